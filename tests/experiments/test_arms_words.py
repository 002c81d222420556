"""What strategies have besides their money is said beside a result, where it is unequal."""

import pytest

from simpul.experiments.design.scenario_lookup import find
from simpul.experiments.report.arms_words import arms_told
from simpul.sim.scenario import load_scenario

LABELS = ("nothing", "direct-grants", "broker-host", "broker-new", "coalition-cdcs")


@pytest.mark.parametrize(("language", "each", "command"), [
    ("en", "an office in each place", "simpul compare ccrp --arms equal"), ("id", "satu kantor di setiap tempat", "--arms equal")])
def test_documented_arms_are_told_with_the_command_that_makes_them_equal(language, each, command):
    scenario = load_scenario(find("ccrp")).with_changes({"parameters.formation_months": 14.6})
    told = arms_told(scenario, LABELS, language)
    assert each in told and command in told and "14.6" in told.replace(",", ".")


@pytest.mark.parametrize("labels", [LABELS, ("nothing", "direct-grants"), ("broker-host",)])
def test_nothing_is_told_where_all_have_the_same(labels):
    scenario = load_scenario(find("ccrp")).with_changes({"arms": "equal"})
    assert arms_told(scenario, labels, "en") == ""


def test_levers_that_strategies_declare_are_told_without_a_command_that_would_not_help():
    scenario = load_scenario(find("pikul")).with_changes({"strategies.broker-new.forming": 12.0})
    told = arms_told(scenario, ("broker-host", "broker-new"), "en")
    assert "it takes 12 months to begin" in told and "one office, at once, nobody unpaid" in told and "simpul" not in told
