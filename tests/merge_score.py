#!/usr/bin/env python3
"""How well reports of one event become one event.

  merge_score.py SITREP [--floor F1] [--pairs] [CLUSTERS_DIR]

CLUSTERS_DIR (default ../shared/eval/clusters-dev beside the project) holds texts and clusters.tsv: file, event, date. Every text is built
by itself and all graphs are merged. A text's event is the node of the merged graph to which most claims of the text belong, among its
events of kinds that can be reported twice (no wars, no talks that only stand in the background). Texts with one node form a cluster.

Prints MUC, B-cubed and CEAF-e of the texts' clusters and CoNLL F1, their mean; the lemma baseline (texts whose main event has the same
label and the same first place) for comparison; and pairs of different events that were joined. Exit 77 without the data.
"""
import collections
import itertools
import pathlib
import re
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent
SIT = "https://w3id.org/sitrep/ont#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
BACKGROUND = {SIT + c for c in ("Conflict", "Talks", "Agreement", "Sanction", "Protest")}
LINE = re.compile(r'<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)"\S*)(?: <([^>]*)>)? \.$')


def read(path):
    """subject -> predicate -> objects"""
    graph = collections.defaultdict(lambda: collections.defaultdict(list))
    with open(path, encoding="utf-8") as f:
        for line in f:
            m = LINE.match(line)
            if m:
                graph[m[1]][m[2]].append(m[3] or m[4])
    return graph


def is_event(graph, node):
    return "/event-" in node or any(t.startswith(SIT) and "event-" in node for t in graph[node][RDF + "type"])


def main_events(graph):
    """article IRI -> its main event: most claims, a named attack before the background, the earliest on a tie."""
    count = collections.defaultdict(collections.Counter)
    first = {}
    for node, props in list(graph.items()):
        if SIT + "Claim" in props.get(RDF + "type", ()):
            subject = props[RDF + "subject"][0]
            if "/event-" in subject:
                article, at = re.match(r"(.*)_c(\d+)-", node).groups()
                count[article][subject] += 1
                first[article, subject] = min(int(at), first.get((article, subject), 1 << 30))
        if SIT + "Mention" in props.get(RDF + "type", ()):
            for subject in props.get(SIT + "refersTo", ()):
                if "/event-" in subject:
                    article, at = re.match(r"(.*)_m(\d+)-", node).groups()
                    count[article][subject] += 0
                    first[article, subject] = min(int(at), first.get((article, subject), 1 << 30))
    best = {}
    for article, events in count.items():
        def key(event):
            background = BACKGROUND & set(graph[event][RDF + "type"])
            return (bool(background), -events[event], first[article, event], event)
        best[article] = min(events, key=key)
    return best


# ------------------------------------------------------------------------------------------------ metrics

def f1(p, r):
    return 2 * p * r / (p + r) if p + r else 0.0


def muc(key, response):
    def recall(a, b):
        owner = {m: i for i, c in enumerate(b) for m in c}
        good = sum(len(c) - len({owner[m] for m in c}) for c in a)
        total = sum(len(c) - 1 for c in a)
        return good / total if total else 0.0
    return recall(response, key), recall(key, response)


def b_cubed(key, response):
    def side(a, b):
        owner = {m: c for c in b for m in c}
        return sum(len(set(c) & set(owner[m])) / len(c) for c in a for m in c) / sum(len(c) for c in a)
    return side(response, key), side(key, response)


def ceaf_e(key, response):
    """Best one-to-one alignment by phi4, by the Hungarian method."""
    n = max(len(key), len(response))
    gain = [[0.0] * n for _ in range(n)]
    for i, a in enumerate(key):
        for k, b in enumerate(response):
            gain[i][k] = 2 * len(set(a) & set(b)) / (len(a) + len(b))
    total = hungarian(gain)
    return total / len(response), total / len(key)


