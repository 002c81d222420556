"""Read YAML 1.2 into plain data that remembers its lines.

Only what a scenario needs is let in: mappings, lists, text, numbers, true and false. Aliases, anchors, tags, a second
document, doubled keys, control characters and files over 4 MB are refused, each with one clear message. The text is taken
apart by ruamel.yaml; what a word means (number, truth value, text) is decided here by the core schema of YAML 1.2
(https://yaml.org/spec/1.2.2/#103-core-schema), so that `no` and `on` are words and `1:30` is no number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from simpul.sim.characters import joined, refused
from simpul.sim.scenario.faults import MOST_SHOWN, Fault, nearest_name
from simpul.sim.scenario.odd_marks import odd_mark, odd_spaces, point_of
from simpul.sim.scenario.scenario_file import LARGEST_FILE

_DEEPEST = 12  # levels; the deepest place of a scenario is the range of a number, five levels down
LONGEST_NUMBER = 40  # characters; more digits than that are no number anybody means

INTEGER = re.compile(r"[-+]?[0-9]+\Z")
OTHER_BASE = re.compile(r"0o[0-7]+\Z|0x[0-9a-fA-F]+\Z")
DECIMAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")
INFINITE = re.compile(r"[-+]?\.(inf|Inf|INF)\Z")
_NOT_A_NUMBER = re.compile(r"\.(nan|NaN|NAN)\Z")

LONGEST_ROW = 60  # characters of a broken line that a message repeats

# What the parser says, and the slip that is usually behind it.
SLIPS = (
    ("mapping values are not allowed", "colon"),  # a text with ": " in it, without quotes
    ("could not find expected ':'", "no-colon"),
    ("expected ',' or", "bracket"),
    ("unexpected end of stream", "bracket"),
    ("expected the node content", "bracket"),
    ("expected <block end>", "indent"),
    ("mapping keys are not allowed", "indent"),
    ("sequence entries are not allowed", "indent"),
    ("<document start>", "indent"),
    ("cannot start any token", "quote"),
    ("special characters are not allowed", "character"),
    ("unacceptable character", "character"),
)

Path_ = tuple[str | int, ...]
_Place = tuple[int, int]


@dataclass
class Source:
    """A file taken apart.

    data    plain dicts, lists, text, numbers, truth values and None
    places  (line, column), 1-based, of everything, by its path of keys and list positions
    faults  what was refused on the way; the data then lack it
    """

    file: str | None
    data: Any = None
    places: dict[Path_, _Place] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    looked_up: int = field(default=0, compare=False)

    def nearest(self, given: object, allowed: Iterable[str] | Callable[[], Iterable[str]]) -> str:
        """The allowed word nearest to the given one; looked up for as many faults as a message tells, since it takes time."""
        self.looked_up += 1
        if self.looked_up > MOST_SHOWN:
            return ""
        return nearest_name(given, allowed() if callable(allowed) else allowed)

    def place(self, path: Path_) -> _Place:
        """Line and column of a path, or of the nearest part around it that the file has; (0, 0) without a file."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (0, 0))

    def fault(self, path: Path_, message: str, value: Any = None, **values: Any) -> Fault:
        """A fault at this path."""
        line, column = self.place(path)
        return Fault(self.file, line, column, dotted(path), value, message, values)


def dotted(path: Path_) -> str:
    """A path as one dotted key: `organizations.3.kind` (list positions count from 0, a key without a letter is `""`)."""
    return ".".join('""' if part == "" else str(part) for part in path)


