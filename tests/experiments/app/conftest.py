"""A server of the pages on a free port, and Debian's Chromium, for the tests that need a browser."""

import os
import queue
import re
import subprocess
import sys
import threading
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

import pytest

from simpul.sim.scenario.scenario_library import shipped_scenarios
from tests.experiments.app.chromium import CHROMIUM, PATIENCE, SWITCHES, left_out

ROOT = Path(__file__).resolve().parents[3]
FAILING = '''
from typing import Literal

from simpul.plugin import Declared, StructurePlan, strategy


@strategy
class Quake(Declared):
    """A strategy that fails when it begins, and not before, for a test. Source: none."""

    TITLE = {"en": "Quake", "id": "Gempa"}
    type: Literal["quake"]

    def plans(self, scenario, community):
        if community.contacts.any():                   # not the blank community that only asks how much room is needed
            raise RuntimeError("the ground gave way")
        return [StructurePlan()]
'''


@pytest.fixture(scope="session")
def failing(tmp_path_factory):
    """A scenario with a strategy that fails as soon as it begins, in month 7."""
    folder = tmp_path_factory.mktemp("failing")
    (folder / "quake.py").write_text(FAILING, encoding="utf-8")
    text = shipped_scenarios()["small"].read_text(encoding="utf-8").replace("start: 12", "start: 7").replace(
        "months: 84\n", "months: 84\nown_strategies: [quake.py]\n", 1).replace(
        "strategies:\n", "strategies:\n  quake: {type: quake}\n", 1)
    file = folder / "fails.yaml"
    file.write_text(text, encoding="utf-8")
    return file


@contextmanager
def serving(failing, port: int = 0):
    """A running `simpul view --mesa`, with its address. port: 0 takes a free one."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "SIMPUL_LANG": "en", "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "simpul", "view", "--mesa", str(failing), "--own-code", "--no-browser", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=surroundings,
                               cwd=failing.parent)
    lines: queue.Queue = queue.Queue()
    reader = threading.Thread(target=lambda: [lines.put(line) for line in chain(process.stdout, [""])], daemon=True)
    reader.start()
    try:
        found = None
        while found is None:
            line = lines.get(timeout=300)
            assert line, "the server has ended"
            found = re.search(r"http://127\.0\.0\.1:\d+/", line)
        process.address = found.group(0)
        yield process
        assert sorted(file.name for file in failing.parent.iterdir() if file.name != "__pycache__") == ["fails.yaml", "quake.py"], \
            "the pages wrote a file"
    finally:
        process.terminate()
        process.wait(timeout=20)
        reader.join(timeout=20)
        process.stdout.close()


@pytest.fixture(scope="session")
def server(failing):
    """The server that most tests of Mesa's page share."""
    with serving(failing) as process:
        yield process


@pytest.fixture(scope="session")
def address(server):
    """The address of a running `simpul view`."""
    return server.address


@pytest.fixture(scope="session")
def chromium():
    """The browser itself; without one these tests are skipped, or fail (`left_out`)."""
    if find_spec("playwright") is None:
        left_out("the package playwright is not installed")
    if CHROMIUM is None:
        left_out("there is no Chromium on this computer")
    sync_api = import_module("playwright.sync_api")
    with sync_api.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture
def visitor(chromium, address):
    """Opens pages as a visitor of one's own; at the end nothing may have failed, left the machine or complained."""
    contexts, complaints = [], []

    def opened(path="", width=1280, height=900):
        context = chromium.new_context(viewport={"width": width, "height": height}, accept_downloads=True)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("console", lambda said: complaints.append(f"console: {said.text}") if said.type == "error" else None)
        page.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}"))
        page.on("response", lambda answer: complaints.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None)
        page.on("request", lambda request: complaints.append(f"outside: {request.url}")
                if not request.url.startswith((address, address.replace("http", "ws"), "data:", "blob:")) else None)
        page.goto(address + path)
        page.wait_for_selector("main h2")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []
