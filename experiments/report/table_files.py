"""Answers as files for other programs: CSV for spreadsheets, Markdown for documents.

With a decimal comma a CSV file has semicolons between its fields, as spreadsheets with Indonesian settings expect.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import Path

from simpul.experiments.analyses.answer import Answer
from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.region_analysis import QUANTILES, Region
from simpul.experiments.presentation.labels import text_of
from simpul.experiments.report.choice_columns import SET_HEADS, choice_rows, knowing_rows, set_columns
from simpul.experiments.report.comparison_tables import Cell, Table
from simpul.experiments.report.price_columns import choice_columns, price_columns
from simpul.experiments.report.why_words import why_columns
from simpul.experiments.runner.output_folders import write_text
from simpul.experiments.statistics.estimates import estimate
from simpul.sim.language import language as language_in_use

TURNED = str.maketrans(".,", ",.")
_BYTE_ORDER_MARK = "\ufeff"        # without it a spreadsheet does not see that the file is UTF-8
Columns = tuple[Sequence[str], Iterable[Sequence]]          # heads and rows of a CSV file


def write_tables(folder: Path, found: Comparison | Answer | Region, decimal: str = "point") -> list[Path]:
    """Write an answer's CSV files, numbers unrounded, and return them. decimal: point or comma.

    Of a comparison outcomes.csv, differences.csv, choice.csv, parameters.csv where single ones can be judged, best.csv, groups.csv
    where there are several groups, issues.csv where a strategy is for one issue, price.csv and acceptability.csv where it can be
    told at what price, and why.csv where mechanisms were switched off; of a region spread.csv; of any other question means.csv; of
    each openings.csv where strategies were run without outside openings.
    """
    made = _of_comparison if isinstance(found, Comparison) else _of_region if isinstance(found, Region) else _of_worlds
    opened = found if isinstance(found, Comparison) else found.openings
    tables = {**made(found), **({"openings.csv": _openings(opened)} if opened is not None and opened.opening_gains else {})}
    files = {folder / name: csv_text(heads, rows, decimal) for name, (heads, rows) in tables.items()}
    for file, text in files.items():
        write_text(file, text)
    return list(files)


def _of_comparison(comparison: Comparison) -> dict[str, Columns]:
    """All outcomes and differences at all horizons, and the shares of first places."""
    outcomes = [(horizon, strategy, outcome, found.n, found.mean, found.low, found.high, found.deviation)
                for (horizon, strategy, outcome), found in comparison.outcomes.items()]
    differences = [(item.baseline, item.horizon, item.strategy, item.outcome, item.paired.n, item.paired.mean, item.low, item.high,
                    item.paired.low, item.paired.high, item.paired.deviation, item.paired.effect, item.paired.correlation,
                    item.paired.worse, item.paired.p, item.adjusted, item.verdict, item.needed, item.matters,
                    *set_columns(item.over)) for item in comparison.differences.values()]
    chances = [(horizon, outcome, strategy, share) for (horizon, outcome), shares in comparison.best.items()
               for strategy, share in shares.items()]
    return {"outcomes.csv": (("horizon", "strategy", "outcome", "n", "mean", "low", "high", "deviation"), outcomes),
            "differences.csv": (("baseline", "horizon", "strategy", "outcome", "n", "mean", "low", "high", "low_alone",
                                 "high_alone", "deviation", "effect", "correlation", "worse", "p", "p_adjusted", "verdict",
                                 "runs_needed", "matters", *SET_HEADS), differences),
            **({"choice.csv": choice_rows(comparison)} if comparison.choice is not None else {}),
            **({"parameters.csv": knowing} if (knowing := knowing_rows(comparison))[1] else {}),
            "best.csv": (("horizon", "outcome", "strategy", "share_of_seeds"), chances),
            **({"why.csv": why_columns(comparison)} if comparison.why else {}),
            **({"groups.csv": _groups(comparison)} if comparison.group_gains else {}),
            **({"issues.csv": _issues(comparison)} if comparison.issue_gains else {}),
            **({"price.csv": price_columns(comparison), "acceptability.csv": choice_columns(comparison)}
               if comparison.cost_effectiveness else {})}


def _groups(comparison: Comparison) -> Columns:
    """Need met in every group, and the gap between groups, with the difference from direct grants."""
    heads = ("horizon", "strategy", "group", "n", *(f"{part}{end}" for part in ("met", "gain") for end in ("", "_low", "_high")))
    return heads, [(one.horizon, one.strategy, one.group, one.gain.n,
                    *(end for part in (one.met, one.gain) for end in (part.mean, part.low, part.high)))
                   for one in comparison.group_gains]


def _issues(comparison: Comparison) -> Columns:
    """What strategies that are for an issue gain on it and on the rest."""
    heads = ("horizon", "strategy", "issue", "against", "already", "n",
             *(f"{part}{end}" for part in ("own", "rest") for end in ("", "_low", "_high")), "p", "p_adjusted", "verdict")
    return heads, [(one.horizon, one.strategy, one.issue, one.against, one.already, one.own.n,
                    *(end for part in (one.own, one.rest) for end in (part.mean, part.low, part.high)), one.own.p, one.adjusted,
                    one.verdict) for one in comparison.issue_gains]


def _openings(comparison: Comparison) -> Columns:
    """Every main gain over direct grants in what comes through outside openings and what is there without them."""
    parts = ("whole", "through", "without")
    heads = ("horizon", "strategy", "outcome", "n", *(f"{part}{end}" for part in parts for end in ("", "_low", "_high")), "verdict",
             "verdict_without", "share_through")
    rows = [(one.horizon, one.strategy, one.outcome, one.whole.n,
             *(end for part in (one.whole, one.through, one.without) for end in (part.mean, part.low, part.high)), one.verdict,
             one.verdict_without, one.share) for one in comparison.opening_gains.values()]
    return heads, rows


def _of_worlds(answer: Answer) -> dict[str, Columns]:
    """A row for each world, strategy and horizon with the mean of every main outcome, of every issue and of every group, and its
    interval; what the world changes comes before them."""
    keys = list(dict.fromkeys(key for world in answer.worlds for key in world))
    main = [item for item in answer.results.outcomes if item.primary or item.described]
    heads = ("world", *keys, "strategy", "months", *(f"{item.name}{end}" for item in main for end in ("", "_low", "_high")))
    own, rows = answer.scenario.values(), []
    for place, world in enumerate(answer.worlds):
        for row, label in enumerate(answer.labels):
            for months in answer.results.horizons:
                found = [estimate(answer.values(item.name, months)[place, row], answer.level, sets=answer.sets) for item in main]
                rows.append((place, *(world.get(key, own.get(key, "")) for key in keys), label, months,
                             *(end for one in found for end in (one.mean, one.low, one.high))))
    return {"means.csv": (heads, rows)}


def _of_region(answer: Region) -> dict[str, Columns]:
    """A row for each strategy, horizon and outcome with its quantiles over communities, the mean gain over doing nothing with its
    interval, and the shares of communities that gained and lost."""
    heads = ("strategy", "months", "outcome", "unit", *(f"q{round(100 * share):02}" for share in QUANTILES), "gain", "gain_low",
             "gain_high", "gained", "lost")
    rows = []
    for label in answer.labels:
        for months in answer.found.horizons:
            for item in answer.measures:
                gain = answer.mean_gain(item.name, label, months)
                rows.append((label, months, item.name, item.unit, *map(float, answer.quantiles(item.name, label, months)),
                             gain.mean, gain.low, gain.high, *answer.shares(item.name, label, months)))
    return {"spread.csv": (heads, rows)}


def csv_text(heads: Sequence[str], rows: Iterable[Sequence], decimal: str = "point") -> str:
    """A CSV file's text: a number that does not exist is an empty field."""
    stream = StringIO()
    writer = csv.writer(stream, delimiter=";" if decimal == "comma" else ",", lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([_field(value, decimal) for value in row] for row in rows)
    return _BYTE_ORDER_MARK + stream.getvalue()


def _field(value, decimal: str) -> str:
    if isinstance(value, float):
        text = repr(value) if math.isfinite(value) else ""
        return text.replace(".", ",") if decimal == "comma" else text
    text = str(value)
    return f"'{text}" if text[:1] in "=+-@\t" and isinstance(value, str) else text     # a name is never a formula


def write_markdown(file: Path, found: Comparison | Answer | Region, decimal: str = "point", language: str | None = None) -> Path:
    """Write an answer's sentences and the tables that are not folded away as Markdown.

    decimal: "comma" writes figures with a comma in English too; otherwise they are written as the language does.
    """
    language = language or language_in_use()
    document, turned = found.told(language), decimal == "comma" and language != "id"
    sentences = [text for text in (document.asked, *(sentence for _, sentence in document.answer), document.openings) if text]
    parts = [f"# {_escaped(text_of(found.scenario.title, language))}", *map(_escaped, sentences),
             *(_markdown(table, document.corner, turned) for table in document.tables())]
    write_text(file, "\n\n".join(parts) + "\n")
    return file


def _markdown(table: Table, corner: str, turned: bool) -> str:
    """A table with its caption above. corner: head of the first column; turned: points and commas of the figures change places."""
    def figure(cell: Cell) -> str:
        text = f"{cell.text} ({cell.small})" if cell.small else cell.text
        return _escaped(text.translate(TURNED) if turned else text)

    lines = [(corner, *table.heads), ("---", *("---:" for _ in table.heads))]
    lines = [tuple(map(_escaped, lines[0])), lines[1]]
    lines += [(_escaped(head), *map(figure, cells)) for head, cells in table.rows]
    return "\n".join([f"**{_escaped(table.caption)}**", "", *(f"| {' | '.join(line)} |" for line in lines)])


def _escaped(text: str) -> str:
    """Text in which nothing is Markdown or HTML: names come from files of others."""
    for mark in "\\`*_{}[]<>|#":
        text = text.replace(mark, f"\\{mark}")
    return " ".join(text.split())
