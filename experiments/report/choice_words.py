"""The answer to a funder's question in sentences: which to choose, against what, how sure."""

from __future__ import annotations

import math

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.presentation.labels import inside, interval, listed, number, outcome_label, title_inside
from simpul.experiments.report.aim_words import aim_inside
from simpul.experiments.statistics.choice import Candidate
from simpul.experiments.statistics.verdicts import EQUAL_VERDICT, OPEN_VERDICT, Difference
from simpul.sim.language import say
from simpul.sim.measures.future_counts import ABOVE, counted_gains

MOST_FIGURES = 3      # differences told with their figures in one sentence


def choice_sentences(comparison: Comparison, language: str) -> list[str]:
    """Which strategy to choose; what it gives, and at what price, instead of direct grants; how sure that is."""
    choice, grants = comparison.choice, comparison.baseline("direct_grants")
    if choice is None or choice.first is None:
        return []
    first = choice.first
    sentences = [" ".join(filter(None, [_which(comparison, language), _instead(comparison, language)]))]
    if grants is not None and first.strategy != grants:
        found = [item for item in comparison.verdicts(grants) if item.strategy == first.strategy]
        head = say("choice-against-grants", language, strategy=_title(comparison, first, language))
        sentences.append(gains_told(comparison, found, head, language))
    return [*sentences, sureness(comparison, language)]


def _title(comparison: Comparison, candidate: Candidate, language: str) -> str:
    return title_inside(comparison.scenario, candidate.strategy, language)


def _which(comparison: Comparison, language: str) -> str:
    """Who is best for the aim, or who is still in the running; in how many sets the first is first; what a wrong choice costs."""
    choice = comparison.choice
    assert choice is not None and choice.first is not None
    first = choice.first
    told = {"months": comparison.horizon, "aim": aim_inside(comparison, choice.aim, language),
            "strategy": _title(comparison, first, language)}
    if choice.clear:
        sentence = say("choice-clear", language, **told)
    else:
        others = [_title(comparison, one, language) for one in choice.running if one is not first]
        sentence = say("choice-open", language, others=listed(others, language), count=len(others), **told)
    if comparison.sets is None:
        return sentence
    count = round(first.first * choice.sets)
    return f"{sentence} {say('choice-sets', language, strategy=told['strategy'], count=count, sets=choice.sets)}"


def _instead(comparison: Comparison, language: str) -> str:
    """The first against the best other strategy that is not a baseline, as what one gives up for the other."""
    choice = comparison.choice
    assert choice is not None and choice.first is not None
    rival = next((one for one in choice.candidates[1:] if one.strategy not in comparison.baselines), None)
    if rival is None:
        return ""
    return gains_told(comparison, comparison.head_to_head(choice.first.strategy, rival.strategy),
                      say("choice-instead", language, other=_title(comparison, rival, language)), language, rest=False)


def gains_told(comparison: Comparison, found: list[Difference], head: str, language: str, rest: bool = True) -> str:
    """A head and what the differences say: what is gained, what is lost, what does not matter, what is open. rest: whether the last
    two are told."""
    parts = [say(f"choice-{word}", language, figures=figures_told(comparison, items, language))
             for word in ("better", "worse") for items in [[one for one in found if one.verdict == word]] if items]
    if not parts:
        parts.append(say("choice-neither", language))
    for word in (EQUAL_VERDICT, OPEN_VERDICT) if rest else ():
        items = [one for one in found if one.verdict == word]
        if items:
            key = "choice-equal" if word == EQUAL_VERDICT else "choice-open-outcomes"
            parts.append(say(key, language, outcomes=listed([_outcome(one, language) for one in items], language)))
    return f"{head} {'; '.join(parts)}."


def _outcome(one: Difference, language: str) -> str:
    name = inside(outcome_label(one.outcome, language))
    return name if one.verdict != OPEN_VERDICT or one.over is None or not one.over.surely_differ else say(
        "choice-positive", language, outcome=name, share=number(one.over.positive, language, "share"))


