#!/usr/bin/env python3
"""What sitrep writes is RDF to parsers of three families (Raptor's rapper, serd's serdi, rdflib), and the same RDF in each format.

  parse_test.py SITREP

Exits 77 (skipped) when rdflib is missing.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import rdflib
except ImportError:
    sys.exit(77)

SAMPLES = sorted((pathlib.Path(__file__).resolve().parent.parent / "samples").glob("*.txt"))
FORMATS = {"turtle": "ttl", "ntriples": "nt", "nquads": "nq"}


def rapper_count(path, form):
    done = subprocess.run(["rapper", "-c", "-i", form, path], capture_output=True, text=True)
    if done.returncode or re.search(r"rapper: (?:Error|Warning)", done.stderr):
        return None
    return int(re.search(r"returned (\d+) triple", done.stderr)[1])


def rdflib_triples(path, form):
    if form == "nquads":
        graph = rdflib.Dataset()
        graph.parse(path, format="nquads")
        return {quad[:3] for quad in graph.quads()}, len({quad[3] for quad in graph.quads()})
    return set(rdflib.Graph().parse(path, format={"turtle": "turtle", "ntriples": "nt"}[form])), 0


def check(sitrep, folder, level):
    faults, first = [], None
    for form, ending in FORMATS.items():
        path = pathlib.Path(folder) / f"{level}.{ending}"
        subprocess.run([sitrep, "build", *SAMPLES, "-e", level, "-f", form, "-o", path], check=True, stdin=subprocess.DEVNULL)
        triples, graphs = rdflib_triples(path, form)
        print(f"{level} {form}: {len(triples)} triples")
        if not triples or any(isinstance(t, rdflib.BNode) for triple in triples for t in triple):
            faults.append(f"{path.name}: no triples, or blank nodes")
        if form == "nquads" and graphs != len(SAMPLES):
            faults.append(f"{path.name}: {graphs} graphs, {len(SAMPLES)} articles")
        if first is not None and triples != first:
            faults += [f"{path.name}: differs from Turtle: {t}" for t in sorted(triples ^ first)[:10]]
        first = first or triples
        count = rapper_count(path, form)
        lines = path.read_bytes().count(b"\n")
        if count != (len(triples) if form == "turtle" else lines):
            faults.append(f"{path.name}: rapper reads {count} triples")
        if subprocess.run(["serdi", "-i", form, path], stdout=subprocess.DEVNULL).returncode:
            faults.append(f"{path.name}: serdi does not parse it")
    return faults


def main():
    with tempfile.TemporaryDirectory() as folder:
        faults = [fault for level in ("full", "claims", "none") for fault in check(sys.argv[1], folder, level)]
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
