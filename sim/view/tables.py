"""Figures as the text of a table file: a header, then one row a run or a month; decimal points, commas between."""

from __future__ import annotations

import csv
import io

from sim.outcomes import OUTCOMES
from sim.series import SERIES
from sim.view.many import Many


def outcomes_table(many: Many) -> str:
    """Every outcome of every run: one row for each strategy and seed; empty where there is no value."""
    head = ["strategy", "seed", *(outcome.name for outcome in OUTCOMES)]
    rows = [[label, seed, *map(_cell, many.outcomes[place, seed])] for place, label in enumerate(many.labels)
            for seed in range(many.seeds)]
    return _written(head, rows)


def months_table(films: dict) -> str:
    """Every monthly series of the runs shown: one row for each strategy and month, counted from 1 as in the page."""
    head = ["strategy", "seed", "month", *(series.name for series in SERIES)]
    rows = [[label, film.run.seed, month + 1, *map(_cell, values)] for label, film in films.items()
            for month, values in enumerate(film.run.series)]
    return _written(head, rows)


def _cell(value: float) -> str:
    return "" if value != value else f"{value:.10g}"


def _written(head: list[str], rows: list[list]) -> str:
    room = io.StringIO(newline="")
    writer = csv.writer(room, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return room.getvalue()