def figures_told(comparison: Comparison, items: list[Difference], language: str) -> str:
    """Differences with the range over the parameter sets (the interval of chance where these do not differ beyond it, or there is
    one), the largest effects first."""
    units = {item.name: item.unit for item in comparison.results.outcomes}
    told = []
    for item in sorted(items, key=lambda item: -abs(item.paired.effect) if math.isfinite(item.paired.effect) else 0.0):
        over = item.over if item.over is not None and item.over.surely_differ else item
        low, high = over.low, over.high
        unit = units[item.outcome]
        told.append(say("words-figure", language, outcome=inside(outcome_label(item.outcome, language)),
                        mean=_spelled(number(item.paired.mean, language, unit, sign=True), unit, language),
                        interval=interval(low, high, language, unit, sign=True, mark=False)))
    rest = [say("choice-more", language, more=len(told) - MOST_FIGURES)] if len(told) > MOST_FIGURES else []
    return listed(told[:MOST_FIGURES] + rest, language)


def sureness(comparison: Comparison, language: str) -> str:
    """How sure: the parameter sets first, then chance."""
    baseline = comparison.baseline("direct_grants") or comparison.baseline("nothing")
    found = [] if baseline is None else comparison.verdicts(baseline)
    clear, equal, open_ = (sum(one.clear for one in found), sum(one.verdict == EQUAL_VERDICT for one in found),
                           [one for one in found if one.verdict == OPEN_VERDICT])
    told = {"all": len(found), "clear": clear, "equal": equal, "open": len(open_)}
    if comparison.sets is None:
        return say("choice-sure-one", language, seeds=len(comparison.plan.seeds), **told)
    disagree = sum(math.isinf(one.needed) for one in open_)
    sets, choice = comparison.sets.shape[0], comparison.choice
    sentence = say("choice-sure-sets", language, sets=sets, seeds=len(comparison.plan.seeds) // sets, disagreed=disagree,
                   disagree="none" if not disagree else "all" if disagree == len(open_) else "some", **told)
    if choice is None or choice.first is None:
        return sentence
    second = max(choice.candidates[1:], key=lambda one: one.first)
    if second.first < 1.0 / sets:
        return sentence
    order = say("choice-order", language, strategy=_title(comparison, second, language), count=round(second.first * sets),
                sets=sets)
    return f"{sentence} {order}"


def _spelled(figure: str, unit: str, language: str) -> str:
    """A figure in a sentence: person-months in full, since this may be the first place in which a reader meets them."""
    return say("figure-person-months", language, figure=figure) if unit == "pm" else figure


def matters_told(comparison: Comparison, language: str) -> str:
    """The smallest difference that matters on every main outcome."""
    units = {item.name: item.unit for item in comparison.results.outcomes}
    smallest = comparison.matters[comparison.horizon]
    return say("choice-matters", language, outcomes=listed(
        [say("choice-matters-one", language, outcome=inside(outcome_label(item.name, language)),
             value=_amount(smallest[item.name], units[item.name], language)) for item in comparison.results.primary], language))


def _amount(value: float, unit: str, language: str) -> str:
    return number(value, language, unit, sign=True).lstrip("+")


def futures(comparison: Comparison) -> tuple[str, str, list[float]] | None:
    """Futures to count: the first strategy, the one it is held against (direct grants, or the next best), and by how much the
    first serves the aim better in each, one run of each parameter set (of one set 50 runs at most), from most to least."""
    choice, grants = comparison.choice, comparison.baseline("direct_grants")
    if choice is None or len(choice.candidates) < 2:
        return None
    first = choice.candidates[0].strategy
    other = grants if grants is not None and grants != first else choice.candidates[1].strategy
    labels = list(comparison.results.strategies)
    gains = comparison.scores[labels.index(first)] - comparison.scores[labels.index(other)]
    if comparison.sets is not None:
        gains = comparison.sets.table(gains)[:, 0]
    found = sorted((float(gain) for gain in gains[:50] if math.isfinite(gain)), reverse=True)
    return (first, other, found) if found else None


def futures_told(comparison: Comparison, language: str) -> str:
    """In how many futures the first strategy does better than what it is held against; empty where nothing can be counted."""
    counted = futures(comparison)
    if counted is None:
        return ""
    first, other, gains = counted
    return say("choice-futures", language, strategy=title_inside(comparison.scenario, first, language),
               other=title_inside(comparison.scenario, other, language), count=int(counted_gains(gains)[ABOVE]), all=len(gains),
               kind="sets" if comparison.sets is not None else "one")
