"""The commands: new, import, export. Nothing is overwritten, nothing half-written; questions on a terminal or flags."""

import builtins
import json

import pytest

from simpul.experiments.cli import main
from simpul.sim.scenario import load_scenario

ORGANIZATIONS = "Nama;Jenis\nMata Air;LSM\nLSM Tirta;LSM\nSD Harapan;sekolah\n"
TIES = "Dari;Ke\nMata Air;LSM Tirta\nLSM Tirta;Mata Aiir\n"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with two files to bring in, made the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "organisasi désa.csv").write_text(ORGANIZATIONS, encoding="utf-8")
    (tmp_path / "ties.csv").write_text(TIES, encoding="utf-8")
    return tmp_path


@pytest.fixture
def terminal(monkeypatch):
    """Somebody at a terminal who answers, in this order; returns the list of answers to fill."""
    answers: list[str] = []
    for command in ("new", "import"):
        monkeypatch.setattr(f"simpul.experiments.cli.{command}_command.somebody_is_there", lambda: True)
    monkeypatch.setattr(builtins, "input", lambda _prompt="": answers.pop(0))
    return answers


@pytest.mark.parametrize("language", ["en", "id"])
def test_new_writes_a_scenario_that_is_right_and_never_overwrites(desk, capsys, language):
    assert main.main(["new", "desa", "--lang", language, "--kinds", "residents=6,ngo=2", "--issues", "Air,Pangan"]) == 0
    first = (desk / "desa.yaml").read_bytes()
    scenario = load_scenario(desk / "desa.yaml")
    assert scenario.organization_count() == 8 and len(scenario.issues) == 2 and len(scenario.strategies) == 7
    assert main.main(["new", "desa", "--lang", language]) == 2
    assert (desk / "desa.yaml").read_bytes() == first
    assert "desa.yaml" in capsys.readouterr().err
    assert b"# " in first and all(note.text for note in scenario.provenance.values())


@pytest.mark.parametrize(("words", "message"), [
    (["--kinds", "residants=6"], "did you mean residents?"), (["--kinds", "ngo=none"], "Write kind=number"),
    (["--kinds", "ngo=1"], "cannot be a community"), (["--issues", ","], "--issues needs from 1 to 8"),
    (["--strategies", "broker"], "--strategies cannot be"),
])
def test_new_tells_what_cannot_be_meant_and_writes_nothing(desk, capsys, words, message):
    assert main.main(["new", "x", *words]) == 2
    assert message in capsys.readouterr().err and not (desk / "x.yaml").exists()


def test_new_asks_on_a_terminal(desk, terminal, capsys):
    terminal += ["Our village", "", "Clean water", "nothing-else"]
    assert main.main(["new", "asked"]) == 2
    terminal += ["Our village", "", "Clean water", "coalition-broad"]
    assert main.main(["new", "asked"]) == 0
    scenario = load_scenario(desk / "asked.yaml")
    assert scenario.title.en == "Our village" and list(scenario.strategies) == ["nothing", "direct-grants", "coalition-broad"]


def test_import_needs_flags_where_nobody_can_be_asked(desk, capsys):
    words = ["import", "organisasi désa.csv", "ties.csv"]
    assert main.main(words) == 2
    told = capsys.readouterr()
    assert told.out == "" and "Traceback" not in told.err
    assert "--direction both" in told.err and "--unlisted nearest" in told.err and "Mata Air?" in told.err
    assert sorted(item.name for item in desk.iterdir()) == ["organisasi désa.csv", "ties.csv"]
    assert main.main([*words, "--direction", "both", "--unlisted", "nearest"]) == 2
    assert "--yes" in capsys.readouterr().err and not (desk / "organisasi désa.yaml").exists()
    assert main.main([*words, "--direction", "both", "--unlisted", "nearest", "--yes"]) == 0
    told = capsys.readouterr()
    assert "organizations: 3 rows read = 3 kept + 0 merged + 0 rejected" in told.out and "organisasi désa.yaml" in told.err
    scenario = load_scenario(desk / "organisasi désa.yaml")
    assert len(scenario.organizations) == 3 and len(scenario.ties) == 2
    before = (desk / "organisasi désa.yaml").read_bytes()
    assert main.main([*words, "--direction", "one", "--unlisted", "add"]) == 2
    assert (desk / "organisasi désa.yaml").read_bytes() == before


