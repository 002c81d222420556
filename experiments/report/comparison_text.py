"""What a comparison says, in plain words: three sentences for those who read no more, one paragraph for the rest."""

from __future__ import annotations

import math
from statistics import median

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.precision import widest
from simpul.experiments.presentation.key_labels import MOST_NEEDED, needed_text
from simpul.experiments.presentation.labels import inside, interval, listed, number, outcome_label, title_inside
from simpul.experiments.report.arms_words import arms_told
from simpul.experiments.report.opening_words import openings_told
from simpul.experiments.report.strategy_groups import strategy_groups
from simpul.experiments.statistics.verdicts import Difference
from simpul.sim.language import language as language_in_use
from simpul.sim.language import say

FEW_SEEDS = 30        # below it only large differences can be clear
MOST_DETAILS = 3      # differences told with their figures in one sentence


def answer(comparison: Comparison, language: str | None = None) -> list[str]:
    """The answer in three sentences: what does best, at what price and when, and how sure that is."""
    language = language or language_in_use()
    grants = comparison.baseline("direct_grants")
    if grants is None or len(comparison.plan.seeds) < 2:
        return [sentence for sentence in (_setting(comparison, language), *_caveats(comparison, language)) if sentence]
    leaders = _leaders(comparison, grants)
    if leaders:
        sentences = [_best(comparison, grants, leaders, language), _price(comparison, grants, leaders[0], language)]
    else:
        sentences = [say("words-answer-none", language, months=comparison.horizon, outcomes=_main_count(comparison)),
                     _groups(comparison, grants, "worse", "words-losses", language) or say("words-no-losses", language)]
    return [*sentences, _sureness(comparison, grants, language)]


def _main_count(comparison: Comparison) -> int:
    return len(comparison.results.primary)


def _leaders(comparison: Comparison, baseline: str) -> list[str]:
    """The strategies with most clear gains net of clear losses against the baseline; none without a net gain."""
    score = dict.fromkeys((label for label in comparison.contenders), 0)
    for item in comparison.verdicts(baseline):
        if item.strategy in score:
            score[item.strategy] += {"better": 1, "worse": -1}.get(item.verdict, 0)
    top = max(score.values(), default=0)
    if top < 1:
        return []
    return sorted((label for label, points in score.items() if points == top),
                  key=lambda label: -_chance_of_best(comparison, label))


def leading(comparison: Comparison) -> str | None:
    """The strategy that the answer names first, or else the contender that most often comes first; None without any."""
    baseline = comparison.baseline("direct_grants") or comparison.baseline("nothing")
    if baseline is None or not comparison.contenders:
        return None
    return next(iter(_leaders(comparison, baseline)), max(comparison.contenders, key=lambda x: _chance_of_best(comparison, x)))


def _chance_of_best(comparison: Comparison, label: str) -> float:
    """Mean over the main outcomes of the share of seeds in which a strategy came first; decides between equals."""
    shares = [comparison.best[comparison.horizon, item.name][label] for item in comparison.results.primary]
    known = [share for share in shares if math.isfinite(share)]
    return sum(known) / len(known) if known else 0.0


def _of(comparison: Comparison, baseline: str, strategy: str, verdict: str) -> list[Difference]:
    return [item for item in comparison.verdicts(baseline) if item.strategy == strategy and item.verdict == verdict]


def _figures(comparison: Comparison, items: list[Difference], language: str) -> str:
    """Differences with their intervals, the surest first."""
    units = {item.name: item.unit for item in comparison.results.outcomes}
    told = [say("words-figure", language, outcome=inside(outcome_label(item.outcome, language)),
                mean=number(item.paired.mean, language, units[item.outcome], sign=True),
                interval=interval(item.paired.low, item.paired.high, language, units[item.outcome], sign=True,
                                  mark=False))
            for item in sorted(items, key=lambda item: item.paired.p)]
    rest = [say("words-and-more", language, more=len(told) - MOST_DETAILS)] if len(told) > MOST_DETAILS else []
    return "; ".join(told[:MOST_DETAILS] + rest)


def _best(comparison: Comparison, grants: str, leaders: list[str], language: str) -> str:
    first = leaders[0]
    gains = _of(comparison, grants, first, "better")
    others = [title_inside(comparison.scenario, label, language) for label in leaders[1:]]
    sentence = say("words-answer-best", language, months=comparison.horizon, count=len(gains),
                   strategy=title_inside(comparison.scenario, first, language), outcomes=_main_count(comparison),
                   figures=_figures(comparison, gains, language))
    equals = say("words-answer-equals", language, strategies=listed(others, language)) if others else ""
    return f"{sentence} {equals}".strip()


