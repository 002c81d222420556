"""Words for people: message catalogues in Fluent, English and Indonesian.

A catalogue is a folder with one sub-folder a language (`en`, `id`) of `*.ftl` files. The model's own is `sim/messages`;
any other package adds its folder with `register`. `say("outcome-need-met")` gives the sentence in the language in use,
which is, in this order: what `set_language` was told, the variable SIMPUL_LANG, the computer's own language, English.

Numbers put into a sentence are written the way of the language (`0.5` in English, `0,5` in Indonesian).
Fluent: https://projectfluent.org/fluent/guide/
"""

from __future__ import annotations

import locale
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.visitor import Visitor

LANGUAGES = ("en", "id")
FALLBACK = "en"
_COUNTLESS = 10**20

_folders: list[Path] = [Path(__file__).parent / "messages"]
_chosen: str | None = None
_spoken: ContextVar[str | None] = ContextVar("spoken", default=None)  # to one of many visitors


def set_language(code: str | None) -> None:
    """Speak a language from now on.

    Args:
        code: "en" or "id", also with a country ("id_ID"); None returns to the computer's own language.

    Raises:
        ValueError: for a language that has no catalogue, naming those that have one.

    >>> import simpul
    >>> simpul.set_language("id")
    >>> simpul.list_outcomes().loc["need_met", "label"]
    'Kebutuhan terpenuhi'
    >>> simpul.set_language(None)
    """
    global _chosen
    if code is None:
        _chosen = None
        return
    found = recognized(code)
    if found is None:
        raise ValueError(f"{code!r}: {', '.join(LANGUAGES)}")
    _chosen = found


def language() -> str:
    """The language in use now, `en` or `id`."""
    return _spoken.get() or _chosen or recognized(os.environ.get("SIMPUL_LANG", "")) or _of_the_computer()


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak `en` or `id` inside a with block, whatever the language in use: for this thread of work alone."""
    token = _spoken.set(recognized(code) or FALLBACK)
    try:
        yield
    finally:
        _spoken.reset(token)


def recognized(name: str) -> str | None:
    """The catalogue language that a locale name means: `id_ID.UTF-8`, `Indonesian_Indonesia`, `in` -> `id`.

    None for a name that means neither language.
    """
    word = name.strip().lower().replace("-", "_").split(".")[0].split("@")[0].split("_")[0]
    if word in ("id", "in", "ind", "indonesian", "indonesia"):  # `in` is the code Java and old systems used
        return "id"
    if word in ("en", "eng", "english"):
        return "en"
    return None


def _of_the_computer() -> str:
    """Language of the environment: what POSIX looks at in its order, then what the C library says (Windows)."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable)
        if value:
            return recognized(value) or FALLBACK
    try:
        name = locale.getlocale()[0] or ""
    except (ValueError, TypeError):  # an unknown locale name is no reason to fall silent
        name = ""
    return recognized(name) or FALLBACK


def register(folder: str | Path) -> None:
    """Add a catalogue folder (holding `en/*.ftl` and `id/*.ftl`). Adding one twice does nothing.

    Raises FileNotFoundError when a language is missing in it.
    """
    path = Path(folder)
    for code in LANGUAGES:
        if not (path / code).is_dir():
            raise FileNotFoundError(path / code)
    if path not in _folders:
        _folders.append(path)
        _bundle.cache_clear()


def catalogue_files(code: str) -> Iterator[Path]:
    """Every catalogue file of a language, in a fixed order."""
    for folder in _folders:
        yield from sorted((folder / code).glob("*.ftl"))


def say(key: str, language_code: str | None = None, /, **values: Any) -> str:
    """The message of this key, in words.

    key            message key, such as `fault-unknown-key`
    language_code  `en` or `id`; None for the language in use
    values         what the message puts into its sentence: text or numbers

    A key that the language lacks is said in English, one that no language has is said as the key itself. In tests both
    raise KeyError, and so does a value that the message asks for and does not get.
    """
    code = recognized(language_code) or FALLBACK if language_code else language()
    for candidate in dict.fromkeys((code, FALLBACK)):
        bundle = _bundle(candidate)
        if not values and key in bundle.whole:
            return bundle.whole[key]
        if bundle.has_message(key) and (pattern := bundle.pattern(key)) is not None:
            text, errors = bundle.filled(pattern, {name: _sayable(value) for name, value in values.items()})
            if errors and _strict():
                raise KeyError(f"{key} ({candidate}): {errors}")
            if not values and not errors:
                bundle.whole[key] = str(text)
            return str(text)
        if _strict():
            raise KeyError(f"no message {key!r} in the catalogue of {candidate!r}")
    return key


