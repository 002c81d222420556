"""The pages in a real browser: what a visitor touches, in both languages and widths; nothing leaves the machine."""

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

WIDTHS = {"desktop": 1280, "phone": 390}
TABS = {"en": ("Explore", "Compare", "Map", "About"), "id": ("Jelajahi", "Bandingkan", "Peta", "Tentang")}
SERIOUS = ("serious", "critical")


def overflow(page) -> int:
    """How many pixels the page is wider than the window."""
    return page.evaluate("Math.max(...[...document.querySelectorAll('.simpul, .simpul > *')].map(e => "
                         "e.getBoundingClientRect().right)) - window.innerWidth")


def faults_of_access(page) -> list[str]:
    """What axe-core finds that keeps people out."""
    from axe_core_python.sync_playwright import Axe

    found = Axe().run(page)["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found if one["impact"] in SERIOUS]


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("language", TABS)
def test_every_page_opens_fits_and_keeps_nobody_out(visit, language, width):
    visitor = visit(width)
    page = visitor.open(f"scenario=small&lang={language}")
    for place, tab in enumerate(TABS[language]):
        page.get_by_role("button", name=tab, exact=True).click()
        page.wait_for_function(f"location.search.includes('page={('explore', 'compare', 'map', 'about')[place]}')")
        page.wait_for_timeout(700)
        assert page.evaluate("document.documentElement.lang") == language
        assert page.locator("h1").count() == 1
        assert overflow(page) <= 1
        assert faults_of_access(page) == []


def test_controls_of_explore(visit, tmp_path):
    visitor = visit()
    page = visitor.open("scenario=small&lang=en&month=10")
    visitor.complete()
    page.get_by_role("button", name="One month on").click()
    page.wait_for_function("location.search.includes('month=11')")
    page.get_by_role("button", name="One month back").click()
    page.wait_for_function("location.search.includes('month=10')")
    page.locator("#s-month").fill("30")
    page.wait_for_function("window.simpulPainted === 30")
    page.get_by_role("button", name="Play").click()
    page.wait_for_function("window.simpulPainted >= 33")
    page.get_by_role("button", name="Pause").click()

    page.locator("#s-history").fill("0.1")
    page.wait_for_function("location.search.includes('history=0.1')")
    visitor.complete()
    page.get_by_role("button", name="All 16 factors").click()
    page.locator("#s-ambiguity").wait_for()
    page.get_by_role("button", name="Fewer factors").click()
    with page.expect_download() as taken:
        page.get_by_role("button", name="Scenario as changed").click()
    assert re.search(r"history: 0\.1\b", Path(taken.value.path()).read_text(encoding="utf-8"))
    with page.expect_download() as taken:
        page.get_by_role("button", name="Monthly data").click()
    assert Path(taken.value.path()).read_text(encoding="utf-8-sig").startswith("strategy,seed,month,need")
    page.get_by_role("button", name="Back to the scenario").click()
    page.wait_for_function("!location.search.includes('history')")

    page.get_by_label("Luck (seed)").fill("7")
    page.keyboard.press("Enter")
    page.wait_for_function("location.search.includes('seed=7')")
    page.get_by_label("Strategy", exact=True).select_option(index=2)
    page.get_by_label("Compared with").select_option("none")
    page.wait_for_function("location.search.includes('other=none') && document.querySelectorAll('.simpul-two').length === 0")
    page.get_by_label("Tell the story of").select_option("0")
    page.wait_for_selector("text=known organizations in all")


def test_a_file_with_faults_is_told_and_a_good_one_is_opened(visit, small):
    visitor = visit()
    page = visitor.open("scenario=pikul&lang=en")
    chooser = page.locator("input[type=file]")
    chooser.set_input_files({"name": "mine.yaml", "mimeType": "text/yaml", "buffer": b"simpul: 1\ntitel: x\n"})
    page.wait_for_selector(".simpul-fault >> text=mine.yaml")
    assert "titel" in page.locator(".simpul-fault").inner_text()
    chooser.set_input_files({"name": "mine.yaml", "mimeType": "text/yaml", "buffer": small.to_yaml().encode()})
    page.wait_for_function("!location.search.includes('scenario=')")
    page.wait_for_selector(f"h1 >> text={small.title.en}")
    page.wait_for_selector(".simpul-fault", state="detached")


def test_weights_change_the_ranking_at_once(visit):
    visitor = visit()
    page = visitor.open("scenario=small&lang=en&page=compare", painted=False)
    visitor.complete()
    for name in ("need_met", "crises_met", "windows_won", "outside_resources"):
        page.locator(f"#s-weight-{name}").fill("0")
    page.locator("#s-weight-full_cost").fill("10")
    page.wait_for_selector(".simpul-table >> nth=0 >> tbody tr >> nth=0 >> text=Nothing")
    page.locator("#s-weight-full_cost").fill("0")
    page.wait_for_selector("text=All weights are zero")
    page.get_by_role("button", name="Usual weights").click()
    page.wait_for_selector("text=redrawn samples")


def test_a_square_of_the_map_opens_in_explore(visit):
    page = visit().open("scenario=small&lang=en&page=map", painted=False)
    page.wait_for_selector("text=/^25 of 25 squares/", timeout=60_000)
    page.get_by_label("Best by").select_option("windows_won")
    page.get_by_label("Open a square").select_option("24")
    page.wait_for_function("location.search.includes('page=explore') && location.search.includes('power_imbalance=1')"
                           " && location.search.includes('history=1')")
    page.wait_for_function("window.simpulPainted !== undefined")


def test_two_visitors_do_not_meet(visit):
    one, other = visit(), visit(390)
    first = one.open("scenario=small&lang=en&month=12")
    second = other.open("scenario=small&lang=id&month=20")
    first.locator("#s-crisis").fill("0.9")
    first.wait_for_function("location.search.includes('crisis=0.9')")
    one.complete()
    assert "crisis" not in second.url and second.evaluate("document.documentElement.lang") == "id"
    assert second.locator("#s-month").input_value() == "20" and first.locator("#s-month").input_value() == "12"


def test_a_link_shows_another_person_the_same(visit):
    one, other = visit(), visit()
    page = one.open("scenario=small&lang=id&month=17&seed=5&divide=0.8&strategy=nothing")
    again = other.open(page.url.partition("?")[2])
    assert again.url == page.url and "divide=0.8" in again.url
    assert again.locator("#s-divide").input_value() == "0.8" and again.locator("#s-month").input_value() == "17"


def test_only_the_keyboard(visit):
    page = visit().open("scenario=small&lang=en&month=10")
    page.locator("#s-month").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("location.search.includes('month=11')")
    for _ in range(2):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement !== document.body")
