"""What a run leaves behind: its series, ledger, events and last state; and the series of many runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from simpul.sim import initial_state, outcomes
from simpul.sim.presenter import Presented, listed_briefly, monthly_frame
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.state.columns import Community

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True)
class Event:
    """Something that happened in a run.

    Attributes:
        month: counted from the end of the burn-in.
        kind: such as "contract_signed" or "window_won".
        actor: row of an organization, or -1.
        other: row of a second organization; row of a structure for events of structures; or -1.
        place, issue: rows, or -1.
        amount: its unit depends on the kind (pm, share or months).

    >>> import simpul
    >>> simpul.run(simpul.load_scenario("small"), "nothing", seed=1).events[0].kind
    'representative_changes'
    """

    month: int
    kind: str
    actor: int
    other: int
    place: int
    issue: int
    amount: float


@dataclass(repr=False)
class Run(Presented):
    """One strategy on one seed.

    Attributes:
        scenario, strategy, seed: what was run.
        series: float64 [month, series], months from the end of the burn-in; names, units and whether a series is a flow of the
            month or a level at its end stand in `simpul.list_series()`.
        ledger: float64 [month, entry, resource], pm; months from the start of the burn-in.
        community: the columns of the community as it stands after the last month.
        events: what happened, in order; empty if the run was not recorded.

    `to_dataframe()` has one row a month; `plot(name)` draws a monthly series; `summary()` says what the run came to.

    >>> import simpul
    >>> run = simpul.run(simpul.load_scenario("small"), "broker-host", seed=7)
    >>> run
    Run of broker-host on seed 7: 84 months x 94 series
      8 organizations, 147 events, small.yaml
      outcomes(horizon) at 36, 60; to_dataframe(), plot(), summary()
    >>> run.to_dataframe().loc[40, ["members", "trust_mean"]].round(2).to_dict()
    {'members': 6.0, 'trust_mean': 0.49}
    """

    scenario: Scenario
    strategy: str
    seed: int
    series: NDArray[np.float64]
    ledger: NDArray[np.float64]
    community: Community
    events: list[Event] = field(default_factory=list)

    def outcomes(self, horizon: int) -> dict[str, float]:
        """Return every outcome by name, read `horizon` months after the strategy begins; those that compare with runs of `nothing`
        are not a number.

        Units and directions stand in `simpul.list_outcomes()`. Raises ValueError for a horizon beyond the observed months.
        """
        values = outcomes.compute(self.series[None], self.scenario, horizon)[0]
        measured = zip(outcomes.outcomes_of(self.scenario), values, strict=True)
        return {outcome.name: float(value) for outcome, value in measured if outcome.exists}

    def names(self, language: str = "en") -> list[str]:
        """Return the name of every organization, in the order of rows."""
        return initial_state.names_of(self.scenario, language)

    def headline(self) -> list[str]:
        """Return what was run and what there is to see."""
        return [f"Run of {self.strategy} on seed {self.seed}: {self.series.shape[0]} months x {self.series.shape[1]} series",
                f"{len(self.community.key)} organizations, {len(self.events):,} events, {_file(self.scenario)}",
                f"outcomes(horizon) at {listed_briefly(self.scenario.horizons)}; to_dataframe(), plot(), summary()"]


@dataclass(repr=False)
class Runs(Presented):
    """Strategies on seeds, each on the same seeds.

    Attributes:
        scenario, strategies, seeds: what was run.
        series: float64 [strategy, seed, month, series], months from the end of the burn-in; NaN for a run that failed.
        produced: float64 [strategy, seed, organization], pm of services over the whole run.
        member: bool [strategy, seed, organization], whether it was ever a member of a structure.
        failures: (strategy, seed) -> reason of a run that failed.
        effort: seconds of processors that the runs took, whatever else those had to do meanwhile.

    `to_dataframe()` has one row for each strategy, seed and horizon, with a column for each outcome; `plot(name)` draws a monthly
    series, a line with its 95% interval for each strategy; `summary()` says how the strategies differ.

    >>> import simpul
    >>> runs = simpul.run_many(simpul.load_scenario("small"), ["nothing", "broker-host"], seeds=range(3))
    >>> runs
    Runs: 2 strategies x 3 seeds x 84 months
      nothing, broker-host; seeds 0, 1, 2; 0 failed
      outcomes(horizon) at 36, 60; to_dataframe(), plot(), summary()
    >>> runs.to_dataframe()[["strategy", "seed", "horizon", "need_met"]].head(2).round(3).values.tolist()
    [['nothing', 0, 36, 0.559], ['nothing', 0, 60, 0.559]]
    """

    scenario: Scenario
    strategies: list[str]
    seeds: list[int]
    series: NDArray[np.float64]
    produced: NDArray[np.float64]
    member: NDArray[np.bool_]
    failures: dict[tuple[str, int], str] = field(default_factory=dict)
    effort: float = 0.0

    def outcomes(self, horizon: int) -> NDArray[np.float64]:
        """Return the outcomes, float64 [strategy, seed, outcome], read `horizon` months after the strategies begin; what the last
        axis means says `simpul.list_outcomes(scenario=...)`.

        Raises ValueError for a horizon beyond the observed months.
        """
        return outcomes.compute_many(self, horizon)

    def monthly_dataframe(self) -> DataFrame:
        """Return the monthly series: one row for each strategy, seed and month, with a column for each series."""
        return monthly_frame(self)

    def headline(self) -> list[str]:
        """Return what was run and what there is to see."""
        return [f"Runs: {len(self.strategies)} strategies x {len(self.seeds)} seeds x {self.series.shape[2]} months",
                f"{listed_briefly(self.strategies)}; seeds {listed_briefly(self.seeds)}; {len(self.failures)} failed",
                f"outcomes(horizon) at {listed_briefly(self.scenario.horizons)}; to_dataframe(), plot(), summary()"]


def _file(scenario: Scenario) -> str:
    """Return the name of the scenario's file."""
    return Path(scenario.file).name if scenario.file else "a scenario without a file"
