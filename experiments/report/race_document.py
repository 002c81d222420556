"""A race as people see it: who is best, what turns that, when the others dropped out."""

from __future__ import annotations

from collections import Counter

from simpul.experiments.analyses.race_stages import RaceEnd
from simpul.experiments.analyses.strategy_race import ContextTurn, Race
from simpul.experiments.presentation.key_labels import factor_label
from simpul.experiments.presentation.labels import difference_unit, inside, interval, number
from simpul.experiments.report import aim_words, answer_words, shared_figures
from simpul.experiments.report.comparison_tables import Cell, Table, interval_cell
from simpul.experiments.report.document import Document, DocumentPart, question_document
from simpul.experiments.report.figure_block import Picture, picture
from simpul.experiments.report.final_words import leads_words
from simpul.experiments.report.opening_section import opening_section
from simpul.experiments.statistics.estimates import Paired
from simpul.sim.language import say

_FEW_SEEDS = 0          # a race says itself whether it was long enough
_MOST_TOLD = 4          # strategies named in one sentence
_DOT = ("#1f5fa8", "circle")


def race_document(found: Race, language: str) -> Document:
    """The page of a race."""
    aim = aim_words.aim_inside(found, found.wanted, language)
    parts = [DocumentPart(say("report-tables", language), tables=(_strategies(found, language),))]
    if found.turns:
        turned = [turn for turn in found.turns if turn.turned]
        tables = (_turns(found, turned, "choose-table-turns", language),) if turned else ()
        parts.append(DocumentPart(say("choose-turns-heading", language), (say("choose-turns-reading", language),), tables=tables,
                                  folds=((say("choose-fold-turns", language, count=len(found.turns)),
                                          (_turns(found, found.turns, "choose-table-all-turns", language),)),)))
    answer = {"question-answer": _which(found, aim, language)}
    if found.around:
        answer["flip-tag"] = _turning(found, language)
    sure = _sure(found, language), answer_words.caveats(found, language, _FEW_SEEDS)
    answer["report-answer-sure"] = " ".join(filter(None, sure))
    return question_document(
        "choose", language, {"aim": aim}, answer, first=_picture(found, language), parts=tuple(parts),
        method=(say("report-method-events", language), say("choose-method", language, level=round(100 * found.level)),
                *([] if found.wanted.outcome else [answer_words.scale_method(language)])),
        **opening_section(found, language), limits=(say("choose-limit", language), say("question-limit-else", language)))


def _named(found: Race, places, language: str) -> str:
    return answer_words.titles(found, [found.labels[place] for place in places], language)


def _apart(found: Race, value: float, language: str, sign: bool = False) -> str:
    return answer_words.difference(found, found.wanted, value, language, sign)


def _which(found: Race, aim: str, language: str) -> str:
    """Who is best, or who is equally good, or who may still be best; and what that gives instead of direct grants."""
    end = found.end
    if end.first < 0:
        return say("choose-nothing-known", language, aim=aim, months=found.horizon)
    told = {"aim": aim, "months": found.horizon, "strategies": _named(found, end.running, language), "count": len(end.running),
            "matters": _apart(found, found.matters, language), "strategy": _named(found, [end.first], language)}
    if end.ended == "best" and end.behind:
        nearest = min(end.behind, key=lambda place: end.behind[place].mean)
        sentence = say("choose-best", language, next=_named(found, [nearest], language),
                       lead=_apart(found, end.behind[nearest].mean, language), **told)
    else:
        sentence = say(f"choose-{end.ended}", language, **told)
        if end.ended == "equal" and found.wanted.outcome is None:
            sentence = f"{sentence} {leads_words(found, found.leads_among(end.running), language)}"
    grants = found.place("direct_grants")
    if grants is None or grants in end.running:
        return sentence
    gain = _with_interval(found, end.behind[grants], language)
    return f"{sentence} {say('choose-grants', language, strategy=told['strategy'], gain=gain)}"


def _with_interval(found: Race, pair: Paired, language: str) -> str:
    """A difference with its interval behind it."""
    unit = found.unit(found.wanted) if found.wanted.outcome else ""
    return say("choose-figure", language, mean=_apart(found, pair.mean, language),
               interval=interval(pair.low, pair.high, language, unit, True, mark=False))


