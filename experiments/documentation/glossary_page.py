"""The glossary: one word for one thing, from `docs/glossary.yaml` in both languages.

    python -m simpul.experiments.documentation glossary --write     # docs/glossary.md and docs/glossary.id.md

The file is the source: the pages are made from it, and a test keeps the words it says to avoid out of every sentence a reader
meets.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from simpul.experiments.documentation.shipped_tables import ROOT, plain_yaml
from simpul.experiments.presentation.markdown import table
from simpul.sim.language import LANGUAGES, say

GLOSSARY_FILE = ROOT / "docs" / "glossary.yaml"
GLOSSARY_PAGES = {"en": "docs/glossary.md", "id": "docs/glossary.id.md"}


@dataclass(frozen=True)
class GlossaryTerm:
    """A term. names: in both languages; meanings: one sentence each; fields: what the literature calls it, empty where that is the
    term itself; source: key of the reference it comes from, empty for none; avoided: regular expressions of words not used for it,
    by language, and under `code` those that docstrings and comments do without."""

    names: dict[str, str]
    meanings: dict[str, str]
    fields: dict[str, str]
    source: str
    avoided: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class GlossarySource:
    """A reference: how it is cited, and its DOI, empty for a book without one."""

    cited: str
    doi: str


def glossary_terms(file: Path = GLOSSARY_FILE) -> list[GlossaryTerm]:
    """All terms in the order of the file. KeyError where one lacks a name, a meaning or its source."""
    known = plain_yaml(file)
    found = []
    for item in known["terms"]:
        if "source" in item:
            known["sources"][item["source"]]
        found.append(GlossaryTerm(
            {language: item[language] for language in LANGUAGES}, {language: item["what"][language] for language in LANGUAGES},
            item.get("field", dict.fromkeys(LANGUAGES, "")), item.get("source", ""),
            {language: tuple(item.get("avoid", {}).get(language, ())) for language in (*LANGUAGES, "code")}))
    return found


def glossary_sources(file: Path = GLOSSARY_FILE) -> dict[str, GlossarySource]:
    """All references by key."""
    known = plain_yaml(file)["sources"]
    return {key: GlossarySource(item["cite"], item.get("doi", "")) for key, item in known.items()}


def glossary_page(language: str) -> str:
    """The page in a language, as Markdown: terms in the order of the alphabet, then the literature."""
    other = next(name for name in LANGUAGES if name != language)
    sources = glossary_sources()
    terms = sorted(glossary_terms(), key=lambda item: item.names[language].casefold())
    head = [say(f"glossary-column-{name}", language) for name in ("term", "other", "meaning", "field", "source")]
    rows = [(f"**{item.names[language]}**", item.names[other], item.meanings[language], item.fields[language],
             _short(sources[item.source].cited) if item.source else "") for item in terms]
    used = {item.source for item in terms}
    literature = "\n".join(f"- {_long(source)}" for key, source in sources.items() if key in used)
    return "\n\n".join([f"# {say('glossary-title', language)}", say("glossary-about", language), table(head, rows),
                        f"## {say('glossary-literature', language)}", literature]) + "\n"


def _short(cited: str) -> str:
    """`Ansell & Gash 2008` of a reference that begins with `Ansell, C., & Gash, A. (2008)`."""
    authors, _, rest = cited.partition(" (")
    names = [part.strip(" &").partition(",")[0] for part in authors.replace("et al.", "et al.,").split("., ")]
    names = [name for name in names if name]
    told = names[0] if len(names) == 1 else " & ".join(names) if len(names) == 2 else f"{names[0]} et al."  # noqa: PLR2004
    return f"{told} {rest[:4]}"


def _long(source: GlossarySource) -> str:
    return f"{source.cited} [doi:{source.doi}](https://doi.org/{source.doi})" if source.doi else source.cited