def read_text(text: str, file: str | None = None) -> Source:
    """Take the text of a scenario apart. What cannot be read is in `.faults`; nothing is raised."""
    source = Source(file)
    if len(text) > LARGEST_FILE:  # text given from Python has not been through `decode`
        source.faults.append(source.fault((), "fault-file-too-large", most=LARGEST_FILE // 1000))
        return source
    text = text.removeprefix("\ufeff")
    for line, column, space, row in odd_spaces(text):
        values = {"letter": point_of(space), "text": row[:LONGEST_ROW]}
        source.faults.append(Fault(file, line, column, "", None, "fault-no-break-space", values))
    builder = _Builder(source)
    try:
        builder.build(text)
    except _Refused as refused:
        if not any(fault.message == "fault-no-break-space" for fault in source.faults):  # what is left follows from the space
            source.faults.append(refused.fault)
        source.data = None  # half a file would only call forth faults that are none
    return source


class _Refused(Exception):
    """Reading cannot go on."""

    def __init__(self, fault: Fault) -> None:
        super().__init__()
        self.fault = fault


@dataclass
class _Open:
    """A mapping or list that is still being filled."""

    path: Path_
    value: dict[str, Any] | list[Any]
    key: str | None = None
    ignored: bool = False


class _Builder:
    """Builds plain data from the parser's events, with a stack of its own: depth costs no recursion."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.stack: list[_Open] = []
        self.documents = 0

    def build(self, text: str) -> None:
        """Read the whole text into the source. Raises _Refused when reading cannot go on."""
        for event in self._events(text):
            name = type(event).__name__
            if name == "DocumentStartEvent":
                self.documents += 1
                if self.documents > 1:
                    raise _Refused(self._fault(event, "fault-second-document"))
                if event.version is not None and tuple(event.version) != (1, 2):
                    raise _Refused(self._fault(event, "fault-other-yaml"))
            elif name == "AliasEvent":
                raise _Refused(self._fault(event, "fault-alias"))
            elif name in ("MappingStartEvent", "SequenceStartEvent", "ScalarEvent"):
                self._node(event, name)
            elif name in ("MappingEndEvent", "SequenceEndEvent"):
                self.stack.pop()
        if self.documents == 0 or self.source.data is None:
            if not self.source.faults:
                raise _Refused(Fault(self.source.file, 1 if self.source.file else 0, 0, "", None, "fault-file-empty"))

    def _events(self, text: str) -> Any:
        """The parser's events; whatever it cannot read becomes one fault with its line."""
        reader = YAML(typ="safe", pure=True)
        try:
            yield from reader.parse(text)
        except MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
            opened = error.context_mark.line + 1 if error.context_mark else line
            raise _Refused(self._unreadable(text, line, column, str(error.problem or error.context), opened)) from None
        except _Refused:
            raise
        except Exception as error:  # noqa: BLE001
            # The parser raises many types on broken text (ReaderError, ValueError for a numeric escape out of range,
            # AssertionError, IndexError); for whoever wrote the file they all mean the same.
            position = getattr(error, "position", None)
            line = text.count("\n", 0, position) + 1 if isinstance(position, int) else 0
            raise _Refused(self._unreadable(text, line, 0, str(getattr(error, "reason", "") or error), line)) from None

    def _unreadable(self, text: str, line: int, column: int, reason: str, opened: int) -> Fault:
        """A fault for text that is no YAML, with a guess at the usual slip. `opened`: line of what was being read."""
        rows = text.splitlines()
        row = rows[line - 1] if 0 < line <= len(rows) else ""
        if "\t" in row[: len(row) - len(row.lstrip())] or "'\\t'" in reason:
            return Fault(self.source.file, line, column, "", None, "fault-tab", {})
        hint = next((hint for sign, hint in SLIPS if sign in reason), "other")
        odd = [number for number, each in enumerate(rows[: max(line - 1, 0)], start=1) if each.count('"') % 2]
        if hint != "character" and len(odd) % 2:  # a quote that was never closed swallows everything after it
            hint, opened = "bracket", odd[-1]
        elif hint == "no-colon" and 0 < opened <= len(rows):
            line, column, row = opened, 1, rows[opened - 1]
        first = reason.split("\n")[0][:200]
        values = {"hint": hint, "opened": str(opened), "text": row.strip()[:LONGEST_ROW], "reason": first}
        return Fault(self.source.file, line, column, "", None, "fault-not-yaml", values)

    def _fault(self, event: Any, message: str, key: Path_ = (), value: Any = None, **values: Any) -> Fault:
        mark = event.start_mark
        return Fault(self.source.file, mark.line + 1, mark.column + 1, dotted(key), value, message, values)

    def _node(self, event: Any, name: str) -> None:
        if event.anchor is not None:
            raise _Refused(self._fault(event, "fault-alias"))
        inside = self.stack[-1] if self.stack else None
        place = (event.start_mark.line + 1, event.start_mark.column + 1)
        if inside is not None and isinstance(inside.value, dict) and inside.key is None:
            self._key(event, name, inside, place)
            return
        tag = str(event.tag) if event.tag is not None else ""
        if tag and not (tag == "!" and name == "ScalarEvent"):
            raise _Refused(self._fault(event, "fault-tag", value=tag[:60]))
        path, ignored = self._next_path(inside)
        # A number or a word is found at itself, a nested part (or nothing) at its key, a list item at its own start.
        if (name == "ScalarEvent" and event.value) or path not in self.source.places:
            self.source.places[path] = place
        if name == "ScalarEvent":
            self._put(inside, self._scalar(event, path), ignored)
            return
        if len(self.stack) >= _DEEPEST:
            raise _Refused(self._fault(event, "fault-too-deep", path))
        value: dict[str, Any] | list[Any] = {} if name == "MappingStartEvent" else []
        self._put(inside, value, ignored)
        self.stack.append(_Open(path, value, ignored=ignored))

    def _key(self, event: Any, name: str, inside: _Open, place: _Place) -> None:
        if name != "ScalarEvent":
            raise _Refused(self._fault(event, "fault-key-not-text", inside.path))
        inside.key = self._word(event, (*inside.path, event.value))
        if event.style is None and (odd := odd_mark(inside.key)) and odd[0] != "fault-thousands":
            self.source.faults.append(self._fault(event, odd[0], inside.path, inside.key[:LONGEST_ROW], **odd[1]))
        path = (*inside.path, inside.key)
        if inside.ignored:
            return
        if inside.key in inside.value:
            first = self.source.places[path][0]
            self.source.faults.append(self._fault(event, "fault-key-twice", path, first=str(first)))
            inside.key = "\0twice"  # what follows is read but goes nowhere
        else:
            self.source.places[path] = place

    def _next_path(self, inside: _Open | None) -> tuple[Path_, bool]:
        if inside is None:
            return (), False
        step = inside.key if isinstance(inside.value, dict) else len(inside.value)
        return (*inside.path, step), inside.ignored or step == "\0twice"

    def _put(self, inside: _Open | None, value: Any, ignored: bool) -> None:
        if inside is None:
            self.source.data = value
        elif isinstance(inside.value, list):
            inside.value.append(value)
        else:
            if not ignored:
                inside.value[inside.key] = value
            inside.key = None

    def _word(self, event: Any, path: Path_) -> str:
        """The letters of a word. Raises _Refused for those that no text holds, which quotes let in as escapes."""
        word = joined(event.value)
        if letter := refused(word):
            raise _Refused(self._fault(event, "fault-control-character", path, letter=letter))
        return word

    def _scalar(self, event: Any, path: Path_) -> Any:
        """Meaning of a word: quoted ones are text, plain ones follow the core schema of YAML 1.2."""
        word = self._word(event, path)
        if not event.implicit[0] or event.style in ("'", '"', "|", ">"):
            return word
        if odd := odd_mark(word):
            message, values = odd
            self.source.faults.append(self._fault(event, message, path, word[:LONGEST_ROW], **values))
            if values.get("decimal") == "none":  # it has one reading; as text it would be told a second time
                return int(values["thousand"])
        if word in ("", "~", "null", "Null", "NULL"):
            return None
        if word in ("true", "True", "TRUE"):
            return True
        if word in ("false", "False", "FALSE"):
            return False
        if len(word) <= LONGEST_NUMBER:
            if INTEGER.match(word):
                return int(word)
            if OTHER_BASE.match(word):
                return int(word, 0)
            if DECIMAL.match(word):
                return float(word)
            if INFINITE.match(word):
                return float(word.replace(".", ""))
            if _NOT_A_NUMBER.match(word):
                return float("nan")
        return word
