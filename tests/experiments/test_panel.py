"""The panel test: what is counted of a panel, logits and predictions of known answer, gates, and what a folder must hold."""

import math
from dataclasses import replace

import networkx
import numpy as np
import pytest
from scipy import optimize

from simpul.experiments.formats.import_errors import ExchangeError
from simpul.experiments.user_errors import UserError
from simpul.experiments.validation import panel_prediction
from simpul.experiments.validation.panel_folder import read_panel
from simpul.experiments.validation.panel_logits import explaining, fit_logit, panel_logits
from simpul.experiments.validation.panel_statistics import PANEL_FIGURES, panel_statistics
from simpul.experiments.validation.panel_test import panel_result
from simpul.sim.language import set_language
from tests.experiments.panels import FIRST, NODES, made_panel, panel_folder

TINY_FIGURES = {  # counted by hand: a, b, c of four in x answered, and all of three in y
    "density": 6 / 15, "kept": 3 / 4, "new": 3 / 11, "kept_returned": 2 / 2, "kept_alone": 1 / 2,
    "new_unnamed": 3 / 9, "new_known": 0 / 2, "new_popular": math.nan, "new_named": 1 / 3, "new_alone": 2 / 8,
    "new_common": 1 / 4, "new_apart": 2 / 7, "reciprocity": 2 / 6,
    # x: named 1 2 1 0 times, y: 2 0 0
    "in_centralization": ((1 + 0 + 1 + 2) / 9 + 4 / 4) / 2, "unnamed": (1 / 4 + 2 / 3) / 2, "transitivity": 3 * 1 / (3 * 1 + 1),
}


@pytest.fixture(autouse=True)
def in_english():
    set_language("en")
    yield
    set_language(None)


@pytest.fixture
def tiny(tmp_path):
    return read_panel(panel_folder(tmp_path / "tiny"))


def test_a_folder_is_read(tiny):
    assert (tiny.name, tiny.waves, tiny.months) == ("tiny", ("1", "2"), 24)
    assert tiny.places == ("x", "y") and tiny.kinds == ("ngo", "office")
    assert tiny.answered.tolist() == [True, True, True, False, True, True, True]
    assert len(tiny.pairs) == 3 * 3 + 3 * 2 and tiny.named.tolist() == [2, 1, 1, 0, 1, 1]
    assert tiny.halves() == (("x",), ("y",)) and tiny.part(["y"]).labels == ("e", "f", "g")
    assert len(tiny.part(["y"]).pairs) == 6


def test_the_figures_of_a_tiny_panel_are_those_counted_by_hand(tiny):
    found = dict(zip(PANEL_FIGURES, panel_statistics(tiny.pairs, tiny.pairs.named)[0], strict=True))
    assert found == pytest.approx(TINY_FIGURES, nan_ok=True)


def test_figures_of_many_networks_are_those_of_each(tiny):
    panel = made_panel()
    chance = np.random.default_rng(2)
    networks = chance.random((7, len(panel.pairs))) < 0.2
    together = panel_statistics(panel.pairs, networks)
    for row, network in zip(together, networks, strict=True):
        np.testing.assert_array_equal(row, panel_statistics(panel.pairs, network)[0])
        whole = networkx.Graph(zip(panel.pairs.sender[network], panel.pairs.target[network], strict=True))
        assert row[PANEL_FIGURES.index("transitivity")] == pytest.approx(networkx.transitivity(whole))
    assert len(np.unique(together[:, 0])) > 1


def test_a_figure_without_pairs_is_none(tiny):
    alone = replace(tiny, first=np.zeros_like(tiny.first))
    found = dict(zip(PANEL_FIGURES, panel_statistics(alone.pairs, alone.pairs.named)[0], strict=True))
    assert math.isnan(found["kept"]) and math.isnan(found["new_popular"]) and found["new"] == found["density"] == 6 / 15


# ---- logits


def test_a_logit_on_two_classes_has_their_log_odds():
    """Of ten pairs without, two are tied, of ten with, five: log odds -1.386 and 0, errors from the counts."""
    columns = np.column_stack([np.ones(20), np.repeat([0.0, 1.0], 10)])
    tied = np.array([True, True, *[False] * 8, *[True] * 5, *[False] * 5])
    found, errors = fit_logit(columns, tied)
    assert found[0] == pytest.approx([math.log(2 / 8), -math.log(2 / 8)])
    assert errors[0] == pytest.approx([math.sqrt(1 / 2 + 1 / 8), math.sqrt(1 / 2 + 1 / 8 + 1 / 5 + 1 / 5)])


