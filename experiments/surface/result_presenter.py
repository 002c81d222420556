"""The presenter of all results: what `to_dataframe()`, `plot()`, `summary()` and a notebook show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from simpul.experiments.surface.data_frames import frame_of, monthly_frame_of
from simpul.experiments.surface.result_figures import figure_of
from simpul.experiments.surface.result_sentences import sentences_of
from simpul.sim.language import language as language_in_use
from simpul.sim.language import recognized
from simpul.sim.presenter import Presented

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_ROWS, _COLUMNS = 5, 12        # of the table that a notebook shows at once


@dataclass(frozen=True)
class ResultPresenter:
    """What `simpul.sim.presenter.set_presenter` is given (a `Presenter`).

    document: makes the document of an answer in a language.
    """

    document: Callable[[Any, str], Any]

    def table(self, result: Presented) -> pd.DataFrame:
        """Return the result as a table."""
        return frame_of(result)

    def monthly_table(self, result: Presented) -> pd.DataFrame:
        """Return the monthly series of a result as a table."""
        return monthly_frame_of(result)

    def figure(self, result: Presented, name: str | None, language: str | None) -> Figure:
        """Return one figure of the result."""
        return figure_of(result, name, _language(language))

    def sentences(self, result: Presented, language: str | None) -> str:
        """Return what the result says."""
        return sentences_of(result, _language(language))

    def html(self, result: Presented) -> str:
        """Return headline, sentences and the first rows of the table."""
        first, *rest = result.headline()
        table = frame_of(result).iloc[:_ROWS, :_COLUMNS]
        lines = "<br>".join(map(escape, rest))
        return (f"<div><p><b>{escape(first)}</b><br>{lines}</p><p>{escape(sentences_of(result, language_in_use()))}</p>"
                f"{table.to_html(index=False, border=0)}</div>")


def _language(given: str | None) -> str:
    """Return the language asked for, or the one in use. Raises ValueError for one without words."""
    if given is None:
        return language_in_use()
    found = recognized(given)
    if found is None:
        raise ValueError(f"{given!r}: en, id")
    return found
