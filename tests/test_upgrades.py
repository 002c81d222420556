"""What earlier versions wrote opens today, or one sentence says what to do; and nothing of it is changed."""

import csv
import io
import json
import zipfile
from pathlib import Path

import numpy as np
import pytest

from simpul.experiments.app.desk import Desk, desk_application
from simpul.experiments.app.page_press import PagePress
from simpul.experiments.app.scenario_shelf import ScenarioShelf
from simpul.experiments.app.url_state import Choice, from_query, to_query
from simpul.experiments.app.work_board import WorkBoard
from simpul.experiments.cli.main import main
from simpul.experiments.design import ensemble
from simpul.experiments.design.fingerprint import sources_digest
from simpul.experiments.design.plan import plan
from simpul.experiments.runner import output_folders, pipeline, result_store
from simpul.experiments.runner.folder_check import manifest_text
from simpul.experiments.user_errors import StoreError, UserError
from simpul.sim.scenario import ScenarioError, load_data, load_scenario, load_text
from tests.experiments.app.asgi_visits import visited
from tests.experiments.fake import scenario as town
from tests.experiments.rounds import WORLDS, carried
from tests.speaking import english

__all__ = ["english"]

HERE = Path(__file__).parent / "upgrades"
COMMANDS = {"compared": "simpul compare tiny.yaml --seeds 2", "swept": "simpul sweep tiny.yaml --seeds 2"}
QUESTION = ["--seeds", "2", "--strategies", "nothing,broker-host", "--no-report"]


