"""The messages that the scripts of a page say, cut out of the catalogues: one Fluent text a language."""

from __future__ import annotations

from collections.abc import Iterable

from fluent.syntax import FluentParser, FluentSerializer, ast

from simpul.sim.language import catalogue_files

OF_PAGES = "page-"
"""How the keys of messages begin that every page holds; those of outcomes and context factors come beside them."""


def page_catalogue(keys: Iterable[str], language: str, begins: str = OF_PAGES) -> str:
    """Return the messages of these keys, and all whose key begins so, as one Fluent text.

    Raises KeyError for a key that the language lacks.
    """
    wanted, found, parser = set(keys), {}, FluentParser(with_spans=False)
    for path in catalogue_files(language):
        text = f"\n{path.read_text(encoding='utf-8')}"
        if f"\n{begins}" in text or any(f"\n{key} =" in text for key in wanted):
            for entry in parser.parse(text).body:
                if isinstance(entry, ast.Message) and (entry.id.name in wanted or entry.id.name.startswith(begins)):
                    found[entry.id.name] = ast.Message(entry.id, entry.value)
    if missing := wanted - set(found):
        raise KeyError(f"no message {sorted(missing)} in the catalogue of {language!r}")
    serializer = FluentSerializer()
    return "".join(serializer.serialize_entry(found[key]) for key in sorted(found))
