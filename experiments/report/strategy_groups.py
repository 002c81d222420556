"""Strategies with outcomes in one list of a sentence: those with the same outcomes are told together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.presentation.labels import inside, listed, outcome_label, title_inside
from simpul.sim.language import say


def strategy_groups(comparison: Comparison, outcomes: Mapping[str, Sequence[str]], language: str) -> str:
    """A list such as "A and B on every main outcome; C on need met". outcomes: strategy -> main outcomes, in their order; a
    strategy without any is left out. Empty when all are."""
    same: dict[str, list[str]] = {}
    for strategy, names in outcomes.items():
        if names:
            everywhere = len(names) == len(comparison.results.primary) > 1
            where = say("words-everywhere", language) if everywhere else listed(
                [inside(outcome_label(name, language)) for name in names], language)
            same.setdefault(where, []).append(title_inside(comparison.scenario, strategy, language))
    others = len(comparison.results.strategies) - 1
    groups = [say("words-group", language, outcomes=where, strategies=(
                  say("words-every-strategy", language) if len(titles) == others > 1 else listed(titles, language)))
              for where, titles in same.items()]
    return "; ".join(groups)
