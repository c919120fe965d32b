#!/usr/bin/env python3
"""Hold the data to ontology/shapes.ttl, and the shapes to their word.

  shapes_test.py SITREP

1. Of tests/data, graph-ok.ttl and knowledge-ok.ttl conform, and of graph-bad.ttl and knowledge-bad.ttl the nodes named bad-* are
   reported, no others.
2. The whole gazetteer, the rules, the word lists, and the graph of all samples conform.

Needs pySHACL; exits 77 (skipped) without it.
"""
import pathlib
import subprocess
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
SHOWN = 40


def report_of(graph, shapes, ontology):
    """The report and its results, by way of sh:result: what a nested shape finds stands below as sh:detail."""
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, ont_graph=ontology)
    return report, list(report.objects(None, SH.result))


def check_shapes(shapes, ontology):
    """Faults of the shapes, seen on data that is made to conform or not to."""
    for path in (TESTS / "data" / f"{what}-{how}.ttl" for what in ("graph", "knowledge") for how in ("ok", "bad")):
        graph = rdflib.Graph().parse(path)
        report, results = report_of(graph, shapes, ontology)
        focus = {str(report.value(result, SH.focusNode)) for result in results}
        faulty = {str(s) for s in graph.subjects() if str(s).startswith(BAD)}
        for node in sorted(faulty - focus):
            yield f"{path.name}: not reported: {node}"
        for node in sorted(focus - faulty):
            yield f"{path.name}: wrongly reported: {node}"


def detail(report, result):
    """What a result says, and what the nested shapes say below it."""
    below = [detail(report, d) for d in report.objects(result, SH.detail)]
    where = report.value(result, SH.resultPath)
    value = report.value(result, SH.value)
    text = f"{report.value(result, SH.resultMessage)} [{where or ''} {'' if isinstance(value, rdflib.BNode) else value or ''}]"
    return " <- ".join([text, *below])


def check_data(name, graph, shapes, ontology):
    report, results = report_of(graph, shapes, ontology)
    lines = sorted(f"{name}: {report.value(r, SH.focusNode)}: {detail(report, r)}" for r in results)
    print(f"{name}: {len(graph)} triples, {len(lines)} results", flush=True)
    yield from lines[:SHOWN]
    if len(lines) > SHOWN:
        yield f"{name}: ... and {len(lines) - SHOWN} more"


def main():
    shapes = rdflib.Graph().parse(ONTOLOGY / "shapes.ttl")
    ontology = rdflib.Graph().parse(ONTOLOGY / "sitrep.ttl")
    faults = list(check_shapes(shapes, ontology))
    for folder in ("rules", "lexicon", "gazetteer"):
        graph = rdflib.Graph()
        for path in sorted((ONTOLOGY / folder).glob("*.ttl")):
            graph.parse(path)
        faults += check_data(folder, graph, shapes, ontology)
    samples = sorted((TESTS.parent / "samples").glob("*.txt"))
    done = subprocess.run([sys.argv[1], "build", *samples], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True)
    faults += check_data("samples", rdflib.Graph().parse(data=done.stdout, format="turtle"), shapes, ontology)
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
