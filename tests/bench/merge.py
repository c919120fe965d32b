#!/usr/bin/env python3
"""How fast and how large is a merge, beside sort of the same N-Quads?

  merge.py SITREP [--articles N] [--evidence claims|full]

Makes N articles of sentences of the samples and of the constructed reports of tests/data/merge, each with a town, days and numbers of its
own, builds them into one N-Quads file, then runs, each twice and in turn, sort of that file (C locale, all processors, as much memory as
it likes) and sitrep merge of it, and prints seconds, the peak of memory, and the ratio. The default is 5,000 articles.
"""
import datetime
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

TESTS = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS))
import merge_pairs  # noqa: E402
import same_bytes  # noqa: E402


TOWNS = ("Qasr Talib", "Mosul", "Aleppo", "Homs", "Damascus", "Kabul", "Kunduz", "Baghdad", "Kirkuk", "Donetsk", "Tripoli", "Benghazi",
         "Quetta", "Karachi", "Bamako", "Maiduguri", "Mogadishu", "Sanaa", "Aden", "Cotabato", "Jolo", "Surabaya", "Sousse", "Tunis",
         "Beirut", "Sayyida Zeinab", "Chibok", "Ouagadougou", "Strasbourg", "Brussels")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SENTENCES = 9


def sentences():
    texts = [p.read_text(encoding="utf-8").split("\n\n", 2)[2] for p in same_bytes.SAMPLES]
    texts += [text.split("\n\n", 2)[2] for _, _, both in merge_pairs.pairs() for text in both]
    return sorted({s.strip() for text in texts for s in re.split(r"(?<=[a-z]\.)\s+", text) if len(s) > 40})


def write_articles(path, articles):
    """Each article: sentences drawn from all, with a town, days and numbers of its own."""
    rng, pool = random.Random(1), sentences()
    town, day, number = re.compile("|".join(TOWNS)), re.compile("|".join(DAYS)), re.compile(r"\b\d{1,3}\b(?! \d{4})")
    with open(path, "w", encoding="utf-8") as f:
        for n in range(articles):
            here, today = rng.choice(TOWNS), rng.choice(DAYS)
            text = " ".join(rng.sample(pool, SENTENCES))
            text = number.sub(lambda _: str(rng.randint(2, 99)), day.sub(today, town.sub(here, text)))
            date = datetime.date(2010, 1, 1) + datetime.timedelta(days=n * 3650 // articles)
            f.write(json.dumps({"id": f"a{n}", "date": date.isoformat(), "source": f"Wire {n % 40}", "title": f"{here} report", "text": text}) + "\n")


def timed(command, environment=None, output=os.devnull):
    """Seconds and the peak of resident memory in MB; standard output goes into a file."""
    begin = time.monotonic()
    child = os.fork()
    if child == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 2)
        os.dup2(os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
        os.execvpe(command[0], command, environment or os.environ)
    _, status, usage = os.wait4(child, 0)
    if status:
        sys.exit(f"{command[0]}: status {status}")
    return time.monotonic() - begin, usage.ru_maxrss / 1024


def main():
    sitrep = str(pathlib.Path(sys.argv[1]).resolve())
    articles = int(sys.argv[sys.argv.index("--articles") + 1]) if "--articles" in sys.argv else 5000
    evidence = sys.argv[sys.argv.index("--evidence") + 1] if "--evidence" in sys.argv else "claims"
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        corpus = folder / "corpus.nq"
        write_articles(folder / "articles.ndjson", articles)
        build = [sitrep, "build", "-e", evidence, "-o", str(corpus), str(folder / "articles.ndjson")]
        print(f"built in {timed(build)[0]:.0f} s", flush=True)
        with open(corpus, "rb") as f:
            quads = sum(block.count(b"\n") for block in iter(lambda: f.read(1 << 20), b""))
        size = corpus.stat().st_size
        print(f"{articles} articles, {quads} quads, {size / 1e6:.0f} MB", flush=True)
        plain = dict(os.environ, LC_ALL="C")
        best = {}
        for _ in range(2):
            for name, command, environment in (
                    ("sort", ["sort", str(corpus)], plain),
                    ("merge", [sitrep, "merge", "-f", "nquads", str(corpus)], None)):
                seconds, memory = timed(command, environment, folder / f"{name}.nq")
                print(f"  {name:6} {seconds:7.2f} s  {quads / seconds / 1000:7.0f} thousand quads/s  {memory:7.0f} MB", flush=True)
                best[name] = min(seconds, best.get(name, seconds))
        print(f"merge takes {best['merge'] / best['sort']:.2f} times as long as sort")


if __name__ == "__main__":
    main()
