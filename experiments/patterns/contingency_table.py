"""The rows of `contingency.py` as a table that ships: at the scenarios' own money, and at money that would matter.

    python -m simpul.experiments.documentation contingency --write    # results/contingency.csv, and the table in sim/README.md

A line is a part of a row at one of the two sums. What the README shows is made from the lines of the file alone.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Callable, Sequence

from simpul.experiments.design.ensemble import Ensemble
from simpul.experiments.patterns.contingency import CONTINGENCY, SMALLEST
from simpul.experiments.patterns.contingency_test import (
    AS_EXPECTED,
    REVERSED,
    STILL_OPEN,
    ContingencyFinding,
    by_row,
    finding_values,
    tested,
)
from simpul.experiments.patterns.money_need import ENOUGH_SHARE, enough_money
from simpul.experiments.patterns.pattern_rows import PatternRow, without_letter
from simpul.experiments.patterns.pattern_runs import ids_wished
from simpul.experiments.patterns.pattern_tables import expected
from simpul.experiments.patterns.social_contexts import ENOUGH_MONEY, OWN_MONEY
from simpul.experiments.presentation.labels import MISSING, number
from simpul.experiments.presentation.markdown import table
from simpul.experiments.runner.kept_figures import MeasuredFigures
from simpul.sim.language import say

CONTINGENCY_COLUMNS = ("id", "statement", "source", "scenario", "compared", "figure", "horizon", "levels", "expected_low",
                       "expected_high", "smallest", "money", "sets", "seeds", "mean", "error", "agree", "verdict")
CONTINGENCY_SOURCES = {
    "C1": "Raab, Mannak & Cambré 2015", "C2": "Junk 2019, doi:10.1111/ajps.12437",
    "C3": "Heidl, Steensma & Phelps 2014, doi:10.1287/orsc.2014.0898",
    "C4": "Douglas, Berthod, Groenleer & Nederhand 2020, doi:10.1080/14494035.2020.1769275",
    "C5": "Krishnan, Martin & Noorderhaven 2006",
    "C6": "Barron, Diprose & Woolcock 2007", "C7": "Hallfors, Cho, Livert & Kadushin 2002",
    "C8": "Academy of Management Proceedings, “Smart but shifty?”", "C9": "Fernandez & Gould 1994", "C10": "ASPE/NORC 2012",
    "C11": "Wells, Ward, Feinberg & Alexander 2008", "C12": "Miller & Miller 2007, doi:10.1377/hlthaff.26.5.w568",
    "C13": "Chapin Hall, interim report on NFI",
    "C14": "Wells 2013, doi:10.1007/s11606-013-2484-3; Ong 2017, doi:10.1176/appi.ps.201600488",
    "C15": "Schneider, Scholz, Lubell et al. 2003", "C16": "Voss 2012", "C17": "Olken, Onishi & Wong 2014; ACF 2010",
    "C18": "Yin et al. 1997, doi:10.1016/S0149-7189(97)00014-1; Lin et al. 2020, doi:10.1002/ajcp.12398",
}
"""Where each row comes from; the rows that have no part here are not measured."""
NOT_MEASURED = ("C4", "C5", "C8", "C18")
"""Rows of which nothing (C8), or not all, is measured; catalogues say what and why (`contingency-not-c8`)."""
MONEYS = (OWN_MONEY, ENOUGH_MONEY)
TextLine = dict[str, str]


def contingency_lines(ensemble: Ensemble, sets: int, seeds: int, threads: int | None = None,
                      progress: Callable[[int, int], None] = lambda done, total: None,
                      rows: Sequence[PatternRow] = CONTINGENCY, kept: MeasuredFigures | None = None) -> list[dict[str, object]]:
    """Run the rows at both sums; a line for each part at each sum, by the names of `CONTINGENCY_COLUMNS`. progress counts sets;
    kept: as in `simpul.experiments.patterns.pattern_runs.carried_out`."""
    names = sorted({reading.world.scenario for row in rows for reading in row.readings()})
    changes = {OWN_MONEY: {}, ENOUGH_MONEY: {name: {"subsidy.total": enough_money(name)} for name in names}}
    found = {}
    for turn, money in enumerate(MONEYS):
        found[money] = tested(rows, ensemble, sets, seeds, changes[money], threads,
                              lambda done, _total, before=turn * sets: progress(before + done, len(MONEYS) * sets),
                              kept=kept)
    return [contingency_line(found[money][place], money, sets, seeds) for place in range(len(rows)) for money in MONEYS]


def contingency_line(finding: ContingencyFinding, money: str, sets: int, seeds: int) -> dict[str, object]:
    """Return a finding at a sum of money, by the names of `CONTINGENCY_COLUMNS`."""
    row = finding.row
    return finding_values(finding, SMALLEST) | {
        "statement": say(f"contingency-{row.id.lower()}", "en"), "source": CONTINGENCY_SOURCES[without_letter(row.id)],
        "compared": compared_forms(row), "levels": levels_of(row), "money": money, "sets": sets, "seeds": seeds,
    }


def compared_forms(row: PatternRow) -> str:
    """The strategies with what is taken off, horizons where there are several: `broker-new − broker-host`."""
    told: dict[str, float] = {}
    several = len({reading.horizon for _weight, reading in row.terms}) > 1
    for weight, reading in row.terms:
        told.setdefault(reading.strategy + (f" @{reading.horizon}" if several else ""), weight)
    return "".join((" − " if weight < 0 else " + ") + ("" if abs(weight) == 1.0 else f"{abs(weight):g} × ") + name
                   for name, weight in told.items()).removeprefix(" + ")


def levels_of(row: PatternRow) -> str:
    """What is varied between the readings, with its values in the order in which they are read: `context.opportunity 0.9, 0.1`."""
    changes = [dict(reading.world.changes) for _weight, reading in row.terms]
    told = []
    for key in dict.fromkeys(key for own in changes for key in own):
        values = list(dict.fromkeys(own.get(key) for own in changes))
        if len(values) > 1:
            told.append(f"{key} {', '.join(f'{value:g}' for value in values)}")
    return "; ".join(told)


def chosen_parts(wished: Sequence[str] | None) -> tuple[list[PatternRow], list[str]]:
    """Return the parts asked for, and the ids of rows that are not fully measured: C1 means C1a, C1b and so on; all for None.

    Raises UserError for an id that does not exist.
    """
    if wished is None:
        return list(CONTINGENCY), list(NOT_MEASURED)
    wanted = ids_wished(wished, [*CONTINGENCY_SOURCES, *(row.id for row in CONTINGENCY)], "contingency-unknown")
    return [row for row in CONTINGENCY if row.id in wanted], [id_ for id_ in NOT_MEASURED if id_ in wanted]


# ---- what is told of the lines of the file


def row_verdicts(lines: Sequence[TextLine], money: str) -> dict[str, str]:
    """Return the verdict of each row at a sum, its parts together."""
    return by_row((line["id"], line["verdict"]) for line in lines if line["money"] == money)


def contingency_summary(lines: Sequence[TextLine], language: str, unmeasured: Sequence[str] = NOT_MEASURED,
                        whole: int = len(CONTINGENCY_SOURCES)) -> str:
    """How many rows of `whole` come out at each sum, which are reversed, and which are not measured, with why."""
    if not lines:
        return say("contingency-missing", language)
    told = []
    for money in MONEYS:
        verdicts = row_verdicts(lines, money)
        ids = {verdict: [id_ for id_, found in verdicts.items() if found == verdict]
               for verdict in (AS_EXPECTED, REVERSED, STILL_OPEN)}
        told.append(say(f"contingency-headline-{money}", language, rows=whole, count=len(ids[AS_EXPECTED]),
                        reversed=len(ids[REVERSED]), ids=", ".join(ids[REVERSED]) or MISSING, open=len(ids[STILL_OPEN]),
                        share=round(100 * ENOUGH_SHARE)))
    told.append(say("contingency-rule", language, sets=int(lines[0]["sets"]), seeds=int(lines[0]["seeds"])))
    return " ".join([*told, _not_measured(unmeasured, language)]).rstrip()


def _not_measured(ids: Sequence[str], language: str) -> str:
    """What is not measured, and why; empty for nothing."""
    reasons = "; ".join(say(f"contingency-not-{id_.lower()}", language) for id_ in ids)
    return say("contingency-not", language, what=reasons) if reasons else ""


def contingency_markdown(lines: Sequence[TextLine]) -> str:
    """The block of the model description: the headline, then a line for each part."""
    if not lines:
        return contingency_summary(lines, "en")
    head = [say(f"contingency-head-{name}", "en") for name in ("id", "tested", "expected", "own", "enough", "compared")]
    rows = {row.id: row for row in CONTINGENCY}
    cells = [(id_, say(f"contingency-{id_.lower()}", "en"), expected_words(rows[id_], "en"),
              *(measured_words(found[money], "en") for money in MONEYS), _compared(found[OWN_MONEY]))
             for id_, found in _by_id(lines).items()]
    return f"{contingency_summary(lines, 'en')} {say('contingency-made', 'en')}\n\n{table(head, cells)}"


def contingency_text(lines: Sequence[TextLine], unmeasured: Sequence[str], columns: int, language: str,
                     details: bool = False) -> list[str]:
    """Return what is printed, no line wider than `columns`: of each part what was tested, expected and found; then how many rows of
    those chosen come out, and what is not measured."""
    if not lines:
        return textwrap.wrap(_not_measured(unmeasured, language), columns)
    rows, told = {row.id: row for row in CONTINGENCY}, []
    for id_, found in _by_id(lines).items():
        row = rows[id_]
        parts = [say(f"contingency-{id_.lower()}", language),
                 say("contingency-expected", language, band=expected_words(row, language))]
        parts += [say(f"contingency-at-{money}", language, found=measured_words(found[money], language).replace("**", ""),
                      share=round(100 * ENOUGH_SHARE)) for money in MONEYS]
        parts += [_compared(found[OWN_MONEY])] if details else []
        told.append(id_)
        for part in parts:
            told += textwrap.wrap(part, columns, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)
    whole = len({without_letter(line["id"]) for line in lines} | set(unmeasured))
    return [*told, "", *textwrap.wrap(contingency_summary(lines, language, unmeasured, whole), columns)]


def _by_id(lines: Sequence[TextLine]) -> dict[str, dict[str, TextLine]]:
    """The lines of each part, by the sum of money."""
    found: dict[str, dict[str, TextLine]] = {}
    for line in lines:
        found.setdefault(line["id"], {})[line["money"]] = line
    return found


def expected_words(row: PatternRow, language: str) -> str:
    """The sign with the smallest effect of interest, or the band."""
    if not row.one_sided:
        return expected(row, language)
    return say("contingency-sign", language, sign=expected(row, language), smallest=number(SMALLEST[row.first.figure], language))


def measured_words(line: TextLine, language: str) -> str:
    """Mean with two standard errors, share of sets that agree, verdict."""
    mean, error, agree = (float(line[name]) if line[name] else math.nan for name in ("mean", "error", "agree"))
    verdict = say(f"contingency-verdict-{line['verdict']}", language)
    if not math.isfinite(mean):
        return verdict
    return say("contingency-found", language, mean=number(mean, language, sign=True), error=number(2 * error, language),
               agree=number(agree, language, "share"), verdict=verdict)


def _compared(line: TextLine) -> str:
    levels = f"; {line['levels']}" if line["levels"] else ""
    return f"{line['scenario']}, {line['figure']} @{line['horizon']}: {line['compared']}{levels} ({line['source']})"
