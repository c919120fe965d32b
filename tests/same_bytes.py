#!/usr/bin/env python3
"""The same bytes on every run, whatever the number of jobs and wherever the files lie.

  same_bytes.py SITREP

Makes some hundred articles from the samples (names, numbers and days changed, sentences dropped) and builds them again and again.
"""
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

SAMPLES = sorted((pathlib.Path(__file__).resolve().parent.parent / "samples").glob("*.txt"))
OTHERS = ["Qasr Talib", "Marwa", "Tal Hazan", "Aleppo", "Mosul", "Kabul"]


def vary(text, n):
    """A deterministic variation: other numbers, another town, one paragraph less."""
    paragraphs = text.split("\n\n")
    if len(paragraphs) > 4:
        del paragraphs[2 + n % (len(paragraphs) - 3)]
    text = "\n\n".join(paragraphs).replace("Qasr Talib", OTHERS[n % len(OTHERS)]).replace("Marwa", OTHERS[(n // 2) % len(OTHERS)])
    return re.sub(r"\b([1-9]\d)\b(?! \w+ \d{4})", lambda m: str(10 + (int(m[1]) + n) % 90), text)


def write_articles(path, copies):
    with open(path, "w", encoding="utf-8") as f:
        for n in range(copies):
            for sample in SAMPLES:
                text = vary(sample.read_text(encoding="utf-8"), n)
                f.write(json.dumps({"id": f"{sample.stem}-{n}", "date": f"2017-05-{1 + n % 28:02}", "source": f"Wire {n % 7}",
                                    "title": f"Story {n}", "text": text}) + "\n")


def digest(sitrep, folder, *options):
    done = subprocess.run([sitrep, "build", "articles.ndjson", *options], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True)
    if done.returncode or done.stderr:
        sys.exit(f"build {options}: status {done.returncode}: {done.stderr.decode()[:1000]}")
    return hashlib.sha256(done.stdout).hexdigest(), len(done.stdout)


def main():
    sitrep, bad = pathlib.Path(sys.argv[1]).resolve(), 0
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
        for folder in (one, two):
            write_articles(pathlib.Path(folder) / "articles.ndjson", 60)
        for form in ("turtle", "ntriples", "nquads"):
            runs = [(folder, jobs) for folder, jobs in ((one, 1), (two, 2), (one, 2), (one, 7))]
            seen = {digest(sitrep, folder, "-f", form, "-j", str(jobs)) for folder, jobs in runs}
            print(form, *sorted(seen))
            bad += len(seen) != 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
