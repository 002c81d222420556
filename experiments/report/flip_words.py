"""Where it flips, in a sentence: the nearest combination in which another strategy is better, or that none was found."""

from __future__ import annotations

from simpul.experiments.analyses.answer import Answer
from simpul.experiments.analyses.nearest_flip import NearestFlip
from simpul.experiments.presentation.key_labels import factor_label
from simpul.experiments.presentation.labels import inside, listed, number
from simpul.experiments.report import answer_words
from simpul.experiments.statistics.ranking import Aim
from simpul.sim.language import say


def flip_words(found: Answer, flip: NearestFlip | None, aim: Aim, language: str) -> str:
    """Tell a flip of an answer over many worlds. aim: what its gain is counted in; flip: None where nothing is first at home."""
    if flip is None:
        return say("flip-unknown", language)
    here = say("flip-own", language) if flip.own else say("flip-near", language, values=_values(found, flip.home, None, language))
    told = {"first": answer_words.titles(found, [found.labels[flip.first]], language), "home": here}
    if flip.world < 0 or flip.gain is None:
        return say("flip-none", language, **told)
    return say("flip-sure" if flip.sure else "flip-open", language, **told,
               other=answer_words.titles(found, [found.labels[flip.other]], language),
               values=_values(found, flip.world, flip.home, language), share=number(flip.distance, language, "share"),
               gain=answer_words.difference(found, aim, flip.gain.mean, language))


def _values(found: Answer, world: int, home: int | None, language: str) -> str:
    """What a world has, each factor with its value; with a home only what differs from it."""
    parts = []
    for key, value in found.worlds[world].items():
        factor, here = inside(factor_label(found.scenario, key, language)), answer_words.value_text(value, language)
        if home is None:
            parts.append(say("flip-value", language, factor=factor, value=here))
        elif found.worlds[home][key] != value:
            parts.append(say("flip-change", language, factor=factor, value=here,
                             own=answer_words.value_text(found.worlds[home][key], language)))
    return listed(parts, language)
