"""Panels in the model: that a replicate is the scenario in another order, what is named, and the command."""

import json

import numpy as np
import pytest

from simpul.experiments.cli.main import main
from simpul.experiments.design.ensemble import Ensemble
from simpul.experiments.user_errors import UserError
from simpul.experiments.validation import panel_simulation
from simpul.experiments.validation.panel_data import Panel
from simpul.experiments.validation.panel_simulation import panel_scenario, simulated
from simpul.experiments.validation.panel_test import panel_test
from simpul.sim.initial_state import blank
from simpul.sim.state.columns import COLUMNS
from tests.experiments.panels import made_panel, panel_folder


@pytest.fixture(scope="module")
def panel():
    return made_panel(places=2, size=9)


def test_a_replicate_begins_as_the_scenario_of_the_shuffled_panel_would(panel):
    c = blank(panel_scenario(panel), 1)
    order = np.argsort(panel.place, kind="stable")
    row = panel_simulation._lay(c, panel, order, np.random.Philox(key=3).random_raw(len(order)))
    shuffled = np.argsort(row)
    assert (panel.place[shuffled] == panel.place).all() and (shuffled != order).sum() > 9
    again = Panel(panel.name, panel.waves, panel.months, tuple(panel.labels[one] for one in shuffled), panel.places, panel.kinds,
                  panel.place, panel.kind[shuffled], panel.first[np.ix_(shuffled, shuffled)],
                  panel.second[np.ix_(shuffled, shuffled)], panel.answered[shuffled])
    for column, here, there in zip(COLUMNS, c, blank(panel_scenario(again), 1), strict=True):
        np.testing.assert_array_equal(here, there, column.name)


def test_each_names_as_many_as_the_questionnaire_says_at_most(panel):
    pairs = panel.pairs
    named = simulated(panel, replicates=20, names=[1], threads=1)
    counts = np.array([np.bincount(pairs.sender[network], minlength=len(panel.labels)) for network in named])
    assert counts.max() == 1 and counts[:, panel.answered].mean() > 0.9
    nobody = simulated(panel, replicates=2, names=[0], threads=1)
    assert not nobody.any()
    own = simulated(panel, replicates=20, own_names=True, threads=1)
    most = np.array([np.bincount(pairs.sender[network], minlength=len(panel.labels)) for network in own])
    assert (most <= panel.named_second).all() and (most.max(axis=0) == panel.named_second)[panel.answered].mean() > 0.9


def test_replicates_hang_on_seeds_and_numbers_and_not_on_threads(panel):
    one, two = (simulated(panel, replicates=6, threads=threads) for threads in (1, 2))
    np.testing.assert_array_equal(one, two)
    assert (simulated(panel, replicates=3, first_seed=3, threads=1) == one[3:]).all()
    assert (one[0] != one[1]).any()
    changed = simulated(panel, {"parameters.search_high": 0.1, "parameters.deepening": 0.1}, replicates=6, threads=1)
    assert (changed != one).any()
    sets = simulated(panel, replicates=6, threads=1, ensemble=Ensemble(("search_high", "deepening"), ((0.1, 0.1), (0.9, 0.5))))
    assert (sets[::2] == changed[::2]).all() and (sets[1::2] != changed[1::2]).any()


def test_one_replicate_is_refused(panel):
    with pytest.raises(UserError):
        panel_test(panel, replicates=1)


WORDS = {
    "en": ["Panel tiny: from 1 to 2", "of 3 gates passed", "figures inside", "named by nobody", "20 replicates", "AUC of new ties"],
    "id": ["Panel tiny: dari 1 ke 2", "dari 3 ambang terlampaui", "tak disebut siapa pun", "20 ulangan", "AUC hubungan baru"],
}


@pytest.mark.parametrize("language", WORDS)
def test_the_command_tells_a_panel_in_both_languages(tmp_path, capsys, language):
    page = tmp_path / "page.html"
    folder = panel_folder(tmp_path / "tiny")
    words = ["patterns", "--panel", str(folder), "--replicates", "20", "--lang", language, "--html", str(page)]
    assert main(words) == 0
    shown = capsys.readouterr().out
    text = " ".join(shown.split())
    for word in WORDS[language]:
        assert word in text
    assert max(map(len, shown.splitlines())) <= 80
    written = page.read_text(encoding="utf-8")
    assert f'lang="{language}"' in written and WORDS[language][0] in written and "http" not in written
    assert main(words) == 2 and str(page) in capsys.readouterr().err


def test_machines_get_every_figure_of_a_panel(tmp_path, capsys):
    folder = panel_folder(tmp_path / "tiny")
    assert main(["patterns", "--panel", str(folder), "--replicates", "10", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["panel"]["pairs"] == 15 and told["replicates"] == told["orders"] == 10 and len(told["figures"]) == 15
    assert told["from_the_data"]["numbers_of_names"] == [0, 1, 1, 1, 1, 2]
    assert set(told["baselines"]) == {"constant", "persistence", "popularity", "logit"}
    assert main(["patterns", "--panel", str(folder), "--replicates", "10", "--json", "--places", "y"]) == 0
    assert json.loads(capsys.readouterr().out)["panel"]["pairs"] == 6


@pytest.mark.parametrize(("words", "said"), [
    (["--panel", "FOLDER", "--only", "P1"], "--only belongs to the rows"),
    (["--panel", "FOLDER", "--seeds", "5", "--csv"], "--seeds, --csv belongs to the rows"),
    (["--places", "x"], "--places belongs to --panel"),
    (["--panel", "FOLDER", "--replicates", "1"], "1 replicates are too few"),
    (["--panel", "FOLDER", "--replicates", "many"], "many"),
    (["--panel", "FOLDER", "--places", "z"], "There is no place z"),
    (["--panel", "nowhere"], "there is no folder"),
])
def test_what_cannot_be_asked_of_a_panel_is_one_message(tmp_path, capsys, words, said):
    folder = str(panel_folder(tmp_path / "tiny"))
    assert main(["patterns", *(word.replace("FOLDER", folder) for word in words), "--lang", "en"]) == 2
    assert said in capsys.readouterr().err
