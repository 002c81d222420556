"""What word processors, web pages and other countries put into a file, and YAML takes for something else or for nothing odd."""

from __future__ import annotations

import re

THOUSANDS = re.compile(r"[-+]?[1-9][0-9]{0,2}\.[0-9]{2}0\Z|[-+]?[1-9][0-9]{0,2}(\.[0-9]{3}){2,}\Z")
"""A number that some read as thousands and others as a decimal: 1.200. No program writes a nought at the end of decimals."""
WRITTEN_AMOUNT = re.compile(
    r"[^\W\d]{0,3}[$€£¥]?\.?\s?"  # the currency before it
    r"[1-9][0-9]{0,2}([.,'\s])[0-9]{3}(?:\1[0-9]{3})*"  # thousands, all with the same mark between them
    r"(?:[.,](?:00|-))?\s?(?:[^\W\d]{3}|[€$])?\Z"  # no cents, or the currency behind it
)
"""An amount as people write it: Rp9.000.000, 9,000,000, USD 2,400. A plain 1,200 is left out: it may have a decimal comma."""
CURLY = "“”„‟‘’‚«»"  # quotation marks of typesetting, which YAML takes for letters
NO_BREAK = "\u00a0\u202f\u2007\u2060\u3000"  # spaces that look like one and are none to YAML
_AFTER_COLON = re.compile(rf"\s*(?:-\s+)?[\w.\"'-]+\s*:[ ]*([{NO_BREAK}])")


def odd_spaces(text: str) -> list[tuple[int, int, str, str]]:
    """No-break spaces where YAML needs others, before a line and after the colon of a key: line, column, space, text."""
    found: list[tuple[int, int, str, str]] = []
    if not any(space in text for space in NO_BREAK):
        return found
    for line, row in enumerate(text.splitlines(), start=1):
        lead = row[: len(row) - len(row.lstrip())]
        after = _AFTER_COLON.match(row)
        space = next((letter for letter in lead if letter in NO_BREAK), after.group(1) if after else "")
        if space:
            found.append((line, row.index(space) + 1, space, row.strip()))
    return found


def point_of(letter: str) -> str:
    """How a letter is called that cannot be seen: U+00A0."""
    return f"U+{ord(letter):04X}"


def plain_figure(text: str) -> str:
    """The digits of an amount that is written with a currency or with marks between thousands, as a file wants them; empty for what
    is none, or may be a decimal."""
    text = text.strip()
    marks = sum(text.count(mark) for mark in ".,' \u00a0")
    if not WRITTEN_AMOUNT.match(text) or (marks < 2 and text[:1].isdecimal() and text[-1:].isdecimal()):
        return ""
    figure = re.sub(r"[.,](?:00|-)(?=\D*\Z)", "", text)
    return re.sub(r"\D", "", figure)


def odd_mark(word: str) -> tuple[str, dict[str, str]] | None:
    """What is odd about a plain word: message key and the values of its sentence; None where nothing is."""
    if word[:1] and word[0] in CURLY:
        return "fault-curly-quotes", {"mark": word[0], "text": word}
    if word.strip(NO_BREAK) != word:
        return "fault-no-break-space", {"letter": point_of(word[0] if word[0] in NO_BREAK else word[-1]), "text": word}
    if THOUSANDS.match(word):
        decimal = f"{float(word):g}" if word.count(".") == 1 else "none"
        return "fault-thousands", {"thousand": word.replace(".", ""), "decimal": decimal}
    return None
