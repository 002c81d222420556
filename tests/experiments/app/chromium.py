"""The browser in which the pages are tested and measured."""

import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NoReturn

import pytest

CHROMIUM = os.environ.get("SIMPUL_CHROMIUM") or next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
SWITCHES = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--enable-precise-memory-info"]
PATIENCE = 60_000      # ms; a busy machine is no fault


def left_out(reason: str) -> NoReturn:
    """Skip a test for want of a browser, or fail it where SIMPUL_BROWSER is `required`."""
    if os.environ.get("SIMPUL_BROWSER") == "required":
        pytest.fail(reason)
    pytest.skip(reason)


def kept_out(tab: Any, within: str | None = None) -> list[tuple[str, str, str]]:
    """What axe-core finds in a page, or in what a selector chooses: (rule, impact, element)."""
    if find_spec("axe_core_python") is None:
        left_out("the package axe-core-python is not installed")
    axe = import_module("axe_core_python.sync_playwright").Axe()
    found = axe.run(tab, context=within) if within else axe.run(tab)
    return [(one["id"], one["impact"], node["html"][:200]) for one in found["violations"] for node in one["nodes"]]


@pytest.fixture(scope="session")
def browse() -> Iterator[Callable[..., Any]]:
    """Do something in a browser of its own thread: another test's browser may hold the loop of this one."""
    if CHROMIUM is None or find_spec("playwright") is None:
        left_out("there is no Chromium on this computer, or no playwright")
    with ThreadPoolExecutor(1) as apart:
        play = apart.submit(lambda: import_module("playwright.sync_api").sync_playwright().start()).result()
        browser = apart.submit(lambda: play.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)).result()
        yield lambda visit, **context: apart.submit(_visited, browser, visit, context).result()
        apart.submit(browser.close).result()
        apart.submit(play.stop).result()


def _visited(browser, visit, context):
    room = browser.new_context(**context)
    try:
        return visit(room.new_page())
    finally:
        room.close()
