"""A server that is stopped and started anew, and a line that breaks: the page says so in the visitor's language and goes on."""

import re
import socket

import pytest

from simpul.sim.language import LANGUAGES, say
from tests.experiments.app.chromium import PATIENCE
from tests.experiments.app.conftest import serving, settled
from tests.experiments.app.test_browser import serious

pytestmark = pytest.mark.slow


@pytest.fixture
def page(chromium):
    """A page of a visitor whose server comes and goes: here requests may fail."""
    context = chromium.new_context(viewport={"width": 390, "height": 800})
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture
def port():
    """A port that is free now, so that a server can come back where it was."""
    with socket.socket() as room:
        room.bind(("127.0.0.1", 0))
        return room.getsockname()[1]


def the_dialog(page):
    return page.locator("dialog.lost")


def shown(page):
    """Wait until the page and all its seeds are there."""
    page.wait_for_selector("main h2")
    settled(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_after_a_restart_the_page_is_loaded_again_by_a_click(page, failing, port, language):
    again = say("view-lost-again", language)
    with serving(failing, port) as server:
        page.goto(f"{server.address}?scenario=small&strategy=partnership&context.crisis=0.35&lang={language}")
        shown(page)
        assert not the_dialog(page).is_visible()
    the_dialog(page).wait_for()
    page.get_by_role("button", name=again).click()                  # nobody is there: said, and the page stays as it is
    page.get_by_text(say("view-lost-silent", language)).wait_for()
    with serving(failing, port):
        # Solara has seen that the server does not know the page, and has shown all its own layers.
        page.wait_for_function("window.app.needsRefresh", timeout=3 * PATIENCE)
        page.wait_for_timeout(1500)
        assert the_dialog(page).inner_text().startswith(say("view-lost-title", language))
        assert serious(page) == []
        page.get_by_role("button", name=again).click()
        the_dialog(page).wait_for(state="hidden")
        shown(page)
        assert page.input_value("#choose-strategy") == "partnership" and page.input_value("#slide-crisis") == "0.35"
        assert page.evaluate("document.documentElement.lang") == language


def test_a_line_that_breaks_and_mends_needs_nobody(page, address):
    page.goto(f"{address}?scenario=small")
    shown(page)
    page.evaluate("solara.debug.dropConnection()")
    page.wait_for_function("solara.debug.reconnectCount === 1 && app.connectionStatus === 'connected'")
    the_dialog(page).wait_for(state="hidden")
    assert page.evaluate("document.documentElement.className.includes('is-lost')") is False
    page.fill("#slide-history", "0.9")
    page.wait_for_url(re.compile(r"context\.history=0\.9"))
    settled(page)
