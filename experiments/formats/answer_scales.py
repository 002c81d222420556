"""Scales of answers: which numbers or words a question allows, from the least to the most, in English and Indonesian.

A column is read as a whole: all of its answers have to fit one scale, and then each becomes a share from 0 (the least) to 1. What
fits none is for a person to say; no cell is guessed by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from simpul.experiments.formats.text_recognition import plain_text, read_number, word_of

# Words of a scale from the least to the most, one step a line; words of one step stand between bars, as people write them.
WORDED = {
    "amount": """
        not at all | none at all | nothing | tidak sama sekali | sama sekali tidak
        a small amount | a little | little | a bit | small | small amount | slightly | sedikit | sangat sedikit
        a fair amount | some | somewhat | moderate amount | moderately | fair amount | cukup | cukup banyak | lumayan
        a great deal | a lot | very much | much | great deal | large amount | banyak | banyak sekali | sangat banyak | sangat
    """,
    "amount of five": """
        none at all | not at all | none | nothing | tidak sama sekali | sama sekali tidak | tidak ada sama sekali
        a little | a little bit | a small amount | slightly | sedikit | sedikit sekali
        a moderate amount | moderate amount | somewhat | some | moderately | sedang | cukup
        a lot | quite a lot | much | banyak
        a great deal | very much | banyak sekali | sangat banyak
    """,
    "intensity": """
        not at all | tidak sama sekali
        slightly | a little | sedikit
        moderately | somewhat | cukup
        very | quite a bit | a lot | mostly | banyak
        extremely | completely | to a very great extent | amat sangat | sepenuhnya
    """,
    "often": """
        never | not at all | tidak pernah | belum pernah | tak pernah
        rarely | seldom | hardly ever | almost never | jarang | hampir tidak pernah | sesekali
        sometimes | occasionally | from time to time | kadang | kadang kadang | terkadang
        often | frequently | usually | regularly | sering | biasanya | rutin
        always | very often | very frequently | selalu | sangat sering | sering sekali
    """,
    "times": """
        never | tidak pernah | belum pernah | tak pernah
        less than once a year | less than yearly | kurang dari sekali setahun | less often | kurang dari setahun sekali
        yearly | annually | once a year | every year | about once a year | setahun sekali | sekali setahun | tahunan | tiap tahun
            | setiap tahun | once or twice a year | 1 2 times a year
        twice a year | every six months | semiannually | half yearly | dua kali setahun | enam bulan sekali | tiap semester
            | a few times a year | several times a year | beberapa kali setahun | beberapa kali dalam setahun
            | 2 3 times a year | 1 3 times a year | 3 4 times a year
        quarterly | every three months | every quarter | about once a quarter | once a quarter | tiga bulan sekali | tiap tiga bulan
            | triwulanan | per triwulan | setiap tiga bulan | every 3 months | 3 bulan sekali | less than once a month
            | less than monthly | kurang dari sebulan sekali | kurang dari sekali sebulan | every few months | beberapa bulan sekali
        monthly | once a month | every month | about once a month | bulanan | sebulan sekali | sekali sebulan | tiap bulan
            | setiap bulan | at least monthly
        every two weeks | fortnightly | biweekly | twice a month | every other week | dua minggu sekali | 2 minggu sekali
            | dua kali sebulan | a few times a month | several times a month | beberapa kali sebulan | beberapa kali dalam sebulan
            | 1 3 times a month | 2 3 times a month | 1 3 kali sebulan | 2 3 kali sebulan | more than once a month
            | lebih dari sekali sebulan | lebih dari sebulan sekali
        weekly | once a week | every week | about once a week | mingguan | seminggu sekali | sekali seminggu | tiap minggu
            | setiap minggu | at least weekly
        several times a week | a few times a week | two or three times a week | beberapa kali seminggu | more than once a week
            | 2 3 times a week | 2 3 kali seminggu | lebih dari sekali seminggu | lebih dari seminggu sekali
            | beberapa kali dalam seminggu
        daily | every day | almost every day | harian | tiap hari | setiap hari | hampir setiap hari
    """,
    "agreement": """
        strongly disagree | completely disagree | sangat tidak setuju
        disagree | tidak setuju | kurang setuju
        neutral | neither agree nor disagree | undecided | netral | ragu ragu | biasa saja | cukup setuju
        agree | setuju
        strongly agree | completely agree | sangat setuju
    """,
    "agreement of seven": """
        strongly disagree | completely disagree | sangat tidak setuju
        disagree | tidak setuju
        somewhat disagree | slightly disagree | agak tidak setuju | kurang setuju
        neutral | neither agree nor disagree | undecided | netral | ragu ragu
        somewhat agree | slightly agree | agak setuju | cukup setuju
        agree | setuju
        strongly agree | completely agree | sangat setuju
    """,
    "quality": """
        very poor | very bad | terrible | sangat buruk | sangat kurang | buruk sekali | sangat jelek
        poor | bad | buruk | kurang | kurang baik | jelek | tidak baik
        fair | average | okay | acceptable | cukup | sedang | cukup baik | biasa
        good | baik | bagus
        very good | excellent | sangat baik | baik sekali | sangat bagus
    """,
    "level": """
        none | no | tidak ada
        very low | sangat rendah | rendah sekali
        low | rendah
        medium | moderate | average | sedang | menengah
        high | tinggi
        very high | sangat tinggi | tinggi sekali
    """,
    "importance": """
        not important | not important at all | not at all important | unimportant | tidak penting | sama sekali tidak penting
        slightly important | of little importance | a little important | kurang penting | sedikit penting
        moderately important | somewhat important | fairly important | cukup penting
        important | penting
        very important | extremely important | sangat penting
    """,
    "trust": """
        no trust | do not trust | no trust at all | do not trust at all | don t trust at all | tidak percaya
            | tidak percaya sama sekali
            | sangat tidak percaya
        little trust | trust a little | low trust | kurang percaya | sedikit percaya
        some trust | trust somewhat | moderate trust | cukup percaya | agak percaya
        trust | high trust | trust a lot | percaya
        complete trust | full trust | trust completely | trust fully | very high trust | sangat percaya | percaya penuh
    """,
    "strength": """
        none | no tie | tidak ada
        very weak | sangat lemah
        weak | lemah
        moderate | medium | sedang
        strong | kuat
        very strong | sangat kuat
    """,
    "closeness": """
        not close | not close at all | distant | tidak dekat
        not very close | kurang dekat | agak jauh
        somewhat close | fairly close | cukup dekat | agak dekat
        close | dekat | akrab
        very close | extremely close | sangat dekat | sangat akrab
    """,
    "yes": """
        no | n | false | tidak | belum | bukan | unchecked | not selected | tdk | t
        yes | y | true | ya | iya | sudah | pernah | checked | selected | x | v | ✓ | ✔ | √
    """,
}
STRENGTHS = ("often", "times", "level", "strength", "closeness", "amount", "amount of five", "yes")
"""Scales whose least says that there is no tie, where an answer tells how much two work together."""

NONE_AT_ALL = frozenset(word_of(word) for word in (
    "never", "no", "none", "not at all", "no contact", "no relationship", "no interaction", "do not work together", "no tie",
    "we do not interact", "no collaboration", "not applicable no contact", "tidak", "tidak pernah", "belum pernah", "tidak ada",
    "tidak sama sekali", "tak pernah", "tidak ada hubungan", "tidak ada kontak", "tidak bekerja sama", "belum", "nihil", "false",
    "tidak kenal", "do not know them", "unknown to us", "tidak pernah sama sekali", "sama sekali tidak pernah", "never at all",
    "not in contact", "belum pernah sama sekali"))
"""What says that there is no tie, whatever the question."""

_NUMBERED = re.compile(r"\s*[\[(]?\s*([-+]?\d{1,3}(?:[.,]\d+)?)\s*[\])]?\s*(?:=|:|\.|\)|-|–|—|\s)\s*(\D.*)", re.DOTALL)
_NUMBER_LAST = re.compile(r"(\D.*?)\s*(?:=|:|-|–|—)?\s*[\[(]?\s*([-+]?\d{1,3}(?:[.,]\d+)?)\s*[\])]?\s*")
_BOUNDS = re.compile(r"\s*([-+]?\d+(?:[.,]\d+)?)\s*(?:-|–|\.\.|to|sampai|s/d)\s*([-+]?\d+(?:[.,]\d+)?)\s*")


def _steps(text: str) -> dict[str, int]:
    """Word -> step, from the table above."""
    found: dict[str, int] = {}
    step = -1
    for line in text.strip().splitlines():
        step += not line.strip().startswith("|")
        found |= {word_of(word): step for word in line.split("|") if word.strip()}
    return found


_FAMILIES = {name: _steps(text) for name, text in WORDED.items()}


YES_OR_NO = frozenset(_FAMILIES["yes"])


@dataclass(frozen=True)
class AnswerScale:
    """How the answers of one column are read.

    family  of worded answers (WORDED), or "numbers", "order" (words in an order that a user gave)
    low, high  numbers of the least and the most; low above high where a small number means much
    words   word of an answer -> share from 0 to 1
    """

    family: str
    low: float = 0.0
    high: float = 1.0
    words: dict[str, float] = field(default_factory=dict)

    def share(self, answer: object, comma: bool = False) -> float | None:
        """An answer as a share of the scale, 0 (the least) to 1; None when it is not on the scale."""
        number, word = parted(answer, comma)
        if word and word in self.words:
            return self.words[word]
        if number is None or self.low == self.high:
            return None
        found = (number - self.low) / (self.high - self.low)
        return found if 0.0 <= found <= 1.0 else None

    def text(self) -> str:
        """The scale as a user writes it."""
        if self.family == "numbers":
            return f"{self.low:g}-{self.high:g}"
        return "<".join(sorted(self.words, key=lambda word: self.words[word])[:12])


def parted(answer: object, comma: bool = False) -> tuple[float | None, str]:
    """Number and word of an answer: `4 = A great deal`, `A great deal (4)`, `4`, `A great deal`; None or "" where one lacks."""
    number = read_number(answer, comma)
    if number is not None:
        return number, ""
    text = plain_text(answer)
    if first := _NUMBERED.fullmatch(text):
        if not _is_worded(word_of(text)):
            return read_number(first.group(1).replace(",", ".")), word_of(first.group(2))
    elif last := _NUMBER_LAST.fullmatch(text):
        return read_number(last.group(2).replace(",", ".")), word_of(last.group(1))
    return None, word_of(text)


def _is_worded(word: str) -> bool:
    return any(word in family for family in _FAMILIES.values())


def worded_scale(answers: Iterable[object], comma: bool = False) -> AnswerScale | None:
    """The worded scale that the answers of a column are on; None where words do not tell it.

    Numbers beside words follow the words: where `1 = a great deal`, a small number means much.
    """
    pairs = [parted(answer, comma) for answer in answers]
    words = {word for _number, word in pairs if word}
    if not words:
        return None
    best: tuple[int, int, str] = (0, 0, "")  # words known, and how many of them the scale holds apart
    for name, family in _FAMILIES.items():
        steps = [family[word] for word in words if word in family]
        if (len(steps), len(set(steps))) > best[:2]:
            best = (len(steps), len(set(steps)), name)
    if not best[2]:
        return None
    family = _FAMILIES[best[2]]
    top = max(family.values())
    shares = {word: step / top for word, step in family.items()}
    ends = _ends([(number, shares[word]) for number, word in pairs if number is not None and word in shares])
    return AnswerScale(best[2], *ends, words=shares) if ends else AnswerScale(best[2], 0.0, 0.0, shares)


def _ends(pairs: list[tuple[float, float]]) -> tuple[float, float] | None:
    """Numbers of the least and the most, from numbers with the share that the word beside them means; None if it cannot be told."""
    if len({number for number, _ in pairs}) < 2:
        return None
    (first, share), (last, other) = min(pairs), max(pairs)
    if share == other:
        return None
    step = (last - first) / (other - share)
    return round(first - share * step, 6), round(first + (1.0 - share) * step, 6)


def declared_scale(text: str) -> AnswerScale | None:
    """A scale as a user writes it: `1-5`, `5-1` (1 is the most), `never<rarely<often`; None for anything else."""
    if "<" in text:
        words = [word_of(word) for word in text.split("<")]
        if len(words) < 2 or not all(words) or len(set(words)) < len(words):
            return None
        return AnswerScale("order", 0.0, 0.0, {word: place / (len(words) - 1) for place, word in enumerate(words)})
    found = _BOUNDS.fullmatch(text)
    if not found:
        return None
    low, high = (float(end.replace(",", ".")) for end in found.groups())
    return AnswerScale("numbers", low, high) if low != high else None


def is_no_tie(answer: object, comma: bool = False) -> bool:
    """Whether an answer on how much two work together says that they do not: never, no, none, 0."""
    number, word = parted(answer, comma)
    return word in NONE_AT_ALL if word else number == 0.0


def is_yes(answer: object) -> bool | None:
    """Whether an answer says yes or no, such as the mark in a box; None when it says neither."""
    number, word = parted(answer)
    if number is not None and not word:
        return None if number not in (0.0, 1.0) else number == 1.0
    if plain_text(answer) in ("✓", "✔", "√", "☑"):
        return True
    step = _FAMILIES["yes"].get(word)
    return None if step is None else step == 1
