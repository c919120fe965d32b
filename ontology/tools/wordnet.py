#!/usr/bin/env python3
"""Write ontology/lexicon/wordnet.ttl: the single-word, lower-case part of WordNet 3.0 as word lists.

    wordnet.py [-o ontology/lexicon/wordnet.ttl] [--wordnet /usr/share/wordnet]

A word stands in the list of its part of speech; nouns are divided by the lexicographer's file of their first sense
(person, group, artifact, ...). "attack/6" gives commonness: 1 + the binary logarithm of how often WordNet's
sense-tagged texts use the word as that part of speech; no number means never. Words of closed.ttl (the, of, may) are
left to that file. Irregular forms come as "abetted=abet".
"""
import argparse
import os
import re
import sys
import textwrap
from collections import Counter, defaultdict

FILES = """adj.all adj.pert adv.all noun.Tops noun.act noun.animal noun.artifact noun.attribute noun.body
noun.cognition noun.communication noun.event noun.feeling noun.food noun.group noun.location noun.motive noun.object
noun.person noun.phenomenon noun.plant noun.possession noun.process noun.quantity noun.relation noun.shape noun.state
noun.substance noun.time verb.body verb.change verb.cognition verb.communication verb.competition verb.consumption
verb.contact verb.creation verb.emotion verb.motion verb.perception verb.possession verb.social verb.stative
verb.weather adj.ppl""".split()
# Senses whose rare words no news story needs: an unknown lower-case word is read as a noun all the same.
SKIP_RARE = {"animal", "plant", "food", "substance", "body", "shape", "feeling", "quantity", "cognition", "attribute",
             "process", "phenomenon", "relation", "motive", "state", "Tops", "possession"}
POS = {"noun": "1", "verb": "2", "adj": "3", "adv": "4"}
NAME = {"noun": "noun", "verb": "verb", "adj": "adjective", "adv": "adverb"}


def tag_counts(folder):
    counts = Counter()
    with open(os.path.join(folder, "cntlist.rev"), encoding="latin-1") as lines:
        for line in lines:
            key, _, n = line.split()
            word, rest = key.split("%")
            counts[word, "3" if rest[0] == "5" else rest[0]] += int(n)
    return counts


def synsets(folder, pos):
    """offset -> (lexicographer file, lemmas as written)"""
    found = {}
    with open(os.path.join(folder, "data." + pos), encoding="latin-1") as lines:
        for line in lines:
            if line.startswith("  "):
                continue
            f = line.split("|")[0].split()
            n = int(f[3], 16)
            found[f[0]] = FILES[int(f[1])].split(".")[1], [re.sub(r"\(.*\)$", "", w) for w in f[4:4 + 2 * n:2]]
    return found


def read_words(folder, pos, counts, closed, verbs, irregular):
    by_sense = defaultdict(list)
    sets = synsets(folder, pos)
    with open(os.path.join(folder, "index." + pos), encoding="latin-1") as lines:
        for line in lines:
            if line.startswith("  "):
                continue
            f = line.split()
            word = f[0]
            if not re.fullmatch("[a-z]+", word) or word in closed or len(word) < 2:
                continue
            offsets = [o for o in f if re.fullmatch(r"\d{8}", o)]
            offsets = [o for o in offsets if word in sets[o][1]]   # as written: "turkey", not "Turkey"
            if not offsets:
                continue
            if pos == "adj" and word in irregular and counts[word, "3"] < 8:
                continue   # "said" is no adjective here
            if pos == "adj" and word.endswith("ed") and not counts[word, "3"] and \
                    verbs & {word[:-1], word[:-2], word[:-3], word[:-3] + "y"}:
                continue   # "included": the participle serves
            sense, n = sets[offsets[0]][0], counts[word, POS[pos]]
            if n == 0 and (len(word) < 4 and not (pos == "noun" and word in verbs) or pos == "noun" and sense in SKIP_RARE and word not in verbs):
                continue
            by_sense[sense if pos == "noun" else ""].append((word, n.bit_length()))
    if pos == "noun":   # "troops" is the plural of "troop" here, whatever else WordNet makes of it
        nouns = {w for words in by_sense.values() for w, _ in words}
        for words in by_sense.values():
            words[:] = [(w, n) for w, n in words if not (w[-1] == "s" and w[-2:] != "ss" and w[:-1] in nouns)]
    return by_sense


def read_exceptions(folder, pos, known):
    with open(os.path.join(folder, pos + ".exc"), encoding="latin-1") as lines:
        for line in lines:
            form, lemma = line.split()[:2]
            if re.fullmatch("[a-z]+", form) and lemma in known and form != lemma:
                yield f"{form}={lemma}"


