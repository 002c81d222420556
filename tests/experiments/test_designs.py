"""Designs: only what is declared is varied, evenly, and always the same."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.experiments.analyses.halving_stages import halved, ordered, stage_sizes
from simpul.experiments.design.factors import Factor, declared_factors, designed, full, latin, read_over, sobol, uncertain
from simpul.experiments.design.plan import Plan
from simpul.experiments.runner.results import Measure, WorldResults
from simpul.experiments.statistics.ranking import outcome_aim
from simpul.experiments.user_errors import UserError
from simpul.sim.scenario import ScenarioError
from tests.experiments.fake import TEXT, scenario

RANGED = TEXT + "uncertain: [context.history]\n"


def test_all_combinations_in_the_order_given():
    factors = declared_factors(scenario(), {"context.history": [.2, .8], "strategies.coalition-broad.contribution": (0, .4, 3)})
    assert full(factors) == [
        {"context.history": h, "strategies.coalition-broad.contribution": c} for h in (.2, .8) for c in (0., .2, .4)]


def test_ranges_of_their_own():
    factors = declared_factors(scenario(RANGED), ["context.history", "context.barrier", "strategies.broker-host.membership"])
    assert [(f.low, f.high) for f in factors] == [(.4, .8), (0, 1), (.2, 1)]


def test_whole_numbers_stay_whole():
    [months] = declared_factors(scenario(), {"subsidy.months": (12, 36, 4)})
    assert full([months]) == [{"subsidy.months": n} for n in (12, 20, 28, 36)]
    assert all(isinstance(world["subsidy.months"], int) for world in latin([months], 50))


@given(st.integers(2, 200), st.integers(0, 2**32), st.integers(1, 5))
def test_a_latin_hypercube_uses_each_part_once(samples, seed, dimensions):
    factors = [Factor(f"k{n}", low=-3, high=7) for n in range(dimensions)]
    worlds = latin(factors, samples, seed)
    assert worlds == latin(factors, samples, seed)
    for factor in factors:
        assert all(-3 <= world[factor.key] <= 7 for world in worlds)
        ranked = sorted((world[factor.key] + 3) / 10 * samples for world in worlds)
        edge = 1e-5 * samples          # six digits may move a value over the edge of its part
        assert all(part - edge <= place <= part + 1 + edge for part, place in enumerate(ranked))


def test_listed_values_share_a_sample_evenly():
    worlds = latin([Factor("k", values=("a", "b", "c"))], 300)
    assert [sum(world["k"] == name for world in worlds) for name in "abc"] == [100, 100, 100]


def test_whole_numbers_share_a_sample_evenly():
    worlds = latin([Factor("k", low=2, high=5, integer=True)], 400)
    assert [sum(world["k"] == n for world in worlds) for n in (2, 3, 4, 5)] == [100] * 4


def test_a_sobol_sequence_fills_every_half_evenly():
    worlds = sobol([Factor("a", low=0, high=1), Factor("b", low=0, high=1)], 64)
    table = np.array([[world["a"], world["b"]] for world in worlds])
    counts, *_ = np.histogram2d(*table.T, bins=[8, 8], range=[[0, 1], [0, 1]])
    assert (counts == 1).all()


def test_uncertain_parameters():
    assert [factor.key for factor in uncertain(scenario(RANGED))] == ["context.history"]
    whole = uncertain(scenario())           # nothing is declared there: all numbers of the context, over their whole range
    assert {factor.key for factor in whole} == {f"context.{name}" for name in type(scenario().context).model_fields}
    assert all((factor.low, factor.high) == (0.0, 1.0) for factor in whole)


@pytest.mark.parametrize("over,message", [
    ({}, "--over"), ({"context.history": []}, "no value"), ({"context.history": (.8, .2)}, "from 0.8 to 0.2"),
    ({"context.history": (.2, .8, 1)}, "steps"), ({"months": None}, "no range")])
def test_what_cannot_be_varied_is_said(over, message):
    with pytest.raises(UserError, match=message):
        declared_factors(scenario(), over)


@pytest.mark.parametrize("over", [{"context.histroy": [.2]}, {"context.history": [1.2]}, {"context.histroy": None},
                                  {"strategies.broker-host.membership": (0, 1)}, {"context.history": (0.5, 1.5)}])
def test_what_the_scenario_cannot_have_is_said_by_the_scenario(over):
    with pytest.raises(ScenarioError):
        declared_factors(scenario(), over)


@pytest.mark.parametrize("design,samples,message", [
    ("latn", 10, "latin"), ("sobol", 100, "64 or 128"), ("latin", 1, "2 or more"), ("latin", 10**6, "100000")])
def test_what_makes_no_design_is_said(design, samples, message):
    with pytest.raises(UserError, match=message):
        designed([Factor("k", low=0, high=1)], design, samples)


def test_the_words_of_a_command_line():
    assert read_over(["a.b", "c=1,2.5,x,true", "d=0..1", "e=0.2..0.8/7"]) == {
        "a.b": None, "c": [1, 2.5, "x", True], "d": (0., 1.), "e": (.2, .8, 7)}


@pytest.mark.parametrize("words", [["=3"], ["a="], ["a=1..b"], ["a=1..2..3"], ["a=1..2/x"], ["a", "a"]])
def test_words_that_mean_nothing_are_refused(words):
    with pytest.raises(UserError):
        read_over(words)


def test_stages_take_no_more_runs_than_equal_shares_and_end_with_two():
    for budget, training in ((4, 2), (20, 20), (50, 20), (7, 11)):
        sizes = stage_sizes(budget, training)
        assert sizes[0][0] == budget and sizes[-1][0] == 2 and all(seeds >= 1 for _designs, seeds in sizes)
        assert sum(designs * seeds for designs, seeds in sizes) <= budget * training + budget


def test_halving_finds_better_designs_than_equal_shares_of_the_same_runs():
    """The mean of a strategy hangs on one lever; noise is twice the spread of the designs. Gap to the best, over 60 scenarios."""
    gaps = {"halved": [], "equal": []}
    for seed in range(60):
        chance = np.random.default_rng(seed)
        truth, noise = chance.normal(size=20), 2.0 * chance.normal(size=(20, 400))
        worlds = [{"strategies.broker-host.staff_share": place} for place in range(20)]
        measure = Measure("need_met", "share", True, 1)

        def carried(planned, _name, _before, _after, truth=truth, noise=noise, measure=measure):
            places = [world["strategies.broker-host.staff_share"] for world in planned.worlds]
            values = truth[places][:, None] + noise[places][:, list(planned.seeds)]
            return WorldResults(planned.strategies, planned.seeds, (36,), 0, (measure,), values[:, None, None, :, None])

        plans = [Plan(scenario(), ("broker-host",), tuple(range(first, first + seeds)), tuple(worlds[:size]))
                 for (size, seeds), first in zip(stage_sizes(20, 20), (0, 4, 12, 28, 54), strict=True)]
        aim = outcome_aim("need_met", (measure,))
        stages = halved(plans, ["broker-host"], lambda _results, aim=aim: aim, carried, 0, 36)
        best = ordered(stages, ["broker-host"], aim, 36)["broker-host"][0]
        gaps["halved"].append(truth.max() - truth[best])
        gaps["equal"].append(truth.max() - truth[np.argmax(truth + noise[:, :20].mean(axis=1))])
    assert np.mean(gaps["halved"]) < 0.8 * np.mean(gaps["equal"])
