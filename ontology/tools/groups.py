#!/usr/bin/env python3
"""Write ontology/gazetteer/actors.ttl from tables/groups.txt: armed groups, forces, government organs, organisations.

Python 3 standard library only. Run it in this folder; see README.md.
"""
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
CLASSES = {"A": "ArmedGroup", "S": "SecurityForce", "G": "Government", "I": "InternationalOrganization", "O": "Organization"}
HEADER = """# Armed groups, security forces, organs of government, international and other organisations.
# Made by ontology/tools/groups.py from ontology/tools/tables/groups.txt; change those, not this file.
@prefix sit: <https://w3id.org/sitrep/ont#> .
@prefix sid: <https://w3id.org/sitrep/id/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .

<https://w3id.org/sitrep/gazetteer/actors> dcterms:source "The project's own table of facts" ;
    dcterms:license <http://www.apache.org/licenses/LICENSE-2.0> .

"""


def quote(s):
    return '"' + s.replace("\\", "\\\\").replace('"', '\\"') + '"'


CURATED = ["armed-groups.ttl", "forces.ttl", "governments.ttl", "organisations.ttl"]


def curated():
    """What the files written by hand say already: IRIs, and best names by class. The table only fills their gaps."""
    iris, names = {}, {}
    for name in CURATED:
        path = os.path.join(HERE, "..", "gazetteer", name)
        if not os.path.exists(path):
            continue
        with open(path, encoding="utf-8") as f:
            text = f.read()
        for m in re.finditer(r'^sid:([a-z0-9-]+) a sit:(\w+)(.*?)(?=^sid:|\Z)', text, re.M | re.S):
            iris[m[1]] = m[1]
            for label in re.findall(r'"((?:[^"\\]|\\.)*)"', m[3]):
                names[label.lower()] = m[1]
    return iris, names


def main():
    out = [HEADER]
    seen = set()
    iris, labels_of = curated()
    replaced = {}
    rows = []
    with open(os.path.join(HERE, "tables", "groups.txt"), encoding="utf-8") as f:
        for n, line in enumerate(f, 1):
            if line.startswith("#") or not line.strip():
                continue
            kind, iri, states, best, others, affiliate, whole = ([p.strip() for p in line.split("|")] + [""] * 7)[:7]
            iri = re.sub(r"[^a-z0-9-]", "", iri.lower())
            if iri in seen:
                raise SystemExit(f"groups.txt:{n}: {iri} stands twice")
            seen.add(iri)
            names = [x.strip() for x in others.split(";") if x.strip()]
            known = iris.get(iri) or labels_of.get(best.lower())
            if known:
                replaced[iri] = known
                continue
            rows.append((kind, iri, states, best, names, affiliate, whole))
    for kind, iri, states, best, names, affiliate, whole in rows:
        affiliate, whole = replaced.get(affiliate, affiliate), replaced.get(whole, whole)
        plain = [x.lstrip("*") for x in names]
        parts = [f"sid:{iri} a sit:{CLASSES[kind]} ; skos:prefLabel {quote(best)}"]
        labels = sorted({x for x in plain if x != best}, key=plain.index)
        if labels:
            parts.append("skos:altLabel " + " , ".join(map(quote, labels)))
        doubtful = [x[1:] for x in names if x.startswith("*")]
        if doubtful:
            parts.append("sit:ambiguousName " + " , ".join(map(quote, doubtful)))
        if states:
            parts.append("sit:country " + " , ".join(f"sid:state-{s}" for s in states.split()))
        if affiliate:
            parts.append(f"sit:affiliate sid:{affiliate}")
        if whole:
            parts.append(f"sit:partOf sid:{whole}")
        out.append(" ;\n    ".join(parts) + " .\n")
    with open(os.path.join(HERE, "..", "gazetteer", "actors.ttl"), "w", encoding="utf-8") as f:
        f.write("".join(out))


if __name__ == "__main__":
    main()
