"""The browser in which the pages are tested and measured."""

import os
import shutil
from typing import NoReturn

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
