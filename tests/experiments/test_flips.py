"""Where another strategy is better, and what a map says where no winner is clear: made-up models whose answer is known."""

import json

import numpy as np
import pytest

from simpul.experiments.analyses.map_advice import SideOfFactor, map_advice, side_of_map
from simpul.experiments.analyses.strategy_map import strategy_map as find_map
from simpul.experiments.analyses.sweep import sweep
from simpul.experiments.statistics.leading_sets import equivalent_leaders, signed_gains
from simpul.experiments.statistics.ranking import best_of
from simpul.experiments.user_errors import UserError
from tests.experiments.landscape import landscape, town

OVER = {"context.history": [.2, .4, .6, .8], "context.barrier": [.2, .8]}


def crossing(scenario, strategy):
    """The broker is the better the better the history, the coalition the other way round; they are equal at .45."""
    better = scenario.context.history - .45
    return {"broker-host": better, "coalition-broad": -better, "nothing": -1.0, "direct-grants": -.5}.get(strategy, 0)


def asked(gift=crossing, noise=.02, seeds=12, **more):
    return find_map(town(), OVER, seeds=seeds, outcome="need_met", running=landscape(gift, noise=noise), **more)


def test_the_nearest_combination_in_which_another_is_better_is_told():
    found = asked()
    flip = found.flip
    assert found.worlds[flip.home]["context.history"] == .6                  # as the scenario has it
    assert found.labels[flip.first] == "broker-host" and found.labels[flip.other] == "coalition-broad" and flip.sure
    assert found.worlds[flip.world]["context.history"] == .4
    assert found.worlds[flip.world]["context.barrier"] == found.worlds[flip.home]["context.barrier"]      # no further than needed
    assert flip.distance == pytest.approx(1 / 3) and flip.gain.mean == pytest.approx(.1, abs=.05)
    told = json.loads(json.dumps(found.to_dict(), allow_nan=False))["flip"]
    assert told["other"] == "coalition-broad" and told["world"]["context.history"] == .4


def test_no_flip_is_told_where_one_is_best_everywhere():
    flip = asked(lambda _scenario, strategy: .3 * (strategy == "broker-host")).flip
    assert (flip.world, flip.sure, flip.gain) == (-1, False, None)


@pytest.mark.parametrize("language,words", [("en", "may be chance"), ("id", "bisa jadi kebetulan")])
def test_a_flip_by_chance_is_called_so(language, words):
    """The broker leads at home by a hair, and is as good as the coalition elsewhere: noise alone decides who is first there."""
    def hair(scenario, strategy):
        return {"broker-host": .05 * (scenario.context.history == .6)}.get(strategy, 0.0) if strategy != "nothing" else -1.0

    found = asked(hair, noise=.05)
    flip = found.flip
    assert found.labels[flip.first] == "broker-host" and flip.world >= 0 and not flip.sure
    assert words in dict(found.told(language).answer)[{"en": "Where it flips", "id": "Di mana pilihannya berbalik"}[language]]


def test_a_sweep_tells_its_flip():
    over = {"context.history": [.2, .4, .6, .8]}
    found = sweep(town(), over, seeds=8, outcome="need_met", running=landscape(crossing, noise=.01))
    assert found.labels[found.flip.other] == "coalition-broad" and found.flip.sure
    assert found.worlds[found.flip.world] == {"context.history": .4}
    assert any("0.4" in sentence for tag, sentence in found.told("en").answer if tag == "Where it flips")


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_first_sentence_names_the_choice_and_its_gain(language):
    safe = asked(lambda _scenario, strategy: {"broker-host": .3, "coalition-broad": .3}.get(strategy, 0.0), noise=.05)
    assert not safe.clear and all(len(one) == 2 for one in safe.leading)
    sentence = safe.told(language).answer[0][1]
    assert ("all 8 combinations" if language == "en" else "semua 8 kombinasi") in sentence and "30" in sentence
    assert all(gain.sign == 1 for gain in safe.gains)
    split = asked()
    assert {split.labels[place] for place in split.advice.choice} == {"broker-host", "coalition-broad"}
    assert split.advice.held.all() and split.advice.behind == 4
    told = split.told(language).answer[0][1]
    assert (" or " if language == "en" else " atau ") in told


def test_a_gain_over_direct_grants_has_its_sign():
    """Grants are better than all others where barriers are high, as good in between."""
    def gift(scenario, strategy):
        return {"direct-grants": .4 * (scenario.context.barrier > .5), "broker-host": .2}.get(strategy, 0.0)

    found = asked(gift)
    signs = {world["context.barrier"]: gain.sign for world, gain in zip(found.worlds, found.gains, strict=True)}
    assert signs == {.2: 1, .8: -1}