def test_logits_are_the_most_likely_ones():
    panel = made_panel()
    names = ("constant", "returned", "in_degree", "common", "alike")
    which = ~panel.pairs.tied
    columns, tied = explaining(panel.pairs, names)[which], panel.pairs.named[which]
    found, _errors = fit_logit(columns, tied)

    def loss(given):
        return np.logaddexp(0.0, columns @ given).sum() - (columns @ given)[tied].sum()

    best = optimize.minimize(loss, np.zeros(5), method="BFGS", options={"gtol": 1e-6})
    assert found[0] == pytest.approx(best.x, abs=1e-4)


def test_a_logit_that_runs_off_has_no_coefficients_and_spoils_no_other():
    columns = np.column_stack([np.ones(6), np.repeat([0.0, 1.0], 3)])
    apart, together = [False] * 3 + [True] * 3, [True, False, False, True, True, False]
    found, errors = fit_logit(columns, np.array([apart, together]))
    assert np.isnan(found[0]).all() and np.isnan(errors[0]).all() and np.isfinite(found[1]).all()


def test_what_does_not_differ_explains_nothing():
    """In a panel of one kind nobody is alike or unlike."""
    panel = made_panel(kinds=1)
    found, _errors = panel_logits(panel.pairs, panel.pairs.named)
    assert found.shape == (1, 8) and np.isfinite(found).all()


# ---- prediction of single ties


def test_auc_is_the_share_of_pairs_in_order():
    tied = np.array([True, True, False, False])
    assert panel_prediction.auc(np.array([0.9, 0.4, 0.4, 0.1]), tied) == (4 - 0.5) / 4
    assert panel_prediction.auc(np.full(4, 0.3), tied) == 0.5
    assert math.isnan(panel_prediction.auc(np.arange(2.0), np.array([True, True])))


def test_the_chance_of_a_tie_is_never_certain():
    named = np.array([[True, False, True], [True, False, False], [True, False, True]])
    assert panel_prediction.tie_chance(named).tolist() == [3.5 / 4, 0.5 / 4, 2.5 / 4]


def test_baselines_know_what_they_were_given(tiny):
    persistence = panel_prediction.in_sample(tiny.pairs, "persistence")
    assert set(persistence[tiny.pairs.tied]) == {3 / 4} and set(persistence[~tiny.pairs.tied]) == {3 / 11}
    others = panel_prediction.from_others(tiny.pairs, "constant")
    x = tiny.pairs.place == 0
    assert set(others[x]) == {tiny.pairs.named[~x].mean()} and set(others[~x]) == {tiny.pairs.named[x].mean()}
    assert np.isnan(panel_prediction.from_others(tiny.part(["x"]).pairs, "constant")).all()


def test_more_is_predicted_by_more_in_sample():
    panel = made_panel(places=6)
    scores = [panel_prediction.tie_score(panel.pairs, panel_prediction.in_sample(panel.pairs, name))
              for name in panel_prediction.PREDICTORS]
    assert [round(score.auc_new, 3) for score in scores[:2]] == [0.5, 0.5] and scores[2].auc_new > 0.55
    assert sorted(score.likelihood for score in scores) == [score.likelihood for score in scores]


# ---- the comparison and its gates


def test_a_model_that_is_true_passes_the_gates_and_a_random_graph_does_not():
    """True: networks drawn from the very chances that the real one was drawn from."""
    panel = made_panel(seed=4, places=8, size=14)
    chance = np.random.default_rng(5)
    best = panel_prediction.in_sample(panel.pairs, "logit")
    panel = replace(panel, second=_with(panel, chance.random(len(panel.pairs)) < best))
    true = panel_result(panel, chance.random((200, len(panel.pairs))) < best)
    flat = panel_result(panel, chance.random((200, len(panel.pairs))) < panel.pairs.named.mean())
    gates = {gate.name: gate for gate in true.gates}
    assert gates["figures"].passed and gates["likelihood"].passed and gates["coefficients"].passed
    assert not any(gate.passed for gate in flat.gates) and flat.score.auc_new == pytest.approx(0.5, abs=0.1)
    assert flat.figures[0].inside and flat.figures[0].low < panel.pairs.named.mean() < flat.figures[0].high
    assert flat.score.likelihood == pytest.approx(
        panel_prediction.tie_score(panel.pairs, panel_prediction.in_sample(panel.pairs, "constant")).likelihood, abs=0.01)


