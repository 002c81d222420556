"""What a comparison says, in plain words: three sentences for those who read no more, one paragraph for the rest."""

from __future__ import annotations

import math
from statistics import median

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.precision import choice_made, widest
from simpul.experiments.presentation.key_labels import MOST_NEEDED, needed_text
from simpul.experiments.presentation.labels import inside, listed, number, outcome_label, title_inside
from simpul.experiments.report.arms_words import arms_told
from simpul.experiments.report.choice_words import choice_sentences, matters_told
from simpul.experiments.report.ensemble_words import ensemble_about
from simpul.experiments.report.opening_words import openings_told
from simpul.experiments.report.strategy_groups import strategy_groups
from simpul.experiments.statistics.verdicts import EQUAL_VERDICT, OPEN_VERDICT, Difference
from simpul.sim.language import language as language_in_use
from simpul.sim.language import say

FEW_SEEDS = 50        # below it only large differences can be clear
MOST_DETAILS = 3      # differences told with their figures in one sentence


def answer(comparison: Comparison, language: str | None = None) -> list[str]:
    """The answer in three sentences: which to choose and instead of what, what that gives and costs, and how sure it is."""
    language = language or language_in_use()
    told = choice_sentences(comparison, language)
    if not told:
        return [sentence for sentence in (_setting(comparison, language), *_caveats(comparison, language)) if sentence]
    about = ensemble_about(comparison.scenario, len(comparison.plan.seeds), language) if comparison.sets is None else ""
    told[-1] = " ".join(filter(None, [told[-1], about, *_caveats(comparison, language)]))
    caught = _catching_up(comparison, language)
    return [*told[:-2], " ".join(filter(None, [told[-2], caught])), told[-1]] if len(told) > 2 else told


def leading(comparison: Comparison) -> str | None:
    """The contender that serves the aim best on average; None without any."""
    if not comparison.contenders:
        return None
    choice = comparison.choice
    found = () if choice is None else choice.candidates
    return next((one.strategy for one in found if one.strategy in comparison.contenders), comparison.contenders[0])


def _catching_up(comparison: Comparison, language: str) -> str:
    """When the services of the strategy that is told of catch up with those of direct grants."""
    grants, leader = comparison.baseline("direct_grants"), leading(comparison)
    caught = None if grants is None or leader is None else comparison.catch_up.get((grants, leader))
    if caught is None:
        return ""
    key = "words-never" if math.isnan(caught.month) else "words-at-once" if caught.month < 1 else "words-later"
    return say(key, language, strategy=title_inside(comparison.scenario, leader, language),
               month=0 if math.isnan(caught.month) else int(caught.month) + 1, months=comparison.horizon)


def _of(comparison: Comparison, baseline: str, strategy: str, verdict: str) -> list[Difference]:
    return [item for item in comparison.verdicts(baseline) if item.strategy == strategy and item.verdict == verdict]


def paragraph(comparison: Comparison, language: str | None = None, openings: bool = True) -> str:
    """What is clear and what is noise, against direct grants and against doing nothing, and when it turns. openings: whether it
    says what comes through outside openings, too."""
    language = language or language_in_use()
    parts = [_setting(comparison, language)]
    if len(comparison.plan.seeds) > 1:
        for kind in ("direct_grants", "nothing"):
            baseline = comparison.baseline(kind)
            if baseline is not None:
                parts += _against(comparison, baseline, kind.replace("_", "-"), language)
        parts += [through_openings(comparison, language)] if openings else []
        parts.append(arms_told(comparison.scenario, comparison.results.strategies, language))
        parts.append(_turning(comparison, language))
        parts.append(_undecided(comparison, language))
        parts += [ensemble_about(comparison.scenario, len(comparison.plan.seeds), language), matters_told(comparison, language)]
    parts += _caveats(comparison, language)
    return " ".join(part for part in parts if part)


def through_openings(comparison: Comparison, language: str) -> str:
    """How much of the gains comes through outside openings, those of the leading strategy first; empty without differences."""
    return openings_told(comparison, leading(comparison), language)


def _setting(comparison: Comparison, language: str) -> str:
    return say("words-setting", language, strategies=len(comparison.results.strategies),
               seeds=len(comparison.plan.seeds), months=comparison.horizon)