def hand_lists(path):
    """pos -> words of the lists of a Turtle file of ours, "pos=" -> forms of its pairs (no RDF library is needed for that)."""
    found = defaultdict(set)
    with open(path, encoding="utf-8") as f:
        text = f.read()
    for body in re.findall(r"a sit:WordList\b(.*?)\.\s*(?=\nlex:|\Z|\n#|\n\n)", text, re.S):
        pos = re.search(r'sit:pos "([^"]*)"', body)
        words = re.search(r'sit:words (?:"""(.*?)"""|"([^"]*)")', body, re.S)
        if pos and words:
            literal = words.group(1) or words.group(2)
            for w in literal.split("|") if "|" in literal else literal.split():
                form, _, lemma = w.strip().partition("=")
                found[pos.group(1) + "=" * bool(lemma)].add(form.partition("/")[0])
    return found


def write_list(out, name, pos, words, sense=None, extra=""):
    text = textwrap.fill(" ".join(words), 118, break_long_words=False, break_on_hyphens=False)
    out.write(f'\nlex:{name} a sit:WordList ; sit:pos "{pos}" ;')
    if sense:
        out.write(f' sit:sense "{sense}" ;')
    out.write(f'{extra} sit:words """\n{text}\n""" .\n')


HEAD = """# English nouns, verbs, adjectives and adverbs: the single-word, lower-case part of WordNet 3.0.
# Written by ontology/tools/wordnet.py; do not edit. Corrections belong in news.ttl.
#
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Permission to use, copy, modify and
# distribute this software and database and its documentation for any purpose and without fee or royalty is hereby
# granted, provided that you agree to comply with the copyright notice and statements, including the disclaimer, and that
# the same appear on ALL copies of the software, database and documentation, including modifications that you make for
# internal use or for distribution.
# THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS
# OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF
# MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR
# DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.
# The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution
# of the software and/or database. Title to copyright in this software, database and any associated documentation shall
# at all times remain with Princeton University and LICENSEE agrees to preserve same.

@prefix sit: <https://w3id.org/sitrep/ont#> .
@prefix lex: <https://w3id.org/sitrep/lexicon/> .
@prefix dcterms: <http://purl.org/dc/terms/> .

lex:wordnet dcterms:source <https://wordnet.princeton.edu/> ;
    dcterms:license <https://wordnet.princeton.edu/license-and-commercial-use> .
"""


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    lexicon = os.path.join(here, "..", "lexicon")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-o", "--output", default=os.path.join(lexicon, "wordnet.ttl"))
    parser.add_argument("--wordnet", default="/usr/share/wordnet", help="folder with index.noun and the rest")
    options = parser.parse_args()
    hand = hand_lists(os.path.join(lexicon, "closed.ttl"))
    forms = hand_lists(os.path.join(lexicon, "irregular.ttl"))
    plural, irregular = forms["nouns"], forms["vbd vbn="] | forms["vbd="]
    closed = {w for pos, words in hand.items() for w in words if pos not in
              ("noun", "verb", "adjective", "adverb")}   # pairs too
    counts = tag_counts(options.wordnet)
    verbs = {line.split()[0] for line in open(os.path.join(options.wordnet, "index.verb"), encoding="latin-1")}
    total = 0
    with open(options.output, "w", encoding="utf-8") as out:
        out.write(HEAD)
        known = {}
        for pos in POS:
            known[pos] = set()
            for sense, words in sorted(read_words(options.wordnet, pos, counts, closed | plural, verbs, irregular).items()):
                words = sorted(w for w in words if (sense, w[0]) != ("person", "god"))   # no participant of anything
                known[pos].update(w for w, _ in words)
                total += len(words)
                person = " sit:denotes sit:Person ;" if sense == "person" else ""
                write_list(out, f"{NAME[pos]}-{sense}".rstrip("-"), NAME[pos],
                           [f"{w}/{n}" if n else w for w, n in words], sense, person)
        write_list(out, "plural-irregular", "nouns", sorted(read_exceptions(options.wordnet, "noun", known["noun"])))
        regular = sorted(read_exceptions(options.wordnet, "verb", known["verb"]))
        regular = [e for e in regular if re.match(r"[a-z]+(ed|ing)=", e)]
        write_list(out, "past-doubled", "vbd vbn", [e for e in regular if re.match(r"[a-z]+ed=", e)])
        write_list(out, "gerund-doubled", "vbg", [e for e in regular if re.match(r"[a-z]+ing=", e)])
        write_list(out, "compared", "adj", sorted(read_exceptions(options.wordnet, "adj", known["adj"])))
    print(f"{total} words", file=sys.stderr)


if __name__ == "__main__":
    main()
