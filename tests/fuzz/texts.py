"""Mutations of a file as a string of letters, lines and bytes, and of what only YAML can say."""

from __future__ import annotations

from random import Random

from simpul.sim.scenario.scenario_file import LARGEST_FILE
from tests.fuzz.material import WORDS

LETTERS = 0x3000  # code points that a random letter is drawn from
SPECIAL_BYTES = (b"\xff", b"\x00", b"\xef\xbb\xbf", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x1b[2J", b"\x85", b"\x1a")
ENCODINGS = ("utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252", "cp037", "utf-8-sig", "utf-7")
LINE_ENDS = ("\r\n", "\r", "\x85", "\u2028", "\n\n", "\n\r", "\x0b", "\x0c")
DIRECTIVES = ("%YAML 1.1\n---\n", "%YAML 1.2\n---\n", "%YAML 2.0\n---\n", "%TAG ! tag:x,2000:\n---\n", "---\n", "--- !simpul\n",
              "...\n",
              "%YAML 1.2\n%YAML 1.2\n---\n", "# a comment\n", "\ufeff", "\n\n\n")
TAGS = ("!!python/object/apply:os.system [echo]", "!!python/name:builtins.eval", "!!binary aGk=", "!!set {a, b}", "!!omap [a: 1]",
        "!x",
        "!<tag:yaml.org,2002:str>", "!!float", "!!null", "!!timestamp 2001-01-01", "!include /etc/passwd", "!env HOME")


def pieces(text: str, chance: Random, count: int) -> str:
    """Pieces cut out, doubled, or replaced by words that mean something in YAML."""
    for _ in range(count):
        begin = chance.randrange(len(text) + 1)
        end = min(len(text), begin + chance.choice([0, 1, 2, 5, 12, 40]))
        piece = chance.choice(["", text[begin:end] * 2, chance.choice(WORDS), chr(chance.randrange(1, LETTERS))])
        text = text[:begin] + piece + text[end:]
    return text


def lines(text: str, chance: Random, count: int) -> str:
    """Values in the wrong places: exchanged, replaced, lines lost, doubled, moved and indented otherwise."""
    rows = text.splitlines()
    for _ in range(count):
        here, there = chance.randrange(len(rows)), chance.randrange(len(rows))
        key, colon, _ = rows[here].partition(": ")
        _, _, value = rows[there].partition(": ")
        rows[here] = chance.choice([f"{key}{colon}{value}", f"{key}: {chance.choice(WORDS)}", rows[there], "", " " + rows[here],
                                    rows[here].lstrip(), "\t" + rows[here], rows[here] + " " + rows[there].strip()])
        what = chance.randrange(6)
        if what == 0:
            rows[here:here] = rows[there: there + 4]
        elif what == 1 and len(rows) > 8:
            del rows[there: there + 3]
    return "\n".join(rows)


def deep(chance: Random) -> str:
    """Something nested without sense, as a value."""
    depth = chance.choice([3, 13, 200, 3000])
    opened, closed = chance.choice([("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", ""), ("[{a: ", "}]")])
    return opened * depth + "1" + closed * chance.choice([depth, depth - 1, 0])


def yaml(text: str, chance: Random) -> str:
    """What only YAML can say: anchors, aliases, merges, tags, directives, documents, block texts, odd keys, endless depth."""
    rows = text.splitlines()
    here = chance.randrange(len(rows))
    key, colon, value = rows[here].partition(": ")
    other = chance.randrange(len(rows))
    what = chance.randrange(12)
    if what == 0:
        rows[here] = f"{key}: &a {value or 'x'}"
        rows[other] = f"{rows[other].partition(': ')[0]}: *a"
    elif what == 1:
        rows[here] = f"{key}: {chance.choice(TAGS)}"
    elif what == 2:
        rows.insert(here, chance.choice(["<<: {a: 1}", "<<: *a", "? [a, b]\n: c", "? {a: 1}\n: c", "? |\n  a\n: b", '"a\\nb": 1',
                                         "'': 1",
                                         "~: 1", "1: 2", "true: no", "-: -", "*: *", "? ", ": ", "[]: 1", "{a: b}: 1",
                                         "a" * 2000 + ": 1"]))
    elif what == 3:
        rows[here] = f"{key}: {deep(chance)}"
    elif what == 4:
        rows.insert(here, chance.choice(["---", "...", "--- a", "%YAML 1.2", "---\nsimpul: 1", "...\nsimpul: 1"]))
    elif what == 5:
        return chance.choice(DIRECTIVES) + text
    elif what == 6:
        kind, indent = chance.choice(["|", ">", "|-", ">+", "|2", "|9", ">0", "|x"]), chance.choice(["", "  ", "    "])
        rows[here] = f"{key}: {kind}\n{indent}{value}"
    elif what == 7:
        rows[here] = rows[here] + "\n" + rows[here]
    elif what == 8:
        rows[here] = f"{key}: {chance.choice(['9', '-9', '0.', '1e', '0x'])}{'9' * chance.choice([20, 39, 40, 400, 5000])}"
    elif what == 9:
        letter = chance.choice(["x00", "u0000", "ud800", "U0010FFFF", "UFFFFFFFF", "e[2J", "q", "u202e", "N"])
        rows[here] = f'{key}: "{value}\\{letter}"'
    elif what == 10:
        rows[here] = f"{key}: {value} #{chance.choice([' c', 'c', ' ', ''])}" + chance.choice(["", "\x85", "\u2029a: b"])
    else:
        rows[here] = f"{key}: {{{', '.join(f'k{n}: {n}' for n in range(chance.choice([1, 50, 3000])))}}}"
    return "\n".join(rows)


def raw(text: str, chance: Random) -> bytes:
    """The file as bytes that were stored wrongly, cut off, spoilt, or never were a text."""
    stored = text.encode()
    what = chance.randrange(9)
    if what == 0:
        return chance.randbytes(chance.choice([0, 1, 2, 10, 300]))
    if what == 1:
        return stored[: chance.randrange(len(stored))]
    if what == 2:
        spoilt = bytearray(stored)
        for _ in range(chance.randint(1, 8)):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        return bytes(spoilt)
    if what == 3:
        place = chance.randrange(len(stored))
        return stored[:place] + chance.choice(SPECIAL_BYTES) + stored[place:]
    if what == 4:
        return text.encode(chance.choice(ENCODINGS), "replace")
    if what == 5:
        return text.replace("\n", chance.choice(LINE_ENDS)).encode()
    if what == 6:
        return stored[: chance.choice([0, 1, 50, len(stored)])] + chance.choice([b" ", b"\n", b"#", b"- ",
                                                                                 b"\xef\xbb\xbf"]) * chance.choice(
            [1, 5000, 300_000])
    if what == 7:
        return (stored + b"\n") * chance.choice([2, 3, LARGEST_FILE // len(stored) + 1])
    return chance.choice([b"", b"\n", b"\xef\xbb\xbf", b"%PDF-1.7", b"PK\x03\x04", b"\x80\x04\x95", b"{}", b"[]", b"null", b"#",
                          b"simpul: 1",
                          b"\xff\xfe", b"<!DOCTYPE html><html></html>"])
