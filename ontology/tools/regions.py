#!/usr/bin/env python3
"""Writes ontology/gazetteer/regions.ttl from tables/regions.txt."""
import gaz


def main():
    state = gaz.states()
    lines = []
    for name, alts, demonyms, countries, _, within in gaz.table("regions.txt"):
        plain, doubtful = gaz.marked(gaz.split(alts))
        people, doubtful_people = gaz.marked(gaz.split(demonyms))
        lines.append(gaz.entity(
            "place-" + gaz.slug(name), "Region", name, plain, doubtful + doubtful_people,
            sit_demonym=[gaz.quote(d) for d in people],
            sit_country=["sid:" + state[c] for c in gaz.split(countries)],
            sit_within=["sid:place-" + gaz.slug(within)] if within else []))
    gaz.write("regions", "Continents, world regions, and regions that news names", "regions.py", lines,
              [("the project's own table", gaz.PROJECT)], ("Apache-2.0", gaz.APACHE))


main()
