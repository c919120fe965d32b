#!/usr/bin/env python3
"""Pictures and pages of the samples' graph, and of a large graph.

  draw_test.py SITREP

Every format and view is written and looks like what it should be; every link of a picture leads to something in the report of
the same graph; decisions on claims are obeyed; a graph of 10,000 nodes is drawn in less than 20 seconds, part of it and all of it; the report of many
articles stays small. Python 3 standard library only.
"""
import glob
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse
import xml.dom.minidom

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SECONDS, BYTES = 20, 2_000_000
SITREP = sys.argv[1]


def run(*words, status=0):
    done = subprocess.run([SITREP, *words], capture_output=True, text=True)
    assert done.returncode == status, (words, done.returncode, done.stderr)
    return done.stderr


def links(picture):
    for a in xml.dom.minidom.parse(picture).getElementsByTagName("a"):
        if a.getAttribute("xlink:href"):
            yield a.getAttribute("xlink:href"), a.getAttribute("xlink:title")


def formats_and_views():
    for ending, head in ((".svg", b"<?xml"), (".png", b"\x89PNG"), (".pdf", b"%PDF"), (".dot", b"digraph")):
        run("draw", "g.ttl", "-o", "p" + ending)
        with open("p" + ending, "rb") as f:
            assert f.read(8).startswith(head), ending
    for view in ("network", "alliances", "attacks", "timeline"):
        run("draw", "g.ttl", "-o", view + ".svg", "--view", view, "--report", "r.html?a=1&b=2", "--title", "<&\">")
        assert any("#thing:" in href for href, _ in links(view + ".svg")), view
    assert run("draw", "g.ttl", "-o", "p.gif", status=2)
    assert run("draw", "g.ttl", "-o", "p.svg", "--view", "none", status=2)
    assert run("draw", "g.ttl", "-o", "p.svg", "--since", "yesterday", status=2)
    assert run("draw", "g.ttl", "-o", "p.svg", "--around", "nobody of that name", status=2)
    assert run("draw", "none.ttl", "-o", "p.svg", status=2)
    assert run("report", "none.ttl", "-o", "r.html", status=2)


def links_lead_into_the_report():
    run("report", "g.ttl", "-o", "r.html")
    with open("r.html", encoding="utf-8") as f:
        page = f.read()
    data = json.loads(re.search(r'id="data">(.*?)</script>', page, re.S)[1])
    tail = lambda iri: re.split("[/#]", iri)[-1]
    known = {"thing": {tail(n[0]) for n in data["nodes"] if n}, "claim": {tail(c[0]) for c in data["claims"] if c}}
    seen = quoted = 0
    for href, title in links("network.svg"):
        kind, name = href.split("#")[1].split(":", 1)
        assert urllib.parse.unquote(name) in known[kind], href
        seen, quoted = seen + 1, quoted + ("\u201c" in title)
    assert seen > 40 and quoted > 20, (seen, quoted)
    assert "default-src 'none'; script-src 'sha256-" in page and "unsafe" not in page


