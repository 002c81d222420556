"""What is worth comparing in each exercise of `scenarios/`: which ends, which strategies, which outcomes.

Only what is compared is named here, and never which way it goes: that is measured (`exercise_page.py`), and may turn when the model
is calibrated anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

EXERCISE_SEEDS = 60
_MONTHS = 60           # after the start, where the exercise has no other horizon to look at
Changes = Mapping[str, float]


@dataclass(frozen=True)
class ExerciseRow:
    """An outcome of `low` at the first end beside that of `high` at the second; over: a strategy that is taken off at both."""

    outcome: str
    low: str
    high: str
    over: str = ""


@dataclass(frozen=True)
class ExerciseBlock:
    """Rows of one table. exercise: its scenario without `exercise-`; low, high: what is changed at each end, by key of the
    scenario, nothing for the file as it is; months: after the start, at which outcomes are read.

    Where both ends are alike, two strategies are compared in one setting; else one number differs, and the two strategies of each
    row are the same.
    """

    exercise: str
    low: Changes
    high: Changes
    rows: tuple[ExerciseRow, ...]
    months: int = _MONTHS

    @property
    def of_strategies(self) -> bool:
        """Whether two strategies are compared and not two ends."""
        return self.low == self.high

    @property
    def differs(self) -> str:
        """The key that differs between the ends; empty for strategies in one setting. ValueError for more than one."""
        keys = [key for key, value in self.high.items() if self.low.get(key) != value] or [""]
        (key,) = keys
        return key

    def scenario(self) -> str:
        """The scenario's name."""
        return f"exercise-{self.exercise}"


def _ends(exercise: str, low: Changes, high: Changes, *rows: tuple[str, ...], months: int = _MONTHS) -> ExerciseBlock:
    """Rows are (strategy, outcome) or (strategy, outcome, over)."""
    return ExerciseBlock(exercise, low, high, tuple(
        ExerciseRow(outcome, strategy, strategy, *over) for strategy, outcome, *over in rows), months)


def _context(exercise: str, name: str, *rows: tuple[str, ...], low: float = 0.0, high: float = 1.0,
             fixed: Changes | None = None, months: int = _MONTHS) -> ExerciseBlock:
    """Both ends of one side of the context; fixed: what is set at both."""
    key = f"context.{name}"
    return _ends(exercise, {**(fixed or {}), key: low}, {**(fixed or {}), key: high}, *rows, months=months)


def _strategies(exercise: str, *rows: tuple[str, str, str], setting: Changes | None = None, months: int = _MONTHS) -> ExerciseBlock:
    """Rows are (strategy, other strategy, outcome)."""
    return ExerciseBlock(exercise, setting or {}, setting or {}, tuple(
        ExerciseRow(outcome, low, high) for low, high, outcome in rows), months)


_NONE, _HOST, _BROAD, _GRANTS, _PROJECT = "nothing", "broker-host", "coalition-broad", "direct-grants", "partnership"
_LINKS, _RELATIONS, _ISSUE, _LEAVES = "broker-links", "broker-relations", "coalition-issue", "broker-leaves"
_SHORT_OF_HOURS = {f"kinds.{kind}.hours": 6.0 for kind in ("residents", "faith", "cooperative")}
_NEWS = tuple((_LINKS, _RELATIONS, outcome) for outcome in ("morale", "left_outside", "density_any", "need_met"))

