"""Statements of the deck and points of its cases, run over parameter sets, as tables that ship.

    python -m simpul.experiments.documentation statements --write    # results/statements.csv, and the table in sim/README.md
    python -m simpul.experiments.documentation points --write        # results/points.csv, likewise

What the README shows is made from the lines of the files alone. The rule is that of `contingency_test.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from simpul.experiments.design.ensemble import Ensemble
from simpul.experiments.patterns.case_points import CASE_POINTS, POINT_SMALLEST
from simpul.experiments.patterns.contingency_test import (
    AS_EXPECTED,
    ERRORS_BEYOND,
    REVERSED,
    STILL_OPEN,
    ContingencyFinding,
    by_row,
    finding_values,
    tested,
)
from simpul.experiments.patterns.pattern_rows import PatternRow, without_letter
from simpul.experiments.patterns.statement_switches import SWITCH_SMALLEST, SWITCHES, UNTESTED
from simpul.experiments.presentation.markdown import table

TESTED_SETS, TESTED_SEEDS = 60, 4      # members of the ensemble, and fresh seeds of each
FINDING_COLUMNS = ("id", "scenario", "compared", "figure", "horizon", "expected_low", "expected_high", "smallest", "mean", "error",
                   "agree", "sets", "seeds", "verdict")
STATEMENTS = 34                        # of the deck
_HEAD = ("id", "scenario", "what is compared", "outcome", "expected", "mean", "± 2 s.e.", "sets that agree", "verdict")
_WORDS = {AS_EXPECTED: "as expected", REVERSED: "**reversed**"}

FindingLine = dict[str, object]


def statement_lines(ensemble: Ensemble, threads: int | None, progress: Callable[[int, int], None]) -> list[FindingLine]:
    """Run every switch; a line for each, by the names of `FINDING_COLUMNS`. progress counts sets."""
    return _lines(SWITCHES, SWITCH_SMALLEST, ensemble, threads, progress)


def point_lines(ensemble: Ensemble, threads: int | None, progress: Callable[[int, int], None]) -> list[FindingLine]:
    """Run every point of a case; as `statement_lines`."""
    return _lines(CASE_POINTS, POINT_SMALLEST, ensemble, threads, progress)


def _lines(rows: Sequence[PatternRow], smallest: Mapping[str, float], ensemble: Ensemble, threads: int | None,
           progress: Callable[[int, int], None]) -> list[FindingLine]:
    found = tested(rows, ensemble, TESTED_SETS, TESTED_SEEDS, threads=threads, progress=progress, smallest=smallest)
    return [finding_line(one, smallest) for one in found]


def finding_line(finding: ContingencyFinding, smallest: Mapping[str, float]) -> FindingLine:
    """Return a finding by the names of `FINDING_COLUMNS`."""
    return finding_values(finding, smallest) | {"compared": finding.row.comparison(), "sets": TESTED_SETS, "seeds": TESTED_SEEDS}


def whole_verdicts(lines: Sequence[Mapping[str, object]]) -> dict[str, str]:
    """Return the verdict of every statement or point with its rows together."""
    return by_row((str(line["id"]), str(line["verdict"])) for line in lines)


def statements_markdown(lines: Sequence[Mapping[str, object]]) -> str:
    """The headline and the table of statements."""
    verdicts = whole_verdicts(lines)
    works = sum(verdict == AS_EXPECTED for verdict in verdicts.values())
    head = (f"**{works} of {STATEMENTS} statements work**, each tested by switching the rule that carries it (bar: 28). On average "
            f"over sets, whether or not 80% of them agree, {len(_on_average(lines))} do.")
    rest = f"Not tested so, since they claim nothing that could be false in a run: {', '.join(UNTESTED)}."
    return f"{head} {_named(verdicts)} {rest} {_method()}\n\n{_table(lines)}"


def points_markdown(lines: Sequence[Mapping[str, object]]) -> str:
    """The headline and the table of points of cases."""
    verdicts = whole_verdicts(lines)
    works = sum(verdict == AS_EXPECTED for verdict in verdicts.values())
    single = sum(line["verdict"] == AS_EXPECTED for line in lines)
    return (f"**{works} of {len(verdicts)} points of cases come out in all of their rows; {single} of {len(lines)} rows do.** "
            f"On average over sets, {len(_on_average(lines))} points do. {_named(verdicts)} {_method()}\n\n{_table(lines)}")


def _on_average(lines: Sequence[Mapping[str, object]]) -> list[str]:
    """Statements or points all of whose rows have the expected sign in the mean over sets, beyond its error and large enough; rows
    that expect no difference by their verdict."""
    rows: dict[str, list[bool]] = {}
    for line in lines:
        rows.setdefault(without_letter(str(line["id"])), []).append(_expected_on_average(line))
    return [id_ for id_, found in rows.items() if all(found)]


def _expected_on_average(line: Mapping[str, object]) -> bool:
    if line["smallest"] == "" or line["mean"] == "":
        return line["verdict"] == AS_EXPECTED
    mean = float(str(line["mean"])) * (1.0 if line["expected_high"] == "" else -1.0)
    return mean >= float(str(line["smallest"])) and mean > ERRORS_BEYOND * float(str(line["error"]))


def _named(verdicts: Mapping[str, str]) -> str:
    told = []
    for verdict, words in ((REVERSED, "Reversed"), (STILL_OPEN, "Open")):
        ids = [id_ for id_, found in verdicts.items() if found == verdict]
        told += [f"{words}: {', '.join(ids)}."] if ids else []
    return " ".join(told)


def _method() -> str:
    return (f"Over {TESTED_SETS} members of the ensemble with {TESTED_SEEDS} fresh seeds each; *as expected*: at least 80% of the "
            "members have the sign, the mean is beyond two standard errors and at least the smallest effect of interest.")


def _table(lines: Sequence[Mapping[str, object]]) -> str:
    return table(_HEAD, [_cells(line) for line in lines])


def _cells(line: Mapping[str, object]) -> tuple[str, ...]:
    return (str(line["id"]), str(line["scenario"]), str(line["compared"]), f"`{line['figure']}` @{line['horizon']}", _band(line),
            _number(line["mean"]), _number(line["error"], 2.0), _share(line["agree"]),
            _WORDS.get(str(line["verdict"]), STILL_OPEN))


def _band(line: Mapping[str, object]) -> str:
    low, high = line["expected_low"], line["expected_high"]
    return "more" if high == "" else "less" if low == "" else f"{_number(low)} to {_number(high)}"


def _number(value: object, times: float = 1.0) -> str:
    return "–" if value == "" else f"{times * float(str(value)):.3g}".replace("-", "−")


def _share(value: object) -> str:
    return "–" if value == "" else f"{float(str(value)):.0%}"