def decisions_are_obeyed():
    rdf, ont = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "https://w3id.org/sitrep/ont#"
    article = os.path.join(TOP, "samples", "geneva-2016.txt")

    def build(*words):
        run("build", article, "-o", "d.nt", *words)
        with open("d.nt", encoding="utf-8") as f:
            return set(f.read().splitlines())

    def claims(lines):
        found = {}
        for line in lines:
            m = re.match(rf"<([^>]*)> <{rdf}(subject|predicate|object)> (.*) \.$", line)
            if m:
                found.setdefault(m[1], {})[m[2]] = m[3]
        return found

    before = build()
    told = claims(before)
    facts = {c: f"{t['subject']} {t['predicate']} {t['object']} ." for c, t in told.items()}
    alone = [c for c in sorted(told) if list(facts.values()).count(facts[c]) == 1 and facts[c] in before]
    rejected, moved, corrected, accepted = alone[:4]
    other = next(t["subject"] for c, t in sorted(told.items()) if t["subject"] != told[corrected]["subject"])
    named = re.sub(r"[^-]*$", "00000000", moved)   # as after a change of the rule's name: found by its place

    def decision(claim, name, verdict, more=""):
        t = told[claim]
        return (f"[] a <{ont}Decision> ; <{ont}onClaim> <{name}> ; <{ont}verdict> <{ont}{verdict}> ; <{rdf}subject> {t['subject']} ; "
                f"<{rdf}predicate> {t['predicate']} ; <{rdf}object> {t['object']} {more}.\n")

    with open("decisions.ttl", "w", encoding="utf-8") as f:
        f.write(decision(rejected, rejected, "rejected") + decision(moved, named, "rejected") + decision(accepted, accepted, "accepted") +
                decision(corrected, corrected, "corrected", f"; <{ont}rightSubject> {other} "))
    after = build("--decisions", "decisions.ttl")
    assert {rejected, moved} == set(told) - set(claims(after))
    for claim in (rejected, moved, corrected):
        assert facts[claim] not in after, facts[claim]
    assert facts[accepted] in after and f"<{accepted}> <{ont}verdict> <{ont}accepted> ." in after
    assert f"<{corrected}> <{rdf}subject> {other} ." in after
    assert f"{other} {told[corrected]['predicate']} {told[corrected]['object']} ." in after
    run("verify", "d.nt", article)
    assert run("build", article, "-o", "d.nt", "-e", "none", "--decisions", "decisions.ttl", status=2)
    assert run("build", article, "-o", "d.nt", "--decisions", "none.ttl", status=2)


def large(n):
    rng = random.Random(4)
    classes = [rng.choice(("ArmedGroup", "Person", "State", "City", "Bombing", "Talks")) for _ in range(n)]
    agents = [i for i in range(n) if classes[i] in ("ArmedGroup", "Person", "State")]
    hubs = agents[:n // 100]
    ns, label = "https://w3id.org/sitrep/ont#", "http://www.w3.org/2000/01/rdf-schema#label"
    a = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    with open("large.nt", "w", encoding="utf-8") as f:
        for i in range(n):
            me, it = f"<http://x/n{i}>", f"<http://x/n{rng.choice(hubs if rng.random() < .7 else agents)}>"
            f.write(f"{me} <{a}> <{ns}{classes[i]}> .\n{me} <{label}> \"Name {i}\" .\n")
            p = {"City": "activeIn", "Bombing": "perpetrator", "Talks": "participant"}.get(classes[i])
            f.write(f"{it} <{ns}{p}> {me} .\n" if p == "activeIn" else f"{me} <{ns}{p or rng.choice(('opposes', 'backedBy'))}> {it} .\n")


def large_graphs_are_drawn():
    large(10000)
    for words in ((), ("--nodes", "10000"), ("--view", "timeline"), ("--nodes", "600", "--layout", "dot")):
        start = time.monotonic()
        run("draw", "large.nt", "-o", "large.svg", *words)
        seconds = time.monotonic() - start
        assert seconds < SECONDS, (words, seconds)
        print(f"10,000 nodes {' '.join(words)}: {seconds:.1f} s")
    with open("large.svg", encoding="utf-8") as f:
        assert "best connected of" in f.read()


def many_articles_fit():
    samples = sorted(glob.glob(os.path.join(TOP, "samples", "*.txt")))
    os.mkdir("many")
    for i in range(50):
        with open(samples[i % len(samples)], encoding="utf-8") as f, open(f"many/{i:02}.txt", "w", encoding="utf-8") as out:
            out.write(f.read().rstrip() + f"\n\nIt was report number {i}.\n")
    run("build", "many", "-o", "many.ttl")
    run("report", "many.ttl", "-o", "many.html")
    size = os.path.getsize("many.html")
    print(f"50 articles: {size} bytes")
    assert size < BYTES, size


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    run("build", *sorted(glob.glob(os.path.join(TOP, "samples", "*.txt"))), "-o", "g.ttl")
    for test in (formats_and_views, links_lead_into_the_report, decisions_are_obeyed, large_graphs_are_drawn, many_articles_fit):
        test()
    os.chdir(TOP)
