"""Each question on a made-up model whose answer is known."""

import json
import math

import numpy as np
import pytest

from simpul.experiments.analyses.robustness import robustness
from simpul.experiments.analyses.strategy_map import strategy_map as find_map
from simpul.experiments.analyses.sweep import sweep
from simpul.experiments.analyses.tradeoffs import tradeoffs
from simpul.experiments.analyses.tuning import RANKS, designs, tune
from simpul.experiments.user_errors import UserError
from tests.experiments.landscape import landscape, town


def crossing(scenario, strategy):
    """The broker is the better the better the history, the coalition the other way round; grants never win."""
    history = scenario.context.history
    return {"broker-host": history, "coalition-broad": 1 - history}.get(strategy, 0.0)


def cornered(scenario, strategy):
    """The broker always gives most, but where history is bad and barriers are high it gives less than grants."""
    context = scenario.context
    trapped = context.history < .45 and context.barrier > .5
    return {"broker-host": -.5 if trapped else 1.0, "direct-grants": .2}.get(strategy, 0.0)


def plain(answer):
    return json.loads(json.dumps(answer.to_dict(), allow_nan=False))


def test_the_map_has_the_winner_in_each_cell_and_grey_on_the_border():
    found = find_map(town(), {"context.history": [.3, .4, .5, .6, .7], "context.barrier": [.2, .8]}, seeds=12,
                     outcome="need_met", running=landscape(crossing, noise=.02))
    assert found.shape == (2, 5)
    firsts = [found.labels[spot.best.first] if spot.clear else None for spot in found.spots]
    row = ["coalition-broad", "coalition-broad", None, "broker-host", "broker-host"]
    assert firsts == row * 2
    border = found.spots[2].best
    assert {found.labels[place] for place in border.running} == {"broker-host", "coalition-broad"}
    assert found.clear == {"broker-host": 4, "coalition-broad": 4} and found.running["broker-host"] == 2
    assert found.leaning("broker-host")["context.history"] > .8 and found.leaning("broker-host")["context.barrier"] == .5
    told = plain(found)
    assert told["grey_cells"] == 2 and told["cells"][0]["world"] == {"context.barrier": .2, "context.history": .3}


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_map_says_what_would_settle_its_grey_cells(language):
    """The lead grows with history: at .7 it is clear, at .5 a lead is hidden by noise, at .3 nobody leads."""
    def gift(scenario, strategy):
        return max(0.0, scenario.context.history - .3) * .2 * (strategy == "broker-host")

    found = find_map(town(), {"context.history": [.3, .5, .9], "context.barrier": [.2, .8]}, seeds=12, outcome="need_met",
                     strategies=["broker-host", "coalition-broad"], running=landscape(gift, noise=.05))
    grey = [spot for spot in found.spots if not spot.clear]
    assert len(found.needed) == len(grey) and all(seeds >= 12 for seeds in found.needed)
    text = " ".join(sentence for _tag, sentence in found.told(language).answer)
    assert any(seeds <= 500 for seeds in found.needed) == ("--seeds" in text)
    assert any(seeds > 500 for seeds in found.needed) == ("500" in text)


def test_a_range_on_a_map_is_cut_into_seven():
    found = find_map(town(), {"context.history": (.2, .8), "context.barrier": None}, seeds=2, running=landscape(crossing))
    assert found.shape == (7, 7)


def test_a_map_needs_two_factors():
    with pytest.raises(UserError, match="two"):
        find_map(town(), ["context.history"], running=landscape(crossing))


def test_noise_alone_leaves_a_map_grey():
    found = find_map(town(), {"context.history": [.3, .7], "context.barrier": [.2, .8]}, seeds=12,
                     running=landscape(lambda *_: 0.0, noise=.1))
    assert not any(spot.clear for spot in found.spots) and found.clear == {}


def test_a_sweep_varies_what_is_declared_and_nothing_else():
    running = landscape(crossing, noise=.01)
    found = sweep(town(), {"context.history": [.2, .8]}, seeds=6, outcome="need_met", running=running)
    kept = {key: value for key, value in town().values().items() if key != "context.history"}
    for scenario in running.model.calls[:2]:          # those after them are at the scenario's own history, to tell of openings
        assert {key: value for key, value in scenario.values().items() if key != "context.history"} == kept
    assert found.clear == {"broker-host": 1, "coalition-broad": 1}
    [factor] = found.factors
    assert found.change(factor, found.labels.index("broker-host")).mean == pytest.approx(.6)
    line = found.line(factor, found.wanted, found.labels.index("broker-host"))
    assert [one.mean - line[0].mean for one in line] == pytest.approx([0, .6])
    assert len(plain(found)["worlds"]) == 2