def has(key: str, language_code: str | None = None) -> bool:
    """Whether the language in use (or the one given) has this message."""
    return _bundle(language_code or language()).has_message(key)


def format_number(value: float, digits: int = 2, language_code: str | None = None) -> str:
    """A number the way of the language, with a fixed count of decimals: `number(1234.5, 1, "id")` is `1.234,5`."""
    pattern = "#,##0" + ("." + "0" * digits if digits > 0 else "")
    return format_decimal(value, format=pattern, locale=language_code or language())


def _sayable(value: Any) -> Any:
    """A value as a sentence can have it: a number beyond all that is counted would have no decimals to be rounded to."""
    return f"{Decimal(value):.3g}" if isinstance(value, int) and abs(value) >= _COUNTLESS else value


def _strict() -> bool:
    # pytest sets this for itself and for every process it starts (since pytest 8.2): a missing message fails a test,
    # but never a student's run.
    return "PYTEST_VERSION" in os.environ


@cache
def _bundle(code: str) -> _Catalogue:
    """All catalogues of one language."""
    return _Catalogue(code)


_BEGINS = re.compile(r"^(?=-?[A-Za-z][\w-]*[ \t]*=)", re.MULTILINE)  # an entry: what goes on in it is indented


class _Catalogue:
    """The entries of one language, each parsed when it is first said: a command says a few dozen of four thousand, and parsing
    them all would take longer than all else that it loads."""

    def __init__(self, code: str):
        # Isolating marks are invisible characters around each value: harmless in a browser, rubbish in a terminal or a CSV.
        self._code, self._bundle = code, FluentBundle([code], use_isolating=False)
        self._texts: dict[str, str] = {}  # by key; a term's begins with "-"
        self._parsed: set[str] = set()
        self.whole: dict[str, str] = {}  # sentences without values, once they were said: titles are filled in by the thousand
        for path in catalogue_files(code):
            for text in _BEGINS.split(path.read_text(encoding="utf-8"))[1:]:
                self._texts.setdefault(text.partition("=")[0].rstrip(), text)

    def has_message(self, key: str) -> bool:
        self._parse(key)
        return self._bundle.has_message(key)

    def pattern(self, key: str) -> Any:
        """What a message that is there says, None if it says nothing itself."""
        return self._bundle.get_message(key).value

    def filled(self, pattern: Any, values: dict[str, Any]) -> tuple[Any, list[Exception]]:
        """The sentence with its values, and what went wrong."""
        return self._bundle.format_pattern(pattern, values)

    def _parse(self, key: str) -> None:
        """Make an entry known, and those that it quotes; they may quote each other."""
        quoted, new = _Quoted(), dict[str, Any]()
        quoted.keys.append(key)
        while quoted.keys:
            one = quoted.keys.pop()
            if one in self._parsed or one in new or one not in self._texts:
                continue
            new[one] = FluentResource(self._texts[one])
            if _strict() and any(type(entry).__name__ == "Junk" for entry in new[one].body):
                raise KeyError(f"{one} ({self._code}) has lines that are no messages")
            quoted.visit(new[one])
        for resource in new.values():
            self._bundle.add_resource(resource)
        self._parsed |= new.keys()  # last: on another thread they are then whole


class _Quoted(Visitor):
    """Keys of the messages and terms that an entry quotes."""

    def __init__(self) -> None:
        self.keys: list[str] = []

    def visit_MessageReference(self, node: Any) -> None:
        self.keys.append(node.id.name)

    def visit_TermReference(self, node: Any) -> None:
        self.keys.append(f"-{node.id.name}")
        self.generic_visit(node)
