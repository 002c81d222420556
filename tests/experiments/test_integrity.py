"""What is kept is what was written, or it is noticed: bits that turn, plugs that are pulled, requests to end.

`make soak` does the same more often.
"""

import json
import os
import random
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from simpul.experiments.cli import main
from simpul.experiments.runner import output_folders, result_store
from simpul.experiments.runner.durable_files import add_line, put_whole, sealed_line, unsealed_line
from simpul.experiments.runner.folder_claim import claimed
from simpul.experiments.runner.folder_verification import verified
from simpul.experiments.runner.model_seam import model_in_use
from simpul.experiments.runner.pipeline import journal
from simpul.experiments.user_errors import StoreError
from tests.experiments.damage import flipped, hurt_pieces, kept_files
from tests.experiments.fake import FakeModel
from tests.experiments.rounds import Nursery, carried, kept_bytes

ROOT = Path(__file__).resolve().parents[2]
COMPARE = ["compare", "town.yaml", "--seeds", "12", "--threads", "1", "--out", "r", "--csv", "--markdown"]


def test_every_file_of_finished_results_with_a_bit_turned_is_named(town, model, capsys):
    """Six bits a file, the report and the tables too: verify names it, who reads is told, and the same command makes it again."""
    assert main.main(COMPARE) == 0
    folder, chance = town.parent / "r", random.Random(22)
    whole = kept_bytes(folder)
    assert main.main(["verify", "r"]) == 0
    told = capsys.readouterr().out
    assert "complete and unchanged" in told and "without a digest" not in told
    files = kept_files(folder)
    assert {"manifest.json", "runs.parquet", "series.parquet", "journal.jsonl", "report-en.html", "outcomes.csv", "tables-en.md",
            "scenario.yaml", "without-openings/runs.parquet"} <= {file.relative_to(folder).as_posix() for file in files}
    for file in files:
        text = file.read_bytes()
        for place in chance.sample(range(8 * len(text)), 6):
            file.write_bytes(flipped(text, place))
            found = verified(folder)
            name = file.relative_to(folder).as_posix()
            assert not found.is_whole and [one.file for one in found.files if one.state == "changed"] == [name], (name, place)
        file.write_bytes(text)
    for name in ("runs.parquet", "series.parquet", "manifest.json"):
        text = (folder / name).read_bytes()
        (folder / name).write_bytes(flipped(text, 8 * (len(text) // 2)))
        with pytest.raises(StoreError, match=name):
            result_store.load_results(folder)
        assert main.main(["rerun", "r"]) == 2 and main.main(["verify", "r"]) == 1
        capsys.readouterr()
        (folder / name).write_bytes(text)
    (folder / "runs.parquet").write_bytes(b"")
    (folder / "series.parquet").unlink()
    calls = model.calls
    assert main.main(COMPARE) == 0 and model.calls > calls
    assert "runs.parquet, series.parquet in r: not what was written; made again." in capsys.readouterr().err
    assert kept_bytes(folder) == whole and main.main(["verify", "r"]) == 0


class Interrupted(FakeModel):
    """Stopped by the user at its ninth seed."""

    def run_many(self, *words, **more):
        if self.calls == 8:
            raise KeyboardInterrupt
        return super().run_many(*words, **more)


def test_every_kept_piece_with_a_bit_turned_is_made_again(town, monkeypatch, capsys):
    """Stopped, damaged, gone on with: the bytes are those of an experiment that nobody disturbed."""
    monkeypatch.setattr("simpul.experiments.cli.compile_notice.warmed_up", lambda: None)
    monkeypatch.setattr("simpul.experiments.runner.checkpoints.RUNS_IN_PART", 8)
    monkeypatch.setattr("sys.argv", ["simpul", *COMPARE])
    with model_in_use(FakeModel(noise=.1)):
        assert main.main(COMPARE) == 0
    whole = kept_bytes(town.parent / "r")

    def stopped(folder: str) -> Path:
        with model_in_use(Interrupted(noise=.1)):
            assert main.main([*COMPARE, "--out", folder]) == 130
        return town.parent / folder

    def goes_on(folder: str) -> str:
        capsys.readouterr()
        with model_in_use(FakeModel(noise=.1)):
            assert main.main([*COMPARE, "--out", folder]) == 0
        return capsys.readouterr().err

    told = hurt_pieces(stopped, goes_on, random.Random(7), bits=1)
    assert len(told) >= 9
    for folder, (hurt, seen, said) in told.items():
        assert seen == "digests.jsonl" or hurt.endswith(seen), (hurt, seen)
        assert "not what was written" in said and seen in said, (hurt, said)
        here = kept_bytes(town.parent / folder)
        assert {name: here[name] for name in here if not name.startswith("report")} == {
            name: whole[name] for name in whole if not name.startswith("report")}, hurt


@pytest.mark.slow
def test_a_plug_that_is_pulled_between_writing_and_flushing_costs_no_byte(tmp_path):
    """Ten times: what was not flushed is zeros afterwards, and the same command goes on to the same bytes."""
    chance = random.Random(3)
    with Nursery(ROOT) as nursery:
        moments = 100_000 - nursery.lives("question", tmp_path / "whole", 100_000, True)
        whole, kills, place = kept_bytes(tmp_path / "whole"), 0, 0
        while kills < 10:
            if nursery.lives("question", tmp_path / f"r{place}", chance.randint(1, moments), True) is None:
                kills += 1
            else:
                assert kept_bytes(tmp_path / f"r{place}") == whole
                place += 1
        assert nursery.lives("question", tmp_path / f"r{place}", 100_000, True) is not None
        assert kept_bytes(tmp_path / f"r{place}") == whole and verified(tmp_path / f"r{place}").is_whole


def test_a_file_comes_to_its_place_flushed_and_the_folder_too(tmp_path, monkeypatch):
    done, replace, unlink = [], os.replace, Path.unlink
    monkeypatch.setattr(os, "fsync", lambda number: done.append("folder" if os.path.isdir(f"/proc/self/fd/{number}") else "file"))
    monkeypatch.setattr(os, "replace", lambda *words: (done.append("in place"), replace(*words)))
    monkeypatch.setattr(Path, "unlink", lambda *words, **more: unlink(*words, **more))
    output_folders.write_text(tmp_path / "a.txt", "a")
    add_line(tmp_path / "b.txt", "b")
    assert done == ["file", "in place", "folder", "file", "folder"]


def test_lines_say_by_themselves_whether_they_are_whole(tmp_path):
    told = {"runs": 3, "seconds": 0.1, "why": "désa \x1b"}
    line = sealed_line(told)
    assert unsealed_line(line) == told
    wrong = [line[:place] + chr(ord(line[place]) ^ 1) + line[place + 1:] for place in range(len(line))]
    assert not [text for text in wrong if unsealed_line(text) not in (None, told)] and unsealed_line("[1]") is None
    file = tmp_path / "lines"
    file.write_bytes(b"cut sho")
    add_line(file, line)
    add_line(file, line)
    assert file.read_text(encoding="utf-8").splitlines() == ["cut sho", line, line]


ASKED_TO_END = """
import os, signal, sys, time
from tests.experiments.fake import FakeModel
from tests.experiments.conftest import model_in_use
from simpul.experiments.cli import compile_notice, main
from simpul.experiments.runner import checkpoints
compile_notice.warmed_up.__code__ = (lambda: None).__code__
checkpoints.RUNS_IN_PART = 8
class Asked(FakeModel):
    def run_many(self, *words, **more):
        if self.calls == 8:
            os.kill(os.getpid(), getattr(signal, sys.argv[1]))
            time.sleep(0.5)
        return super().run_many(*words, **more)
with model_in_use(Asked(noise=.1)):
    sys.exit(main.main(sys.argv[2:]))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows ends processes without asking them")
def test_a_request_to_end_is_heard_like_ctrl_c(town):
    ended = subprocess.run([sys.executable, "-c", ASKED_TO_END, "SIGTERM", *COMPARE, "--no-report"], cwd=town.parent, text=True,
                           capture_output=True, timeout=60, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert ended.returncode == 130 and "Stopped." in ended.stderr and "the same command goes on" in ended.stderr, ended.stderr
    assert [one["ended"] for one in journal(town.parent / "r")] == ["stopped"]
    assert not list((town.parent / "r").glob(".simpul-claim*"))
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


def test_a_sitting_that_was_cut_off_stays_in_the_journal(tmp_path):
    carried(tmp_path / "r")
    (sitting,) = journal(tmp_path / "r")
    assert sitting["ended"] == "done" and sitting["runs"] == 48
    lines = (tmp_path / "r" / output_folders.JOURNAL).read_text(encoding="utf-8").splitlines()
    (tmp_path / "r" / output_folders.JOURNAL).write_text(f"{lines[0]}\n{lines[1][:40]}", encoding="utf-8")
    (sitting,) = journal(tmp_path / "r")
    assert "ended" not in sitting and sitting["kept_before"] == 0


def test_results_that_only_let_themselves_be_read_are_shown_all_the_same(town, model, monkeypatch, capsys):
    assert main.main(COMPARE) == 0
    shown = capsys.readouterr().out

    def refused(file: Path, *_words) -> str:
        raise PermissionError(13, "Permission denied", str(file))

    monkeypatch.setattr(output_folders, "put_whole", refused)
    calls = model.calls
    assert main.main([word for word in COMPARE if not word.startswith(("--csv", "--mark"))]) == 0 and model.calls == calls
    told = capsys.readouterr()
    assert told.out == shown and "No report: Cannot write" in told.err and "Permission denied" in told.err
    assert main.main(COMPARE) == 2                      # tables that were asked for by name are missed


def test_what_is_no_folder_of_results_and_what_is_from_before_digests_is_one_sentence(town, model, capsys):
    assert main.main(["verify", "."]) == 2 and main.main(["verify", "nowhere"]) == 2
    assert capsys.readouterr().err.count("no folder of results") == 2
    assert main.main([*COMPARE[:-2], "--no-report"]) == 0
    file = town.parent / "r" / "manifest.json"
    told = json.loads(file.read_text(encoding="utf-8"))
    del told["seal"], told["files"]
    file.write_text(json.dumps(told), encoding="utf-8")
    (town.parent / "r" / "journal.jsonl").unlink()
    assert main.main(["verify", "r"]) == 0 and "kept no digests" in capsys.readouterr().out


def test_of_many_that_write_a_new_file_at_once_one_wins_with_and_without_second_names(tmp_path, monkeypatch):
    def tried(folder: Path) -> list[str]:
        def one(number: int) -> str:
            with suppress(FileExistsError):
                return put_whole(folder / "made", lambda beside: beside.write_text(f"{number}", encoding="utf-8"), fresh=True)
            return ""

        folder.mkdir()
        with ThreadPoolExecutor(8) as pool:
            return list(pool.map(one, range(40)))

    for name in ("linked", "reserved"):
        won = tried(tmp_path / name)
        assert sum(map(bool, won)) == 1 and (tmp_path / name / "made").read_text(encoding="utf-8") == f"{won.index(max(won))}"
        assert [item.name for item in (tmp_path / name).iterdir()] == ["made"]
        monkeypatch.setattr(os, "link", lambda *_names: (_ for _ in ()).throw(OSError(95, "no second names here")))


def test_two_exports_into_one_folder_do_not_mix(town, model, monkeypatch, capsys):
    monkeypatch.setattr("simpul.experiments.cli.compile_notice.ready_at_once", lambda: None)
    words = ["export", "town.yaml", "--formats", "csv", "--out", "r"]
    held = claimed(town.parent / "r", "another")
    assert main.main(words) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and "is in use" in told and "--wait" not in told
    assert [item.name for item in (town.parent / "r").iterdir() if not item.name.startswith(".simpul-")] == []
    held.release()
