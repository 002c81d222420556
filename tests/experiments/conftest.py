"""What tests of experiments share: English unless a test says otherwise, and a command that runs a fake model."""

import pytest

from sim.language import set_language
from tests.experiments.fake import TEXT, FakeModel


@pytest.fixture(autouse=True)
def english(monkeypatch):
    """Start in English whatever the computer speaks, and end in the computer's language."""
    monkeypatch.setenv("SIMPUL_LANG", "en")
    set_language(None)
    yield
    set_language(None)


@pytest.fixture
def town(tmp_path, monkeypatch):
    """A scenario file in a folder of its own, made the current one; returns the file."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "town.yaml"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def model(monkeypatch):
    """The fake model in the place of the real one, for the command; nothing is compiled."""
    fake = FakeModel(noise=.05)
    monkeypatch.setattr("experiments.results.the_model", lambda: fake)
    monkeypatch.setattr("experiments.commands.warming.warmed_up", lambda: None)
    return fake
