"""The pages in a real browser: every control, both languages, both widths, two visitors, errors, nothing from outside."""

import io
import re
from importlib import import_module
from importlib.util import find_spec

import pytest
from pyarrow import parquet

from simpul.experiments.app.pages.mesa_page import LABELS
from simpul.experiments.app.shell import PAGES
from simpul.sim.language import say
from simpul.sim.scenario import load_text
from simpul.sim.scenario.scenario_library import shipped_scenarios
from tests.experiments.app.chromium import left_out
from tests.experiments.app.conftest import ROOT, painted, settled

pytestmark = pytest.mark.slow

WIDTHS = (1280, 390)
SMALL = "?scenario=small"


def serious(page) -> list[tuple[str, str]]:
    """What axe-core finds that keeps people out."""
    if find_spec("axe_core_python") is None:
        left_out("the package axe-core-python is not installed")
    axe = import_module("axe_core_python.sync_playwright").Axe()
    return [(item["id"], node["html"][:200]) for item in axe.run(page)["violations"]
            if item["impact"] in ("serious", "critical") for node in item["nodes"]]


@pytest.mark.parametrize(("language", "wide_first"), [("en", True), ("id", False)])
def test_every_page_opens_fits_and_keeps_nobody_out(visitor, language, wide_first):
    """In both widths, the second as when a phone is turned, since opening is what takes long; what opens wide in one language opens
    narrow in the other."""
    first, second = WIDTHS if wide_first else WIDTHS[::-1]
    page = visitor(f"{SMALL}&lang={language}", first)
    for path, name, _ in PAGES:
        word = say(f"view-page-{name}", language)
        page.get_by_role("link", name=word, exact=True).click()
        page.wait_for_function("title => document.title.startsWith(title)", arg=word)
        page.wait_for_selector("main h2")
        if name != "about":
            page.wait_for_selector(".plot-room[data-count]")
        assert re.search(rf"{path}\?", page.url)
        assert page.evaluate("document.documentElement.lang") == language
        for width in (first, second):
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_function("width => innerWidth === width && document.documentElement.scrollWidth <= width", arg=width)
            assert page.locator("h1").count() == 1
            assert serious(page) == [], (name, width)
        first, second = second, first


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
    page.wait_for_function("Number(document.querySelector('.stage .plot-room').dataset.painted) >= 13")
    page.get_by_role("button", name=say("view-pause", "en")).click()
    page.fill("#slide-history", "0.9")
    page.wait_for_url(re.compile(r"context\.history=0\.9"))
    settled(page)
    assert page.input_value("#slide-history") == "0.9"
    page.click("#press-reset")
    page.wait_for_function("!location.search.includes('context.')")
    page.click("#press-lang-id")
    page.wait_for_function("document.documentElement.lang === 'id'")


def test_results_come_though_the_word_that_they_are_there_is_lost(visitor):
    page = visitor(SMALL)
    settled(page)
    page.evaluate("for (const one of document.querySelectorAll('.pulse')) one.__vue__.jupyter_hurry = () => {}")
    before = int(page.locator(".over .plot-room").get_attribute("data-count") or 0)
    page.fill("#slide-crisis", "0.95")
    page.wait_for_function(f"Number(document.querySelector('.over .plot-room').dataset.count) > {before}")
    settled(page)


def test_the_address_says_the_last_of_many_moves(visitor):
    page = visitor(SMALL)
    settled(page)
    for level in ("0.1", "0.3", "0.75"):
        page.fill("#slide-rivalry", level)
    page.wait_for_url(re.compile(r"context\.rivalry=0\.75"))


def test_a_click_on_the_network_tells_a_story(visitor):
    page = visitor(SMALL)
    page.wait_for_selector(".plot-room[data-painted]")
    spot = page.locator(".stage .plot-room").first
    x, y = spot.evaluate("""room => { const t = room._fullData.find(one => one.customdata && one.customdata.length);
        const box = room.getBoundingClientRect(), l = room._fullLayout;
        return [l.xaxis._offset + l.xaxis.l2p(t.x[0]), l.yaxis._offset + l.yaxis.l2p(t.y[0])]; }""")
    spot.click(position={"x": x, "y": y})
    page.wait_for_url(re.compile(r"organization=\d"))


def test_a_link_shows_another_visitor_the_same_and_worlds_stay_apart(visitor):
    one, other = visitor(SMALL), visitor(SMALL)
    one.fill("#slide-crisis", "0.85")
    one.select_option("#choose-strategy", "partnership")
    one.select_option("#choose-seed", "5")
    one.fill("#month", "4")
    one.click("#press-lang-id")
    one.wait_for_url(re.compile(r"strategy=partnership.*seed=5.*month=4.*context\.crisis=0\.85.*lang=id"))
    assert other.input_value("#slide-crisis") != "0.85" and "seed=1&" in other.url and "lang=en" in other.url
    third = visitor(one.url.split("/", 3)[3])
    painted(third, 4)
    shown = {"#choose-scenario": "small", "#choose-strategy": "partnership", "#choose-seed": "5", "#slide-crisis": "0.85",
             "#month": "4"}
    assert {control: third.input_value(control) for control in shown} == shown
    assert third.evaluate("document.documentElement.lang") == "id" and third.url == one.url


