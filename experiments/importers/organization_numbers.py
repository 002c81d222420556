"""What files say of organizations besides their names: kind, place, group, issues, and numbers within the bounds of a scenario."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.raw_records import Found
from simpul.experiments.formats.text_recognition import is_blank, plain_text, read_number
from simpul.experiments.importers.community_draft import Member, Quantity, Reason
from simpul.experiments.importers.import_account import Account
from simpul.sim.language import say

BOUNDS = {"power": (0.0, 1.0), "income": (0.0, 1000.0), "hours": (0.0, 2000.0), "volunteers": (0.0, 1.0), "skills": (0.0, 20.0),
          "reliability": (0.0, 1.0)}
WORDS = ("kind", "place", "group")
FALSE = {"no", "n", "false", "0", "inside", "internal", "tidak", "bukan", "salah", "dalam"}
TRUE = {"yes", "y", "true", "1", "x", "outside", "external", "ya", "benar", "luar", "eksternal"}
PARTS = re.compile(r"\s*[;|,/]\s*")
SCALES = {"four": 4.0, "five": 5.0, "seven": 7.0, "ten": 10.0, "hundred": 100.0}
FROM_ONE = (4.0, 5.0, 7.0)  # tops of scales that begin at 1; the others begin at 0


def place_of(one: Found, line: int) -> str | Reason:
    """Where something stands, as the scenario will say it."""
    return Reason("reason-file", {"file": one.name(), "line": str(line)}) if line else one.name()


@dataclass(frozen=True)
class Said:
    """What one row says of an organization under one head. comma: its numbers have a decimal comma."""

    cell: Any
    one: Found
    line: int
    comma: bool

    def number(self) -> float | None:
        """The cell as a number; None when it is none."""
        return read_number(self.cell, self.comma)


def fill_numbers(members: dict[str, Member], said: dict[str, dict[str, Said]], asking: Asking, account: Account) -> None:
    """Put what the files say (name -> role -> what is said) into the members.

    What lies out of bounds is left out and named in the account.
    """
    scale = _scale([by_role["power"].number() for by_role in said.values() if "power" in by_role], asking)
    for name, by_role in said.items():
        member = members[name]
        for role in WORDS:
            if role in by_role:
                found = by_role[role]
                setattr(member, role, plain_text(found.cell)[:200])
                account.cells.read(found.one, role, found.cell)
        if "outside" in by_role:
            _read_outside(member, by_role["outside"], account)
        member.interests = _interests(by_role, account)
        for role, (low, high) in BOUNDS.items():
            if role not in by_role or is_blank(by_role[role].cell):
                continue
            found = by_role[role]
            value, where = found.number(), place_of(found.one, found.line)
            if value is not None and role == "power" and scale is not None:
                member.numbers[role] = _rescaled(value, scale, where)
                account.cells.read(found.one, role, found.cell, say("meaning-power", value=member.numbers[role].value))
            elif value is None or not low <= value <= high or (role == "power" and value == 0.0):
                account.tell(found.one.name(), "account-number-left", role=role, name=name, value=plain_text(found.cell)[:40],
                             low=f"{low:g}", high=f"{high:g}", line=found.line)
                account.cells.left(found.one, role, found.line, found.cell)
            else:
                member.numbers[role] = Quantity(value, "fact", where)
                account.cells.read(found.one, role, found.cell)


def _read_outside(member: Member, found: Said, account: Account) -> None:
    """Whether an organization is a larger institution outside the community: yes or no, and nothing else."""
    word = plain_text(found.cell).casefold()
    if word in TRUE or word in FALSE:
        member.outside = word in TRUE
        account.cells.read(found.one, "outside", found.cell, say("meaning-outside" if member.outside else "meaning-inside"))
    else:
        account.cells.left(found.one, "outside", found.line, found.cell)


def _scale(powers: list[float | None], asking: Asking) -> float | None:
    """The top of the scale on which power stands; None for 0 to 1."""
    values = [value for value in powers if value is not None]
    if not values or max(values) <= 1.0:
        return None
    allowed = tuple(name for name, top in SCALES.items() if max(values) <= top)
    if not allowed:
        return None
    return SCALES[asking.choose("power", allowed, low=f"{min(values):g}", high=f"{max(values):g}")]


def _rescaled(value: float, top: float, where: str | Reason) -> Quantity:
    """Power from another scale: 1 to 4 as in a partner survey, 0 to 10 or 0 to 100 in proportion."""
    share = (value - 1.0) / (top - 1.0) if top in FROM_ONE else value / top
    power = round(0.05 + 0.90 * min(1.0, max(0.0, share)), 3)
    return Quantity(power, "assumption", Reason("reason-power-scale", {"where": where, "value": f"{value:g}", "top": f"{top:g}"}),
                    round(max(0.01, power - 0.15), 3), round(min(1.0, power + 0.15), 3))


def _interests(by_role: dict[str, Said], account: Account) -> dict[str, float]:
    """Weights of issues: one for each word in a list of issues, or as a column of the issue says."""
    found: dict[str, float] = {}
    if "interests" in by_role:
        account.cells.read(by_role["interests"].one, "interests", by_role["interests"].cell)
        for piece in PARTS.split(plain_text(by_role["interests"].cell)):
            if piece:
                found[piece[:100]] = 1.0
    if "weights" in by_role:
        for issue, cell in by_role["weights"].cell.items():
            value = read_number(cell, by_role["weights"].comma)
            if value is not None and 0.0 <= value <= 1000.0:
                found[issue[:100]] = value
                account.cells.read(by_role["weights"].one, "weights", cell)
            else:
                account.cells.left(by_role["weights"].one, "weights", by_role["weights"].line, cell)
    return found if any(found.values()) else {}