EXERCISE_BLOCKS = (
    _context(
        "history", "history",
        (_NONE, "trust_mean"), (_NONE, "density_any"), (_NONE, "left_outside"), (_NONE, "conflict"), (_NONE, "disappointments"),
        (_NONE, "windows_won"), (_NONE, "outside_resources"), (_NONE, "need_met"),
        (_HOST, "trust_mean", _NONE), ("broker-informal", "trust_mean", _NONE), (_BROAD, "trust_mean", _NONE),
        (_HOST, "windows_won", _NONE), (_BROAD, "windows_won", _NONE)),
    _context(
        "communication", "communication",
        (_NONE, "need_met"), (_NONE, "density_any"), (_NONE, "windows_won"), (_NONE, "trust_mean"), (_LINKS, "need_met", _NONE)),
    _strategies("communication", *_NEWS),
    _strategies("communication", *_NEWS, setting=_SHORT_OF_HOURS),
    _context(
        "rivalry", "rivalry",
        (_NONE, "trust_mean"), (_NONE, "left_outside"), (_NONE, "density_formal"), (_NONE, "need_met"),
        (_HOST, "windows_won"), (_BROAD, "windows_won")),
    _context(
        "rivalry", "rivalry",
        (_NONE, "trust_mean"), (_NONE, "left_outside"), (_NONE, "need_met"), (_HOST, "windows_won"), (_BROAD, "windows_won"),
        fixed={"context.history": 0.1}),
    _context(
        "power", "power_imbalance",
        (_NONE, "need_met"), (_NONE, "trust_mean"), (_NONE, "conflict"), (_NONE, "mandate_gap"), (_HOST, "mandate_gap"),
        (_NONE, "windows_won"), (_HOST, "windows_won"), (_BROAD, "windows_won")),
    _context(
        "power", "power_use",
        *((strategy, "conflict") for strategy in (_NONE, _HOST, _BROAD, _PROJECT)),
        (_NONE, "trust_mean"), (_NONE, "need_met")),
    _context(
        "power", "goal_consensus", *((strategy, "mandate_gap") for strategy in (_NONE, _HOST, _BROAD)), low=0.3, high=0.7),
    _context(
        "divide", "divide",
        (_NONE, "need_met"), (_NONE, "need_met_worst_off"), (_NONE, "trust_across"), (_HOST, "trust_across", _NONE),
        (_BROAD, "trust_across", _NONE), (_HOST, "need_met_worst_off", _NONE), (_GRANTS, "need_met_worst_off", _NONE)),
    _context("divide", "stratification", (_NONE, "need_met"), (_NONE, "need_met_worst_off")),
    _context(
        "representatives", "ambiguity",
        (_NONE, "mandate_gap"), (_NONE, "conflict"), (_NONE, "crises_met"), (_NONE, "windows_won"), (_NONE, "outside_resources"),
        (_HOST, "crises_met"), (_HOST, "windows_won"), (_ISSUE, "mandate_gap")),
    _context(
        "representatives", "selection",
        (_NONE, "mandate_gap"), (_NONE, "conflict"), (_NONE, "crises_met"), (_HOST, "windows_won"),
        fixed={"context.ambiguity": 1.0}),
    _context("representatives", "selection", (_HOST, "members"), (_BROAD, "members"), fixed={"context.ambiguity": 1.0}, months=6),
    _context(
        "overlap", "resource_overlap",
        (_NONE, "need_met"), (_NONE, "crises_met"), (_NONE, "conflict"), (_NONE, "density_formal"),
        (_HOST, "need_met", _NONE), (_HOST, "crises_met", _NONE), (_PROJECT, "need_met", _NONE)),
    _context(
        "consensus", "goal_consensus",
        (_NONE, "need_met"), (_NONE, "crises_met"), (_NONE, "conflict"), (_NONE, "learning"), (_ISSUE, "members"),
        (_ISSUE, "windows_won"), (_BROAD, "members"), (_BROAD, "windows_won"), (_HOST, "legitimacy")),
    _context(
        "outside", "opportunity",
        (_NONE, "outside_resources"), (_GRANTS, "outside_resources"), (_HOST, "outside_resources"),
        (_HOST, "outside_resources", _NONE), low=0.1, high=0.9),
    _context(
        "outside", "barrier",
        (_NONE, "outside_resources"), (_HOST, "outside_resources"), (_PROJECT, "outside_resources"), (_NONE, "windows_won"),
        (_HOST, "windows_won"), (_NONE, "openings_ready"), (_HOST, "openings_ready"), (_NONE, "need_met")),
    _strategies(
        "time", (_HOST, _LEAVES, "density_any"), (_NONE, _LEAVES, "density_any"), months=36),
    _strategies(
        "time", (_HOST, _LEAVES, "density_any"), (_NONE, _LEAVES, "density_any"), (_HOST, _LEAVES, "dependency"),
        (_LEAVES, "broker-then-coalition", "dependency"), (_HOST, "broker-then-coalition", "windows_won"),
        (_PROJECT, "partnership-then-coalition", "windows_won"), (_HOST, "half-and-half", "windows_won"),
        (_GRANTS, "half-and-half", "crises_met"), (_HOST, "half-and-half", "crises_met")),
    _strategies(
        "time", (_HOST, _LEAVES, "density_any"), (_NONE, _LEAVES, "density_any"), (_HOST, _LEAVES, "windows_won"), months=108),
    _ends(
        "time", {}, {"strategies.broker-leaves.phases.0.months": 12},
        (_LEAVES, "windows_won"), (_LEAVES, "crises_met"), (_LEAVES, "density_any"), (_LEAVES, "returned")),
    _ends(
        "time", {}, {"strategies.half-and-half.of.0.share": 3.0},
        ("half-and-half", "windows_won"), ("half-and-half", "crises_met")),
)
"""In the order of the course (`scenarios/README.md`)."""

EXERCISES = tuple(dict.fromkeys(block.exercise for block in EXERCISE_BLOCKS))
