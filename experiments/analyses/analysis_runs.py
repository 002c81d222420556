"""How the runs of a question are planned and carried out: worlds x strategies x seeds, whatever the question."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from simpul.experiments.analyses.followed_group import with_worst_off
from simpul.experiments.design.plan import Plan
from simpul.experiments.design.two_levels import with_sets
from simpul.experiments.runner.model_seam import Model, carry_out, has_parameters, measured_outcomes
from simpul.experiments.runner.results import WorldResults, joined_results
from simpul.experiments.statistics.ranking import checked_aim, checked_horizon
from simpul.sim.scenario.scenario import Scenario

if TYPE_CHECKING:
    from simpul.sim.model_runs import Analysed

FactorValues = Mapping[str, Sequence[float] | Sequence[str] | None] | Iterable[str]
"""What is varied: dotted key -> a list of values, (low, high), (low, high, steps) or None for its own range; or keys alone."""
AimWeights = str | Mapping[str, float]
"""What outcomes count: {"need_met": 2, "group:upstream": 1}, or the same as "need_met=2,group:upstream=1"."""


class AimedAt(TypedDict, total=False):
    """What a choice aims at: outcome, or weights of several (all main outcomes alike where neither is given); matters: outcome ->
    the smallest difference that matters."""

    outcome: str | None
    weights: str | Mapping[str, float] | None
    matters: str | Mapping[str, float] | None


class HowToRun(TypedDict, total=False):
    """How the runs of an analysis are made, by names that every analysis takes.

    Attributes:
        model: a changed model: a class derived from `CollaborationModel`; None for the model as it is.
        threads: how many run at once; all cores if None. Results do not depend on it.
        progress: called as progress(done, total), in runs.
    """

    model: Model | type[Analysed] | None
    threads: int | None
    progress: Callable[[int, int], None] | None


@dataclass(frozen=True)
class Running:
    """threads: how many (all cores when None). progress(done, total): called now and then. model: what runs (a fake in
    tests, the real one when None). keeper: carries a plan out and keeps its runs, given what `carried` is (in memory when
    None)."""

    threads: int | None = None
    progress: Callable[[int, int], None] | None = None
    model: Model | type[Analysed] | None = None
    keeper: Callable[[Plan, str, int, int], WorldResults] | None = None

    def carried(self, planned: Plan, name: str = "", before: int = 0, after: int = 0) -> WorldResults:
        """The results of a plan, the worst-off group of each world followed. name: of a round of its own, when a question needs
        more than one plan; before, after: runs of its other plans that were made and are still to be made, so that progress is
        that of the whole question."""
        return with_worst_off(self.made(planned, name, before, after), planned.scenario)

    def made(self, planned: Plan, name: str = "", before: int = 0, after: int = 0) -> WorldResults:
        """The results of a plan as its runs give them, see `carried`."""
        if self.keeper is not None:
            return self.keeper(planned, name, before, after)
        worlds = len(planned.worlds)
        one = len(planned) // worlds
        return joined_results([
            carry_out(planned.within(world, planned.seeds), self.threads,
                      counted(self.progress, before + world * one, (worlds - world - 1) * one + after), self.model).without_months()
            for world in range(worlds)])


def counted(progress: Callable[[int, int], None] | None, before: int, after: int) -> Callable[[int, int], None] | None:
    """The same progress for a part of the runs, of which so many come before and after."""
    return None if progress is None else lambda done, total: progress(before + done, before + total + after)


def seeds_over_sets(scenario: Scenario, seeds: int | Sequence[int], sets: int | None, running: Running) -> Scenario:
    """The scenario over as many parameter sets as its seeds allow (`with_sets`); as it is for a made-up model, which has none."""
    count = seeds if isinstance(seeds, int) else len(seeds)
    return with_sets(scenario, count, sets) if has_parameters(running.model) else scenario


def carried_by(running: Running | None, how: HowToRun) -> Running:
    """How runs are carried out: as a command says, or as the names of `HowToRun` say. Raises TypeError for both, and for a name
    that is unknown."""
    if running is not None and how:
        raise TypeError(f"running says how runs are carried out: {', '.join(how)} cannot be given beside it")
    return Running(**how) if running is None else running


def checked(scenario, horizon: int | None, aims: Sequence[tuple], running: Running) -> None:
    """Raises UserError, before anything runs, for a horizon that is not read, or an aim that means nothing. aims: pairs of
    an outcome and weights, either may be None."""
    checked_horizon(scenario, horizon)
    for outcome, weights in aims:
        checked_aim(measured_outcomes(running.model, scenario), outcome, weights)
