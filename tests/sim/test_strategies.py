"""Every strategy keeps to the conformance checks, and nothing knows a strategy by its name that should not."""

from __future__ import annotations

import ast
import re
from typing import Literal, get_args, get_origin

import numpy as np
import pytest

from simpul.sim import strategies
from simpul.sim.outcomes import WORST_OFF, compute, outcomes_of
from simpul.sim.scenario import TYPES
from simpul.sim.state.columns import COLUMNS
from tests.sim.bounds import FREE, NOT_NEGATIVE, SHARES, breaches
from tests.sim.conformance import ROOT, Conformance
from tests.sim.course import Course, holdings, net, whole
from tests.sim.worlds import OWN_TYPES, STRATEGIES, fixed_world, hard_times, scenario_of


class TestNothing(Conformance):
    label = "nothing"


class TestEqualGrants(Conformance):
    label = "grants-equal"


class TestGrantsByNeed(Conformance):
    label = "grants-need"


class TestHostBroker(Conformance):
    label = "broker-host"


class TestNamedHostBroker(Conformance):
    label = "broker-named"


class TestNewBroker(Conformance):
    label = "broker-new"


class TestInformalBroker(Conformance):
    label = "broker-informal"


class TestBroadCoalition(Conformance):
    label = "coalition-broad"


class TestIssueCoalition(Conformance):
    label = "coalition-issue"


class TestCoalitionOfOneKind(Conformance):
    label = "coalition-one-kind"


class TestPartnership(Conformance):
    label = "partnership"


class TestSequence(Conformance):
    label = "sequence"


class TestSequenceThatEnds(Conformance):
    label = "sequence-ending"


class TestPortfolio(Conformance):
    label = "portfolio"


class TestPortfolioOfPlansInTime(Conformance):
    label = "portfolio-of-plans"


for _name in OWN_TYPES:  # every strategy of one's own has the same class of checks
    globals()[f"TestOwn_{_name}"] = type(f"TestOwn_{_name}", (Conformance,), {"label": f"own-{_name}"})


CLASSES = Conformance.__subclasses__()
EVERY_LABEL = pytest.mark.parametrize("label", [label for label in STRATEGIES if label != "nothing"])


# ---- nothing is left out


def test_every_strategy_is_declared_built_and_tested():
    tested = {STRATEGIES[each.label]["type"] for each in CLASSES}
    assert tested == set(strategies.REGISTRY) == set(TYPES)
    assert sorted(each.label for each in CLASSES) == sorted(STRATEGIES), "a strategy without its own conformance class"


def test_every_choice_a_strategy_offers_is_tested():
    for name, declared in TYPES.items():
        for field, info in declared.model_fields.items():
            if field == "type" or get_origin(info.annotation) is not Literal:
                continue
            offered = set(get_args(info.annotation))
            taken = {settings.get(field, info.default) for settings in STRATEGIES.values() if settings["type"] == name}
            assert taken == offered, f"{name}.{field}"


def test_every_strategy_stands_in_the_lists_of_keys():
    text = (ROOT / "scenarios" / "README.md").read_text(encoding="utf-8")
    for name in set(TYPES) - set(OWN_TYPES):
        assert text.count(f"| `type` | `{name}` |") == 2, f"{name}: once in English, once in Indonesian"


def test_every_strategy_says_what_it_is_and_where_it_comes_from():
    for name, strategy in strategies.REGISTRY.items():
        described = TYPES[name] if name in OWN_TYPES else type(strategy)
        assert "Source:" in (described.__doc__ or ""), name
        assert strategy.traits, name


def test_every_column_has_bounds():
    named = [*SHARES, *NOT_NEGATIVE, *FREE]
    assert sorted(named) == sorted(column.name for column in COLUMNS if column.kind == "f")


# ---- no favourites


