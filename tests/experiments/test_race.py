"""Races on made-up runs whose best strategy is known: who drops out, how surely the best does not, how many runs that takes."""

import math

import numpy as np
import pytest

from simpul.experiments.analyses.analysis_runs import Running
from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.analyses.precision import choice_made
from simpul.experiments.analyses.race_scale import RaceScale
from simpul.experiments.analyses.race_stages import race_seeds, race_sizes, raced
from simpul.experiments.analyses.strategy_map import strategy_map
from simpul.experiments.analyses.strategy_race import choose_strategy
from simpul.experiments.design.plan import plan
from simpul.experiments.runner.results import Measure, WorldResults
from simpul.experiments.statistics.ranking import Aim
from simpul.experiments.user_errors import UserError
from simpul.sim.scenario import load_scenario
from tests.experiments.fake import FakeModel, scenario
from tests.experiments.landscape import Landscape, landscape, town

ONE = Aim("value", (("value", 1.0),))
LABELS = ("nothing", "direct-grants", "broker-host", "coalition-broad")


def drawn(means, chance, spread=1.0):
    """Runs whose values are normal around a mean for each strategy, with a course of chance that all share on a seed."""
    def carried(one, _stage, _before, _worlds):
        own = np.array([means[LABELS.index(label)] for label in one.strategies])[:, None]
        values = own + chance.normal(0, 5, len(one.seeds)) + chance.normal(0, spread, (len(one.strategies), len(one.seeds)))
        return WorldResults(one.strategies, one.seeds, (36,), 12, (Measure("value", "count", True, 1),),
                            np.broadcast_to(values[None, None, :, :, None], (len(one.worlds), 1, *values.shape, 1)))
    return carried


def race(means, chance, matters=0.0, most=400):
    planned = plan(scenario(), LABELS, race_seeds(0, most))
    return raced(planned, race_sizes(12, most), drawn(means, chance), RaceScale(ONE, {}, matters), 36, .95)


@pytest.mark.parametrize("first,most", [(12, 12), (12, 13), (2, 7), (12, 1000)])
def test_stages_grow_by_half_and_end_with_all_seeds(first, most):
    sizes = race_sizes(first, most)
    assert sizes[0] == first and sizes[-1] == most and list(sizes) == sorted(set(sizes))
    assert all(after <= 1 + round(1.5 * before) for before, after in zip(sizes, sizes[1:], strict=False))


@pytest.mark.parametrize("sets", [1, 2, 3, 7, 50, 200])
def test_a_race_meets_every_parameter_set_before_any_a_second_time(sets):
    seeds = race_seeds(1000, 3 * sets + 1, sets)
    assert len(set(seeds)) == len(seeds) and min(seeds) == 1000
    for turn in range(3):
        assert sorted((seed - 1000) % sets for seed in seeds[turn * sets:(turn + 1) * sets]) == list(range(sets))
    if sets >= 50:                     # the first dozen come from all over the table
        assert max(np.diff(sorted([*(seed - 1000 for seed in seeds[:12]), 0, sets]))) <= sets / 6


def test_the_best_drops_out_of_one_race_in_twenty_at_most():
    """A lead of a third of the spread: of 150 races in no more than 5% and what chance adds (the 99.9% point of a binomial)."""
    chance, wrong, right, runs = np.random.default_rng(1), 0, 0, []
    for _ in range(150):
        found = race((0.0, 0.1, 0.5, 0.2), chance)
        wrong += 2 not in found.ends[0].running
        right += found.ends[0].running == (2,)
        runs.append(found.runs)
    assert wrong <= 17 and right >= 125
    assert np.mean(runs) < 4 * 400 / 2


def test_strategies_that_are_alike_are_called_so_and_not_ranked():
    chance = np.random.default_rng(2)
    found = [race((-2.0, 0.3, 0.3, 0.3), chance, matters=.5).ends[0] for _ in range(40)]
    assert sum(one.ended == "equal" and set(one.running) == {1, 2, 3} for one in found) >= 36
    assert all(0 in one.dropped and one.dropped[0] <= 27 for one in found)


def test_who_dropped_out_was_run_no_more_and_the_rest_on_all_seeds():
    found = race((-3.0, -3.0, 0.5, 0.0), np.random.default_rng(3))
    (end,), held = found.ends, np.isfinite(found.results.values[0, 0, :, :, 0])
    for place in range(4):
        assert held[place].sum() == end.dropped.get(place, end.seeds) and held[place][:held[place].sum()].all()
    assert found.runs == held.sum() < 4 * end.seeds


def test_a_race_makes_the_runs_of_a_comparison_and_finds_its_best():
    model = FakeModel(noise=.02)
    found = choose_strategy(scenario(), outcome="need_met", seeds=40, around=0, model=model)
    whole = compare(scenario(), seeds=40, outcome="need_met", model=FakeModel(noise=.02), without_openings=0)
    assert [found.labels[place] for place in found.end.running] == ["broker-host"] == [whole.choice.first.strategy]
    places = [whole.results.seeds.index(seed) for seed in found.results.seeds]
    mine, theirs = found.values("need_met")[0], whole.results.of("need_met", 36)[:, places]
    assert np.array_equal(mine[np.isfinite(mine)], theirs[np.isfinite(mine)])
    assert found.made < found.equally + 12 + 1 and choice_made(whole)


