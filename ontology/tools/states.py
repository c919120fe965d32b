#!/usr/bin/env python3
"""Writes ontology/gazetteer/states.ttl from tables/states.txt; capitals are linked by GeoNames."""
import sys

import gaz
import places


def main(folder):
    world = places.Places(folder)
    lines = []
    for iso, name, alts, demonyms, metonyms, capitals in gaz.table("states.txt"):
        plain, doubtful = gaz.marked(gaz.split(alts))
        people, doubtful_people = gaz.marked(gaz.split(demonyms))
        seats, doubtful_seats = gaz.marked(gaz.split(metonyms))
        cc = "DE" if name == "West Germany" else iso
        if not capitals:
            capitals = world.countries[iso]["capital"]
        cities = []
        for capital in gaz.split(capitals.replace("-", "", capitals == "-")):
            local = world.city(cc, capital)
            if local:
                cities.append("sid:" + local)
            else:
                sys.stderr.write("states: no city %s of %s\n" % (capital, name))
        lines.append(gaz.entity(
            "state-" + gaz.slug(name), "State", name, plain,
            doubtful + doubtful_people + doubtful_seats,
            sit_demonym=[gaz.quote(d) for d in people], sit_capital=cities,
            sit_metonym=[gaz.quote(m) for s in seats for m in dict.fromkeys((s, gaz.ascii_of(s)))],
            sit_iso=[gaz.quote(iso)] if iso != "-" else []))
    gaz.write("states", "States, present and past, with their names, peoples and capitals",
              "states.py", lines,
              [("the project's own table; capitals by GeoNames, geonames.org", gaz.GEONAMES)],
              ("CC BY 4.0", gaz.CC_BY))


main(sys.argv[1])
