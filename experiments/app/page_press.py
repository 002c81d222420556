"""Makes the pages of scenarios and what can be taken home of them, each once, and keeps the latest."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from threading import Lock
from typing import Any

import numpy as np
import pyarrow
from pyarrow import compute, csv, parquet

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.app.scenario_shelf import ScenarioShelf
from simpul.experiments.app.work_board import BoardWork, TickOff, WorkBoard
from simpul.experiments.one_page.counted_futures import CountedFutures, count_futures
from simpul.experiments.one_page.shared_page import written_page
from simpul.experiments.runner.result_tables import runs_table, series_table
from simpul.experiments.user_errors import UserError
from simpul.sim.portable.portable_rules import model_is_current
from simpul.sim.scenario import Scenario

Report = Callable[[Comparison, str], str]
PAGE_FUTURES = 50  # that a page counts, as `simpul share` does
REPORT_SEEDS = 50  # of a report and of data
MADE_KINDS = {"report": ("html", "text/html"), "outcomes-csv": ("csv", "text/csv"),
         "outcomes-parquet": ("parquet", "application/vnd.apache.parquet"),
         "months-parquet": ("parquet", "application/vnd.apache.parquet")}
"""What is made of runs: its ending and its type. Names begin with what is in the file."""
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"  # by which Excel knows UTF-8
_COMPARISONS = 2  # kept, with all their months: some tens of megabytes each


class ToldPages:
    """The pages of one scenario, made of the same futures: one for each language in which it may open.

    left_out: strategies that no page can foresee, as the sentences that say so.
    """

    def __init__(self, futures: CountedFutures, left_out: tuple[UserError, ...]):
        self.left_out = left_out
        self._futures, self._texts, self._lock = futures, dict[str, str](), Lock()

    def page(self, language: str) -> str:
        """Return the page that opens in a language, as `simpul share` writes it."""
        with self._lock:
            if language not in self._texts:
                self._texts[language] = written_page(self._futures, language)
            return self._texts[language]


class PagePress:
    """Pages and files of the scenarios on a shelf, made on a board. report: writes that of a comparison in a language."""

    def __init__(self, shelf: ScenarioShelf, board: WorkBoard, report: Report):
        self.shelf, self.board, self.report = shelf, board, report
        self._comparisons: dict[Scenario, Comparison] = {}

    def pages(self, name: str, language: str) -> BoardWork:
        """Return the work on the pages of a scenario, whose result is `ToldPages`; language: the one needed first.

        Raises what the shelf raises.
        """
        scenario = self.shelf.scenario(name)
        return self.board.work(("pages", scenario.digest()), lambda tick: _told(scenario, language, tick))

    def order(self, name: str, kind: str, moved: Mapping[str, Any], language: str) -> str:
        """Order a file of `MADE_KINDS`; returns a ticket of the board, whose work gives bytes. Raises what the shelf raises."""
        scenario = self.shelf.scenario(name, moved)
        key = ("file", kind, language if kind == "report" else "", scenario.digest())
        return self.board.ticket(key, lambda tick: self._made(scenario, kind, language, tick))

    def _made(self, scenario: Scenario, kind: str, language: str, tick: TickOff) -> bytes:
        """One of the files. The board makes one at a time, so that the next file is of the same runs."""
        found = self._comparisons.get(scenario)
        if found is None:
            found = compare(scenario, seeds=REPORT_SEEDS, progress=tick)
            self._comparisons[scenario] = found
            for old in list(self._comparisons)[:-_COMPARISONS]:
                del self._comparisons[old]
        if kind == "report":
            return self.report(found, language).encode()
        if kind == "months-parquet":
            return _as_parquet(series_table(found.results))
        return _as_csv(runs_table(found.results)) if kind == "outcomes-csv" else _as_parquet(runs_table(found.results))


def _told(scenario: Scenario, language: str, tick: TickOff) -> ToldPages:
    """The pages; a strategy that looks at the community, and so cannot be shown in a page, is left out and named."""
    if not model_is_current():
        raise UserError("share-stale-model")
    labels, left_out = list(scenario.strategies), list[UserError]()
    while True:
        pages = ToldPages(count_futures(scenario, labels if left_out else None, PAGE_FUTURES, tick), tuple(left_out))
        try:
            pages.page(language)
        except UserError as error:
            if error.key != "share-unforeseen" or error.values["strategy"] not in labels:
                raise
            left_out.append(UserError("desk-left-out", strategy=error.values["strategy"]))
            labels.remove(str(error.values["strategy"]))
        else:
            return pages


def _as_csv(table: pyarrow.Table) -> bytes:
    room = io.BytesIO()
    csv.write_csv(_with_gaps(table), room)
    return _BYTE_ORDER_MARK + room.getvalue()


def _as_parquet(table: pyarrow.Table) -> bytes:
    room = io.BytesIO()
    parquet.write_table(table, room, compression="zstd")
    return room.getvalue()


def _with_gaps(table: pyarrow.Table) -> pyarrow.Table:
    """A field without a value is empty in the place of "nan"."""
    for place, name in enumerate(table.column_names):
        if pyarrow.types.is_floating(table.schema.field(name).type):
            column = table.column(name).combine_chunks()
            known = pyarrow.array(np.isfinite(column.to_numpy(zero_copy_only=False)))
            table = table.set_column(place, name, compute.if_else(known, column, None))
    return table
