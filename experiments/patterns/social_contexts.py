"""When is which form best? Five social factors crossed, every form of a case in each context, and the rule that judges them.

History, rivalry, divide, use of power and imbalance of power are low or high: 32 contexts of four cases, with equal arms and with
those that are usual, at the case's own money and at money that would matter (`money_need.py`). Every form meets the same parameter
sets of the ensemble and the same fresh seeds.

In a context, for an aim, the *first* form has the highest mean over sets. It is *clearly* first if against every other form the
difference is clear by the rule of `contingency_test.py`: 80% of the sets have its sign, it is beyond two standard errors over sets,
and at least the smallest effect of interest. Variants of one form (two hosts, an informal body that incorporates later) are not
held against each other. Else the choice is open among the first and the forms that it does not clearly beat.
What a factor does to the difference of two forms is that difference where the factor is high less where it is low.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simpul.experiments.patterns.contingency import SMALLEST
from simpul.experiments.patterns.contingency_test import clear_sign, mean_of_sets
from simpul.experiments.patterns.governance_forms import COALITION, HOST, NEW
from simpul.experiments.patterns.money_need import enough_money
from simpul.experiments.patterns.pattern_communities import World, scenario_of
from simpul.experiments.statistics.estimates import estimate
from simpul.sim.outcomes import WORST_OFF
from simpul.sim.parameters import CONTEXT
from simpul.sim.scenario import Scenario

SOCIAL_FACTORS = ("history", "rivalry", "divide", "power_use", "power_imbalance")
SOCIAL_LEVELS = (0.15, 0.85)
EVERY_FACTOR = tuple(factor.name for factor in CONTEXT)
SINGLE_LEVELS = (0.1, 0.9)
CONTEXT_CASES = ("pikul", "glades", "nfi", "ccrp")
CONTEXT_AIMS = ("need_met", WORST_OFF, "crises_met", "windows_won", "outside_resources")
ARMS_EQUAL, ARMS_USUAL = CONTEXT_ARMS = "equal", "documented"
OWN_MONEY, ENOUGH_MONEY = "own", "enough"
CROSSED, SINGLE = "crossed", "single"
HARD = (0.15, 0.85, 0.85, 0.85, 0.85)  # bad history, all else high, in the order of SOCIAL_FACTORS
EASY = (0.85, 0.15, 0.15, 0.15, 0.15)
EXPECTED_SIGNS = {"history": 1, "rivalry": -1, "divide": -1, "power_use": -1, "power_imbalance": -1}
"""Of what a factor does to host less new by the sources: a host's lead shrinks where relations are bad or power is used."""
_SINGLE_CASES = CONTEXT_CASES[:2]  # where the bars on interactions stand
_SURE = 0.99  # of the interval of an interaction
_DUST = 1e-9  # of rounding, where sums are the same


@dataclass(frozen=True)
class ContextSetting:
    """What is run at once: a case with its arms (equal, documented) and money (own, enough); design: `crossed`, the five social
    factors at their levels, or `single`, every factor of the context alone at its own, all others as in the case."""

    case: str
    arms: str
    money: str
    design: str = CROSSED

    @property
    def name(self) -> str:
        """Of its file of runs."""
        return f"{self.case}-{self.arms}-{self.money}-{self.design}"

    def scenario(self) -> Scenario:
        """The case with these arms and this money."""
        money = {} if self.money == OWN_MONEY else {"subsidy.total": enough_money(self.case)}
        return scenario_of(World(self.case).changed({"arms": self.arms} | money))

    def contexts(self) -> list[dict[str, float]]:
        """The changes of each context by key: crossed in the order of a counter, single low before high."""
        if self.design == CROSSED:
            keys = [f"context.{name}" for name in SOCIAL_FACTORS]
            return [dict(zip(keys, levels, strict=True)) for levels in crossed_levels()]
        return [{f"context.{name}": level} for name in EVERY_FACTOR for level in SINGLE_LEVELS]

    def forms(self) -> list[str]:
        """What is compared: every strategy but doing nothing; with single factors a host, a new body and a broad coalition."""
        labels = [label for label, declared in self.scenario().strategies.items() if declared.type != "nothing"]
        return labels if self.design == CROSSED else [label for label in labels if label in (HOST, NEW, COALITION)]


def crossed_levels() -> list[tuple[float, ...]]:
    """Return the 32 combinations of levels, in the order of `SOCIAL_FACTORS`."""
    return list(itertools.product(SOCIAL_LEVELS, repeat=len(SOCIAL_FACTORS)))


def context_settings(cases: Sequence[str] = CONTEXT_CASES, arms: Sequence[str] = CONTEXT_ARMS) -> list[ContextSetting]:
    """Return everything that is run of some cases and arms: equal arms at the case's own money first; documented ones at that
    alone, since a form's usual means belong to the money that was really given."""
    moneys = (OWN_MONEY, ENOUGH_MONEY)
    whole = [ContextSetting(case, arm, money) for arm in CONTEXT_ARMS if arm in arms
             for money in (moneys if arm == ARMS_EQUAL else moneys[:1]) for case in cases]
    single = [ContextSetting(case, ARMS_EQUAL, money, SINGLE) for money in moneys for case in cases if case in _SINGLE_CASES]
    return whole + (single if ARMS_EQUAL in arms else [])


