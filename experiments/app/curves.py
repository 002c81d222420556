"""What is drawn over time, made of the monthly series of runs. Pure: arrays in, arrays out."""

from __future__ import annotations

import warnings

import numpy as np

from simpul.experiments.presentation.labels import scaled
from simpul.sim.state.series import SERIES_INDEX

_YEAR = 12

# name -> (unit, series above, series below): a level has one series; a flow is added up; a share is taken over a year
CURVES: dict[str, tuple[str, str, tuple[str, ...], tuple[str, ...]]] = {
    "need": ("share", "year", ("served",), ("need",)),
    "crises": ("share", "sum", ("crises_met",), ("crises_met", "crises_missed")),
    "windows": ("count", "sum", ("windows_won",), ()),
    "outside": ("pm", "sum", ("won", "window_income", "-application_cost"), ()),
    "relations": ("count", "level", ("working_relations",), ()),
    "trust": ("probability", "level", ("trust_mean",), ()),
    "across": ("probability", "level", ("trust_across",), ()),
    "left": ("share", "level", ("left_outside",), ()),
}


def unit_of(name: str) -> str:
    """The unit of a curve."""
    return CURVES[name][0]


def curve(series: np.ndarray, name: str, start: int) -> np.ndarray:
    """One curve of each run: float64 [run, month], shares in percent; NaN where there is nothing to divide by.

    series: [run, month, series] as in `simpul.sim.run.Runs`; sums are counted from month `start` on, when strategies begin.
    """
    unit, way, above, below = CURVES[name]
    top = _total(series, above)
    if way == "level":
        values = top
    else:
        span = _YEAR if way == "year" else None
        top = _running(top, start, span)
        bottom = _running(_total(series, below), start, span) if below else None
        values = top if bottom is None else np.divide(top, bottom, out=np.full_like(top, np.nan), where=bottom > 0)
    return scaled(unit) * values


def band(values: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Median and the range of the middle 80% of runs, month by month."""
    if not np.isnan(values).any():      # the usual case, many times as fast
        low, middle, high = np.quantile(values, (0.1, 0.5, 0.9), axis=0)
        return low, middle, high
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)     # a month without any number stays empty
        low, middle, high = np.nanquantile(values, (0.1, 0.5, 0.9), axis=0)
    return low, middle, high


def _total(series: np.ndarray, names: tuple[str, ...]) -> np.ndarray:
    found = 0.0
    for name in names:
        sign = -1.0 if name.startswith("-") else 1.0
        found = found + sign * series[:, :, SERIES_INDEX[name.removeprefix("-")]]
    return found


def _running(flow: np.ndarray, start: int, span: int | None) -> np.ndarray:
    """The sum over the last `span` months, or since month `start` (nothing before it)."""
    if span is None:
        counted = np.where(np.arange(flow.shape[1]) >= start, flow, 0.0)
        return np.cumsum(counted, axis=1)
    total = np.cumsum(flow, axis=1)
    total[:, span:] = total[:, span:] - total[:, :-span]
    return total
