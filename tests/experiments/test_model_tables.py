"""The tables of the model description are those of the code, and the code uses all that stands in them."""

import functools

import pytest

from simpul.experiments.documentation import model_tables
from simpul.experiments.presentation.markdown import filled, table
from simpul.sim.outcomes import OUTCOMES
from simpul.sim.parameters import CONTEXT, PARAMETERS
from simpul.sim.state.columns import COLUMNS
from simpul.sim.state.series import SERIES, SERIES_INDEX


@pytest.fixture(scope="module")
def blocks():
    """The blocks by name, each made once for all tests: reading all of the model for every number takes seconds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(model_tables, "BLOCKS", {name: functools.cache(block) for name, block in model_tables.BLOCKS.items()})
        yield model_tables.BLOCKS


@pytest.fixture(scope="module")
def texts():
    """The sources of the model."""
    return model_tables.sources()


def test_the_description_of_the_model_is_up_to_date(blocks):
    text = model_tables.README.read_text(encoding="utf-8")
    assert model_tables.with_reference(text) == text, "run: python -m simpul.experiments.documentation.model_tables"


def test_every_name_has_its_row(blocks):
    rows = {
        "context": [c.name for c in CONTEXT], "parameters": [q.name for q in PARAMETERS], "columns": [c.name for c in COLUMNS],
        "series": [s.name for s in SERIES], "outcomes": [o.name for o in OUTCOMES],
    }
    for block, names in rows.items():
        text = blocks[block]()
        assert not [name for name in names if f"| `{name}` |" not in text and f"| **`{name}`** |" not in text], block


@pytest.mark.parametrize("number", [pytest.param(q, id=q.name) for q in (*CONTEXT, *PARAMETERS)])
def test_every_number_that_can_be_set_is_read_somewhere(number, texts):
    """A parameter that no rule reads would be a lever without a rod."""
    assert model_tables.used_in(number.name, texts)


def test_formulas_are_those_of_the_outcomes_and_name_only_series_there_are():
    formulas = model_tables.outcome_formulas()
    assert list(formulas) == [o.name for o in OUTCOMES]
    assert formulas["need_met"] == "`share(sum(served), sum(need))`"
    assert formulas["windows_won"] == "`sum(windows_won)`"
    assert formulas["trust_mean"] == "`trust_mean`"
    for name in ("returned", "granted", "mandate_gap"):
        assert formulas[name].strip("`").removeprefix("sum(").rstrip(")") in SERIES_INDEX
    assert not [formula for formula in formulas.values() if "lambda" in formula or "r.total" in formula]


def test_constants_carry_the_comment_beside_or_above_them():
    source = "HOURS = 2.0  # h\n# what is left\n# of it\nLEFT = 0.5\nROWS = 3\nKIND = 4  # kinds\nA, B = 1.0, 0.5  # two\n"
    assert list(model_tables.constants(source)) == [
        ("HOURS", 2.0, "h"), ("LEFT", 0.5, "what is left of it"), ("KIND", 4, "kinds"), ("A", 1.0, "two"), ("B", 0.5, "two"),
    ]


def test_tables_escape_what_would_end_a_cell_and_blocks_need_their_marks():
    assert table(("a", "b"), [("x|y", "")]) == "| a | b |\n|---|---|\n| x\\|y |  |"
    text = "before\n<!-- here -->\nold\n<!-- end -->\nafter\n"
    assert filled(text, "here", "new") == "before\n<!-- here -->\n\nnew\n\n<!-- end -->\nafter\n"
    assert filled(filled(text, "here", "new"), "here", "new") == filled(text, "here", "new")
    for broken in ("<!-- there --><!-- end -->", "<!-- here -->"):
        with pytest.raises(ValueError, match="here"):
            filled(broken, "here", "new")
