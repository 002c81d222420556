"""By issue and by group: the worst-off group fixed by doing nothing, groups beside each other, one issue beside the rest, aims."""

import json
import math

import numpy as np
import pytest

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.followed_group import followed_groups, with_worst_off
from simpul.experiments.analyses.part_gains import GAP
from simpul.experiments.design.plan import plan
from simpul.experiments.report import render
from simpul.experiments.report.comparison_document import comparison_document
from simpul.experiments.report.part_words import groups_tables, groups_words, issues_table, issues_words
from simpul.experiments.report.table_files import write_tables
from simpul.experiments.runner.model_seam import existing_measures, measured_outcomes
from simpul.experiments.runner.results import Measure, Results, joined_results
from simpul.experiments.statistics.ranking import even_aim, outcome_aim, weighted_aim
from simpul.experiments.statistics.verdicts import DESCRIBED
from simpul.experiments.user_errors import UserError
from simpul.sim.outcomes import INDEX, WORST_OFF
from simpul.sim.scenario import load_scenario
from simpul.sim.state.series import SERIES, SERIES_INDEX

TWO = load_scenario("scenarios/two-groups.yaml")          # groups left and right; issues flood, health and work
LABELS = ("nothing", "direct-grants", "coalition-issue", "coalition-broad")
SEEDS, LAST = 6, TWO.horizons[-1]
GAIN = {"nothing": 0.0, "direct-grants": 0.05, "coalition-issue": 0.1, "coalition-broad": 0.02}   # of the left, and on floods
MEASURES = tuple(item for item in existing_measures(TWO)[0] if item.name != WORST_OFF)


def results(scenario=TWO, labels=LABELS, seeds=SEEDS, right=0.5) -> Results:
    """Runs in which the left group has .4 of its need met, the right one `right`, floods .3 and the rest .6, plus gains. Months
    pass evenly: 10 pm of need on each issue, and the same share met in each."""
    luck = 0.01 * np.sin(np.arange(seeds))
    values = np.full((len(scenario.horizons), len(labels), seeds, len(MEASURES)), 0.2)
    monthly = np.zeros((len(labels), seeds, scenario.months, len(SERIES)))
    for row, label in enumerate(labels):
        own = GAIN[label] + luck
        shares = {"group:left": 0.4 + own, "group:right": right + luck, "issue:flood": 0.3 + own, "issue:health": 0.6 - own}
        for place, item in enumerate(MEASURES):
            values[:, row, :, place] = shares.get(item.name, 0.2 + luck)
        for k, met in enumerate((0.3 + own, 0.6 - own, np.full(seeds, 0.6))):
            monthly[row, :, :, SERIES_INDEX[f"need_issue_{k}"]] = 10.0
            monthly[row, :, :, SERIES_INDEX[f"served_issue_{k}"]] = 10.0 * met[:, None]
        for name in ("need", "served"):
            monthly[row, :, :, SERIES_INDEX[name]] = sum(monthly[row, :, :, SERIES_INDEX[f"{name}_issue_{k}"]] for k in range(3))
    return Results(tuple(labels), tuple(range(seeds)), tuple(scenario.horizons), scenario.start, MEASURES,
                   tuple(Measure(item.name, item.unit) for item in SERIES), values, monthly)


@pytest.fixture(scope="module")
def comparison():
    return Comparison(plan(TWO, LABELS, SEEDS), results())


def test_the_group_least_met_under_nothing_is_followed_under_every_strategy(comparison):
    assert comparison.followed == "left" and comparison.ends_of_groups == ("right", "left")
    assert [item.name for item in comparison.results.primary] == [name for name in INDEX if name in (
        "need_met", "crises_met", "windows_won", "outside_resources", WORST_OFF)]
    assert comparison.outcomes[LAST, "coalition-issue", WORST_OFF].mean == comparison.outcomes[LAST, "coalition-issue",
                                                                                               "group:left"].mean
    grants = comparison.differences["direct-grants", LAST, "coalition-issue", WORST_OFF]
    assert grants.paired.mean == pytest.approx(0.05) and grants.verdict == "better"
    assert comparison.family_size("direct-grants") == 3 * 5


def test_the_group_stays_also_where_a_strategy_turns_the_order():
    """Under the issue coalition the right group has least: the left one is followed nevertheless."""
    found = Comparison(plan(TWO, LABELS, SEEDS), results(right=0.45))
    gains = {(one.strategy, one.group): one for one in found.group_gains if one.horizon == LAST}
    assert gains["coalition-issue", GAP].met.mean == pytest.approx(-0.05)
    assert found.outcomes[LAST, "coalition-issue", WORST_OFF].mean == gains["coalition-issue", "left"].met.mean


