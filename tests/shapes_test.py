#!/usr/bin/env python3
"""Hold ontology/shapes.ttl to its word: *-ok.ttl conforms, and in *-bad.ttl the nodes named bad-* are reported, no others.

Needs pySHACL; exits 77 (skipped) without it.
"""
import pathlib
import sys

try:
    import pyshacl
    import rdflib
except ImportError:
    sys.exit(77)

TESTS = pathlib.Path(__file__).resolve().parent
ONTOLOGY = TESTS.parent / "ontology"
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
BAD = "https://w3id.org/sitrep/id/bad-"


def reported(path, shapes, ontology):
    graph = rdflib.Graph().parse(path)
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, ont_graph=ontology)
    # By way of sh:result: what a nested shape finds stands below it as sh:detail, with the nested node as its focus.
    focus = {str(report.value(result, SH.focusNode)) for result in report.objects(None, SH.result)}
    faulty = {str(s) for s in graph.subjects() if str(s).startswith(BAD)}
    return faulty, focus


def main():
    shapes = rdflib.Graph().parse(ONTOLOGY / "shapes.ttl")
    ontology = rdflib.Graph().parse(ONTOLOGY / "sitrep.ttl")
    failures = 0
    for path in sorted((TESTS / "data").glob("*-ok.ttl")) + sorted((TESTS / "data").glob("*-bad.ttl")):
        faulty, focus = reported(path, shapes, ontology)
        for node in sorted(faulty - focus):
            print(f"{path.name}: not reported: {node}")
        for node in sorted(focus - faulty):
            print(f"{path.name}: wrongly reported: {node}")
        failures += len(faulty ^ focus)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
