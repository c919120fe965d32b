#!/usr/bin/env python3
"""Writes the gazetteer files of groups and people from their tables.

    actors.py NAME...   armed-groups, forces, governments, organisations

A row of a table: name | other names | states (ISO codes or local names) | more, where more holds words:
in=LOCAL (part of), of=LOCAL (affiliate of), id=LOCAL, class=CLASS, amb (all its names are ambiguous).
Names are parted by a comma without a blank behind it. A final "?" marks a name that is more often something
else, a final "~" one that is read but never shown, a final "!" one that must stay as it is.
actor-templates.txt holds the bodies that each state has.
"""
import re
import sys

import gaz

# table -> prefix of local names, class, title of the file
KINDS = {
    "armed-groups": ("group", "ArmedGroup", "Armed groups, criminal groups and their wings"),
    "forces": ("force", "SecurityForce", "Armed forces, police forces, intelligence services, coalitions"),
    "governments": ("gov", "Government", "Ministries, parliaments, courts and offices of governments"),
    "organisations": ("org", "InternationalOrganization", "International and other organisations"),
}
SPELLINGS = (("Defence", "Defense"), ("Organisation", "Organization"), ("Labour", "Labor"),
             ("Centre", "Center"), ("Programme", "Program"))
MARKS = "?~!"


def names_of(field):
    return [n.strip() for n in re.split(r",(?=\S)", field) if n.strip()]


def variants(name):
    """The same name as other newsrooms spell it."""
    forms = [name]
    for a, b in SPELLINGS:
        forms += [f.replace(x, y) for f in forms for x, y in ((a, b), (b, a)) if x in f]
    forms += [f.replace("'s ", "s ") for f in forms if "'s " in f]
    forms += [f.replace(" & ", " and ") for f in forms if " & " in f]
    forms += [f[3:] for f in forms if re.match(r"[Aa]l-\w{4}", f) or re.match(r"[Aa]l ['\w]{4}", f)]
    return list(dict.fromkeys(forms))


def read_names(pref, field):
    """All names, and those among them that are ambiguous or hidden."""
    alts, doubtful, hidden = [], [], []
    for raw in [pref] + names_of(field):
        name = raw.rstrip(MARKS)
        marks = raw[len(name):]
        forms = [name] if "!" in marks else variants(name)
        if "?" in marks:
            forms = [f for f in forms if f not in alts] or forms
            doubtful += [x for f in forms for x in (f, gaz.ascii_of(f))]
        (hidden if "~" in marks else alts).extend(forms)
    return alts[0], list(dict.fromkeys(alts[1:])), list(dict.fromkeys(doubtful)), hidden


def states_of(field, states):
    known = set(states.values())
    out = []
    for code in gaz.split(field):
        local = states.get(code) or "state-" + code
        if local not in known and local not in OLD_STATES:
            sys.exit("no state %s" % code)
        out.append("sid:" + local)
    return out


OLD_STATES = {"state-" + gaz.slug(row[1]) for row in gaz.table("states.txt")}


def group_row(kind, row, states):
    prefix, cls, _ = KINDS[kind]
    pref, alts, doubtful, hidden = read_names(row[0], row[1])
    words = gaz.split(row[3].replace(" ", ",")) if len(row) > 3 else []
    pairs = [w.split("=", 1) for w in words if "=" in w]
    local = next((v for k, v in pairs if k == "id"), prefix + "-" + gaz.slug(pref))
    cls = next((v for k, v in pairs if k == "class"), cls)
    more = {"sit_country": states_of(row[2], states),
            "sit_partOf": ["sid:" + v for k, v in pairs if k == "in"],
            "sit_affiliate": ["sid:" + v for k, v in pairs if k == "of"],
            "sit_ambiguous": ["true"] if "amb" in words else []}
    return local, gaz.entity(local, cls, pref, alts, doubtful, hidden, **more)


def adjectives(states):
    """ISO code -> what stands before the name of a state's body: "Afghan", "U.S."."""
    out = {}
    for row in gaz.table("states.txt"):
        people = gaz.split(row[3])
        if row[0] in states and people:
            out[row[0]] = [people[0].rstrip("?")]
    for row in gaz.table("actor-templates.txt"):
        if row[0] == "adjectives":
            out[row[1]] = names_of(row[2])
    return out


def generic(kind, taken, states):
    """Bodies that each state has, by the templates, but for those that the table names."""
    for row in gaz.table("actor-templates.txt"):
        for iso, words in adjectives(states).items() if row[0] == kind else ():
            if len(row) > 3 and iso in gaz.split(row[3]):
                continue
            names = [t.replace("%", w) for w in words for t in names_of(row[2])]
            forms = list(dict.fromkeys(f for n in names for f in variants(n)))
            if taken.intersection(f.lower() for f in forms[:1]):
                continue
            forms = [f for f in forms if f.lower() not in taken]
            if forms:
                local = "%s-%s-%s" % (KINDS[kind][0], row[1], states[iso][6:])
                yield local, gaz.entity(local, KINDS[kind][1], forms[0], forms[1:],
                                        sit_country=["sid:" + states[iso]])


def main(kinds):
    states = gaz.states()
    for kind in kinds:
        lines, seen, taken = [], {}, set()
        for row in gaz.table(kind + ".txt"):
            try:
                local, line = group_row(kind, row, states)
            except (IndexError, AttributeError, KeyError) as error:
                sys.exit("%s: %r: %r" % (kind, row, error))
            if local in seen:
                sys.stderr.write("%s: twice: %s\n" % (kind, local))
                continue
            seen[local] = True
            lines.append(line)
            taken.update(n.lower() for n in re.findall(r'"([^"]*)"', line))
        for local, line in generic(kind, taken, states):
            if local not in seen:
                seen[local] = True
                lines.append(line)
        gaz.write(kind, KINDS[kind][2], "actors.py", lines, [("the project's own table", gaz.PROJECT)],
                  ("Apache-2.0", gaz.APACHE))


main(sys.argv[1:])