def test_groups_stand_beside_each_other_with_their_gap(comparison):
    gains = {(one.horizon, one.strategy, one.group): one for one in comparison.group_gains}
    assert len(gains) == len(TWO.horizons) * len(LABELS) * 3
    gap = gains[LAST, "coalition-issue", GAP]
    assert gains[LAST, "nothing", GAP].met.mean == pytest.approx(0.1) and gap.met.mean == pytest.approx(0.0, abs=1e-9)
    assert gap.gain.mean == pytest.approx(-0.05) and gains[LAST, "nothing", "left"].gain.mean == pytest.approx(-0.05)
    assert gap.gain.worse == 0.0                           # less of a gap is better


def test_the_issue_of_a_strategy_is_tested_and_the_rest_stands_beside_it(comparison):
    found = {(one.horizon, one.against): one for one in comparison.issue_gains}
    assert set(found) == {(horizon, against) for horizon in (TWO.horizons[0], LAST)
                          for against in ("direct-grants", "coalition-broad")}
    one = found[LAST, "direct-grants"]
    nothing = results().of("issue:flood", LAST)[0]
    assert (one.strategy, one.issue, one.verdict) == ("coalition-issue", "flood", "better")
    assert one.already == pytest.approx(nothing.mean())
    assert one.own.mean == pytest.approx(0.05) and one.rest.mean == pytest.approx(-0.025)      # the rest: half health, half work
    assert found[LAST, "coalition-broad"].own.mean == pytest.approx(0.08)
    assert one.adjusted >= one.own.p


def test_single_issues_and_groups_are_described_and_enlarge_no_family(comparison):
    described = [one for one in comparison.differences.values() if one.verdict == DESCRIBED]
    names = {"issue:flood", "issue:health", "issue:work", "group:left", "group:right"}
    assert {one.outcome for one in described} == names and all(math.isnan(one.adjusted) for one in described)
    without = Comparison(plan(TWO, LABELS, SEEDS), with_worst_off(results(), TWO))
    assert not any(one.outcome in names for one in without.verdicts("nothing"))


@pytest.mark.parametrize("language", ["en", "id"])
def test_reports_tell_for_whom_and_on_which_issue(comparison, language, tmp_path):
    groups = groups_tables(comparison, language)
    assert [len(table.rows) for table in groups] == [4] + [3] * len(TWO.horizons)
    assert len(issues_table(comparison, language).rows) == 4 and len(issues_words(comparison, language)) == 2
    page = render(comparison, language)
    assert groups_words(comparison, language).split(".")[0] in page and groups[0].caption in page
    assert comparison_document(comparison, language).answer
    files = {file.name: file.read_text(encoding="utf-8-sig") for file in write_tables(tmp_path, comparison)}
    assert files["groups.csv"].count("\n") == 1 + len(comparison.group_gains)
    assert files["issues.csv"].count("\n") == 1 + 4 and "group:left" in files["outcomes.csv"]
    told = json.loads(json.dumps(comparison.to_dict()))
    assert told["worst_off_group"] == "left" and len(told["own_issues"]) == 4


def test_without_numbers_or_without_nothing_no_group_is_followed():
    none = results()
    none.values[:, 0] = np.nan
    assert followed_groups(none, TWO) == [None] and with_worst_off(none, TWO) is none
    alone = results(labels=LABELS[1:])
    assert followed_groups(alone, TWO) == [None]
    found = Comparison(plan(TWO, LABELS[1:], SEEDS), alone)
    assert found.group_gains == [] and groups_words(found, "en") == "" and WORST_OFF not in [o.name for o in found.results.outcomes]


def test_every_world_has_its_own_worst_off_group():
    worlds = joined_results([results(), results(right=0.3)])
    assert followed_groups(worlds, TWO) == ["left", "right"]
    found = with_worst_off(worlds, TWO)
    assert found.of_worlds(WORST_OFF, LAST)[1] == pytest.approx(found.of_worlds("group:right", LAST)[1])
    assert with_worst_off(found, TWO) is found


def test_an_aim_may_be_one_issue_or_one_group():
    measures = measured_outcomes(None, TWO)
    assert outcome_aim("issue:flood", measures).outcome == "issue:flood"
    assert dict(weighted_aim("group:le=2,need_met=1", measures).weights) == {"group:left": 2.0, "need_met": 1.0}
    assert WORST_OFF in dict(even_aim(measures).weights) and "group:left" not in dict(even_aim(measures).weights)
    for given, near in (("issue:flod", "issue:flood"), ("group:rihgt", "group:right")):
        with pytest.raises(UserError) as raised:
            outcome_aim(given, measures)
        assert near in str(raised.value) and given in str(raised.value)


def test_nobody_aims_at_the_worst_off_of_one_group():
    small = load_scenario("scenarios/small.yaml")
    measures = measured_outcomes(None, small)
    assert WORST_OFF not in dict(even_aim(measures).weights)
    with pytest.raises(UserError, match=WORST_OFF):
        outcome_aim(WORST_OFF, measures)
    assert not [item.name for item in existing_measures(small)[0] if item.name.startswith("group:") or item.name == WORST_OFF]