def hungarian(gain):
    n = len(gain)
    u, v, match = [0.0] * (n + 1), [0.0] * (n + 1), [0] * (n + 1)
    for i in range(1, n + 1):
        match[0], at = i, 0
        least, way, used = [float("inf")] * (n + 1), [0] * (n + 1), [False] * (n + 1)
        while match[at]:
            used[at], row, delta, nxt = True, match[at], float("inf"), 0
            for k in range(1, n + 1):
                if not used[k]:
                    cost = -gain[row - 1][k - 1] - u[row] - v[k]
                    if cost < least[k]:
                        least[k], way[k] = cost, at
                    if least[k] < delta:
                        delta, nxt = least[k], k
            for k in range(n + 1):
                if used[k]:
                    u[match[k]] += delta
                    v[k] -= delta
                else:
                    least[k] -= delta
            at = nxt
        while at:
            match[at], at = match[way[at]], way[at]
    return sum(gain[match[k] - 1][k - 1] for k in range(1, n + 1))


def scores(name, key, response, show=True):
    found = []
    for metric in (muc, b_cubed, ceaf_e):
        p, r = metric(key, response)
        found.append(f1(p, r))
        if show:
            print(f"{name} {metric.__name__:8} P {p:.3f} R {r:.3f} F1 {f1(p, r):.3f}")
    conll = sum(found) / 3
    print(f"{name} CoNLL F1 {conll:.3f}")
    return conll


def clusters_of(owner):
    groups = collections.defaultdict(list)
    for text, label in sorted(owner.items()):
        groups[label].append(text)
    return list(groups.values())


# ------------------------------------------------------------------------------------------------ run

def build(sitrep, texts, folder):
    for text in texts:
        subprocess.run([sitrep, "build", "-j", "1", "-o", folder / (text.stem + ".nq"), text], check=True, stdin=subprocess.DEVNULL)
    graphs = sorted(folder.glob("*.nq"))
    merged = folder / "merged.nq"
    subprocess.run([sitrep, "merge", "-o", merged, *graphs], check=True, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return graphs, merged


def article_of(graph):
    return next(s for s, p in graph.items() if SIT + "Article" in p.get(RDF + "type", ()))


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    floor = float(sys.argv[sys.argv.index("--floor") + 1]) if "--floor" in sys.argv else 0.0
    if "--floor" in sys.argv:
        arguments.remove(sys.argv[sys.argv.index("--floor") + 1])
    data = pathlib.Path(arguments[1]) if len(arguments) > 1 else TOP.parent / "shared" / "eval" / "clusters-dev"
    if not (data / "clusters.tsv").exists():
        print(f"no {data}: skipped")
        return 77
    rows = [line.split("\t") for line in (data / "clusters.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    gold = {row[0]: row[1] for row in rows}
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        graphs, merged_path = build(pathlib.Path(arguments[0]).resolve(), [data / t for t in gold], folder)
        merged = read(merged_path)
        best = main_events(merged)
        found, baseline = {}, {}
        for path in graphs:
            graph, text = read(path), path.stem + ".txt"
            article = article_of(graph)
            found[text] = best.get(article, article)
            alone = main_events(graph).get(article)
            label = graph[alone]["http://www.w3.org/2000/01/rdf-schema#label"] if alone else []
            place = sorted(graph[alone][SIT + "location"]) if alone else []
            baseline[text] = (label[0].split()[-1].lower(), place[0]) if label and place else text
        articles = {path.stem + ".txt": article_of(read(path)) for path in graphs}
        touched = collections.defaultdict(set)   # text -> merged events that any of its claims is about
        for node, props in merged.items():
            m = re.match(r"(.*)_c\d+-", node)
            if m and SIT + "Claim" in props.get(RDF + "type", ()):
                touched[m[1]].add(props[RDF + "subject"][0])
    key, response = clusters_of(gold), clusters_of(found)
    conll = scores("events", key, response)
    scores("lemma baseline", key, clusters_of(baseline), show=False)
    wrong = missed = total = 0
    for a, b in itertools.combinations(sorted(gold), 2):
        same, joined = gold[a] == gold[b], any("/event-" in e for e in touched[articles[a]] & touched[articles[b]])
        total += same
        wrong += joined and not same
        missed += same and not joined
        if "--pairs" in sys.argv and (same != joined):
            print("joined though different" if joined else "not joined", a[:45], "|", b[:45])
    print(f"pairs of reports of one event that share an event node: {total - missed} of {total}; of different events that share one: {wrong}")
    return 1 if conll < floor else 0


if __name__ == "__main__":
    sys.exit(main())
