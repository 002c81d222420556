"""The page of `simpul share` for those who are led through it, show it, take it along, or come with money of their own."""

from __future__ import annotations

import functools

import numpy as np
import pytest

from simpul.experiments.one_page.counted_futures import count_futures
from simpul.experiments.one_page.purse_choices import CURRENCIES
from simpul.experiments.presentation.money_words import money_text
from tests.experiments.app.chromium import kept_out
from tests.experiments.test_one_page import SETS, case, file, settled  # noqa: F401  (fixtures)

pytestmark = pytest.mark.usefixtures("browse")
BESIDE = """() => { const panel = one('#tour').getBoundingClientRect(), target = one('[data-toured]').getBoundingClientRect();
    return panel.right <= target.left || panel.left >= target.right
        || panel.bottom <= target.top || panel.top >= target.bottom; }"""
IN_VIEW = "() => [...document.querySelectorAll('main *')].filter((one) => one.checkVisibility() && one.id).map((one) => one.id)"


def test_moved_money_gives_the_numbers_of_the_command(file, case, browse):  # noqa: F811
    changed = count_futures(case.with_changes({"subsidy.total": 33.5, "context.crisis": 0.85}), None, SETS)

    def visit(tab):
        tab.goto(f"{file.as_uri()}#money=33.5&crisis=0.85")
        settled_with_money(tab)
        return tab.evaluate("DATA.pair"), tab.evaluate("view.rows.map((row) => row.map((one) => [...one]))")

    pair, rows = browse(visit)
    for which, label in enumerate(pair):
        expected = np.concatenate([changed.numbers[label].reshape(SETS, -1), changed.facts[label]], axis=1)
        assert np.array_equal(np.array([row[which] for row in rows], np.float64), expected, equal_nan=True)


def settled_with_money(tab) -> None:
    """Wait until all futures of other conditions than the case's have come."""
    for _turn in range(1200):
        if tab.evaluate("typeof PAGE === 'object' && PAGE.running && view && view.rows.length === DATA.sets && !drawing"):
            return
        tab.wait_for_timeout(25)
    raise AssertionError(tab.evaluate("JSON.stringify(PAGE)"))


def test_who_comes_with_money_says_it_in_money(file, browse):  # noqa: F811
    def visit(tab):
        tab.goto(file.as_uri())
        settled(tab)
        assert "(IDR 432 million)" in tab.inner_text("#purse summary")
        tab.click("#purse summary")
        tab.select_option("#purse-currency", "USD")
        for field, number in (("price", "2500"), ("amount", "200000")):
            tab.fill(f"#purse-{field}", number)
            tab.press(f"#purse-{field}", "Tab")
        settled_with_money(tab)
        assert "money=80&currency=USD&month=2500" in tab.url
        assert "80 person-months ($200,000)" in tab.inner_text("#step-price")
        tab.fill("#purse-price", "5000")  # the sum in money stays
        tab.press("#purse-price", "Tab")
        assert "money=40&" in tab.url and tab.input_value("#purse-amount") == "200000"
        tab.fill("#purse-amount", "-3")
        tab.press("#purse-amount", "Tab")
        assert "nothing was changed" in tab.inner_text("#purse-fault") and "money=40&" in tab.url
        tab.reload()
        settled_with_money(tab)
        assert "40 person-months ($200,000)" in tab.inner_text("#step-price")
        tab.click("#reset")
        settled(tab)
        return tab.inner_text("#note")

    assert "The same numbers" in browse(visit)


def test_amounts_are_written_as_the_command_writes_them(file, browse):  # noqa: F811
    amounts = [0.0, 7.25, 12.4, 99.96, 100.4, 1234.0, 999_400.0, 999_900.0, 1_730_000.0, 20_000_000.0, 1.7e9, 4.321e12]
    asked = [[amount, code, language] for amount in amounts for code in CURRENCIES for language in ("en", "id")]

    def visit(tab):
        tab.goto(file.as_uri())
        settled(tab)
        return tab.evaluate("(asked) => asked.map((one) => amountText(...one))", asked)

    assert browse(visit) == [money_text(*one) for one in asked]


