#!/usr/bin/env python3
"""Hold the sources to the project's own rules.

  lint.py layers            a folder includes only what stands above it
  lint.py words             no name of the gazetteer and no trigger word of a rule in a C string
  lint.py statics OBJECT..  no mutable static in the object files (needs objdump)
  lint.py paths             no path of a machine and no unfinished mark in the tree

Exits 1 with file:line: message for each finding. Python 3 standard library only.
"""
import glob
import os
import re
import subprocess
import sys

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ORDER = ["base", "text", "rdf", "vocab", "lexicon", "mention", "phrase", "rule", "claim", "discourse", "graph", "merge", "view",
         "pipeline", "cli"]
NO_RAPTOR = re.compile(r"#include\s+<(raptor2?|librdf|redland|rasqal)[./\w]*>")
STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)

# Triggers of rules that C may write for another reason: names of RDF and JSON, the copula, an ending (men, man), tags of HTML.
NOT_NEWS = {"label", "source", "sit", "be", "man"}
MARKUP = ("src/text/html.c",)


def sources(*endings):
    for root, _, names in sorted(os.walk(os.path.join(TOP, "src"))):
        for name in sorted(names):
            if name.endswith(endings):
                yield os.path.join(root, name)


def lines_without_comments(path):
    with open(path, encoding="utf-8") as f:
        text = f.read()
    text = COMMENT.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text)
    return text.split("\n")


def layers():
    for path in sources(".c", ".h"):
        folder = os.path.relpath(path, os.path.join(TOP, "src")).split(os.sep)[0]
        for n, line in enumerate(lines_without_comments(path), 1):
            if folder != "rdf" and NO_RAPTOR.search(line):
                yield path, n, "only src/rdf may see Raptor and librdf"
            m = re.match(r'\s*#include\s+"([\w./-]+)"', line)
            if not m or folder == "include":
                continue
            into = m[1].split("/")[0]
            if folder == "cli" and into not in ("cli", "sitrep", "base"):
                yield path, n, f"src/cli sees the public header only, not {m[1]}"
            elif into in ORDER and ORDER.index(into) > ORDER.index(folder):
                yield path, n, f"src/{folder} may not include {m[1]}: it stands below"


def turtle_strings(pattern, prop):
    for path in glob.glob(os.path.join(TOP, "ontology", pattern)):
        with open(path, encoding="utf-8") as f:
            text = f.read()
        for m in re.finditer(prop + r'\s+((?:"(?:[^"\\]|\\.)*"(?:@\w+)?\s*,?\s*)+)', text):
            yield from re.findall(r'"((?:[^"\\]|\\.)*)"', m[1])


def vocabulary():
    with open(os.path.join(TOP, "ontology", "sitrep.ttl"), encoding="utf-8") as f:
        return {w.lower() for w in re.findall(r"^sit:(\w+)", f.read(), re.M)}


def words():
    names = {n for p in ("prefLabel", "altLabel", "demonym", "metonym", "hiddenLabel")
             for n in turtle_strings("gazetteer/*.ttl", rf"(?:skos|sit):{p}") if len(n) > 3}
    single = {n for n in names if " " not in n}
    many = {n for n in names if " " in n}
    longest = max((n.count(" ") for n in many), default=0) + 1
    triggers = {w.strip().lower() for p in ("verb", "noun", "adjective", "compound", "word")
                for s in turtle_strings("rules/*.ttl", f"sit:{p}") for w in s.split("|")}
    allowed = vocabulary()
    triggers = {t for t in triggers - allowed - NOT_NEWS if re.search(r"\w", t)}
    for path in sources(".c", ".h"):
        free = "/cli/" in path or path.endswith(MARKUP)
        for n, line in enumerate(lines_without_comments(path), 1):
            if line.lstrip().startswith("#include"):
                continue
            for literal in STRING.findall(line):
                if literal.strip() in triggers and not free:
                    yield path, n, f'trigger word of a rule in C: "{literal}"'
                for w in re.findall(r"[A-Z][\w'-]+", literal):
                    if w in single and w.lower() not in allowed and not plain_english(w):
                        yield path, n, f'name of the gazetteer in C: "{w}"'
                parts = re.findall(r"[\w'-]+", literal)
                for i in range(len(parts)):
                    for size in range(2, longest + 1):
                        if " ".join(parts[i:i + size]) in many:
                            yield path, n, f'name of the gazetteer in C: "{" ".join(parts[i:i + size])}"'


ENGLISH = set()


def plain_english(word):
    """A capitalised word of a message ("Usage", "The") that is also somebody's name somewhere."""
    if not ENGLISH:
        for path in glob.glob(os.path.join(TOP, "ontology", "lexicon", "*.ttl")):
            with open(path, encoding="utf-8") as f:
                for m in re.finditer(r'sit:words\s+(?:"""(.*?)"""|"([^"]*)")', f.read(), re.S):
                    ENGLISH.update(re.split(r"[\s/]+", m[1] or m[2]))
    return word.lower() in ENGLISH


def statics(objects):
    """Data that the program may write to. Tables of pointers are in .data.rel.ro: written by the linker only."""
    writable = re.compile(r"\s(?:O\s+)?(\.t?(?:data|bss)(?:\.\S+)?|\*COM\*)\s+[0-9a-f]+\s+(?:\.hidden\s+)?(\S+)$")
    for path in objects:
        done = subprocess.run(["objdump", "-t", path], capture_output=True, text=True, check=True)
        for line in done.stdout.splitlines():
            m = writable.search(line)
            # What the sanitizers and the compiler add to an object file begins with two underscores or a dot.
            if m and not m[1].startswith(".data.rel.ro") and not m[2].startswith((".", "__")):
                yield path, 0, f"mutable static {m[2]}"


def tree():
    """Every file of the project; what is built lies outside."""
    for root, folders, names in os.walk(TOP):
        folders[:] = sorted(f for f in folders if f not in (".git", "__pycache__", "out") and not f.startswith("build"))
        for name in sorted(names):
            yield os.path.join(root, name)


def paths():
    bad = re.compile(r"/(?:root|work|tmp/build)[/-]|\b(?:TODO|FIXME|XXX)\b")
    for path in tree():
        if path == os.path.join(TOP, "tests", "lint.py"):
            continue
        with open(path, encoding="utf-8", errors="replace") as f:
            for n, line in enumerate(f, 1):
                if bad.search(line):
                    yield path, n, line.strip()[:100]


def main():
    checks = {"layers": layers, "words": words, "paths": paths, "statics": lambda: statics(sys.argv[2:])}
    if len(sys.argv) < 2 or sys.argv[1] not in checks:
        sys.exit(__doc__)
    findings = list(checks[sys.argv[1]]())
    for path, n, message in findings:
        print(f"{os.path.relpath(path, TOP)}:{n}: {message}")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
