"""Choose: which strategy is best for an aim, with no more runs than it takes, and which change of the context would turn that.

The strategies race at the scenario's own settings (`analyses.race_stages`). Then they race, with fewer seeds, where one factor of
the context is at the lower or the upper end of its range. Where the strategy that came first at home is surely beaten there, they
race once more at the quarters of the way, so that the nearest change that turns the choice is known.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any, Unpack

from simpul.experiments.analyses.analysis_runs import AimWeights, HowToRun, Running, carried_by, checked, seeds_over_sets
from simpul.experiments.analyses.answer import Answer, ReadingAt
from simpul.experiments.analyses.comparison import with_baselines
from simpul.experiments.analyses.followed_group import followed_groups, with_worst_off
from simpul.experiments.analyses.opening_round import opening_plan
from simpul.experiments.analyses.race_scale import RaceScale, race_scale, yardstick_plan
from simpul.experiments.analyses.race_stages import FIRST_SEEDS, Raced, RaceEnd, outcome_leads, race_seeds, race_sizes, raced
from simpul.experiments.design.ensemble import Ensembled
from simpul.experiments.design.factors import Factor, FactorSetting, declared_factors
from simpul.experiments.design.plan import Plan, plan
from simpul.experiments.runner.model_seam import measured_outcomes
from simpul.experiments.runner.output_folders import OPENINGS, RACE, RACE_AROUND, RACE_NEARER, RACE_SPREAD, numbered_round
from simpul.experiments.runner.results import WorldResults
from simpul.experiments.statistics.estimates import Paired
from simpul.experiments.statistics.ranking import Aim, checked_aim, checked_horizon
from simpul.experiments.statistics.smallest_differences import read_aim_difference
from simpul.experiments.user_errors import UserError
from simpul.sim.scenario.scenario import Scenario

_CONTEXT = "context."
_NEARER = (0.25, 0.5, 0.75)       # shares of the way to an end of a range at which a turn is looked for
_AROUND = (RACE_AROUND, RACE_NEARER)


@dataclass(frozen=True)
class ContextTurn:
    """A change of one factor of the context. key, value: of the factor; own: what the scenario has; share: how far that is, of the
    factor's range; end: of the race there; turned: whether the first of the scenario's own settings is surely beaten there; gain:
    what the first there gives more than it, in the unit of the scores (None where they are the same)."""

    key: str
    value: float
    own: float
    share: float
    end: RaceEnd
    turned: bool
    gain: Paired | None


class Race(Answer):
    """Which strategy to choose, after a race between all of them.

    Attributes:
        end: of the race at the scenario's own settings: who is first, who may be best, who dropped out and when.
        home: the race itself; around: those with a changed context (the ends of ranges, then what is nearer); empty if not asked.
        turns: every changed context with what came of it; nearest: the nearest that surely turns the choice, None where none does.
        wanted: the aim; matters: the smallest difference in it that matters.
        made: how many runs all races took.

    `worlds` and `labels` name the axes of `values(outcome)`, float64 [world, strategy, seed], of the scenario's own settings: not a
    number where a strategy had dropped out. `to_dataframe()` has one row for each strategy, seed and horizon.

    >>> import simpul
    >>> found = simpul.choose_strategy(simpul.load_scenario("small"), outcome="need_met", seeds=40, around=0)
    >>> found.end.ended in ("best", "equal", "open")
    True
    """

    question = "choose"

    def __init__(self, planned: Plan, home: Raced, around: Sequence[Raced], factors: Sequence[Factor], yardstick: Plan,
                 **more: Unpack[ReadingAt]) -> None:
        super().__init__(planned, home.results, **more)
        self.home, self.around, self.factors, self.yardstick = home, tuple(around), tuple(factors), yardstick

    @property
    def end(self) -> RaceEnd:
        """How the race at the scenario's own settings ended."""
        return self.home.ends[0]

    @property
    def wanted(self) -> Aim:
        """The aim."""
        return self.home.scale.aim

    @property
    def matters(self) -> float:
        """The smallest difference in the aim that matters."""
        return self.home.scale.matters

    @property
    def made(self) -> int:
        """How many runs all races took."""
        return len(self.yardstick) + sum(one.runs for one in (self.home, *self.around))

    @property
    def rounds(self) -> tuple[WorldResults, ...]:
        """The results of the race at home, with and without outside openings, and of those with a changed context."""
        return (*super().rounds, *(one.results for one in self.around))

    @property
    def equally(self) -> int:
        """How many runs the race at home would have taken if no strategy had dropped out."""
        return len(self.labels) * self.end.seeds

    @cached_property
    def turns(self) -> tuple[ContextTurn, ...]:
        """Every change of the context that was raced in, the nearest first."""
        own, spans = self.scenario.values(), {factor.key: factor.high - factor.low for factor in self.factors}
        found = []
        for race in self.around:
            for world, end in zip(race.plans[0].worlds, race.ends, strict=True):
                (key, value), = world.items()
                turned = end.first >= 0 and self.end.first not in end.running
                found.append(ContextTurn(key, float(value), float(own[key]), abs(float(value) - float(own[key])) / spans[key], end,
                                         turned, end.behind.get(self.end.first)))
        return tuple(sorted(found, key=lambda turn: turn.share))

    @property
    def nearest(self) -> ContextTurn | None:
        """The nearest change of the context in which the first is surely beaten; None where there is none."""
        return next((turn for turn in self.turns if turn.turned), None)

    def leads_among(self, places: Sequence[int]) -> dict[str, tuple[str, float]]:
        """Main outcome -> which of these strategies is surely ahead on it, and by how much (`outcome_leads`). places: of the
        strategies."""
        return outcome_leads(self.runs(self.horizon).of_world(0), tuple(self.labels[place] for place in places), self.level)

    def numbers(self) -> dict[str, Any]:
        """What `to_dict` tells beyond the plan."""
        return {"aim": dict(self.wanted.weights), "matters": self.matters, **self._ended(self.end), "equal_runs": self.equally,
                "strategies_raced": [self._strategy(place) for place in range(len(self.labels))],
                "turns": [{"key": turn.key, "value": turn.value, "own": turn.own, "share": turn.share, "turned": turn.turned,
                           "gain": None if turn.gain is None else asdict(turn.gain), **self._ended(turn.end)}
                          for turn in self.turns]}

    def _ended(self, end: RaceEnd) -> dict[str, Any]:
        return {"ended": end.ended, "first": self.labels[end.first] if end.first >= 0 else None, "seeds_raced": end.seeds,
                "running": [self.labels[place] for place in end.running]}

    def _strategy(self, place: int) -> dict[str, Any]:
        behind = self.end.behind.get(place)
        return {"strategy": self.labels[place], "seeds": self.end.dropped.get(place, self.end.seeds),
                "dropped": place in self.end.dropped, "may_be_best": place in self.end.running,
                "behind": None if behind is None else asdict(behind)}


