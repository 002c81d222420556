"""The page of `simpul share`: what it tells before any script runs is what its scripts work out, say and draw."""

from __future__ import annotations

import base64
import gzip
import json
import re
import zipfile
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest

from simpul.experiments.cli.main import main
from simpul.experiments.one_page.answer_pictures import counted_dots, counted_table, curve_table, difference_curve
from simpul.experiments.one_page.counted_futures import CountedFutures, count_futures
from simpul.experiments.one_page.told_slots import shown_scale, told_slots
from simpul.sim.portable import packed_case as packing
from simpul.sim.scenario import load_text
from tests.experiments.app.chromium import kept_out
from tests.sim.worlds import SCENARIOS

joined = import_module("simpul.experiments.one_page.shared_page")  # the function has the name of its file
SETS, MOVED = 7, {"history": 0.1, "crisis": 0.85}
DONE = """typeof PAGE === 'object' && (PAGE.failed
    || PAGE.running && view && view.rows.length === DATA.sets && !drawing && PAGE.told !== null)"""
SAID = """() => Object.keys(DATA.languages).map((code) => DATA.main.map((_name, place) => ({
    ...toldSlots(view.futures, place, code), dots: dots(view.futures, place, code), curve: curve(view.futures, place, code),
    table: curveTable(view.futures, place, code), counts: countedTable(view.futures, place, code) })))"""


@pytest.fixture(scope="module")
def case():
    """A small community whose person-month has a price."""
    text = (SCENARIOS / "small.yaml").read_text(encoding="utf-8")
    return load_text(f"{text}\nmoney: {{currency: IDR, person_month: 9000000}}\n")


@pytest.fixture(scope="module")
def told(case) -> CountedFutures:
    return count_futures(case, None, SETS)


@pytest.fixture(scope="module")
def file(case, tmp_path_factory) -> Path:
    found = tmp_path_factory.mktemp("page") / "small.html"
    found.write_text(joined.shared_page(case, None, SETS, "en"), encoding="utf-8")
    return found


def settled(tab) -> None:
    """Wait until all futures of the setting in view have come (a policy without eval lets no function wait in the page)."""
    for _turn in range(1200):
        if tab.evaluate(DONE):
            return
        tab.wait_for_timeout(25)
    raise AssertionError(tab.evaluate("JSON.stringify(PAGE)"))


def test_page_and_python_say_and_draw_the_same(file, told, browse):
    """Every main outcome in both languages, from runs that the page made itself: figures, verdicts, sentences, SVG, tables."""
    def visit(tab):
        asked, faults = [], []
        tab.on("request", lambda one: asked.append(one.url))
        tab.on("pageerror", lambda one: faults.append(str(one)))
        tab.on("console", lambda one: faults.append(one.text))
        tab.goto(file.as_uri())
        settled(tab)
        return tab.evaluate(SAID), tab.evaluate("PAGE.told"), tab.inner_text("#note"), asked, faults

    said, same, note, asked, faults = browse(visit)
    assert same is True and "The same numbers" in note
    assert faults == []
    assert all(one.startswith(("file:", "blob:")) for one in asked), asked
    for language, outcomes in zip(("en", "id"), said, strict=True):
        for place, found in enumerate(outcomes):
            assert found == {
                **told_slots(told, place, language), "dots": counted_dots(told, place, language),
                "curve": difference_curve(told, place, language), "table": curve_table(told, place, language),
                "counts": counted_table(told, place, language)}


def test_moved_factors_give_the_numbers_of_the_command(file, case, browse):
    changed = count_futures(case.with_changes({f"context.{name}": level for name, level in MOVED.items()}), None, SETS)

    def visit(tab):
        tab.goto(f"{file.as_uri()}#{'&'.join(f'{name}={level}' for name, level in MOVED.items())}")
        settled_here = "view.rows.map((row) => row.map((one) => [...one]))"
        for _turn in range(1200):
            if tab.evaluate("typeof PAGE === 'object' && PAGE.running && view && view.rows.length === DATA.sets"):
                return tab.evaluate("DATA.pair"), tab.evaluate(settled_here)
            tab.wait_for_timeout(25)
        raise AssertionError("the futures did not come")

    pair, rows = browse(visit)
    for which, label in enumerate(pair):
        expected = np.concatenate([changed.numbers[label].reshape(SETS, -1), changed.facts[label]], axis=1)
        assert np.array_equal(np.array([row[which] for row in rows], np.float64), expected, equal_nan=True)


def test_back_undoes_a_drag_and_reload_keeps_it(file, browse):
    def visit(tab):
        tab.goto(file.as_uri())
        settled(tab)
        slider = tab.locator("#context-crisis")
        before = tab.inner_text("#answer")
        slider.evaluate("""(one) => {
            for (const level of [0.2, 0.3, 0.95]) { one.value = level; one.dispatchEvent(new Event('input', { bubbles: true })); }
            one.dispatchEvent(new Event('change', { bubbles: true })); }""")
        settled(tab)
        assert "crisis=0.95" in tab.url
        tab.reload()
        tab.wait_for_selector("#controls", state="visible")
        assert tab.input_value("#context-crisis") == "0.95"
        tab.go_back()
        settled(tab)
        assert "crisis" not in tab.url and tab.inner_text("#answer") == before
        assert "The same numbers" in tab.inner_text("#note")

    browse(visit)


