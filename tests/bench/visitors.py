"""How long twenty visitors wait who move sliders at once, and how much memory the server takes for them."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys

import psutil

from tests.bench.measures import ROOT
from tests.experiments.app.crowd_at_once import VISITORS, all_at_once, expected
from tests.experiments.app.visitors import Visitor


def measured() -> dict[str, float]:
    """Return seconds from the first move of the sliders to the answer (median and last visitor), and megabytes of all visitors."""
    command = [sys.executable, "-m", "simpul.experiments.cli.main", "view", "small", "--no-browser", "--port", "0"]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                              env={**os.environ, "PYTHONUNBUFFERED": "1"})
    try:
        address = re.search(r"http://\S+", server.stdout.readline()).group(0)
        first = Visitor(address, "scenario=small&lang=en")
        first.until(lambda: first.curve() and first.at_rest)
        before = psutil.Process(server.pid).memory_info().rss
        seen = all_at_once(address, [expected(number, "en") for number in range(VISITORS)], ["en"] * VISITORS)
        grown = psutil.Process(server.pid).memory_info().rss - before
        first.leave()
    finally:
        server.terminate()
        server.wait(20)
        server.stdout.close()
    seconds = [one["seconds"] for one in seen]
    return {"visitors": VISITORS, "median_seconds": statistics.median(seconds), "last_seconds": max(seconds),
            "megabytes": grown / 1e6}
