"""Letters that would break a line, steer a terminal, turn a sentence around, or cannot be stored: how they are met.

A scenario, a table or a folder of results comes from somebody else, and what stands in it is repeated in messages, tables and
reports.
"""

from __future__ import annotations

import re

_HALVES = r"\ud800-\udfff"
DOING = r"\x00-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
"""Lines, tabs and other control characters, letters that turn the direction of writing around, and such as nobody sees, as the
inside of a [...]. Joiners stay: scripts need them."""

HALVES = re.compile(f"[{_HALVES}]")
REFUSED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f" + f"{_HALVES}]")  # no text holds them; tab and line ends may stand
TELLING = re.compile(f"[{DOING}{_HALVES}]")  # a message is one line
SHOWING = re.compile(f"(?![\t\n])[{DOING}{_HALVES}]")  # several lines may be shown


def joined(word: str) -> str:
    """The word with halves of letters put together: programs that write JSON store a picture sign as two escapes."""
    if HALVES.search(word) is None:
        return word
    return word.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def refused(word: str) -> str:
    """The first letter of a word that no text holds, as an escape; "" when there is none."""
    found = REFUSED.search(word)
    return escaped(found.group()) if found else ""


def visible(text: str, lines: bool = False) -> str:
    """The text with letters that do something, rather than show something, written as escapes. lines: whether ends of lines and
    tabs may stand."""
    return (SHOWING if lines else TELLING).sub(lambda found: escaped(found.group()), text)


def escaped(letter: str) -> str:
    """A letter as YAML and Python write it in quotes: `\\x1b`, `\\u202e`."""
    return letter.encode("unicode_escape").decode()
