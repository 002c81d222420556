"""The commands for questions: files, going on after a stop, pages that are whole and safe, in both languages."""

import json

import plotly.graph_objects as graph
import pytest

from simpul.experiments.analyses.analysis_runs import Running
from simpul.experiments.analyses.repetition import again
from simpul.experiments.cli import main
from simpul.experiments.cli.analysis_registry import analysis_of
from simpul.experiments.report import render_answer
from simpul.experiments.runner import checkpoints
from simpul.experiments.runner.model_seam import model_in_use
from simpul.experiments.user_errors import StoreError
from simpul.sim.scenario import load_scenario
from tests.experiments.landscape import UNCERTAIN, Landscape
from tests.experiments.test_questions import cornered
from tests.experiments.test_report import EVIL, Reading

SMALL = {
    "sweep": ["--over", "context.history=0.3,0.6", "--over", "context.barrier", "--design", "latin", "--samples", "12",
              "--seeds", "3"],
    "map": ["--over", "context.history=0.3..0.7/3", "--over", "context.barrier=0.2,0.8", "--seeds", "4"],
    "sensitivity": ["--samples", "4", "--seeds", "2"], "robustness": ["--samples", "70", "--seeds", "2"],
    "tune": ["--budget", "5", "--training", "3", "--seeds", "4"],
    "choose": ["--seeds", "14", "--around", "12"],
    "tradeoffs": ["--seeds", "4", "--weights", "need_met=2,windows=1", "--weights", "crises=1"]}
FLIPPED = ("choose", "map", "sweep")         # these tell where another strategy is better, too
WORLDS = "worlds.parquet"           # of questions that look at more than the scenario itself in their own round
FILES = ["answer.json", "journal.jsonl", "manifest.json", "manifest.parquet", "runs.parquet", "scenario.yaml"]


@pytest.fixture
def town(town):
    """The scenario file of all tests, with uncertain factors."""
    town.write_text(UNCERTAIN, encoding="utf-8")
    return town


@pytest.fixture
def model(model):
    """A made-up model over worlds in the place of the real one; nothing is compiled."""
    with model_in_use(Landscape(cornered, noise=.05)) as made_up:
        yield made_up


@pytest.fixture
def kept(monkeypatch):
    """The answers that commands give, so that a page is made of each without asking twice."""
    answers = []
    monkeypatch.setattr(
        "simpul.experiments.report.render_answer", lambda answer, **told: (answers.append((answer, told)), "page")[1]
    )
    return answers