@pytest.mark.parametrize("design", ["latin", "sobol"])
def test_a_sampled_sweep_is_shown_in_five_parts(design):
    found = sweep(town(), ["context.history", "context.barrier"], design, 32, seeds=3, running=landscape(crossing))
    assert len(found.worlds) == 32
    groups = found.groups(found.factors[0])
    assert len(groups) == 5 and sum(held.sum() for _, held in groups) == 32


def test_robustness_knows_how_often_each_is_best_and_where_it_fails():
    found = robustness(town(), samples=300, seeds=3, outcome="need_met", running=landscape(cornered))
    trapped = np.mean([world["context.history"] < .45 and world["context.barrier"] > .5 for world in found.worlds])
    broker, grants = (found.records["need_met", label] for label in ("broker-host", "direct-grants"))
    assert broker.best == pytest.approx(1 - trapped) and grants.best == pytest.approx(trapped)
    assert broker.best_low < broker.best < broker.best_high
    assert broker.fails == pytest.approx(trapped) and grants.fails == 0
    assert broker.regret == pytest.approx(.7 * trapped) and broker.regret_most == pytest.approx(.7)
    assert grants.regret == pytest.approx(.8 * (1 - trapped))
    region = found.regions["need_met", "broker-host"]
    assert {condition.key for condition in region.conditions} == {"context.history", "context.barrier"}
    assert region.sure and region.density > .9
    assert next(c for c in region.conditions if c.key == "context.history").high == pytest.approx(.45, abs=.03)
    assert found.regions["need_met", "direct-grants"] is None and ("need_met", "nothing") not in found.regions
    assert {condition.key for condition in found.beaten.conditions} == {"context.history", "context.barrier"}
    assert found.ranked(found.wanted)[0] == "broker-host" and plain(found)["worlds"] == 300


def test_each_funder_has_a_share_of_worlds():
    found = robustness(town(), samples=30, seeds=2, weights=["need_met=2,windows=1", "crises=1"],
                       running=landscape(crossing, noise=.01))
    assert [aim.name for aim in found.aims][:3] == ["need_met=2,windows=1", "crises_met", "even"]
    for aim in found.aims:
        assert sum(found.records[aim.name, label].best for label in found.labels) == pytest.approx(1)


def hill(scenario, strategy):
    """The broker is best with staff share .75; the coalition whatever its levers."""
    if strategy == "broker-host":
        return 1 - 4 * (scenario.strategies[strategy].staff_share - .75) ** 2
    return {"coalition-broad": .95, "direct-grants": .1}.get(strategy, 0.0)


def test_tuning_finds_the_best_design_and_turns_the_ranking():
    found = tune(town(), budget=24, training=4, seeds=6, outcome="need_met", running=landscape(hill, noise=.01))
    assert found.design("broker-host", "best")["staff_share"] == pytest.approx(.75, abs=.05)
    assert found.design("broker-host", "worst")["staff_share"] < .3
    assert found.design("broker-host", "default")["staff_share"] == .6
    labels = [found.labels[found.leaders[rank].best.first] for rank in RANKS]
    assert labels == ["coalition-broad", "broker-host", "coalition-broad", "coalition-broad"]
    fresh = {rank: found.fresh("broker-host", rank).mean for rank in RANKS}
    assert fresh["best"] > fresh["default"] > fresh["worst"] and fresh["best"] > fresh["median"] > fresh["worst"]
    assert found.won_by_tuning("broker-host").mean == pytest.approx(.09, abs=.02)
    assert set(found.training_seeds).isdisjoint(found.plan.seeds)
    assert found.scenario_tuned().strategies["broker-host"].staff_share == found.design("broker-host", "best")["staff_share"]
    assert len(plain(found)["tries"]["broker-host"]) == 24


def test_every_strategy_has_the_same_number_of_designs_whoever_else_takes_part():
    scenario = town()
    both, one = designs(scenario, ["broker-host", "coalition-broad"], 10), designs(scenario, ["coalition-broad"], 10)
    assert both[0] == {} and all(len(world) == 6 for world in both[1:])
    assert [{key: value for key, value in world.items() if "coalition" in key} for world in both] == one


@pytest.mark.parametrize("more,message", [({"budget": 3}, "4"), ({"training": 1}, "2"), ({"seeds": [3, 99]}, "0 to 93")])
def test_what_cannot_be_tuned_is_said(more, message):
    with pytest.raises(UserError, match=message):
        tune(town(), running=landscape(hill), **more)


