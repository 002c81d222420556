"""What was measured in the social contexts as rows of three tables: forms in contexts, what factors do to pairs, leads of pairs."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import NamedTuple

import numpy as np

from simpul.experiments.design.ensemble import Ensemble
from simpul.experiments.patterns.context_runs import ContextPlan, kept_sets, measured_contexts
from simpul.experiments.patterns.governance_forms import HOST, NEW
from simpul.experiments.patterns.money_need import money_times
from simpul.experiments.patterns.social_contexts import (
    CONTEXT_AIMS,
    CROSSED,
    EVERY_FACTOR,
    EXPECTED_SIGNS,
    OWN_MONEY,
    SOCIAL_FACTORS,
    SOCIAL_LEVELS,
    ContextSetting,
    FactorEffect,
    crossed_levels,
    factor_effect,
    form_lead,
    form_variant,
    means_over_seeds,
    smallest_effect,
    standings,
)

_SETTING = ("case", "arms", "money", "times")
CONTEXT_COLUMNS = (*_SETTING, *SOCIAL_FACTORS, "aim", "form", "mean", "error", "behind", "behind_error", "agree", "first", "clear",
                   "sets")
EFFECT_COLUMNS = (*_SETTING, "design", "form", "other", "factor", "aim", "low", "high", "effect", "error", "agree", "beyond",
                  "expected")
LEAD_COLUMNS = (*_SETTING, "form", "other", "aim", "lead", "error", "agree", "contexts", "ahead", "clearly_ahead", "clearly_behind")
_GRANTS = "direct-grants"
_SIGN_WORDS = {1: "more", -1: "less", 0: ""}
TableRow = dict[str, object]


class ContextTables(NamedTuple):
    """Rows of the three tables, by the names of `CONTEXT_COLUMNS`, `EFFECT_COLUMNS` and `LEAD_COLUMNS`."""

    contexts: list[TableRow]
    effects: list[TableRow]
    leads: list[TableRow]


def all_contexts(settings: Sequence[ContextSetting], ensemble: Ensemble, folder: Path, sets: int, seeds: int,
                 threads: int | None = None, progress: Callable[[int, int], None] = lambda done, total: None) -> ContextTables:
    """Run what is not kept in `folder` yet, and return all rows. progress(done, total) counts the runs that are left to make."""
    plan = ContextPlan(ensemble, folder, sets, seeds)
    total = sum(plan.runs(setting) * (sets - kept_sets(setting, plan)) // sets for setting in settings)
    done, tables = 0, ContextTables([], [], [])

    def tick(more: int) -> None:
        nonlocal done
        done += more
        progress(done, total)

    for setting in settings:
        values = means_over_seeds(np.moveaxis(measured_contexts(setting, plan, threads, tick), -1, 0))
        add_rows(tables, setting, setting.forms(), values, 1.0 if setting.money == OWN_MONEY else money_times(setting.case))
    return tables


def add_rows(tables: ContextTables, setting: ContextSetting, forms: Sequence[str], values: np.ndarray, times: float) -> None:
    """Judge a setting and add its rows.

    values: means over seeds [aim, context, form, set]; times: its money against the case's own.
    """
    head = {"case": setting.case, "arms": setting.arms, "money": setting.money, "times": times}
    by_aim = dict(zip(CONTEXT_AIMS, values, strict=True))
    if setting.design == CROSSED:
        variants = [form_variant(setting.case, form) for form in forms]
        for (number, levels), aim in itertools.product(enumerate(crossed_levels()), by_aim):
            place = head | dict(zip(SOCIAL_FACTORS, levels, strict=True)) | {"aim": aim}
            tables.contexts.extend(place | _cells(asdict(found))
                                   for found in standings(forms, by_aim[aim][number], smallest_effect(aim), variants))
    for (first, form), (second, other) in form_pairs(forms):
        pair = head | {"form": form, "other": other}
        for aim, found in by_aim.items():
            if setting.design == CROSSED:
                lead = form_lead(found[:, first], found[:, second], smallest_effect(aim))
                tables.leads.append(pair | {"aim": aim} | _cells(asdict(lead)))
            for factor, effect in _effects(setting, found[:, first] - found[:, second]):
                expected = EXPECTED_SIGNS.get(factor, 0) if (form, other) == (HOST, NEW) else 0
                about = {"design": setting.design, "factor": factor, "aim": aim, "expected": _SIGN_WORDS[expected]}
                tables.effects.append(pair | about | _cells(asdict(effect)))


def form_pairs(forms: Sequence[str]) -> list[tuple[tuple[int, str], tuple[int, str]]]:
    """Return every pair of forms with their places: a host before all others, grants behind all, else as in the file."""
    placed = sorted(enumerate(forms), key=lambda one: (one[1] != HOST, one[1] == _GRANTS, one[0]))
    return list(itertools.combinations(placed, 2))


def _effects(setting: ContextSetting, gaps: np.ndarray) -> list[tuple[str, FactorEffect]]:
    """What each factor does to a difference of two forms [context, set]."""
    if setting.design != CROSSED:
        return [(factor, factor_effect(gaps[2 * n], gaps[2 * n + 1])) for n, factor in enumerate(EVERY_FACTOR)]
    levels = np.array(crossed_levels())
    return [(factor, factor_effect(*(gaps[levels[:, n] == level].mean(axis=0) for level in SOCIAL_LEVELS)))
            for n, factor in enumerate(SOCIAL_FACTORS)]


def _cells(told: dict[str, object]) -> TableRow:
    """Yes and no in words, and nothing where there is no number."""
    return {name: _cell(value) for name, value in told.items()}


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if isinstance(value, float) and not math.isfinite(value) else value
