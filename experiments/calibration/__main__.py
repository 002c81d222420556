"""What ships: `python -m experiments.calibration --write` makes results/ensemble.csv, results/calibration.csv and the chapter's
tables in sim/README.md."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from experiments.calibration.checking import of_evidence
from experiments.calibration.record import Record, as_csv
from experiments.calibration.writing import as_markdown
from experiments.patterns.tables import asked_of, ship


def main(words: Sequence[str] | None = None, say: Callable[[str], None] = print) -> None:
    """Calibrate on the evidence; print the tables as Markdown and, with --write, put everything where it ships."""
    from experiments.console import Progress

    asked = asked_of("experiments.calibration", __doc__, "the ensemble, the table and the chapter", words)
    with Progress() as progress:
        found, told = of_evidence(threads=asked.threads, progress=progress.tick)
    say(as_markdown(told))
    if asked.write:
        write(found.ensemble.as_csv(), told)


def write(ensemble: str, told: Record) -> None:
    """Put everything where it ships."""
    from experiments.ensemble import FILE

    ship("calibration", as_markdown(told), {FILE: ensemble, "calibration.csv": as_csv(told)})


if __name__ == "__main__":
    main()