def choose_strategy(scenario: Scenario, strategies: Sequence[str] | None = None, seeds: int = 1_000, first_seed: int = 0,
                    outcome: str | None = None, weights: AimWeights | None = None, matters: str | float | None = None,
                    around: int = 40, horizon: int | None = None, level: float = 0.95, without_openings: int | None = None,
                    sets: int | None = None, running: Running | None = None, **how: Unpack[HowToRun]) -> Race:
    """Find out which strategy is best, with no more runs than it takes, and which change of the context would turn the choice.

    Args:
        scenario: as `load_scenario` gives it.
        strategies: labels; all if None. Doing nothing and direct grants always take part.
        seeds: how many a strategy gets at most; one that is surely behind gets no more.
        first_seed: of the race.
        outcome, weights: what counts: one outcome, or outcomes with weights, {"need_met": 2, "conflict": 1} or the same as
            "need_met=2,conflict=1"; all main outcomes alike if neither is given.
        matters: the smallest difference that matters: a number in the unit of the outcome (percentage points for shares), of
            several outcomes in spreads; a fifth of the ordinary spread between runs if None. Strategies that lie surely closer
            than that are equally good.
        around: how many seeds a strategy gets at most in each changed context; 0 leaves these out.
        horizon: months after the start at which outcomes are read; the longest of the scenario if None.
        level: of the whole race: how surely the best strategy is still in it at the end.
        without_openings: on how many seeds the strategies also run with and without outside openings, so that `openings` tells how
            much of each gain over direct grants comes through them; as many as in the first stage if None; 0 leaves that out.
        sets: among how many parameter sets the seeds are divided (`design.two_levels.with_sets`): 50, or as many as get four
            seeds each, if None; 1 for the scenario's own numbers alone.
        running: how a command carries the runs out and keeps them; leave it out in Python.
        how: `model` (a changed model), `threads`, `progress`, as in `HowToRun`.

    Returns:
        Who is best or that those left are equally good, when each of the others dropped out, and the nearest turn.

    Raises:
        UserError: for what cannot be asked; it says why in the language in use.

    >>> import simpul
    >>> found = simpul.choose_strategy(simpul.load_scenario("small"), outcome="need_met", seeds=40, around=0)
    >>> found.made <= found.equally
    True
    """
    running = carried_by(running, how)
    if not 2 <= seeds or around < 0 or around == 1:
        raise UserError("choose-seeds", seeds=str(seeds), around=str(around))
    scenario = seeds_over_sets(scenario, seeds, sets, running)
    checked(scenario, horizon, [(outcome, weights)], running)
    measures = measured_outcomes(running.model, scenario)
    wanted = checked_horizon(scenario, horizon)
    read_aim_difference(matters, checked_aim(measures, outcome, weights), measures)          # refused before anything runs
    labels = with_baselines(scenario, strategies)
    of_sets = len(scenario.ensemble) if isinstance(scenario, Ensembled) else 1
    cycle, first = race_seeds(first_seed, seeds, of_sets), min(FIRST_SEEDS, seeds)
    planned = plan(scenario, labels, cycle)
    beside = opening_plan(Plan(scenario, planned.strategies, planned.seeds[:first]), without_openings)
    yardstick = yardstick_plan(planned, first, of_sets)

    def scale(found: WorldResults) -> RaceScale:
        again = running.made(yardstick, RACE_SPREAD, len(planned.strategies) * first)
        aim = checked_aim(found.outcomes, outcome, weights)
        return race_scale(found, yardstick, again, aim, wanted, read_aim_difference(matters, aim, found.outcomes))

    home = raced(planned, race_sizes(first, seeds), _carrying(running, "", 0, len(yardstick)), scale, wanted, level)
    factors = _context_factors(scenario) if around else ()
    races, before = [], home.runs + len(yardstick)
    worlds = _ends(factors, scenario.values())
    most = min(around, seeds)
    for name in _AROUND if factors and home.ends[0].first >= 0 else ():
        if not worlds:
            break
        one = plan(scenario, planned.strategies, planned.seeds[:most], worlds=worlds)
        races.append(raced(one, race_sizes(min(FIRST_SEEDS, most), most), _carrying(running, name, before), home.scale, wanted,
                           level, len(worlds)))
        before += races[-1].runs
        worlds = _between(races[-1], home.ends[0].first, scenario.values())
    opened = None if beside is None else running.carried(beside, OPENINGS, before=before)
    last = Plan(scenario, planned.strategies, home.results.seeds)
    return Race(last, home, races, factors, yardstick, horizon=horizon, level=level, opened=opened)


