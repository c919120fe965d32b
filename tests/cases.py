#!/usr/bin/env python3
"""Run whole-program cases.

  cases.py SITREP FOLDER [NAME...] [--accept]

Each case is a folder: `args` holds one command line of sitrep per line (shell quoting; > FILE sends its output there;
< FILE feeds it; "$ PROGRAM ..." runs another program; # is a comment), the other files are its input, and `expected` holds what a reader should see: for each command line
its standard output, its standard error (behind "! ") and, when not 0, its exit status. Cases run in a copy of their
folder. --accept writes what came out as the new expectation. Python 3 standard library only.
"""
import difflib
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ONTOLOGY = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "ontology") + os.sep


def run_line(sitrep, words, folder):
    out = stdin = None
    if ">" in words:
        at = words.index(">")
        out, words = words[at + 1], words[:at]
    if "<" in words:
        at = words.index("<")
        stdin, words = open(os.path.join(folder, words[at + 1]), "rb"), words[:at]
    program = [sitrep, *words] if not words or words[0] != "$" else words[1:]
    done = subprocess.run(program, cwd=folder, stdin=stdin or subprocess.DEVNULL, capture_output=True, timeout=600)
    if stdin:
        stdin.close()
    if out:
        with open(os.path.join(folder, out), "wb") as f:
            f.write(done.stdout)
        done.stdout = b""
    return done


def steady(out, errors, folder):
    """What does not change with every addition to the built-in knowledge: no warnings of its own files, no counts."""
    out = re.sub(r"\d+ (files, |triples: |classes, |properties, |entities, |rules$|examples run|warnings)", r"N \1", out, flags=re.M)
    errors = errors.replace(folder + "/", "")
    return out, [line for line in errors.splitlines() if not line.startswith(ONTOLOGY)]


def run_case(sitrep, source):
    with tempfile.TemporaryDirectory() as tmp:
        folder = os.path.join(tmp, "case")
        shutil.copytree(source, folder)
        for name in ("args", "expected"):
            if os.path.exists(os.path.join(folder, name)):
                os.remove(os.path.join(folder, name))
        seen = []
        with open(os.path.join(source, "args"), encoding="utf-8") as f:
            lines = [line for line in f.read().split("\n") if line.strip() and not line.startswith("#")]
        for line in lines:
            done = run_line(sitrep, shlex.split(line), folder)
            seen.append(line + "\n" if line.startswith("$ ") else f"$ sitrep {line}\n")
            out, errors = steady(done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"), folder)
            seen.append(out)
            if seen[-1] and not seen[-1].endswith("\n"):
                seen[-1] += "\n"
            seen += [f"! {e}\n" for e in errors]
            if done.returncode:
                seen.append(f"status {done.returncode}\n")
        return "".join(seen)


def main():
    args = [a for a in sys.argv[1:] if a != "--accept"]
    if len(args) < 2:
        sys.exit(__doc__)
    sitrep, top = os.path.abspath(args[0]), args[1]
    names = args[2:] or sorted(n for n in os.listdir(top) if os.path.isfile(os.path.join(top, n, "args")))
    bad = 0
    for name in names:
        path = os.path.join(top, name, "expected")
        seen = run_case(sitrep, os.path.join(top, name))
        expected = open(path, encoding="utf-8").read() if os.path.exists(path) else ""
        if seen == expected:
            print(f"ok    {name}")
            continue
        if "--accept" in sys.argv:
            with open(path, "w", encoding="utf-8") as f:
                f.write(seen)
            print(f"new   {name}")
            continue
        bad += 1
        print(f"FAIL  {name}")
        sys.stdout.writelines(difflib.unified_diff(expected.splitlines(True), seen.splitlines(True), "expected", "seen"))
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
