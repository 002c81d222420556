"""Compare and Map in the page of `simpul share`: they begin when looked at, and say what Python says of the same futures."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from simpul.experiments.one_page.counted_futures import COST, CountedFutures, count_futures
from simpul.experiments.one_page.strategy_board import board_slots
from simpul.experiments.statistics.ranking import Aim, best_of, score
from simpul.sim.language import say
from simpul.sim.measures.future_counts import counted_gains
from simpul.sim.measures.money_account import ACCOUNT
from tests.experiments import test_one_page as page
from tests.experiments.app import chromium
from tests.experiments.app.chromium import kept_out

case, told, file, browse = page.case, page.told, page.file, chromium.browse
SETS = page.SETS
SQUARE = {"crisis": 0.8, "history": 0.2}


def looked_at(tab, section: str, state: str) -> None:
    """Bring a section into view and wait until all of it is worked out."""
    tab.evaluate(f"document.getElementById('{section}').scrollIntoView()")
    for _turn in range(2400):
        if tab.evaluate(f"PAGE.{state} === true"):
            return
        tab.wait_for_timeout(25)
    raise AssertionError(tab.inner_text(f"#{section}"))


def values_of(futures: CountedFutures) -> dict[str, np.ndarray]:
    """Every aim at the end: [strategy, future]."""
    main = {name: np.array([futures.numbers[label][:, -1, place] for label in futures.runs])
            for place, name in enumerate(futures.main)}
    return main | {"full_cost": np.array([futures.facts[label][:, COST] for label in futures.runs])}


def scores_by(futures: CountedFutures, weights: list[int]) -> np.ndarray:
    values = values_of(futures)
    aim = Aim("", tuple((name, float(weight)) for name, weight in zip(values, weights, strict=True) if weight))
    better = {name: -1 if name == "full_cost" else 1 for name in values}
    kinds = [futures.scenario.strategies[label].type for label in futures.runs]
    return score(aim, values, better, kinds.index("nothing"))


@pytest.fixture(scope="module")
def own_weights(told) -> list[list[int]]:
    ends = [0] * (len(told.main) - 1)
    return [[5, *ends, 0], [5, *[5 for _one in ends], 0], [1, *[4 for _one in ends], 2], [*ends, 0, 10]]


def test_compare_says_what_python_says(file, told, browse, own_weights):
    """The told sentence; scores to the last bit; who may be the best under four sets of weights; differences and account."""
    def visit(tab):
        tab.goto(file.as_uri())
        page.settled(tab)
        idle = tab.evaluate("[pool.ticket, looked.compare || looked.map]")
        looked_at(tab, "compare", "ranked")
        return (idle, tab.inner_text("#compare .said"), tab.evaluate("""(weights) => weights.map((own) => {
            const found = new Ranking(board.rows(), own, 'en');
            return { scores: found.scores.map((row) => [...row]), first: found.first, running: found.running, order: found.order,
                     leads: found.leads, said: ['en', 'id'].map((code) => new Ranking(board.rows(), own, code).said()) };
        })""", own_weights), tab.evaluate("board.rows().map((row) => row.map((one) => [...one.slice(FIRST_FACT)]))"),
            tab.evaluate("outcomeRows(new Ranking(board.rows(), chosen.weights, 'en'), String(DATA.board.nothing))"))

    idle, shown, found, facts, (heads, rows) = browse(visit)
    assert idle == [0, False]  # nothing is worked out before it is looked at
    assert shown == board_slots(told, "en")["board"]
    usual = found[1]["said"]
    assert usual == [{key: board_slots(told, code)[key] for key in ("board", "board-more")} for code in ("en", "id")]
    for weights, one in zip(own_weights, found, strict=True):
        scores = scores_by(told, weights)
        assert np.array_equal(np.array(one["scores"]), scores, equal_nan=True)
        expected = best_of(scores)
        assert one["first"] == expected.first == one["order"][0]
        assert sorted(one["running"]) == list(expected.running)
        assert sum(one["leads"]) <= SETS and one["said"][0] != one["said"][1]
    assert np.array_equal(np.array(facts), np.array([told.facts[label] for label in told.runs]))
    assert len(facts[0][0]) == COST + 1 + len(ACCOUNT) and len(heads) == len(told.main) + len(told.parts) + 2
    values, best = values_of(told)["need_met"], usual and found[1]["order"][0]
    gains = values[best] - values[[told.scenario.strategies[label].type for label in told.runs].index("nothing")]
    assert f"better in {int(counted_gains(gains)[0])}" in rows[0][1]


def test_weights_stand_in_the_address_and_back_undoes_them(file, browse):
    def visit(tab):
        tab.goto(file.as_uri())
        page.settled(tab)
        looked_at(tab, "compare", "ranked")
        before = tab.inner_text("#compare .said")
        tab.click("[data-weigh=need_met]")
        assert "weights=5-0" in tab.url and "Judged by this alone" in tab.inner_text("#compare .said")
        tab.locator("[data-weight='1']").evaluate("""(one) => {
            for (const level of [1, 2, 7]) { one.value = level; one.dispatchEvent(new Event('input', { bubbles: true })); }
            one.dispatchEvent(new Event('change', { bubbles: true })); }""")
        assert "weights=5-7" in tab.url
        said = tab.inner_text("#compare .said")
        tab.reload()
        page.settled(tab)
        looked_at(tab, "compare", "ranked")
        assert tab.inner_text("#compare .said") == said and tab.input_value("[data-weight='1']") == "7"
        tab.go_back()
        assert "weights=5-0" in tab.url
        tab.go_back()
        assert "weights" not in tab.url and tab.inner_text("#compare .said") == before
        for place in range(tab.locator("[data-weight]").count()):
            tab.locator(f"[data-weight='{place}']").evaluate(
                "(one) => { one.value = 0; one.dispatchEvent(new Event('input', { bubbles: true })); }")
        assert "give an aim a weight" in tab.inner_text("#compare .said")

    browse(visit)


def test_a_square_of_the_map_is_the_answer_there(file, case, browse):
    """Its numbers are those of Python; choosing it, by keyboard, moves the sliders and shows the same answer."""
    there = count_futures(case.with_changes({f"context.{name}": level for name, level in SQUARE.items()}), None, SETS)
    place = f"{round(SQUARE['crisis'] * 5)} {round(SQUARE['history'] * 5)}"

    def visit(tab):
        tab.goto(file.as_uri())
        page.settled(tab)
        looked_at(tab, "map", "mapped")
        pair, outcome = tab.evaluate("[DATA.pair, DATA.main.indexOf(chosen.outcome)]")
        square = tab.evaluate(f"(({{ gain, better, worse }}) => ({{ gain, better, worse }}))(mapped.at({place.replace(' ', ',')}))")
        sentence, all_of_them = tab.inner_text("[data-slot=map-answer]"), tab.evaluate("mapped.squares.length")
        tab.locator("[data-square]").first.focus()
        tab.locator(f"[data-square='{place}']").focus()
        told_there = tab.inner_text("#atlas-told")
        tab.keyboard.press("ArrowRight")
        tab.keyboard.press("ArrowLeft")
        tab.keyboard.press("Enter")
        page.settled(tab)
        here = tab.evaluate("[...view.futures.gains(DATA.main.indexOf(chosen.outcome))]")
        return pair, outcome, square, sentence, all_of_them, told_there, tab.url, here

    pair, outcome, square, sentence, count, told_there, url, here = browse(visit)
    gains = there.numbers[pair[0]][:, -1, outcome] - there.numbers[pair[1]][:, -1, outcome]
    assert np.array_equal(here, gains, equal_nan=True) and all(f"{name}={level}" in url for name, level in SQUARE.items())
    assert square["gain"] == pytest.approx(np.nanmean(gains))
    assert [square["better"], square["worse"]] == list(counted_gains(gains)[::2])
    assert count == 36 and "36 squares" in sentence and told_there.startswith("History of relations 0.2, ")


def test_a_map_of_all_strategies_judges_as_the_reports_do_and_goes_along(file, browse):
    def visit(tab):
        tab.goto(f"{file.as_uri()}#map=all&mapby=own&across=barrier&up=window")
        page.settled(tab)
        tab.evaluate("ROUNDS.splice(1)")  # the first futures alone
        looked_at(tab, "compare", "ranked")
        tab.evaluate("document.getElementById('map').scrollIntoView()")
        tab.wait_for_timeout(300)
        tab.click("#map-stop")
        tab.wait_for_timeout(300)
        stopped = tab.evaluate("pool.ticket")
        tab.wait_for_timeout(200)
        assert tab.evaluate("pool.ticket") == stopped and tab.inner_text("#map-stop") == "Go on"
        tab.click("#map-stop")
        looked_at(tab, "map", "mapped")
        files = {}
        for picture, kind in (("ranking", "svg"), ("ranking", "csv"), ("atlas", "png"), ("atlas", "csv")):
            with tab.expect_download() as coming:
                tab.click(f"[data-save={picture}][data-kind={kind}]")
            files[picture, kind] = Path(coming.value.path()).read_bytes()
        squares = tab.evaluate("""mapped.squares.map(({ scores, first, running, clear, means }) => ({
            scores: scores.map((row) => [...row]), first, running, clear, means }))""")
        return (files, tab.inner_text("#map-stop"), squares, tab.evaluate("mapped.regrets"),
                tab.inner_text("[data-slot=map-answer]"), tab.inner_text("#map-names"), tab.url)

    files, more, squares, regrets, sentence, names, url = browse(visit)
    assert files["atlas", "png"].startswith(b"\x89PNG") and files["ranking", "svg"].startswith(b"<svg")
    assert len(files["atlas", "csv"].decode().splitlines()) == 37 and more == f"Take {SETS} futures"
    lines = files["ranking", "csv"].decode().splitlines()
    assert lines[0].startswith('"Strategy","Mean"') and len({line.count('","') for line in lines}) == 1
    found = [best_of(np.array(one["scores"])) for one in squares]
    assert [one["first"] for one in squares] == [best.first for best in found]
    for one, best in zip(squares, found, strict=True):
        assert sorted(one["running"]) == ([best.first] if one["clear"] else list(best.running))
    means = np.array([one["means"] for one in squares])
    assert np.allclose([one["loss"] for one in regrets], (means.max(axis=1, keepdims=True) - means).max(axis=0))
    assert "of 36 squares" in sentence and names.startswith("A ") and "across=barrier" in url


@pytest.mark.parametrize(("language", "width", "scheme"), [("en", 1280, "light"), ("id", 320, "dark")])
def test_nobody_is_kept_out_of_either(file, browse, language, width, scheme):
    def visit(tab):
        tab.goto(f"{file.as_uri()}#lang={language}&map={'all' if width > 400 else 'pair'}")
        page.settled(tab)
        tab.evaluate("ROUNDS.splice(1)")
        looked_at(tab, "compare", "ranked")
        looked_at(tab, "map", "mapped")
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        assert tab.inner_text("#live").startswith(tab.inner_text("[data-slot=map-answer]"))
        assert say("page-map", language) in tab.inner_text("#map")
        assert "{" not in tab.inner_text("main") and "page-" not in tab.inner_text("main")
        return kept_out(tab)

    assert browse(visit, viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True) == []
