#!/usr/bin/env python3
"""The laws of merging, byte for byte.

  merge_laws.py SITREP

On the samples, on some dozens of articles made by varying them (other towns, days, numbers; paragraphs dropped; one text printed twice)
and on the constructed pairs of reports:

  1. The order of the graphs, and the format that they come in, changes no byte.
  2. Merging a merged graph with one of its parts changes no byte; nor does merging it alone.
  3. Adding an article to a merged graph is merging all from the start; so is merging two merged graphs.
  4. Decisions are obeyed, stay in the merged graph, and keep the laws.
  5. What is merged conforms to what was read: no sentence, mention or claim is lost or added.
"""
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import merge_pairs
import same_bytes

SIT = "https://w3id.org/sitrep/ont#"
RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


class Laws:
    def __init__(self, sitrep, folder):
        self.sitrep, self.folder, self.count, self.bad = sitrep, folder, 0, 0

    def run(self, *arguments):
        done = subprocess.run([self.sitrep, *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True)
        if done.returncode:
            sys.exit(f"{' '.join(map(str, arguments))}: status {done.returncode}: {done.stderr.decode()[:600]}")
        return done.stdout

    def build(self, name, text, ending="nt"):
        article = self.folder / f"{name}.txt"
        article.write_text(text, encoding="utf-8")
        graph = self.folder / f"{name}.{ending}"
        self.run("build", "-j", 1, "-o", graph, article)
        return graph

    def merge(self, *graphs, ending="nt", options=()):
        self.count += 1
        path = self.folder / f"merged-{self.count}.{ending}"
        self.run("merge", "-o", path, *options, *graphs)
        return path

    def same(self, law, a, b):
        if a.read_bytes() != b.read_bytes():
            self.bad += 1
            x, y = (set(p.read_text(encoding="utf-8").splitlines()) for p in (a, b))
            print(f"{law}: {a.name} and {b.name} differ")
            for line in sorted(x ^ y)[:6]:
                print("   ", "<" if line in x else ">", line[:240])


def evidence(paths):
    found = set()
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            m = re.match(rf"(<[^>]*>) {re.escape(RDF_TYPE)} <{re.escape(SIT)}(Claim|Mention|Sentence|Article)>", line)
            if m:
                found.add(m.groups())
    return found


def check_laws(laws, graphs, seed):
    rng = random.Random(seed)
    whole = laws.merge(*graphs)
    for _ in range(2):
        shuffled = rng.sample(graphs, len(graphs))
        laws.same("order", whole, laws.merge(*shuffled))
    half = len(graphs) // 2
    first, second = laws.merge(*graphs[:half]), laws.merge(*graphs[half:])
    laws.same("alone", whole, laws.merge(whole))
    laws.same("part again", whole, laws.merge(whole, graphs[0]))
    laws.same("part again", whole, laws.merge(graphs[-1], whole, first))
    laws.same("two merged", whole, laws.merge(second, first))
    laws.same("one more", whole, laws.merge(laws.merge(*graphs[:-1]), graphs[-1]))
    laws.same("one more", whole, laws.merge(graphs[0], laws.merge(*graphs[1:])))
    if evidence(graphs) != evidence([whole]):
        laws.bad += 1
        print("evidence was lost or added")
    for ending in ("ttl", "nq"):
        other = laws.merge(*graphs, ending=ending)
        laws.same(f"through {ending}", whole, laws.merge(other))
        laws.same(f"again in {ending}", other, laws.merge(other, graphs[0], ending=ending))
    return whole


def events(path):
    return sorted(set(re.findall(rf"^<([^>]*/event-[^>]*)> {re.escape(RDF_TYPE)}", path.read_text(encoding="utf-8"), re.M)))


def check_decisions(laws, graphs):
    plain = laws.merge(*graphs)
    joined = re.findall(r"^<([^>]*)_join-\w+> <[^>]*#joins> <([^>]*)>", plain.read_text(encoding="utf-8"), re.M)
    if not joined:
        print("nothing was joined, so nothing can be decided")
        laws.bad += 1
        return
    merge = joined[0][0]
    ends = [o for m, o in joined if m == merge][:2]
    apart = laws.folder / "apart.ttl"
    apart.write_text(f"<{ends[0]}> <http://www.w3.org/2002/07/owl#differentFrom> <{ends[1]}> .\n", encoding="utf-8")
    decided = laws.merge(*graphs, options=("--decisions", apart))
    if f"<{merge}_join-" in decided.read_text(encoding="utf-8"):
        laws.bad += 1
        print(f"{ends} were joined against the decision")
    laws.same("a decision stays", decided, laws.merge(decided, graphs[0]))
    laws.same("a decision and its graph", decided, laws.merge(laws.merge(*graphs[:1], options=("--decisions", apart)), *graphs[1:]))
    lone = [e for e in events(plain)][:2]
    if len(lone) == 2:
        one = laws.folder / "one.ttl"
        one.write_text(f"<{lone[0]}> <http://www.w3.org/2002/07/owl#sameAs> <{lone[1]}> .\n", encoding="utf-8")
        decided = laws.merge(*graphs, options=("--decisions", one))
        if lone[1] in events(decided):
            laws.bad += 1
            print(f"{lone} were not joined as decided")
        laws.same("a decision stays", decided, laws.merge(decided))


def main():
    sitrep = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        laws = Laws(sitrep, pathlib.Path(folder))
        samples = [laws.build(p.stem, p.read_text(encoding="utf-8")) for p in same_bytes.SAMPLES]
        check_laws(laws, samples, 1)
        check_decisions(laws, samples)
        varied = []
        for n in range(4):
            for sample in same_bytes.SAMPLES:
                text = same_bytes.vary(sample.read_text(encoding="utf-8"), n)
                varied.append(laws.build(f"{sample.stem}-{n}", text))
        varied.append(laws.build("reprint", same_bytes.SAMPLES[0].read_text(encoding="utf-8") + "\nThe editors.\n"))
        check_laws(laws, samples + varied, 2)
        reports = [laws.build(f"{name}-{i}", text) for name, _, texts in list(merge_pairs.pairs())[::4] for i, text in enumerate(texts)]
        check_laws(laws, reports, 3)
        print(f"{laws.count} merges, {laws.bad} laws broken")
        return 1 if laws.bad else 0


if __name__ == "__main__":
    sys.exit(main())
