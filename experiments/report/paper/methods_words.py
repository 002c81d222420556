"""A comparison's methods in a paragraph with all its numbers, and the captions of its figure and tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.presentation.labels import inside, listed, number, outcome_label, text_of, title_inside
from simpul.experiments.presentation.money_words import money_text
from simpul.experiments.report.aim_words import aim_inside
from simpul.experiments.report.choice_tables import candidates_table
from simpul.experiments.report.choice_words import futures
from simpul.experiments.report.comparison_tables import p_text
from simpul.experiments.report.knowing_words import knowing_of
from simpul.experiments.report.paper.paper_numbers import paper_table
from simpul.experiments.runner.results import MechanismRuns
from simpul.experiments.statistics.smallest_differences import smallest_differences
from simpul.sim.language import say
from simpul.sim.state.column_types import HOURS_OF_A_MONTH

_NAMES = {"python": "Python", "numpy": "NumPy", "numba": "Numba", "scipy": "SciPy", "pyarrow": "PyArrow", "mesa": "Mesa"}


def methods_text(comparison: Comparison, told: Mapping[str, Any], language: str) -> str:
    """The methods paragraph, as Markdown with citation keys of `references.bib`. told: the manifest of the results."""
    found, choice, sets = comparison.results, comparison.choice, comparison.sets
    assert choice is not None
    grants = comparison.baseline("direct_grants")
    level, seeds = round(100 * comparison.level), len(found.seeds)
    versions: Mapping[str, str] = told.get("versions", {})
    parts = [say("paper-methods-design", language, strategies=len(found.strategies), months=comparison.horizon,
                 title=text_of(comparison.scenario.title, language), version=versions.get("simpul", ""),
                 outcomes=listed([inside(outcome_label(item.name, language)) for item in found.primary], language),
                 count=len(found.primary))]
    if sets is None:
        parts.append(say("paper-methods-one-set", language, seeds=seeds, runs=number(len(comparison.plan), language),
                         failed=len(found.failures)))
    else:
        parts.append(say("paper-methods-sets", language, sets=sets.shape[0], seeds=seeds // sets.shape[0],
                         runs=number(len(comparison.plan), language), failed=len(found.failures)))
    parts.append(say("paper-methods-intervals", language, level=level, comparisons=comparison.family_size(grants or ""),
                     kind="one" if sets is None else "sets", method=comparison.method))
    if sets is not None:
        parts.append(say("paper-methods-ranges", language))
    parts += [say("paper-methods-verdicts", language, kind="one" if sets is None else "sets"), _matters(comparison, language),
              say("paper-methods-choice", language, aim=aim_inside(comparison, choice.aim, language),
                  p=p_text(choice.leader.p, language), others=len(choice.candidates) - 1, kind="one" if sets is None else "sets")]
    parts += [_knowing(comparison, language), *_why(comparison, language), *_price(comparison, language)]
    if comparison.without is not None:
        parts.append(say("paper-methods-openings", language, seeds=len(comparison.without.seeds)))
    parts.append(say("paper-methods-versions", language, digest=told.get("digest", comparison.plan.digest),
                     scenario=comparison.scenario.digest(),
                     versions=listed([f"{_NAMES[name]} {one}" for name, one in versions.items() if name in _NAMES], language),
                     system=versions.get("system", "")))
    return " ".join(filter(None, parts))


def _knowing(comparison: Comparison, language: str) -> str:
    """How it was told what single parameters would be worth; empty where that was not."""
    found = knowing_of(comparison)
    return "" if found is None else say("paper-methods-knowing", language, count=len(found.parameters))


def _why(comparison: Comparison, language: str) -> list[str]:
    """How gains were split into parts; nothing where they were not."""
    runs = comparison.mechanism_runs
    if runs is None or not comparison.why:
        return []
    drawn, whole = ([one for one in runs.sets if bool(one.pairs) is way] for way in (True, False))
    ways = [say(f"paper-methods-why-{name}", language, count=len(sets), orders=2 * max([one.pairs for one in sets], default=0))
            for name, sets in (("drawn", drawn), ("whole", whole)) if sets]
    return [say("paper-methods-why", language, seeds=len(runs.results.seeds), runs=number(_run_count(runs), language),
                failed=len(runs.results.failures), ways=listed(ways, language), level=round(100 * comparison.level))]


def _run_count(runs: MechanismRuns) -> int:
    return len(runs.results.seeds) * len(runs.results.strategies)


def _price(comparison: Comparison, language: str) -> list[str]:
    """How value for money was reckoned; nothing where it was not."""
    if comparison.cost_effectiveness.get(comparison.horizon) is None:
        return []
    money = comparison.scenario.money
    stated = [] if money is None else [say("paper-methods-price-money", language, price=money_text(
        money.person_month, money.currency, language, exact=True))]
    return [say("paper-methods-price", language, months=comparison.horizon, hours=round(HOURS_OF_A_MONTH)), *stated]


def _matters(comparison: Comparison, language: str) -> str:
    """The smallest difference that matters on each main outcome, and where it comes from."""
    nothing = comparison.baseline("nothing") or comparison.baseline("direct_grants")
    usual = smallest_differences(comparison.runs[comparison.horizon], nothing)
    smallest, units = comparison.matters[comparison.horizon], {item.name: item.unit for item in comparison.results.outcomes}
    stated = [item.name for item in comparison.results.primary if smallest[item.name] != usual[item.name]]
    told = listed([say("choice-matters-one", language, outcome=inside(outcome_label(item.name, language)),
                       value=number(smallest[item.name], language, units[item.name], sign=True).lstrip("+"))
                   for item in comparison.results.primary], language)
    return say("paper-methods-matters", language, outcomes=told, count=len(stated),
               stated=listed([inside(outcome_label(name, language)) for name in stated], language))


def figure_caption(comparison: Comparison, language: str) -> str:
    """What the key figure shows, so that it can be read alone."""
    counted, sets = futures(comparison), comparison.sets
    grants = comparison.baseline("direct_grants") or ""
    first, other, gains = counted or (grants, grants, [])
    return say("paper-caption-figure", language, months=comparison.horizon, level=round(100 * comparison.level),
               comparisons=comparison.family_size(grants), kind="one" if sets is None else "sets",
               sets=0 if sets is None else sets.shape[0], title=text_of(comparison.scenario.title, language),
               first=title_inside(comparison.scenario, first, language), other=title_inside(comparison.scenario, other, language),
               all=len(gains), count=sum(gain > 0.0 for gain in gains))


def captions_text(comparison: Comparison, language: str) -> str:
    """All captions as Markdown."""
    choice = candidates_table(comparison, language)
    found = [say("paper-figure", language, number=1, caption=figure_caption(comparison, language)),
             say("paper-table", language, number=1, caption=paper_table(comparison, language).caption)]
    if choice is not None:
        found.append(say("paper-table", language, number=2, caption=choice.caption))
    return "\n\n".join(found) + "\n"
