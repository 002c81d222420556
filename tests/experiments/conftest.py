"""What tests of experiments share: English unless a test says otherwise, and a command that runs a fake model."""

import pytest

from simpul.experiments.runner.model_seam import model_in_use
from tests.experiments.app.chromium import browse
from tests.experiments.fake import TEXT, FakeModel
from tests.speaking import english

__all__ = ["browse", "english", "model", "town"]


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
    monkeypatch.setattr("simpul.experiments.cli.compile_notice.warmed_up", lambda: None)
    monkeypatch.setattr("simpul.experiments.cli.compile_notice.answers_at_once", lambda: False)
    with model_in_use(FakeModel(noise=.05)) as fake:
        yield fake