@pytest.mark.parametrize("question", SMALL)
def test_a_question_is_answered_in_text_page_and_data(question, town, model, kept, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    assert main.main([question, "town.yaml", *SMALL[question]]) == 0
    text = capsys.readouterr().out
    assert max(map(len, text.splitlines())) <= 80
    folder = town.parent / "results" / f"town-{question}"
    assert sorted(item.name for item in folder.iterdir() if item.is_file()) == sorted(
        [*FILES, *([] if question == "choose" else [WORLDS]), "report-en.html"])
    [(answer, told)] = kept
    for language in ("en", "id"):
        page = Reading(render_answer(answer, language, told["told"]))
        assert page.fetched == [] and [tag for tag, _ in page.tags].count("h1") == 1
        for figure in page.figures.values():
            graph.Figure(figure)                      # refuses unknown properties and values
            assert figure["data"]
        assert page.figures and told["told"]["command"] in page.words
        document = answer.told(language)
        assert len(document.answer) == (3 if question == "choose" else 4) + (question in FLIPPED)
        assert all(sentence for _, sentence in document.answer)
    data = json.loads((folder / "answer.json").read_text(encoding="utf-8"))
    assert data["question"] == question and data["runs"] == answer.made
    calls = len(model.calls)
    assert main.main([question, "town.yaml", *SMALL[question], "--json"]) == 0
    printed = capsys.readouterr()
    again = json.loads(printed.out)
    assert {key: again[key] for key in data} == data and len(model.calls) == calls
    assert "are shown from there" in printed.err


def test_names_that_look_like_html_stay_names(town, model, kept):
    text = UNCERTAIN.replace('en: "Forum <b>&amp;</b>", id: Forum', f"en: {json.dumps(EVIL)}, id: {json.dumps(EVIL)}")
    town.write_text(text, encoding="utf-8")
    for question, words in SMALL.items():
        assert main.main([question, "town.yaml", *words]) == 0
    for answer, _ in kept:
        page = Reading(render_answer(answer, "en", {"command": EVIL, "versions": {EVIL: EVIL}}))
        assert page.fetched == [] and not any(name.startswith("on") for _, given in page.tags for name in given)
        assert EVIL in "".join(page.words)
        for figure in page.figures.values():
            assert "<script" not in json.dumps(figure) and "<img" not in json.dumps(figure)


@pytest.mark.parametrize("question,stop", [("map", 10), ("tune", 5), ("tune", 20), ("choose", 60)])
def test_a_stopped_question_goes_on_and_ends_the_same(question, stop, town, model, kept, capsys, monkeypatch):
    """Stopped at a seed, in parts of eight runs; of the part that was begun nothing is kept."""
    monkeypatch.setattr(checkpoints, "RUNS_IN_PART", 8)
    words = [question, "town.yaml", *SMALL[question], "--threads", "1"]
    assert main.main([*words, "--out", "whole"]) == 0
    whole = model.runs
    model.runs, true = 0, Landscape.run_many

    def stopped(self, *arguments, **more):
        if len(self.calls) == stop:
            raise KeyboardInterrupt
        return true(self, *arguments, **more)

    with monkeypatch.context() as patch:
        model.calls.clear()
        patch.setattr(Landscape, "run_many", stopped)
        assert main.main([*words, "--out", "parts"]) == 130
    assert "the same command goes on from there" in capsys.readouterr().err
    first, model.runs = model.runs, 0
    assert main.main([*words, "--out", "parts"]) == 0
    assert "from before; only the others are run" in capsys.readouterr().err
    assert 0 <= first + model.runs - whole < 8        # at most what there was of one part is run twice
    for file in [*(town.parent / "whole").rglob("*.parquet"), town.parent / "whole" / "answer.json"]:
        other = town.parent / "parts" / file.relative_to(town.parent / "whole")
        assert other.read_bytes() == file.read_bytes(), file.name
    assert not [item for item in (town.parent / "parts").iterdir() if item.name.startswith(".")]


def test_another_question_of_the_same_kind_gets_a_folder_of_its_own(town, model, kept, capsys):
    for seeds in ("2", "3"):
        assert main.main(["tradeoffs", "town.yaml", "--seeds", seeds]) == 0
    assert sorted(item.name for item in (town.parent / "results").iterdir()) == ["town-tradeoffs", "town-tradeoffs-2"]
    assert "these go to" in capsys.readouterr().err


def test_an_aim_is_another_word_for_an_outcome(town, model, kept, capsys):
    for name in ("--aim", "--outcome"):
        assert main.main(["sweep", "town.yaml", *SMALL["sweep"], name, "crises_met"]) == 0
    (aimed, _), (wanted, _) = kept
    assert aimed.to_dict() == wanted.to_dict() and aimed.wanted.outcome == "crises_met"


@pytest.mark.parametrize("words,message", [
    (["map", "town.yaml", "--over", "context.histroy", "--over", "reach"], "context.history"),
    (["map", "town.yaml", "--over", "context.barrier"], "two factors"), (["sweep", "town.yaml"], "--over"),
    (["sweep", "town.yaml", "--over", "reach", "--design", "ful"], "did you mean full"),
    (["sweep", "town.yaml", "--over", "reach=0.2..x"], "0.2..x"),
    (["sensitivity", "town.yaml", "--method", "sobl"], "did you mean sobol"),
    (["robustness", "town.yaml", "--weights", "need_mt=1"], "did you mean need_met"),
    (["robustness", "town.yaml", "--samples", "1"], "2 or more"), (["tune", "town.yaml", "--budget", "2"], "4 designs"),
    (["tradeoffs", "town.yaml", "--subsidies", "10,much"], "10,much"),
    (["tradeoffs", "town.yaml", "--strategies", "brokr-host"], "did you mean broker-host"),
    (["map", "town.yaml", "--horizon", "13"], "12, 36"), (["map", "town.yaml", "--seeds", "0"], "0 seeds"),
    (["map", "town.yaml", "--threads", "0"], "0 threads")])
def test_what_a_user_can_mend_is_one_message_and_nothing_is_left(town, model, capsys, words, message):
    assert main.main(words) == 2
    printed = capsys.readouterr()
    assert printed.out == "" and message in printed.err and "Traceback" not in printed.err
    assert [item.name for item in town.parent.iterdir() if item.name != "results"] == ["town.yaml"]
    assert not list((town.parent / "results").rglob("*")) if (town.parent / "results").exists() else True


@pytest.mark.parametrize("question", SMALL)
def test_a_folder_alone_asks_its_question_again(question, town, model, kept):
    assert main.main([question, "town.yaml", *SMALL[question], "--out", "first", "--no-report"]) == 0
    found = again(town.parent / "first", analysis_of, Running(model=model))
    assert found.other == 0 and found.numbers > 0 and not found.sources_changed
    assert found.new.to_dict() == found.kept.to_dict()
    other = again(town.parent / "first", analysis_of, Running(model=Landscape(cornered, noise=.06)))
    assert other.other > 0


def test_a_folder_of_another_kind_is_not_asked_again(town):
    with pytest.raises(StoreError, match="cannot be read"):
        again(town.parent, analysis_of)


def test_strategies_are_compared_at_their_best_designs_on_fresh_seeds(town, model, kept, capsys):
    assert main.main(["compare", "town.yaml", "--tuned", "--seeds", "3", "--json", "--no-report"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["seeds"] == [94, 95, 96] and told["folder"].endswith("town-tuned")
    answer = kept[0][0]
    text = (town.parent / "results" / "town-tuned" / "scenario.yaml").read_text(encoding="utf-8")
    assert load_scenario(text).strategies["broker-host"].staff_share == answer.design("broker-host", "best")["staff_share"]


def test_a_question_is_run_again_by_the_command_too(town, model, kept, capsys):
    assert main.main(["map", "town.yaml", *SMALL["map"], "--out", "first", "--csv", "--markdown", "--decimal", "comma"]) == 0
    capsys.readouterr()
    assert main.main(["rerun", "first"]) == 0
    assert "first-again" in capsys.readouterr().out
    assert (town.parent / "first-again" / "runs.parquet").read_bytes() == (town.parent / "first" / "runs.parquet").read_bytes()
    model.noise = .06
    assert main.main(["rerun", "first", "--out", "other"]) == 1
    lines = (town.parent / "first" / "means.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + 6 * 4 * 2 and lines[0].startswith("world;context.barrier;context.history;strategy;months;need_met;")
    assert lines[1].startswith("0;0,2;0,3;nothing;12;0,")
    text = (town.parent / "first" / "tables-en.md").read_text(encoding="utf-8")
    assert text.startswith("# A small town") and "Which strategy is best" in text and "| --- |" in text
