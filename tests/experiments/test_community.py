"""The community month by month in the page of `simpul share`: the same ties, figures and words as Python's run of the same future,
and a section that can be used by keyboard, on a telephone, in both languages and with 1,300 organizations."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from simpul.experiments.design.ensemble import load_ensemble, member, over
from simpul.experiments.one_page.community_cast import BLOCKS_MOST, SHAPES_MOST, TRUST_BANDS, community_cast
from simpul.experiments.presentation.narrator import Teller, is_structure
from simpul.experiments.presentation.story import happened
from simpul.sim import strategies
from simpul.sim.measures.month_facts import MONTH_FACTS, RELATIONS_FACT, read_months
from simpul.sim.measures.month_frame import (
    STANDS_FIELDS,
    STANDS_HELPED,
    TIE_FIELDS,
    count_agreements,
    read_belonging,
    read_helpers,
    read_standing,
    read_ties,
    read_trust_between,
)
from simpul.sim.run import EVENTS_MOST, Run, blank_for, diary, months_in_use
from simpul.sim.scenario import load_text
from simpul.sim.state.columns import RESOURCES
from simpul.sim.state.pointer import Handle
from simpul.sim.state.series import EVENTS, LEDGER, SERIES
from simpul.sim.state.settings import settings
from tests.experiments.app.chromium import kept_out
from tests.experiments.app.crowds import crowd
from tests.experiments.test_one_page import settled
from tests.sim.worlds import SCENARIOS

joined = import_module("simpul.experiments.one_page.shared_page")
SETS, LABELS, CHOSEN = 3, ("broker-host", "direct-grants"), 1
FILMED = "typeof SCENE === 'object' && Boolean(SCENE.films) && SCENE.shown === SCENE.key && Boolean(SCENE.futures)"
KEPT = """() => SCENE.films.map((film) => ({ facts: [...film.facts], frames: film.frames.map((frame) => ({
    pairs: [...frame.pairs], looks: [...frame.looks], standing: [...frame.standing], trust: [...frame.trust],
    belonging: [...frame.belonging], formal: frame.formal })) }))"""
WORDS = """() => SCENE.films.map(({ label, events }) => ['en', 'id'].map((code) => {
    const teller = new Teller(label, events, code, CAST.burnIn);
    return { months: Array.from({ length: CAST.months }, (_one, month) => teller.inMonth(month)),
        lives: CAST.row.place.map((_place, row) => [...teller.lifeOf(row)]) }; }))"""

MOVED_WHILE_FILMED = """() => {  // a moved slider never waits for it
    SCENE.shown = '';
    shoot();
    const before = SCENE.crew !== null;
    document.querySelector('[data-preset=bitter]').click();
    return [before, SCENE.crew === null]; }"""


@pytest.fixture(scope="module")
def case():
    return load_text((SCENARIOS / "small.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def file(case, tmp_path_factory) -> Path:
    found = tmp_path_factory.mktemp("page") / "small.html"
    found.write_text(joined.shared_page(case, LABELS, SETS, "en"), encoding="utf-8")
    return found


def filmed(tab) -> None:
    """Look at the section until its months have been worked out."""
    settled(tab)
    tab.locator("#community").scroll_into_view_if_needed()
    for _turn in range(1200):
        if tab.evaluate(FILMED):
            return
        tab.wait_for_timeout(25)
    raise AssertionError(tab.inner_text("#film-note"))


@dataclass(frozen=True)
class Watched:
    """A run that Python looked at month by month, with the rules that the page calls."""

    run: Run
    frames: list[dict[str, Any]]
    facts: np.ndarray


def watched(scenario, label: str, seed: int) -> Watched:
    c = blank_for(scenario, [label], EVENTS_MOST)
    handle = Handle(c, settings(scenario, seed))
    first, end = scenario.burn_in, scenario.burn_in + scenario.months
    series, ledger = np.zeros((scenario.months, len(SERIES))), np.zeros((end, len(LEDGER), len(RESOURCES)))
    frames, told = [], 0
    months_in_use()(handle.community, handle.settings, 0, first, series, ledger)
    for month in range(scenario.months):
        if month == scenario.start:
            strategies.begin(scenario, label, c)
        months_in_use()(handle.community, handle.settings, first + month, first + month + 1, series, ledger)
        ended = np.zeros(c.crisis_left.shape)
        for _month, kind, _actor, _other, place, issue, _amount in c.events[told : c.event_count[0]]:
            if EVENTS[int(kind)] in ("crisis_met", "crisis_missed"):
                ended[int(place), int(issue)] = 1.0
        told = int(c.event_count[0])
        frames.append(frame_of(c, len(scenario.groups)))
        read_helpers(c, settings(scenario, seed), first + month, ended, frames[-1]["rows"])
        frames[-1] |= {"standing": frames[-1]["rows"].astype(np.float32), "ended": ended, "got": np.array(c.crisis_got),
                       "left": np.array(c.crisis_left)}
    facts = np.zeros((scenario.months, len(MONTH_FACTS)))
    read_months(series, scenario.start, facts)
    return Watched(Run(scenario, label, seed, series, ledger, c, diary(c, first)), frames, facts)


def frame_of(c, groups: int) -> dict[str, Any]:
    size = len(c.key)
    ties, standing = np.zeros((size * c.partner.shape[1], TIE_FIELDS)), np.zeros((size, STANDS_FIELDS))
    marks = np.zeros(c.member.shape)
    means, room = np.zeros((groups, groups)), np.zeros((groups, groups))
    count = read_ties(c, ties)
    read_standing(c, ties, count, standing)
    read_trust_between(c, ties, count, means, room)
    read_belonging(c, marks)
    bands = sum((ties[:count, 3] >= level).astype(int) for level in TRUST_BANDS)
    return {"pairs": ties[:count, :2].astype(int).ravel().tolist(), "looks": (16 * bands + ties[:count, 2].astype(int)).tolist(),
            "rows": standing, "trust": means.astype(np.float32), "belonging": marks,
            "formal": count_agreements(c, ties, count)}


@pytest.fixture(scope="module")
def runs(case) -> list[Watched]:
    future = member(over(case, load_ensemble("shipped").thinned(SETS)), CHOSEN)
    return [watched(future, label, CHOSEN) for label in LABELS]


def test_a_month_is_the_same_in_the_page_and_in_python(file, runs, browse):
    """Ties, standing, trust between groups, members and figures of every month, and every sentence of it, in both languages."""
    def visit(tab):
        tab.goto(f"{file.as_uri()}#future={CHOSEN + 1}")
        filmed(tab)
        return tab.evaluate(KEPT), tab.evaluate(WORDS)

    kept, words = browse(visit)
    for run, film, told in zip(runs, kept, words, strict=True):
        assert np.array_equal(run.facts.ravel(), film["facts"], equal_nan=True)
        for mine, other in zip(run.frames, film["frames"], strict=True):
            assert (mine["pairs"], mine["looks"], mine["formal"]) == (other["pairs"], other["looks"], other["formal"])
            for name in ("standing", "trust"):
                assert np.array_equal(mine[name].ravel(), np.array(other[name], np.float32), equal_nan=True), name
            size = mine["belonging"].size  # the page has room for the structures of any strategy
            assert mine["belonging"].ravel().tolist() == other["belonging"][:size] and not any(other["belonging"][size:])
        for language, said in zip(("en", "id"), told, strict=True):
            teller = Teller(run.run.scenario, run.run.strategy, run.run, language)
            assert said["months"] == [happened(teller, [event for at, _kind, event in teller.events if at == month])
                                      for month in range(len(run.frames))]
            assert said["lives"] == [life(teller, row) for row in range(len(teller.names))]
    assert sum(len(run.run.events) for run in runs) > 200


def life(teller: Teller, row: int) -> list[list[Any]]:
    """What the diary says of one organization: [month, sentences]."""
    months: dict[int, list] = {}
    for at, kind, event in teller.events:
        if kind != "meeting_held" and (event.actor == row or event.other == row and not is_structure(kind)):
            months.setdefault(at, []).append(event)
    return [[at, happened(teller, events)] for at, events in months.items()]


def test_what_is_drawn_is_what_is_counted(runs):
    """As many lines between the community's own organizations as its series has working relations, every month."""
    for run in runs:
        outside, size = np.asarray(run.run.community.outside), len(run.run.community.key)
        for frame, facts in zip(run.frames, run.facts, strict=True):
            pairs, depth = np.array(frame["pairs"], int).reshape(-1, 2), np.array(frame["looks"], int) & 15
            assert (pairs[:, 0] < pairs[:, 1]).all() and len({*map(tuple, pairs.tolist())}) == len(pairs)
            own = (outside[pairs] == 0).all(axis=1)
            assert int((own & (depth >= 2)).sum()) == facts[RELATIONS_FACT]
            assert frame["standing"][:, 4].sum() == 2 * (depth >= 2).sum() and frame["standing"].shape == (size, STANDS_FIELDS)


