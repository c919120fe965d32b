#!/usr/bin/env python3
"""Writes ontology/gazetteer/peoples.ttl from tables/peoples.txt."""
import gaz


def main():
    state = gaz.states()
    lines = []
    for name, demonyms, countries, _ in gaz.table("peoples.txt"):
        people, doubtful = gaz.marked(gaz.split(demonyms))
        people = list(dict.fromkeys(p for d in people for p in (d, gaz.ascii_of(d))))
        lines.append(gaz.entity(
            "people-" + gaz.slug(name), "Population", name, [], doubtful,
            sit_demonym=[gaz.quote(d) for d in people],
            sit_country=["sid:" + state[c] for c in gaz.split(countries)]))
    gaz.write("peoples", "Peoples, religions and currents: adjectives and people-nouns", "peoples.py",
              lines, [("the project's own table", gaz.PROJECT)], ("Apache-2.0", gaz.APACHE))


main()
