"""A folder belongs to one command at a time: claims are won by one, told from stale ones, and outlive nobody."""

import json
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

import pytest

from simpul.experiments.cli import main
from simpul.experiments.runner import claimed_place, folder_claim, output_folders
from simpul.experiments.runner.claimed_place import claimed_place as claimed_at
from simpul.experiments.runner.durable_files import sealed_line
from simpul.experiments.runner.folder_claim import CLAIM, FolderTaken, claimed, holder_of
from simpul.experiments.user_errors import StoreError
from tests.soak.command_pairs import begun_together

ROOT = Path(__file__).resolve().parents[2]


def left_behind(folder: Path, age: float = 0.0, **changes) -> Path:
    """A claim as a process that is gone would have left it; age: of the file in seconds."""
    claim = claimed(folder, "asked")
    told = {**claim.told, **changes}
    claim.release()
    file = folder / f"{CLAIM}000001"
    file.write_text(sealed_line(told), encoding="utf-8")
    moment = time.time() - age
    os.utime(file, (moment, moment))
    return file


def test_of_many_that_claim_at_once_one_wins_again_and_again(tmp_path):
    """Twelve threads, forty turns; the folder goes away each time, as it does when nothing came into it."""
    at_once, most = threading.Lock(), []

    def tries(_number: int) -> int:
        won = 0
        for _turn in range(40):
            try:
                claim = claimed(tmp_path / "r", "asked")
            except FolderTaken:
                continue
            most.append(at_once.acquire(blocking=False))
            at_once.release()
            won += 1
            claim.release()
            output_folders.remove_if_empty(tmp_path / "r")
        return won

    with ThreadPoolExecutor(12) as pool:
        won = sum(pool.map(tries, range(12)))
    assert won == len(most) > 0 and all(most) and holder_of(tmp_path / "r") is None


def test_who_comes_second_is_told_who_is_first(tmp_path):
    first = claimed(tmp_path, "asked")
    with pytest.raises(FolderTaken) as caught:
        claimed(tmp_path, "asked")
    assert caught.value.holder.pid == os.getpid() and str(os.getpid()) in str(caught.value) and "--wait" in str(caught.value)
    first.release()
    claimed(tmp_path, "other").release()
    assert list(tmp_path.iterdir()) == []


ELSEWHERE = {"machine": "another/computer", "host": "another"}


@pytest.mark.parametrize(("age", "told", "lives"), [
    (0, {"pid": 2**22 + 5}, False),                          # no such process on this computer
    (0, {"pid": 1, "started": 1e9}, True),                   # the number was given to another one, but it was written just now
    (60, {"pid": 1, "started": 1e9}, True),
    (400, {"pid": 1, "started": 1e9}, False),
    (0, ELSEWHERE, True), (250, ELSEWHERE, True), (400, ELSEWHERE, False), (10**6, ELSEWHERE, False),
    (0, {}, False),                                          # this very process, which does not hold it
])
def test_what_was_left_behind_is_told_from_what_is_held(tmp_path, age, told, lives):
    left_behind(tmp_path, age, **told)
    assert (holder_of(tmp_path) is not None) == lives
    if lives:
        with pytest.raises(FolderTaken):
            claimed(tmp_path, "asked")
    else:
        claimed(tmp_path, "asked").release()
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ["", "{", "\0" * 1024, "\x1b[31m" * 9])
def test_a_claim_that_was_cut_short_is_waited_for_half_a_minute(tmp_path, text):
    file = left_behind(tmp_path)
    file.write_text(text, encoding="utf-8")
    assert holder_of(tmp_path).pid == 0
    os.utime(file, (time.time() - 40,) * 2)
    assert holder_of(tmp_path) is None


def test_a_clock_that_goes_wrong_decides_nothing(tmp_path, monkeypatch):
    """A claim out of the future is left behind when nobody writes it, and held when somebody does."""
    monkeypatch.setattr(folder_claim, "BEAT", 0.02)
    file = left_behind(tmp_path, age=-5000.0, **ELSEWHERE)
    assert holder_of(tmp_path) is None
    monkeypatch.setattr(folder_claim.time, "sleep", lambda seconds: os.utime(file, (time.time() + 6000,) * 2))
    assert holder_of(tmp_path) is not None


