"""From ratings of a partner survey, 1 (not at all) to 4 (a great deal), to power, resources, evidence of trust and depth.

The questions are those of the PARTNER survey (Varda & Retrum 2012, doi:10.4081/jphr.2012.e27): of each partner, its value by power
or influence, involvement and contribution of resources, and trust by reliability, support of the mission and openness. What the
answers mean for a model is our own assumption; the formulas stand here and in `experiments/importers/README.md`, nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from simpul.experiments.formats.text_recognition import is_blank, plain_text, read_number, word_of
from simpul.experiments.importers.community_draft import Member, Quantity, Reason, mean_of
from simpul.experiments.importers.kind_defaults import usual as usual_of
from simpul.sim.language import format_number as local_number
from simpul.sim.language import say

LOW, HIGH = 1.0, 4.0
HALF_STEP = 0.5  # how far a mean rating may be off, for the ranges
LEAST_POWER, POWER_SPAN = 0.05, 0.90  # a rating of 1 is power .05, one of 4 is .95
INCOME_DOUBLES = 0.75  # points on the scale that double the income: from a quarter of the usual to four times
HOURS_DOUBLE = 1.5  # from half of the usual to twice
_EVIDENCE, LEAST_EVIDENCE, MOST_EVIDENCE = 4.0, 2.0, 8.0  # promises that an answer stands for

VALUE = ("rated_power", "rated_involvement", "rated_resources")
TRUST = ("rated_reliability", "rated_mission", "rated_openness")
_WORDS = {
    "notatall": 1.0, "none": 1.0, "asmallamount": 2.0, "alittle": 2.0, "little": 2.0, "afairamount": 3.0, "some": 3.0,
    "agreatdeal": 4.0, "alot": 4.0, "tidaksamasekali": 1.0, "sedikit": 2.0, "cukup": 3.0, "cukupbanyak": 3.0, "banyak": 4.0,
    "sangatbanyak": 4.0, "sangat": 4.0,
}
# What partners do together, as the PARTNER survey words it: depth and its range; 0 is none.
ACTIVITIES = (
    ("noactivit", 0, 0, 0), ("tidakadakegiatan", 0, 0, 0),
    ("kegiatanbersama", 2, 1, 3), ("jointactivit", 2, 1, 3), ("jointprogram", 3, 2, 4),
    ("integrat", 3, 2, 4), ("terpadu", 3, 2, 4), ("coordinat", 2, 1, 3), ("koordinasi", 2, 1, 3), ("cooperat", 1, 1, 2),
    ("coalition", 3, 2, 4), ("koalisi", 3, 2, 4), ("collaborat", 3, 2, 4), ("kolaborasi", 3, 2, 4),
    ("jointproject", 3, 2, 4), ("proyekbersama", 3, 2, 4), ("programbersama", 3, 2, 4), ("contract", 3, 2, 4), ("kontrak", 3, 2, 4),
    ("informal", 2, 1, 3), ("formal", 3, 2, 4), ("kerjasama", 1, 1, 2), ("kooperasi", 1, 1, 2), ("networking", 1, 1, 2),
    ("communicat", 1, 1, 2), ("komunikasi", 1, 1, 2), ("informationshar", 1, 1, 2), ("shareinformation", 1, 1, 2),
    ("exchangeinformation", 1, 1, 2), ("berbagiinformasi", 1, 1, 2), ("bertukarinformasi", 1, 1, 2),
    ("aware", 0, 0, 0), ("kenal", 0, 0, 0), ("none", 0, 0, 0),
    ("tidakada", 0, 0, 0),
)


def rating(cell: object, comma: bool = False) -> float | None:
    """An answer as a number, in words or figures; None when it is none. It may lie off the scale."""
    found = read_number(cell, comma)
    return found if found is not None else _WORDS.get(word_of(cell))


def on_scale(value: float) -> bool:
    """Whether an answer is on the scale of 1 to 4."""
    return LOW <= value <= HIGH


def spoken(value: float) -> str:
    """A mean rating as people write it."""
    return local_number(value, 2)


def _share(value: float) -> float:
    return (value - LOW) / (HIGH - LOW)


def power_of_rating(answers: list[float]) -> Quantity:
    """Power of an organization from what others answered: .05 + .90 (mean − 1)/3."""
    return _derived("power", answers, lambda value: LEAST_POWER + POWER_SPAN * _share(value))


def income(answers: list[float], usual: float) -> Quantity:
    """Income (pm a month) from the resources that others see it contribute: usual · 2^((mean − 2.5)/.75)."""
    return _derived("resources", answers, lambda value: usual * 2.0 ** ((value - 2.5) / INCOME_DOUBLES))


def hours(answers: list[float], usual: float) -> Quantity:
    """Hours a month for work with others, from its involvement: usual · 2^((mean − 2.5)/1.5)."""
    return _derived("involvement", answers, lambda value: usual * 2.0 ** ((value - 2.5) / HOURS_DOUBLE))


def _derived(what: str, answers: list[float], formula) -> Quantity:
    middle = mean_of(answers)
    low, high = formula(max(LOW, middle - HALF_STEP)), formula(min(HIGH, middle + HALF_STEP))
    text = say("reason-rated", what=say(f"rated-{what}"), mean=spoken(middle), count=len(answers))
    return Quantity(round(formula(middle), 3), "assumption", text, min(round(low, 3), round(formula(middle), 3)),
                    max(round(high, 3), round(formula(middle), 3)))


def evidence(answers: list[float]) -> tuple[Quantity, Quantity]:
    """Promises kept and broken, from what one answered on trust in the other: 4 (mean − 1)/3 and 4 (4 − mean)/3."""
    middle = mean_of(answers)
    share = _share(middle)
    text = Reason("reason-trust", {"mean": round(middle, 2), "count": len(answers)})
    return trusted(share, text)


def trusted(share: float, text: str | Reason) -> tuple[Quantity, Quantity]:
    """Promises kept and broken that give this share of kept ones."""
    kept, broken = (
        Quantity(round(_EVIDENCE * part, 3), "assumption", text, round(LEAST_EVIDENCE * part, 3), round(MOST_EVIDENCE * part, 3))
        for part in (share, 1.0 - share))
    return kept, broken


def activity(cell: object, comma: bool = False) -> Quantity | None:
    """Depth from what partners do together; value 0 for nothing yet; None when the answer cannot be read."""
    if is_blank(cell):
        return None
    value = read_number(cell, comma)
    if value is not None:
        if value in (0.0, 1.0, 2.0, 3.0, 4.0):
            reason = Reason("reason-activity", {"answer": plain_text(cell)})
            return Quantity(value, "assumption", reason, max(1.0, value - 1), min(4.0, value + 1))
        return None
    parts = [word_of(part) for part in re.split(r"[,;|\n]", str(cell))]  # boxes: several answers in a cell; the deepest counts
    found = [next((one for one in ACTIVITIES if one[0] in word), None) for word in parts]
    known = max((one for one in found if one), key=lambda one: one[1], default=None)
    if known is None:
        return None
    reason = Reason("reason-activity", {"answer": plain_text(cell)[:60]})
    return Quantity(float(known[1]), "assumption", reason, float(known[2]), float(known[3]))


def depth(answers: list[float]) -> Quantity:
    """Depth where the survey asked nothing on what partners do: 1 + 2 (mean − 1)/3 of all ratings, as a whole number (1 to 3)."""
    middle = mean_of(answers)
    value = float(int(1.0 + 2.0 * _share(middle) + 0.5))
    return Quantity(value, "assumption", Reason("reason-depth-rated", {"mean": round(middle, 2)}), max(1.0, value - 1), value + 1)


def rate(ratings: Mapping[str, Mapping[str, list[float]]], members: Mapping[str, Member]) -> None:
    """Give organizations what others answered about them, where no table says it of them."""
    for name, by_role in ratings.items():
        member = members.get(name)
        if member is None:
            continue
        kind = usual_of(member.kind)
        if by_role.get("rated_power"):
            member.numbers.setdefault("power", power_of_rating(by_role["rated_power"]))
        if by_role.get("rated_resources"):
            member.numbers.setdefault("income", income(by_role["rated_resources"], kind.income[0]))
        if by_role.get("rated_involvement"):
            member.numbers.setdefault("hours", hours(by_role["rated_involvement"], kind.hours[0]))
