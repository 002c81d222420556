"""A sweep as people see it: sentences, lines over each factor, tables."""

from __future__ import annotations

from experiments.language import say
from experiments.naming import factor_label
from experiments.questions import wording
from experiments.questions.sweep import Sweep
from experiments.report import pictures
from experiments.report.picture import Picture, picture
from experiments.report.sheet import Part, Sheet
from experiments.report.tables import Cell, Table
from sim.telling.naming import inside, listed

FEW_SEEDS = 15
MOST_TOLD = 3          # changes told in one sentence


def sheet(found: Sweep, language: str) -> Sheet:
    """The page of a sweep."""
    aim = wording.aim_inside(found.wanted, language)
    named = [inside(factor_label(found.scenario, factor.key, language)) for factor in found.factors]
    order = sorted(found.factors, key=lambda factor: -_largest(found, factor))       # what changes most is shown first
    first, *lines = [_line(found, factor, item, language) for item in found.aims for factor in order]
    listing = (say("sweep-fold", language), (_worlds(found, language),))
    return Sheet(
        kind=say("sweep-kind", language), asked=say("sweep-asked", language, factors=listed(named, language), aim=aim),
        answer=((say("question-answer", language), _best(found, aim, language)),
                (say("sweep-change-tag", language), _changes(found, language)),
                (say("report-answer-sure", language), " ".join(filter(None, [
                    say("sweep-sure", language, seeds=len(found.plan.seeds), worlds=len(found.worlds),
                        design=say(f"design-{found.design}", language)), wording.caveats(found, language, FEW_SEEDS)])))),
        first=first,
        parts=(Part(say("sweep-lines", language), (say("sweep-reading", language, level=round(100 * found.level)),),
                    wording.legend(found, language, _drawn(found)), tuple(lines)),
               Part(say("report-tables", language), tables=(*(_means(found, factor, language) for factor in found.factors),
                                                            wording.factor_table(found, found.factors, language)),
                    folds=(listing,))),
        method=(*wording.method(found, language), say(f"sweep-method-{found.design}", language),
                say("map-method", language, level=round(100 * found.level), strategies=len(found.labels)),
                *([] if found.wanted.outcome else [wording.scale_method(language)])),
        limits=(say("question-limit-else", language),))


def _largest(found: Sweep, factor) -> float:
    """The largest change that a factor makes to any strategy."""
    return max((abs(found.change(factor, place).mean) for place in range(len(found.labels))), default=0.0)


def _drawn(found: Sweep) -> list[str]:
    """The strategies that have lines: all but doing nothing, which is what gains are counted from."""
    return [label for place, label in enumerate(found.labels) if place != found.place("nothing")]


def _best(found: Sweep, aim: str, language: str) -> str:
    worlds = len(found.worlds)
    if not found.clear:
        return say("sweep-none", language, aim=aim, worlds=worlds, months=found.horizon)
    told = [say("sweep-owner", language, strategy=wording.titles(found, [label], language), worlds=count)
            for label, count in found.clear.items()]
    return say("sweep-best", language, aim=aim, worlds=worlds, months=found.horizon, owners=listed(told, language),
               rest=worlds - sum(found.clear.values()))


def _changes(found: Sweep, language: str) -> str:
    """For each factor the strategies that change most from one end to the other, those that surely change first."""
    told = []
    for factor in found.factors:
        shown = found.groups(factor)
        changes = [(label, found.change(factor, place)) for place, label in enumerate(found.labels)]
        sure = [(label, one) for label, one in changes if one.low > 0 or one.high < 0]
        values = {"factor": inside(factor_label(found.scenario, factor.key, language)),
                  "low": wording.value_text(shown[0][0], language), "high": wording.value_text(shown[-1][0], language)}
        if not sure:
            told.append(say("sweep-no-change", language, **values))
            continue
        largest = sorted(sure, key=lambda item: -abs(item[1].mean))[:MOST_TOLD]
        parts = [say("sweep-change", language, strategy=wording.titles(found, [label], language),
                     change=wording.amount(found, found.wanted, one.mean, language, sign=True)) for label, one in largest]
        told.append(say("sweep-changes", language, changes=listed(parts, language), **values))
    return " ".join(told)


def _line(found: Sweep, factor, aim, language: str) -> Picture:
    values = [value for value, _ in found.groups(factor)]
    curves = {label: found.line(factor, aim, place, gain=True) for place, label in enumerate(found.labels)
              if place != found.place("nothing")}
    title = factor_label(found.scenario, factor.key, language)
    unit = found.unit(aim)
    axis = say("tradeoffs-axis-gain", language, unit=pictures.unit_of_gain(unit, language))
    figure = pictures.over_factor(curves, wording.looks(found), wording.names(found, language), values, title, unit, axis, language)
    name = f"sweep-{found.aims.index(aim)}-{found.factors.index(factor)}"
    return picture(name, wording.aim_label(aim, language), say("sweep-line-reading", language, factor=inside(title)), figure)


def _means(found: Sweep, factor, language: str) -> Table:
    """Means of the aim at each shown value of a factor."""
    told, shown = wording.names(found, language), found.groups(factor)
    rows = tuple((told[label], tuple(wording.estimate_cell(found, found.wanted, one, language)
                                     for one in found.line(factor, found.wanted, place)))
                 for place, label in enumerate(found.labels))
    caption = say("sweep-table", language, aim=wording.aim_label(found.wanted, language),
                  factor=factor_label(found.scenario, factor.key, language))
    return Table(caption, tuple(wording.value_text(value, language) for value, _ in shown), rows)


def _worlds(found: Sweep, language: str) -> Table:
    """Every world with what came first in it; the first two hundred of many."""
    rows = []
    for number, (world, (best, clear)) in enumerate(list(zip(found.worlds, found.best, strict=True))[:wording.MOST_WORLDS], 1):
        first = wording.titles(found, [found.labels[best.first]], language) if best.first >= 0 else "–"
        rows.append((str(number), (*(Cell(wording.value_text(value, language), kind="number") for value in world.values()),
                                   Cell(first), Cell(say("map-clear" if clear else "map-grey", language)))))
    heads = (*(factor_label(found.scenario, factor.key, language) for factor in found.factors),
             say("map-column-first", language), say("map-column-verdict", language))
    return Table(say("sweep-table-worlds", language, shown=len(rows), worlds=len(found.worlds)), heads, tuple(rows))
