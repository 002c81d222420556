"""Trade-offs: what each strategy gains for its money, early and late, and who comes first for whom.

Gains are counted against doing nothing on the same seeds. Two costs: the subsidy that was spent by then (paid out less
returned), and the full cost, which adds every hour that was given beyond those given anyway under doing nothing.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any, Unpack

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.analyses.analysis_runs import AimWeights, HowToRun, Running, carried_by, checked, seeds_over_sets
from simpul.experiments.analyses.answer import Answer, ReadingAt
from simpul.experiments.analyses.comparison import with_baselines
from simpul.experiments.analyses.final_race import FinalChoice, final_choice, final_race
from simpul.experiments.analyses.opening_round import carried_with_openings
from simpul.experiments.analyses.race_stages import Raced
from simpul.experiments.design.plan import Plan, plan
from simpul.experiments.runner.results import WorldResults
from simpul.experiments.statistics.estimates import Estimate, chance_of_best, estimate
from simpul.experiments.statistics.parameter_sets import redrawn
from simpul.experiments.statistics.ranking import Aim, checked_aim, even_aim, means
from simpul.experiments.statistics.verdicts import Leader, judge_leaders
from simpul.experiments.user_errors import UserError
from simpul.sim.scenario.keys import field_spot
from simpul.sim.scenario.models import Subsidy
from simpul.sim.scenario.scenario import Scenario

_KEY = "subsidy.total"
SUBSIDIES = (0.5, 1.0, 1.5, 2.0)       # as shares of the scenario's own
_RESAMPLES, _RESAMPLE_SEED = 1_000, 20_010


@dataclass(frozen=True)
class Rank:
    """A strategy under a funder's weights at one horizon: its mean score with interval, its place (1 is the first), and
    the share of seeds in which it came first."""

    score: Estimate
    place: int
    first: float


class Tradeoffs(Answer):
    """What strategies gain and cost, at several subsidies and horizons.

    Attributes:
        subsidies: totals in pm, one for each world.
        ranks: (weights' name, horizon, strategy) -> its rank at the scenario's own subsidy.

    `worlds` and `labels` name the axes of `values(outcome)`, float64 [world, strategy, seed]; `to_dataframe()` has one row for each
    world, strategy, seed and horizon.

    >>> import simpul
    >>> found = simpul.tradeoffs(simpul.load_scenario("small"), [24], seeds=2)
    >>> found.gains("need_met", 60).shape
    (2, 5, 2)
    """

    question = "tradeoffs"

    def __init__(self, planned: Plan, results: WorldResults, subsidies: Sequence[float],
                 weights: Sequence[AimWeights] = (), race: Raced | None = None, **more: Unpack[ReadingAt]) -> None:
        super().__init__(planned, results, **more)
        self.subsidies, self.race = tuple(subsidies), race
        asked = [checked_aim(self.measures, None, given) for given in weights]
        self.profiles = tuple(dict.fromkeys([*asked, even_aim(self.measures)]))
        self.own = self.subsidies.index(float(self.scenario.subsidy.total))

    @property
    def horizons(self) -> tuple[int, ...]:
        """The horizons, the longest first."""
        return tuple(sorted(self.results.horizons, reverse=True))

    @property
    def contenders(self) -> tuple[int, ...]:
        """Places of the strategies that have a subsidy."""
        return tuple(place for place in range(len(self.labels)) if place != self.place("nothing"))

    def gains(self, outcome: str, horizon: int) -> NDArray[np.float64]:
        """Gain over doing nothing on the same seeds, in the outcome's unit: float64 [world, strategy, seed]."""
        table = self.values(outcome, horizon)
        base = self.place("nothing")
        return table - table[:, base:base + 1]

    def spent(self, horizon: int) -> NDArray[np.float64]:
        """Subsidy paid out by the horizon less what was returned, pm: float64 [world, strategy, seed]."""
        share = min(1.0, horizon / self.scenario.subsidy.months)
        paid = np.array([total * share for total in self.subsidies])[:, None, None]
        return np.where(np.arange(len(self.labels))[None, :, None] == self.place("nothing"), 0.0, paid) - \
            self.values("returned", horizon)

    def full_cost(self, horizon: int) -> NDArray[np.float64]:
        """Full cost beyond that of doing nothing, pm: float64 [world, strategy, seed]."""
        return self.gains("full_cost", horizon)

    def cost(self, kind: str, horizon: int) -> NDArray[np.float64]:
        """One of the two costs by its name: subsidy or full."""
        return self.spent(horizon) if kind == "subsidy" else self.full_cost(horizon)

    def per_cost(self, outcome: str, horizon: int, kind: str, world: int, place: int) -> Estimate:
        """Gain for each pm of a cost (mean gain over mean cost; interval by drawing seeds anew, within sets). Not a number
        when the mean cost is not above zero."""
        gain, cost = self.gains(outcome, horizon)[world, place], self.cost(kind, horizon)[world, place]
        both = np.isfinite(gain) & np.isfinite(cost)
        gain, cost = gain[both], cost[both]
        if not gain.size or cost.mean() <= 0.0:
            return Estimate(int(gain.size), math.nan, math.nan, math.nan, math.nan)
        drawn = redrawn(np.random.default_rng(_RESAMPLE_SEED), _RESAMPLES,
                        np.zeros(gain.size, dtype=int) if self.sets is None else self.sets.set_of[both])
        with np.errstate(divide="ignore", invalid="ignore"):
            ratios = np.where(cost[drawn].mean(axis=1) > 0, gain[drawn].mean(axis=1) / cost[drawn].mean(axis=1), np.nan)
        low, high = (np.quantile(ratios, [(1 - self.level) / 2, (1 + self.level) / 2])
                     if np.isfinite(ratios).all() and gain.size > 1 else (math.nan, math.nan))
        return Estimate(int(gain.size), float(gain.mean() / cost.mean()), float(low), float(high), float("nan"))

    @cached_property
    def ranks(self) -> dict[tuple[str, int, str], Rank]:
        """(weights' name, horizon, strategy) -> rank, at the scenario's own subsidy."""
        found = {}
        for aim in self.profiles:
            for horizon in self.horizons:
                table = self.scores(aim, horizon)[self.own]
                averages = means(table)
                shares = chance_of_best(table)
                for place, label in enumerate(self.labels):
                    found[aim.name, horizon, label] = Rank(estimate(table[place], self.level, sets=self.sets),
                                                           1 + int((averages > averages[place]).sum()), float(shares[place]))
        return found

    @cached_property
    def choice(self) -> FinalChoice:
        """Who is to be chosen at the scenario's own subsidy, under the first weights and at the longest horizon."""
        return final_choice(self.results, self.plan, self.own, self.profiles[0], self.horizon, self.level, self.race)

    @property
    def rounds(self) -> tuple[WorldResults, ...]:
        """The results of all its rounds, that of the race among them."""
        return super().rounds if self.race is None else (*super().rounds, self.race.results)

    def leader(self, aim: Aim, horizon: int) -> Leader:
        """Which strategy is best under weights at a horizon, and whether that can be said."""
        return judge_leaders(self.scores(aim, horizon)[self.own][None], self.level, self.sets)[0]

    def numbers(self) -> dict[str, Any]:
        """What `to_dict` tells beyond the plan."""
        cells = [{"subsidy": total, "horizon": horizon, "outcome": item.name, "strategy": self.labels[place],
                  "gain": asdict(estimate(self.gains(item.name, horizon)[world, place], self.level, sets=self.sets)),
                  **{f"{kind}_cost": asdict(estimate(self.cost(kind, horizon)[world, place], self.level, sets=self.sets))
                     for kind in ("subsidy", "full")},
                  **{f"gain_per_{kind}_pm": asdict(self.per_cost(item.name, horizon, kind, world, place))
                     for kind in ("subsidy", "full")}}
                 for world, total in enumerate(self.subsidies) for horizon in self.horizons
                 for item in self.results.outcomes if item.primary or item.described for place in self.contenders]
        return {"subsidies": self.subsidies, "weights": {aim.name: dict(aim.weights) for aim in self.profiles},
                "choice": asdict(self.choice),
                "ranks": [{"weights": aim, "horizon": horizon, "strategy": label, "rank": rank.place, "first": rank.first,
                           **asdict(rank.score)} for (aim, horizon, label), rank in self.ranks.items()], "gains": cells}


def tradeoffs(scenario: Scenario, subsidies: Sequence[float] | None = None, strategies: Sequence[str] | None = None,
              seeds: int | Sequence[int] = 100, first_seed: int = 0, weights: AimWeights | Sequence[AimWeights] | None = None,
              level: float = 0.95,
              without_openings: int | None = None, sets: int | None = None, running: Running | None = None,
              **how: Unpack[HowToRun]) -> Tradeoffs:
    """Look at what each strategy gains for its money at every horizon, and at rankings under a funder's weights.

    Args:
        scenario: as `load_scenario` gives it.
        subsidies: totals in pm besides the scenario's own; half, one and a half, and twice of it if None.
        strategies: labels; all if None. Doing nothing and direct grants always take part.
        seeds, first_seed: how many seeds from which on, or the seeds themselves.
        weights: a funder's weights as in `sweep`, or a list of several funders'.
        level: of intervals and verdicts.
        without_openings: on how many seeds the strategies also run at the scenario's own settings, with and without outside
            openings, so that `openings` tells how much of each gain over direct grants comes through them; if None as many as in
            each setting, more where that adds no more than a fifth of the runs, 50 at most; 0 leaves that out.
        sets: among how many parameter sets the seeds are divided (`design.two_levels.with_sets`): as many as get four seeds each,
            50 at most, if None; 1 for the scenario's own numbers alone.
        running: how a command carries the runs out and keeps them; leave it out in Python.
        how: `model` (a changed model), `threads`, `progress`, as in `HowToRun`.

    Returns:
        Gains, costs and gains for each pm at every subsidy and horizon (`gains`, `cost`, `per_cost`), and ranks under the weights
        (`ranks`).

    Raises:
        UserError: for what cannot be asked; it says why in the language in use.

    >>> import simpul
    >>> simpul.tradeoffs(simpul.load_scenario("small"), [24], seeds=2).subsidies
    (24.0, 48.0)
    """
    running = carried_by(running, how)
    scenario = seeds_over_sets(scenario, seeds, sets, running)
    own = float(scenario.subsidy.total)
    most = field_spot(Subsidy, "total").high
    wished = [min(share * own, most) for share in SUBSIDIES] if subsidies is None else [own, *map(float, subsidies)]
    if not all(math.isfinite(total) and total > 0.0 for total in wished):
        raise UserError("tradeoffs-subsidy", given=", ".join(f"{total:g}" for total in wished))
    totals = sorted(set(wished))
    given = [weights] if isinstance(weights, str | Mapping) else list(weights or [])
    checked(scenario, None, [(None, one) for one in given], running)
    worlds = [{} if total == own else {_KEY: total} for total in totals]
    planned = plan(scenario, with_baselines(scenario, strategies), seeds, first_seed, worlds)
    found, opened = carried_with_openings(planned, running, without_openings)
    aim = checked_aim(found.outcomes, None, given[0]) if given else even_aim(found.outcomes)
    beside = 0 if opened is None else int(np.prod(opened.values.shape[:-1])) // len(opened.horizons)
    race = final_race(found, planned, totals.index(own), aim, max(found.horizons), level, running, len(planned) + beside)
    return Tradeoffs(planned, found, totals, given, race, level=level, opened=opened)


tradeoffs.later_stages = "forecast-final"      # type: ignore[attr-defined]
