"""How much of the gains comes through outside openings, as a comparison tells it: sentences, and a table for each main outcome."""

from __future__ import annotations

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.opening_gains import OpeningGain
from simpul.experiments.presentation.labels import MISSING, inside, interval, number, outcome_label, strategy_title, title_inside
from simpul.experiments.presentation.opening_hint import opening_hint
from simpul.experiments.report.comparison_tables import SIGNS, Cell, Table, interval_cell, number_cell
from simpul.experiments.report.strategy_groups import strategy_groups
from simpul.experiments.runner.results import Measure
from simpul.sim.language import say

HEADS = ("whole", "through", "without", "verdict", "share")
_KEPT, _TURNED = "better", "worse"


def openings_told(comparison: Comparison, leader: str | None, language: str) -> str:
    """What comes through outside openings, in a few sentences: of the leader's lead, and which gains do not hold without them.
    Where that was not run, the command that tells it; empty where there are no differences at all. leader: the strategy that the
    answer names first."""
    grants = comparison.baseline("direct_grants")
    if grants is None or len(comparison.plan.seeds) < 2:
        return ""
    if comparison.without is None:
        return opening_hint(comparison.scenario, language)
    gains = _gains(comparison)
    if all(one.through.same == 1.0 for one in gains if one.through.n):
        return say("openings-none", language)
    parts = [_lead(comparison, gains, leader, language), *_fates(comparison, gains, language)]
    if len(comparison.without.seeds) < len(comparison.plan.seeds):
        parts.append(say("openings-seeds", language, seeds=len(comparison.without.seeds)))
    if comparison.without.failures:
        parts.append(say("openings-failed", language, failed=len(comparison.without.failures)))
    return " ".join(part for part in parts if part)


def _gains(comparison: Comparison) -> list[OpeningGain]:
    """Those of the longest horizon."""
    return [one for one in comparison.opening_gains.values() if one.horizon == comparison.horizon]


def _lead(comparison: Comparison, gains: list[OpeningGain], leader: str | None, language: str) -> str:
    """How much of the leader's lead comes through openings, on the first main outcome on which it has one; empty without."""
    found = next((one for one in gains if one.strategy == leader and one.verdict == "better"), None)
    if found is None:
        return ""
    item = next(item for item in comparison.results.primary if item.name == found.outcome)

    def figure(one) -> str:
        return say("words-figure", language, outcome="", mean=number(one.mean, language, item.unit, sign=True),
                   interval=interval(one.low, one.high, language, item.unit, sign=True, mark=False)).strip()

    kind = "none" if found.share <= 0.0 else "all" if found.share >= 1.0 else "part"
    fate = {_KEPT: "kept", _TURNED: "turned"}.get(found.verdict_without, "open")
    return say(f"openings-lead-{kind}", language, strategy=title_inside(comparison.scenario, found.strategy, language),
               outcome=inside(outcome_label(item.name, language)), fate=fate,
               whole=number(found.whole.mean, language, item.unit, sign=True), through=figure(found.through),
               without=figure(found.without))


def _fates(comparison: Comparison, gains: list[OpeningGain], language: str) -> list[str]:
    """Which clear gains do not hold without openings, which turn into losses, and what is clear only without them."""
    better = [one for one in gains if one.verdict == "better"]
    fates = {"openings-turned": [one for one in better if one.verdict_without == _TURNED],
             "openings-lost": [one for one in better if one.verdict_without not in (_KEPT, _TURNED)],
             "openings-gained": [one for one in gains if one.verdict != "better" and one.verdict_without == _KEPT]}
    told = [_sentence(comparison, key, some, language) for key, some in fates.items()]
    kept = sum(one.verdict_without == _KEPT for one in better)
    count = say("openings-kept", language, kept=kept, all=len(better), every="yes" if kept == len(better) else "no")
    return [*(sentence for sentence in told if sentence), count if better else say("openings-no-gain", language)]


def _sentence(comparison: Comparison, key: str, gains: list[OpeningGain], language: str) -> str:
    outcomes = {label: [one.outcome for one in gains if one.strategy == label] for label in comparison.results.strategies}
    groups = strategy_groups(comparison, outcomes, language)
    return say(key, language, groups=groups) if groups else ""


def openings_tables(comparison: Comparison, language: str) -> list[Table]:
    """For each main outcome every strategy's gain over direct grants in its parts; none where that was not run."""
    gains = _gains(comparison)
    return [_table(comparison, [one for one in gains if one.outcome == item.name], item, language)
            for item in comparison.results.primary if gains]


def _table(comparison: Comparison, gains: list[OpeningGain], item: Measure, language: str) -> Table:
    rows = tuple((strategy_title(comparison.scenario, one.strategy, language), (
        *(interval_cell(part.mean, part.low, part.high, language, item.unit, sign=True)
          for part in (one.whole, one.through, one.without)),
        Cell(f"{SIGNS[one.verdict_without]} {say(f'verdict-{one.verdict_without}', language)}", "", one.verdict_without),
        _share(one, language))) for one in gains)
    grants = comparison.baseline("direct_grants")
    caption = say("openings-table", language, outcome=outcome_label(item.name, language), months=comparison.horizon,
                  baseline=strategy_title(comparison.scenario, grants or "", language), seeds=len(comparison.without.seeds))
    return Table(caption, tuple(say(f"openings-column-{name}", language) for name in HEADS), rows)


def _share(one: OpeningGain, language: str) -> Cell:
    """The share of a clear gain; a word where it is more than all of it, a dash where there is no gain or no part of it."""
    if one.verdict != "better" or one.share < 0.0:
        return Cell(MISSING, kind="number")
    return Cell(say("openings-more", language)) if one.share > 1.0 else number_cell(one.share, language, "share")