def _turning(found: Race, language: str) -> str:
    """The nearest change of the context that turns the choice, or that none was found."""
    turn, told = found.nearest, {"first": _named(found, [found.end.first], language) if found.end.first >= 0 else ""}
    if turn is None or turn.gain is None:
        ahead = [one for one in found.turns if one.end.first not in (-1, found.end.first)]
        others = [label for label, _times in Counter(one.end.first for one in ahead).most_common(_MOST_TOLD)]
        return say("choose-turn-none", language, count=len(found.turns), ahead=len(ahead),
                   others=_named(found, others, language) if others else "", **told)
    others = dict.fromkeys(turn.end.first for turn in found.turns if turn.turned)
    sentence = say("choose-turn", language, other=_named(found, [turn.end.first], language),
                   factor=inside(factor_label(found.scenario, turn.key, language)),
                   value=answer_words.value_text(turn.value, language), own=answer_words.value_text(turn.own, language),
                   share=number(turn.share, language, "share"), gain=_apart(found, turn.gain.mean, language), **told)
    keys = list(dict.fromkeys(turn.key for turn in found.turns if turn.turned))
    if len(keys) < 2:
        return f"{sentence} {say('choose-turn-alone', language)}"
    more = say("choose-turn-more", language, count=len(keys), factors=len(found.factors),
               others=_named(found, list(others)[:_MOST_TOLD], language))
    return f"{sentence} {more}"


def _sure(found: Race, language: str) -> str:
    """How many runs it took, and how surely the best is not among those that dropped out."""
    end = found.end
    return say("choose-sure", language, runs=found.home.runs, all=found.equally, seeds=end.seeds, dropped=len(end.dropped),
               first=min(end.dropped.values(), default=0), level=number(found.level, language, "share"))


def _picture(found: Race, language: str) -> Picture | None:
    """How much every other strategy gives less than the first."""
    end, told = found.end, answer_words.names(found, language)
    places = sorted(end.behind, key=lambda place: end.behind[place].mean)
    if not places:
        return None
    marks = [shared_figures.Dot(-pair.mean, -pair.high, -pair.low, place in end.dropped, told[found.labels[place]])
             for place in places for pair in [end.behind[place]]]
    unit = found.unit(found.wanted)
    title = say("choose-axis", language, strategy=told[found.labels[end.first]], unit=difference_unit(unit, language))
    rows = [told[found.labels[place]] for place in places]
    return picture("choose", aim_words.aim_label(found, found.wanted, language), say("choose-reading", language),
                   shared_figures.dots(rows, [("", *_DOT, marks)], title, unit, language))


def _strategies(found: Race, language: str) -> Table:
    """Every strategy: its seeds, how far behind the first it is, and what became of it."""
    end, told = found.end, answer_words.names(found, language)
    order = sorted(range(len(found.labels)), key=lambda place: end.behind[place].mean if place in end.behind else float("-inf"))
    rows = []
    for place in order:
        pair = end.behind.get(place)
        rows.append((told[found.labels[place]], (
            Cell(number(end.dropped.get(place, end.seeds), language), kind="number"),
            Cell("–") if pair is None else _behind(found, pair, language), Cell(_became(end, place, language)))))
    heads = tuple(say(f"choose-column-{name}", language) for name in ("seeds", "behind", "became"))
    return Table(say("choose-table", language, aim=aim_words.aim_label(found, found.wanted, language), months=found.horizon), heads,
                 tuple(rows))


def _behind(found: Race, pair: Paired, language: str) -> Cell:
    return interval_cell(-pair.mean, -pair.high, -pair.low, language, answer_words.score_unit(found, found.wanted), True)


def _became(end: RaceEnd, place: int, language: str) -> str:
    """What became of a strategy, in a few words."""
    if place in end.dropped:
        return say("choose-dropped", language, seeds=end.dropped[place])
    return say(f"choose-is-{'ahead' if place == end.first and end.ended == 'open' else end.ended}", language)


def _turns(found: Race, turns: list[ContextTurn] | tuple[ContextTurn, ...], caption: str, language: str) -> Table:
    """Changed contexts, the nearest first: what was changed, who is first there, whether that is another choice."""
    rows = []
    for turn in turns:
        change = say("flip-change", language, factor=factor_label(found.scenario, turn.key, language),
                     value=answer_words.value_text(turn.value, language), own=answer_words.value_text(turn.own, language))
        stays = found.end.first in turn.end.running
        word = "turned" if turn.turned else "stays" if turn.end.first == found.end.first and turn.end.ended == "best" else "alike"
        first = "–" if turn.end.first < 0 else _named(found, turn.end.running if stays else [turn.end.first], language)
        gain = "–" if turn.gain is None or not turn.turned else _apart(found, turn.gain.mean, language, True)
        rows.append((change, (Cell(first), Cell(gain, kind="number"), Cell(say(f"choose-{word}", language)))))
    heads = tuple(say(f"choose-column-{name}", language) for name in ("first", "gain", "turn"))
    return Table(say(caption, language), heads, tuple(rows))