def form_family(case: str, label: str) -> str:
    """Return what kind of form a strategy of a case is: where a broker comes from, or its type; two hosts are one kind."""
    declared = scenario_of(World(case)).strategies[label]
    return f"broker-{declared.origin}" if declared.type == "broker" else declared.type


def form_variant(case: str, label: str) -> str:
    """Return the form that a strategy of a case is a variant of: its kind, and of coalitions whether they are for one issue."""
    declared = scenario_of(World(case)).strategies[label]
    return f"coalition-{declared.scope}" if declared.type == "coalition" else form_family(case, label)


# ---- judging


@dataclass(frozen=True)
class FormStanding:
    """How a form does in one context on one aim.

    Attributes:
        mean, error: over sets, with its standard error. behind, behind_error: mean of the first form less this one.
        agree: share of sets with the sign of that difference; of the first form the least of those against the others.
        first: whether it is the first. clear: whether the first is clearly better than it; of the first, than all others that are
            no variants of the same form.
        sets: how many have a figure of every form.
    """

    form: str
    mean: float
    error: float
    behind: float
    behind_error: float
    agree: float
    first: bool
    clear: bool
    sets: int


@dataclass(frozen=True)
class FactorEffect:
    """What a factor does to the difference of two forms. low, high: that difference at the two levels; effect: high less low, with
    its standard error over sets; agree: share of sets with its sign; beyond: whether the 99% interval leaves out zero."""

    low: float
    high: float
    effect: float
    error: float
    agree: float
    beyond: bool


@dataclass(frozen=True)
class FormLead:
    """One form less another over all contexts. contexts: in how many there are figures; ahead: in how many of these the mean is
    above zero; clearly_ahead, clearly_behind: in how many clearly."""

    lead: float
    error: float
    agree: float
    contexts: int
    ahead: int
    clearly_ahead: int
    clearly_behind: int


def means_over_seeds(values: np.ndarray) -> np.ndarray:
    """Return the means over seeds [..., form, set] of values [..., form, set, seed].

    A seed counts where every form has a figure, so that all are compared on the same seeds; a set without such a seed is not a
    number.
    """
    whole = np.isfinite(values).all(axis=-3, keepdims=True)
    total = np.where(whole, values, 0.0).sum(axis=-1)
    count = np.broadcast_to(whole, values.shape).sum(axis=-1)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def standings(forms: Sequence[str], values: np.ndarray, smallest: float, variants: Sequence[str] = ()) -> list[FormStanding]:
    """Judge the forms in one context. values: [form, set]; smallest: effect of interest; variants: of which form each is one.

    Without variants every form stands for itself. Nobody is first without two sets.
    """
    same = list(variants or forms)
    values = values[:, np.isfinite(values).all(axis=0)]
    sets = values.shape[1]
    if sets < 2:
        nan = math.nan
        return [FormStanding(form, nan, nan, nan, nan, nan, False, False, sets) for form in forms]
    best = int(values.mean(axis=1).argmax())
    others = [row for row in range(len(forms)) if row != best]
    against = {row: mean_of_sets(values[best] - values[row]) for row in others}
    clear = {row: clear_sign(values[best] - values[row], smallest) for row in others}
    found = []
    for row, form in enumerate(forms):
        mean, error, _agree = mean_of_sets(values[row])
        if row == best:
            least = min((agree for _mean, _error, agree in against.values()), default=1.0)
            rivals = [clear[other] for other in others if same[other] != same[best]]
            found.append(FormStanding(form, mean, error, 0.0, 0.0, least, True, all(rivals), sets))
        else:
            found.append(FormStanding(form, mean, error, *against[row], False, clear[row], sets))
    return found


def factor_effect(low: np.ndarray, high: np.ndarray) -> FactorEffect:
    """Judge what a factor does. low, high: difference of two forms [set] at each level, the mean over its contexts."""
    both = np.isfinite(low) & np.isfinite(high)
    low, high = low[both], high[both]
    effect, error, agree = mean_of_sets(high - low)
    sure = estimate(high - low, _SURE)
    beyond = len(low) > 1 and abs(effect) > _DUST and (sure.low > 0.0 or sure.high < 0.0)
    return FactorEffect(_mean(low), _mean(high), effect, error, agree, bool(beyond))


def form_lead(first: np.ndarray, second: np.ndarray, smallest: float) -> FormLead:
    """Judge one form against another in all contexts. first, second: [context, set]."""
    gaps = first - second
    known = [gap for gap in gaps if np.isfinite(gap).sum() > 1]
    lead, error, agree = mean_of_sets(np.array([_mean(gap) for gap in gaps.T]))
    clear = [clear_sign(gap, smallest) for gap in known]
    ahead = [_mean(gap) > 0.0 for gap in known]
    return FormLead(lead, error, agree, len(known), sum(ahead), sum(c and a for c, a in zip(clear, ahead, strict=True)),
                    sum(c and not a for c, a in zip(clear, ahead, strict=True)))


def _mean(values: np.ndarray) -> float:
    known = values[np.isfinite(values)]
    return float(known.mean()) if len(known) else math.nan


def smallest_effect(aim: str) -> float:
    """The smallest effect of interest of an aim, fixed beforehand (`contingency.py`)."""
    return SMALLEST[aim]
