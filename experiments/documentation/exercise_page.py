"""What is seen in the exercises: one section for each, with its comparisons measured by the model of today.

    python -m simpul.experiments.documentation exercises --write     # scenarios/exercises.md and scenarios/exercises.id.md

A section is made of its lead, which says what to look for and never what is found, of the tables of `exercise_comparisons.py`, and
of the rubric (`rubric_part.py`), which is for the teacher. A test holds the pages to the model.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simpul.experiments.documentation.exercise_comparisons import (
    EXERCISE_BLOCKS,
    EXERCISE_SEEDS,
    EXERCISES,
    Changes,
    ExerciseBlock,
    ExerciseRow,
)
from simpul.experiments.documentation.rubric_part import rubric_part
from simpul.experiments.documentation.shipped_tables import Tick
from simpul.experiments.patterns.pattern_communities import World, scenario_of
from simpul.experiments.presentation.key_labels import factor_label
from simpul.experiments.presentation.labels import (
    MISSING,
    PERCENT,
    interval,
    listed,
    number,
    outcome_label,
    title_inside,
    unit_label,
)
from simpul.experiments.presentation.markdown import table
from simpul.experiments.statistics.estimates import LEVEL, Paired, paired
from simpul.sim.language import say
from simpul.sim.outcomes import INDEX, OUTCOMES, compute_many
from simpul.sim.run import run_many
from simpul.sim.scenario import Scenario

EXERCISE_PAGES = {"en": "scenarios/exercises.md", "id": "scenarios/exercises.id.md"}
_MADE_BY = "python -m simpul.experiments.documentation exercises --write"
_HALF = 0.5  # of the seeds at least, in which both ends have the outcome; with fewer a row says nothing
_DUST = 1e-9  # of rounding, where sums are the same
_End = tuple[tuple[str, float], ...]
_UNITLESS = (*PERCENT, "count")


@dataclass(frozen=True)
class SeenRow:
    """What was measured of a row. low, high: means at the two ends, over the seeds of the pair; pair: the second end less the
    first."""

    row: ExerciseRow
    low: float
    high: float
    pair: Paired

    @property
    def way(self) -> str:
        """rises, falls, unclear (the interval holds zero), same (in every seed), or unknown (too few seeds have the outcome)."""
        if self.pair.n < _HALF * EXERCISE_SEEDS:
            return "unknown"
        if max(abs(self.pair.mean), self.pair.deviation) < _DUST:
            return "same"
        if self.pair.low > 0.0:
            return "rises"
        return "falls" if self.pair.high < 0.0 else "unclear"


@dataclass(frozen=True)
class SeenBlock:
    """What was measured of one table."""

    block: ExerciseBlock
    rows: tuple[SeenRow, ...]


def block_end(block: ExerciseBlock, changes: Changes) -> Scenario:
    """The scenario of a block at one of its ends. Raises ScenarioError for a key that does not exist."""
    return scenario_of(World(block.scenario()).changed(changes))


def seen_in(exercise: str, threads: int | None = None) -> list[SeenBlock]:
    """Run an exercise at all its ends, the strategies that are compared there on the same seeds, and measure its rows."""
    blocks = [block for block in EXERCISE_BLOCKS if block.exercise == exercise]
    asked: dict[_End, set[str]] = {}
    for block in blocks:
        named = {name for row in block.rows for name in (row.low, row.high, row.over) if name}
        for changes in (block.low, block.high):
            asked.setdefault(_as_key(changes), set()).update(named)
    runs = {end: run_many(block_end(blocks[0], dict(end)), sorted(named), range(EXERCISE_SEEDS), threads=threads)
            for end, named in asked.items()}
    found = []
    for block in blocks:
        ends = [(list(runs[end].strategies), compute_many(runs[end], block.months))
                for end in map(_as_key, (block.low, block.high))]
        found.append(SeenBlock(block, tuple(measured_row(row, *ends) for row in block.rows)))
    return found


def _as_key(changes: Changes) -> _End:
    return tuple(sorted(changes.items()))


def measured_row(row: ExerciseRow, low: tuple[list[str], np.ndarray], high: tuple[list[str], np.ndarray]) -> SeenRow:
    """Measure a row. low, high: names of the strategies, and outcomes [strategy, seed, outcome], at each end."""
    sides = []
    for strategy, (labels, values) in ((row.low, low), (row.high, high)):
        side = values[labels.index(strategy), :, INDEX[row.outcome]]
        sides.append(side - values[labels.index(row.over), :, INDEX[row.outcome]] if row.over else side)
    both = np.isfinite(sides[0]) & np.isfinite(sides[1])
    first, second = (float(side[both].mean()) if both.any() else float("nan") for side in sides)
    return SeenRow(row, first, second, paired(sides[1], sides[0]))


def seen_everywhere(threads: int | None = None, tick: Tick = lambda done, total: None) -> list[SeenBlock]:
    """All exercises, in the order of the course."""
    found: list[SeenBlock] = []
    for done, exercise in enumerate(EXERCISES, start=1):
        found += seen_in(exercise, threads)
        tick(done, len(EXERCISES))
    return found


def exercise_page(seen: Sequence[SeenBlock], language: str) -> str:
    """The page in a language, as Markdown."""
    sections = (exercise_section([one for one in seen if one.block.exercise == exercise], language) for exercise in EXERCISES)
    return "\n\n".join([page_head(language), *sections]) + "\n"


def page_head(language: str) -> str:
    """Title, and how the tables are read."""
    rows = sum(len(block.rows) for block in EXERCISE_BLOCKS)
    return "\n\n".join([
        f"# {say('exercises-title', language)}", say("exercises-made", language, command=f"`{_MADE_BY}`"),
        say("exercises-how", language, seeds=EXERCISE_SEEDS),
        say("exercises-sure", language, rows=rows, chance=round(rows * (1.0 - LEVEL)), level=round(100 * LEVEL))])


def exercise_section(seen: Sequence[SeenBlock], language: str) -> str:
    """The section of one exercise: heading with its place in the course, lead, a table for each block, and the rubric."""
    first = seen[0].block
    place = EXERCISES.index(first.exercise) + 1
    name = str(getattr(block_end(first, {}).title, language)).partition(": ")[2]
    parts = [f"## {place}. {name[:1].upper()}{name[1:]}", say(f"exercises-lead-{first.exercise}", language,
                                                              file=f"[`{first.scenario()}.yaml`]({first.scenario()}.yaml)")]
    tables = [f"**{_heading(one.block, language, place)}**\n\n{_table(one, language)}" for place, one in enumerate(seen, start=1)]
    return "\n\n".join([*parts, *tables, _rubric(seen, language)])


def _rubric(seen: Sequence[SeenBlock], language: str) -> str:
    """What answers contain, with the figures of the tables above."""
    def figure(block: int, row: int, end: str) -> str:
        one = seen[block - 1].rows[row - 1]
        unit = OUTCOMES[INDEX[one.row.outcome]].unit
        if end:
            return number({"a": one.low, "b": one.high}[end], language, unit, sign=bool(one.row.over))
        return say("rubric-figure", language, mean=number(one.pair.mean, language, unit, sign=True),
                   interval=interval(one.pair.low, one.pair.high, language, unit, sign=True, mark=False))

    return rubric_part(seen[0].block.exercise, figure, lambda block, row: seen[block - 1].rows[row - 1].way, language)


# ---- one table


def _heading(block: ExerciseBlock, language: str, place: int) -> str:
    """The number of the table, what is compared, under what, and when it is read."""
    scenario = block_end(block, {})
    same = {key: value for key, value in block.low.items() if block.high.get(key) == value}
    told = {"with": _setting(scenario, same, language), "months": block.months}
    if block.of_strategies:
        return f"{place}. {say('exercises-strategies', language, **told)}"
    low, high = _two_ends(block, language)
    told |= {"factor": factor_label(scenario, block.differs, language), "low": low, "high": high}
    return f"{place}. {say('exercises-ends', language, **told)}"


def _setting(scenario: Scenario, changes: Changes, language: str) -> str:
    """Numbers that both ends have alike and the file has not; `none` for none."""
    told = []
    for value in dict.fromkeys(changes.values()):
        factors = [factor_label(scenario, key, language) for key, other in changes.items() if other == value]
        told.append(say("exercises-at", language, factor=listed(factors, language), value=number(value, language)))
    return listed(told, language) or "none"


def _two_ends(block: ExerciseBlock, language: str) -> tuple[str, str]:
    """The values at both ends of the key that differs; the first is what the file says where nothing is changed."""
    key = block.differs
    low = block.low[key] if key in block.low else block_end(block, {}).values()[key]
    return number(float(low), language), number(float(block.high[key]), language)


def _table(seen: SeenBlock, language: str) -> str:
    block, scenario = seen.block, block_end(seen.block, {})
    kind = "strategies" if block.of_strategies else "ends"
    if block.of_strategies:
        columns = [say(f"exercises-column-{name}", language) for name in ("first", "second", "outcome", "at-first", "at-second")]
    else:
        columns = [say(f"exercises-column-{name}", language) for name in ("strategy", "outcome")]
        columns += [say("exercises-column-at", language, value=end) for end in _two_ends(block, language)]
    columns += [say("exercises-column-difference", language), say("exercises-column-words", language)]
    lines = []
    for one in seen.rows:
        unit = OUTCOMES[INDEX[one.row.outcome]].unit
        outcome = outcome_label(one.row.outcome, language)
        outcome += "" if unit in _UNITLESS else f" ({unit_label(unit, language)})"
        names = (one.row.low, one.row.high) if block.of_strategies else (one.row.low,)
        lines.append((*(_strategy(scenario, name, one.row.over, language) for name in names), outcome,
                      *(number(end, language, unit, sign=bool(one.row.over)) for end in (one.low, one.high)),
                      _difference(one, unit, language), say("exercises-way", language, kind=kind, way=one.way)))
    return table(columns, lines)


def _strategy(scenario: Scenario, name: str, over: str, language: str) -> str:
    title = title_inside(scenario, name, language)
    return say("exercises-over", language, strategy=title, over=title_inside(scenario, over, language)) if over else title


def _difference(one: SeenRow, unit: str, language: str) -> str:
    if one.way == "unknown":
        return MISSING
    return say("exercises-difference", language, mean=number(one.pair.mean, language, unit, sign=True),
               interval=interval(one.pair.low, one.pair.high, language, unit, sign=True, mark=False))
