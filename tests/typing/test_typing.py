"""The public names under mypy --strict, with the package laid out as the wheel lays it out."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.typing.public_types import ROOT, SETTINGS, revealing, stage, untyped

HERE = Path(__file__).parent
MISTAKES = (HERE / "mistakes.py").read_text(encoding="utf-8").splitlines()
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def told(tmp_path_factory, request) -> dict[str, str]:
    """What mypy says of a file that asks for every type, of a researcher's, and of one full of mistakes.

    What it knows of the packages below ours it finds again in the next run, in the folder that pytest keeps between runs.
    """
    kept = getattr(request.config, "cache", None)
    known = kept.mkdir("mypy") if kept is not None else tmp_path_factory.mktemp("mypy")
    folder = tmp_path_factory.mktemp("checked")
    wheel = stage(tmp_path_factory.mktemp("wheel"))
    (folder / "revealing.py").write_text(revealing(), encoding="utf-8")
    for name in ("researcher.py", "mistakes.py"):
        shutil.copy(HERE / name, folder / name)
    command = [sys.executable, "-m", "mypy", "--config-file", str(SETTINGS), "--cache-dir", str(known), "--no-pretty",
               "revealing.py", "researcher.py", "mistakes.py"]
    shown = subprocess.run(command, cwd=folder, capture_output=True, text=True, env={**os.environ, "MYPYPATH": str(wheel)})
    assert shown.returncode == 1, shown.stdout + shown.stderr
    names = ("revealing", "researcher", "mistakes")
    return {name: "\n".join(line for line in shown.stdout.splitlines() if line.startswith(f"{name}.py:")) for name in names}


def test_nothing_public_is_of_unknown_type(told):
    assert told["revealing"].count("Revealed type") > 300
    assert "error:" not in told["revealing"]
    assert untyped(told["revealing"], revealing()) == []


def test_the_check_itself_sees_what_is_untyped():
    line = 'x.py:1: note: Revealed type is "def (scenario: Any) -> dict[str, Any]"'
    assert untyped(line, "reveal_type(f)") == ["reveal_type(f) -> def (scenario: Any) -> dict[str, Any]"]
    assert untyped(line.replace("scenario: Any", "scenario: str"), "reveal_type(f)") == []


def test_a_researchers_file_passes(told):
    assert told["researcher"] == ""


def test_every_mistake_is_seen(told):
    lines = {int(number) for number in re.findall(r"mistakes\.py:(\d+): error:", told["mistakes"])}
    wanted = {number for number, line in enumerate(MISTAKES, start=1) if line.startswith(("simpul.", "print("))}
    assert lines == wanted, told["mistakes"]


def test_the_package_says_that_it_is_typed():
    assert (ROOT / "simpul" / "py.typed").is_file()
