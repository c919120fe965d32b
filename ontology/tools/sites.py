#!/usr/bin/env python3
"""Writes ontology/gazetteer/sites.ttl from tables/sites.txt; cities are linked by GeoNames."""
import sys

import gaz
import places
import words


def main(folder):
    world = places.Places(folder)
    common = words.Words()
    state = gaz.states()
    lines = []
    for name, alts, countries, city in gaz.table("sites.txt"):
        plain, doubtful = gaz.marked(gaz.split(alts))
        countries = gaz.split(countries)
        doubtful += [n for n in [name] + plain if common.doubtful(n) and n not in doubtful]
        within = [local for local in (world.city(c, city) for c in countries) if city and local]
        if city and not within:
            sys.stderr.write("sites: no city %s of %s\n" % (city, name))
        lines.append(gaz.entity(
            "place-" + gaz.slug(name), "Site", name, plain, doubtful,
            sit_country=["sid:" + state[c] for c in countries],
            sit_within=["sid:" + local for local in within[:1]]))
    gaz.write("sites", "Bases, airports, prisons, shrines, squares, crossings, rivers of the news",
              "sites.py", lines, [("the project's own table; cities by GeoNames, geonames.org", gaz.GEONAMES)],
              ("CC BY 4.0", gaz.CC_BY))


main(sys.argv[1])