def test_tradeoffs_count_gains_and_costs_against_doing_nothing():
    found = tradeoffs(town(), seeds=5, weights="need_met=1", running=landscape(crossing))
    broker = found.labels.index("broker-host")
    assert found.subsidies == (24, 48, 72, 96) and found.own == 1
    assert found.gains("need_met", 36)[1, broker] == pytest.approx(.6)
    assert found.spent(12)[1, broker] == pytest.approx(24) and found.spent(36)[1, broker] == pytest.approx(48)
    assert found.spent(36)[1, found.place("nothing")] == pytest.approx(0)
    assert found.full_cost(36)[1, broker] == pytest.approx(72)
    per = found.per_cost("need_met", 36, "subsidy", 1, broker)
    assert per.mean == pytest.approx(.6 / 48) and per.low == pytest.approx(per.high)
    assert found.ranks["need_met", 36, "broker-host"].place == 1 and found.ranks["need_met", 36, "nothing"].place >= 3
    assert found.leader(found.profiles[0], 36).best.first == broker
    assert len(plain(found)["gains"]) == 4 * 2 * 5 * 3


@pytest.mark.parametrize("given", [[0], [-5], [math.nan]])
def test_a_subsidy_is_above_zero(given):
    with pytest.raises(UserError, match="subsidy"):
        tradeoffs(town(), given, running=landscape(crossing))


def test_tradeoffs_of_the_largest_subsidy_go_no_further():
    found = tradeoffs(town().with_changes({"subsidy.total": 1e6}), seeds=2, running=landscape(crossing))
    assert found.subsidies == (5e5, 1e6)


@pytest.mark.parametrize("ask", [find_map, robustness, tradeoffs])
def test_failed_runs_are_left_out(ask):
    found = ask(town(), seeds=4, running=landscape(crossing, failing=(("broker-host", 2),)),
                **({"samples": 40} if ask is robustness else {}))
    assert len(found.results.failures) == len(found.worlds)
    plain(found)


def test_a_horizon_that_is_not_read_is_refused():
    with pytest.raises(UserError, match="12, 36"):
        find_map(town(), horizon=24, running=landscape(crossing))
    with pytest.raises(UserError, match="not both"):
        find_map(town(), outcome="need_met", weights="need_met=1", seeds=1, running=landscape(crossing))


def scattered(scenario, strategy):
    """The broker fails in two corners that have nothing in common."""
    context = scenario.context
    trapped = context.history < .32 or (context.barrier > .75 and context.history > .4)
    return {"broker-host": -.5 if trapped else 1.0, "direct-grants": .2}.get(strategy, 0.0)


@pytest.mark.parametrize("language", ["en", "id"])
def test_failures_in_several_places_are_told_with_their_trajectories(language):
    found = robustness(town(), samples=400, seeds=2, outcome="need_met", running=landscape(scattered))
    boxes = found.boxes["need_met", "broker-host"]
    assert len(boxes) == 2 and all(box.sure and box.density > .85 for box in boxes)
    assert found.regions["need_met", "broker-host"] == boxes[0] and len(found.beaten_boxes) == 2
    document = found.told(language)
    pictures = [one for part in document.parts for one in part.pictures]
    assert len(json.loads(next(one.figure for one in pictures if one.name == "robustness-steps"))["data"]) == 2
    steps = sum(len(box.trajectory) for box in found.beaten_boxes)
    assert any(len(table.rows) == steps for part in document.parts for _label, tables in part.folds for table in tables)
    assert [step["mass"] for step in plain(found)["leader_beaten_where"][0]["trajectory"]][0] == 1.0


@pytest.mark.parametrize("language,word", [("en", "--seeds 2"), ("id", "--seeds 2")])
def test_with_one_seed_a_world_there_is_no_regret(language, word):
    found = robustness(town(), samples=30, seeds=1, outcome="need_met", running=landscape(cornered))
    record = found.records["need_met", "broker-host"]
    assert math.isnan(record.regret) and math.isnan(record.regret_crossed) and record.best > .5
    assert word in found.told(language).answer[0][1]
    plain(found)


@pytest.mark.parametrize("language,words", [("en", "does not change the order"), ("id", "tidak mengubah urutan")])
def test_worlds_that_differ_by_chance_alone_have_no_shares_in_the_answer(language, words):
    """The broker is a little better everywhere; which one is first in a world is noise, and no share of worlds is made of it."""
    def everywhere(_scenario, strategy):
        return {"nothing": 0.0, "broker-host": .33, "coalition-broad": .3}.get(strategy, .1)

    running = landscape(everywhere)
    chance = np.random.default_rng(7)
    plainly = running.model.outcomes
    running.model.outcomes = lambda *given: [value + chance.normal(0, .1) for value in plainly(*given)]
    found = robustness(town(), samples=120, seeds=5, outcome="need_met", running=running)
    firsts = [table.mean(axis=-1).argmax() for table in found.values("need_met")]
    assert np.mean(np.array(firsts) == found.labels.index("broker-host")) < .85          # what means over five seeds would say
    assert not found.worlds_differ and words in found.told(language).answer[0][1]
    assert found.records["need_met", "broker-host"].best > .85
