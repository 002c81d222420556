"""The tables of the model description are those of the code, and the code uses all that stands in them."""

import functools
import re

import pytest

from simpul.experiments.documentation import description_tables, model_tables
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


# ---- the Indonesian edition

WRITTEN = (1, 2, 3, 4, 5, 6, 11, 13)  # chapters that are told in full; the others say in short what is where
POINTED = {7, 8, 9, 10, 12, 14}


def chapters(text):
    """Chapters by number: title and text."""
    found = re.split(r"^## (\d+)\. (.+)$", text, flags=re.MULTILINE)
    return {int(number): (title, body) for number, title, body in zip(found[1::3], found[2::3], found[3::3], strict=True)}


@pytest.fixture(scope="module")
def editions():
    return [chapters(file.read_text(encoding="utf-8")) for file in (model_tables.README, description_tables.EDITION)]


def test_the_tables_of_the_indonesian_edition_are_up_to_date():
    text = description_tables.EDITION.read_text(encoding="utf-8")
    assert description_tables.with_indonesian_tables(text) == text, "run: python -m simpul.experiments.documentation.model_tables"


def test_both_editions_have_the_same_chapters_and_list_them(editions):
    english, indonesian = editions
    assert list(english) == list(indonesian) == list(range(1, 15)) and set(WRITTEN) | POINTED == set(english)
    text = description_tables.EDITION.read_text(encoding="utf-8")
    listed = re.findall(r"^(\d+)\. \[(.+?)\]\(#(\d+)-", text, flags=re.MULTILINE)
    assert [(int(number), title) for number, title, _ in listed] == [(number, title) for number, (title, _) in indonesian.items()]
    assert all(number == anchor for number, _, anchor in listed)
    for number in POINTED:
        anchor = re.sub(r"[^\w\- ]", "", f"{number}. {english[number][0]}".lower()).replace(" ", "-")
        assert f"README.md#{anchor}" in indonesian[number][1], number


@pytest.mark.parametrize("number", WRITTEN)
def test_a_chapter_has_as_many_parts_points_and_rows_in_both_editions(editions, number):
    counts = []
    for edition in editions:
        body = edition[number][1]
        parts = re.findall(r"^(?:- )?\*\*", body, flags=re.MULTILINE)
        rows = [] if number == 5 else re.findall(r"^\| ", body, flags=re.MULTILINE)          # formulas there, words here
        counts.append((len(parts), len(rows)))
    assert counts[0] == counts[1]


def test_every_figure_of_an_indonesian_chapter_stands_in_the_english_one(editions):
    missing, told = {}, 0
    for number in WRITTEN:
        english, indonesian = (re.sub(r"\]\([^)]*\)|7\.\d+|doi:[^\]]+", "", edition[number][1]) for edition in editions)
        figures = {figure.replace(".", "").replace(",", ".") for figure in re.findall(r"\d+(?:[.,]\d+)*", indonesian)}
        there = set(re.findall(r"\d+(?:\.\d+)?", re.sub(r"(?<!\d)\.(?=\d)", "0.", english.replace(",", ""))))
        missing[number], told = figures - there, told + len(figures)
    assert told > 60 and not any(missing.values()), missing