def test_files_are_opened_or_refused_with_the_message_of_the_command(visitor):
    page = visitor(SMALL)
    text = shipped_scenarios()["small"].read_text(encoding="utf-8")
    page.set_input_files("#own-file", {"name": "mine.yaml", "mimeType": "text/yaml", "buffer": text.replace(
        "months:", "monhts:", 1).encode() if "months:" in text else b"simpul: 1\n"})
    page.wait_for_selector("[role=alert]")
    assert "scenario=small" in page.url
    page.set_input_files("#own-file", {"name": "mine.yaml", "mimeType": "text/yaml", "buffer": text.encode()})
    page.wait_for_url(re.compile("scenario=own-file"))
    page.wait_for_selector("[role=alert]", state="detached")
    page.wait_for_selector(".plot-room[data-painted]")
    page.set_input_files("#own-file", {"name": "huge.yaml", "mimeType": "text/yaml", "buffer": b"#" * 4_100_000})
    page.wait_for_selector("[role=alert]")


def test_tables_and_surveys_are_asked_about_and_opened(visitor):
    """The files of the course on importing: what they leave open is asked, then every row is accounted for, and it runs."""
    folder = ROOT / "scenarios" / "import"
    page = visitor(f"{SMALL}&lang=id")
    page.set_input_files("#own-file", [str(folder / "organizations.csv"), str(folder / "ties.csv")])
    page.wait_for_selector(".brought h2")
    for _ in range(12):
        questions = page.locator(".brought select")
        if page.locator("#press-bring-open").count():
            break
        assert say("view-bring-asked", "id") in page.locator(".brought").inner_text()
        name = questions.first.get_attribute("id")
        questions.first.select_option(index=1)
        page.wait_for_function("id => !document.getElementById(id) || document.querySelector('#press-bring-open')", arg=name)
    look = page.locator(".look-parts").inner_text()
    assert "own-file" not in page.url and say("preview-organizations", "id", count=20)[:10] in look and "organizations.csv" in look
    assert serious(page) == []
    page.click("#press-bring-open")
    page.wait_for_url(re.compile("scenario=own-file"))
    page.wait_for_selector(".plot-room[data-painted]")
    assert "organizations.csv" in page.locator(".account").inner_text()
    assert serious(page) == []
    page.click("#press-bring-close")
    page.wait_for_selector(".brought", state="detached")
    page.set_input_files("#own-file", {"name": "empty.xlsx", "mimeType": "application/octet-stream", "buffer": b"PK no workbook"})
    page.wait_for_selector("[role=alert]")
    assert "empty.xlsx" in page.locator("[role=alert]").inner_text()


def test_a_strange_address_is_a_sentence(visitor):
    page = visitor("?scenario=pikull&seed=-4&context.crisis=7&what=ever&lang=en")
    alert = page.locator("[role=alert]").inner_text()
    assert "what=ever" in alert or "pikull" in alert
    page.wait_for_selector(".plot-room[data-painted]")


def test_downloads_hold_what_they_say(visitor):
    page = visitor(f"{SMALL}&context.crisis=0.35")
    settled(page)
    kept = {}
    for name in ("report", "scenario", "outcomes", "outcomes-parquet", "months", "months-parquet"):
        with page.expect_download() as found:
            page.click(f"#download-{name}")
        kept[name] = found.value.path().read_bytes()
    assert load_text(kept["scenario"].decode()).context.crisis == 0.35
    assert kept["outcomes"].count(b"\n") == 1 + 2 * 50
    assert kept["months"].decode("utf-8-sig").startswith("strategy,seed,month,need,")
    assert parquet.read_table(io.BytesIO(kept["outcomes-parquet"])).num_rows == 2 * 50
    assert parquet.read_table(io.BytesIO(kept["months-parquet"])).num_rows == 2 * 50 * 84
    assert b"<html" in kept["report"][:200] and kept["report"].count(b"plotly") > 0
    with page.expect_download() as found:
        page.get_by_role("button", name=say("view-save-picture", "en")).first.click()
    assert found.value.path().read_bytes().startswith(b"\x89PNG")


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
    for name, factor in (("across", "rivalry"), ("up", "communication")):
        page.select_option(f"#choose-{name}", factor)
        page.wait_for_url(re.compile(f"{name}={factor}"))
    page.wait_for_selector("#choose-cell option[value='rivalry=0 communication=0']", state="attached")     # not the list of before
    page.select_option("#choose-cell", "rivalry=0 communication=0")
    page.wait_for_url(re.compile(r"/\?.*context\.rivalry=0.*context\.communication="))
    page.wait_for_selector(".plot-room[data-painted]")


