"""Every outcome on series made by hand: sums over the months from the start to the horizon, levels at its end."""

from types import SimpleNamespace

import numpy as np
import pytest

from simpul.sim.language import LANGUAGES, say
from simpul.sim.outcomes import INDEX, OUTCOMES, WORST_OFF, compute, compute_many, outcome_place, outcomes_of, worst_off_group
from simpul.sim.state.series import SERIES, SERIES_INDEX
from tests.sim.rules.small import scenario

START, MONTHS, HORIZON, MONEY = 6, 60, 48, 24
SMALL = scenario(3, groups=2, start=START, months=MONTHS, subsidy={"total": 48.0, "months": MONEY})
FLOWS = [series.name for series in SERIES if series.flow]
LEVELS = [series.name for series in SERIES if not series.flow]


def series(**monthly) -> np.ndarray:
    """Return the series of one run: each named one is 1 x its value in every month of the horizon, and huge outside it."""
    made = np.zeros((1, MONTHS, len(SERIES)))
    for name, value in monthly.items():
        made[0, :, SERIES_INDEX[name]] = 1e6
        made[0, START : START + HORIZON, SERIES_INDEX[name]] = value
    return made


def outcome(name, made, horizon=HORIZON):
    return compute(made, SMALL, horizon)[0, INDEX[name]]


@pytest.mark.parametrize(("name", "monthly", "expected"), [
    ("need_met", {"served": 3.0, "need": 4.0}, 0.75),
    ("crises_met", {"crises_met": 0.5, "crises_missed": 1.5}, 0.25),
    ("windows_won", {"windows_won": 0.25}, 12.0),
    ("outside_resources", {"won": 3.0, "window_income": 1.0, "application_cost": 0.5}, 3.5 * HORIZON),
    ("leverage", {"won": 3.0, "window_income": 1.0, "application_cost": 0.5, "subsidy": 2.5, "returned": 0.5}, 1.75),
    ("overhead_share", {"overhead": 0.25, "subsidy": 2.0}, 0.125),
    ("full_cost", {"subsidy": 2.0, "returned": 0.5, "hours_cost": 3.0}, 4.5 * HORIZON),
    ("cost_per_relation", {"subsidy": 2.0, "returned": 0.5, "hours_cost": 3.0, "working_relations": 9.0}, 4.5 * HORIZON / 9.0),
    ("conflict", {"pairs_strained": 0.5, "pairs_judged": 2.0}, 0.25),
    ("failed_votes", {"failed_votes": 0.5, "votes": 2.0}, 0.25),
    ("policies_carried_out", {"policies_carried_out": 0.125}, 0.125 * HORIZON),
    ("disappointments", {"broken": 2.0, "unfair": 1.0}, 12.0),  # a year of it, by three organizations
    ("openings_ready", {"openings_ready": 0.5, "openings": 2.0}, 0.25),
    ("returned", {"returned": 0.5}, 24.0),
    ("granted", {"granted": 0.25}, 12.0),
])
def test_sums_over_the_months_to_the_horizon(name, monthly, expected):
    assert outcome(name, series(**monthly)) == pytest.approx(expected)


def test_need_met_on_each_issue_and_in_each_group_stands_after_the_usual_outcomes():
    """Series of issues and groups that a scenario does not have are left alone."""
    made = series(served_issue_0=0.5, need_issue_0=2.0, served_issue_1=3.0, need_issue_1=4.0, served_group_0=0.9, need_group_0=1.0,
                  served_group_1=0.8, need_group_1=2.0, served_group_2=0.0, need_group_2=5.0, served_issue_2=1.0, need_issue_2=1.0)
    names = [f"issue:{name}" for name in SMALL.issues] + [f"group:{name}" for name in SMALL.groups]
    assert [o.name for o in outcomes_of(SMALL)] == [*INDEX, *names]
    assert compute(made, SMALL, HORIZON)[0, len(OUTCOMES):] == pytest.approx([0.25, 0.75, 0.9, 0.4])
    assert [outcome_place(SMALL, name) for name in names] == [len(OUTCOMES) + n for n in range(4)]
    assert all(o.described and not o.primary and o.better == 1 for o in outcomes_of(SMALL)[len(OUTCOMES):])
    with pytest.raises(KeyError, match="issue:nowhere"):
        outcome_place(SMALL, "issue:nowhere")


def of_groups(*met: tuple[float, float]) -> np.ndarray:
    """Return the series of runs in which the two groups have so much of their need met."""
    return np.concatenate([series(served_group_0=first, need_group_0=1.0, served_group_1=second, need_group_1=1.0)
                           for first, second in met])