def _price(comparison: Comparison, grants: str, leader: str, language: str) -> str:
    """Where the leading strategy loses, and when its services catch up."""
    title = title_inside(comparison.scenario, leader, language)
    losses = _of(comparison, grants, leader, "worse")
    sentences = []
    caught = comparison.catch_up.get((grants, leader))
    if caught is not None:
        key = "words-never" if math.isnan(caught.month) else "words-at-once" if caught.month < 1 else "words-later"
        month = 0 if math.isnan(caught.month) else int(caught.month) + 1
        sentences.append(say(key, language, strategy=title, month=month, months=comparison.horizon))
    if losses:
        sentences.append(say("words-answer-losses", language, figures=_figures(comparison, losses, language)))
    return " ".join(sentences) or say("words-answer-no-losses", language, strategy=title)


def _sureness(comparison: Comparison, baseline: str, language: str) -> str:
    found = comparison.verdicts(baseline)
    clear = sum(item.verdict in ("better", "worse", "higher", "lower") for item in found)
    sentence = say("words-sure", language, clear=clear, all=len(found), noise=len(found) - clear,
                   seeds=len(comparison.plan.seeds), level=number(comparison.level, language, "share"))
    sentence = " ".join(filter(None, [sentence, _over_ensemble(comparison, language)]))
    caveats = _caveats(comparison, language)
    return " ".join([sentence, *caveats])


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
        parts.append(_over_ensemble(comparison, language))
    parts += _caveats(comparison, language)
    return " ".join(part for part in parts if part)


def through_openings(comparison: Comparison, language: str) -> str:
    """How much of the gains comes through outside openings, those of the leading strategy first; empty without differences."""
    return openings_told(comparison, leading(comparison), language)


def _over_ensemble(comparison: Comparison, language: str) -> str:
    """In how many of the parameter sets the leading strategy does better than direct grants, and which numbers the
    scenario keeps; empty without an ensemble."""
    baseline, leader = comparison.baseline("direct_grants"), leading(comparison)
    held = {} if baseline is None or leader is None else comparison.held(baseline)
    told = [say("ensemble-share", language, outcome=inside(outcome_label(item.name, language)),
                share=number(share, language, "share"))
            for item in comparison.results.primary for share, _sets in [held.get((leader, item.name), (math.nan, 0))]
            if math.isfinite(share)]
    about = ensemble_about(comparison.scenario, len(comparison.plan.seeds), language)
    if not told:
        return about
    most = max(sets for _share, sets in held.values())
    return f"{about} " + say("ensemble-holds", language, strategy=title_inside(comparison.scenario, leader, language), sets=most,
                             shares=listed(told, language))


def ensemble_about(scenario, seeds: int, language: str) -> str:
    """That each seed had another of the parameter sets, and what the scenario states itself; empty without them."""
    ensemble = getattr(scenario, "ensemble", None)
    if ensemble is None:
        return ""
    told = say("ensemble-about", language, sets=min(seeds, len(ensemble)), all=len(ensemble))
    return f"{told} {say('ensemble-stated', language, names=', '.join(scenario.stated))}" if scenario.stated else told


def _setting(comparison: Comparison, language: str) -> str:
    return say("words-setting", language, strategies=len(comparison.results.strategies),
               seeds=len(comparison.plan.seeds), months=comparison.horizon)


def _against(comparison: Comparison, baseline: str, kind: str, language: str) -> list[str]:
    """Clear gains, clear losses and how much is noise against one baseline."""
    found = comparison.verdicts(baseline)
    noise = sum(item.verdict in ("noise", "same") for item in found)
    sentences = [_groups(comparison, baseline, word, f"words-{kind}-{word}", language) for word in ("better", "worse")]
    if not any(sentences):
        return [say(f"words-{kind}-nothing-clear", language, all=len(found))]
    rest = say("words-noise", language, noise=noise, all=len(found))
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
    """How many more runs would settle what is undecided against direct grants, and what the common luck was worth."""
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


def how_narrow(comparison: Comparison, until: float, language: str | None = None) -> str:
    """One sentence: how narrow the intervals have become with how many seeds, and whose is the widest."""
    language = language or language_in_use()
    width = widest(comparison)
    if width is None:
        return say("until-nothing", language)
    return say("until-reached" if width.share <= until else "until-limit", language, seeds=len(comparison.plan.seeds),
               until=number(until, language, "share"), share=number(width.share, language, "share"),
               strategy=title_inside(comparison.scenario, width.strategy, language),
               outcome=outcome_label(width.outcome, language))
