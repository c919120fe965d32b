with open("graph.nt", "a", encoding="utf-8") as f:
    f.write("<https://w3id.org/sitrep/id/group-hezbollah> <https://w3id.org/sitrep/ont#backedBy> <https://w3id.org/sitrep/id/state-france> .\n")