def followed(nothing: np.ndarray, forum: np.ndarray, horizon: int = HORIZON, labels=("nothing", "forum")) -> np.ndarray:
    described = scenario(3, groups=2, start=START, months=MONTHS, horizons=[12, HORIZON],
                         strategies={"forum": {"type": "coalition", "scope": "broad"}})
    room = np.zeros((2, len(nothing), 3))
    return compute_many(SimpleNamespace(scenario=described, strategies=list(labels), seeds=range(len(nothing)), produced=room,
                                        series=np.stack([nothing, forum]), member=room > 0.0), horizon)[:, :, INDEX[WORST_OFF]]


def test_the_worst_off_group_counts_among_those_there_are():
    """Under nothing the second group has .5 on average, the first .55: it is followed also where the other one has less."""
    found = followed(of_groups((0.8, 0.2), (0.3, 0.8)), of_groups((0.1, 0.9), (0.7, 0.6)))
    assert found == pytest.approx(np.array([[0.2, 0.8], [0.9, 0.6]]))
    assert np.isnan(outcome(WORST_OFF, of_groups((0.8, 0.2))))  # of one run nobody knows which group is meant


def test_the_worst_off_group_is_that_of_the_last_horizon_at_every_horizon():
    nothing = of_groups((0.8, 0.4))
    nothing[0, START : START + 12, SERIES_INDEX["served_group_0"]] = 0.0  # at first the other one has least
    assert followed(nothing, of_groups((0.9, 0.1)), 12) == pytest.approx(np.array([[0.4], [0.1]]))


def test_the_worst_off_group_of_equals_is_the_first_by_name_and_runs_without_numbers_do_not_count():
    even = of_groups((0.5, 0.5), (0.0, 0.9))
    even[1, 3, 0] = np.nan  # that run failed
    assert followed(even, of_groups((0.1, 0.2), (0.3, 0.4)))[1] == pytest.approx([0.1, 0.3])
    assert worst_off_group({"b": np.array([0.5]), "a": np.array([0.5])}) == "a"
    assert worst_off_group({"b": np.array([0.5]), "a": np.array([np.nan])}) is None


def test_nobody_is_the_worst_off_group_without_runs_of_nothing_or_with_one_group():
    assert np.isnan(followed(of_groups((0.8, 0.2)), of_groups((0.1, 0.2)), labels=("direct-grants", "forum"))).all()
    alone = outcomes_of(scenario(3, start=START, months=MONTHS))
    assert [o.name for o in alone if not o.exists] == [WORST_OFF]
    assert [o.name for o in alone if o.primary] == ["need_met", "crises_met", "windows_won", "outside_resources"]
    assert [o.name for o in alone][: len(INDEX)] == list(INDEX)


@pytest.mark.parametrize("name", [outcome.name for outcome in OUTCOMES if outcome.name in LEVELS])
def test_levels_are_read_in_the_last_month_of_the_horizon(name):
    made = np.zeros((1, MONTHS, len(SERIES)))
    made[0, :, SERIES_INDEX[name]] = np.arange(MONTHS)
    assert outcome(name, made) == START + HORIZON - 1
    assert outcome(name, made, 12) == START + 12 - 1


@pytest.mark.parametrize(("month", "expected"), [
    (0, np.nan), (START - 1, np.nan), (START, 1.0), (START + 7, 8.0), (START + HORIZON, np.nan),
])
def test_the_first_joint_result_is_counted_from_the_start_and_censored_at_the_horizon(month, expected):
    made = np.zeros((1, MONTHS, len(SERIES)))
    made[0, month, SERIES_INDEX["joint_results"]] = 2.0
    made[0, START + 20, SERIES_INDEX["joint_results"]] = 1.0 if expected == 8.0 else 0.0
    assert outcome("first_joint_result", made) == pytest.approx(expected, nan_ok=True)


def test_dependency_is_what_is_lost_in_the_year_after_the_money():
    made = series(need=2.0)
    end = START + MONEY
    made[0, end - 12 : end, SERIES_INDEX["served"]] = 1.6
    made[0, end : end + 12, SERIES_INDEX["served"]] = 1.1
    assert outcome("dependency", made) == pytest.approx(0.8 - 0.55)
    assert outcome("dependency", made, MONEY + 12) == pytest.approx(0.25)
    assert np.isnan(outcome("dependency", made, MONEY + 11))
    brief = scenario(3, start=START, months=MONTHS, subsidy={"total": 48.0, "months": 11})
    assert np.isnan(compute(made, brief, HORIZON)[0, INDEX["dependency"]])  # no whole year of money