LOOPS = [ROOT / "sim" / f"{name}.py" for name in ("month_loop", "months")]
RULES = sorted([*(ROOT / "sim" / "rules").glob("*.py"), *LOOPS])
NAMES_OF_STRATEGIES = re.compile("broker|coalition|partnership|direct_grants|nothing")
SIMPLE = {-1, 0, 1, 2}


def docstrings(tree: ast.Module) -> set[int]:
    """Return the identities of the nodes that are docstrings, or stand alone to describe what is above them."""
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)}


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_rules_know_no_strategy(path):
    """A rule names no strategy and holds no text at all, so it cannot tell strategies apart but by their columns."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    described = docstrings(tree)
    for node in ast.walk(tree):
        for name in (getattr(node, field, None) for field in ("id", "attr", "arg", "name", "module")):
            assert not (isinstance(name, str) and NAMES_OF_STRATEGIES.search(name)), f"line {node.lineno}: {name}"
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            assert id(node) in described, f"line {node.lineno}: {node.value!r}"


@pytest.mark.parametrize("path", sorted((ROOT / "sim" / "strategies").glob("*.py")), ids=lambda path: path.stem)
def test_numbers_of_strategies_are_declared(path):
    """A number in which strategies differ has a name at the top of the file, where it can be read and questioned."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        for node in ast.walk(function):
            if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
                assert node.value in SIMPLE, f"line {node.lineno}: {node.value}"


# ---- a little does little, and a lot breaks nothing


@EVERY_LABEL
def test_a_fiftieth_of_the_effort_stays_within_noise(label):
    """Null: with a fiftieth of hours and money no main outcome moves, on average, by more than the seeds differ anyway."""
    scenario = scenario_of(fixed_world(12, 48))
    horizon = scenario.months - scenario.start
    primary = [outcome.primary and outcome.name != WORST_OFF for outcome in outcomes_of(scenario)]
    without = np.array([whole(scenario, "nothing", seed).series for seed in range(60)])
    little = np.array([with_effort(scenario, label, seed, 0.02).series for seed in range(60)])
    without, little = (compute(series, scenario, horizon)[:, primary] for series in (without, little))
    moved = np.abs(np.nanmean(little - without, axis=0))
    assert (moved <= 0.35 * np.nanstd(without, axis=0)).all()


def with_effort(scenario, label: str, seed: int, effort: float) -> Course:
    """Return a whole run in which structures have only a share of their hours and money."""
    course = Course(scenario, [label], seed).start(label)
    course.c.effort[:] *= effort
    course.c.instalment[:] *= effort
    return course.finish()


@EVERY_LABEL
def test_far_too_much_money_for_fifty_years_breaks_nothing(label):
    world = fixed_world(4, 600, 0) | {
        "subsidy": {"total": 100_000.0, "months": 240}, "context": {"history": 1.0, "goal_consensus": 1.0},
        "parameters": {"mediate_effect": 1.2, "prior_months": 240.0},
    }
    course = Course(scenario_of(world), [label], 1)
    for month in course.months_of(label):
        assert month % 12 or breaches(course.c) == [], f"month {month}"


@EVERY_LABEL
def test_hard_times_break_nothing(label):
    """Where organizations shrink, lie dormant and start again, and structures end, bounds and ledger hold as well."""
    course = Course(scenario_of(hard_times(fixed_world(8, 240, 0))), [label], 3)
    held = holdings(course.pass_to(0).c)
    dormant = 0
    for month in course.months_of(label):
        assert month % 4 or breaches(course.c) == [], f"month {month}"
        now = holdings(course.c)
        assert np.allclose(now - held, net(course.ledger[month]), rtol=0, atol=1e-9), f"month {month}"
        held = now
        dormant += course.c.dormant.sum()
    assert dormant > 0


@EVERY_LABEL
def test_a_place_of_larger_institutions_only_can_be_run(label):
    world = fixed_world()
    world["organizations"] = [entry | {"outside": entry["place"] == "p1"} for entry in world["organizations"]]
    assert np.isfinite(whole(scenario_of(world), label, 1).series).all()
