"""Files of other programs, made up and damaged: tables, surveys, networks, workbooks, with answers to what they leave open."""

from __future__ import annotations

from functools import cache
from random import Random

from tests.experiments.importers import community

CELLS = ("From", "To", "Name", "Depth", "Weight", "A", "B", "C", "Mata Air", "mata air", " Mata  Air ", "Mata Aiir", "'=1+1",
         "=1+1", "1", "2", "0",
         "99", "-9", "1,5", "1.5", "", " ", "NA", "\ufeff", '"', "村", "x" * 90, "\x1b[2J", "\u2028", "\u202e", "1e308", "nan",
         "inf", "-1", "3", "4",
         "yes", "directed", "mutual", "coordinated", "a great deal", "North", "South", "water; food", "<script>", "{ $x }",
         "100%", "½", "٣")
HEADS = {
    "o.csv": ("Name", "Id", "Type", "Village", "Ethnicity", "Issues", "Power", "Income", "Hours", "Outside", "interest: water",
              "Description"),
    "t.csv": ("From", "To", "Depth", "Weight", "Direction", "Relation", "Kept", "Broken", "Trust"),
    "s.csv": ("Respondent", "Partner", "Activities", "Power", "Involvement", "Resources", "Reliability", "Mission", "Openness"),
    "ind.csv": ("Dari", "Ke", "Kedalaman", "Bobot", "Arah"), "daftar.csv": ("Nama", "Jenis", "Desa", "Kekuasaan"),
}
CHOICES = {
    "direction": ("one", "both"), "weights": ("depth", "steps", "same"), "unlisted": ("add", "nearest", "leave"),
    "alike": ("merge", "apart"),
    "missing": ("none", "99", "0"), "triangle": ("both", "one"), "above": ("same", "alone"), "network": ("all",),
    "decimal": ("comma", "point"),
    "power": ("hundred", "one"),
    "places": ("none",), **{f"many-{what}": ("common",) for what in ("kinds", "places", "groups", "issues")},
}
BODIES = ("*Vertices 3\n*Arcs\n", "dl n=3 format=edgelist1\ndata:\n", "dl n=3\ndata:\n", '{"elements": [',
          "*Network a\n*Vertices 2\n*Matrix\n",
          '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph>', "<gexf>", "From,To\n", "PK\x03\x04")
LETTERS = "0123456789 \n\"*:,!-.[]{}abAB<>/=;\t"


@cache
def whole() -> dict[str, dict[str, bytes]]:
    """Sound files of every kind; made once, since workbooks hold the time at which they were made."""
    return community.files()


def answers(chance: Random, how_many: float = 0.7) -> dict[str, str]:
    """Answers to some of what files may leave open; now and then one that is none of the choices."""
    found = {name: chance.choice(choices) for name, choices in CHOICES.items() if chance.random() < how_many}
    if chance.random() < 0.05:
        found[chance.choice([*CHOICES, "columns", "same", "depth", "delimiter", "encoding", "issues",
                             "title"])] = chance.choice(CELLS)
    return found


def tables(chance: Random) -> dict[str, bytes]:
    """Tables with heads that are recognized and cells that nobody can foresee."""
    found = {}
    for name in chance.sample(sorted(HEADS), chance.randint(1, 3)):
        first, second, *rest = HEADS[name]
        heads = [first, second, *chance.sample(rest, chance.randint(0, len(rest)))]
        rows = [[chance.choice(CELLS) for _ in heads] for _ in range(chance.choice([1, 3, 9, 40]))]
        if chance.random() < 0.2:
            chance.choice(rows).append("one too many")
        found[name] = community.text([heads, *rows], chance.choice(",,,;\t|")).encode(chance.choice(["utf-8"] * 4 + ["utf-16",
                                                                                                                     "cp1252"]),
                                                                                      "replace")
    return found


def damaged(chance: Random) -> dict[str, bytes]:
    """Sound files of which one was cut, spoilt, or doubled in part."""
    files = dict(whole()[chance.choice(sorted(whole()))])
    name = chance.choice(sorted(files))
    return {**files, name: spoilt(files[name], chance)}


def spoilt(stored: bytes, chance: Random) -> bytes:
    """Bytes cut off, changed, doubled, left out or put in."""
    raw = bytearray(stored)
    for _ in range(chance.randint(1, 4)):
        if not raw:
            break
        place, what = chance.randrange(len(raw)), chance.randrange(5)
        if what == 0:
            del raw[max(1, place):]
        elif what == 1:
            raw[place] = chance.randrange(256)
        elif what == 2:
            raw[place:place] = raw[place: place + 40]
        elif what == 3:
            del raw[place: place + 5]
        else:
            raw[place:place] = chance.choice(CELLS).encode()
    return bytes(raw)


def bodies(chance: Random) -> dict[str, bytes]:
    """A beginning that says what the file is, and anything after it; or any bytes under any name."""
    if chance.random() < 0.5:
        body = "".join(chance.choices(LETTERS, k=chance.randint(0, 80)))
        return {"f": (chance.choice(BODIES) + body).encode()}
    ending = chance.choice(["csv", "txt", "xlsx", "ods", "json", "graphml", "gexf", "net", "dl", "bin", "yaml", ""])
    return {f"f.{ending}": chance.randbytes(chance.choice([0, 1, 4, 30, 300]))}
