"""How the runs of a question are planned and carried out: worlds x strategies x seeds, whatever the question."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from simpul.experiments.analyses.followed_group import with_worst_off
from simpul.experiments.design.plan import Plan, plan
from simpul.experiments.runner.model_seam import Model, carry_out, measured_outcomes
from simpul.experiments.runner.results import WorldResults, joined_results
from simpul.experiments.statistics.ranking import checked_aim, checked_horizon

if TYPE_CHECKING:
    from simpul.sim.model_runs import Analysed

FactorValues = Mapping[str, Sequence[float] | Sequence[str] | None] | Iterable[str]
"""What is varied: dotted key -> a list of values, (low, high), (low, high, steps) or None for its own range; or keys alone."""
AimWeights = str | Mapping[str, float]
"""What outcomes count: {"need_met": 2, "group:upstream": 1}, or the same as "need_met=2,group:upstream=1"."""


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
    tests, the real one when None). keeper: carries a plan out and keeps its runs, given the plan and a name when a
    question needs more than one (in memory when None)."""

    threads: int | None = None
    progress: Callable[[int, int], None] | None = None
    model: Model | type[Analysed] | None = None
    keeper: Callable[[Plan, str], WorldResults] | None = None

    def carried(self, planned: Plan, name: str = "") -> WorldResults:
        """The results of a plan, the worst-off group of each world followed."""
        return with_worst_off(self._carried(planned, name), planned.scenario)

    def _carried(self, planned: Plan, name: str) -> WorldResults:
        if self.keeper is not None:
            return self.keeper(planned, name)
        one = len(planned) // len(planned.worlds)
        return joined_results([carry_out(planned.within(world, planned.seeds), self.threads, self._ticks(world * one, len(planned)),
                                   self.model).without_months() for world in range(len(planned.worlds))])

    def _ticks(self, before: int, total: int) -> Callable[[int, int], None]:
        """Progress of one world. before: runs of the worlds before it."""
        def tick(done: int, _total: int) -> None:
            if self.progress is not None:
                self.progress(before + done, total)

        return tick


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


def prepared(scenario, strategies: Sequence[str] | None, seeds: int | Sequence[int], first_seed: int,
             worlds: Sequence[dict], running: Running) -> tuple[Plan, Callable[..., WorldResults]]:
    """A plan over worlds, and what carries it out."""
    return plan(scenario, strategies, seeds, first_seed, worlds), running.carried
