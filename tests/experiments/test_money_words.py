"""Money for people: signs, points and words of each language; what a check says of the subsidy."""

import math

import pytest

from simpul.experiments.design.understood_scenario import understood
from simpul.experiments.presentation.money_words import in_money, money_text
from simpul.sim.language import speaking
from simpul.sim.scenario import load_scenario


@pytest.mark.parametrize(("amount", "currency", "en", "id_"), [
    (1_728_000_000, "IDR", "IDR 1.73 billion", "Rp1,73 miliar"), (1_234_567, "IDR", "IDR 1.23 million", "Rp1,23 juta"),
    (123_456, "IDR", "IDR 123,000", "Rp123.000"), (-2_450, "USD", "−$2,450", "−US$2.450"), (12.345, "EUR", "€12.30", "€12,30"),
    (0, "EUR", "€0", "€0"), (12.3, "JPY", "¥12", "JP¥12"), (math.nan, "IDR", "–", "–")])
def test_amounts_have_three_digits_and_the_signs_of_the_language(amount, currency, en, id_):
    assert [money_text(amount, currency, language) for language in ("en", "id")] == [en, id_]


def test_a_stated_price_keeps_its_digits():
    assert money_text(1_234_567, "IDR", "id", exact=True) == "Rp1.234.567"
    assert money_text(4_200.5, "USD", "en", exact=True) == "$4,200.50"


def test_a_check_tells_the_subsidy_in_money_where_there_is_a_price():
    small = load_scenario("scenarios/small.yaml")
    priced = small.with_changes({"money": {"currency": "IDR", "person_month": 9_000_000}})
    before, after = (understood(one, run=False) for one in (small, priced))
    assert before.currency is None and before.to_dict()["person_month"] is None
    for language, price in (("en", "IDR 9,000,000"), ("id", "Rp9.000.000")):
        with speaking(language):
            line, = [line for line in after.lines() if line not in before.lines()]
        assert price in line and in_money(priced, small.subsidy.total, language) in line
    assert in_money(small, 3.0, "en") == ""
