"""How soon `simpul view` answers: the waiting page, the page itself, and the page for a class of thirty that comes at once."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

from tests.bench.measures import ROOT

VISITORS = 30


def measured() -> dict[str, float]:
    """Return seconds from the start of the command to the waiting page and to the page; of a class, until half and all have it."""
    command = [sys.executable, "-m", "simpul", "view", "small", "--no-browser", "--port", "0"]
    begun = time.monotonic()
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                              env={**os.environ, "PYTHONUNBUFFERED": "1"})
    try:
        address = re.search(r"http://\S+", server.stdout.readline()).group(0)
        _fetched(address)
        found = {"waiting_seconds": time.monotonic() - begun}
        while b'id="waiting"' in _fetched(address):
            time.sleep(0.05)
        found["page_seconds"] = time.monotonic() - begun
        with ThreadPoolExecutor(VISITORS) as class_:
            seconds = list(class_.map(lambda _number: _timed(address), range(VISITORS)))
    finally:
        server.terminate()
        server.wait(20)
        server.stdout.close()
    return {**found, "visitors": VISITORS, "median_seconds": statistics.median(seconds), "last_seconds": max(seconds)}


def _fetched(address: str) -> bytes:
    with urlopen(address, timeout=120) as answer:
        return answer.read()


def _timed(address: str) -> float:
    begun = time.monotonic()
    _fetched(address)
    return time.monotonic() - begun
