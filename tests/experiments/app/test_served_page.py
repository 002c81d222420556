"""`simpul view` in a real browser, as a newcomer meets it: the page, other communities, one's own survey, what is taken home."""

import threading
import time
from importlib import import_module
from pathlib import Path

import pytest
import uvicorn

from simpul.experiments.app import page_press
from simpul.experiments.app.desk import desk_application, new_desk
from simpul.experiments.app.origin_guard import Guard
from simpul.experiments.app.page_headers import CarefulPages
from simpul.experiments.app.patient_protocol import PatientProtocol
from simpul.experiments.app.scenario_shelf import ScenarioShelf
from simpul.experiments.app.served_page import LONGEST_BODY
from simpul.experiments.app.server import listening
from simpul.experiments.app.work_board import WorkBoard
from tests.experiments.app.chromium import kept_out
from tests.sim.worlds import SCENARIOS

TIES = {"name": "ties.csv", "mimeType": "text/csv", "buffer": b"From,To\nA,B\nB,C\nC,A\nC,D\n"}
AT_REST = "typeof PAGE !== 'undefined' && (!!PAGE.failed || PAGE.running && !!view && view.rows.length === DATA.sets && !drawing)"
FAULTY = {"name": "mine.yaml", "mimeType": "text/yaml", "buffer": b"simpul: 1\n"}


