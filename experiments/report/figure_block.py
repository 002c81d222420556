"""A figure as it stands on a page: with a heading, a sentence that says how to read it, and safe against what names hold."""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure on the page: id, heading, a sentence that says how to read it ("" for none), and the figure as JSON."""

    name: str
    heading: str
    reading: str
    figure: str
    height: int


def picture(name: str, heading: str, reading: str, figure: dict) -> Picture:
    """A figure ready for the page."""
    return Picture(name, heading, reading, safe_json(figure), figure["layout"]["height"])


def safe_json(value) -> str:
    """JSON that can stand inside a script element whatever the names in it are."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for mark in "<>&\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return text
