"""What a scenario was understood to say: shares, money, who is better off, ties that are kept, need met without a strategy."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from simpul.experiments.design.starting_network import missing_at_start
from simpul.experiments.importers.tie_upkeep import ShortOfHours, hours_of_ties, short_of_hours
from simpul.experiments.presentation.money_words import money_text
from simpul.sim.language import language, say
from simpul.sim.outcomes import INDEX as OUTCOME_INDEX
from simpul.sim.run import run_many
from simpul.sim.scenario.models import OrganizationEntry
from simpul.sim.scenario.scenario import Scenario

CHECK_SEEDS = 8  # runs from which the need met without a strategy is told; of large communities fewer
MANY_ORGANIZATIONS = 500  # from here on two seeds are enough: a large community is its own average
_MOST_NAMED = 5
MONTH_0_SEEDS = 3  # runs of the first month, on which ties may be missing
WITHOUT = "nothing"


@dataclass(frozen=True)
class Understanding:
    """A scenario in figures that its author can recognize.

    shares        group -> share of the population, 0 to 1; empty where there is one group
    strata        groups from the best-off to the worst-off
    money         pm a month that every strategy has, over so many months
    currency      in which the scenario says what a person-month costs (ISO 4217); None where it says nothing
    person_month  what one costs there; None likewise
    income        pm a month of all organizations of the community together; outside institutions are left out
    ties          stated for the beginning; conflicts are not among them
    short         who has fewer hours than its ties take; kept: whether the scenario gives them the hours
    missing       (from, to) of ties that are not there at the end of month 0, found by running it
    need_met      horizon (months after the start) -> share of the need met without a strategy, 0 to 1; empty if it was not run
    seeds         runs that `need_met` is the mean of
    """

    shares: dict[str, float]
    strata: list[str]
    stratification: float
    money: float
    months: int
    currency: str | None
    person_month: float | None
    income: float
    ties: int
    conflicts: int
    short: list[ShortOfHours]
    kept: bool
    missing: list[tuple[str, str]]
    need_met: dict[int, float]
    seeds: int

    def lines(self) -> list[str]:
        """What was understood, in words, a line for each point."""
        told = []
        if self.shares:
            named = ", ".join(say("understood-share", name=name, share=round(share, 3)) for name, share in self.shares.items())
            told.append(say("understood-shares", shares=named))
        if self.strata:
            told.append(say("understood-strata", names=" > ".join(self.strata), level=self.stratification))
        told.append(say("understood-money", money=_short(self.money), months=self.months, income=_short(self.income),
                        share=round(self.money / self.income, 3) if self.income else 0))
        if self.currency is not None and self.person_month is not None:
            told.append(say("understood-price", price=money_text(self.person_month, self.currency, language(), exact=True),
                            total=_short(self.money * self.months), months=self.months, **{
                                name: money_text(amount * self.person_month, self.currency, language())
                                for name, amount in (("whole", self.money * self.months), ("month", self.money))}))
        if self.ties or self.conflicts:
            told.append(self._ties())
        if self.need_met:
            named = ", ".join(say("understood-need-at", months=months, share=round(met, 3)) for months,
                              met in self.need_met.items())
            told.append(say("understood-need", needs=named, seeds=self.seeds))
        return told

    def _ties(self) -> str:
        names = "; ".join(say("preview-short-one", name=one.name, hours=round(one.hours), needed=round(one.needed), ties=one.ties,
                              lost=0 if self.kept else one.lost) for one in self.short[:_MOST_NAMED])
        state = "lost" if self.missing or (self.short and not self.kept) else "raised" if self.short else "all"
        gone = ", ".join(f"{source} → {target}" for source, target in self.missing[:_MOST_NAMED])
        return say(f"understood-ties-{state}", count=self.ties, conflicts=self.conflicts, names=names or gone,
                   short=len(self.short),
                   missing=len(self.missing))

    def to_dict(self) -> dict[str, Any]:
        """The same for a program."""
        return {**asdict(self), "ties_kept": not self.missing and (self.kept or not self.short)}


def income_a_month(scenario: Scenario) -> float:
    """What all organizations of the community earn together, pm a month, as the scenario states it; outside institutions are left
    out."""
    inside = [entry for entry in scenario.organizations if not entry.outside]
    return math.fsum(entry.income * (1 if isinstance(entry, OrganizationEntry) else entry.count) for entry in inside)


def understood(scenario: Scenario, run: bool = True) -> Understanding:
    """What a scenario says, in figures. run: whether the need met without a strategy is found by running it."""
    spoken = language()
    groups = {name: getattr(group, spoken) for name, group in scenario.groups.items()}
    several = len(groups) > 1
    hours: Mapping[str, float] = {entry.name: entry.hours for entry in scenario.organizations if isinstance(entry,
                                                                                                            OrganizationEntry)}
    ties = [(tie.from_, tie.to, tie.depth) for tie in scenario.ties]
    short = short_of_hours(hours_of_ties(ties), dict(hours))
    seeds = (2 if scenario.organization_count() > MANY_ORGANIZATIONS else CHECK_SEEDS) if run else 0
    return Understanding(
        {groups[name]: group.share for name, group in scenario.groups.items()} if several else {},
        [groups[name] for name in scenario.strata] if several else [], scenario.context.stratification,
        scenario.subsidy.total / scenario.subsidy.months, scenario.subsidy.months,
        scenario.money.currency if scenario.money else None, scenario.money.person_month if scenario.money else None,
        income_a_month(scenario),
        sum(depth > 0 for *_ends, depth in ties), sum(depth == 0 for *_ends, depth in ties), short, scenario.ties_kept,
        missing_at_start(scenario, range(min(seeds, MONTH_0_SEEDS))) if seeds else [], _need_met(scenario, seeds), seeds,
    )


def _need_met(scenario: Scenario, seeds: int) -> dict[int, float]:
    """Horizon -> share of the need met without a strategy, as a mean over seeds."""
    if not seeds:
        return {}
    found = run_many(scenario, [WITHOUT], range(seeds), monthly=False)
    place = OUTCOME_INDEX["need_met"]
    return {horizon: float(found.outcomes(horizon=horizon)[0, :, place].mean()) for horizon in scenario.horizons}


def _short(value: float) -> float | int:
    """A number with three digits that count."""
    return round(value) if value >= 100 else float(f"{value:.3g}")