choose_strategy.later_stages = "forecast-race"      # type: ignore[attr-defined]     # key of what `--plan` says of the stages after the first


def _carrying(running: Running, name: str, before: int, beside: int = 0):
    """What makes the runs of a race's stages, each in a round of its own; the worst-off group of a world is that of the first.

    before, beside: runs that were made before the race, and beside its first stage."""
    groups: list[str | None] = []

    def carried(one: Plan, stage: int, made: int, worlds: list[int]) -> WorldResults:
        own = numbered_round(name or RACE, stage) if name or stage else ""
        found = running.made(one, own, before + made + (beside if stage else 0))
        if not stage:
            groups.extend(followed_groups(found, one.scenario))
        return with_worst_off(found, one.scenario, [groups[world] for world in worlds])

    return carried


def _context_factors(scenario: Scenario) -> tuple[Factor, ...]:
    """Every number of the context, over its range."""
    keys = [key for key, value in scenario.values().items()
            if key.startswith(_CONTEXT) and isinstance(value, int | float) and not isinstance(value, bool)]
    return declared_factors(scenario, keys) if keys else ()


def _ends(factors: Sequence[Factor], own: Mapping[str, Any]) -> list[FactorSetting]:
    """The context with one factor at an end of its range, for each factor and each end that it is not at already."""
    return [{factor.key: factor.at(share)} for factor in factors for share in (0.0, 1.0)
            if not math.isclose(float(factor.at(share)), float(own[factor.key]))]


def _between(race: Raced, first: int, own: Mapping[str, Any]) -> list[FactorSetting]:
    """Nearer changes than those in which the first at home was surely beaten."""
    turned = [next(iter(world.items())) for world, end in zip(race.plans[0].worlds, race.ends, strict=True)
              if end.first >= 0 and first not in end.running]
    return [{key: float(f"{float(own[key]) + share * (float(value) - float(own[key])):.6g}")}
            for key, value in turned for share in _NEARER]