def test_noise_alone_has_no_sign():
    chance = np.random.default_rng(0)
    wrong = sum(gain.sign != 0 for _ in range(40) for gain in signed_gains(chance.normal(size=(10, 5, 12)), 0, [1, 2, 3, 4]))
    assert wrong / 400 < .02


def test_leaders_are_equivalent_only_when_surely_less_apart_than_what_matters():
    chance = np.random.default_rng(1)
    near = np.stack([np.zeros(200), chance.normal(0, .5, 200), np.full(200, -9.0)])
    best = best_of(near)
    assert set(best.running) == {0, 1}
    assert equivalent_leaders(near, best, .2) and not equivalent_leaders(near, best, .02)
    few = near[:, :4]
    assert not equivalent_leaders(few, best_of(few), .2)            # not known is not equivalent
    alone = np.stack([near[1] + 5, near[0]])
    assert not equivalent_leaders(alone, best_of(alone), .2)


def test_equivalence_that_is_not_there_is_seldom_declared():
    """The second is behind by just what matters: the share declared equivalent stays at 5%."""
    chance = np.random.default_rng(2)
    tables = chance.normal(size=(600, 2, 30)) * np.sqrt(.5) + np.array([.3, 0.0])[None, :, None]
    told = [best_of(table) for table in tables]
    wrong = np.mean([equivalent_leaders(table, best, .3) for table, best in zip(tables, told, strict=True)])
    assert wrong <= .07


def test_advice_takes_the_fewest_strategies_that_cover_most_cells():
    found = map_advice([(0,), (0, 1), (1,), (2, 3), ()], np.zeros((5, 4)))
    assert found.choice == (0, 1) and found.held.tolist() == [True, True, True, False, False]
    assert (found.safest, found.behind) == (0, 2)
    assert map_advice([(0, 1, 2, 3)] * 3, np.zeros((3, 4))).choice == ()


def test_a_plain_condition_is_told_only_where_it_fits():
    held = np.zeros((4, 5), dtype=bool)
    held[:, :2] = True
    assert side_of_map(held) == SideOfFactor(1, True, 1)
    held[0, 4] = True                                     # one of nine lies elsewhere
    assert side_of_map(held) == SideOfFactor(1, True, 1)
    assert side_of_map(np.eye(4, dtype=bool)) is None and side_of_map(np.zeros((2, 2), dtype=bool)) is None


def test_what_matters_is_stated_in_the_unit_that_is_shown():
    found = asked(matters="5")                                    # percentage points of need met
    assert found.matters == pytest.approx(.05) and asked(matters="need_met=5").matters == pytest.approx(.05)
    whole = find_map(town(), OVER, seeds=3, matters=.1, running=landscape(crossing, noise=.02))
    assert whole.matters == .1 and asked(seeds=3).matters > 0


@pytest.mark.parametrize("given", ["-1", "much", "windows_won=1", float("nan")])
def test_what_cannot_matter_is_refused_before_anything_runs(given):
    running = landscape(crossing)
    with pytest.raises(UserError, match="--matters"):
        find_map(town(), OVER, seeds=3, outcome="need_met", matters=given, running=running)
    assert running.model.runs == 0


@pytest.mark.parametrize("language", ["en", "id"])
def test_strategies_that_hold_equally_are_named_together(language):
    """Two are equal everywhere: neither is told as the one choice, and both are counted as beyond chance."""
    found = asked(lambda _scenario, strategy: {"broker-host": .3, "coalition-broad": .3}.get(strategy, 0.0), noise=.05)
    first = found.told(language).answer[0][1]
    either = " or " if language == "en" else " atau "
    assert either in first.split(":")[0] and "8" in first
    assert ("are equally good" if language == "en" else "sama baiknya") in first


def test_where_grants_are_best_the_others_are_told_as_surely_less():
    found = asked(lambda _scenario, strategy: {"direct-grants": .4, "broker-host": .2}.get(strategy, 0.0))
    first = found.told("en").answer[0][1]
    assert first.startswith("Direct grants is the choice that holds") and "surely less in 8" in first and "−20" in first


def test_gains_are_told_of_strategies_where_they_lead():
    """The coalition gains nothing but where history is bad, where it leads: the loss elsewhere is not its gain."""
    first = asked().told("en").answer[0][1]
    low = float(first.split(" gain ")[1].split(" to ")[0].replace("+", "").replace("−", "-"))
    assert low > 50 and "beyond chance in 8" in first
