"""What a paper has to cite, as BibTeX: Simpul and the methods, read from CITATION.cff, so that their facts stand in one place."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

SOFTWARE_KEY = "simpul"
_FILE = Path(__file__).resolve().parents[3] / "CITATION.cff"        # beside the experiments, in the tree as installed
_TYPES = {"book": "book", "article": "article", "conference-paper": "inproceedings", "software": "software",
          "generic": "incollection"}
_FIELDS = {"title": "title", "journal": "journal", "collection-title": "booktitle", "volume": "volume", "issue": "number",
           "year": "year", "edition": "edition", "doi": "doi", "isbn": "isbn", "version": "version", "abstract": "abstract"}
_MARKS = str.maketrans({"&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "$": r"\$"})


@cache
def citation_record() -> Mapping[str, Any]:
    """CITATION.cff as it stands: keys and values of the Citation File Format 1.2."""
    found: Mapping[str, Any] = YAML(typ="safe").load(_FILE.read_text(encoding="utf-8"))
    return found


def citation_key(entry: Mapping[str, Any]) -> str:
    """Key of a work: the family name of its first author and the year (`louis1984`)."""
    return f"{entry['authors'][0]['family-names'].lower()}{entry['year']}"


def cited_works(text: str) -> set[str]:
    """The keys that a text in Markdown cites (`[@louis1984; @ghosh1992]`)."""
    return set(re.findall(r"@([a-z]+\d*)", text))


def bibtex_text(cited: Collection[str] | None = None) -> str:
    """Simpul and the works of `references` as BibTeX. cited: keys of those that are wanted; all if None."""
    record = citation_record()
    own = {**{name: record[name] for name in ("authors", "title", "version")}, "type": "software"}
    if "date-released" in record:
        own["year"] = str(record["date-released"])[:4]
    entries = [_entry(SOFTWARE_KEY, own, {"note": f"Version {record['version']}, {record['license']} licence"})]
    return "\n".join([*entries, *(_entry(citation_key(one), one) for one in record["references"]
                                                                 if cited is None or citation_key(one) in cited)])


def _entry(key: str, work: Mapping[str, Any], more: Mapping[str, str] | None = None) -> str:
    """One entry, its fields in a fixed order."""
    fields = {"author": " and ".join(map(_author, work["authors"]))}
    fields |= {there: str(work[here]) for here, there in _FIELDS.items() if here in work}
    if "publisher" in work:
        fields["publisher"] = work["publisher"]["name"]
    if "start" in work:
        fields["pages"] = f"{work['start']}--{work['end']}"
    fields |= more or {}
    lines = [f"  {name} = {{{_protected(name, value)}}}," for name, value in fields.items()]
    return "\n".join([f"@{_TYPES[work['type']]}{{{key},", *lines, "}", ""])


def _author(one: Mapping[str, str]) -> str:
    """A person as BibTeX writes one; a body in braces, so that its name is not taken apart."""
    if "name" in one:
        return f"{{{one['name']}}}"
    return f"{one.get('name-particle', '')} {one['family-names']}, {one['given-names']}".lstrip()


def _protected(name: str, value: str) -> str:
    """A value as BibTeX reads it: capitals of a title are kept."""
    text = value if name in ("doi", "isbn") else value.translate(_MARKS)
    return f"{{{text}}}" if name == "title" else text
