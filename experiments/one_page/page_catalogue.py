"""The messages that the scripts of a page say, cut out of the catalogues: one Fluent text a language."""

from __future__ import annotations

from fluent.syntax import FluentParser, FluentSerializer, ast

from simpul.sim.language import catalogue_files

SAID = (
    "page-give", "page-instead", "page-by", "page-skip", "page-better", "page-worse", "page-same", "page-dots", "page-curve",
    "page-curve-label", "page-bands", "page-paid", "page-unit-shown", "page-table", "page-year", "page-middle", "page-low",
    "page-high", "page-answer", "page-points", "page-count", "page-bar", "page-whom-head", "page-whom", "page-whom-all",
    "page-whom-alone", "page-why-head", "page-why", "page-price-head", "page-price", "page-when-head", "page-when",
    "page-when-never", "page-context", "page-context-what", "page-reset", "page-presets", "page-note-working", "page-note-same",
    "page-note-differ", "page-note-live", "page-note-still", "page-about", "page-about-is", "page-about-not",
    "page-about-private", "page-save-svg", "page-save-png", "page-save-csv",
)
"""Keys that every page needs; those of outcomes, context factors, groups of these and presets come beside them."""


def page_catalogue(keys: list[str], language: str) -> str:
    """Return the messages of these keys as one Fluent text. Raises KeyError for a key that the language lacks."""
    wanted, found, parser = set(keys), {}, FluentParser(with_spans=False)
    for path in catalogue_files(language):
        text = path.read_text(encoding="utf-8")
        if any(f"\n{key} =" in f"\n{text}" for key in wanted):
            for entry in parser.parse(text).body:
                if isinstance(entry, ast.Message) and entry.id.name in wanted:
                    found[entry.id.name] = ast.Message(entry.id, entry.value)
    if missing := wanted - set(found):
        raise KeyError(f"no message {sorted(missing)} in the catalogue of {language!r}")
    serializer = FluentSerializer()
    return "".join(serializer.serialize_entry(found[key]) for key in sorted(found))
