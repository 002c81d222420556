"""The text of a scenario file, line by line: comments, keys, and numbers with their origin."""

from __future__ import annotations

import json
import textwrap

from simpul.experiments.importers.community_draft import Quantity

WIDTH = 110


def quoted(text: str) -> str:
    """A text as YAML reads it back: between double quotes, which JSON and YAML share."""
    return json.dumps(text, ensure_ascii=False)


def number_line(value: float) -> str:
    """A number as a file writes it."""
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else f"{value:.6g}"


def noted(quantity: Quantity) -> str:
    """A number with its origin."""
    if quantity.kind == "fact":
        return f"{{value: {number_line(quantity.value)}, fact: {quoted(str(quantity.text))}}}"
    low, high = min(quantity.low, quantity.value), max(quantity.high, quantity.value)
    return (f"{{value: {number_line(quantity.value)}, assumption: {quoted(str(quantity.text))}, "
            f"range: [{number_line(_down(low, quantity.value))}, {number_line(_up(high, quantity.value))}]}}")


def _down(low: float, value: float) -> float:
    """The lower end as it is written, which may not come to lie above the value as it is written."""
    return min(float(number_line(low)), float(number_line(value)))


def _up(high: float, value: float) -> float:
    return max(float(number_line(high)), float(number_line(value)))


def assumed(value: float, text: str, low: float, high: float) -> str:
    """An assumption with its reason and range."""
    return noted(Quantity(value, "assumption", text, low, high))


def mapping(pairs: dict[str, str]) -> str:
    """A mapping on one line; values are YAML already."""
    return "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"


def wrapped(pairs: dict[str, str], indent: int) -> str:
    """A mapping between braces, over as many lines as it needs; those that follow stand under the first."""
    lines, line = [], "{"
    for place, (key, value) in enumerate(pairs.items()):
        piece = f"{key}: {value}" + ("}" if place == len(pairs) - 1 else ",")
        if line != "{" and indent + len(line) + 1 + len(piece) > WIDTH:
            lines.append(line)
            line = " " * (indent + 1) + piece
        else:
            line += piece if line == "{" else f" {piece}"
    return "\n".join([*lines, line])


class ScenarioText:
    """Lines of a scenario in the making."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def comment(self, text: str, indent: int = 0) -> None:
        """A comment, wrapped."""
        for line in textwrap.wrap(text, WIDTH - indent - 2, break_long_words=False, break_on_hyphens=False) or [""]:
            self.lines.append(f"{' ' * indent}# {line}".rstrip())

    def blank(self) -> None:
        """An empty line."""
        self.lines.append("")

    def add(self, text: str, indent: int = 0) -> None:
        """A line of YAML."""
        self.lines.append(" " * indent + text)

    def prose(self, key: str, text: str, indent: int = 0) -> None:
        """A folded text over several lines."""
        self.add(f"{key}: >-", indent)
        for line in textwrap.wrap(text, WIDTH - indent - 2, break_long_words=False, break_on_hyphens=False):
            self.add(line, indent + 2)

    def text(self) -> str:
        """The whole."""
        return "\n".join(self.lines) + "\n"
