#!/usr/bin/env python3
"""Reports on the gazetteer: names that several entities of a kind share, and local names that nothing defines.

    labels.py [--all]   without --all, names that are marked as ambiguous everywhere but once are left out
"""
import collections
import glob
import os
import re
import sys

import gaz

LABEL = re.compile(r'"((?:[^"\\]|\\.)*)"')


def entities():
    """local name, class, file, the text of each entry."""
    for path in sorted(glob.glob(os.path.join(gaz.OUT, "*.ttl"))):
        with open(path, encoding="utf-8") as f:
            text = f.read()
        for m in re.finditer(r"^sid:([a-z0-9-]+)\s+a\s+sit:(\w+)(.*?)(?=^sid:|\Z)", text, re.M | re.S):
            yield m[1], m[2], os.path.basename(path), m[3]


def values(text, prop):
    found = re.search(prop + r'\s+((?:"(?:[^"\\]|\\.)*"\s*,?\s*)+)', text)
    return LABEL.findall(found[1]) if found else []


def folded(label):
    return re.sub(r"[-\s]+", " ", gaz.ascii_of(label).replace("'", "").replace(".", "")).lower().strip()


def main(show_all):
    owners, defined, used, twice = collections.defaultdict(dict), {}, collections.defaultdict(set), []
    for local, cls, name, text in entities():
        if local in defined:
            twice.append("%s: %s and %s" % (local, defined[local], name))
        defined[local] = name
        for other in re.findall(r"sid:([a-z0-9-]+)", text):
            used[other].add(local)
        if cls in ("City", "Region", "Site"):
            continue
        doubtful = set(values(text, "sit:ambiguousName"))
        whole = re.search(r"sit:ambiguous\s+true", text)
        for prop in ("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel", "sit:demonym", "sit:metonym"):
            for label in values(text, prop):
                owners[folded(label)].setdefault(local, bool(whole) or label in doubtful)
    for label, by in sorted(owners.items()):
        clear = [local for local, doubtful in by.items() if not doubtful]
        if len(by) > 1 and (show_all or len(clear) > 1):
            print("%-40s %s" % (label, " ".join(l + ("?" if d else "") for l, d in by.items())))
    for line in twice:
        print("twice: " + line)
    for local in sorted(set(used) - set(defined)):
        print("undefined: %s, in %s" % (local, " ".join(sorted(used[local])[:4])))


if __name__ == "__main__":
    main("--all" in sys.argv)
