"""A region that is killed: what is kept in its folder, and that the same command goes on to the same bytes."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from simpul.experiments.cli.main import main
from simpul.experiments.runner import output_folders, region_checkpoints
from simpul.experiments.runner.pipeline import journal
from simpul.experiments.runner.region_checkpoints import RegionCheckpoints

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "scenarios" / "small.yaml"
WORDS = ["region", str(SMALL), "--communities", "3", "--strategies", "coalition-broad,broker-host", "--threads", "1", "--no-report"]
MORTAL = """
import os, signal, sys
from simpul.experiments.runner import region_checkpoints
region_checkpoints.LEAST_WAIT = region_checkpoints.RARELY = 0    # a state after every month
os.fsync = lambda number: None
left, keep = [int(sys.argv[1])], region_checkpoints.RegionCheckpoints.put
def put(*told, **more):
    keep(*told, **more)
    left[0] -= 1
    if left[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)
region_checkpoints.RegionCheckpoints.put = put
from simpul.experiments.cli.main import main
sys.exit(main(sys.argv[2:]))
"""


def kept_bytes(folder: Path) -> dict[str, bytes]:
    """What a folder holds, but for the one file that tells of its sittings."""
    return {item.name: item.read_bytes() for item in folder.iterdir() if item.name != output_folders.JOURNAL}


def dies(folder: Path, moment: int) -> None:
    """Run the region until it has kept something so many times, and kill it there."""
    words = [sys.executable, "-c", MORTAL, str(moment), *WORDS, "--out", str(folder)]
    ended = subprocess.run(words, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True)
    assert ended.returncode == -signal.SIGKILL, ended.stderr


@pytest.fixture
def whole(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.argv", ["simpul", *WORDS])
    assert main([*WORDS, "--out", str(tmp_path / "whole")]) == 0
    return kept_bytes(tmp_path / "whole")


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
def test_a_region_that_is_killed_again_and_again_goes_on_to_the_same_bytes(whole, tmp_path, capsys):
    folder = tmp_path / "killed"
    kept = []
    for moment in (20, 60, 90):             # in the months before the strategies, in the first of these, in a later one
        dies(folder, moment)
        assert [item.name for item in folder.iterdir() if not item.name.startswith(".simpul-")] == [output_folders.JOURNAL]
        (hidden,) = folder.glob(".simpul-parts-*")
        kept.append(RegionCheckpoints(folder, hidden.name.removeprefix(output_folders._PARTS)).count())
    assert 20 <= kept[0] <= kept[1] - 60 <= kept[2] - 60 - 90          # every month that was kept, and none again
    capsys.readouterr()
    assert main([*WORDS, "--out", str(folder)]) == 0
    assert f"{kept[-1]} of " in capsys.readouterr().err
    assert kept_bytes(folder) == whole
    *killed, line = journal(folder)
    assert line["kept_before"] == kept[-1] and line["months"] > 0 and line["ended"] == "done"
    assert [one["kept_before"] for one in killed] == [0, *kept[:-1]] and not any("ended" in one for one in killed)


def test_ctrl_c_says_what_is_kept_and_the_same_command_goes_on(whole, tmp_path, monkeypatch, capsys):
    folder, keep, left = tmp_path / "stopped", RegionCheckpoints.put, [25]

    def put(*told, **more):
        keep(*told, **more)
        left[0] -= 1
        if left[0] == 0:
            raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(region_checkpoints, "LEAST_WAIT", 0)
        patched.setattr(region_checkpoints, "RARELY", 0)
        patched.setattr(RegionCheckpoints, "put", put)
        assert main([*WORDS, "--out", str(folder)]) == 130
    told = capsys.readouterr().err
    assert "Stopped. 25 of " in told and "the same command goes on" in told and str(folder) in told
    assert main([*WORDS, "--out", str(folder)]) == 0
    assert "25 of " in capsys.readouterr().err
    assert kept_bytes(folder) == whole


def test_stopped_before_anything_is_kept_nothing_is_left(tmp_path, monkeypatch):
    def stopped(*_told, **_more):
        raise KeyboardInterrupt

    monkeypatch.setattr("simpul.experiments.cli.region_session.region", stopped)
    assert main([*WORDS, "--out", str(tmp_path / "none")]) == 130
    assert not (tmp_path / "none").exists()


# ---- the pieces themselves

ARRAYS = {"column key": np.arange(5), "ledger": np.linspace(0.0, 1.0, 7).reshape(1, 7), "none": np.zeros((0, 3), np.int8)}


def same(found, wanted=ARRAYS) -> bool:
    return found.keys() == wanted.keys() and all(found[name].tobytes() == wanted[name].tobytes() for name in wanted)


def test_pieces_are_found_again_and_what_a_strategy_gave_takes_the_place_of_its_state(tmp_path):
    pieces = RegionCheckpoints(tmp_path, "a" * 64)
    assert pieces.get("0") is None and not pieces.has("0") and pieces.count() == 0
    pieces.put("before", ARRAYS, 12)
    pieces.put("0", ARRAYS, 5)
    assert same(pieces.get("0")) and pieces.get("0", done=True) is None and pieces.count() == 17
    pieces.put("0", ARRAYS, 48, done=True)
    again = RegionCheckpoints(tmp_path, "a" * 64)
    for one in (pieces, again):
        assert one.count() == 60 and not one.has("0") and one.has("before") and same(one.get("0", done=True))
    assert RegionCheckpoints(tmp_path, "b" * 64).count() == 0          # asked for something else
    again.remove()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", [30, 200, 700, -30])
def test_a_piece_with_one_bit_turned_is_as_good_as_none(tmp_path, place):
    RegionCheckpoints(tmp_path, "a" * 64).put("0", ARRAYS, 5)
    (file,) = tmp_path.glob(".simpul-parts-*/0.npz")
    whole = bytearray(file.read_bytes())
    whole[place] ^= 16
    file.write_bytes(whole)
    found = RegionCheckpoints(tmp_path, "a" * 64)
    assert not found.has("0") or same(found.get("0"))
    file.write_bytes(whole[: len(whole) // 2])
    assert RegionCheckpoints(tmp_path, "a" * 64).count() == 0


def test_states_are_kept_in_no_more_than_a_twentieth_of_the_time(tmp_path, monkeypatch):
    now, takes = [100.0], 2.0
    monkeypatch.setattr(region_checkpoints.time, "monotonic", lambda: now[0])
    pieces = RegionCheckpoints(tmp_path, "a" * 64)
    monkeypatch.setattr(pieces, "keep", lambda *_: now.__setitem__(0, now[0] + takes))
    kept = 0
    for _ in range(1000):                                              # a month each second
        now[0] += 1.0
        if pieces.due("0"):
            pieces.put("0", ARRAYS, 1)
            kept += 1
    assert 15 <= kept <= 1000 * takes / 20 / takes + 1
    now[0] += 1.0
    assert not pieces.due("1")


def test_a_disk_that_is_full_does_not_end_the_region(tmp_path, monkeypatch):
    def full(*_told, **_arrays):
        raise OSError(28, "No space left on device")

    pieces = RegionCheckpoints(tmp_path, "a" * 64)
    monkeypatch.setattr(region_checkpoints.np, "savez", full)
    pieces.put("0", ARRAYS, 5)
    assert pieces.count() == 0 and not pieces.has("0")
