"""What ties weigh: depth, promises kept and broken, and the ratings of a partner survey."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from simpul.experiments.formats import answer_scales
from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.import_errors import refuse
from simpul.experiments.formats.question_roles import DISPUTE, TIE
from simpul.experiments.formats.raw_records import Arc, Found
from simpul.experiments.formats.text_recognition import plain_text, read_number
from simpul.experiments.importers import conflict_answers, organization_numbers, partner_survey
from simpul.experiments.importers.community_draft import DraftTie, Quantity, Reason
from simpul.experiments.importers.import_account import Account
from simpul.experiments.importers.scale_choice import RATED, AnswerScales
from simpul.sim.language import say

USUAL_DEPTH, DEPTH_LOW, DEPTH_HIGH = 2.0, 1.0, 3.0
CODES = (88.0, 99.0, 888.0, 999.0, 9999.0)  # what surveys write for "no answer", besides negative numbers
ORDINARY = 10.0  # weights up to here make a code above them look like one
DEPTHS = (1.0, 2.0, 3.0, 4.0)
TOLD = (*RATED, "trust", "weight", "activity", "depth", "kept", "broken", TIE, DISPUTE)
"""What a row may say of a tie: each cell of it is read, not understood, or in a row that became nothing."""


class Weighing:
    """Decides, over all ties at once, what their numbers and words mean; then weighs them one by one."""

    def __init__(self, arcs: list[tuple[Found, Arc]], asking: Asking, account: Account,
                 disputes: list[tuple[Found, Arc]] | None = None) -> None:
        self.asking, self.account = asking, account
        self.sayings: dict[tuple[Any, ...], str] = {}
        self.ratings: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
        self.missing = self._codes(asking.given("missing"))
        self.scales = AnswerScales([*arcs, *(disputes or ())], asking, self.missing)
        self._check_missing(arcs)
        self.mentions: Counter = Counter()
        self.meaning, self.low, self.high = "same", 0.0, 0.0
        if not {"missing", "network", "wave", "scale", "columns"} & set(asking.open):  # what counts has to be known first
            self._choose_meaning(arcs)
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

    def _choose_meaning(self, arcs: list[tuple[Found, Arc]]) -> None:
        """Ask what weights mean, where they differ; how often the same tie is named, where there are none."""
        plain = [(one, arc) for one, arc in arcs if one.kind != "survey"]
        worded = any(self.scales.of(one, arc, "weight") for one, arc in plain if "weight" in arc.attributes)
        weights = [value for one, arc in plain if (value := self._weight(one, arc))]
        if weights and (worded or any(value != 1.0 for value in weights)):
            self.low, self.high = (0.0, 1.0) if worded else (min(weights), max(weights))
            by_size = sorted((value, plain_text(arc.attributes["weight"])) for one, arc in plain if (value := self._weight(one,
                                                                                                                           arc)))
            ends = {"low": by_size[0][1], "high": by_size[-1][1]} if worded else {"low": f"{self.low:g}", "high": f"{self.high:g}"}
            choices = ("depth",) if not worded and all(value in DEPTHS for value in weights) else ()
            self.meaning = self.asking.choose("weights", (*choices, "steps", "same"), count=len(weights), named="no", **ends)
        else:
            self._choose_mentions(plain)

    def _choose_mentions(self, plain: list[tuple[Found, Arc]]) -> None:
        """Offer to take a tie that is named several times for a stronger one."""
        if any({"depth", "activity"} & set(arc.attributes) for _one, arc in plain):
            return
        self.mentions = Counter((arc.source, arc.target) for one, arc in plain
                                if one.kind != "matrix" and arc.source != arc.target and not self._is_none(arc))
        most = max(self.mentions.values(), default=1)
        if most > 1:
            self.low, self.high = 1.0, float(most)
            several = sum(count > 1 for count in self.mentions.values())
            self.meaning = self.asking.offer("weights", ("same", "mentions"), low="1", high=str(most), named="yes", count=several)
            if self.meaning == "same":
                self.account.tell("", "account-mentions", count=several, most=most)

    # ---- numbers

    def _number(self, arc: Arc, role: str) -> float | None:
        value = read_number(arc.attributes.get(role), bool(arc.attributes.get("comma")))
        return None if value is None or (self.missing and value in self.missing) else value

    def _weight(self, one: Found, arc: Arc) -> float | None:
        """The weight of a tie: its number, or the share of its scale; 0 for none; None where the file does not say."""
        if "weight" not in arc.attributes:
            return None
        if answer_scales.is_no_tie(arc.attributes["weight"], bool(arc.attributes.get("comma"))):
            return 0.0
        scale = self.scales.of(one, arc, "weight")
        if scale is None:
            number = self._number(arc, "weight")
            return answer_scales.parted(arc.attributes["weight"], bool(arc.attributes.get("comma")))[0] if number is None and not (
                self.missing and read_number(arc.attributes["weight"]) in self.missing) else number
        share = scale.share(arc.attributes["weight"], bool(arc.attributes.get("comma")))
        if share == 0.0 and scale.family in answer_scales.STRENGTHS and not scale.family.startswith("amount"):
            return 0.0
        return None if share is None else max(share, 1e-9)  # the least of a scale is a tie all the same

    def _check_missing(self, arcs: list[tuple[Found, Arc]]) -> None:
        """Ask about numbers that look like "no answer"."""
        strange = dict(self.scales.strange)
        usual_ = [(value, one, arc) for one, arc in arcs if one.kind != "survey" and self.scales.of(one, arc, "weight") is None
                  and (value := self._number(arc, "weight")) is not None]
        ordinary = max((value for value, _one, _arc in usual_ if value not in CODES and value >= 0), default=None)
        for value, one, arc in usual_:
            if value < 0 or (value in CODES and ordinary is not None and ordinary <= ORDINARY):
                strange.setdefault(value, (one, arc.line))
        if strange and self.missing is None:
            codes = ",".join(f"{value:g}" for value in sorted(strange)[:12])
            one, line = next(iter(strange.values()))
            self.asking.ask("missing", codes, codes=codes.replace(",", ", "), file=one.name(), line=str(line))

    def holds_conflict(self, one: Found, arc: Arc) -> bool:
        """Whether a row on a conflict says that there is one."""
        return conflict_answers.holds_conflict(one, arc, TOLD, self.scales, self.account.cells)

    # ---- one tie

    def _is_none(self, arc: Arc) -> bool:
        """Whether a row says in words or by 0 that there is no tie."""
        comma = bool(arc.attributes.get("comma"))
        return any(role in arc.attributes and answer_scales.is_no_tie(arc.attributes[role], comma) for role in (TIE, "weight"))

    def tie(self, one: Found, arc: Arc, source: str, target: str) -> DraftTie | None:
        """The tie of a row; None where the row says that there is none. Every cell of the row goes to the account of cells."""
        if one.kind == "survey":
            return self._surveyed(one, arc, source, target)
        depth = self._weighed(one, arc)
        kept, broken = self._evidence(one, arc)
        return None if depth is None else DraftTie(source, target, depth, kept, broken)

    def _read(self, one: Found, role: str, cell: Any, quantity: Quantity | None) -> Quantity | None:
        """Note what became of an answer on depth."""
        meaning = self._say("meaning-no-tie") if quantity is None else self._say("meaning-depth", depth=f"{quantity.value:g}")
        self.account.cells.read(one, role, cell, "" if cell is True else meaning)  # True: a name in a cell is the whole answer
        return quantity

    def _say(self, key: str, **values: Any) -> str:
        """A meaning in words; the same few are said again and again."""
        kept = (key, *values.values())
        if kept not in self.sayings:
            self.sayings[kept] = say(key, **values)
        return self.sayings[kept]

    def _weighed(self, one: Found, arc: Arc) -> Quantity | None:
        """The depth of a tie from all that its row says of it; None for no tie."""
        found: list[Quantity | None] = []
        if self._is_unanswered(one, arc):
            for role in {"weight", "activity", "depth", TIE} & set(arc.attributes):  # trust is noted where it is weighed
                self.account.cells.read(one, role, arc.attributes[role], self._say("meaning-no-answer"))
            return None
        for role, weigh in (("depth", self._of_depth), ("activity", self._of_activity), ("weight", self._of_weight),
                            (TIE, self._of_yes)):
            if role in arc.attributes:
                understood, quantity = weigh(one, arc)
                if understood:
                    found.append(self._read(one, role, arc.attributes[role], quantity))
                else:
                    self.account.cells.left(one, role, arc.line, arc.attributes[role])
        if None in found:
            return None
        return found[0] if found else self._mentioned(arc)

    def _is_unanswered(self, one: Found, arc: Arc) -> bool:
        """Whether all that the cells of a grid say of a partner are codes for "no answer", which make no tie."""
        said = [arc.attributes[role] for role in TOLD if role in arc.attributes]
        comma = bool(arc.attributes.get("comma"))
        return one.across and bool(said) and all(read_number(cell, comma) in (self.missing or ()) for cell in said)

    def _mentioned(self, arc: Arc) -> Quantity:
        if self.meaning != "mentions":
            return self.unknown
        return self._step(float(self.mentions[arc.source, arc.target]), str(self.mentions[arc.source, arc.target]))

    def _of_depth(self, one: Found, arc: Arc) -> tuple[bool, Quantity | None]:
        value = self._number(arc, "depth")
        if value in DEPTHS:
            return True, Quantity(value, "fact", organization_numbers.place_of(one, arc.line))
        if value == 0.0 and {"kept", "broken"} & set(arc.attributes):  # no tie, and what one thinks of the other all the same
            return True, Quantity(0.0, "fact", organization_numbers.place_of(one, arc.line))
        return value == 0.0, None

    def _of_activity(self, one: Found, arc: Arc) -> tuple[bool, Quantity | None]:
        found = partner_survey.activity(arc.attributes["activity"], bool(arc.attributes.get("comma")))
        if found is None:
            none = answer_scales.is_no_tie(arc.attributes["activity"])
            return none, None
        return True, found if found.value else None

    def _of_weight(self, one: Found, arc: Arc) -> tuple[bool, Quantity | None]:
        value = self._weight(one, arc)
        if value is None:
            number = read_number(arc.attributes["weight"], bool(arc.attributes.get("comma")))
            return bool(self.missing and number in self.missing), self._mentioned(arc)
        if value <= 0.0:
            return True, None if value == 0.0 else self.unknown
        if self.meaning in ("same", "mentions"):
            return True, self._mentioned(arc)
        if self.meaning == "depth" and value in DEPTHS:
            return True, Quantity(value, "fact", organization_numbers.place_of(one, arc.line))
        return True, self._step(value, plain_text(arc.attributes["weight"])[:40])

    def _of_yes(self, _one: Found, arc: Arc) -> tuple[bool, Quantity | None]:
        yes = answer_scales.is_yes(arc.attributes[TIE])
        return yes is not None, self._mentioned(arc) if yes else None

    def _step(self, value: float, shown: str) -> Quantity:
        """One of four depths, by where a weight lies between the least and the greatest."""
        step = USUAL_DEPTH
        if self.high > self.low:
            step = 1.0 + min(3.0, float(int(4.0 * (value - self.low) / (self.high - self.low))))
        key = "reason-mentions" if self.meaning == "mentions" else "reason-steps"
        return Quantity(step, "assumption", Reason(key, {"value": shown, "low": f"{self.low:g}", "high": f"{self.high:g}"}),
                        max(1.0, step - 1),
                        min(4.0, step + 1))

    def _evidence(self, one: Found, arc: Arc) -> tuple[Quantity | None, Quantity | None]:
        """Promises kept and broken, from what a row says of trust."""
        where = organization_numbers.place_of(one, arc.line)
        numbers = {role: self._number(arc, role) for role in ("kept", "broken") if role in arc.attributes}
        for role, value in numbers.items():
            if value is not None and 0.0 <= value <= 100.0:
                self.account.cells.read(one, role, arc.attributes[role])
            else:
                self.account.cells.left(one, role, arc.line, arc.attributes[role])
        trusted = self._trusted(one, arc, where) if "trust" in arc.attributes else None
        if numbers and all(value is not None and 0.0 <= value <= 100.0 for value in numbers.values()):
            found = [Quantity(numbers.get(role) or 0.0, "fact", where) for role in ("kept", "broken")]
            return found[0], found[1]
        return trusted or (None, None)

    def _trusted(self, one: Found, arc: Arc, where: str | Reason) -> tuple[Quantity, Quantity] | None:
        cell, comma = arc.attributes["trust"], bool(arc.attributes.get("comma"))
        scale = self.scales.of(one, arc, "trust")
        if self.missing and read_number(cell, comma) in self.missing:
            self.account.cells.read(one, "trust", cell, self._say("meaning-no-answer"))
            return None
        share = scale.share(cell, comma) if scale else None
        if share is None:
            self.account.cells.left(one, "trust", arc.line, cell)
            return None
        self.account.cells.read(one, "trust", cell, self._say("meaning-trust", share=round(share, 2)))
        return partner_survey.trusted(share, Reason("reason-trust-share", {"where": where, "value": plain_text(cell)[:40]}))

    def _surveyed(self, one: Found, arc: Arc, source: str, target: str) -> DraftTie | None:
        """The tie that an answer on a partner makes; its ratings are kept for the partner."""
        comma, answers = bool(arc.attributes.get("comma")), {}
        for role in RATED:
            if role not in arc.attributes:
                continue
            cell, scale = arc.attributes[role], self.scales.of(one, arc, role)
            share = scale.share(cell, comma) if scale else None
            if self.missing and read_number(cell, comma) in self.missing:
                self.account.cells.read(one, role, cell, self._say("meaning-no-answer"))
            elif share is None:
                self.account.cells.left(one, role, arc.line, cell)
            else:
                answers[role] = partner_survey.LOW + share * (partner_survey.HIGH - partner_survey.LOW)
                self.account.cells.read(one, role, cell, self._say("meaning-rating", value=round(answers[role], 2)))
        for role in partner_survey.VALUE:
            if role in answers:
                self.ratings[target][role].append(answers[role])
        stated = {"depth", "activity", TIE} | (set() if answers else {"weight"})
        said = Arc(arc.source, arc.target, arc.line, False, arc.network,
                   {role: cell for role, cell in arc.attributes.items() if role in stated or role == "comma"})
        if "weight" in arc.attributes and "weight" not in stated:
            self.account.cells.read(one, "weight", arc.attributes["weight"], self._say("meaning-ratings-decide"))
        depth = self._weighed(one, said)
        if depth is self.unknown and not answers and self._is_unanswered(one, arc):
            depth = None
        if depth is self.unknown and answers:
            depth = partner_survey.depth(list(answers.values()))
        kept, broken = self._evidence(one, arc)
        trust = [answers[role] for role in partner_survey.TRUST if role in answers]
        if trust:
            kept, broken = partner_survey.evidence(trust)
        return None if depth is None else DraftTie(source, target, depth, kept, broken)
