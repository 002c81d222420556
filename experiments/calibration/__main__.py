"""What ships: `python -m simpul.experiments.calibration --write` makes results/ensemble.csv, results/calibration.csv and the
chapter's
tables in sim/README.md.

With `--checks` the ensemble stays as it is and only its checks are measured again, as after a new row of the evidence.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence

from simpul.experiments.calibration.calibration_checks import of_evidence, of_shipped
from simpul.experiments.calibration.calibration_record import Record, RecordLine, as_csv
from simpul.experiments.calibration.calibration_tables import as_markdown, checks_as_markdown, with_checks
from simpul.experiments.design.ensemble import FILE
from simpul.experiments.patterns.shipped_tables import ROOT, asked_of, ship, shipped_rows


def main(words: Sequence[str] | None = None, say: Callable[[str], None] = print) -> None:
    """Calibrate on the evidence; print the tables as Markdown and, with --write, put everything where it ships."""
    from simpul.experiments.cli.console import Progress

    asked = asked_of("simpul.experiments.calibration", __doc__, "the ensemble, the table and the chapter", words,
                     checks="measure only the checks again, for the ensemble that ships")
    if asked.checks:
        with Progress() as progress:
            lines = of_shipped(asked.threads, progress.tick)
        say(checks_as_markdown(lines))
        if asked.write:
            write_checks(lines)
        return
    with Progress() as progress:
        found, told = of_evidence(threads=asked.threads, progress=progress.tick)
    say(as_markdown(told))
    if asked.write:
        _write(found.ensemble.as_csv(), told)


def _write(ensemble: str, told: Record) -> None:
    """Put everything where it ships."""
    ship("calibration", as_markdown(told), {FILE: ensemble, "calibration.csv": as_csv(told.lines)})


def write_checks(lines: Sequence[RecordLine]) -> None:
    """Put checks where they ship, beside the targets that stand there."""
    file = ROOT / "results" / "calibration.csv"
    targets = [row for row in csv.reader(file.read_text(encoding="utf-8").splitlines()) if row[1] == "yes"]
    ship("calibration", with_checks(shipped_rows("calibration"), lines), {file.name: as_csv(lines, targets)})


if __name__ == "__main__":
    main()