def test_the_tour_stands_beside_what_it_explains_and_goes_on_where_it_was_left(file, browse):  # noqa: F811
    def visit(tab, width):
        tab.goto(file.as_uri())
        settled(tab)
        assert not tab.is_visible("#tour")
        tab.click("#tour-open")
        heads = []
        for _step in range(5):
            heads.append(tab.inner_text("#tour-head"))
            assert tab.evaluate("document.activeElement.id") == "tour-head"
            assert tab.evaluate(BESIDE) if width > 720 else tab.evaluate("one('#tour').getBoundingClientRect().bottom") == 800
            tab.keyboard.press("ArrowRight")
        assert len(set(heads)) == 5 and not tab.is_visible("#tour")
        tab.evaluate("goTour(4), one('#step-whom').append('A longer answer. '.repeat(40))")
        tab.wait_for_timeout(50)
        assert width <= 720 or tab.evaluate(BESIDE)
        tab.goto(f"{file.as_uri()}#tour=3")
        tab.reload()
        settled(tab)
        assert tab.inner_text("#tour-head") == heads[2]
        tab.keyboard.press("Escape")
        assert "tour=left-3" in tab.url and tab.evaluate("document.activeElement.id") == "tour-open"
        tab.reload()
        settled(tab)
        assert not tab.is_visible("#tour") and "3 of 5" in tab.inner_text("#tour-open")
        tab.click("#tour-open")
        assert tab.inner_text("#tour-head") == heads[2]

    for width in (1280, 390):
        browse(functools.partial(visit, width=width), viewport={"width": width, "height": 800}, reduced_motion="reduce")


def test_presenting_shows_one_idea_a_screen_and_all_of_it(file, browse):  # noqa: F811
    def visit(tab):
        tab.goto(f"{file.as_uri()}#lang=id&rivalry=0.7")
        settled_with_money(tab)
        tab.click("#stage-open")
        seen = []
        for _screen in range(tab.evaluate("SCREENS.length")):
            settled_with_money(tab)
            seen.append({*tab.evaluate(IN_VIEW)} - {"stage", "stage-head", "live"})
            assert tab.evaluate("document.documentElement.scrollHeight") <= 720, seen[-1]
            tab.keyboard.press("PageDown")
        last = tab.evaluate("chosen.moved")
        tab.keyboard.press("Home")
        assert "rivalry=0.7" in tab.url and "show=1" in tab.url
        tab.keyboard.press("Escape")
        assert "show" not in tab.url and tab.is_visible("#controls")
        tab.goto(f"{file.as_uri()}#show=9")
        tab.reload()
        settled_with_money(tab)
        return seen, last, tab.evaluate("DATA.presets"), tab.evaluate("chosen.moved")

    seen, last, presets, opened = browse(visit, viewport={"width": 1280, "height": 720})
    own = {"stage-back", "stage-said", "stage-next", "stage-full", "stage-leave"}
    assert [one - own for one in seen[:5]] == [
        {"answer"}, {"stage-bar", "counted", "dots"}, {"stage-bar", "yearly", "curve", "room"}, {"steps", "step-whom"},
        {"steps", "step-why"}]
    assert all(one - own == {"answer", "counted", "dots"} for one in seen[7:]) and len(seen) == 7 + len(presets)
    assert last == presets["crises"] and opened == presets["strong"]


