"""Puts the page together: chooses the pictures and tables and hands finished text to the template."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from simpul.experiments.analyses.comparison import SERVICES, Comparison
from simpul.experiments.presentation.labels import outcome_label, outcome_meaning, strategy_title, text_of
from simpul.experiments.report import comparison_figures, comparison_tables, evidence_section, inputs_section, sample_figures
from simpul.experiments.report.comparison_text import answer, paragraph
from simpul.experiments.report.figure_block import Picture, picture
from simpul.sim.language import say

_HERE = Path(__file__).parent
_YEAR = 12
# what the strategies' money and everybody's hours are told as: series, message key, colour
_MONEY = (("granted", "#0072B2"), ("pooled_money", "#56B4E9"), ("strengthened", "#007A5A"), ("staff_money", "#B35900"),
         ("overhead", "#F0B27A"), ("returned", "#BBBBBB"))
_HOURS = (("hours_upkeep", "#0072B2"), ("hours_deals", "#007A5A"), ("hours_search", "#56B4E9"),
         ("hours_structures", "#9C3D7A"), ("hours_staff", "#B35900"))


def difference_pictures(comparison: Comparison, language: str) -> list[Picture]:
    """One dot plot for each main outcome."""
    return [picture(f"difference-{item.name}", outcome_label(item.name, language), outcome_meaning(item.name, language),
                    comparison_figures.difference_figure(comparison, item.name, language)) for item in comparison.results.primary]


def time_pictures(comparison: Comparison, language: str) -> list[Picture]:
    """Outcomes over time with bands, as far as the model records them."""
    found = []
    kinds = (("services", _services, "pm"), ("need", _need, "share"), ("outside", _outside, "pm"),
             ("relations", _level("working_relations"), ""), ("trust", _level("trust_mean"), "probability"),
             ("left", _level("left_outside"), "share"))
    for name, make, unit in kinds:
        drawn = make(comparison)
        if drawn is None:
            continue
        curves, months = drawn
        found.append(picture(f"time-{name}", say(f"report-time-{name}", language),
                             say(f"report-time-{name}-reading", language, level=round(100 * comparison.level)),
                             comparison_figures.line_figure(comparison, curves, unit, language, months,
                                           say(f"report-time-{name}-axis", language))))
    if comparison.first_result:
        found.append(picture("time-first", say("report-time-first", language),
                             say("report-time-first-reading", language), comparison_figures.first_figure(comparison, language)))
    return found


def _flow(comparison: Comparison, name: str, strategy: str) -> np.ndarray:
    """A monthly flow of a strategy from the start of the strategies to the longest horizon: [seed, month]."""
    window = slice(comparison.results.start, comparison.results.start + comparison.horizon)
    return comparison.results.months_of(name, strategy)[:, window]


def _after(comparison: Comparison) -> np.ndarray:
    return np.arange(1, comparison.horizon + 1)


def _services(comparison: Comparison):
    """Services added up, less those of direct grants on the same seed."""
    grants = comparison.baseline("direct_grants")
    if grants is None or not comparison.results.has_series(SERVICES):
        return None
    against = _flow(comparison, SERVICES, grants)
    return (((label, np.cumsum(_flow(comparison, SERVICES, label) - against, axis=1))
             for label in comparison.results.strategies if label != grants), _after(comparison))


def _need(comparison: Comparison):
    """Services against need over the twelve months before, from the year before the start on."""
    if not all(comparison.results.has_series(name) for name in (SERVICES, "need")):
        return None
    first = min(comparison.results.start, _YEAR)
    begin, end = comparison.results.start - first, comparison.results.start + comparison.horizon
    lags = np.maximum(np.arange(begin + 1, end + 1) - _YEAR, 0)

    def curve(label: str) -> np.ndarray:
        sums = [np.cumsum(np.pad(comparison.results.months_of(name, label)[:, :end], ((0, 0), (1, 0))), axis=1)
                for name in (SERVICES, "need")]
        met, asked = (total[:, begin + 1:end + 1] - total[:, lags] for total in sums)
        return np.divide(met, asked, out=np.zeros_like(met), where=asked > 0) + 0 * asked

    return ((label, curve(label)) for label in comparison.results.strategies), np.arange(1 - first, comparison.horizon + 1)


def _outside(comparison: Comparison):
    """Resources won outside less what applying cost, added up."""
    if not all(comparison.results.has_series(name) for name in ("won", "window_income", "application_cost")):
        return None

    def curve(label: str) -> np.ndarray:
        won, more, cost = (_flow(comparison, name, label) for name in ("won", "window_income", "application_cost"))
        return np.cumsum(won + more - cost, axis=1)

    return ((label, curve(label)) for label in comparison.results.strategies), _after(comparison)


def _level(name: str):
    """A level month by month, from the year before the start on."""
    def curves(comparison: Comparison):
        if not comparison.results.has_series(name):
            return None
        first = min(comparison.results.start, _YEAR)
        window = slice(comparison.results.start - first, comparison.results.start + comparison.horizon)
        return (((label, comparison.results.months_of(name, label)[:, window]) for label in comparison.results.strategies),
                np.arange(1 - first, comparison.horizon + 1))
    return curves


def spending_pictures(comparison: Comparison, language: str) -> list[Picture]:
    """Where the money and the hours went, mean of a run from the start to the longest horizon."""
    found = []
    for name, kinds, unit in (("money", _MONEY, "pm"), ("hours", _HOURS, "h")):
        known = [(series, colour) for series, colour in kinds if comparison.results.has_series(series)]
        if not known:
            continue
        parts = []
        for series, colour in known:
            flows = ((label, _flow(comparison, series, label)) for label in comparison.results.strategies)
            sums = {label: float(np.nanmean(flow.sum(axis=1))) if np.isfinite(flow).any() else 0.0 for label, flow in flows}
            parts.append((say(f"report-part-{series.replace('_', '-')}", language), colour, sums))
        found.append(picture(f"spending-{name}", say(f"report-spending-{name}", language),
                             say(f"report-spending-{name}-reading", language, months=comparison.horizon),
                             comparison_figures.stacks(comparison, parts, unit, language)))
    return found


def _legend(comparison: Comparison, language: str) -> list[dict]:
    """The strategies with the look of their lines."""
    return [{"label": label, "title": strategy_title(comparison.scenario, label, language), "colour": look.colour,
             "dash": look.svg_dash} for label, look in comparison_figures.report_styles(comparison).items()]


def seeds_text(seeds: tuple[int, ...], language: str) -> str:
    """The seeds as a range where they are one, else one by one."""
    if len(seeds) > 2 and seeds == tuple(range(seeds[0], seeds[0] + len(seeds))):
        return say("interval", language, low=str(seeds[0]), high=str(seeds[-1]))
    return ", ".join(map(str, seeds))


def _difference_tables(comparison: Comparison, horizons: list[int], language: str) -> list[comparison_tables.Table]:
    return [comparison_tables.differences(comparison, label, months, language)
            for months in horizons for label in reversed(comparison.baselines)]


def contents(comparison: Comparison, language: str, told: dict) -> dict:
    """Everything the template needs. told: command, started, versions, sights (`simpul.experiments.runner.sample_runs`); may be
    empty."""
    scenario, horizons = comparison.scenario, sorted(comparison.results.horizons, reverse=True)
    many = len(comparison.plan.seeds) > 1
    labels = ("best", "price", "sure")
    sentences = answer(comparison, language)
    sights = told.get("sights")
    flows, networks = sample_figures.pictures(sights, comparison, language) if sights else ([], [])
    return {
        "language": language,
        "title": text_of(scenario.title, language),
        "kind": say("report-kind", language),
        "description": text_of(scenario.description, language),
        "answer": list(
            zip(
                [say(f"report-answer-{x}", language) for x in labels] if len(sentences) == 3 else [""] * len(sentences),
                sentences,
                strict=True,
            )
        ),
        "paragraph": paragraph(comparison, language),
        "verdicts": [comparison_tables.verdicts(comparison, label, language) for label in reversed(comparison.baselines)]
        if many
        else [],
        "signs": [
            (comparison_tables.SIGNS[word], word, say(f"verdict-{word}", language)) for word in ("better", "worse", "noise", "same")
        ],
        "differences": difference_pictures(comparison, language) if many else [],
        "times": time_pictures(comparison, language),
        "spending": spending_pictures(comparison, language),
        "legend": _legend(comparison, language),
        "flows": flows,
        "networks": networks,
        "looked_at": seeds_text(sights.seeds, language) if sights else "",
        "first_looked_at": sights.seeds[0] if sights else 0,
        "outcomes": [
            *[
                comparison_tables.held(comparison, label, language)
                for label in reversed(comparison.baselines)
                if comparison.held(label)
            ],
            *[comparison_tables.main_outcomes(comparison, months, language) for months in horizons],
        ],
        "difference_tables": _difference_tables(comparison, horizons[:1], language) if many else [],
        "earlier_tables": _difference_tables(comparison, horizons[1:], language) if many else [],
        "further": [comparison_tables.further_outcomes(comparison, months, language) for months in horizons],
        "more": [comparison_tables.chances(comparison, language), comparison_tables.correlations(comparison, language)]
        if many
        else [],
        "timing": ([comparison_tables.first_results(comparison, language)] if comparison.first_result else [])
        + ([comparison_tables.catching_up(comparison, language)] if comparison.catch_up else []),
        "meanings": [
            (outcome_label(item.name, language), item.primary, outcome_meaning(item.name, language))
            for item in comparison.results.outcomes
        ],
        "behind": evidence_section.behind(comparison, language),
        "community": inputs_section.community(comparison, language),
        "settings": inputs_section.settings_table(comparison, language),
        "context": inputs_section.context(comparison, language),
        "parameters": inputs_section.parameters(comparison, language),
        "values": inputs_section.everything_else(comparison, language),
        "notes": [inputs_section.notes(comparison, kind, language) for kind in ("fact", "assumption")],
        "seeds": seeds_text(comparison.plan.seeds, language),
        "seed_count": len(comparison.plan.seeds),
        "runs": len(comparison.plan),
        "failures": [(f"{s}, {seed}", why) for (s, seed), why in list(comparison.results.failures.items())[:50]],
        "digest": comparison.plan.digest,
        "made": (),
        "folder": "",
        "scenario_digest": scenario.digest(),
        "told": {"command": None, "started": None, "versions": {}, **told},
        "comparisons": comparison.family_size(comparison.baselines[-1]) if comparison.baselines else 0,
        "level": round(100 * comparison.level),
        "horizon": comparison.horizon,
        "horizons": ", ".join(map(str, comparison.results.horizons)),
    }
