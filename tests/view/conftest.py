"""A scenario small enough to run at once, and the pages served for a browser."""

import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from sim import load_scenario

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = Path(os.environ.get("SIMPUL_CHROMIUM", "/usr/bin/chromium"))
SWITCHES = ("--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
            "--disable-component-update --disable-sync").split()


@pytest.fixture(scope="session")
def small():
    return load_scenario(ROOT / "scenarios" / "small.yaml")


@pytest.fixture(scope="session")
def address():
    """The pages, served by the command as a user would start it."""
    if not CHROMIUM.exists():
        pytest.skip(f"no browser at {CHROMIUM}; name one in SIMPUL_CHROMIUM")
    from sim.view.launch import free_port

    port = free_port()
    server = subprocess.Popen([sys.executable, "-m", "experiments.cli", "view", "small", "--port", str(port), "--no-browser"],
                              cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        found = f"http://localhost:{port}"
        until = time.monotonic() + 120
        while True:
            try:
                urllib.request.urlopen(f"{found}/readyz", timeout=5).close()
                break
            except OSError:
                if server.poll() is not None:
                    pytest.fail(f"the server ended: {server.stderr.read()}")
                if time.monotonic() > until:
                    pytest.fail("the server does not answer")
                time.sleep(0.2)
        yield found
    finally:
        server.terminate()
        server.wait(20)
        server.stderr.close()


@pytest.fixture(scope="session")
def browser(address):
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=str(CHROMIUM), args=SWITCHES)
        yield opened
        opened.close()


class Visitor:
    """A visitor with a window of their own; what goes wrong in it is noted."""

    def __init__(self, browser, address: str, width: int):
        self.context = browser.new_context(viewport={"width": width, "height": 900}, accept_downloads=True)
        self.page = self.context.new_page()
        self.address = address
        self.wrong: list[str] = []
        self.page.on("console", lambda message: self.wrong.append(message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("requestfailed", lambda request: self.wrong.append(f"failed: {request.url}"))
        self.page.on("response", lambda answer: self.wrong.append(f"{answer.status}: {answer.url}")
                     if answer.status >= 400 else None)
        self.page.on("request", lambda request: None if request.url.startswith((address, "ws://localhost", "data:", "blob:"))
                     else self.wrong.append(f"to elsewhere: {request.url}"))

    def open(self, query: str = "", painted: bool = True):
        """Go to an address and wait for the picture."""
        self.page.goto(f"{self.address}/?{query}")
        self.page.wait_for_selector(".simpul h1")
        if painted:
            self.page.wait_for_function("window.simpulPainted !== undefined")
        return self.page

    def complete(self):
        """Wait until all seeds are there."""
        self.page.wait_for_selector("text=/^50 seeds|^50 angka acak/")


@pytest.fixture
def visit(browser, address):
    """Open windows; at the end nothing may have gone wrong in any of them."""
    visitors = []

    def opened(width: int = 1280) -> Visitor:
        visitors.append(Visitor(browser, address, width))
        return visitors[-1]

    yield opened
    for visitor in visitors:
        visitor.context.close()
    for visitor in visitors:
        assert not visitor.wrong