def _against(comparison: Comparison, baseline: str, kind: str, language: str) -> list[str]:
    """Clear gains, clear losses and how much is noise against one baseline."""
    found = comparison.verdicts(baseline)
    equal, open_ = (sum(item.verdict == word for item in found) for word in (EQUAL_VERDICT, OPEN_VERDICT))
    sentences = [_groups(comparison, baseline, word, f"words-{kind}-{word}", language) for word in ("better", "worse")]
    if not any(sentences):
        return [say(f"words-{kind}-nothing-clear", language, all=len(found))]
    rest = say("words-rest", language, equal=equal, open=open_, all=len(found))
    return [*(sentence for sentence in sentences if sentence), rest]


def _groups(comparison: Comparison, baseline: str, word: str, key: str, language: str) -> str:
    """A sentence naming each strategy with the outcomes on which it is clearly better (worse); empty when none is."""
    outcomes = {strategy: [item.outcome for item in _of(comparison, baseline, strategy, word)]
                for strategy in comparison.results.strategies}
    groups = strategy_groups(comparison, outcomes, language)
    return say(key, language, groups=groups) if groups else ""


def _turning(comparison: Comparison, language: str) -> str:
    """When the services of each strategy, added up, overtake those of direct grants."""
    grants = comparison.baseline("direct_grants")
    if grants is None or not comparison.catch_up:
        return ""
    later, never = [], []
    for label in comparison.contenders:
        title = title_inside(comparison.scenario, label, language)
        month = comparison.catch_up[grants, label].month
        if math.isnan(month):
            never.append(title)
        else:
            later.append((month, say("words-turn", language, strategy=title, month=int(month) + 1)))
    parts = []
    if later:
        parts.append(say("words-turning", language, turns=listed([text for _, text in sorted(later)], language)))
    if never:
        parts.append(say("words-turning-never", language, strategies=listed(never, language),
                         months=comparison.horizon))
    return " ".join(parts)


def _undecided(comparison: Comparison, language: str) -> str:
    """How many more runs would settle what is undecided against direct grants, and what the common random events were worth."""
    baseline = comparison.baseline("direct_grants") or comparison.baseline("nothing")
    found = [] if baseline is None else comparison.verdicts(baseline)
    known = [item.paired.correlation for item in found if math.isfinite(item.paired.correlation)]
    parts = []
    if known:
        parts.append(say("words-correlation", language, low=number(min(known), language), high=number(max(known), language),
                         middle=number(median(known), language)))
    open_ones = sorted((item for item in found if math.isfinite(item.needed)), key=lambda item: item.needed)
    near = [say("words-needed", language, strategy=title_inside(comparison.scenario, item.strategy, language),
                outcome=inside(outcome_label(item.outcome, language)), seeds=needed_text(item.needed, language))
            for item in open_ones[:MOST_DETAILS] if item.needed <= MOST_NEEDED]
    if near:
        parts.append(say("words-undecided", language, items=listed(near, language)))
    return " ".join(parts)


def _caveats(comparison: Comparison, language: str) -> list[str]:
    """What the reader must know before believing any of it."""
    seeds, failed = len(comparison.plan.seeds), len(comparison.results.failures)
    found = []
    if seeds == 1:
        found.append(say("words-one-seed", language))
    elif seeds < FEW_SEEDS:
        found.append(say("words-few-seeds", language, seeds=seeds))
    if failed:
        found.append(say("words-failures", language, failed=failed, all=len(comparison.plan)))
    return found


def how_narrow(comparison: Comparison, until: float | str, language: str | None = None) -> str:
    """One sentence: how narrow the intervals have become with how many seeds, and whose is the widest; or whether the choice is
    made."""
    language = language or language_in_use()
    if isinstance(until, str):
        return say("until-decided" if choice_made(comparison) else "until-undecided", language, seeds=len(comparison.plan.seeds))
    width = widest(comparison)
    if width is None:
        return say("until-nothing", language)
    return say("until-reached" if width.share <= until else "until-limit", language, seeds=len(comparison.plan.seeds),
               until=number(until, language, "share"), share=number(width.share, language, "share"),
               strategy=title_inside(comparison.scenario, width.strategy, language),
               outcome=outcome_label(width.outcome, language))
