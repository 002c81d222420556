"""What a scenario will hold, told before anything is written: organizations, columns, answers, ties in words, who lacks hours."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from simpul.experiments.importers.cell_account import ColumnAccount
from simpul.experiments.importers.community_draft import Draft, DraftTie
from simpul.experiments.importers.import_account import Account
from simpul.experiments.importers.partner_survey import HIGH, LOW
from simpul.experiments.importers.suspicious_names import doubt_about
from simpul.experiments.importers.tie_upkeep import MOST_SHORT, ShortOfHours
from simpul.sim.language import say

MOST_ORGANIZATIONS_NAMED = 40  # organizations that the preview names; suspicious ones are named besides
MOST_ANSWERS = 8  # answers of a column that are told with what they became
MOST_CELLS_TOLD = 6  # lines with cells that were not understood, told for a column
TIES_IN_WORDS = 5


@dataclass(frozen=True)
class Preview:
    """A community as it was understood.

    organizations  names in the order of the files; doubts: name -> why it may be none
    raised         whose hours were raised to what their ties take, where the files say nothing of hours
    short          whose hours, which the files state, are fewer than its ties take
    kept           whether the scenario raises those hours too, so that month 0 holds every tie
    reciprocal     formal ties that stand in the files from one side only: the model has agreements of both sides
    conflicts      relations that are no ties
    """

    organizations: list[str]
    doubts: dict[str, str]
    ties: list[DraftTie]
    raised: list[ShortOfHours] = field(default_factory=list)
    short: list[ShortOfHours] = field(default_factory=list)
    kept: bool = True
    reciprocal: int = 0
    conflicts: int = 0

    def lines(self, account: Account) -> list[str]:
        """The preview in words, a line for each entry, in the language in use."""
        return [line for head, lines in self.parts(account) for line in (head, *lines)]

    def parts(self, account: Account) -> list[tuple[str, list[str]]]:
        """The preview as heads and the lines below each: organizations, doubts, cells of each file, ties, hours."""
        found: list[tuple[str, list[str]]] = []
        for line in (*self._organizations(), *self._columns(account), *self._ties(), *self._hours()):
            if line.startswith(" "):
                found[-1][1].append(line)
            else:
                found.append((line, []))
        return found

    def _organizations(self) -> list[str]:
        named = self.organizations[:MOST_ORGANIZATIONS_NAMED]
        more = len(self.organizations) - len(named)
        listed = "; ".join(name + (" (?)" if name in self.doubts else "") for name in named)
        told = [say("preview-organizations", count=len(self.organizations)),
                "  " + (say("preview-more", names=listed, more=more) if more else listed)]
        by_doubt: dict[str, list[str]] = defaultdict(list)
        for name, doubt in self.doubts.items():
            by_doubt[doubt].append(name)
        if by_doubt:
            told.append(say("preview-doubts", count=len(self.doubts)))
        for doubt, names in by_doubt.items():
            shown = "; ".join(names[:MOST_SHORT]) + (" …" if len(names) > MOST_SHORT else "")
            told.append("  ? " + say(f"doubt-{doubt}") + f": {shown}")
        return told

    @staticmethod
    def _columns(account: Account) -> list[str]:
        told = []
        for file in account.cells.files():
            columns = account.cells.of(file)
            if not columns:
                continue
            told.append(say("preview-columns", file=file))
            for column in columns:
                told += column_lines(column)
        return told

    def _ties(self) -> list[str]:
        ties = [tie for tie in self.ties if tie.depth.value > 0]
        if not self.ties:
            return [say("preview-no-ties")]
        told = [say("preview-ties", count=len(ties))]
        step = max(1, len(ties) // TIES_IN_WORDS)
        told += [f"  {in_words(tie)}" for tie in ties[::step][:TIES_IN_WORDS]]
        if self.conflicts:
            first = next(tie for tie in self.ties if not tie.depth.value)
            told += [say("preview-conflicts", count=self.conflicts), f"  {in_words(first)}"]
        if self.reciprocal:
            told.append(say("preview-reciprocal", count=self.reciprocal))
        return told

    def _hours(self) -> list[str]:
        told = []
        for key, ones in (("raised", self.raised), ("short-kept" if self.kept else "short-lost", self.short)):
            if ones:
                told.append(say(f"preview-{key}", count=len(ones)))
                told += [f"  {one.in_words()}" for one in ones[:MOST_SHORT]]
                if len(ones) > MOST_SHORT:
                    told.append("  " + say("account-more", count=len(ones) - MOST_SHORT))
        if any(tie.depth.value for tie in self.ties) and (self.kept or not self.short):
            told.append(say("preview-all-kept", count=sum(tie.depth.value > 0 for tie in self.ties)))
        return told

    def to_dict(self, account: Account) -> dict[str, Any]:
        """The preview for a program."""
        def hours(ones: list[ShortOfHours]) -> list[dict[str, Any]]:
            return [{"name": one.name, "hours": one.hours, "needed": round(one.needed, 1), "ties": one.ties,
                     "lost": 0 if self.kept else one.lost} for one in ones]

        return {
            "names": [{"name": name, "doubt": self.doubts.get(name, "")} for name in self.organizations],
            "columns": [{"file": file, **column.to_dict()} for file in account.cells.files() for column in account.cells.of(file)],
            "ties_in_words": [in_words(tie) for tie in self.ties[:TIES_IN_WORDS]],
            "conflicts": self.conflicts, "hours_raised": hours(self.raised), "hours_short": hours(self.short),
            "every_tie_kept": self.kept or not self.short,
        }


def previewed(draft: Draft, raised: list[ShortOfHours], short: list[ShortOfHours], kept: bool) -> Preview:
    """The preview of a community, with whose hours were raised and whose do not suffice."""
    names = [member.name for member in draft.members]
    doubts = {name: doubt for name in names if (doubt := doubt_about(name))}
    ends = {(tie.source, tie.target): tie.depth.value for tie in draft.ties}
    reciprocal = sum(depth >= 3 > ends.get((target, source), 0) for (source, target), depth in ends.items())
    return Preview(names, doubts, draft.ties, raised, short, kept, reciprocal, sum(not depth for depth in ends.values()))


def in_words(tie: DraftTie) -> str:
    """A tie as a sentence: `Mata Air works formally with LSM Tirta and trusts it 3.7 of 4`."""
    key = f"tie-in-words-{tie.depth.value:g}"
    kept, broken = (quantity.value if quantity else 0.0 for quantity in (tie.kept, tie.broken))
    trust = round(LOW + (HIGH - LOW) * kept / (kept + broken), 1) if kept + broken > 0 else 0
    return say(key, source=tie.source, target=tie.target) + (say("tie-in-words-trust", trust=trust, top=HIGH) if trust else "")


def column_lines(column: ColumnAccount) -> list[str]:
    """A line for a column, and more for what was not understood and what answers became."""
    filled = column.cells - column.blank
    if column.unused:
        return ["  " + say(f"cells-{column.unused}", column=column.head, filled=filled, blank=column.blank)]
    told = ["  " + say("cells-read", column=column.head, role=say(f"role-{column.role.replace('_', '-')}"), read=column.read,
                       blank=column.blank, left=len(column.left), passed=column.passed)]
    if column.left:
        shown = "; ".join(f"{say('account-line', lines=str(line))}: “{cell}”" for line, cell in column.left[:MOST_CELLS_TOLD])
        told.append("    " + say("cells-left", cells=shown, more=max(0, len(column.left) - MOST_CELLS_TOLD)))
    answers = [f"“{answer}” → {meaning}" + (f" ({count})" if count > 1 else "")
               for (answer, meaning), count in column.became.most_common(MOST_ANSWERS)]
    if answers:
        more = len(column.became) - len(answers)
        told.append("    " + "; ".join(answers) + (f"; … +{more}" if more else ""))
    return told