def test_only_the_keyboard(visitor):
    page = visitor(SMALL)
    page.wait_for_selector(".plot-room[data-painted]")
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id || document.activeElement.innerText"))
    for control in ("choose-scenario", "own-file", "choose-strategy", "choose-seed", "slide-history", "press-reset",
                    "choose-curve"):
        assert control in reached
    page.focus("#slide-history")
    page.keyboard.press("ArrowRight")
    page.wait_for_url(re.compile(r"context\.history="))
    before = int(page.input_value("#month"))
    page.focus("#month")
    page.keyboard.press("ArrowRight")
    painted(page, before + 1)


def test_a_strategy_that_fails_is_a_sentence_and_the_page_goes_on(visitor):
    page = visitor("?scenario=fails&strategy=quake&against=direct-grants")
    alert = page.locator("main .alert").first
    alert.wait_for()
    assert "the ground gave way" in alert.inner_text() and "Traceback" not in page.locator("body").inner_text()
    page.wait_for_selector(".plot-room[data-painted]")                   # the other strategy is there
    page.click("#press-lang-id")
    page.wait_for_function("document.querySelector('main .alert').innerText.startsWith('Simulasi berhenti')")
    page.select_option("#choose-strategy", "coalition-broad")
    page.wait_for_function("document.querySelectorAll('main .alert').length === 0")
    settled(page)
    for name in ("compare", "map"):
        page.get_by_role("link", name=say(f"view-page-{name}", "id"), exact=True).click()
        page.locator("main .alert").first.wait_for()
    page.select_option("#choose-scenario", "small")
    page.wait_for_function("document.querySelectorAll('main .alert').length === 0")


def again_until(page, act, done) -> None:
    """Do it again until it is done: on a busy computer a list or button that Mesa's view draws anew misses a click."""
    for _ in range(8):
        act()
        for _ in range(50):
            if done():
                return
            page.wait_for_timeout(200)
    raise AssertionError("nothing came of it")


def test_students_step_a_model_of_their_own(visitor):
    one, other = visitor(f"mesa{SMALL}&strategy=coalition-broad"), visitor(f"mesa{SMALL}&lang=id", 390)
    step = one.get_by_role("button", name="Step", exact=True)
    for month in range(1, 4):
        step.click()
        one.wait_for_selector(f"text={say('view-mesa-month', 'en', month=str(month), all='84')}")
    one.select_option("#choose-agent", "2")
    one.wait_for_function("document.querySelector('#choose-agent').value === '2'")
    one.select_option("#choose-series-0", "trust_mean")
    one.get_by_role("button", name="▶").click()
    one.wait_for_function("/^([6-9]|[1-8][0-9]) of 84 months/m.test(document.querySelector('main').innerText)")
    one.get_by_role("button", name="❚❚").click()
    one.get_by_role("button", name="▶").wait_for()
    assert int(re.search(r"^(\d+) of 84 months", one.inner_text("main"), re.MULTILINE).group(1)) < 40     # pause pauses
    for slider in ("Play Interval (ms)", "Render Interval (steps)", say("view-seed", "en")):
        one.get_by_role("slider", name=slider).press("ArrowRight")
    one.get_by_label("Use Threads").press("Space")
    chosen = one.locator(".v-list-item", has_text=say("strategy-partnership", "en"))
    again_until(one, lambda: one.get_by_label(say("view-strategy", "en"), exact=True).click(force=True), chosen.is_visible)
    chosen.click()
    again_until(one, one.get_by_role("button", name="Reset", exact=True).click,
                lambda: re.search(r"^[0-3] of 84 months", one.inner_text("main"), re.MULTILINE))     # begun anew
    title = say("view-mesa-title", "en", strategy=say("strategy-partnership", "en"))
    one.wait_for_selector(f"h2 >> text={title}")
    assert other.locator(f"text={say('view-mesa-month', 'id', month='0', all='84')}").count() == 1
    assert other.locator(f".classroom >> text={say('strategy-broker-host', 'id')}").count() == 1
    said = other.locator(".classroom").inner_text().splitlines()
    for key in set(LABELS.values()) - {"skipping"}:
        assert say(f"view-mesa-own-{key}", "id") in "\n".join(said) and say(f"view-mesa-own-{key}", "en") not in said


def test_an_agent_that_fails_stops_the_class_with_a_sentence(visitor):
    page = visitor("mesa?scenario=fails&strategy=quake")
    step = page.get_by_role("button", name="Step", exact=True)
    for month in range(1, 8):
        step.click()
        page.wait_for_selector(f"text={say('view-mesa-month', 'en', month=str(month), all='84')}")
    step.click()
    page.locator("main .fault").wait_for()
    page.get_by_role("button", name="Reset", exact=True).click()
    page.locator("main .fault").wait_for(state="detached")


def test_a_dropped_file_runs_no_code_of_its_own(visitor, failing):
    page = visitor(SMALL)
    page.set_input_files("#own-file", {"name": "mine.yaml", "mimeType": "text/yaml", "buffer": failing.read_bytes()})
    page.wait_for_selector("[role=alert]")
    assert "quake.py" in page.locator("[role=alert]").inner_text() and "scenario=small" in page.url