@pytest.fixture
def kept(tmp_path, monkeypatch, request):
    """The folder into which an earlier version wrote, made the current one; with the scenario."""
    with zipfile.ZipFile(HERE / f"format-{request.param}.zip") as archive:
        archive.extractall(tmp_path)
    (tmp_path / "tiny.yaml").write_bytes((HERE / "town.yaml").read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.mark.parametrize("kept", [1], indirect=True)
@pytest.mark.parametrize("name", COMMANDS)
def test_a_folder_of_format_1_says_how_to_have_it_again_and_repeats_no_command_of_its_own(kept, name, capsys):
    before = bytes_of(kept / name)
    assert main(["rerun", name]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and "older version" in told and "another --out" in told and COMMANDS[name] not in told
    with pytest.raises(StoreError) as caught:
        result_store.load_results(kept / name)
    assert caught.value.key == "store-older-format" and bytes_of(kept / name) == before


@pytest.mark.slow
@pytest.mark.parametrize("kept", [1, 2], indirect=True)
@pytest.mark.parametrize(("name", "words"), [("compared", ["compare"]), ("swept", ["sweep", "--over", "context.history=0.4,0.8"])])
def test_the_same_command_leaves_an_old_folder_alone_and_takes_the_next_number(kept, name, words, capsys):
    before = bytes_of(kept / name)
    assert main([words[0], "tiny.yaml", *words[1:], *QUESTION, "--out", name]) == 0
    assert f"{name}-2" in capsys.readouterr().out
    assert bytes_of(kept / name) == before
    assert result_store.manifest_of(kept / f"{name}-2")["format"] == pipeline.FORMAT


@pytest.mark.parametrize("kept", [2], indirect=True)
def test_a_comparison_of_format_2_can_be_read(kept):
    results, manifest = result_store.load_results(kept / "compared")
    assert manifest["format"] == 2 and results.strategies == tuple(manifest["strategies"]) and len(results.seeds) == 2
    assert np.isfinite(results.of("need_met", 12)).all()
    assert np.isfinite(results.months_of("served", "broker-host")).all()
    assert load_scenario(kept / "compared" / output_folders.SCENARIO).title.say("id") == "Kecil"


@pytest.mark.slow
@pytest.mark.parametrize("kept", [2], indirect=True)
@pytest.mark.parametrize("name", COMMANDS)
def test_a_folder_of_format_2_is_made_again_and_told_why_numbers_moved(kept, name, capsys):
    before = bytes_of(kept / name)
    assert main(["rerun", name]) == 1      # numbers have moved since, on purpose, and do not come back
    told = capsys.readouterr()
    assert "are not the same" in told.out and "model has been changed since" in told.err
    assert bytes_of(kept / name) == before and (kept / f"{name}-again" / output_folders.MANIFEST).is_file()


@pytest.mark.parametrize("kept", [2], indirect=True)
def test_a_folder_of_a_version_to_come_is_refused_in_one_sentence(kept, capsys):
    file = kept / "compared" / output_folders.MANIFEST
    file.write_text(
        json.dumps({**json.loads(file.read_text(encoding="utf-8")), "format": pipeline.FORMAT + 1}), encoding="utf-8"
    )
    assert main(["rerun", "compared"]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and f"format {pipeline.FORMAT + 1}" in told


def test_the_first_scenario_of_all_is_read_and_means_what_it_meant():
    scenario = load_scenario(HERE / "first.yaml")
    assert (scenario.months, scenario.start, scenario.organization_count()) == (84, 12, 8)
    assert load_data(scenario.dump()) == scenario == load_text(scenario.to_yaml())


@pytest.mark.parametrize("number", [0, 2, 99])
def test_another_format_of_scenario_is_one_sentence(number):
    text = (HERE / "first.yaml").read_text(encoding="utf-8").replace("simpul: 1", f"simpul: {number}", 1)
    with pytest.raises(ScenarioError) as caught:
        load_text(text, "mine.yaml")
    assert [fault.message for fault in caught.value.faults] == ["fault-format"]
    assert all(str(number) in caught.value.text(language) for language in ("en", "id"))


ADDRESSES = {
    # as the pages wrote them when they had Explore alone
    "scenario=pikul&strategy=broker-host&against=grants-equal&seed=7&month=60&curve=trust&context.history=0.2&lang=id":
        "/open/pikul?lang=id#give=broker-host&instead=grants-equal&history=0.2",
    # and when they had Compare and Map
    "scenario=small&strategy=a&against=b&seed=1&month=3&curve=need&across=divide&up=crisis&weight.need_met=2&lang=en":
        "/open/small?lang=en#give=a&instead=b",
    "scenario=own-file&context.weather=0.5&lang=xx": "/open/pikul?lang=en",
}


@pytest.mark.parametrize("path", ["/", "/compare", "/map", "/about"])
def test_addresses_of_earlier_pages_open_the_same(path):
    desk = Desk(PagePress(ScenarioShelf(), WorkBoard(), str), "en")
    for address, now in ADDRESSES.items():
        status, headers, _body = visited(desk_application(desk), path, query=address.encode())
        assert (status, headers[b"location"].decode()) == (302, now)


def test_what_an_address_of_mesas_page_names_that_there_is_no_more_is_left_aside_and_told():
    address = "scenario=pikul&context.weather=0.5&weight.happiness=3&curve=moods&seed=7&context.history=0.4"
    found, strange = from_query(address, Choice())
    assert strange == ["context.weather=0.5", "weight.happiness=3", "curve=moods"]
    assert (found.context, found.source, found.seed) == ((("history", 0.4),), "pikul", 7)
    assert from_query(to_query(found), Choice()) == (found, [])


def ensemble_with(change) -> str:
    """The ensemble that ships as a table whose head and rows were changed."""
    rows = list(csv.reader(io.StringIO(ensemble.shipped_file().read_text(encoding="utf-8"))))
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(change(rows))
    return stream.getvalue()


def test_an_ensemble_from_before_a_parameter_was_there_is_used_without_it():
    older = ensemble.read_ensemble(ensemble_with(lambda rows: [row[1:] for row in rows]), "older.csv")
    today = ensemble.read_ensemble(ensemble_with(lambda rows: rows), "today.csv")
    assert older.names == today.names[1:] and len(older.rows) == len(today.rows)


def test_an_ensemble_with_a_parameter_that_there_is_no_more_is_one_sentence():
    with pytest.raises(UserError) as caught:
        ensemble.read_ensemble(ensemble_with(lambda rows: [["prior_trusting", *rows[0][1:]], *rows[1:]]), "older.csv")
    assert all(word in str(caught.value) for word in ("older.csv", "prior_trusting", "prior_trust"))


@pytest.mark.parametrize("module", ["sim.plugin", "simpul.sim.plugin", "experiments.own"])
def test_an_own_strategy_of_an_earlier_version_is_told_what_to_write(tmp_path, module):
    shipped = HERE.parents[1] / "scenarios" / "own-strategy"
    text = (shipped / "arisan.py").read_text(encoding="utf-8")
    assert text.count("from simpul.plugin import") == 1
    (tmp_path / "arisan.py").write_text(text.replace("from simpul.plugin import", f"from {module} import"), encoding="utf-8")
    (tmp_path / "village.yaml").write_bytes((shipped / "village.yaml").read_bytes())
    with pytest.raises(ScenarioError) as caught:
        load_scenario(tmp_path / "village.yaml")
    assert [fault.message for fault in caught.value.faults] == ["fault-own-earlier"]
    assert all("from simpul.plugin import" in caught.value.text(language) for language in ("en", "id"))


@pytest.mark.parametrize(("version", "key"), [("another", "store-other-runs"), (None, "store-not-whole")])
def test_a_question_that_an_earlier_version_answered_by_other_runs_says_so(tmp_path, version, key):
    carried(tmp_path / "r", "question")
    file = tmp_path / "r" / output_folders.MANIFEST
    told = json.loads(file.read_text(encoding="utf-8"))
    del told["seal"]
    file.write_text(manifest_text({**told, "sources_digest": version or sources_digest()}), encoding="utf-8")
    read = result_store.reader(tmp_path / "r")
    for planned, name in ((plan(town(), None, 5, worlds=WORLDS), ""), (plan(town(), None, 4, worlds=WORLDS), "gone")):
        with pytest.raises(StoreError) as caught:
            read(planned, name)
        assert caught.value.key == key
    assert read(plan(town(), None, 4, worlds=WORLDS)).seeds == (0, 1, 2, 3)