def test_what_cannot_be_divided_is_not_a_number_and_the_rest_is_read():
    found = compute(np.zeros((1, MONTHS, len(SERIES))), SMALL, HORIZON)[0]
    undefined = {o.name for o, value in zip(outcomes_of(SMALL), found, strict=True) if np.isnan(value)}
    assert undefined == {
        *(f"issue:{name}" for name in SMALL.issues), *(f"group:{name}" for name in SMALL.groups),
        "need_met", "crises_met", "need_met_worst_off", "first_joint_result", "leverage", "overhead_share", "cost_per_relation",
        "conflict", "failed_votes", "openings_ready", "crowding_out", "dependency",
    }


def test_a_failed_run_is_a_row_of_nan_beside_the_others():
    made = np.concatenate([series(served=1.0, need=2.0, windows_won=1.0)] * 3)
    made[1, 3, 0] = np.nan
    found = compute(made, SMALL, HORIZON)
    assert np.isnan(found[1]).all()
    assert found[0, INDEX["need_met"]] == found[2, INDEX["need_met"]] == 0.5
    assert found[2, INDEX["windows_won"]] == HORIZON


@pytest.mark.parametrize("horizon", [0, -3, MONTHS - START + 1, 1000])
def test_a_horizon_beyond_what_was_observed_is_refused(horizon):
    with pytest.raises(ValueError, match=f"between 1 and {MONTHS - START} months .* not {horizon}"):
        compute(np.zeros((1, MONTHS, len(SERIES))), SMALL, horizon)


def test_crowding_out_is_what_those_who_never_joined_produce_less_than_under_nothing():
    """Three organizations; under the coalition 0 joined, 1 and 2 gave 10 and 20 instead of 20 and 20: a quarter less."""
    described = scenario(3, start=START, months=MONTHS, strategies={"forum": {"type": "coalition", "scope": "broad"}})
    labels = ["nothing", "forum", "direct-grants"]
    made = np.zeros((3, 1, MONTHS, len(SERIES)))
    runs = SimpleNamespace(
        scenario=described, strategies=labels, seeds=[1], series=made,
        produced=np.array([[[30.0, 20.0, 20.0]], [[99.0, 10.0, 20.0]], [[40.0, 25.0, 25.0]]]),
        member=np.array([[[False] * 3], [[True, False, False]], [[False] * 3]]),
    )
    found = compute_many(runs, HORIZON)[:, 0, INDEX["crowding_out"]]
    assert found[1] == pytest.approx(0.25)
    assert np.isnan(found[[0, 2]]).all()  # nobody joined, so nobody could be crowded out
    runs.strategies = ["direct-grants", "forum", "direct-grants"]
    assert np.isnan(compute_many(runs, HORIZON)[:, 0, INDEX["crowding_out"]]).all()


def test_crowding_out_on_a_seed_does_not_depend_on_the_seeds_beside_it():
    """On the second seed nobody joined the coalition: nobody could be crowded out there, whoever joined on the first."""
    described = scenario(3, start=START, months=MONTHS, strategies={"forum": {"type": "coalition", "scope": "broad"}})
    produced = np.array([[[30.0, 20.0, 20.0]] * 2, [[99.0, 10.0, 20.0]] * 2])
    member = np.array([[[False] * 3] * 2, [[True, False, False], [False] * 3]])
    found = [compute_many(SimpleNamespace(
        scenario=described, strategies=["nothing", "forum"], seeds=seeds, series=np.zeros((2, len(seeds), MONTHS, len(SERIES))),
        produced=produced[:, seeds], member=member[:, seeds]), HORIZON)[1, :, INDEX["crowding_out"]]
             for seeds in ([0, 1], [0], [1])]
    assert found[0][0] == found[1][0] == pytest.approx(0.25)
    assert np.isnan(found[0][1]) and np.isnan(found[2][0])


def test_the_primary_outcomes_are_the_five_fixed_beforehand():
    fixed = ["need_met", "crises_met", "windows_won", "outside_resources", "need_met_worst_off"]
    assert [o.name for o in OUTCOMES if o.primary] == fixed
    assert len(INDEX) == len(OUTCOMES)
    assert {o.better for o in OUTCOMES} == {-1, 0, 1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_outcome_has_a_name_and_a_meaning_in_both_languages(language):
    for o in OUTCOMES:
        name = o.name.replace("_", "-")
        assert say(f"outcome-{name}", language)
        assert say(f"outcome-{name}-what", language)


def test_series_are_named_once_and_indexed_in_order():
    assert len({s.name for s in SERIES}) == len(SERIES) == len(FLOWS) + len(LEVELS)
    assert [SERIES_INDEX[s.name] for s in SERIES] == list(range(len(SERIES)))
