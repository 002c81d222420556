"""When is which form best: the design, the rule by which forms are judged, and runs that go on where they were stopped."""

import math

import numpy as np
import pytest

from simpul.experiments.design.ensemble import SHIPPED, load_ensemble
from simpul.experiments.patterns import context_runs, context_tables, money_need
from simpul.experiments.patterns.context_runs import ContextPlan, kept_sets, measured_contexts
from simpul.experiments.patterns.context_tables import ContextTables, add_rows, form_pairs
from simpul.experiments.patterns.contingency import SMALLEST
from simpul.experiments.patterns.pattern_communities import World, scenario_of
from simpul.experiments.patterns.social_contexts import (
    CONTEXT_AIMS,
    CONTEXT_CASES,
    EASY,
    EXPECTED_SIGNS,
    HARD,
    SINGLE,
    SOCIAL_FACTORS,
    ContextSetting,
    context_settings,
    crossed_levels,
    factor_effect,
    form_family,
    form_lead,
    form_variant,
    means_over_seeds,
    standings,
)
from simpul.sim.language import has
from simpul.sim.outcomes import INDEX
from simpul.sim.run import run_many
from simpul.sim.state.series import SERIES_INDEX

SPREAD = 0.001 * np.linspace(-1.0, 1.0, 10)
NAN = math.nan


def by_form(*means):
    """Ten sets of each form around its mean."""
    return np.array([mean + SPREAD for mean in means])


# ---- judging


def test_the_first_form_is_clear_if_it_clearly_beats_every_other():
    first, second, third = standings(["a", "b", "c"], by_form(0.52, 0.50, 0.49) + SPREAD * [[0.0], [1.0], [2.0]], 0.005)
    assert (first.first, first.clear, first.behind, first.agree) == (True, True, 0.0, 1.0)
    assert second.clear and third.clear and not second.first
    assert second.behind == pytest.approx(0.02) and third.behind == pytest.approx(0.03)
    assert first.mean == pytest.approx(0.52)
    assert first.error == pytest.approx(np.std(SPREAD, ddof=1) / math.sqrt(10))


def test_a_form_within_the_smallest_effect_stays_in_the_running():
    first, second, third = standings(["a", "b", "c"], by_form(0.500, 0.496, 0.40), 0.005)
    assert first.first and not first.clear
    assert not second.clear and third.clear


def test_variants_of_one_form_are_not_held_against_each_other():
    values = by_form(0.521, 0.520, 0.49)
    assert not standings(["a", "b", "c"], values, 0.005)[0].clear
    first, second, third = standings(["a", "b", "c"], values, 0.005, ["x", "x", "y"])
    assert first.clear and not second.clear and third.clear


def test_too_few_sets_that_agree_are_grey():
    values = by_form(0.52, 0.50)
    values[0, :3] = 0.49                                       # three sets of ten the other way
    first, second = standings(["a", "b"], values, 0.005)
    assert first.first and not first.clear and not second.clear
    assert first.agree == second.agree == pytest.approx(0.7)


def test_a_difference_within_its_error_is_grey():
    values = by_form(0.50, 0.50)
    values[0] += np.array([0.9, *[0.001] * 9])                 # all sets agree, but one carries the mean
    first, second = standings(["a", "b"], values, 0.005)
    assert first.agree == 1.0 and not first.clear and not second.clear


def test_sets_without_a_figure_of_every_form_are_left_out():
    values = by_form(0.52, 0.50)
    values[1, 0] = NAN
    values[0, 0] = -5.0                                        # would turn the order, and is not compared
    first, second = standings(["a", "b"], values, 0.005)
    assert first.first and first.clear and first.sets == second.sets == 9


@pytest.mark.parametrize("whole", [0, 1])
def test_nobody_is_first_without_two_sets(whole):
    values = by_form(0.52, 0.50)
    values[1, whole:] = NAN
    assert not any(found.first or found.clear for found in standings(["a", "b"], values, 0.005))


def test_seeds_count_where_every_form_has_a_figure():
    values = np.array([[[1.0, 3.0, 100.0]], [[2.0, 4.0, NAN]]])        # [form, set, seed]
    assert means_over_seeds(values).tolist() == [[2.0], [3.0]]
    assert np.isnan(means_over_seeds(np.full((2, 1, 3), NAN))).all()


def test_what_a_factor_does_is_high_less_low_and_beyond_chance_or_not():
    low, high = 0.01 + SPREAD, 0.03 - SPREAD
    found = factor_effect(low, high)
    assert (found.low, found.high, found.effect) == pytest.approx((0.01, 0.03, 0.02))
    assert found.beyond and found.agree == 1.0
    assert not factor_effect(SPREAD, -SPREAD).beyond
    assert not factor_effect(np.zeros(5), np.zeros(5)).beyond
    one = factor_effect(np.array([0.0, NAN]), np.array([0.1, 0.1]))
    assert not one.beyond and math.isnan(one.effect) and one.high == pytest.approx(0.1)
    assert math.isnan(factor_effect(np.array([]), np.array([])).low)