def test_import_asks_on_a_terminal(desk, terminal, capsys):
    terminal += ["2", "7", "both", "no"]
    assert main.main(["import", "organisasi désa.csv", "ties.csv", "--out", "desa.yaml"]) == 2
    assert not (desk / "desa.yaml").exists()
    terminal += ["2", "both", "y"]
    assert main.main(["import", "organisasi désa.csv", "ties.csv", "--out", "desa.yaml"]) == 0
    assert len(load_scenario(desk / "desa.yaml").organizations) == 3
    assert "Give a number from 1 to 2" in capsys.readouterr().err


def test_import_in_json_is_one_document(desk, capsys):
    words = ["import", "organisasi désa.csv", "ties.csv", "--direction", "one", "--unlisted", "leave", "--json"]
    assert main.main(words) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["organizations"] == 3 and told["parts"][1]["rejected"] == 1
    assert told["written"] is False and [one["name"] for one in told["names"]] == ["Mata Air", "LSM Tirta", "SD Harapan"]
    assert not (desk / "organisasi désa.yaml").exists()
    assert told["parts"][1]["details"][0]["line"] == 3


@pytest.mark.parametrize(("words", "message"), [
    (["import"], "FILE is missing"), (["import", "none.csv"], "There is no file none.csv"), (["import", "."], "cannot be read"),
    (["import", "ties.csv", "--direction", "bth"], "did you mean both?"),
    (["import", "ties.csv", "--out", "no/such/folder.yaml"], "There is no folder"),
    (["export", "small", "--month", "84"], "There is no month 84"), (["export", "small", "--formats", "csw"], "did you mean csv?"),
    (["export", "small", "--excel-locale", "fr"], "--excel-locale"),
    (["export", "small", "--strategy", "brokr-host"], "did you mean broker-host?"),
    (["export", "small", "--out", "ties.csv"], "ties.csv is a file"),
])
def test_what_a_user_can_mend_is_one_message(desk, capsys, words, message):
    before = sorted(item.name for item in desk.iterdir())
    assert main.main(words) == 2
    told = capsys.readouterr()
    assert message in told.err and told.out == ""
    assert sorted(item.name for item in desk.iterdir()) == before


@pytest.mark.slow
def test_export_writes_files_and_overwrites_none(desk, capsys):
    words = ["export", "small", "--month", "20", "--formats", "csv,graphml", "--excel-locale", "id", "--out", "out"]
    assert main.main(words) == 0
    assert sorted(item.name for item in (desk / "out").iterdir()) == [
        "events.csv", "network.graphml", "organizations.csv", "series.csv", "ties.csv"]
    before = {item.name: item.read_bytes() for item in (desk / "out").iterdir()}
    assert main.main(words) == 2
    assert {item.name: item.read_bytes() for item in (desk / "out").iterdir()} == before
    assert main.main(["import", "out/organizations.csv", "out/ties.csv", "--out", "back.yaml", "--yes"]) == 0
    assert "not overwritten" in capsys.readouterr().err
    assert len(load_scenario(desk / "back.yaml").organizations) == 8


@pytest.mark.slow
def test_what_was_brought_in_can_be_compared(desk, capsys):
    words = ["import", "organisasi désa.csv", "ties.csv", "--direction", "both", "--unlisted", "nearest", "--out", "desa.yaml",
             "--yes"]
    assert main.main(words) == 0
    assert main.main(["compare", "desa.yaml", "--seeds", "3", "--no-report"]) == 0
    assert "Direct grants" in capsys.readouterr().out
