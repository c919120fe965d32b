#!/usr/bin/env python3
"""The ontology, its page and its shapes tell the same story. Needs rdflib; exits 77 (skipped) without it.

Every term of sitrep.ttl has one label and one comment and is named in docs/ontology.md; the page names no other;
every object property that sitrep writes has a shape; every code that codes.ttl uses is defined there.
"""
import pathlib
import re
import sys

try:
    import rdflib
    from rdflib import OWL, RDF, RDFS
except ImportError:
    sys.exit(77)

ROOT = pathlib.Path(__file__).resolve().parent.parent
SIT = "https://w3id.org/sitrep/ont#"
CODE = "https://w3id.org/sitrep/code/"
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.NamedIndividual)


def problems():
    graph = rdflib.Graph().parse(ROOT / "ontology/sitrep.ttl")
    codes = rdflib.Graph().parse(ROOT / "ontology/codes.ttl")
    shapes = rdflib.Graph().parse(ROOT / "ontology/shapes.ttl")
    page = (ROOT / "docs/ontology.md").read_text(encoding="utf-8")
    both = graph + codes
    terms = {t for kind in KINDS for t in both.subjects(RDF.type, kind) if str(t).startswith(SIT)}
    for term in terms:
        # A name may be an individual and a property at once (OWL 2 punning): then each has its comment.
        roles = len({str(kind) for kind in both.objects(term, RDF.type) if kind in KINDS})
        for predicate, most in ((RDFS.label, 1), (RDFS.comment, roles)):
            if not 1 <= len(set(both.objects(term, predicate))) <= most:
                yield f"{term} has not exactly one {predicate}"
    named = set(re.findall(r"`(?:sit:)?([A-Za-z0-9]+)`", page))
    inverses = {t for t in terms if str(both.value(t, RDFS.comment)).startswith("Inverse of ")}
    for term in terms - inverses:
        if str(term)[len(SIT):] not in named:
            yield f"docs/ontology.md does not name {term}"
    for name in named:
        if rdflib.URIRef(SIT + name) not in terms:
            yield f"docs/ontology.md names an unknown term: {name}"
    shaped = set(shapes.objects(None, SH.path))
    for prop in set(graph.subjects(RDF.type, OWL.ObjectProperty)) - inverses:
        if str(prop).startswith(SIT) and prop not in shaped and graph.value(prop, RDFS.range):
            yield f"no shape for {prop}"
    for path in shaped:
        if str(path).startswith(SIT) and path not in terms:
            yield f"a shape for an unknown property: {path}"
    for subject, predicate, value in both:
        if str(value).startswith(CODE) and (value, None, None) not in codes:
            yield f"{subject} uses an undefined code: {value}"
        if predicate in (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, OWL.inverseOf):
            if str(value).startswith(SIT) and value not in terms:
                yield f"{subject} refers to an undefined term: {value}"


def main():
    found = sorted(problems())
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
