"""The command: exit codes, one message for what a user can mend, JSON that a machine reads, both languages."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from simpul import experiments
from simpul.experiments.cli import main
from simpul.sim.language import set_language

ROOT = Path(experiments.__file__).parent.parent


def simpul(*words: str, environment=None, **more) -> subprocess.CompletedProcess:
    """The command in a process of its own."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "SIMPUL_LANG": "en", **(environment or {})}
    return subprocess.run([sys.executable, "-m", "simpul.experiments.cli.main", *words], capture_output=True, env=surroundings,
                          timeout=600, **more)


@pytest.mark.parametrize("language,word", [("en", "Usage: simpul"), ("id", "Cara pakai: simpul")])
def test_help_in_both_languages(language, word):
    set_language(language)
    found = CliRunner().invoke(main._build(), ["--help"], prog_name="simpul")
    assert found.exit_code == 0 and found.stdout.startswith(word)
    for command in ("compare", "choose", "sweep", "map", "sensitivity", "robustness", "tune", "tradeoffs", "region", "rerun", "run",
                    "share", "new", "import", "export", "check", "schema", "list"):
        assert command in found.stdout
        own = CliRunner().invoke(main._build(), [command, "--help"], prog_name="simpul")
        assert own.exit_code == 0 and own.stdout.startswith(f"{word} {command}") and "--lang" in own.stdout


@pytest.mark.parametrize("words,language", [
    (["--lang", "id", "list"], "id"), (["list", "--lang=id"], "id"), (["list", "--lang", "en", "--lang", "id"], "id"),
    (["list"], None), (["list", "--", "--lang", "id"], None), (["--lang"], None)])
def test_the_language_is_found_before_the_help_is_built(words, language):
    assert main.language_of(words) == language


def test_no_words_show_the_help(capsys):
    assert main.main([]) == 0
    assert "compare" in capsys.readouterr().out


def test_the_version(capsys):
    import simpul

    assert main.main(["--version"]) == 0
    assert capsys.readouterr().out == f"simpul {simpul.__version__}\n"


@pytest.mark.parametrize("words,message", [
    (["compare"], "SCENARIO is missing. Help: simpul --help"),
    (["compare", "pikl"], 'There is no file or shipped scenario "pikl"; did you mean pikul?'),
    (["compare", "folder/pikl.yaml"], "There is no file folder/pikl.yaml; did you mean the shipped scenario pikul?"),
    (["compare", "town.yaml", "--seeds", "many"], '--seeds needs a whole number, not "many".'),
    (["compare", "town.yaml", "--seeds", "0"], "0 seeds make no comparison"),
    (["compare", "town.yaml", "--threads", "0"], "0 threads cannot work"),
    (["compare", "town.yaml", "--without-openings", "-1"], "-1 seeds cannot be run without outside openings; give 0"),
    (["compare", "town.yaml", "--without-openings", "all"], '--without-openings needs a whole number, not "all".'),
    (["compare", "town.yaml", "--first-seed", "-1"], "Seed -1 is out of range"),
    (["compare", "town.yaml", "--strategies", "broker-hots"], "did you mean broker-host?"),
    (["compare", "town.yaml", "--sedes", "3"], "There is no option --sedes; did you mean --seeds?"),
    (["compare", "town.yaml", "--out", "town.yaml"], "town.yaml is a file; results need a folder."),
    (["compare", "."], ". is a folder without a scenario.yaml"),
    (["compare", "town.yaml", "extra"], "Unexpected on the command line: extra."),
    (["run", "town.yaml"], "Say which strategy to run with --strategy. This scenario has: "),
    (["run", "town.yaml", "--strategy", "nothng"], "did you mean nothing?"),
    (["comprae"], 'There is no command "comprae"; did you mean compare? Commands: compare, choose, sweep, map, sensitivity, '
                  "robustness, tune, tradeoffs, region, calibrate, rerun, verify, run, view, share, patterns, new, import, export, "
                  "check, schema, list."),
    (["list", "--lang", "fr"], 'There is no language "fr"; use en or id.'),
    (["check", "broken.yaml"], "broken.yaml"),
    (["compare", "broken.yaml"], "broken.yaml"),
])
def test_what_a_user_can_mend_is_one_message_and_exit_code_2(town, model, capsys, words, message):
    (town.parent / "broken.yaml").write_text("simpul: 1\nmonhts: 3\n", encoding="utf-8")
    assert main.main(words) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert message in printed.err and "Traceback" not in printed.err
    assert sorted(item.name for item in town.parent.iterdir()) == ["broken.yaml", "town.yaml"]


@pytest.mark.parametrize("words,message", [
    (["compare", "pikl", "--lang", "id"], "maksud Anda pikul?"),
    (["compare", "--lang", "id"], "SCENARIO belum diisi. Bantuan: simpul --help"),
    (["comprae", "--lang", "id"], "Tidak ada perintah")])
def test_messages_in_indonesian(capsys, words, message):
    assert main.main(words) == 2
    assert message in capsys.readouterr().err


