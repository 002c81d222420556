"""What a map or a sweep advises, in sentences: which strategy to choose, where another leads, what remains open."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.analyses.judged_worlds import JudgedWorlds
from simpul.experiments.analyses.map_advice import side_of_map
from simpul.experiments.analyses.strategy_map import StrategyMap
from simpul.experiments.presentation.key_labels import factor_label
from simpul.experiments.presentation.labels import PERCENT, inside, interval, number, wordless
from simpul.experiments.report import answer_words
from simpul.experiments.statistics.estimates import MANY_SEEDS
from simpul.experiments.statistics.leading_sets import signed_gains
from simpul.sim.language import say

STEP = 50         # numbers of seeds are told in such steps
_HOLDS = 0.9      # share of the cells in which no other is surely better, so that one strategy is the choice for all
_MOST_SAFE = 3    # strategies that hold equally, of which one is still called the choice
_ALONE_TOLD = 3   # strategies whose own places are told
_COMPANY = 0.25   # share of the cells from which on a strategy beside the choice is named


def advice_words(found: JudgedWorlds, aim: str, language: str) -> str:
    """The answer in one reading: the choice that holds, or the few of which one is best; then where others lead alone."""
    advice, cells = found.advice, len(found.worlds)
    if advice.safest < 0:
        return say("map-nothing-known", language, aim=aim, months=found.horizon)
    told = {"aim": aim, "months": found.horizon, "all": cells}
    leads = np.array([advice.safest in one for one in found.leading])
    if leads.sum() >= _HOLDS * cells:
        named = _as_safe(found, leads)
        sentences = [say("map-safe" if len(named) <= _MOST_SAFE else "map-alike-all", language, cells=int(leads.sum()),
                         every="yes" if leads.all() else "no", strategy=either(found, named, language),
                         gain=_gain_text(found, named, leads, language), **told),
                     _company(found, named, language)]
    elif advice.choice:
        sentences = [say("map-choice", language, strategies=either(found, advice.choice, language), cells=int(advice.held.sum()),
                         gain=_gain_text(found, advice.choice, advice.held, language), **told), _safest(found, language)]
        named = advice.choice if len(advice.choice) == 1 else ()
    else:
        everywhere = np.ones(cells, dtype=bool)
        sentences = [say("map-scattered", language, gain=_gain_text(found, found.contenders, everywhere, language), **told),
                     _safest(found, language)]
        named = ()
    alone = [label for label in found.clear if found.labels.index(label) not in named][:_ALONE_TOLD]
    return " ".join(filter(None, [*sentences, *(_alone(found, label, language) for label in alone), _overall(found, language)]))


def _overall(found: JudgedWorlds, language: str) -> str:
    """Who is best on average over all combinations; empty where that is not known."""
    best = found.overall
    if best.first < 0:
        return ""
    if best.p < 1.0 - found.level:
        return say("map-overall", language, strategy=_names(found, [best.first], language),
                   lead=gap_text(found, best.lead, language))
    if found.overall_equal:
        return say("map-overall-equal", language, strategies=_names(found, best.running, language),
                   matters=gap_text(found, found.matters, language))
    others = [place for place in best.running if place != best.first]
    return say("map-overall-open", language, strategies=_names(found, best.running, language), count=len(best.running),
               strategy=_names(found, [best.first], language), others=_names(found, others, language))


def either(found: JudgedWorlds, places: Sequence[int], language: str) -> str:
    """Strategies as a choice: a, b or c."""
    names = [answer_words.titles(found, [found.labels[place]], language) for place in places]
    return names[0] if len(names) == 1 else say(
        "map-either", language, first=", ".join(names[:-1]), last=names[-1], several="yes" if len(names) > 2 else "no")


def _names(found: JudgedWorlds, places: Sequence[int], language: str) -> str:
    return answer_words.titles(found, [found.labels[place] for place in places], language)


def gap_text(found: JudgedWorlds, value: float, language: str) -> str:
    """How far strategies lie apart: as a difference, without a sign."""
    return answer_words.difference(found, found.wanted, value, language)


def range_text(found: JudgedWorlds, low: float, high: float, language: str) -> str:
    """From a gain to a gain, with the unit in which the aim is counted; one figure where both are written alike."""
    unit = found.unit(found.wanted) if found.wanted.outcome else ""
    first, last = (number(end, language, unit, sign=True) for end in (low, high))
    if first == last:
        return answer_words.difference(found, found.wanted, high, language, sign=True)
    if found.wanted.outcome is None:
        return say("aim-deviations", language, value=interval(low, high, language, sign=True))
    first = wordless(first, language) if unit in PERCENT else first
    return say("interval", language, low=first, high=answer_words.difference(found, found.wanted, high, language, sign=True))


def _gain_text(found: JudgedWorlds, places: Sequence[int], held: NDArray[np.bool_], language: str) -> str:
    """What strategies gain over direct grants in those cells in which they lead; of baselines alone, what the best of the others
    gains. Empty where direct grants were not run. held: bool [cell]."""
    grants, own = found.place("direct_grants"), [place for place in places if place in found.contenders]
    if grants is None or not held.any() or not found.contenders:
        return ""
    scores = found.scores(found.wanted)
    apart = found.averages - found.averages[:, [grants]]
    if own:
        tested = {place: signed_gains(scores, grants, [place], found.level, found.sets) for place in own}
        shown = [(float(apart[cell, place]), tested[place][cell].sign, cell) for cell in np.flatnonzero(held)
                 for place in own if place in found.leading[cell]]
    else:
        shown = [(found.gains[cell].paired.mean, found.gains[cell].sign, cell) for cell in np.flatnonzero(held)]
    if not shown:
        return ""
    signs: dict[int, list[int]] = {}
    for _gain, sign, cell in shown:
        signs.setdefault(int(cell), []).append(sign)
    more, less = (sum(all(one == way for one in told) for told in signs.values()) for way in (1, -1))
    known = [gain for gain, _sign, _cell in shown if math.isfinite(gain)]
    ends = range_text(found, min(known, default=math.nan), max(known, default=math.nan), language)
    sure = say("map-gain-mixed" if less else "map-gain-sure", language, more=more, less=less)
    return say("map-gain" if own else "map-gain-rest", language, count=len(own) if len(own) == len(places) else 0,
               range=ends, sure=sure)


def _as_safe(found: JudgedWorlds, leads: NDArray[np.bool_]) -> tuple[int, ...]:
    """The safest strategy, and those that lead in just as many of the cells in which it leads. leads: bool [cell]."""
    safest = found.advice.safest
    others = [place for place in range(len(found.labels)) if place != safest
              and all(place in one for one, here in zip(found.leading, leads, strict=True) if here)]
    return (safest, *sorted(others, key=lambda place: -float(np.nanmean(found.averages[:, place]))))


def _company(found: JudgedWorlds, named: Sequence[int], language: str) -> str:
    """In how many cells the strategy that holds is clearly the best, and who but those that are named may be as good elsewhere."""
    safest = found.advice.safest
    clear = found.clear.get(found.labels[safest], 0)
    shared = [one for one in found.leading if safest in one and len(one) > 1]
    often = [(place, sum(place in one for one in shared)) for place in range(len(found.labels)) if place not in named]
    beside = [place for place, count in sorted(often, key=lambda item: -item[1]) if count >= _COMPANY * len(found.worlds)]
    if not shared or not beside:
        return ""
    return say("map-company", language, clear=clear, others=either(found, beside, language),
               cells=sum(bool(set(one) & set(beside)) for one in shared))


def _safest(found: JudgedWorlds, language: str) -> str:
    return say("map-safest", language, strategy=_names(found, [found.advice.safest], language), behind=found.advice.behind)


def _alone(found: JudgedWorlds, label: str, language: str) -> str:
    """Where a strategy is clearly the best, on a map by a plain condition on one factor where there is one."""
    if not isinstance(found, StrategyMap):
        return say("map-alone", language, where="", cells=found.clear[label],
                   strategy=answer_words.titles(found, [label], language))
    held = np.array([spot.clear and found.labels[spot.best.first] == label for spot in found.spots]).reshape(found.shape)
    side, told = side_of_map(held), {"strategy": answer_words.titles(found, [label], language), "cells": found.clear[label]}
    if side is None:
        return say("map-alone", language, where=answer_words.leaning(found, found.leaning(label), language), **told)
    factor = (found.down, found.across)[side.axis]
    return say(f"map-alone-{'below' if side.below else 'above'}", language, **told,
               factor=inside(factor_label(found.scenario, factor.key, language)),
               value=answer_words.value_text(factor.stops()[side.stop], language))


def open_words(found: StrategyMap, language: str) -> str:
    """Where several lead: in how many cells, whether that matters, and what more seeds would settle."""
    several = sum(len(one) > 1 for one in found.leading)
    grey = [spot for spot in found.spots if not spot.clear]
    if not grey:
        return say("map-no-grey", language)
    told = [say("map-several", language, grey=several, cells=len(found.worlds),
                every="yes" if several == len(found.worlds) else "no")] if several else []
    if several:
        told.append(say("map-alike", language, count=sum(found.equivalent),
                        matters=gap_text(found, found.matters, language)))
    soon = [seeds for seeds in found.needed if seeds <= MANY_SEEDS]
    close = [spot.best.lead for seeds, spot in zip(found.needed, grey, strict=True)
             if not seeds <= MANY_SEEDS and math.isfinite(spot.best.lead)]
    if soon:
        told.append(say("map-soon", language, count=len(soon), seeds=STEP * math.ceil(max(soon) / STEP)))
    if close:
        told.append(say("map-close", language, count=len(close), seeds=MANY_SEEDS,
                        lead=gap_text(found, max(close), language)))
    return " ".join(told)


def sure_words(found: StrategyMap, few_seeds: int, language: str) -> str:
    """How sure the map is."""
    sentence = say("map-sure", language, seeds=len(found.plan.seeds), strategies=len(found.labels),
                   wrong=number(1 - found.level, language, "share"))
    return " ".join(filter(None, [sentence, answer_words.caveats(found, language, few_seeds)]))
