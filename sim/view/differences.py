"""The numbers beside the curves: each strategy in a month, and their paired difference with what may be chance."""

from __future__ import annotations

import numpy as np
from scipy.stats import t as student

from sim.language import say
from sim.view.curves import CURVES
from sim.view.naming import mark_of, shown


def paired(one: np.ndarray, other: np.ndarray) -> tuple[float, float, float]:
    """Mean and 95% interval (Student) of one - other, seed by seed; NaN below two seeds or without a number."""
    difference = np.asarray(one, float) - np.asarray(other, float)
    difference = difference[np.isfinite(difference)]
    if len(difference) < 2:
        return (float("nan"),) * 3
    mean = float(difference.mean())
    half = float(student.ppf(0.975, len(difference) - 1) * difference.std(ddof=1) / np.sqrt(len(difference)))
    return mean, mean - half, mean + half


def difference_rows(sample, sides: list[tuple[str, str]], month: int, language: str) -> tuple[list[str], list[list[str]]]:
    """Return heads and rows of the table for a month; with one strategy, without a difference."""
    heads = ["", *(title for _label, title in sides), *([say("view-difference", language)] if len(sides) > 1 else [])]
    rows = []
    for curve in CURVES:
        tables = [sample.of(label, curve.name)[:, month] for label, _title in sides]
        row = [say(f"view-curve-{curve.name}", language)]
        row += [shown(float(np.nanmean(table)) if np.isfinite(table).any() else float("nan"), curve.unit, language)
                for table in tables]
        if len(tables) > 1:
            mean, low, high = paired(*tables)
            ends = f"{shown(low, curve.unit, language)} … {shown(high, curve.unit, language)}"
            row.append(f"{mark_of(low, high, curve.better)} {shown(mean, curve.unit, language, sign=True)} ({ends})")
        rows.append(row)
    return heads, rows