def test_a_lead_counts_contexts_with_figures():
    first = np.array([0.52 + SPREAD, 0.502 + SPREAD, 0.48 + SPREAD, np.full(10, NAN)])
    found = form_lead(first, np.full((4, 10), 0.50), 0.005)
    assert (found.contexts, found.ahead, found.clearly_ahead, found.clearly_behind) == (3, 2, 1, 1)
    assert found.lead == pytest.approx((0.02 + 0.002 - 0.02) / 3)


# ---- design


def test_five_factors_are_crossed_and_every_factor_varied_alone():
    setting = ContextSetting("glades", "equal", "own")
    contexts = setting.contexts()
    assert len(contexts) == 32 and len({tuple(context.values()) for context in contexts}) == 32
    assert set(contexts[0]) == {f"context.{name}" for name in SOCIAL_FACTORS}
    assert HARD in crossed_levels() and EASY in crossed_levels()
    alone = ContextSetting("glades", "equal", "own", SINGLE)
    assert len(alone.contexts()) == 32 and all(len(context) == 1 for context in alone.contexts())
    assert sorted(alone.forms()) == ["broker-host", "broker-new", "coalition-broad"]
    assert len(setting.forms()) == 6 and "nothing" not in setting.forms()


def test_every_case_runs_with_both_arms_and_both_sums_if_equal_and_two_with_single_factors():
    settings = context_settings()
    assert len(settings) == len({setting.name for setting in settings}) == 16
    assert {setting.case for setting in settings if setting.design == SINGLE} == {"pikul", "glades"}
    assert {(setting.arms, setting.money) for setting in settings} == {("equal", "own"), ("equal", "enough"), ("documented", "own")}


def test_signs_and_smallest_effects_are_those_that_were_written_down():
    assert EXPECTED_SIGNS == {"history": 1, "rivalry": -1, "divide": -1, "power_use": -1, "power_imbalance": -1}
    assert [SMALLEST[aim] for aim in CONTEXT_AIMS] == [0.005, 0.005, 0.03, 0.5, 10.0]


def test_two_kinds_of_hosts_are_one_kind_of_form():
    assert form_family("ccrp", "broker-host") == form_family("ccrp", "broker-four") == "broker-host"
    assert form_family("ccrp", "coalition-cdcs") == form_family("pikul", "coalition-issue") == "coalition"


def test_a_coalition_for_one_issue_is_another_form_than_a_broad_one_and_one_that_incorporates_later_is_not():
    assert form_variant("pikul", "coalition-issue") != form_variant("pikul", "coalition-broad")
    assert form_variant("nfi", "broker-incorporates") == form_variant("nfi", "broker-informal") == "broker-informal"
    assert form_variant("ccrp", "broker-four") == form_variant("ccrp", "broker-host") != form_variant("ccrp", "broker-new")


def test_a_host_stands_before_all_others_in_a_pair_and_grants_behind():
    named = [(first, second) for (_one, first), (_two, second) in form_pairs(["direct-grants", "broker-new", "broker-host"])]
    assert named == [("broker-host", "broker-new"), ("broker-host", "direct-grants"), ("broker-new", "direct-grants")]


# ---- money


def test_money_that_matters_is_a_share_of_the_need_while_it_is_paid(monkeypatch):
    """The need is that of the parameter sets of the ensemble, each run once, whatever the default set is."""
    monkeypatch.setattr(money_need, "_NEED_SETS", 3)
    scenario, sets = scenario_of(World("small")), load_ensemble(SHIPPED).thinned(3)
    need = money_need.need_while_paid(scenario)
    paid = range(scenario.start, scenario.start + scenario.subsidy.months)
    by_hand = []
    for seed, row in enumerate(sets.rows):
        runs = run_many(scenario.with_changes(dict(zip(sets.keys, row, strict=True))), ["nothing"], [seed], threads=1)
        by_hand.append(sum(runs.series[0, 0, month, SERIES_INDEX["need"]] for month in paid))
    assert need == pytest.approx(np.mean(by_hand)) and min(by_hand) < 0.9 * max(by_hand)
    poor = scenario.with_changes({"subsidy.total": 0.01 * need})
    assert money_need.enough_total(poor) == pytest.approx(0.05 * need)
    rich = scenario.with_changes({"subsidy.total": 0.06 * need})
    assert money_need.enough_total(rich) == pytest.approx(0.06 * need)


# ---- runs, on a tiny case


@pytest.fixture
def tiny(monkeypatch, tmp_path):
    """The smallest scenario in the place of a case, two contexts of it, two sets and two seeds."""
    monkeypatch.setattr(ContextSetting, "contexts", lambda _self: [{"context.history": level} for level in (0.15, 0.85)])
    monkeypatch.setattr(ContextSetting, "forms", lambda _self: ["direct-grants", "coalition-broad"])
    ensemble = load_ensemble("shipped")
    return ContextSetting("small", "equal", "own"), ContextPlan(ensemble, tmp_path, sets=2, seeds=2)


