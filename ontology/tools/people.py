#!/usr/bin/env python3
"""people.ttl from tables/people-*.txt: persons of conflict and politics, their names and offices.

A row: name | other names ("?" after one that is often something else) | states (ISO codes) | offices.
An office: title@body from-until; body is an ISO code or a local name; offices are split at ";".
"""
import glob
import itertools
import os
import re
import sys

import gaz

# Spellings of one name in English newsrooms; a name that has one gets the others too.
SPELLINGS = [
    ["Mohammed", "Mohammad", "Muhammad", "Mohamed", "Mohamad"], ["Ahmed", "Ahmad"],
    ["Mahmoud", "Mahmud"], ["Yousef", "Yusuf", "Youssef", "Yousuf"], ["Hussein", "Hussain", "Husayn"],
    ["Hassan", "Hasan"], ["Abdullah", "Abdallah"], ["Abdul", "Abdel", "Abd al"], ["Omar", "Umar"],
    ["Osama", "Usama"], ["Khaled", "Khalid"], ["Walid", "Waleed"], ["Said", "Saeed"], ["Saleh", "Salih"],
    ["Faisal", "Faysal"], ["Sheikh", "Shaikh", "Sheik"], ["Mullah", "Mulla"], ["Sergei", "Sergey"],
    ["Dmitry", "Dmitri"], ["Yevgeny", "Evgeny", "Yevgeni"], ["Alexei", "Alexey", "Aleksei"],
    ["Alexander", "Aleksandr", "Aleksander"], ["Vladimir", "Wladimir"], ["Ayman", "Aiman"],
    ["Jose", "José"], ["Qassem", "Qasem", "Qassim", "Qasim", "Kassem"], ["Tariq", "Tareq", "Tarek"],
    ["Riyad", "Riad"], ["Nouri", "Nuri"], ["Mousa", "Musa", "Moussa"], ["Ibrahim", "Ebrahim"],
    ["Hossein", "Hussein"], ["Ismail", "Ismael"], ["Abdulaziz", "Abdul Aziz", "Abdelaziz"],
]
MOST = 14   # other names of one person that come from spelling alone


def spelled(name):
    """The name with each part in all its spellings, the name itself first."""
    parts = []
    for word in name.split(" "):
        family = next((f for f in SPELLINGS if word in f), [word])
        parts.append([word] + [w for w in family if w != word])
    return [" ".join(choice) for choice in itertools.islice(itertools.product(*parts), MOST)]


def articles(name):
    """Bashar al-Assad is also Bashar Assad and Bashar el-Assad."""
    out = [name]
    if re.search(r" (al|el)-\w", name):
        out.append(re.sub(r" (al|el)-(?=\w)", " ", name))
        if " al-" in name:
            out.append(name.replace(" al-", " el-"))
    return out


def all_names(name, alts):
    """Every form of the names, without doubles, the preferred one left out."""
    out = []
    for one in [name] + alts:
        forms = spelled(one) if " " in one else [one]
        out += [a for f in forms for a in articles(f)]
    return [n for n in dict.fromkeys(out) if n != name]


def office(text, states, bodies):
    """One office as a blank node."""
    found = re.fullmatch(r"(.+?)@(\S+)(?: (\S*?)-(\S*))?", text.strip())
    if not found:
        raise SystemExit("not an office: " + text)
    title, body, since, until = found.groups()
    body = states.get(body, body)
    bodies.add(body)
    more = "".join(";%s %s" % (p, gaz.quote(v)) for p, v in
                   (("sit:from", since), ("sit:until", until)) if v)
    return "[sit:title %s;sit:body sid:%s%s]" % (gaz.quote(title), body, more)


def known_bodies():
    """Local names that the other gazetteer files define."""
    out = set()
    for path in glob.glob(os.path.join(gaz.OUT, "*.ttl")):
        with open(path, encoding="utf-8") as f:
            out.update(re.findall(r"^sid:([a-z0-9-]+)\s+a\s", f.read(), re.M))
    return out


def main():
    states, bodies, lines, seen, owner = gaz.states(), set(), [], set(), {}
    rows = [r for p in sorted(glob.glob(os.path.join(gaz.TABLES, "people-[0-9]*.txt")))
            for r in gaz.table(os.path.basename(p))]
    taken = {}
    for row in rows:
        for label in [row[0]] + gaz.marked(gaz.split(row[1]))[0]:
            taken.setdefault(label, row[0])
    for row in rows:
        if len(row) != 4:
            raise SystemExit("not four fields: " + "|".join(row))
        name, alts, countries, offices = row
        local = "person-" + gaz.slug(name)
        if local in seen:
            raise SystemExit("twice: " + name)
        seen.add(local)
        alts, doubtful = gaz.marked(gaz.split(alts))
        names = [n for n in all_names(name, alts) if taken.get(n, name) == name]
        for n in [name] + names:
            if owner.setdefault(n, name) != name:
                sys.stderr.write("%s: both %s and %s\n" % (n, owner[n], name))
        lines.append(gaz.entity(
            local, "Person", name, names, doubtful,
            sit_country=["sid:" + states[c] for c in gaz.split(countries)],
            sit_office=[office(o, states, bodies) for o in offices.split(";") if o.strip()]))
    gaz.write("people", "Persons of conflict and politics, with the offices that they held", "people.py",
              lines, [("the project's own tables", gaz.PROJECT)], ("Apache 2.0", gaz.APACHE))
    for body in sorted(bodies - known_bodies()):
        sys.stderr.write("no such body: %s\n" % body)


main()
