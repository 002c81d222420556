"""On which scale each column of answers is: told by its words, by its survey, or by the user; never by single cells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from simpul.experiments.formats import answer_scales
from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.answer_scales import AnswerScale
from simpul.experiments.formats.import_errors import refuse
from simpul.experiments.formats.question_roles import DISPUTE
from simpul.experiments.formats.raw_records import Arc, Found
from simpul.experiments.formats.text_recognition import plain_text, word_of
from simpul.experiments.importers import partner_survey

RATED = (*partner_survey.VALUE, *partner_survey.TRUST)
_SHARES = AnswerScale("numbers", 0.0, 1.0)
_PARTNER = AnswerScale("numbers", partner_survey.LOW, partner_survey.HIGH)
NO_ANSWER_CODES = (7.0, 8.0, 9.0, 77.0, 88.0, 98.0, 99.0, 888.0, 999.0, 9999.0)  # what surveys write for "no answer", besides
# numbers below 0; 0 is one where answers begin at 1
_Key = tuple[str, str, str]  # file, role, and network where a file holds several
_SHOWN = 12  # different answers of a column that a question repeats
_MOST_UNKNOWN = 1  # different answers outside a scale, such as a slip of the pen, above which the column is on another one


class AnswerScales:
    """The scales of all columns of answers on ties."""

    def __init__(self, arcs: list[tuple[Found, Arc]], asking: Asking, missing: set[float] | None) -> None:
        self.asking, self.missing = asking, missing
        self.told = self._told(asking.given("scale"))
        self.answers: dict[_Key, dict[str, tuple[Found, int]]] = {}
        self.commas: dict[str, bool] = {}
        for one, arc in arcs:
            self.commas[one.name()] = bool(arc.attributes.get("comma"))
            for role in (*RATED, "trust", DISPUTE, *(() if one.kind == "survey" else ("weight",))):  # ratings say how deep a tie is
                if role in arc.attributes:
                    answer = plain_text(arc.attributes[role])
                    self.answers.setdefault((one.name(), role, arc.network), {}).setdefault(answer, (one, arc.line))
        self.found: dict[_Key, AnswerScale | None] = {}
        self.strange: dict[float, tuple[Found, int]] = {}
        unknown: dict[_Key, list[str]] = {}
        for key in self.answers:
            scale, known = self._scale(key)
            self.found[key] = scale
            if not known:
                unknown[key] = list(self.answers[key])
        self._ask(unknown)

    def of(self, one: Found, arc: Arc, role: str) -> AnswerScale | None:
        """The scale of the column in which a row says something; None where its numbers stand for themselves."""
        return self.found.get((one.name(), role, arc.network))

    # ---- what a user said

    @staticmethod
    def _told(given: str) -> dict[str, AnswerScale]:
        """`1-5`, or `Trust=1-5; Frequency=never<rarely<often`: word of a head or role (empty for all) -> scale."""
        found = {}
        for piece in filter(None, (piece.strip() for piece in given.split(";"))):
            name, equals, spec = piece.rpartition("=")
            scale = answer_scales.declared_scale(spec)
            if scale is None or (equals and not word_of(name)):
                raise refuse(None, 0, "exchange-scale", piece)
            found[word_of(name)] = scale
        return found

    def _said(self, key: _Key) -> AnswerScale | None:
        one = next(iter(self.answers[key].values()))[0]
        words = [word_of(name) for name in (*self._heads(one, key), key[1], key[1].removeprefix("rated_"))]
        return next((self.told[word] for word in words if word in self.told), self.told.get(""))

    @staticmethod
    def _heads(one: Found, key: _Key) -> list[str]:
        """The heads under which answers stand: the question, where several columns of one role are several networks."""
        heads = [column.head for column in one.columns if column.role == key[1]]
        return [key[2]] if key[2] in heads else heads

    # ---- what columns tell

    def _scale(self, key: _Key) -> tuple[AnswerScale | None, bool]:
        """The scale of a column, and whether it is known."""
        name, role, _network = key
        comma = self.commas[name]
        said = self._said(key)
        parts = [answer_scales.parted(answer, comma) for answer in self.answers[key]]
        worded = [word for _number, word in parts if word]
        if role == "weight" and len(set(worded)) == 1 and all(answer[:1].isdigit() for answer in self.answers[key]) and all(
                number is not None for number, _word in parts):
            worded = []  # numbers with a unit: 4 kali, 12 times
        bare = [number for number, word in parts if number is not None and not word
                and not (self.missing and number in self.missing)]
        if said is not None and (worded or role != "weight" or said.family == "numbers"):
            return said, True
        if worded:
            return self._worded(key, worded, bare)
        if role == "weight":
            return None, True  # asked for by itself: depth, strength, or nothing
        if role == DISPUTE:
            return None, set(bare) <= {0.0, 1.0}
        if role == "trust":
            return _SHARES, all(0.0 <= number <= 1.0 for number in bare) and set(bare) != {1.0}
        return self._rated(key, bare)

    def _worded(self, key: _Key, worded: list[str], bare: list[float]) -> tuple[AnswerScale | None, bool]:
        if key[1] == DISPUTE and all(word in answer_scales.YES_OR_NO for word in worded):
            return None, True
        if key[1] == "weight" and bare and all(word in answer_scales.NONE_AT_ALL for word in worded):
            return None, True  # numbers, and words for none of it
        scale = answer_scales.worded_scale(self.answers[key], self.commas[key[0]])
        if scale is None:
            return _PARTNER, False
        if bare and scale.low == scale.high:
            if scale.family != "amount" or not all(map(partner_survey.on_scale, bare)):
                return scale, False
            scale = AnswerScale(scale.family, partner_survey.LOW, partner_survey.HIGH, scale.words)
        unknown = [word for word in set(worded) if word not in scale.words and word not in answer_scales.NONE_AT_ALL]
        if key[1] == "weight" and unknown:  # what is not understood might say that there is no tie
            return scale, False
        return scale, len(unknown) <= min(_MOST_UNKNOWN, len(set(worded)) // 2)

    def _rated(self, key: _Key, bare: list[float]) -> tuple[AnswerScale, bool]:
        """Ratings in bare numbers: from 1 to 4 where several questions of a partner survey stand beside each other."""
        off = [number for number in bare if not partner_survey.on_scale(number)]
        if not off:
            return _PARTNER, self._several(key[0]) and not self._others_off(key[0])
        most = max((number for number in bare if number not in NO_ANSWER_CODES), default=0.0)
        from_nought = 0.0 in off and 0.0 < most < partner_survey.HIGH
        codes = [number for number in off if number < 0.0 or (number == 0.0 and not from_nought) or number in NO_ANSWER_CODES]
        if len(codes) == len(off) and self.missing is None and not self._others_off(key[0]):
            for answer, where in self.answers[key].items():
                number, word = answer_scales.parted(answer, self.commas[key[0]])
                if number in codes and not word:
                    self.strange.setdefault(number, where)
            return _PARTNER, self._several(key[0])
        return _PARTNER, False

    def _several(self, name: str) -> bool:
        return len({role for file, role, _network in self.answers if file == name and role in RATED}) >= 2

    def _others_off(self, name: str) -> bool:
        """Whether another rating of the same table lies off 1 to 4 and is no code: they are all on one scale."""
        for (file, role, _network), answers in self.answers.items():
            if file == name and role in RATED:
                for answer in answers:
                    number, word = answer_scales.parted(answer, self.commas[name])
                    if number is not None and not word and not partner_survey.on_scale(number) \
                            and not (self.missing and number in self.missing) \
                            and (self.missing is not None or (number > 0.0 and number not in NO_ANSWER_CODES)):
                        return True
        return False

    def _ask(self, unknown: dict[_Key, list[str]]) -> None:
        if not unknown or "columns" in self.asking.open:  # what is asked has to be known first
            return
        told, numbers = [], []
        for key, answers in unknown.items():
            one = next(iter(self.answers[key].values()))[0]
            head = next(iter(self._heads(one, key)), key[1].removeprefix("rated_"))
            told.append(f"{head}: {', '.join(_shown(answers))}")
            parts = [answer_scales.parted(answer, self.commas[key[0]]) for answer in answers]
            numbers += [number for number, _word in parts if number is not None]
        one, line = next(iter(self.answers[next(iter(unknown))].values()))
        worded = any(answer_scales.parted(answer)[1] for answers in unknown.values() for answer in answers)
        example = _usual_scale(numbers) if numbers and not worded else "<".join(_shown(next(iter(unknown.values())))[:4])
        self.asking.ask("scale", example, columns="; ".join(told)[:600], file=one.name(), line=str(line))


def _usual_scale(numbers: list[float]) -> str:
    """The shortest of the usual scales that holds all numbers, as an example of an answer."""
    low = 0 if min(numbers) <= 0.0 else 1
    high = next((top for top in (3, 4, 5, 6, 7, 9, 10, 100) if max(numbers) <= top and (top > 3 or low == 0)), max(numbers))
    return f"{min(0, min(numbers)) if high == 100 else low:g}-{high:g}"


def _shown(answers: Iterable[Any]) -> list[str]:
    """Different answers in order, numbers by size, the first of them."""
    listed = list(answers)
    numbers = [answer_scales.parted(answer)[0] for answer in listed]
    if all(number is not None for number in numbers):
        listed = [answer for _number, answer in sorted(zip(numbers, listed, strict=True))]
    return [str(answer)[:40] for answer in listed[:_SHOWN]] + (["…"] if len(listed) > _SHOWN else [])
