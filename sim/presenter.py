"""How a result shows itself: a few lines of its own, and a table, a figure and sentences that a presenter makes of it.

The model knows no page, no statistics and no sentence about its results; the analyses know no figure. Both derive their results
from `Presented`, and whoever can present them says so once with `set_presenter`. `import simpul` does that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from pandas import DataFrame
    from plotly.graph_objects import Figure


class Presenter(Protocol):
    """Whoever turns results into tables, figures and sentences."""

    def table(self, result: Presented) -> DataFrame:
        """Return the result as a table."""

    def monthly_table(self, result: Presented) -> DataFrame:
        """Return the monthly series of a result as a table."""

    def figure(self, result: Presented, name: str | None, language: str | None) -> Figure:
        """Return one figure of the result."""

    def sentences(self, result: Presented, language: str | None) -> str:
        """Return what the result says, in plain sentences."""

    def html(self, result: Presented) -> str:
        """Return the result as a notebook shows it."""

    @property
    def document(self) -> Callable[[Any, str], Any]:
        """What makes the document of an answer in a language."""


class Presented:
    """A result that a person looks at: `repr` in a few lines, `to_dataframe()`, `plot()` and `summary()`."""

    def headline(self) -> list[str]:
        """Return what the result is, in one to four short English lines: what `repr` shows."""
        return [type(self).__name__]

    def __repr__(self) -> str:
        return "\n  ".join(self.headline())

    def _repr_html_(self) -> str:
        return _presenter().html(self)

    def to_dataframe(self) -> DataFrame:
        """Return the numbers as a pandas DataFrame, one observation a row; `frame.attrs["units"]` has the unit of each column."""
        return _presenter().table(self)

    def plot(self, name: str | None = None, language: str | None = None) -> Figure:
        """Draw the result.

        Args:
            name: what is drawn: a monthly series of a run, an outcome of a comparison, a figure of another analysis; None for the
                first. An unknown name is refused with the names there are.
            language: "en" or "id"; None for the language in use.

        Returns:
            A Plotly figure: a notebook shows it, `figure.write_html("figure.html")` keeps it.

        Raises:
            KeyError: for a name that is not there.
        """
        return _presenter().figure(self, name, language)

    def summary(self, language: str | None = None) -> str:
        """Return what the result says, in plain sentences.

        Args:
            language: "en" or "id"; None for the language in use (`set_language`).
        """
        return _presenter().sentences(self, language)


def listed_briefly(items: Sequence[object], most: int = 6) -> str:
    """Return items in a row, those beyond `most` counted."""
    more = [f"... ({len(items)} in all)"] if len(items) > most else []
    return ", ".join([*(str(item) for item in items[:most]), *more])


def monthly_frame(result: Presented) -> DataFrame:
    """Return the monthly series of a result as a pandas DataFrame."""
    return _presenter().monthly_table(result)


def presented_document(answer: Presented, language: str) -> Any:
    """Return the document that tells an answer in a language."""
    return _presenter().document(answer, language)


def set_presenter(load: Callable[[], Presenter]) -> None:
    """Say who presents results. `load` is called when a result is presented for the first time."""
    global _load
    _load = load


def _nobody() -> Presenter:
    raise RuntimeError("nobody presents results: import simpul")


_load: Callable[[], Presenter] = _nobody


def _presenter() -> Presenter:
    return _load()
