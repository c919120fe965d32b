#!/usr/bin/env python3
"""parties.ttl and media.ttl from tables/parties.txt and tables/media.txt.

A row: local name | name | other names ("?" after one that is often something else) | states (ISO codes)
| local names of the bodies that it is part of. An empty local name is made from the name.
"""
import gaz

FILES = [
    ("parties", "party", "PoliticalGroup", "Parties, coalitions, opposition bodies and political wings"),
    ("media", "media", "MediaOrganization", "News agencies, broadcasters, newspapers and outlets"),
]


def rows(name, prefix):
    """The table's rows with whole local names; a doubled one is an error."""
    seen = set()
    for row in gaz.table(name + ".txt"):
        if len(row) not in (4, 5):
            raise SystemExit("not four or five fields: " + "|".join(row))
        local = prefix + "-" + (row[0] or gaz.slug(row[1].rstrip("?")))
        if local in seen:
            raise SystemExit("twice: " + local)
        seen.add(local)
        yield [local] + row[1:] + [""] * (5 - len(row))


def main():
    states = gaz.states()
    for name, prefix, kind, title in FILES:
        lines = []
        for local, pref, alts, countries, wholes in rows(name, prefix):
            (pref, *alts), doubtful = gaz.marked([pref] + gaz.split(alts))
            lines.append(gaz.entity(
                local, kind, pref, alts, doubtful,
                sit_country=["sid:" + states[c] for c in gaz.split(countries)],
                sit_partOf=["sid:" + w for w in gaz.split(wholes)]))
        gaz.write(name, title, "bodies.py", lines, [("the project's own tables", gaz.PROJECT)],
                  ("Apache 2.0", gaz.APACHE))


main()
