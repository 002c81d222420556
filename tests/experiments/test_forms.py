"""Which form suits which community, and whether conclusions hang on a modelling choice: the designs and the tables that ship."""

import csv
import itertools
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from simpul.experiments.patterns import governance_forms, rule_variants
from simpul.experiments.patterns.governance_forms import CELLS, COALITION, FORM_SEEDS, FORMS, HOST, NEW, FormCell
from simpul.experiments.patterns.instruments import EFFECTIVENESS, outcomes
from simpul.experiments.patterns.pattern_communities import scenario_of
from simpul.sim.parameters import CHOICES
from simpul.sim.state.series import SERIES, SERIES_INDEX

RESULTS = Path(__file__).resolve().parents[2] / "results"


def shipped(name):
    return list(csv.DictReader((RESULTS / f"{name}.csv").read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize(("cell", "form"), [
    (FormCell("dense", "few", "high", "low"), COALITION), (FormCell("central", "moderate", "low", "low"), HOST),
    (FormCell("dense", "many", "high", "high"), NEW),
])
def test_the_ideal_types_of_the_source_suit_their_form(cell, form):
    assert cell.suits() == [form]


def test_every_form_suits_somewhere_and_every_kind_of_community_is_another_world():
    assert {form for cell in CELLS for form in cell.suits()} == set(FORMS)
    assert len({cell.world() for cell in CELLS}) == len(CELLS) == 24
    for cell in CELLS[::5]:
        scenario = scenario_of(cell.world())
        assert scenario.subsidy.total == pytest.approx(8.0 * scenario.organization_count())
        assert set(FORMS) <= set(scenario.strategies)


def test_effectiveness_is_the_mean_of_the_shares_there_are():
    series = np.zeros((1, 2, 30, len(SERIES)))
    for n, (part, whole) in enumerate(EFFECTIVENESS):
        series[0, :, 10:, SERIES_INDEX[part]] = n + 1.0
        series[0, :, 10:, SERIES_INDEX[whole]] = 4.0
    series[0, 1, :, SERIES_INDEX["windows_opened"]] = series[0, 1, :, SERIES_INDEX["windows_won"]] = 0.0
    series[0, :, :10] = 99.0  # before the strategy begins
    runs = SimpleNamespace(series=series, scenario=SimpleNamespace(start=10))
    assert outcomes(runs, 20, "effectiveness")[0].tolist() == pytest.approx([2.5 / 4.0, (1.0 + 2.0 + 4.0) / 12.0])


@pytest.mark.parametrize("number", [0, 13])
def test_the_table_of_forms_is_what_the_model_gives(number):
    found, kept = governance_forms.found_in(CELLS[number], range(FORM_SEEDS)), shipped("forms")[number]
    assert [kept[name] for name in ("trust", "participants", "consensus", "need", "best", "suits")] == [
        found[name] for name in ("trust", "participants", "consensus", "need", "best", "suits")]
    assert [float(kept[form]) for form in FORMS] == pytest.approx([found[form] for form in FORMS], rel=2e-5)


def test_variants_are_all_combinations_the_models_own_rules_first():
    every = rule_variants.variants()
    assert len(every) == len({tuple(variant.values()) for variant in every}) == 32
    assert rule_variants.told(every[0]) == "own"
    assert rule_variants.told(every[-1]) == ", ".join(choice.options[1] for choice in CHOICES)
    assert [row["variant"] for row in shipped("variants")] == [rule_variants.told(variant) for variant in every]


def test_what_is_called_a_conclusion_holds_under_the_models_own_rules():
    own = shipped("variants")[0]
    assert all(own[f"c{n}"] == "1" for n, _ in enumerate(rule_variants.CONCLUSIONS, start=1))
    taus = [float(own[column]) for column in rule_variants.variant_columns() if column.startswith("tau_")]
    assert taus == pytest.approx([1.0] * 5)


def test_the_table_of_variants_is_what_the_model_gives():
    """One variant, the signs of its conclusions, on the seeds of the table."""
    variant = rule_variants.variants()[-1]
    strategies, values = rule_variants.variant_outcomes(variant, range(rule_variants.VARIANT_SEEDS))
    kept = shipped("variants")[-1]
    from simpul.sim.outcomes import INDEX

    for number, (_sentence, name, better, other) in enumerate(rule_variants.CONCLUSIONS, start=1):
        first, second = (values[strategies.index(label), :, INDEX[name]] for label in (better, other))
        difference = (first - second).mean()
        assert kept[f"c{number}"] in ("0", str(int(np.sign(difference))))


def test_conclusions_name_strategies_and_outcomes_of_the_case():
    from simpul.sim.outcomes import INDEX

    strategies = scenario_of(rule_variants.World(rule_variants.CASE)).strategies
    for (_sentence, name, better, other), (_again, *rest) in itertools.pairwise(rule_variants.CONCLUSIONS):
        assert name in INDEX and {better, other} <= set(strategies)
        assert (name, better, other) != tuple(rest)
