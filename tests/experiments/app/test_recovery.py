"""A server that is stopped and started anew, and a line that breaks: the page says so in the visitor's language and goes on."""

import socket

import pytest

from simpul.sim.language import LANGUAGES, say
from tests.experiments.app.chromium import PATIENCE
from tests.experiments.app.conftest import serving
from tests.experiments.app.test_browser import serious

pytestmark = pytest.mark.slow


@pytest.fixture
def new_page(chromium):
    """Opens pages of visitors whose server comes and goes: here requests may fail."""
    contexts = []

    def opened():
        context = chromium.new_context(viewport={"width": 390, "height": 800})
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
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
    """Wait until the page is there."""
    page.wait_for_selector(".plot-room[data-painted]")


def test_after_a_restart_the_page_is_loaded_again_by_a_click(new_page, failing, port):
    """Two visitors of the same server, one in each language, to whom the same happens."""
    pages = {language: new_page() for language in LANGUAGES}
    with serving(failing, port) as server:
        for language, page in pages.items():
            page.goto(f"{server.address}?scenario=small&strategy=partnership&lang={language}")
        for page in pages.values():
            shown(page)
            assert not the_dialog(page).is_visible()
    for language, page in pages.items():
        the_dialog(page).wait_for()
        page.get_by_role("button", name=say("view-lost-again", language)).click()     # nobody is there: said, and the page stays
        page.get_by_text(say("view-lost-silent", language)).wait_for()
    with serving(failing, port):
        for page in pages.values():
            # Solara tries again by itself, after a while that grows and that it draws: here it does so at once.
            page.evaluate("() => { if (!window.app.needsRefresh) solara.debug.kernel().reconnect(); }")
        for page in pages.values():
            # It has seen that the server does not know the page, and has shown all its own layers.
            page.wait_for_function("window.app.needsRefresh", timeout=3 * PATIENCE)
        pages["en"].wait_for_timeout(1500)
        for language, page in pages.items():
            assert the_dialog(page).inner_text().startswith(say("view-lost-title", language))
            assert serious(page) == []
            page.get_by_role("button", name=say("view-lost-again", language)).click()
        for language, page in pages.items():
            the_dialog(page).wait_for(state="hidden")
            shown(page)
            assert "strategy=partnership" in page.url and page.input_value("#choose-scenario") == "small"
            assert page.evaluate("document.documentElement.lang") == language


def test_a_line_that_breaks_and_mends_needs_nobody(new_page, address):
    page = new_page()
    page.goto(f"{address}?scenario=small")
    shown(page)
    page.evaluate("solara.debug.dropConnection()")
    page.wait_for_function("solara.debug.reconnectCount === 1 && app.connectionStatus === 'connected'")
    the_dialog(page).wait_for(state="hidden")
    assert page.evaluate("document.documentElement.className.includes('is-lost')") is False
    page.select_option("#choose-agent", "2")
    page.wait_for_function("document.querySelector('#choose-agent').value === '2'")