def test_compare_prints_tables_a_paragraph_and_the_files(town, model, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    assert main.main(["compare", "town.yaml", "--seeds", "20"]) == 0
    text = capsys.readouterr().out
    assert max(map(len, text.splitlines())) <= 80
    assert "Main outcomes 36 months after the start" in text and "Differences from Direct grants" in text
    parts = [text.index(part) for part in ("Which:", "Differences from", "Main outcomes", "report:")]
    assert parts == sorted(parts)
    folder = town.parent / "results" / "town"
    assert sorted(item.name for item in folder.iterdir()) == [
        "journal.jsonl", "manifest.json", "manifest.parquet", "report-en.html", "runs.parquet", "scenario.yaml", "series.parquet",
        "without-openings"]


def test_the_same_command_again_shows_what_is_there(town, model, capsys):
    assert main.main(["compare", "town.yaml", "--seeds", "4"]) == 0
    first, calls = capsys.readouterr(), model.calls
    assert main.main(["compare", "town.yaml", "--seeds", "4"]) == 0
    second = capsys.readouterr()
    assert model.calls == calls > 0 and second.out == first.out
    assert "are shown from there" in second.err


def test_other_results_get_a_folder_of_their_own(town, model, capsys):
    for seeds in ("3", "4"):
        assert main.main(["compare", "town.yaml", "--seeds", seeds, "--no-report"]) == 0
    assert "these go to" in capsys.readouterr().err
    assert sorted(item.name for item in (town.parent / "results").iterdir()) == ["town", "town-2"]


def test_json_is_one_document_and_nothing_else(town, model, capsys):
    assert main.main(["compare", "town.yaml", "--seeds", "3", "--json", "--strategies", "broker-host"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["strategies"] == ["nothing", "direct-grants", "broker-host"]
    assert told["seeds"] == [0, 1, 2] and Path(told["report"]).is_file() and told["paragraph"]


def test_a_folder_of_results_can_be_compared_again(town, model, capsys):
    assert main.main(["compare", "town.yaml", "--seeds", "3", "--out", "r"]) == 0
    calls = model.calls
    assert main.main(["compare", "r", "--seeds", "3", "--out", "r"]) == 0
    assert model.calls == calls > 0


def test_in_indonesian_the_report_is_too(town, model, capsys):
    assert main.main(["compare", "town.yaml", "--seeds", "3", "--lang", "id"]) == 0
    assert "Hasil utama 36 bulan" in capsys.readouterr().out
    page = (town.parent / "results" / "town" / "report-id.html").read_text(encoding="utf-8")
    assert '<html lang="id">' in page


def test_one_seed_gives_numbers_and_no_verdict(town, model, capsys):
    assert main.main(["compare", "town.yaml", "--seeds", "1"]) == 0
    text = capsys.readouterr().out
    assert "says nothing about chance" in " ".join(text.split()) and "Differences" not in text


def test_stopping_is_one_line_and_130(town, model, capsys, monkeypatch):
    def stopped(*_arguments, **_more):
        raise KeyboardInterrupt

    monkeypatch.setattr(model, "run_many", stopped)
    assert main.main(["compare", "town.yaml"]) == 130
    assert capsys.readouterr().err == "Stopped; what was not finished is not kept.\n"
    assert not (town.parent / "results" / "town").exists()


def test_a_fault_of_our_own_is_one_line_too(town, model, capsys, monkeypatch):
    def broken(*_arguments, **_more):
        raise RuntimeError("something odd")

    monkeypatch.setattr(model, "run_many", broken)
    monkeypatch.delenv(main.DEBUG, raising=False)
    assert main.main(["compare", "town.yaml"]) == 1
    assert "RuntimeError: something odd" in capsys.readouterr().err
    monkeypatch.setenv(main.DEBUG, "1")
    with pytest.raises(RuntimeError):
        main.main(["compare", "town.yaml"])


def test_check_tells_every_fault_of_every_file(town, capsys):
    (town.parent / "bad.yaml").write_text("simpul: 1\nmonhts: 3\n", encoding="utf-8")
    assert main.main(["check", "town.yaml"]) == 0
    assert "8 organizations, 4 strategies" in capsys.readouterr().out
    assert main.main(["check", "town.yaml", "bad.yaml", "none.yaml"]) == 2
    printed = capsys.readouterr()
    assert "right" in printed.out and "monhts" in printed.err and "none.yaml" in printed.err
    assert main.main(["check", "bad.yaml", "--json"]) == 2
    told = json.loads(capsys.readouterr().out)
    assert told[0]["valid"] is False and any(fault["line"] == 2 for fault in told[0]["faults"])


def test_the_schema_is_json_and_can_be_written(town, capsys):
    assert main.main(["schema"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert main.main(["schema", "--out", "schema.json"]) == 0
    assert json.loads((town.parent / "schema.json").read_text(encoding="utf-8")) == printed


def test_shipped_scenarios_are_listed_with_titles(capsys):
    assert main.main(["list"]) == 0
    assert "pikul" in capsys.readouterr().out
    assert main.main(["list", "--json", "--lang", "id"]) == 0
    assert {"pikul", "small"} <= {item["name"] for item in json.loads(capsys.readouterr().out)["scenarios"]}


def test_nothing_heavy_is_imported_for_the_help():
    code = ("import sys; from simpul.experiments.cli.main import main; main(['--help']); "
            "heavy = 'numba numpy pandas plotly pyarrow pydantic scipy'.split(); "
            "print([name for name in heavy if name in sys.modules])")
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60,
                           env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert found.stdout.rstrip().endswith("[]")


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_console_without_our_letters_does_not_crash(town, encoding):
    text = town.read_text(encoding="utf-8").replace("A small town", "Kampung 村 −")
    town.write_text(text, encoding="utf-8")
    found = simpul("check", str(town), environment={"PYTHONIOENCODING": encoding})
    assert found.returncode == 0 and b"Kampung ? -" in found.stdout and found.stderr == b""


def test_a_process_ends_with_the_code(town):
    found = simpul("compare", "pikl", cwd=town.parent)
    assert found.returncode == 2 and found.stdout == b"" and found.stderr.count(b"\n") == 1
