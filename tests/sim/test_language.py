"""Catalogues: both languages say the same things, and the right one is spoken."""

import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from simpul.sim import language
from simpul.sim.language import LANGUAGES, catalogue_files, format_number, register, say, set_language
from simpul.sim.parameters import CONTEXT, PARAMETERS
from simpul.sim.scenario.strategy_models import BUILT_IN
from simpul.sim.state.columns import RESOURCES, VERBS
from simpul.sim.state.series import SERIES


@pytest.fixture(autouse=True)
def as_before(monkeypatch):
    for variable in ("SIMPUL_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    yield
    set_language(None)


class _Names(Visitor):
    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):
        self.names.add(node.id.name)


OWN = Path(language.__file__).parent / "messages"


def messages(code):
    """Every message of the model's own catalogues in a language: key -> (names it puts in, file)."""
    found = {}
    for path in catalogue_files(code):
        if not path.is_relative_to(OWN):
            continue  # another package's, if it was loaded before
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path.name} ({code}): {entry.content[:80]}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice ({code})"
                visitor = _Names()
                visitor.visit(entry)
                found[entry.id.name] = (visitor.names, path.name)
    return found


def test_both_languages_have_the_same_messages_with_the_same_values():
    english, indonesian = messages("en"), messages("id")
    assert set(english) ^ set(indonesian) == set()
    assert {key: value for key, value in english.items() if indonesian[key] != value} == {}


def test_nothing_was_left_untranslated():
    same = [key for key in messages("en") if re.fullmatch(r"[^{]*", english := _plain(key, "en") or "{")
            and english == _plain(key, "id")]
    words_of_both = {"depth-2", "depth-3", "parameter-payroll", "strategy-portfolio-and", "percent"}  # such as informal and formal
    assert {key for key in same if not key.startswith("unit-")} <= words_of_both


def _plain(key, code):
    try:
        return say(key, code)
    except KeyError:
        return None


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_that_is_shown_has_a_name(code):
    wanted = [f"context-{row.name}{end}" for row in CONTEXT for end in ("", "-low", "-high")]
    wanted += [f"parameter-{row.name}" for row in PARAMETERS] + [f"series-{row.name}" for row in SERIES]
    wanted += [f"type-{name}{end}" for name in BUILT_IN for end in ("", "-what")]
    wanted += [f"depth-{depth}" for depth in range(5)]
    wanted += [f"resource-{name}" for name in RESOURCES] + [f"verb-{name}" for name in VERBS]
    for key in wanted:
        assert say(key.replace("_", "-"), code).strip()


def test_every_fault_that_is_reported_has_a_sentence_and_every_sentence_a_fault():
    folder = Path(language.__file__).parent / "scenario"
    code = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    reported = set(re.findall(r'"(fault-[a-z0-9-]+)"', code))
    told = {key for key in messages("en") if key.startswith("fault-")}
    assert reported | {"fault-place", "fault-line"} == told


def test_outcomes_have_names_and_sentences():
    outcomes = pytest.importorskip("simpul.sim.outcomes").OUTCOMES
    for code in LANGUAGES:
        for outcome in outcomes:
            key = "outcome-" + outcome.name.replace("_", "-")
            assert say(key, code) and say(f"{key}-what", code).endswith(".")


def test_a_missing_message_or_value_fails_in_tests_and_never_elsewhere(monkeypatch):
    with pytest.raises(KeyError):
        say("there-is-no-such-message")
    with pytest.raises(KeyError):
        say("fault-place", "en", file="a")
    monkeypatch.delenv("PYTEST_VERSION")
    assert say("there-is-no-such-message") == "there-is-no-such-message"
    assert "a" in say("fault-place", "en", file="a")


def test_numbers_are_written_the_way_of_the_language():
    assert say("table-number-range", "en", low=0.5, high=1000) == "0.5 to 1,000"
    assert say("table-number-range", "id", low=0.5, high=1000) == "0,5 sampai 1.000"
    assert format_number(1234.5, 1, "en") == "1,234.5" and format_number(1234.5, 1, "id") == "1.234,5"
    assert format_number(3, 0, "id") == "3" and format_number(-0.25, 2, "id") == "-0,25"
    assert "\u2068" not in say("fault-place", "en", file="a", line="1")


