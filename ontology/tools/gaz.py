"""What the gazetteer scripts share: tables, slugs, Turtle lines.

Everything here is deterministic: the same inputs give the same bytes.
"""
import os
import re
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = os.path.join(HERE, "tables")
OUT = os.path.join(HERE, os.pardir, "gazetteer")

PREFIXES = {
    "sit": "https://w3id.org/sitrep/ont#",
    "sid": "https://w3id.org/sitrep/id/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
}
GEONAMES = "https://www.geonames.org/"
CC_BY = "https://creativecommons.org/licenses/by/4.0/"
APACHE = "https://www.apache.org/licenses/LICENSE-2.0"
PROJECT = "https://w3id.org/sitrep/"

# Letters that have no canonical decomposition, and quotes that transliterations use.
LETTERS = str.maketrans({
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th",
    "Þ": "Th", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "ə": "a",
    "Ə": "A", "ŋ": "ng", "ħ": "h", "Ħ": "H", "‘": "'", "’": "'", "ʻ": "'", "ʼ": "'", "ʿ": "'",
    "ʾ": "'", "`": "'", "´": "'", "–": "-", "‐": "-", "ơ": "o", "ư": "u",
})


def ascii_of(name):
    """The name as an English newsroom types it: no diacritics, plain quotes."""
    plain = unicodedata.normalize("NFD", name.translate(LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(LETTERS)


def slug(name):
    """A local name: [a-z0-9-] only."""
    return re.sub(r"[^a-z0-9]+", "-", ascii_of(name).lower().replace("'", "")).strip("-")


def table(name):
    """Rows of a hand-written table: fields split at "|", lists inside them at ","."""
    with open(os.path.join(TABLES, name), encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                yield [field.strip() for field in line.split("|")]


def split(field):
    return [part.strip() for part in field.split(",") if part.strip()]


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def marked(names):
    """Names of a table, and those of them with the mark "?" (more often something else)."""
    plain = [n.rstrip("?").strip() for n in names]
    return plain, [n.rstrip("?").strip() for n in names if n.endswith("?")]


def with_ascii(pref, alts):
    """Other names without doubles; each accented name also as plain ASCII."""
    out = []
    for name in [pref] + alts:
        for form in (name, ascii_of(name)):
            form = form.replace("`", "'")
            if form and form != pref and form.strip("'") not in [pref] + out:
                out.append(form)
    return out


def entity(local, kind, pref, alts=(), doubtful=(), hidden=(), **more):
    """One entity on one line. Values of `more` are lists of Turtle terms, by property."""
    parts = ["sid:%s a sit:%s" % (local, kind), "skos:prefLabel " + quote(pref)]
    lists = [("skos:altLabel", [quote(a) for a in with_ascii(pref, list(alts))]),
             ("skos:hiddenLabel", [quote(h) for h in hidden])]
    lists += [(k.replace("_", ":"), v) for k, v in more.items()]
    lists.append(("sit:ambiguousName", [quote(d) for d in doubtful]))
    for prop, values in lists:
        values = list(dict.fromkeys(values))
        if values:
            parts.append(prop + " " + ",".join(values))
    return ";".join(parts) + " ."


def write(name, title, script, lines, sources, licence, notes=()):
    """A gazetteer file: comments, its own description, its entities."""
    path = os.path.join(OUT, name + ".ttl")
    with open(path, "w", encoding="utf-8") as f:
        f.write("# %s\n" % title)
        for source in sources:
            f.write("# Source: %s\n" % source[0])
        f.write("# Licence: %s\n# Made by ontology/tools/%s; do not edit, edit its tables.\n"
                % (licence[0], script))
        for note in notes:
            f.write("# %s\n" % note)
        body = "\n".join(lines)
        for prefix, iri in PREFIXES.items():
            if prefix == "dcterms" or prefix + ":" in body:
                f.write("@prefix %s: <%s> .\n" % (prefix, iri))
        iris = " , ".join("<%s>" % s[1] for s in sources)
        f.write("\n<%sgazetteer/%s> dcterms:title %s ;\n    dcterms:source %s ;\n"
                "    dcterms:license <%s> .\n\n" % (PROJECT, name, quote(title), iris, licence[1]))
        f.write(body + "\n")
    sys.stderr.write("%s: %d entities, %d bytes\n" % (name, len(lines), os.path.getsize(path)))


def states():
    """ISO code -> local name of the state (codes of states that are no more included)."""
    return {row[0]: "state-" + slug(row[1]) for row in table("states.txt") if row[0] != "-"}
