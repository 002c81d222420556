"""Names that a scenario file can hold, and lists that are longer than it can take."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.importers.import_account import Account
from simpul.experiments.importers.kind_defaults import KIND_NAMES, is_kind_itself, usual

_LONGEST_NAME = 40
OTHER_NAME = "other"


def slug(text: str) -> str:
    """A word for a key of a scenario: letters without accents, digits and hyphens; empty where none is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    found = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_NAME].rstrip("-")
    return found if found[:1].isalpha() else ""


def slugs(words: Iterable[str], fallback: str) -> dict[str, str]:
    """A key of its own for each word, in order."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for word in words:
        base = slug(word) or f"{fallback}-1"
        name, number = base, 1
        while name in taken:
            number += 1
            name = f"{re.sub('-[0-9]+$', '', base)[: _LONGEST_NAME - 6]}-{number}"
        taken.add(name)
        found[word] = name
    return found


def kind_slugs(words: Iterable[str]) -> dict[str, str]:
    """Keys of kinds: words for one and the same known kind share its name."""
    words = list(words)
    known = {word: usual(word).name for word in words if not word or (usual(word) in KIND_NAMES and is_kind_itself(word))}
    taken = set(known.values())
    others = slugs([word for word in words if word not in known], "kind")
    return {word: known.get(word) or (others[word] if others[word] not in taken else f"{others[word]}-own") for word in words}


def fewer(what: str, words: Iterable[str], most: int, asking: Asking, account: Account) -> dict[str, str]:
    """Word -> the word it counts as, at most `most` different ones: the commonest stay and the rest is `other`, or all are left
    out (empty), as the user says."""
    counted = Counter(words)
    most -= counted.pop("", 0) > 0  # those that say nothing need a place of their own
    if len(counted) <= most:
        return {word: word for word in counted}
    choice = asking.choose(f"many-{what}", ("common", "none"), count=len(counted), most=most)
    if choice == "none":
        account.tell("", f"account-no-{what}")
        return dict.fromkeys(counted, "")
    kept = {word for word, _count in counted.most_common(most - 1)}
    gone = [word for word in counted if word not in kept]
    account.tell("", f"account-other-{what}", names=", ".join(gone[:20]), count=len(gone))
    return {word: word if word in kept else OTHER_NAME for word in counted}