def test_who_helps_in_a_crisis_is_found_out_again(case):
    """A crisis gets something in just those months in which somebody of its place is said to help."""
    seen, crises = 0, case.with_changes({"context.crisis": 1.0, "parameters.crisis_rate": 0.03})
    for run in (watched(crises, label, seed) for label in LABELS for seed in (0, 7)):
        place = np.asarray(run.run.community.place)
        for before, frame in pairwise(run.frames):
            helped = frame["rows"][:, STANDS_HELPED]
            for row in range(len(frame["got"])):
                lasted = (before["left"][row] > 0) & ((frame["left"][row] > 0) | (frame["ended"][row] > 0))
                gained = lasted & (frame["got"][row] > before["got"][row])
                begun = (before["left"][row] == 0) & ((frame["left"][row] > 0) | (frame["ended"][row] > 0))
                gained |= begun & (frame["got"][row] > 0.0)
                assert bool(gained.any()) == bool(helped[place == row].any())
                seen += int(gained.sum())
    assert seen > 60


def test_months_are_moved_by_key_and_kept_in_the_address(file, browse):
    def visit(tab):
        tab.goto(file.as_uri())
        filmed(tab)
        assert "the one in the middle" in tab.inner_text("#which") and "month=" not in tab.url
        middle, gains = tab.evaluate("[SCENE.set, view.futures.gains(DATA.main.indexOf(chosen.outcome))]")
        assert gains[middle] == sorted(gains)[SETS // 2]
        before = tab.inner_html("#network")
        tab.focus("#month")
        tab.keyboard.press("ArrowLeft")
        month = int(tab.input_value("#month"))
        assert tab.inner_html("#network") != before
        tab.wait_for_url(f"**month={month}**")
        tab.focus("#play")
        tab.keyboard.press("ArrowRight")
        assert int(tab.input_value("#month")) == month + 1
        tab.wait_for_url(f"**month={month + 1}**")
        tab.select_option("#who", "2")
        assert "who=2" in tab.url and tab.locator("[data-story='0'] li").count() > 0
        other = 1 + int(tab.input_value("#future")) % SETS
        tab.locator("#future").select_text()
        tab.keyboard.type(str(other))
        tab.keyboard.press("Tab")
        filmed(tab)
        assert f"future={other}" in tab.url and "which you chose" in tab.inner_text("#which")
        told = tab.inner_html("#film")
        tab.reload()
        filmed(tab)
        assert tab.inner_html("#film") == told
        tab.go_back()
        filmed(tab)
        assert tab.evaluate(MOVED_WHILE_FILMED) == [True, True]
        tab.go_back()
        filmed(tab)
        assert "future=" not in tab.url and "the one in the middle" in tab.inner_text("#which")
        assert tab.evaluate("SCENE.crew") is None  # its memory is given back

    browse(visit)


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_the_months_play_and_stop(file, browse, motion):
    def visit(tab):
        tab.goto(f"{file.as_uri()}#month=13&lang=id")
        filmed(tab)
        tab.click("#play")
        assert tab.inner_text("#play").endswith("Jeda")
        tab.wait_for_timeout(1700 if motion == "reduce" else 600)
        tab.click("#play")
        month = tab.input_value("#month")
        tab.wait_for_timeout(300)
        assert tab.inner_text("#play").endswith("Putar") and tab.input_value("#month") == month
        return int(month) - 13, tab.evaluate("CAST.year")

    passed, year = browse(visit, reduced_motion=motion)
    assert passed == year if motion == "reduce" else 2 <= passed <= 5


@pytest.mark.parametrize(("language", "width", "scheme"), [("en", 1280, "light"), ("id", 320, "dark")])
def test_nobody_is_kept_out_of_the_community(file, browse, language, width, scheme):
    def visit(tab):
        tab.goto(f"{file.as_uri()}#lang={language}&who=1")
        filmed(tab)
        tab.evaluate("document.querySelectorAll('#community details').forEach((one) => { one.open = true; })")
        tab.wait_for_timeout(100)
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        assert tab.locator("#ties tr").count() == 1 + tab.evaluate("ROWS")
        return kept_out(tab, "#community")

    assert browse(visit, viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True) == []


def test_pictures_of_the_community_go_along(file, browse):
    def visit(tab):
        tab.goto(file.as_uri())
        filmed(tab)
        found = {}
        for picture, kind in (("network", "svg"), ("network", "csv"), ("months", "svg"), ("months", "png"), ("months", "csv")):
            with tab.expect_download() as coming:
                tab.click(f"[data-save={picture}][data-kind={kind}]")
            found[coming.value.suggested_filename] = Path(coming.value.path()).read_bytes()
        return found, tab.evaluate("[CAST.months, ...SCENE.films.map((film) => film.frames[monthShown()].looks.length)]")

    found, (months, *ties) = browse(visit)
    assert found["simpul-network.svg"].count(b"<svg") == 3 and found["simpul-months.svg"].count(b"<svg") == 5
    assert found["simpul-months.png"].startswith(b"\x89PNG")
    assert len(found["simpul-network.csv"].splitlines()) == 1 + sum(ties)
    head, *lines = found["simpul-months.csv"].decode().splitlines()
    assert len(lines) == months and len(head.split(",")) == len(lines[0].split(","))


DIES = "pool.workers[0].postMessage({ setting: 'none', set: 0, moved: {}, labels: ['nobody'] })"


def test_a_worker_that_dies_is_started_anew_once(file, browse):
    def visit(tab):
        tab.goto(file.as_uri())
        settled(tab)
        count = tab.evaluate("pool.workers.length")
        tab.evaluate(DIES)
        tab.wait_for_timeout(300)
        first = tab.inner_text("#lost")
        assert tab.evaluate("pool.workers.length") == count
        for _turn in range(count):
            tab.evaluate(DIES)
            tab.wait_for_timeout(100)
        tab.evaluate("document.querySelector('[data-preset=bitter]').click()")
        return first, tab.inner_text("#lost"), tab.evaluate("pool.workers.length"), tab.inner_text("#answer")

    first, last, left, answer = browse(visit)
    assert "started anew" in first and "has stopped" in last and left == 0 and answer


def test_what_a_dead_worker_was_at_is_done_by_another(file, browse):
    def visit(tab):
        tab.goto(file.as_uri())
        settled(tab)
        tab.evaluate(f"{DIES}; document.querySelector('[data-preset=bitter]').click()")
        for _turn in range(400):
            if tab.evaluate("view.rows.length === DATA.sets && !drawing && pool.wanted.setting.includes('history')"):
                return tab.inner_text("#note")
            tab.wait_for_timeout(25)
        raise AssertionError("the futures did not come")

    assert "worked out on this device" in browse(visit)


def test_thirteen_hundred_organizations_can_be_read(tmp_path, browse):
    many = load_text(crowd(1300, 36) + "  nothing: {type: nothing}\nhorizons: [12]\n")
    file = tmp_path / "many.html"
    file.write_text(joined.shared_page(many, None, 2, "en"), encoding="utf-8")

    def visit(tab):
        tab.goto(file.as_uri())
        filmed(tab)
        told = tab.evaluate("[PAGE.told, SCENE.films[0].facts[monthShown() * CAST.facts.length + CAST.facts.indexOf('relations')]]")
        cells = tab.evaluate("[...document.querySelectorAll('[data-picture=\"0\"] rect + text')].map((one) => one.textContent)")
        tab.click("[data-picture='0'] [data-block='1']")
        return told, sum(int(cell.replace(",", "")) for cell in cells), tab.locator("#ties tbody tr").count(), tab.evaluate(
            "Math.max(pool.memory, performance.memory.usedJSHeapSize) / 1e6")

    (same, relations), drawn, rows, memory = browse(visit)
    assert same is True and drawn == relations > 100
    assert rows == 500 and memory < 60.0


@pytest.mark.parametrize("count", [SHAPES_MOST, SHAPES_MOST + 1, 1300])
def test_blocks_take_the_place_of_shapes_where_there_are_too_many(count):
    many = load_text(crowd(count, 36))
    cast = community_cast(many, list(many.strategies))
    if count <= SHAPES_MOST:
        width, height = cast["size"]
        assert len(cast["at"]) == count and "blocks" not in cast
        assert all(0 <= x <= width and 0 <= y <= height for x, y in cast["at"]) and len(set(map(tuple, cast["at"]))) == count
    else:
        assert len(cast["block"]) == count and 1 <= len(cast["blocks"]) <= BLOCKS_MOST and "at" not in cast
        assert sorted(set(cast["block"])) == list(range(len(cast["blocks"])))