def test_pictures_and_numbers_go_along(file, told, browse):
    def visit(tab):
        tab.goto(file.as_uri())
        settled(tab)
        found = {}
        for kind in ("svg", "png", "csv"):
            with tab.expect_download() as coming:
                tab.click(f"[data-save=curve][data-kind={kind}]")
            found[coming.value.suggested_filename.rpartition(".")[2]] = Path(coming.value.path()).read_bytes()
        return found

    found = browse(visit)
    assert found["png"].startswith(b"\x89PNG") and found["svg"].startswith(b"<svg") and b"rgb(" in found["svg"]
    head, *lines = found["csv"].decode().splitlines()
    assert head.split(",")[1:] == [f"year_{year:g}" for year in told.years] and len(lines) == SETS
    outcome = told.main.index(_opening(file))
    last = [float(line.split(",")[-1] or "nan") for line in lines]
    assert np.array_equal(last, shown_scale(told.main[outcome]) * told.gains(outcome), equal_nan=True)


@pytest.mark.parametrize(("language", "width", "scheme"), [("en", 1280, "light"), ("id", 320, "dark")])
def test_nobody_is_kept_out(file, browse, language, width, scheme):
    def visit(tab):
        tab.goto(f"{file.as_uri()}#lang={language}")
        settled(tab)
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        assert tab.evaluate("document.documentElement.lang") == language
        tab.wait_for_timeout(500)
        assert tab.inner_text("#live") == tab.inner_text("#answer")
        return kept_out(tab)

    assert browse(visit, viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True) == []


def test_the_answer_stands_there_without_scripts_and_without_webassembly(file, told, browse):
    answer = told_slots(told, told.main.index(_opening(file)), "en")["answer"]

    def silent(tab):
        tab.goto(file.as_uri())
        return tab.inner_text("#answer"), tab.locator("svg[role=img]").count(), tab.is_visible("#controls"), tab.inner_text("main")

    said, pictures, controls, text = browse(silent, java_script_enabled=False)
    assert said == answer and pictures == 2 and not controls and "masa depan" in text

    for missing in ("WebAssembly", "DecompressionStream", "Worker"):
        def old(tab, missing=missing):
            tab.add_init_script(f"delete window.{missing}")
            tab.goto(file.as_uri())
            tab.wait_for_selector("#still", state="visible")
            return tab.inner_text("#answer"), tab.inner_text("#still"), tab.is_visible("#controls")

        said, note, controls = browse(old)
        assert said == answer and note.startswith("This browser cannot run the model") and not controls, missing


def _opening(file: Path) -> str:
    packed = file.read_text(encoding="utf-8").partition('id="data">')[2].partition("<")[0]
    return json.loads(gzip.decompress(base64.b85decode(packed.replace(".", "<"))))["outcome"]


def test_the_page_lets_in_nothing_but_itself(file):
    text = file.read_text(encoding="utf-8")
    policy = text.partition('http-equiv="Content-Security-Policy" content="')[2].partition('"')[0]
    assert policy.startswith("default-src 'none'; script-src 'sha256-") and "unsafe-inline" not in policy
    assert len(text.encode()) < 250_000
    assert text.count("<script>") == 1 and " onclick" not in text and 'style="' not in text


def test_no_two_styles_of_the_page_dress_one_class():
    """Each section has a style of its own; a class that two of them dress would look different from what either says."""
    dressed: dict[str, set[str]] = {}
    for name in (*joined.STYLES, *joined.LATER_STYLES):
        text = (Path(joined.__file__).parent / name).read_text(encoding="utf-8")
        plain = re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", text)
        for selectors in re.findall(r"([^{}]+)\{", plain):
            for selector in selectors.split(","):
                if re.fullmatch(r"\.[\w-]+", selector.strip()):
                    dressed.setdefault(selector.strip(), set()).add(name)
    assert len(dressed) > 60 and {one: names for one, names in dressed.items() if len(names) > 1} == {}


def test_the_command_writes_one_file_and_overwrites_nothing(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    words = ["share", "small", "--sets", "2", "--strategies", "broker-host,partnership", "--zip", "--lang", "id"]
    assert main(words) == 0
    assert "2 strategi, 2 masa depan" in capsys.readouterr().out
    with zipfile.ZipFile("small.zip") as archive:
        assert archive.namelist() == ["small.html"]
        assert b'<html lang="id">' in archive.read("small.html")
    assert main(words) == 2
    assert "small.zip" in capsys.readouterr().err
    assert [one.name for one in tmp_path.iterdir()] == ["small.zip"]


@pytest.mark.parametrize(("words", "message"), [
    (["--sets", "1"], "--sets 1: give a number of futures from 2 to 200."),
    (["--sets", "many"], '--sets needs a whole number, not "many".'),
    (["--strategies", "nothing"], "give at least two with --strategies"),
    (["--strategies", "nothing,brokerhost"], "did you mean broker-host?"),
    (["--out", "no/page.html"], "no"),
])
def test_what_a_user_can_mend_is_one_message(tmp_path, monkeypatch, capsys, words, message):
    monkeypatch.chdir(tmp_path)
    assert main(["share", "small", *words, "--lang", "en"]) == 2
    printed = capsys.readouterr()
    assert message in printed.err and len(printed.err.splitlines()) == 1 and printed.out == ""
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_shared_is_refused_in_a_sentence(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(packing.strategies, "foreseen", lambda _one, label, _c: None if label == "coalition-broad" else [])
    assert main(["share", "small", "--sets", "2", "--lang", "en"]) == 2
    assert "Strategy coalition-broad looks at the community" in capsys.readouterr().err
    monkeypatch.setattr(joined, "model_is_current", lambda: False)
    assert main(["share", "small", "--lang", "en"]) == 2
    assert "run make wasm" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
