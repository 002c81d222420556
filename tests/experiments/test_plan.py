"""What will be run: order, fingerprints, refusals with the nearest name."""

import pytest

from simpul.experiments.analyses.comparison import with_baselines
from simpul.experiments.design.plan import HIGHEST_SEED, plan
from simpul.experiments.user_errors import UserError
from tests.experiments.fake import scenario


def test_every_strategy_on_every_seed_in_every_world():
    made = plan(scenario(), seeds=3, first_seed=5)
    assert made.seeds == (5, 6, 7) and made.strategies == tuple(scenario().strategies)
    assert len(made) == 4 * 3 and not made.varied
    wide = plan(scenario(), seeds=3, worlds=[{}, {"context.history": .5}])
    assert len(wide) == 2 * 4 * 3 and wide.varied
    assert wide.within(1, [2]).scenario == scenario().with_changes({"context.history": .5})
    assert wide.within(0, [2]).scenario is wide.scenario and wide.within(1, [2]).seeds == (2,)


def test_settings_are_the_same_in_whatever_plan_a_run_stands():
    wide = plan(scenario(), seeds=3, worlds=[{"context.history": .5}, {}])
    narrow = plan(scenario(), ["nothing"], 9)
    assert wide.settings(1)[0] == narrow.settings(0)[0]
    assert len({*wide.settings(0), *wide.settings(1)}) == 8


def test_seeds_may_be_given_one_by_one_and_zero_counts():
    assert plan(scenario(), ["nothing"], [0, 9]).seeds == (0, 9)


def test_a_strategy_asked_for_twice_runs_once():
    assert plan(scenario(), ["nothing", "nothing"], 1).strategies == ("nothing",)


def test_the_fingerprint_follows_everything_that_decides_the_numbers():
    base = plan(scenario(), seeds=3)
    assert plan(scenario(), seeds=3).digest == base.digest
    others = [plan(scenario(), seeds=4), plan(scenario(), seeds=3, first_seed=1), plan(scenario(), ["nothing"], 3),
              plan(scenario().with_changes({"context.history": .5}), seeds=3),
              plan(scenario(), seeds=3, worlds=[{"context.history": .5}])]
    assert len({base.digest, *(other.digest for other in others)}) == 6


@pytest.mark.parametrize("arguments,key,word", [
    ((["broker-hots"], 3), "plan-unknown-strategy", "broker-host"),
    (([], 3), "plan-no-strategy", "broker-host"),
    ((None, 0), "plan-no-seed", "0"),
    ((None, []), "plan-no-seed", "0"),
    ((None, [-1]), "plan-seed-range", "-1"),
    ((None, [HIGHEST_SEED + 1]), "plan-seed-range", "9223372036854775808"),
    ((None, [3, 3]), "plan-seed-twice", "3"),
    ((None, 10_000_000), "plan-too-many", "1"),
])
def test_refusals_are_one_sentence_in_both_languages(arguments, key, word):
    from simpul.sim.language import set_language

    with pytest.raises(UserError) as caught:
        plan(scenario(), *arguments)
    assert caught.value.key == key
    try:
        for language in ("en", "id"):
            set_language(language)
            assert word in str(caught.value) and "\n" not in str(caught.value)
    finally:
        set_language(None)


def test_the_baselines_always_take_part():
    assert with_baselines(scenario(), ["broker-host"]) == ["nothing", "direct-grants", "broker-host"]
    assert with_baselines(scenario(), ["broker-host", "nothing"]) == ["direct-grants", "broker-host", "nothing"]
    assert with_baselines(scenario(), None) is None
