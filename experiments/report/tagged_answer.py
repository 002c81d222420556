"""The answer of a comparison as report and terminal begin with it: each sentence with what it says."""

from __future__ import annotations

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.report.arms_words import arms_told
from simpul.experiments.report.comparison_text import answer, leading, through_openings
from simpul.experiments.report.price_words import price_told
from simpul.experiments.report.why_words import why_told
from simpul.sim.language import say


def tagged_answer(comparison: Comparison, language: str) -> tuple[tuple[str, str], ...]:
    """The sentences of the answer, each with what it says; before how sure it is what strategies have besides the money, where that
    is unequal, what comes through outside openings, so that nobody reads of a gain and not of that, and what the money buys."""
    sentences = answer(comparison, language)
    if comparison.choice is None or comparison.choice.first is None:
        return tuple(("", sentence) for sentence in sentences)
    tags = ["which", "instead", "sure"] if len(sentences) > 2 else ["which", "sure"]
    told = [(say(f"choice-tag-{tag}", language), sentence) for tag, sentence in zip(tags, sentences, strict=True)]
    beside = ((say("arms-tag", language), arms_told(comparison.scenario, comparison.results.strategies, language)),
              (say("why-tag", language), why_told(comparison, leading(comparison), language)),
              (say("openings-tag", language), through_openings(comparison, language)),
              (say("price-tag", language), price_told(comparison, language)))
    return (*told[:-1], *((tag, sentence) for tag, sentence in beside if sentence), told[-1])
