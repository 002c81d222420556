"""A test that is skipped says so at the end, with what makes it run; where a browser is required, its tests fail without one."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.skips import remedy, skip_lines

ROOT = Path(__file__).resolve().parents[1]
MANY = {"skip", "skipif", "importorskip", "left_out"}


def reasons() -> list[str]:
    """Every reason that stands in a test."""
    found = []
    texts = (file.read_text(encoding="utf-8") for file in (ROOT / "tests").rglob("*.py"))
    for text in (text for text in texts if any(name in text for name in MANY)):
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in MANY:
                told = [word.value for word in node.keywords if word.arg == "reason"] + node.args[:1]
                found += [one.value for one in told[:1] if isinstance(one, ast.Constant)]
    return found


def test_every_skip_has_a_remedy():
    told = reasons()
    assert len(told) >= 10 and "there is no Chromium on this computer" in told
    assert [reason for reason in told if not remedy(reason) and not reason.startswith("simpul.")] == []


def test_skips_are_counted_by_reason():
    found = [("a.py", 1, "Skipped: needs gcc")] + [("b.py", 2, "Skipped: there is no Chromium on this computer")] * 3
    lines = skip_lines([*found, "Skipped: because"])
    assert lines[0].startswith("3 skipped: there is no Chromium on this computer; install it")
    assert lines[1].startswith("1 skipped: needs gcc; install gcc") and lines[2] == "1 skipped: because"


def without_browser(folder: Path, **more: str) -> subprocess.CompletedProcess:
    """Run one test of the pages where no browser can be found."""
    surroundings = {key: value for key, value in os.environ.items() if not key.startswith(("SIMPUL_", "PYTEST_"))}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/experiments/app/test_browser.py", "-k",
               "strange_address"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True,
                          env={**surroundings, "PATH": str(folder), **more})


@pytest.mark.slow
def test_without_a_browser_the_last_lines_say_what_was_skipped_or_the_run_fails(tmp_path):
    skipped = without_browser(tmp_path)
    assert skipped.returncode == 0, skipped.stdout
    assert "1 skipped: there is no Chromium on this computer; install it" in "\n".join(skipped.stdout.splitlines()[-3:])
    failed = without_browser(tmp_path, SIMPUL_BROWSER="required")
    assert failed.returncode == 1 and "there is no Chromium on this computer" in failed.stdout


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such scripts")
@pytest.mark.parametrize(("user", "installs", "asked"), [
    ("0", True, ["install -y chromium"]), ("0", False, ["install -y chromium", "update"]), ("1000", True, [])])
def test_chromium_is_installed_by_root_where_it_is_missing_and_else_asked_for(tmp_path, user, installs, asked):
    """With an `apt-get` that notes what it is asked and puts a browser there, or fails."""
    brought = f"printf '#!/bin/sh\\n' > {tmp_path}/chromium; {shutil.which('chmod')} +x {tmp_path}/chromium"
    programs = {"id": f"echo {user}", "apt-get": f"echo \"$@\" >> {tmp_path}/asked\n{brought if installs else 'exit 100'}"}
    for name, script in programs.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / name).chmod(0o755)
    done = subprocess.run([shutil.which("bash"), ROOT / ".ci" / "chromium"], capture_output=True, text=True,
                          env={"PATH": str(tmp_path)})
    there = bool(asked) and installs
    assert done.returncode == (0 if there else 1), done.stderr
    assert ((tmp_path / "asked").read_text().splitlines() if asked else []) == asked
    assert ("SIMPUL_CHROMIUM" in done.stderr, f"{tmp_path}/chromium" in done.stdout) == (not there, there)


def test_ci_requires_the_browser():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert script.index("export SIMPUL_BROWSER=required") < script.index(".ci/chromium\n") < script.index("make test")
