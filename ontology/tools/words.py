"""Which names are more often something else: ordinary words and people's names."""
import os
import re

import gaz

WORDNET = "/usr/share/wordnet"


class Words:
    """WordNet's lower-case words in use, and tables/people-names.txt."""

    def __init__(self):
        self.words, self.names = set(), set()
        for part in ("noun", "verb", "adj", "adv"):
            used = self._used(part)
            with open(os.path.join(WORDNET, "data." + part), encoding="latin-1") as f:
                for line in f:
                    if line.startswith("  "):
                        continue
                    fields = line.split()
                    for i in range(int(fields[3], 16)):
                        word = re.sub(r"\(.*\)$", "", fields[4 + 2 * i])
                        if word == word.lower() and word in used:
                            self.words.add(word.replace("_", " "))
        for row in gaz.table("people-names.txt"):
            self.names.update(name.lower() for name in row[0].split())

    @staticmethod
    def _used(part):
        """Lemmas with at least one sense that occurs in WordNet's tagged texts."""
        used = set()
        with open(os.path.join(WORDNET, "index." + part), encoding="latin-1") as f:
            for line in f:
                if not line.startswith("  "):
                    fields = line.split()
                    if int(fields[5 + int(fields[3])]) > 0:
                        used.add(fields[0])
        return used

    def doubtful(self, name):
        low = gaz.ascii_of(name).lower()
        return low in self.words or low in self.names
