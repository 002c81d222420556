"""Names that may be no organization: sums, several names in one, persons, dates, answers. Marked in the preview, never dropped."""

from __future__ import annotations

import re

from simpul.experiments.formats.answer_scales import NONE_AT_ALL, is_yes
from simpul.experiments.formats.name_cells import is_other, is_total
from simpul.experiments.formats.personal_columns import is_date
from simpul.experiments.formats.text_recognition import read_number, word_of

LONG_NAME = 70  # letters from which a name may be a sentence
_SEVERAL = re.compile(r"[|;\n]|,\s+\w|\s/\s")
_TITLED = re.compile(r"(?i)^(bapak|bpk|ibu|pak|bu|mr|mrs|ms|dr|drs|dra|ir|prof|h|hj|sdr|sdri)\.?\s+[A-Z]")
_TRIALS = frozenset(("test", "tes", "testing", "xxx", "abc"))


def doubt_about(name: str) -> str:
    """Why a name may be no organization, as the end of a message key; empty where nothing is odd about it."""
    word = word_of(name)
    if is_total(name):
        return "sum"
    if "@" in name:
        return "address"
    if is_date(name):
        return "date"
    if read_number(name) is not None or not any(letter.isalpha() for letter in name):
        return "number"
    if is_other(name) or word in _TRIALS or word in NONE_AT_ALL or is_yes(name) is not None:
        return "answer"
    if _SEVERAL.search(name):
        return "several"
    if _TITLED.search(name) and not any(stem in word for stem in ("panti", "rumah", "klinik", "yayasan", "kelompok", "posyandu")):
        return "person"
    if len(name) > LONG_NAME or name.endswith("?"):
        return "sentence"
    return "short" if len(word) < 2 else ""
