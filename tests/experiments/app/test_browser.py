"""Mesa's page in a real browser: steps, agents that fail, a strange address, two visitors, nothing from outside."""

import re

import pytest

from simpul.experiments.app.pages.mesa_page import LABELS
from simpul.sim.language import say
from tests.experiments.app.chromium import kept_out

pytestmark = pytest.mark.slow

SMALL = "?scenario=small"


def serious(page) -> list[tuple[str, str]]:
    """What axe-core finds that keeps people out."""
    return [(rule, element) for rule, impact, element in kept_out(page) if impact in ("serious", "critical")]


def test_a_strange_address_is_a_sentence(visitor):
    page = visitor("?scenario=small&seed=-4&context.crisis=7&what=ever&lang=en")
    assert "what=ever" in page.locator("[role=alert]").inner_text()
    page.wait_for_selector(".plot-room[data-painted]")


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
    one, other = visitor(f"{SMALL}&strategy=coalition-broad"), visitor(f"{SMALL}&lang=id", 390)
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
    page = visitor("?scenario=fails&strategy=quake")
    step = page.get_by_role("button", name="Step", exact=True)
    for month in range(1, 8):
        step.click()
        page.wait_for_selector(f"text={say('view-mesa-month', 'en', month=str(month), all='84')}")
    step.click()
    page.locator("main .fault").wait_for()
    page.get_by_role("button", name="Reset", exact=True).click()
    page.locator("main .fault").wait_for(state="detached")
