"""What ties weigh: depth, promises kept and broken, and the ratings of a partner survey."""

from __future__ import annotations

from collections import defaultdict

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.import_errors import ExchangeError, fault, refuse
from simpul.experiments.formats.raw_records import Arc, Found
from simpul.experiments.formats.text_recognition import plain_text, read_number
from simpul.experiments.importers import organization_numbers, partner_survey
from simpul.experiments.importers.community_draft import DraftTie, Member, Quantity
from simpul.experiments.importers.import_account import Account
from simpul.experiments.importers.kind_defaults import usual
from simpul.sim.language import say

USUAL_DEPTH, DEPTH_LOW, DEPTH_HIGH = 2.0, 1.0, 3.0
CODES = (88.0, 99.0, 888.0, 999.0, 9999.0)  # what surveys write for "no answer", besides negative numbers
ORDINARY = 10.0  # weights up to here make a code above them look like one
DEPTHS = (1.0, 2.0, 3.0, 4.0)


class Weighing:
    """Decides, over all ties at once, what their numbers mean; then weighs them one by one."""

    def __init__(self, arcs: list[tuple[Found, Arc]], asking: Asking, account: Account) -> None:
        self.asking, self.account = asking, account
        self.ratings: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
        self.missing = self._codes(asking.given("missing"))
        self._check_missing(arcs)
        weights = [value for one, arc in arcs if one.kind != "survey" and (value := self._number(arc, "weight"))]
        self.meaning, self.low, self.high = "same", 0.0, 0.0
        if "missing" not in asking.open and any(value != 1.0 for value in weights):  # what counts has to be known first
            self.low, self.high = min(weights), max(weights)
            choices = ("depth",) if all(value in DEPTHS for value in weights) else ()
            self.meaning = asking.choose("weights", (*choices, "steps", "same"), low=f"{self.low:g}", high=f"{self.high:g}",
                                         count=len(weights))
        depth, key = self._depth(asking.given("depth")), "reason-depth-chosen" if asking.given("depth") else "reason-depth"
        self.unknown = Quantity(depth, "assumption", say(key), min(DEPTH_LOW, depth), max(DEPTH_HIGH, depth))

    @staticmethod
    def _codes(given: str) -> set[float] | None:
        if not given:
            return None
        if given.casefold() in ("none", "tidak"):
            return set()
        found = {read_number(piece.strip()) for piece in given.replace(";", ",").split(",")}
        if None in found:
            raise refuse(None, 0, "exchange-missing", given)
        return found  # type: ignore[return-value]

    @staticmethod
    def _depth(given: str) -> float:
        if not given:
            return USUAL_DEPTH
        if given not in ("1", "2", "3", "4"):
            raise refuse(None, 0, "exchange-no-such-answer", given, name="--depth", allowed="1, 2, 3, 4", nearest="none")
        return float(given)

    def _number(self, arc: Arc, role: str) -> float | None:
        value = read_number(arc.attributes.get(role), bool(arc.attributes.get("comma")))
        return None if value is None or (self.missing and value in self.missing) else value

    def _check_missing(self, arcs: list[tuple[Found, Arc]]) -> None:
        """Ask about numbers that look like "no answer"; refuse answers off the scale once that has been said."""
        strange: dict[float, tuple[Found, Arc]] = {}
        usual_ = [value for one, arc in arcs if one.kind != "survey" and (value := self._number(arc, "weight")) is not None]
        ordinary = [value for value in usual_ if value not in CODES and value >= 0]
        faults = []
        for one, arc in arcs:
            if one.kind == "survey":
                for role in (*partner_survey.VALUE, *partner_survey.TRUST):
                    value = partner_survey.rating(arc.attributes.get(role), bool(arc.attributes.get("comma")))
                    if value is None or (self.missing and value in self.missing) or partner_survey.on_scale(value):
                        continue
                    strange.setdefault(value, (one, arc))
                    faults.append(fault(one.file, arc.line, "exchange-rating", f"{value:g}", what=role.removeprefix("rated_")))
            else:
                value = self._number(arc, "weight")
                if value is not None and (value < 0 or (value in CODES and ordinary and max(ordinary) <= ORDINARY)):
                    strange.setdefault(value, (one, arc))
        if strange and self.missing is None:
            codes = ",".join(f"{value:g}" for value in sorted(strange)[:12])
            one, arc = next(iter(strange.values()))
            self.asking.ask("missing", codes, codes=codes.replace(",", ", "), file=one.name(), line=str(arc.line))
        elif faults and self.missing is not None:
            raise ExchangeError(faults)

    def tie(self, one: Found, arc: Arc, source: str, target: str) -> DraftTie | None:
        """The tie of a row; None where the row says that there is none."""
        if one.kind == "survey":
            return self._surveyed(one, arc, source, target)
        depth = self._weighed(one, arc)
        if depth is None:
            return None
        kept, broken = self._evidence(one, arc)
        return DraftTie(source, target, depth, kept, broken)

    def _weighed(self, one: Found, arc: Arc) -> Quantity | None:
        value = self._number(arc, "depth")
        if value is not None:
            if value in DEPTHS:
                return Quantity(value, "fact", organization_numbers.place_of(one, arc.line))
            if value == 0.0:
                return None
            self.account.tell(one.name(), "account-depth-left", value=f"{value:g}", line=arc.line)
            return self.unknown
        value = self._number(arc, "weight")
        if value is not None and value <= 0.0:
            return None if value == 0.0 else self.unknown
        if value is None or self.meaning == "same":
            return self.unknown
        if self.meaning == "depth" and value in DEPTHS:
            return Quantity(value, "fact", organization_numbers.place_of(one, arc.line))
        step = USUAL_DEPTH
        if self.high > self.low:
            step = 1.0 + min(3.0, float(int(4.0 * (value - self.low) / (self.high - self.low))))
        text = say("reason-steps", value=f"{value:g}", low=f"{self.low:g}", high=f"{self.high:g}")
        return Quantity(step, "assumption", text, max(1.0, step - 1), min(4.0, step + 1))

    def _evidence(self, one: Found, arc: Arc) -> tuple[Quantity | None, Quantity | None]:
        if not {"kept", "broken", "trust"} & set(arc.attributes):
            return None, None
        where = organization_numbers.place_of(one, arc.line)
        kept, broken = (self._number(arc, role) for role in ("kept", "broken"))
        if kept is not None or broken is not None:
            found = [Quantity(value, "fact", where) for value in (kept or 0.0, broken or 0.0)]
            if all(0.0 <= one.value <= 100.0 for one in found):
                return found[0], found[1]
        trust = self._number(arc, "trust")
        if trust is not None and 0.0 <= trust <= 1.0 and kept is None:
            return partner_survey.trusted(trust, say("reason-trust-share", where=where, value=f"{trust:g}"))
        return None, None

    def _surveyed(self, one: Found, arc: Arc, source: str, target: str) -> DraftTie | None:
        """The tie that an answer on a partner makes; its ratings are kept for the partner."""
        comma = bool(arc.attributes.get("comma"))
        answers = {}
        for role in (*partner_survey.VALUE, *partner_survey.TRUST):
            value = partner_survey.rating(arc.attributes.get(role), comma)
            if value is not None and not (self.missing and value in self.missing) and partner_survey.on_scale(value):
                answers[role] = value
        for role in partner_survey.VALUE:
            if role in answers:
                self.ratings[target][role].append(answers[role])
        depth = partner_survey.activity(arc.attributes.get("activity"), comma)
        if depth is None and "activity" in arc.attributes:
            answer = plain_text(arc.attributes["activity"])[:60]
            self.account.tell(one.name(), "account-activity-left", answer=answer, line=arc.line)
        if depth is None:
            depth = self._weighed(one, arc) if "depth" in arc.attributes else (
                partner_survey.depth(list(answers.values())) if answers else self.unknown)
        if depth is None or depth.value == 0.0:
            return None
        trust = [answers[role] for role in partner_survey.TRUST if role in answers]
        kept, broken = partner_survey.evidence(trust) if trust else (None, None)
        return DraftTie(source, target, depth, kept, broken)

    def rate(self, members: dict[str, Member]) -> None:
        """Give organizations what others answered about them, where no table says it of them."""
        for name, by_role in self.ratings.items():
            member = members.get(name)
            if member is None:
                continue
            kind = usual(member.kind)
            if by_role["rated_power"]:
                member.numbers.setdefault("power", partner_survey.power_of_rating(by_role["rated_power"]))
            if by_role["rated_resources"]:
                member.numbers.setdefault("income", partner_survey.income(by_role["rated_resources"], kind.income[0]))
            if by_role["rated_involvement"]:
                member.numbers.setdefault("hours", partner_survey.hours(by_role["rated_involvement"], kind.hours[0]))
