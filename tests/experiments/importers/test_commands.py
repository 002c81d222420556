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
    assert "--direction both" in told.err and "--unlisted nearest" in told.err and "Mata Air?" in " ".join(told.err.split())
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


def test_import_in_json_tells_what_is_open(desk, capsys):
    assert main.main(["import", "ties.csv", "--json"]) == 2
    told = json.loads(capsys.readouterr().out)
    assert told["written"] is False and [one["name"] for one in told["questions"]] == ["direction"]
    (desk / "one.csv").write_text("Name,Type\nBureau of Food, Water,NGO\nLSM Tirta,NGO\n", encoding="utf-8")
    assert main.main(["import", "one.csv", "--json"]) == 2
    told = json.loads(capsys.readouterr().out)
    assert [fault["line"] for fault in told["faults"]] == [0, 2] and told["account"]


def test_a_refusal_shows_what_was_read(desk, capsys):
    (desk / "one.csv").write_text("Name,Type\nBureau of Food, Water,NGO\nLSM Tirta,NGO\n", encoding="utf-8")
    assert main.main(["import", "one.csv"]) == 2
    told = " ".join(capsys.readouterr().err.split())
    assert "1 kept + 0 merged + 1 rejected" in told and "line 2: more cells than there are columns" in told


@pytest.mark.parametrize("language", ["en", "id"])
def test_no_line_is_wider_than_a_terminal(desk, capsys, language):
    heads = ",".join(["Organization", "Type", *(f'"{"a long question, " * 12}{n}"' for n in range(24))])
    (desk / "long.csv").write_text(heads + "\nMata Air,NGO" + ",x" * 24 + "\nLSM Tirta,NGO" + ",y" * 24 + "\n", encoding="utf-8")
    assert main.main(["import", "long.csv", "--yes", "--lang", language]) == 0
    told = capsys.readouterr()
    assert "{" not in told.out and max(map(len, told.out.splitlines())) <= 80 and told.out.count("a long question") > 24


@pytest.mark.parametrize(("words", "kinds"), [
    (["--kinds", "LSM=2,warga=3"], {"ngo", "residents"}), (["--jenis", "Pemerintah desa=1,koperasi=2"], {"pemerintah-desa",
                                                                                                         "cooperative"}),
])
def test_new_takes_words_of_either_language(desk, words, kinds):
    assert main.main(["new", "desa", "--lang", "id", *words, "--isu", "Air", "--strategi", "perantara-baru,Koalisi luas"]) == 0
    scenario = load_scenario(desk / "desa.yaml")
    assert set(scenario.kinds) == kinds and {"broker-new", "coalition-broad"} <= set(scenario.strategies)


def test_check_says_what_it_understood(desk, capsys):
    assert main.main(["check", "two-groups", "small"]) == 0
    told = capsys.readouterr().out
    assert all(word in told for word in ("Population: Left bank 40%", "Better off to worse off", "Money:", "all kept in month 0",
                                         "Need met without a strategy"))
    assert main.main(["check", "small", "--quick", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)[0]["understood"]
    assert found["ties"] == 2 and found["need_met"] == {} and found["ties_kept"] is True


@pytest.mark.parametrize(("change", "message"), [
    ("months: 1.200", "1200 (a point between thousands) or 1.2"), ("title: “Desa”", "curly quotation mark"),
    ("months:\u00a024", "no-break space (U+00A0)"),
])
def test_check_names_what_looks_right_and_is_not(desk, capsys, change, message):
    main.main(["new", "desa", "--kinds", "ngo=3", "--issues", "Water"])
    key = change.partition(":")[0]
    text = "".join(f"{change}\n" if line.startswith(key + ":") else line + "\n"
                   for line in (desk / "desa.yaml").read_text(encoding="utf-8").splitlines())
    (desk / "desa.yaml").write_text(text, encoding="utf-8")
    assert main.main(["check", "desa.yaml", "--quick"]) == 2
    assert message in capsys.readouterr().err


def test_percents_beside_shares_are_refused(desk, capsys):
    main.main(["new", "two", "--kinds", "ngo=3", "--issues", "Water"])
    text = (desk / "two.yaml").read_text(encoding="utf-8") + (
        "groups:\n  a: {en: A, id: A, share: 30}\n  b: {en: B, id: B, share: .7}\nstrata: [a, b]\n")
    (desk / "two.yaml").write_text(text.replace("kind: ngo}", "kind: ngo, group: a}"), encoding="utf-8")
    assert main.main(["check", "two.yaml", "--quick"]) == 2
    assert "percents beside shares" in capsys.readouterr().err


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
