"""What ships: `python -m experiments.calibration --write` makes results/ensemble.csv, results/calibration.csv and the chapter's
tables in sim/README.md."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from experiments.calibration.checking import of_evidence
from experiments.calibration.record import Record, as_csv
from experiments.calibration.writing import as_markdown

ROOT = Path(__file__).resolve().parents[2]


def main(words: Sequence[str] | None = None, say: Callable[[str], None] = print) -> None:
    """Calibrate on the evidence; print the tables as Markdown and, with --write, put everything where it ships."""
    from experiments.console import Progress

    parser = argparse.ArgumentParser(prog="python -m experiments.calibration", description=__doc__)
    parser.add_argument("--threads", type=int, default=None, help="threads (default: all cores)")
    parser.add_argument("--write", action="store_true", help="write the ensemble, the table and the chapter")
    asked = parser.parse_args(words)
    with Progress() as progress:
        found, told = of_evidence(threads=asked.threads, progress=progress.tick)
    say(as_markdown(told))
    if asked.write:
        write(found.ensemble.as_csv(), told)


def write(ensemble: str, told: Record) -> None:
    """Put everything where it ships."""
    from experiments.ensemble import FILE
    from sim.markdown import filled

    readme = ROOT / "sim" / "README.md"
    whole = filled(readme.read_text(encoding="utf-8"), "calibration", as_markdown(told))
    for file, text in ((readme, whole), (ROOT / "results" / FILE, ensemble), (ROOT / "results" / "calibration.csv", as_csv(told))):
        file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