def test_a_frame_in_another_page_shows_the_answer_and_leads_to_the_whole(file, browse):  # noqa: F811
    around = file.with_name("around.html")

    def visit(tab):
        tab.goto(file.as_uri())
        settled(tab)
        code = tab.input_value("#take-embed")
        assert code.startswith('<iframe src="small.html#embed&#38;') and 'sandbox="allow-scripts' in code
        around.write_text(f"<title>Around</title><iframe src='small.html#embed&lang=id' width=700 height=500 "
                          f"sandbox='allow-scripts'></iframe>{code}", encoding="utf-8")
        tab.goto(around.as_uri())
        frames = tab.frames[1:]
        for frame in frames:
            for _turn in range(400):
                if frame.evaluate("typeof PAGE === 'object' && PAGE.running && PAGE.told"):
                    break
                tab.wait_for_timeout(25)
            assert frame.is_visible("#answer") and frame.is_visible("#dots svg")
            assert not any(frame.is_visible(one) for one in ("header", "#controls", "#steps", "#choices", "#bar", "#take"))
            assert frame.evaluate("document.documentElement.scrollHeight") <= 500
        assert "masa depan" in frames[0].inner_text("#answer") and "futures" in frames[1].inner_text("#answer")
        frames[0].click("#whole")  # it may open no window
        frames[0].wait_for_selector("#controls", state="visible")
        assert frames[0].is_visible("header")

    browse(visit)


def test_the_address_goes_along_with_a_code_where_it_has_one(file, browse):  # noqa: F811
    there = "https://web.example/small.html"

    def visit(tab, address):
        tab.route("https://web.example/**", lambda route: route.fulfill(path=file, content_type="text/html"))
        tab.goto(f"{address}#crisis=0.9&tour=2")
        settled_with_money(tab)
        tab.click("#take-qr summary")
        link, code = tab.input_value("#take-link"), tab.input_value("#take-embed")
        assert "crisis=0.9" in link and "tour" not in link
        tab.click("[data-copy=take-link]")
        tab.wait_for_selector("#take-said:not(:empty)")
        picture = tab.locator("#qr svg")
        drawn = [picture.get_attribute("viewBox"), tab.get_attribute("#qr .qr-ink", "d")] if picture.count() else None
        return drawn, tab.inner_text("#qr"), tab.inner_text("#take-where"), code

    drawn, said, where, code = browse(functools.partial(visit, address=file.as_uri()))
    assert drawn is None and all("file on this device" in one for one in (said, where)) and 'src="small.html#embed&#38;' in code
    (box, modules), said, where, code = browse(functools.partial(visit, address=there))
    size = int(box.split()[-1])
    assert (size - 8 - 17) % 4 == 0 and "M4 4h7v1H4z" in modules and f"M{size - 11} 4h7v1H{size - 11}z" in modules
    assert "Whoever opens this address" in where and f'src="{there}#embed&#38;' in code


def test_a_strategy_is_not_held_against_itself(file, browse):  # noqa: F811
    def visit(tab):
        tab.goto(file.as_uri())
        settled(tab)
        pair = tab.evaluate("[...chosen.pair]")
        tab.select_option("#first", pair[1])
        settled_with_money(tab)
        assert tab.evaluate("chosen.pair") == pair[::-1]
        tab.goto(f"{file.as_uri()}#give={pair[0]}&instead={pair[0]}")
        tab.reload()
        settled_with_money(tab)
        return tab.inner_text("#answer"), tab.locator("#dots svg").count()

    answer, pictures = browse(visit)
    assert answer.startswith("Choose two strategies") and pictures == 1


@pytest.mark.parametrize(("language", "width", "scheme", "states"), [
    ("en", 1280, "light", ("tour=5", "show=9")), ("id", 320, "dark", ("tour=5", "embed"))])
def test_nobody_is_kept_out_of_it(file, browse, language, width, scheme, states):  # noqa: F811
    def visit(tab):
        found = []
        for state in states:
            tab.goto(f"{file.as_uri()}#{state}&lang={language}")
            tab.reload()
            settled_with_money(tab)
            tab.evaluate("for (const one of all('details')) one.open = true")
            assert tab.evaluate("document.documentElement.scrollWidth") <= width, state
            found += [(state, *one) for one in kept_out(tab)]
        return found

    seen = browse(visit, viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    assert seen == []