@pytest.fixture(scope="module")
def page_server():
    """The address of a desk with few runs, served on a thread of this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(page_press, "PAGE_FUTURES", 3)
        patch.setattr(page_press, "REPORT_SEEDS", 3)
        desk = new_desk(page_press.PagePress(ScenarioShelf(SCENARIOS / "small.yaml"), WorkBoard(20), lambda *_told: "report"), "en")
        doors = CarefulPages(Guard(desk_application(desk), True), most=LONGEST_BODY)
        room = listening()
        server = uvicorn.Server(uvicorn.Config(doors, http=PatientProtocol, ws="none", log_level="critical", lifespan="off"))
        thread = threading.Thread(target=lambda: server.run(sockets=[room]), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{room.getsockname()[1]}/"
        server.should_exit = True
        thread.join(10)
        room.close()


def at_rest(tab):
    """Wait until the page has worked out all that it tells (its policy lets no function wait in it)."""
    for _turn in range(1200):
        try:
            if tab.evaluate(AT_REST):
                return
        except import_module("playwright.sync_api").Error:       # the waiting page has just given way
            pass
        tab.wait_for_timeout(50)
    raise AssertionError("the page did not come")


def seen(tab, query, many=1):
    """Wait until so many elements are there and can be seen."""
    tab.locator(query).nth(many - 1).wait_for(state="visible")


@pytest.mark.parametrize(("language", "width"), [("en", 1280), ("id", 390)])
def test_a_newcomer_opens_a_survey_and_takes_it_home(served, language, width):
    tab = served(f"?lang={language}", width, 900)
    at_rest(tab)
    assert tab.evaluate("document.documentElement.lang") == language and tab.url.endswith(f"/open/small?lang={language}")
    tab.click("#desk-open > summary")
    assert kept_out(tab) == []
    tab.set_input_files("#desk-files", FAULTY)
    seen(tab, "#desk-alert")
    assert "mine.yaml" in tab.inner_text("#desk-alert")
    tab.set_input_files("#desk-files", TIES)
    seen(tab, "#desk-reading select")
    assert not tab.is_visible("#desk-alert")
    assert tab.evaluate("document.querySelector('#desk-reading').getBoundingClientRect().right") <= width
    tab.select_option("#desk-reading select", index=1)
    tab.evaluate("document.documentElement.lang = document.documentElement.lang")     # as the page does whenever anything changes
    seen(tab, "#desk-open-it")
    assert tab.evaluate("document.activeElement.id") == "desk-reading-head"
    assert tab.locator("#desk-reading li").count() > 2
    assert kept_out(tab) == [], kept_out(tab)
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.click("#desk-open-it")
    tab.wait_for_url("**/open/own-*")
    at_rest(tab)
    assert "ties.csv" in tab.inner_text("h1")
    tab.click("#desk-take > summary")
    assert kept_out(tab) == []
    files = {}
    for press in ("[data-desk-take=page]", "[data-desk-take=scenario]", "[data-desk-make=months-parquet]"):
        with tab.expect_download() as coming:
            tab.click(press)
        files[coming.value.suggested_filename.rpartition(".")[2]] = Path(coming.value.path()).read_bytes()
    assert files["html"].startswith(b"<!doctype html>") and b"ties.csv" in files["yaml"] and files["parquet"].startswith(b"PAR1")
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_the_state_of_the_address_goes_into_the_files_and_the_language_into_the_bar(served):
    tab = served("open/small#lang=en&history=0.9&crisis=0.15", 1280, 900)
    at_rest(tab)
    assert "history=0.9" in tab.url and tab.input_value("#context-history") == "0.9"
    tab.click("#desk-take > summary")
    with tab.expect_download() as coming:
        tab.click("[data-desk-take=scenario]")
    text = Path(coming.value.path()).read_text(encoding="utf-8")
    assert "history: 0.9" in text and "crisis: 0.15" in text
    assert '<iframe src="small.html#embed&#38;' in tab.input_value("#take-embed")      # a page of this server stands in no frame
    assert "Simpul on the computer that serves it" in tab.inner_text("#about")
    tab.click("[data-lang=id]")
    tab.wait_for_selector("#desk-open > summary:has-text('Buka komunitas lain')")
    assert "Simpul di komputer yang menyajikannya" in tab.inner_text("#about")
    tab.click("#desk-open > summary")
    tab.wait_for_selector("[data-desk-take=page]", state="hidden")
    assert tab.locator("[data-desk-name=two-groups]").get_attribute("href") == "/open/two-groups?lang=id"


def test_a_report_that_takes_long_can_be_stopped(served, monkeypatch):
    def slow(_scenario, seeds, progress):
        for turn in range(3000):
            progress(turn, 3000)
            time.sleep(0.01)

    monkeypatch.setattr(page_press, "compare", slow)
    tab = served("open/small", 1280, 900)
    at_rest(tab)
    tab.click("#desk-take > summary")
    tab.click("[data-desk-make=report]")
    seen(tab, "#desk-stop")
    tab.wait_for_timeout(600)
    assert "of 3,000 runs" in tab.inner_text("#desk-said")
    tab.click("#desk-stop")
    seen(tab, "[data-desk-make=report]:enabled")
    assert not tab.is_visible("#desk-work") and "stopped" in tab.inner_text("#desk-live")


def test_the_page_opens_without_scripts(chromium, page_server):
    context = chromium.new_context(java_script_enabled=False)
    try:
        tab = context.new_page()
        tab.goto(f"{page_server}open/small")
        tab.wait_for_selector("#answer", timeout=60_000)
        tab.click("#desk-open > summary")
        assert tab.is_visible("[data-desk-name=two-groups]")
    finally:
        context.close()


@pytest.fixture
def served(chromium, page_server):
    """Opens pages as a visitor; at the end nothing may have failed, left this computer or complained, but for what was refused."""
    contexts, complaints = [], []

    def opened(path, width, height):
        context = chromium.new_context(viewport={"width": width, "height": height}, accept_downloads=True, bypass_csp=False)
        context.set_default_timeout(60_000)
        contexts.append(context)
        tab = context.new_page()
        tab.on("pageerror", lambda error: complaints.append(str(error)))
        tab.on("console", lambda said: complaints.append(said.text) if said.type == "error" and "422" not in said.text else None)
        tab.on("request", lambda one: complaints.append(one.url)
               if not one.url.startswith((page_server, "data:", "blob:")) else None)
        tab.goto(page_server + path)
        return tab

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []
