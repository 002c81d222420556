"""At what price: runs whose services, hours and money are known to the last unit, and what page, terminal and files say of it."""

import json
import math

import numpy as np
import pytest

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.cost_effectiveness import MONEY_ALONE, WITH_HOURS
from simpul.experiments.cli.comparison_printer import show
from simpul.experiments.design.ensemble import Ensemble, over
from simpul.experiments.design.plan import plan
from simpul.experiments.report import render
from simpul.experiments.report.comparison_document import comparison_document
from simpul.experiments.report.price_figures import curve_figure, mark_corners, plane_figure
from simpul.experiments.report.price_section import price_section
from simpul.experiments.report.price_words import price_told
from simpul.experiments.report.table_files import write_tables
from simpul.experiments.runner.model_seam import existing_measures
from simpul.experiments.runner.results import Measure, Results
from simpul.sim.scenario import load_scenario
from simpul.sim.state.series import SERIES, SERIES_INDEX

SMALL = load_scenario("scenarios/small.yaml")
PRICED = SMALL.with_changes({"money": {"currency": "IDR", "person_month": 9_000_000}})
LABELS = ("nothing", "direct-grants", "broker-host", "coalition-broad")
SEEDS, LAST = 8, SMALL.horizons[-1]
TOTAL, MONTHS = SMALL.subsidy.total, SMALL.subsidy.months
EXTRA = {"nothing": 0.0, "direct-grants": 1.0, "broker-host": 2.0, "coalition-broad": -0.5}  # services a month beyond doing nothing
HOURS = {"nothing": 100.0, "direct-grants": 100.0, "broker-host": 260.0, "coalition-broad": 180.0}  # of members, a month
LUCK = 0.1 * np.resize([1.0, -1.0], SEEDS)


def made_up(scenario=SMALL, labels=LABELS, returned=0.0) -> Results:
    """Runs of 50 pm of need a month of which 20 are met, what a strategy brings and the events of the seed; broker-host comes
    late: nothing in its first year, and all of it twice in the second."""
    measures = tuple(existing_measures(scenario)[0])
    monthly = np.zeros((len(labels), SEEDS, scenario.months, len(SERIES)))
    month = np.arange(scenario.months) - scenario.start
    for row, label in enumerate(labels):
        late = np.where(month < 12, 0.0, np.where(month < 24, 2.0, 1.0)) if label == "broker-host" else 1.0
        gain = np.where(month >= 0, EXTRA[label] * late, 0.0)
        monthly[row, :, :, SERIES_INDEX["need"]] = 50.0
        monthly[row, :, :, SERIES_INDEX["served"]] = 20.0 + gain + (LUCK * EXTRA[label])[:, None]
        monthly[row, :, :, SERIES_INDEX["hours_upkeep"]] = HOURS[label]
        if label != "nothing":
            monthly[row, :, :, SERIES_INDEX["hours_staff"]] = 999.0      # paid by the subsidy: in no cost of members
            monthly[row, :, :, SERIES_INDEX["subsidy"]] = np.where((month >= 0) & (month < MONTHS), TOTAL / MONTHS, 0.0)
            monthly[row, :, scenario.start, SERIES_INDEX["returned"]] = returned
    values = np.full((len(scenario.horizons), len(labels), SEEDS, len(measures)), 0.2)
    names = [item.name for item in measures]
    for place, horizon in enumerate(scenario.horizons):
        for row in range(len(labels)):
            total = monthly[row, :, scenario.start:scenario.start + horizon].sum(axis=1)
            values[place, row, :, names.index("need_met")] = total[:, SERIES_INDEX["served"]] / total[:, SERIES_INDEX["need"]]
    return Results(tuple(labels), tuple(range(SEEDS)), tuple(scenario.horizons), scenario.start, measures,
                   tuple(Measure(item.name, item.unit) for item in SERIES), values, monthly)


def compared(scenario=SMALL, **more) -> Comparison:
    return Comparison(plan(scenario, LABELS, SEEDS), made_up(scenario, **more))


@pytest.fixture(scope="module")
def comparison():
    return compared()


def test_services_for_each_unit_of_subsidy(comparison):
    found = comparison.cost_effectiveness[LAST]
    grants, host = found.strategies["direct-grants"], found.strategies["broker-host"]
    assert found.subsidy == TOTAL and "nothing" not in found.strategies
    assert grants.services.mean == pytest.approx(LAST) and grants.per_subsidy.mean == pytest.approx(LAST / TOTAL)
    assert host.services.mean == pytest.approx(2 * LAST) and host.over_grants.mean == pytest.approx(LAST)
    half = (grants.services.high - grants.services.low) / 2
    assert half == pytest.approx(2.3646 * 0.1 * LAST * math.sqrt(8 / 7) / math.sqrt(8), rel=1e-3)      # Student, 7 degrees
    assert (grants.per_subsidy.high - grants.per_subsidy.low) / 2 == pytest.approx(half / TOTAL)
    assert grants.over_grants is None and found.strategies["coalition-broad"].per_subsidy.mean == pytest.approx(-LAST / 2 / TOTAL)


def test_shares_of_need_and_income_and_an_earlier_horizon(comparison):
    found, first = comparison.cost_effectiveness[LAST], comparison.cost_effectiveness[SMALL.horizons[0]]
    assert found.need == pytest.approx(50.0 * LAST) and found.share_of_need == pytest.approx(TOTAL / 50 / LAST)
    income = sum(entry.income * getattr(entry, "count", 1) for entry in SMALL.organizations if not entry.outside)
    assert found.share_of_income == pytest.approx(TOTAL / income / LAST)
    assert first.subsidy == pytest.approx(TOTAL * min(1.0, SMALL.horizons[0] / MONTHS))


def test_hours_of_members_are_a_cost_apart_and_what_was_returned_is_none():
    found = compared(returned=2.0).cost_effectiveness[LAST]
    host = found.strategies["broker-host"]
    assert host.hours.mean == pytest.approx(LAST) and host.spent == pytest.approx(TOTAL - 2.0)      # 160 hours a month more
    costs = {cost: {step.strategy: step.cost for step in found.choices[cost].steps} for cost in (MONEY_ALONE, WITH_HOURS)}
    assert costs[MONEY_ALONE] == pytest.approx({"nothing": 0.0, "broker-host": TOTAL - 2.0})
    assert costs[WITH_HOURS]["broker-host"] == pytest.approx(TOTAL - 2.0 + LAST)


def test_who_is_worth_the_money_by_either_cost(comparison):
    found = comparison.cost_effectiveness[LAST]
    money, hours = (found.choices[cost] for cost in (MONEY_ALONE, WITH_HOURS))
    assert [(step.strategy, pytest.approx(step.since)) for step in money.steps] == [
        ("nothing", 0.0), ("broker-host", TOTAL / (2 * LAST))]
    assert money.ruled_out == {"direct-grants": "dominated", "coalition-broad": "dominated"}
    assert [(step.strategy, pytest.approx(step.since)) for step in hours.steps] == [
        ("nothing", 0.0), ("direct-grants", TOTAL / LAST), ("broker-host", 1.0)]      # LAST more services for LAST of hours
    leader, share, sure = money.at(5.0)
    assert (leader, share, sure) == ("broker-host", 1.0, 1.0)
    assert money.at(0.0)[0] == "nothing" and sum(row[50] for row in money.shares.values()) == pytest.approx(1.0)


def test_the_month_from_which_services_exceed_the_subsidy_paid():
    """Grants pay 4/3 pm a month for 36 months and bring 1 a month: level after 48. The host brings nothing in its first year and 4
    a month in the second: level after 18. Which side of level the last bits of a sum fall on is open."""
    found = compared().cost_effectiveness[LAST].strategies
    assert (TOTAL, MONTHS) == (48, 36)
    assert found["direct-grants"].pays in (47, 48) and found["broker-host"].pays in (17, 18)
    assert found["broker-host"].pays_surely == 19 and math.isnan(found["coalition-broad"].pays)


def test_over_an_ensemble_a_future_is_a_seed_with_its_set():
    spread = over(SMALL, Ensemble(("opening_rate",), ((0.1,), (0.2,), (0.3,), (0.4,))))
    found = compared(spread).cost_effectiveness[LAST]
    assert (found.futures, found.sets) == (SEEDS, 4) and compared().cost_effectiveness[LAST].sets == 1
    assert found.strategies["broker-host"].held == 1.0 and found.strategies["coalition-broad"].held == 0.0
    assert found.strategies["broker-host"].over_sets.sets == 4 and "over_sets" in found.as_record()["strategies"][0]
    alone = compared().cost_effectiveness[LAST].strategies["broker-host"]
    assert math.isnan(alone.held) and alone.over_sets is None
    assert "in 100% of 4 parameter sets more than direct grants" in price_told(compared(spread), "en")
    assert "4 parameter sets" in " ".join(price_section(compared(spread), "en")["words"])


def test_nothing_is_told_without_months_or_without_doing_nothing():
    bare = Comparison(plan(SMALL, LABELS, SEEDS), made_up().without_months())
    assert bare.cost_effectiveness == {} and price_told(bare, "en") == "" and price_section(bare, "id") is None
    assert Comparison(plan(SMALL, LABELS[1:], SEEDS), made_up(labels=LABELS[1:])).cost_effectiveness == {}
    assert bare.to_dict()["at_what_price"] == []


def test_a_broken_run_is_left_out():
    results = made_up()
    results.monthly[2, 0] = np.nan
    found = Comparison(plan(SMALL, LABELS, SEEDS), results).cost_effectiveness[LAST]
    assert found.futures == SEEDS - 1 and found.strategies["broker-host"].services.n == SEEDS - 1
    assert found.strategies["direct-grants"].services.n == SEEDS


@pytest.mark.parametrize(("language", "unit", "host"), [
    ("en", "IDR", "clearly more than the 1.25|IDR 3.6 million through"), ("id", "Rp", "jelas lebih banyak|Rp3,6 juta melalui")])
def test_page_terminal_and_files_say_it_in_person_months_and_money(language, unit, host, tmp_path):
    found, plain = compared(PRICED), compared()
    page = render(found, language)
    section = price_section(found, language)
    assert all(table.caption in page for table in section["tables"]) and 'id="price-plane"' in page and 'id="price-curve"' in page
    told = price_told(found, language)
    assert all(words in told for words in host.split("|")) and unit not in price_told(plain, language)
    assert told in [text for _tag, text in comparison_document(found, language).answer]
    lines = show(found, columns=80, language=language)
    assert max(map(len, lines)) <= 80 and any(f"({unit}" in line for line in lines)
    files = {file.name: file.read_text(encoding="utf-8-sig").splitlines() for file in write_tables(tmp_path, found)}
    assert len(files["price.csv"]) == 1 + 3 * len(SMALL.horizons) and ",IDR," in files["price.csv"][1]
    assert len(files["acceptability.csv"]) == 1 + len(SMALL.horizons) * 2 * 101 * len(LABELS)
    record = json.loads(json.dumps(found.to_dict()))["at_what_price"][-1]
    assert record["horizon"] == LAST and record["strategies"][1]["strategy"] == "broker-host"


def test_pictures_hold_every_strategy_and_no_number_that_is_none(comparison):
    found = comparison.cost_effectiveness[LAST]
    for figure in (plane_figure(comparison, found, "id"), curve_figure(comparison, found.choices[MONEY_ALONE], "en")):
        json.dumps(figure, allow_nan=False)
        assert {trace.get("meta") for trace in figure["data"]} >= set(LABELS[1:])
    corners = mark_corners("square", 10.0, 10.0, 5.0).split()
    assert len(corners) == 4 and {corner.count(",") for corner in corners} == {1}
    assert [len(mark_corners(mark, 0, 0, 5).split()) for mark in ("cross", "x", "star", "hexagon")] == [12, 12, 10, 6]
