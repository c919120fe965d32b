import os
import re

[name] = os.listdir("texts")
text = open(f"texts/{name}", encoding="utf-8").read()
graph = open("out.nt", encoding="utf-8").read()
for begin, end in sorted({(int(b), int(e)) for b, e in re.findall(r"_m(\d+)-(\d+)> ", graph)}):
    print(begin, end, text[begin:end])