def test_who_slept_and_was_outdone_writes_no_results(tmp_path, monkeypatch):
    monkeypatch.setattr(folder_claim, "BEAT", 0.01)
    slept = claimed(tmp_path, "asked")
    slept.check()
    (tmp_path / f"{CLAIM}000002").write_text(sealed_line({**slept.told, "number": 2, "token": "other"}), encoding="utf-8")
    with pytest.raises(StoreError, match="slept"):
        slept.check()
    slept.release()
    assert [item.name for item in tmp_path.iterdir()] == [f"{CLAIM}000002"]


def test_a_claim_is_written_again_while_it_is_held(tmp_path, monkeypatch):
    monkeypatch.setattr(folder_claim, "BEAT", 0.01)
    claim = claimed(tmp_path, "asked")
    os.utime(claim.file, (1.0, 1.0))
    until = time.monotonic() + 5
    while claim.file.stat().st_mtime == 1.0 and time.monotonic() < until:
        time.sleep(0.01)
    assert claim.file.stat().st_mtime > 1.0 and asdict(holder_of(tmp_path)) == claim.told
    claim.release()


def test_other_questions_take_the_next_folder_and_the_same_one_waits(tmp_path, monkeypatch):
    monkeypatch.setattr(claimed_place, "LOOK_AGAIN", 0.01)
    told = []
    with claimed_at(tmp_path / "r", "town", "one") as first:
        with claimed_at(tmp_path / "r", "town", "two") as second:
            assert (first.state, second.folder, second.state) == ("new", tmp_path / "r-2", "numbered")
        with pytest.raises(FolderTaken), claimed_at(tmp_path / "r", "town", "one"):
            pass
        waiting = ThreadPoolExecutor(1).submit(lambda: claimed_at(
            tmp_path / "r", "town", "one", wait=True, tell=lambda key, **values: told.append(key)).__enter__().folder)
        while not told:
            time.sleep(0.01)
    assert waiting.result(10) == tmp_path / "r" and told == ["folder-waits"]
    assert not (tmp_path / "r-2").exists()          # nothing came into it


COMPARE = ["compare", "town.yaml", "--seeds", "6", "--no-report", "--threads", "1", "--out", "r"]
SWEEP = ["sweep", "town.yaml", "--over", "context.history=.2,.8", "--seeds", "2", *COMPARE[4:]]
GROUPS = {"the same": [COMPARE, COMPARE], "others": [COMPARE, [*COMPARE, "--wait"], SWEEP]}      # all pairs: make soak


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process cannot be split in two here")
def test_commands_at_once_never_touch_each_others_results(town, capsys):
    """As processes, in the same folder, begun together: each result is there and whole, or was refused with who is first."""
    for name in GROUPS:
        (town.parent / name).mkdir()
        (town.parent / name / "town.yaml").write_bytes(town.read_bytes())
    ended = begun_together(town.parent, GROUPS, seconds=120)
    assert ended.returncode == 0, ended.stderr
    for name, line in zip(GROUPS, ended.stdout.splitlines(), strict=True):
        place, codes = town.parent / name, json.loads(line)
        for number, code in enumerate(codes):
            said = (place / f"said-{number}").read_text(encoding="utf-8")
            assert code == 0 or (code == 2 and "is in use" in said and "--wait" in said and said.count("\n") == 1), said
        assert 0 in codes and codes[1:] == [0, 0][:len(codes[1:])] or name == "the same"
        folders = sorted(item.name for item in place.iterdir() if item.is_dir())
        assert folders == (["r"] if name == "the same" else ["r", "r-2"])
        for folder in folders:
            assert main.main(["verify", str(place / folder), "--json"]) == 0
            found = json.loads(capsys.readouterr().out)
            assert found["whole"] and found["finished"] and found["checkable"] and not found["at_work"]
            assert not list((place / folder).glob(".simpul-*"))
