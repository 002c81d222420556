"""A comparison as people see it: its sentences and tables, and all that its page shows, as finished text for the template."""

from __future__ import annotations

import numpy as np

from simpul.experiments.analyses.comparison import SERVICES, Comparison
from simpul.experiments.presentation.labels import outcome_label, outcome_meaning, seeds_text, strategy_title
from simpul.experiments.report import comparison_figures, comparison_tables, sample_figures
from simpul.experiments.report.choice_tables import candidates_table, choice_notes, range_tables
from simpul.experiments.report.choice_words import matters_told
from simpul.experiments.report.comparison_text import paragraph
from simpul.experiments.report.document import Document, DocumentPart, shared_contents
from simpul.experiments.report.ensemble_words import ensemble_about
from simpul.experiments.report.figure_block import Picture, picture
from simpul.experiments.report.futures_figure import futures_picture
from simpul.experiments.report.knowing_words import knowing_reading, knowing_table
from simpul.experiments.report.opening_words import openings_tables
from simpul.experiments.report.part_words import groups_tables, groups_words, issues_table, issues_words
from simpul.experiments.report.price_section import price_section, price_tables_shown
from simpul.experiments.report.tagged_answer import tagged_answer
from simpul.experiments.report.why_figures import why_pictures
from simpul.experiments.report.why_words import seeds_of_why, why_tables, why_words
from simpul.sim.language import say

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


def _difference_tables(comparison: Comparison, horizons: list[int], language: str) -> list[comparison_tables.Table]:
    return [comparison_tables.differences(comparison, label, months, language)
            for months in horizons for label in reversed(comparison.baselines)]


def comparison_document(comparison: Comparison, language: str) -> Document:
    """A comparison as people see it beside its page: sentences, and the main tables at the longest horizon."""
    tables = [comparison_tables.main_outcomes(comparison, comparison.horizon, language)]
    if len(comparison.plan.seeds) > 1:
        tables += filter(None, [candidates_table(comparison, language), knowing_table(comparison, language)])
        tables += range_tables(comparison, language)
        tables += [*_difference_tables(comparison, [comparison.horizon], language), *groups_tables(comparison, language)[:2],
                   *filter(None, [issues_table(comparison, language)]), *openings_tables(comparison, language),
                   *why_tables(comparison, language), *price_tables_shown(comparison, language),
                   comparison_tables.chances(comparison, language)]
    return Document(say("report-kind", language), "", tagged_answer(comparison, language),
                    parts=(DocumentPart(say("report-tables", language), tables=tuple(tables)),),
                    corner=say("cli-strategy", language), words=paragraph(comparison, language))


def comparison_contents(comparison: Comparison, language: str, told: dict) -> dict:
    """Everything the template needs. told: command, started, versions, sights (`simpul.experiments.runner.sample_runs`); may be
    empty."""
    horizons = sorted(comparison.results.horizons, reverse=True)
    sights, baselines = told.get("sights"), list(reversed(comparison.baselines))
    flows, networks = sample_figures.pictures(sights, comparison, language) if sights else ([], [])
    timing = [comparison_tables.first_results(comparison, language)] if comparison.first_result else []
    timing += [comparison_tables.catching_up(comparison, language)] if comparison.catch_up else []
    return {
        **shared_contents(comparison, say("report-kind", language), language, told), "digest": comparison.plan.digest,
        "answer": tagged_answer(comparison, language), "paragraph": paragraph(comparison, language),
        "signs": [(comparison_tables.SIGNS[word], word, say(f"verdict-{word}", language))
                  for word in ("better", "worse", "equal", "open")],
        **_judged(comparison, baselines, horizons, language), "times": time_pictures(comparison, language),
        "spending": spending_pictures(comparison, language), "legend": _legend(comparison, language),
        "flows": flows, "networks": networks, "looked_at": seeds_text(sights.seeds, language) if sights else "",
        "first_looked_at": sights.seeds[0] if sights else 0,
        "outcomes": [comparison_tables.main_outcomes(comparison, months, language) for months in horizons],
        "further": [comparison_tables.further_outcomes(comparison, months, language) for months in horizons], "timing": timing,
        "meanings": [(outcome_label(item.name, language, comparison.scenario), item.primary,
                      outcome_meaning(item.name, language, comparison.scenario))
                     for item in comparison.results.outcomes],
        "matters": matters_told(comparison, language),
        "about_sets": ensemble_about(comparison.scenario, len(comparison.plan.seeds), language),
        "comparisons": comparison.family_size(comparison.baselines[-1]) if comparison.baselines else 0,
        "level": round(100 * comparison.level), "horizon": comparison.horizon,
        "issue_tests": sum(one.horizon == comparison.horizon for one in comparison.issue_gains),
        "why": why_tables(comparison, language), "why_words": why_words(comparison, language),
        "why_pictures": why_pictures(comparison, language), "why_seeds": seeds_of_why(comparison) if comparison.why else 0,
        "price": price_section(comparison, language), "opening_seeds": len(comparison.without.seeds) if comparison.without else 0,
    }


def _judged(comparison: Comparison, baselines: list[str], horizons: list[int], language: str) -> dict:
    """What there is only with two seeds or more: verdicts, differences, shares of first places."""
    if len(comparison.plan.seeds) < 2:
        return dict.fromkeys(("choice", "choice_notes", "knowing", "knowing_reading", "ranges", "futures", "verdicts",
                              "differences", "difference_tables", "earlier_tables", "more", "openings", "groups",
                              "groups_words", "issues", "issues_words"), [])
    issues = issues_table(comparison, language)
    return {
        "choice": candidates_table(comparison, language), "choice_notes": choice_notes(comparison, language),
        "knowing": knowing_table(comparison, language), "knowing_reading": knowing_reading(comparison, language),
        "ranges": range_tables(comparison, language),
        "futures": futures_picture(comparison, language),
        "groups": groups_tables(comparison, language), "groups_words": groups_words(comparison, language),
        "issues": [issues] if issues else [], "issues_words": issues_words(comparison, language),
        "openings": openings_tables(comparison, language),
        "verdicts": [comparison_tables.verdicts(comparison, label, language) for label in baselines],
        "differences": difference_pictures(comparison, language),
        "difference_tables": _difference_tables(comparison, horizons[:1], language),
        "earlier_tables": _difference_tables(comparison, horizons[1:], language),
        "more": [comparison_tables.chances(comparison, language), comparison_tables.correlations(comparison, language)],
    }