def test_a_choice_between_nothing_but_noise_is_not_made():
    whole = compare(scenario(), ["coalition-broad"], seeds=12, outcome="need_met", matters="need_met=0",
                    model=Landscape(lambda _scenario, _strategy: 0.0, noise=.05), without_openings=0)
    assert not choice_made(whole)


def test_seeds_are_added_until_the_choice_is_made():
    model = Landscape(lambda _scenario, strategy: .012 * (strategy == "broker-host"), noise=.05)
    found = compare(scenario(), seeds=4, outcome="need_met", model=model, until="decided", most=300, without_openings=0)
    assert choice_made(found) and 4 < len(found.plan.seeds) <= 300


def turning(here, strategy):
    """The broker is best unless history is worse than .35; then the coalition is."""
    trapped = here.context.history < .35
    return {"broker-host": 0.0 if trapped else .5, "coalition-broad": .3}.get(strategy, 0.0)


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_nearest_change_that_turns_the_choice_is_found(language):
    found = choose_strategy(town(), outcome="need_met", seeds=30, around=20, running=landscape(turning, noise=.02))
    assert found.labels[found.end.first] == "broker-host" and found.nearest is not None
    assert (found.nearest.key, found.nearest.value) == ("context.history", .3)              # of .5, .4, .3 and .2
    assert {turn.key for turn in found.turns if turn.turned} == {"context.history"}
    assert found.labels[found.nearest.end.first] == "coalition-broad" and math.isclose(found.nearest.gain.mean, .3, abs_tol=.05)
    told = " ".join(sentence for _tag, sentence in found.told(language).answer)
    assert ("0.3 instead of 0.6" if language == "en" else "0,3, bukan 0,6") in told


def test_a_choice_that_nothing_turns_is_said_to_be_so():
    found = choose_strategy(town(), outcome="need_met", seeds=30, around=12,
                            running=landscape(lambda _s, label: label == "broker-host"))
    assert found.nearest is None and len(found.turns) >= 30
    assert "None of the" in " ".join(sentence for _tag, sentence in found.told("en").answer)


def test_a_race_among_strategies_that_all_fail_says_that_nothing_is_known():
    failing = tuple((label, seed) for label in LABELS for seed in range(40))
    found = choose_strategy(scenario(), outcome="need_met", seeds=20, around=12, without_openings=0,
                   running=landscape(lambda _s, _l: 0.0, failing=failing))
    assert found.end.first == -1 and found.turns == () and "nothing can be said" in found.told("en").answer[0][1]


@pytest.mark.parametrize("language", ["en", "id"])
def test_among_equals_it_is_said_who_leads_on_which_outcome(language):
    """Two that weigh the same on all outcomes together: the one wins more windows, the other more from outside."""
    class Divided(Landscape):
        def outcomes(self, scenario, strategy, seed, horizon):
            found = super().outcomes(scenario, strategy, seed, horizon)
            found[2] += .4 * (strategy == "broker-host")
            found[3] += 8.0 * (strategy == "coalition-broad")
            return found

    model = Divided(lambda _s, label: 1.0 * (label in ("broker-host", "coalition-broad")), noise=.05)
    found = choose_strategy(town(), seeds=60, around=0, matters=1.0, running=Running(model=model))
    assert found.end.ended == "equal" and {found.labels[place] for place in found.end.running} == {"broker-host", "coalition-broad"}
    leads = found.leads_among(found.end.running)
    assert leads["windows_won"] == ("broker-host", pytest.approx(.4, abs=.1))
    assert leads["outside_resources"] == ("coalition-broad", pytest.approx(8.0, abs=1.5))
    assert set(leads) == {"windows_won", "outside_resources"}
    said = found.told(language).answer[0][1]
    assert ("gives most on policy windows won" if language == "en" else "paling banyak memberi pada") in said


@pytest.mark.parametrize("given", [{"seeds": 1}, {"around": 1}, {"around": -3}])
def test_races_that_cannot_be_meant_are_refused(given):
    with pytest.raises(UserError, match="--seeds"):
        choose_strategy(scenario(), **given, running=Running(model=FakeModel()))


def test_one_issue_can_be_the_aim_of_a_choice_a_map_and_a_decision():
    """Parts of the community have no row among the smallest differences that matter; as an aim they have one like any outcome."""
    case = load_scenario("small").with_changes({"months": 24, "burn_in": 12, "horizons": [12], "subsidy.months": 12})
    found = choose_strategy(case, outcome="issue:meals", seeds=12, around=0, without_openings=0)
    assert found.end.first >= 0 and found.matters > 0.0
    over = {"context.history": [.2, .8], "context.barrier": [.2, .8]}
    assert strategy_map(case, over, outcome="issue:meals", seeds=8, sets=1, without_openings=0).matters > 0.0
    assert len(compare(case, seeds=8, sets=1, outcome="issue:meals", until="decided", most=16, without_openings=0).plan.seeds) >= 8
