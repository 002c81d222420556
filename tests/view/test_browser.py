"""The pages in a real browser: every control, both languages, both widths, two visitors, errors, nothing from outside."""

import re

import pytest

from sim.language import say
from sim.scenario import load_text
from sim.scenario.shipped import shipped
from sim.view.app import PAGES

WIDTHS = (1280, 390)
SMALL = "?scenario=small"
PATHS = [path.strip("/") for path, _, _ in PAGES]


def painted(page, month):
    page.wait_for_selector(f'.plot-room[data-painted="{month}"]')


def settled(page):
    """All seeds are there."""
    page.wait_for_function("document.body.innerText.includes('50 ')")


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_opens_in_both_languages_and_widths(visitor, language, width):
    page = visitor(f"{SMALL}&lang={language}", width)
    for path, (_, name, _) in zip(PATHS, PAGES, strict=True):
        word = say(f"view-page-{name}", language)
        page.get_by_role("link", name=word, exact=True).click()
        page.wait_for_function("title => document.title.startsWith(title)", arg=word)
        page.wait_for_selector("main h2")
        assert re.search(rf"/{path}\?", page.url)
        assert page.evaluate("document.documentElement.lang") == language
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("h1").count() == 1


def test_axe_finds_nothing_serious(visitor):
    axe = pytest.importorskip("axe_core_python.sync_playwright", reason="the package axe-core-python is not installed").Axe()
    for path in PATHS:
        page = visitor(f"{path}{SMALL}")
        if path != "about":
            page.wait_for_selector(".plot-room[data-count]")
        found = axe.run(page)["violations"]
        serious = [(item["id"], node["html"][:200]) for item in found if item["impact"] in ("serious", "critical")
                   for node in item["nodes"]]
        assert serious == [], path


def test_every_control_of_explore(visitor):
    page = visitor(SMALL)
    settled(page)
    for name, wanted in (("strategy", "nothing"), ("against", "direct-grants"), ("seed", "7"), ("curve", "trust"),
                         ("organization", "2")):
        options = page.locator(f"#choose-{name} option").evaluate_all("all => all.map(one => one.value)")
        value = wanted if wanted in options else options[-1]
        page.select_option(f"#choose-{name}", value)
        page.wait_for_url(re.compile(rf"{name}={value}"))
    page.fill("#month", "10")
    painted(page, 10)
    page.get_by_role("button", name=say("view-step", "en"), exact=True).click()
    painted(page, 11)
    page.get_by_role("button", name=say("view-back", "en"), exact=True).click()
    painted(page, 10)
    page.get_by_role("button", name=say("view-play", "en")).click()
    page.wait_for_function("Number(document.querySelector('.plot-room').dataset.painted) >= 13")
    page.get_by_role("button", name=say("view-pause", "en")).click()
    page.fill("#slide-history", "0.9")
    page.wait_for_url(re.compile(r"context\.history=0\.9"))
    settled(page)
    assert page.input_value("#slide-history") == "0.9"
    page.click("#press-reset")
    page.wait_for_function("!location.search.includes('context.')")
    page.click("#press-lang-id")
    page.wait_for_function("document.documentElement.lang === 'id'")


def test_a_click_on_the_network_tells_a_story(visitor):
    page = visitor(SMALL)
    page.wait_for_selector(".plot-room[data-painted]")
    spot = page.locator(".plot-room").first
    x, y = spot.evaluate("""room => { const t = room._fullData.find(one => one.customdata && one.customdata.length);
        const box = room.getBoundingClientRect(), l = room._fullLayout;
        return [l.xaxis._offset + l.xaxis.l2p(t.x[0]), l.yaxis._offset + l.yaxis.l2p(t.y[0])]; }""")
    spot.click(position={"x": x, "y": y})
    page.wait_for_url(re.compile(r"organization=\d"))


def test_a_link_shows_another_visitor_the_same_and_worlds_stay_apart(visitor):
    one, other = visitor(SMALL), visitor(SMALL)
    one.fill("#slide-crisis", "0.85")
    one.select_option("#choose-seed", "5")
    one.fill("#month", "4")
    one.wait_for_url(re.compile(r"seed=5.*month=4.*context\.crisis=0\.85"))
    assert other.input_value("#slide-crisis") != "0.85" and "seed=1&" in other.url
    third = visitor(one.url.split("/", 3)[3])
    assert third.input_value("#slide-crisis") == "0.85" and third.input_value("#choose-seed") == "5"
    painted(third, 4)


def test_files_are_opened_or_refused_with_the_message_of_the_command(visitor):
    page = visitor(SMALL)
    text = shipped()["small"].read_text(encoding="utf-8")
    page.set_input_files("#own-file", {"name": "mine.yaml", "mimeType": "text/yaml", "buffer": text.replace(
        "months:", "monhts:", 1).encode() if "months:" in text else b"simpul: 1\n"})
    page.wait_for_selector("[role=alert]")
    assert "scenario=small" in page.url
    page.set_input_files("#own-file", {"name": "mine.yaml", "mimeType": "text/yaml", "buffer": text.encode()})
    page.wait_for_url(re.compile("scenario=own-file"))
    assert page.locator("[role=alert]").count() == 0
    page.wait_for_selector(".plot-room[data-painted]")
    page.set_input_files("#own-file", {"name": "huge.yaml", "mimeType": "text/yaml", "buffer": b"#" * 1_100_000})
    page.wait_for_selector("[role=alert]")


