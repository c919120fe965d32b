#!/usr/bin/env python3
"""Constructed pairs of reports: one event or two?

  merge_pairs.py SITREP [--least N]

Each pair of tests/data/merge/pairs.txt is built and merged. "same": the events that the two reports tell first are joined; "different":
no event of one is joined with an event of the other. Prints each pair that went wrong; exit 1 when fewer than N pairs are right, or when
a pair of two events was joined.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

DATA = pathlib.Path(__file__).resolve().parent / "data" / "merge" / "pairs.txt"
SUBJECT = re.compile(r"<([^>]*)_c\d+-\w+> <http://www.w3.org/1999/02/22-rdf-syntax-ns#subject> <([^>]*/event-[^>]*)>")


def pairs():
    name = None
    for block in re.split(r"^== ", DATA.read_text(encoding="utf-8"), flags=re.M)[1:]:
        head, *reports = re.split(r"^-- ", block, flags=re.M)
        name, verdict = head.split()
        texts = []
        for report in reports:
            date, title, text = report.strip().split("\n", 2)
            texts.append(f"{title}\n\nDate: {date}\n\n{text}\n")
        yield name, verdict, texts


def joined(sitrep, texts, folder):
    graphs = []
    for i, text in enumerate(texts):
        path = folder / f"report-{i}.txt"
        path.write_text(text, encoding="utf-8")
        graphs.append(folder / f"report-{i}.nt")
        subprocess.run([sitrep, "build", "-j", "1", "-o", graphs[-1], path], check=True, stdin=subprocess.DEVNULL)
    done = subprocess.run([sitrep, "merge", "-f", "ntriples", *graphs], check=True, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    events = {}
    for article, event in SUBJECT.findall(done.stdout):
        events.setdefault(article, set()).add(event)
    both = list(events.values())
    return len(both) == 2 and bool(both[0] & both[1])


def main():
    sitrep = pathlib.Path(sys.argv[1]).resolve()
    least = int(sys.argv[sys.argv.index("--least") + 1]) if "--least" in sys.argv else 0
    right = wrong = total = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, verdict, texts in pairs():
            found = joined(sitrep, texts, pathlib.Path(folder))
            good = found == (verdict == "same")
            total += 1
            right += good
            wrong += found and not good
            if not good:
                print(f"{name}: {'joined' if found else 'not joined'}")
    print(f"{right} of {total} pairs right; {wrong} pairs of two events joined")
    return 1 if right < least or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
