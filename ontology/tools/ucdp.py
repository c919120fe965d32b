#!/usr/bin/env python3
"""Writes ontology/gazetteer/armed-groups-ucdp.ttl: groups that UCDP lists and the tables lack.

    ucdp.py ucdp-actor-22.1.csv     (https://ucdp.uu.se/downloads/, CC BY 4.0)

Only formally organised non-state groups; not factions named by their leader, gangs or communities.
A group that shares a long name with an entry of another file is taken to be that entry. Run it last.
"""
import csv
import re
import sys

import gaz
import labels
import words

TITLE = "Armed groups of the UCDP Actor Dataset 22.1 that the project's own tables lack"
UCDP = "https://ucdp.uu.se/downloads/actor/ucdp-actor-221.csv"
NO_GROUP = re.compile(
    r"forces of|faction|military|insurgents|government|gang\b|supporters|republic of|syndicate|tribe|"
    r"dozo|communit|civilians|students|clan\b|union of road|protest|opposition|taxi|association|cult\b|"
    r"confraternity|cartel - |party$|union of south|^al-harakat|tiger force|\(|mineworkers|which|"
    r"irregulars|movement of the b|estados unidos|operations room", re.I)
SMALL = set("of for the and in to a de la du des".split())
PLACES = {
    "DR Congo (Zaire)": "CD", "Myanmar (Burma)": "MM", "Cambodia (Kampuchea)": "KH",
    "Russia (Soviet Union)": "RU", "Yemen (North Yemen)": "YE", "South Yemen": "YD",
    "Zimbabwe (Rhodesia)": "ZW", "Madagascar (Malagasy)": "MG", "Serbia (Yugoslavia)": "RS",
    "Bosnia-Herzegovina": "BA", "Ivory Coast": "CI", "United States of America": "US",
    "Vietnam (North Vietnam)": "VN", "Congo": "CG", "Guinea-Bissau": "GW", "MK": "MK",
}


def plain(name):
    """A name in Latin letters as a newsroom writes it, or nothing."""
    name = re.sub(r"\s+", " ", name.replace("’", "'").replace("‘", "'")).strip(" .")
    name = name.replace("Rescure", "Rescue").replace("Malagsy", "Malagasy")
    name = re.sub(r"^[Tt]he ", "", name)
    foreign = re.search(r"[^\u0020-\u024f]", name)
    if name.lower() in ("", "n/a") or foreign or "/" in name or len(name) > 90:
        return ""
    return name[0].upper() + name[1:]


def is_acronym(name):
    return bool(re.fullmatch(r"[A-Z][A-Za-z.-]{1,9}", name)) and sum(c.isupper() for c in name) >= 2


def names_of(row):
    fields = ("NewNameFullEng", "NameOrigFullEng", "NewNameFullMotherTongue", "NameOrigFull",
              "NewName", "NameOrig", "NameData")
    out = list(dict.fromkeys(filter(None, (plain(row[f]) for f in fields))))
    full = [n for n in out if not is_acronym(n)]
    own = plain(row["NameData"])
    if own in full and " - " not in own:   # its own name before a translation
        full = [own] + [n for n in full if n != own and len(n.split()) > 2]
    full = [n for n in full if "," not in n and (n == own or " " in n)]
    return full, [n for n in out if is_acronym(n)]


def states_of(row, by_name):
    out = []
    location = row["Location"].replace("Macedonia, FYR", "MK")
    for place in (p.strip() for p in location.split(",")):
        code = PLACES.get(place) or by_name.get(place.lower())
        if code:
            out.append(code)
    return out[:3]


def is_ordinary(name, known_words):
    """Nothing in it but dictionary words: "Security Group", "People's Armed Forces"."""
    plain_name = name.lower().replace("'s", "").replace("'", "")
    parts = [w for w in re.split(r"[\s-]+", plain_name) if w not in SMALL]
    return all(known_words.doubtful(w) or known_words.doubtful(w.rstrip("s")) for w in parts)


def main(path):
    dictionary = words.Words()
    states = gaz.states()
    by_name = {row[1].lower(): row[0] for row in gaz.table("states.txt") if row[0] != "-"}
    known, local_names = set(), set()
    for local, _, file, text in labels.entities():
        if file != "armed-groups-ucdp.ttl":
            local_names.add(local)
            known.update(labels.folded(x) for x in labels.LABEL.findall(text))
    lines = []
    with open(path, encoding="utf-8-sig", newline="") as f:
        for row in csv.DictReader(f):
            full, short = names_of(row)
            if row["Org"] != "1" or not full or NO_GROUP.search(" ".join([row["NameData"]] + full)):
                continue
            if " " not in full[0] and "-" not in full[0] and not short:
                continue
            if any(labels.folded(n) in known for n in full) or any(
                    labels.folded(s) in known for s in short if len(s) > 3):
                continue
            local = "group-" + gaz.slug(full[0])
            countries = states_of(row, by_name)
            if local in local_names or not countries:
                continue
            local_names.add(local)
            known.update(labels.folded(n) for n in full)
            doubtful = [s for s in short if len(s) < 4 or dictionary.doubtful(s)]
            doubtful += [n for n in full if is_ordinary(n, dictionary)]
            lines.append(gaz.entity(
                local, "ArmedGroup", full[0], full[1:] + short, doubtful,
                sit_country=["sid:" + states[c] for c in countries if c in states]))
    gaz.write("armed-groups-ucdp", TITLE, "ucdp.py", lines,
              [("UCDP Actor Dataset 22.1, Uppsala Conflict Data Program", UCDP)],
              ("CC BY 4.0", gaz.CC_BY))


main(sys.argv[1])