def test_a_strange_address_is_a_sentence(visitor):
    page = visitor("?scenario=pikull&seed=-4&context.crisis=7&what=ever&lang=en")
    alert = page.locator("[role=alert]").inner_text()
    assert "what=ever" in alert or "pikull" in alert
    page.wait_for_selector(".plot-room[data-painted]")


def test_downloads_hold_what_they_say(visitor):
    page = visitor(f"{SMALL}&context.crisis=0.35")
    settled(page)
    kept = {}
    for name in ("scenario", "outcomes", "months"):
        with page.expect_download() as found:
            page.click(f"#download-{name}")
        kept[name] = found.value.path().read_text(encoding="utf-8")
    assert load_text(kept["scenario"]).context.crisis == 0.35
    assert kept["outcomes"].count("\n") == 1 + 2 * 50
    assert kept["months"].startswith("strategy,seed,month,need,")


def test_the_report_is_the_report_though_others_appear_beside_it(visitor):
    page = visitor(SMALL)
    with page.expect_download() as found:
        page.click("#download-report")
    assert "<html" in found.value.path().read_text(encoding="utf-8")[:200]


def test_weights_order_the_strategies_at_once(visitor):
    page = visitor(f"compare{SMALL}")
    page.wait_for_selector(".plot-room[data-count]")
    for aim in ("need_met", "crises_met", "windows_won", "outside_resources"):
        page.fill(f"#slide-{aim}", "0")
    page.fill("#slide-full_cost", "10")
    page.wait_for_url(re.compile(r"weight\.full_cost=10"))
    page.wait_for_function("document.querySelector('.answer').innerText.startsWith(document.querySelector('tbody th').innerText)")
    page.click("#press-weights")
    page.wait_for_function("!location.search.includes('weight.')")


def test_a_cell_of_the_map_opens_in_explore(visitor):
    page = visitor(f"map{SMALL}&across=history&up=crisis")
    page.wait_for_function("document.querySelectorAll('#choose-cell option').length > 4")
    page.select_option("#choose-cell", index=1)
    page.wait_for_url(re.compile(r"/\?.*context\.history=0.*context\.crisis="))
    page.wait_for_selector(".plot-room[data-painted]")


def test_the_keyboard_reaches_the_months(visitor):
    page = visitor(SMALL)
    page.wait_for_selector(".plot-room[data-painted]")
    before = int(page.input_value("#month"))
    page.focus("#month")
    page.keyboard.press("ArrowRight")
    painted(page, before + 1)


def community(count: int, months: int) -> str:
    """The text of a community of so many organizations."""
    text = shipped()["small"].read_text(encoding="utf-8")
    scenario = load_text(text).as_used()
    kind, place = next(iter(scenario["kinds"])), next(iter(scenario["places"]))
    parts = [f"  - {{count: {min(500, count - n)}, kind: {kind}, place: p{n // 500}}}" for n in range(0, count, 500)]
    places = [f"  p{n}: {{en: Place {n}, id: Tempat {n}}}" for n in range(len(parts))]
    assert place
    return "\n".join([
        "simpul: 1", "title: {en: Many, id: Banyak}", "description: {en: Many organizations., id: Banyak organisasi.}",
        f"months: {months}", "start: 12", "burn_in: 12", "issues:", "  water: {en: Water, id: Air}", "kinds:",
        f"  {kind}: {{en: Group, id: Kelompok}}", "places:", *places, "organizations:", *parts,
        "subsidy: {total: 100, months: 24}", "strategies:", "  coalition: {type: coalition, scope: broad}", ""])


@pytest.mark.slow
@pytest.mark.parametrize(("count", "months"), [(200, 500), (1000, 36)])
def test_large_communities_open_and_long_play_keeps_its_memory(visitor, count, months):
    page = visitor(SMALL)
    page.set_input_files("#own-file", {"name": "many.yaml", "mimeType": "text/yaml", "buffer": community(count, months).encode()})
    page.wait_for_url(re.compile("scenario=own-file"))
    page.wait_for_function(
        """count => [...document.querySelectorAll('.plot-room')].some(
            room => (room.data || []).some(trace => (trace.customdata || []).length >= count))""",
        arg=count)
    session = page.context.new_cdp_session(page)

    def heap():
        session.send("HeapProfiler.collectGarbage")
        return page.evaluate("performance.memory.usedJSHeapSize")

    steps = range(0, months, 25 if months > 100 else 12)
    for month in list(steps)[:4]:
        page.fill("#month", str(month))
        painted(page, month)
    before = heap()
    for month in steps:
        page.fill("#month", str(month))
        painted(page, month)
    assert heap() < 1.5 * before + 20_000_000
