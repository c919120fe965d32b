#!/usr/bin/env python3
"""The documentation's examples work, and its links lead somewhere.

  docs_test.py SITREP

Of README.md and docs/*.md, in order: a fenced block behind a line that ends in "`NAME`:" (or "`NAME`, ...:") becomes the file NAME; each
indented line that begins with sitrep or build/release/sitrep is run beside these files and samples/, and must succeed. Files
that the texts name in the project must exist.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent
COMMAND = re.compile(r"^    (?:build/release/)?sitrep (.*?)(?:\s+#.*)?$")
FENCE = re.compile(r"^```")
NAMED = re.compile(r"`([\w-]+\.(?:ttl|txt))`:$")
LINK = re.compile(r"\]\(([^)#:]+)(?:#[\w-]*)?\)")
PATH = re.compile(r"`((?:src|docs|tests|samples|ontology)/[\w./-]*\w)`")


def parts(text):
    """Files and commands of a page, in order."""
    lines, i, name = text.split("\n"), 0, None
    while i < len(lines):
        named = NAMED.search(lines[i])
        command = COMMAND.match(lines[i])
        if named:
            name = named[1]
        elif FENCE.match(lines[i]):
            end = next(j for j in range(i + 1, len(lines)) if FENCE.match(lines[j]))
            if name:
                yield "file", name, "\n".join(lines[i + 1:end]) + "\n"
            name, i = None, end
        elif command:
            yield "command", command[1], None
        i += 1


def run_page(page, sitrep):
    with tempfile.TemporaryDirectory() as tmp:
        folder = pathlib.Path(tmp)
        shutil.copytree(TOP / "samples", folder / "samples")
        for kind, what, text in parts(page.read_text(encoding="utf-8")):
            if kind == "file":
                (folder / what).write_text(text, encoding="utf-8")
                continue
            done = subprocess.run(f'"{sitrep}" {what}', shell=True, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True)
            print(f"{page.name}: sitrep {what}: {len(done.stdout)} bytes")
            if done.returncode:
                yield f"{page.name}: sitrep {what}: status {done.returncode}: {done.stderr.decode()[-400:]}"


def check_links(page):
    text = page.read_text(encoding="utf-8")
    for target in LINK.findall(text):
        if not (page.parent / target).exists():
            yield f"{page.name}: no such file: {target}"
    for target in PATH.findall(text):
        if not (TOP / target).exists():
            yield f"{page.name}: no such file: {target}"


def check_worked_example():
    """docs/rules.md and tests/cases/own-knowledge tell of the same files."""
    case = TOP / "tests/cases/own-knowledge"
    for kind, name, text in parts((TOP / "docs/rules.md").read_text(encoding="utf-8")):
        if kind == "file" and (case / name).read_text(encoding="utf-8") != text:
            yield f"docs/rules.md: {name} differs from {case / name}"


def main():
    sitrep = pathlib.Path(sys.argv[1]).resolve()
    faults = list(check_worked_example())
    for page in [TOP / "README.md", *sorted((TOP / "docs").glob("*.md"))]:
        faults += [*check_links(page), *run_page(page, sitrep)]
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