@pytest.mark.parametrize(("name", "code"), [
    ("id_ID.UTF-8", "id"), ("id-ID", "id"), ("in", "id"), ("Indonesian_Indonesia.1252", "id"),
    ("Indonesian_Indonesia", "id"), ("en_GB", "en"), ("English_United States", "en"), ("C.UTF-8", None),
    ("de_DE", None), ("", None),
])
def test_locale_names(name, code):
    assert language.recognized(name) == code


def test_what_was_set_comes_before_the_variable_and_that_before_the_computer(monkeypatch):
    monkeypatch.setenv("LANG", "id_ID.UTF-8")
    assert language.language() == "id"
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert language.language() == "en"
    monkeypatch.setenv("SIMPUL_LANG", "id")
    assert language.language() == "id"
    set_language("en_US")
    assert language.language() == "en" and say("table-text") == "text"
    with pytest.raises(ValueError, match="en, id"):
        set_language("tlh")


def test_windows_says_its_language_without_variables(monkeypatch):
    monkeypatch.setattr(language.locale, "getlocale", lambda: ("Indonesian_Indonesia", "1252"))
    assert language.language() == "id"
    monkeypatch.setattr(language.locale, "getlocale", lambda: (None, None))
    assert language.language() == "en"


def test_another_package_adds_its_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(language, "_folders", list(language._folders))
    for code, text in (("en", "Good day, { $name }"), ("id", "Selamat siang, { $name }")):
        (tmp_path / code).mkdir()
        (tmp_path / code / "more.ftl").write_text(f"hello-more = {text}\n", encoding="utf-8")
    register(tmp_path)
    try:
        assert say("hello-more", "id", name="Ani") == "Selamat siang, Ani"
        assert say("hello-more", "en", name="Ani") == "Good day, Ani"
        with pytest.raises(FileNotFoundError):
            register(tmp_path / "none")
    finally:
        language._bundle.cache_clear()


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_entry_parsed_alone_is_what_it_is_in_its_file(code):
    found = language._Catalogue(code)._texts
    whole = {entry.id.name: entry for path in catalogue_files(code)
             for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body if isinstance(entry, ast.Message)}
    assert set(found) == set(whole) and whole
    for key, entry in whole.items():
        alone = FluentParser().parse(found[key]).body[0]
        assert alone.equals(entry, ignored_fields=["span", "comment"]), key


def test_entries_that_quote_others_terms_and_what_is_no_entry(tmp_path, monkeypatch):
    (tmp_path / "more.ftl").write_text(
        "# a comment\n-knot = knot\n    .many = knots\n\n## more\n\ntied = A { -knot }, { tied-twice }\n"
        "tied-twice =\n    { $count ->\n        [one] once\n       *[other] twice\n    }\n    and again\n"
        "broken = { $open\nround = { about }\nabout = { round }\n", encoding="utf-8")
    monkeypatch.setattr(language, "catalogue_files", lambda code: iter([tmp_path / "more.ftl"]))
    language._bundle.cache_clear()
    try:
        assert say("tied", "en", count=1) == "A knot, once\nand again" and say("tied-twice", "en", count=2) == "twice\nand again"
        assert language.has("tied") and not language.has("-knot") and not language.has("knot")
        for key in ("broken", "-knot"):
            with pytest.raises(KeyError):
                say(key, "en")
        monkeypatch.delenv("PYTEST_VERSION")
        language._bundle.cache_clear()
        assert say("broken", "en") == "broken" and not language.has("broken") and language.has("round")
    finally:
        monkeypatch.undo()
        language._bundle.cache_clear()


def test_importing_is_light():
    """Words come without the libraries of the model: a command that only says something answers at once."""
    code = ("import sys, simpul.sim.language; "
            "print(any(name.split('.')[0] in ('numpy', 'numba', 'pandas', 'mesa') for name in sys.modules))")
    begin = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
                          cwd=Path(__file__).parents[2])
    assert done.stdout.strip() == "False" and time.perf_counter() - begin < 5
