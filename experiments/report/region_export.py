"""A region as files for other programs: the spread over communities as CSV, sentences and tables as Markdown."""

from __future__ import annotations

from pathlib import Path

from simpul.experiments.analyses.region_analysis import MEASURES, QUANTILES
from simpul.experiments.report.answer_export import write_markdown
from simpul.experiments.report.comparison_export import csv_text
from simpul.experiments.runner.output_folders import write_text

__all__ = ["write_csv", "write_markdown"]


def write_csv(folder: Path, answer, decimal: str = "point") -> Path:
    """Write spread.csv: a row for each strategy, horizon and outcome with its quantiles over communities, the mean gain over doing
    nothing with its interval, and the shares of communities that gained and lost. decimal: point or comma."""
    heads = ("strategy", "months", "outcome", "unit", *(f"q{round(100 * share):02}" for share in QUANTILES), "gain", "gain_low",
             "gain_high", "gained", "lost")
    rows = []
    for label in answer.labels:
        for months in answer.found.horizons:
            for item in MEASURES:
                gain = answer.mean_gain(item.name, label, months)
                rows.append((label, months, item.name, item.unit, *map(float, answer.quantiles(item.name, label, months)),
                             gain.mean, gain.low, gain.high, *answer.shares(item.name, label, months)))
    write_text(folder / "spread.csv", csv_text(heads, rows, decimal))
    return folder / "spread.csv"