def _with(panel, named):
    second = np.zeros_like(panel.second)
    second[panel.pairs.sender, panel.pairs.target] = named
    return second


def test_gates_ask_for_the_same_share_where_fewer_figures_are_defined(tiny):
    alone = replace(tiny, first=np.zeros_like(tiny.first), kind=np.zeros(7, int), kinds=("all",))
    found = panel_result(alone, np.random.default_rng(1).random((50, len(alone.pairs))) < 0.4)
    (gate,) = [gate for gate in found.gates if gate.name == "figures"]
    assert gate.of == len(found.figures) == 9 and gate.needed == 8  # 13 / 16 of 9 is 7.3


# ---- what a folder must hold


@pytest.mark.parametrize(("changed", "said"), [
    ({"nodes": NODES.replace("id,", "ids,")}, 'nodes.csv, line 1: there is no column "id". Did you mean ids?'),
    ({"nodes": NODES + "a,x,ngo,1\n"}, 'nodes.csv, line 9: "a" is in the list already.'),
    ({"nodes": NODES.replace("d,x,office,0", "d,x,office,perhaps")}, 'nodes.csv, line 5: "perhaps" in answered_2 is neither'),
    ({"nodes": NODES.replace("d,x,", "d,,")}, "nodes.csv, line 5: place is empty here"),
    ({"nodes": NODES.replace("g,y,", "g,z,")}, 'nodes.csv: the place "z" has 1 organizations'),
    ({"first": FIRST + "aa,b\n"}, 'edges_1.csv, line 7: "aa" is not in nodes.csv. Did you mean a?'),
    ({"first": FIRST + "a,a\n"}, 'edges_1.csv, line 7: "a" names itself.'),
    ({"first": "from,to\n"}, "edges_1.csv: nobody names anybody"),
    ({"first": FIRST + "a,g\n"}, 'edges_1.csv: "a" names g, which is in another place.'),
    ({"first": ""}, "edges_1.csv: there is nothing in this file."),
    ({"edges_3": FIRST}, "found: 1, 2, 3"),
    ({"panel": "plase: y\n"}, "panel.yaml, line 1: plase: plase is not a key here. Did you mean place?"),
    ({"panel": "place: plaec\n"}, '"plaec" was named as the column of places, and is not here. Did you mean place?'),
    ({"panel": "months: 6\n"}, "panel.yaml, line 1: months: 6 is not allowed: a whole number from 12 to 240."),
    ({"panel": "waves: [1, 4]\n"}, 'panel.yaml: there are no edges of the wave "4"'),
])
def test_a_folder_that_cannot_be_used_is_told_with_file_and_line(tmp_path, changed, said):
    with pytest.raises(ExchangeError) as error:
        read_panel(panel_folder(tmp_path / "bad", **changed))
    assert said in str(error.value)


def test_places_are_found_by_what_no_tie_leaves_and_years_tell_the_months(tmp_path):
    nodes = NODES.replace("id,place,kind", "ID;estuary;government").replace(",", ";").replace("answered_2", "answered_2004")
    folder = panel_folder(tmp_path / "years", nodes)
    (folder / "edges_1.csv").rename(folder / "edges_2001.csv")
    (folder / "edges_2.csv").rename(folder / "edges_2004.csv")
    panel = read_panel(folder)
    assert panel.places == ("x", "y") and panel.kinds == ("ngo", "office") and panel.months == 36
    assert panel.waves == ("2001", "2004") and panel.answered.sum() == 6
    (folder / "panel.yaml").write_text("name: Harbours\nwaves: [2001, 2004]\nmonths: 30\nkind: estuary\n", encoding="utf-8")
    told = read_panel(folder)
    assert (told.name, told.months, told.kinds) == ("Harbours", 30, ("x", "y"))


def test_a_place_that_is_not_there_is_named(tiny):
    with pytest.raises(UserError) as error:
        tiny.part(["z"])
    assert "There is no place z" in str(error.value) and "x, y" in str(error.value)
