"""Every number that shapes behaviour has its row in the parameters: no bare number in rules, settings and strategies."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from simpul.sim.parameters import CONTEXT, PARAMETERS
from simpul.sim.scenario import ScenarioError
from simpul.sim.state.settings import WHOLE, Settings, settings
from tests.sim.rules.small import scenario

SIM = Path(__file__).resolve().parents[2] / "sim"
SOURCES = sorted([*(SIM / "rules").glob("*.py"), *(SIM / "strategies").glob("*.py"), SIM / "state" / "settings.py",
                  SIM / "state" / "derived_settings.py", SIM / "initial_state.py"])
FREE = {0, 1, 2, 0.5}  # nothing, one (a whole share), a pair, the middle: they belong to the shape of a formula
STRUCTURAL = {
    # codes
    **dict.fromkeys(("UNMEASURED", "ALL_LEVELS", "HUB_ALONE"), "code of what is measured"),
    "EXCHANGE": "code of a motive", "SHARING": "code of a motive", "ALONE": "code: in no group", "EVERYWHERE": "code: no place",
    "NOBODY": "code: no row", "ANY": "code: no row", "NEVER": "code: no month", "OF_THE_HOST": "code: below 0, trust in the host",
    "NOBODY_YET": "code: no row",
    # draws of chance, numbered
    **dict.fromkeys(
        ("POWER_DRAW", "INCOME_DRAW", "HOURS_DRAW", "RELIABILITY_DRAW", "BETRAYAL_DRAW", "TRAIT_DRAW", "DISPOSITION_DRAW",
         "CAPACITY_DRAW", "FUNDS_DRAW", "SKILLS_DRAW", "INFORMATION_DRAW", "EXPERTISE_DRAWS", "TASTE_DRAWS"), "number of a draw"),
    # sizes and bounds of numbers
    "LEAST_ISSUE_KEY": "size of a key", "ISSUE_KEYS": "size of a key", "_READ": "size of what a key is made from",
    "PLACE_KEYS": "size of a key", "EVENT_FIELDS": "size of an event", "_LINE": "size of a line of the cache",
    "_SEEDS": "number of seeds there are", "SERVED": "below anything that can be preferred", "NOT_TO_BE_HAD": "above any worth",
    "ANY_NUMBER": "above any number of organizations", "MOST_CHOICE": "mathematics: above the logarithm of a full book",
    "MOST_CHOICE_OF_MANY": "mathematics: above the logarithm of the largest book",
    "NEARLY_NOUGHT": "mathematics: the limit of CES that is Cobb-Douglas",
    "INTEREST_LEAST": "keeps a weight of 0 from staying 0 whatever chance multiplies it by",
    # units and the calendar
    "JUDGED_EVERY": "how often a figure is sampled", "LOOKS_EVERY": "step in which a slow change is reckoned",
    "LOOKED_AT_EVERY": "step in which a slow change is reckoned", "HARDLY_ANY": "guard against 0 / 0",
    "NEARLY_NONE": "guard against the logarithm of 0",
    "EVEN_MEAN": "mathematics: mean of an even draw", "EVEN_SPREAD": "mathematics: spread of an even draw",
    "CRISIS_UNIT": "unit of crisis_low and crisis_high", "SEASON": "the cosine of the months of a year",
}
"""Numbers at the head of a file that are no assumptions about behaviour, each with what it is."""


def is_number(node: ast.AST) -> bool:
    """Is it a number written out?"""
    return isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool)


def is_draw(node: ast.AST) -> bool:
    """Is it something of keyed chance, such as `keyed_random.EVENT`?"""
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "keyed_random"


def numbering(tree: ast.AST) -> set[ast.AST]:
    """Return the whole numbers that only number something: a stream or an argument of keyed chance, a place in a column."""
    found: list[ast.AST] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult) and (is_draw(node.left) or is_draw(node.right)):
            found += [part for side in (node.left, node.right) for part in ast.walk(side)]
        elif isinstance(node, ast.Call) and is_draw(node.func):
            found += node.args
        elif isinstance(node, ast.Subscript):
            found += node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    return {node for node in found if is_number(node) and isinstance(node.value, int)}


def named(statement: ast.stmt) -> list[str]:
    """Return the names that a statement gives a value to."""
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    return [node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name)]


def bare_numbers(text: str) -> list[str]:
    """Return what numbers a source holds that should have their row in the parameters, with their lines."""
    tree = ast.parse(text)
    found, heads = [], set()
    for statement in tree.body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
            numbers = [node for node in ast.walk(statement.value) if is_number(node)]
            heads |= set(numbers)
            found += [f"line {statement.lineno}: {name}" for name in named(statement) if numbers and name not in STRUCTURAL]
    free = heads | numbering(tree)
    found += [f"line {node.lineno}: {node.value}" for node in ast.walk(tree)
              if is_number(node) and node not in free and node.value not in FREE]
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(SIM).as_posix())
def test_no_number_of_its_own_shapes_behaviour(path):
    found = bare_numbers(path.read_text(encoding="utf-8"))
    assert not found, f"{'; '.join(found)}: give it a row in sim/parameters and read it as p.name"


@pytest.mark.parametrize("text", [
    "def f(c, p, i):\n    c.morale[i] += 0.37\n", "def f(p):\n    return 3 * p.hope\n", "CARING = 0.1\n", "CARING: float = 1.0\n",
    "LOW, HIGH = 1.0, 2.0\n", "SHARES = {'plan': 0.5}\n", "def f(x):\n    return -7.0 * x\n",
    "def f(c):\n    return c.x[int(2.5)]\n",
    "def f(p, c, i):\n    return keyed_random.uniform(p.seed, 0.3, i, 0, 1)\n", "class Plan:\n    share: float = 0.8\n",
    "def f(x=12):\n    return x\n",
])
def test_the_check_itself_refuses(text):
    assert bare_numbers(text)


@pytest.mark.parametrize("text", [
    "def f(x, y):\n    return 0.5 * (x + y) - 1.0 + 2 * (x - 0.5)\n", "ALONE = -1\n", "FLAG = True\n", "LENGTH = len(NAMES)\n",
    "def f(p, c, i):\n    return keyed_random.uniform(p.seed, c.key[i], 3, 0, keyed_random.JOIN + 5 * keyed_random.EVENT)\n",
    "def f(c, n, x):\n    c.events[n, 6] = x\n",
    "def f(issue):\n    return keyed_random.CRISIS + keyed_random.EVENT * (issue + 64)\n",
])
def test_the_check_itself_lets_pass(text):
    assert not bare_numbers(text)


def test_every_exception_is_used():
    used = {name for path in SOURCES for statement in ast.parse(path.read_text(encoding="utf-8")).body
            if isinstance(statement, ast.Assign | ast.AnnAssign) for name in named(statement)}
    assert set(STRUCTURAL) <= used


@pytest.mark.parametrize("row", [pytest.param(row, id=row.name) for row in PARAMETERS])
def test_a_row_says_all_that_is_asked_of_it(row):
    assert row.low <= row.default <= row.high and row.low < row.high
    assert row.source.startswith("assumption: ") or "doi:" in row.source
    assert len(row.source) > len("assumption: ") and "|" not in row.source
    if row.whole:
        assert row.default == round(row.default) and row.low == round(row.low) and row.high == round(row.high)


def test_names_are_given_once():
    names = [row.name for row in (*CONTEXT, *PARAMETERS)]
    assert len(set(names)) == len(names)
    assert len(set(Settings._fields)) == len(Settings._fields)


def test_rules_read_what_is_counted_as_whole_numbers_and_the_nearest_one():
    counted = {row.name for row in PARAMETERS if row.whole}
    assert counted and counted < set(WHOLE)
    read = settings(scenario(parameters={"crisis_months": 4.6, "hope": 0.1}), 1)
    assert (read.crisis_months, type(read.crisis_months), read.hope) == (5, int, 0.1)


def test_a_scenario_sets_any_of_them_and_may_call_it_uncertain():
    for row in PARAMETERS:
        value = row.low + 0.25 * (row.high - row.low)
        described = scenario(parameters={row.name: value}, uncertain={f"parameters.{row.name}": [row.low, row.high]})
        assert described.parameters[row.name] == value
        assert described.uncertain[f"parameters.{row.name}"] == (row.low, row.high)
        assert getattr(settings(described, 1), row.name) == (round(value) if row.whole else value)


def test_beyond_its_range_none_is_taken():
    for row in PARAMETERS:
        with pytest.raises(ScenarioError):
            scenario(parameters={row.name: row.high + 1.0})


def test_the_two_kinds_of_caring_are_two_numbers():
    """Helping in a crisis takes less interest in the issue than speaking up for it."""
    defaults = {row.name: row.default for row in PARAMETERS}
    assert (defaults["crisis_caring"], defaults["window_caring"]) == (0.05, 0.1)
