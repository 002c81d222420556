"""Names in cells: several in one, sums that are no organization, answers such as "none of them"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from simpul.experiments.formats.text_recognition import is_blank, label_of, plain_text, word_of

TOTALS = frozenset(("total", "totals", "grandtotal", "subtotal", "sum", "jumlah", "jumlahtotal", "totaljumlah", "jumlahseluruhnya",
                    "keseluruhan", "ratarata", "average", "mean", "totalkeseluruhan", "jml", "total1", "gesamt", "somme"))
_NOBODY = frozenset(("noneoftheabove", "noneofthese", "noneofthem", "none", "nobody", "noone", "tidakadasatupun", "tidakada",
                     "tidakadamitra", "bukansalahsatudiatas", "noneabove", "nopartner", "nopartners", "tanpamitra", "nihil",
                     "no", "yes", "never", "tidak", "ya", "tidakpernah", "belum", "belumada", "notapplicable", "noconflict",
                     "noconflicts", "tidakadakonflik"))
_OTHERS = frozenset(("other", "others", "other1", "lainnya", "lain", "lainlain", "yanglain", "dll", "etc", "anyother",
                     "otherorganization", "otherorganizations", "organisasilain", "lembagalain", "unknown", "dontknow",
                     "tidaktahu", "notsure", "prefernottosay"))
_OTHERS_BEGIN = ("otherplease", "otherspecify", "otherorganizationplease", "anyotherorganization", "lainnyasebutkan",
                 "lainnyamohon", "lainnyaharap", "yanglainsebutkan", "lainlainsebutkan", "lainsebutkan",
                 "organisasilainsebutkan")
_NOTE = re.compile(r"(?:notes?|catatan|source|sumber|keterangan|ket|nb|n\.b|remarks?|total|jumlah)\b[^:.=]{0,40}[:.=]|\*+\s*\w",
                   re.IGNORECASE)
_AND = re.compile(r"\s+(?:dan|serta|and|&|y|et|und)\s+", re.IGNORECASE)
_LIST_MARKS = re.compile(r"^\s*(?:\d{1,2}[.)]|[-•*])\s+")


def is_total(label: object) -> bool:
    """Whether a label of a row or column stands for a sum: Total, Jumlah."""
    return word_of(label) in TOTALS


def is_other(label: object) -> bool:
    """Whether a label stands for any other: "Other (please specify)", Lainnya."""
    word = word_of(label)
    return word in _OTHERS or word.startswith(_OTHERS_BEGIN)


def is_free_text(head: str) -> bool:
    """Whether a head asks for anything else in words of one's own: "Other (please specify)", "Lainnya (sebutkan)"."""
    word = word_of(head)
    begun = any(stem in word for stem in ("other", "lain"))
    return no_name(head.rpartition("[")[2].rstrip("] ")) or (begun and any(stem in word for stem in ("specify", "sebutkan")))


def no_name(label: object) -> bool:
    """Whether what was asked about, or ticked, is no organization: none of these, any other, a sum."""
    return word_of(label) in _NOBODY or is_other(label) or is_total(label)


def is_note(text: str) -> bool:
    """Whether the only text of a row is a note and no name: Note: .., Sumber: .."""
    return bool(_NOTE.match(text))


def names_in(cell: object, known: Container[str], commas: bool = True) -> list[str]:
    """The names in a cell that may hold several. known: words of labels, which keep a name with a comma in it whole."""
    text = str(cell) if isinstance(cell, str) else plain_text(cell)
    if is_blank(text) or word_of(text) in _NOBODY:
        return []
    if word_of(text) in known:
        return [label_of(text)]
    found: list[str] = []
    for piece in re.split(r"[|\n\r;]", text):
        piece = _LIST_MARKS.sub("", piece)
        if not is_blank(piece):
            found += _with_commas(piece, known) if commas else [label_of(piece)]
    if len(found) == 1 and " " in found[0] and word_of(found[0]) not in known:
        parts = found[0].split()
        if all(word_of(part) in known for part in parts):  # KoboToolbox writes codes with blanks between
            found = parts
    return [one for name in found for one in _joined_by_and(name, known) if word_of(one) in known or not no_name(one)]


def _joined_by_and(name: str, known: Container[str]) -> list[str]:
    """The names in "Mata Air and LSM Tirta", where each of them is known and the whole is not."""
    parts = _AND.split(name) if word_of(name) not in known else [name]
    return parts if len(parts) > 1 and all(word_of(part) in known for part in parts) else [name]


def _with_commas(text: str, known: Container[str]) -> list[str]:
    """Names with commas between; the longest run of pieces that is a known name is one name."""
    pieces = [piece for piece in (label_of(piece) for piece in text.split(",")) if not is_blank(piece)]
    found, place = [], 0
    while place < len(pieces):
        end = next((end for end in range(len(pieces), place, -1) if word_of("".join(pieces[place:end])) in known), place + 1)
        found.append(", ".join(pieces[place:end]))
        place = end
    return found


def split_ends(cell: object, known: Container[str]) -> list[str]:
    """The names at an end of a tie: several where bars stand between, as Kumu has it, or other signs between known names."""
    label = label_of(cell)
    if "|" in label:
        return [label_of(piece) for piece in label.split("|") if not is_blank(piece)]
    if (";" in label or "\n" in str(cell)) and word_of(label) not in known:
        pieces = [label_of(piece) for piece in re.split(r"[;\n\r]", str(cell)) if not is_blank(piece)]
        if len(pieces) > 1 and all(word_of(piece) in known for piece in pieces):
            return pieces
    return [label]


def known_words(labels: Iterable[object]) -> dict[str, str]:
    """Word -> label, of labels that are no blanks."""
    found: dict[str, str] = {}
    for label in labels:
        if not is_blank(label) and word_of(label):
            found.setdefault(word_of(label), label_of(label))
    return found