def test_what_was_stopped_goes_on_and_gives_the_same_bytes(tiny, tmp_path, monkeypatch):
    setting, plan = tiny
    ticks = []
    whole = measured_contexts(setting, plan, threads=2, tick=ticks.append)
    assert whole.shape == (2, 2, 2, 2, len(CONTEXT_AIMS)) and np.isfinite(whole[..., 0]).all()
    assert sum(ticks) == plan.runs(setting) == 24
    kept = plan.file(setting).read_bytes()

    again = ContextPlan(plan.ensemble, tmp_path / "again", plan.sets, plan.seeds)
    calls, compute_many = [], context_runs.compute_many

    def stops(runs, horizon):
        calls.append(1)
        if len(calls) > 2:                                     # within the second set
            raise KeyboardInterrupt
        return compute_many(runs, horizon)

    monkeypatch.setattr(context_runs, "compute_many", stops)
    with pytest.raises(KeyboardInterrupt):
        measured_contexts(setting, again, threads=1)
    assert kept_sets(setting, again) == 1
    monkeypatch.setattr(context_runs, "compute_many", compute_many)
    ticks.clear()
    np.testing.assert_array_equal(measured_contexts(setting, again, threads=1, tick=ticks.append), whole)
    assert again.file(setting).read_bytes() == kept
    assert sum(ticks) == 12


def test_what_is_asked_otherwise_or_is_broken_is_run_anew(tiny):
    setting, plan = tiny
    measured_contexts(setting, plan, threads=1)
    other = ContextPlan(plan.ensemble, plan.folder, sets=2, seeds=3)
    assert other.file(setting) != plan.file(setting) and kept_sets(setting, other) == 0
    plan.file(setting).write_bytes(b"not a file of ours")
    assert kept_sets(setting, plan) == 0


def test_runs_are_those_of_the_model(tiny):
    setting, plan = tiny
    found = measured_contexts(setting, plan, threads=1)
    numbers = dict(zip(plan.ensemble.keys, plan.ensemble.rows[-1], strict=True))
    scenario = scenario_of(World("small")).with_changes({"arms": "equal", "context.history": 0.85} | numbers)
    seed = context_runs._FIRST_SEED + context_runs._APART + 1
    values = run_many(scenario, ["coalition-broad"], [seed], threads=1).outcomes(horizon=max(scenario.horizons))
    assert found[1, 1, 1, 1, CONTEXT_AIMS.index("need_met")] == values[0, 0, INDEX["need_met"]]


def test_rows_say_who_is_first_what_factors_do_and_who_leads():
    """Made-up means: a host leads a new body by two points, four where history is good; grants are far behind."""
    setting = ContextSetting("glades", "equal", "own")
    forms = ["direct-grants", "broker-new", "broker-host"]
    levels = np.array(crossed_levels())
    lead = np.where(levels[:, 0] > 0.5, 0.04, 0.02)[:, None] + SPREAD / 2
    values = np.full((len(CONTEXT_AIMS), 32, 3, 10), NAN)
    values[0] = np.stack([np.full((32, 10), 0.3), 0.5 + np.tile(SPREAD, (32, 1)), 0.5 + SPREAD + lead], axis=1)
    tables = ContextTables([], [], [])
    add_rows(tables, setting, forms, values, 1.0)
    assert len(tables.contexts) == 32 * len(CONTEXT_AIMS) * 3
    host = [row for row in tables.contexts if row["form"] == "broker-host" and row["aim"] == "need_met"]
    assert all(row["first"] == row["clear"] == "yes" for row in host)
    none = [row for row in tables.contexts if row["aim"] == "windows_won"]
    assert all(row["first"] == "no" and row["mean"] == "" for row in none)
    found = {row["factor"]: row for row in tables.effects
             if (row["form"], row["other"], row["aim"]) == ("broker-host", "broker-new", "need_met")}
    assert found["history"]["effect"] == pytest.approx(0.02) and found["history"]["expected"] == "more"
    assert found["rivalry"]["effect"] == pytest.approx(0.0, abs=1e-12) and found["rivalry"]["beyond"] == "no"
    assert all(row["expected"] == "" for row in tables.effects if row["other"] == "direct-grants")
    need = next(row for row in tables.leads if (row["form"], row["other"], row["aim"]) == ("broker-host", "broker-new", "need_met"))
    assert (need["contexts"], need["ahead"], need["clearly_ahead"]) == (32, 32, 32)
    for rows, columns in ((tables.contexts, context_tables.CONTEXT_COLUMNS), (tables.effects, context_tables.EFFECT_COLUMNS),
                          (tables.leads, context_tables.LEAD_COLUMNS)):
        assert set(rows[0]) == set(columns)


def test_every_case_names_strategies_that_have_words():
    for case in CONTEXT_CASES:
        for form in ContextSetting(case, "equal", "own").forms():
            assert all(has(f"contexts-{kind}-{form}", language) for kind in ("form", "told") for language in ("en", "id")), form
