"""English unless a test says otherwise, for the folders whose tests read what is said."""

import pytest

from simpul.sim.language import set_language


@pytest.fixture(autouse=True)
def english(monkeypatch):
    """Start in English whatever the computer speaks, and end in the computer's language."""
    monkeypatch.setenv("SIMPUL_LANG", "en")
    set_language(None)
    yield
    set_language(None)
