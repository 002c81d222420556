"""An answer as files for other programs: means of every world as CSV, the sentences and tables as Markdown."""

from __future__ import annotations

from pathlib import Path

from simpul.experiments.presentation.labels import text_of
from simpul.experiments.report.comparison_export import csv_text, markdown_text
from simpul.experiments.runner.output_folders import write_text
from simpul.experiments.statistics.estimates import estimate
from simpul.sim.language import language as language_in_use


def write_csv(folder: Path, answer, decimal: str = "point") -> Path:
    """Write means.csv: a row for each world, strategy and horizon with the mean of every main outcome and its interval,
    numbers unrounded; what the world changes stands before them. decimal: point or comma."""
    keys = list(dict.fromkeys(key for world in answer.worlds for key in world))
    main = answer.results.primary
    heads = ("world", *keys, "strategy", "months", *(f"{item.name}{end}" for item in main for end in ("", "_low", "_high")))
    own, rows = answer.scenario.values(), []
    for place, world in enumerate(answer.worlds):
        for row, label in enumerate(answer.labels):
            for months in answer.results.horizons:
                found = [estimate(answer.values(item.name, months)[place, row], answer.level) for item in main]
                rows.append((place, *(world.get(key, own.get(key, "")) for key in keys), label, months,
                             *(end for one in found for end in (one.mean, one.low, one.high))))
    write_text(folder / "means.csv", csv_text(heads, rows, decimal))
    return folder / "means.csv"


def write_markdown(file: Path, answer, decimal: str = "point", language: str | None = None) -> Path:
    """Write the answer's sentences and the tables that are not folded away. decimal: "comma" writes figures with a comma in
    English too."""
    language = language or language_in_use()
    sheet = answer.told(language)
    write_text(file, markdown_text(
        text_of(answer.scenario.title, language), (sheet.asked, *(sentence for _, sentence in sheet.answer)), sheet.tables(), "",
        decimal == "comma" and language != "id"))
    return file
