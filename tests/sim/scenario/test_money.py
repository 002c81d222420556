"""What a person-month costs: currencies, amounts as people write them, and that a price moves no number."""

from pathlib import Path

import pytest

from simpul.sim.run import run_many
from simpul.sim.scenario import ScenarioError, load_scenario
from simpul.sim.scenario.money import currencies
from simpul.sim.scenario.odd_marks import plain_figure

SMALL = Path("scenarios/small.yaml").read_text(encoding="utf-8")
# of the small scenario without a price; the names that its strategies have by default are part of it
DIGEST = "34d32a12c9a14a51b6cd00c6f0d3e3d51d2dcecdbfa848b5c9a91361dab73d9a"


def stated(money: str):
    return load_scenario(f"{SMALL}\nmoney: {money}\n")


def faults(money: str) -> list[tuple[str, str]]:
    with pytest.raises(ScenarioError) as raised:
        stated(money)
    assert all(fault.line > 40 for fault in raised.value.faults)
    return [(fault.key, fault.sentence("en")) for fault in raised.value.faults]


def test_a_price_is_kept_and_a_scenario_without_one_is_what_it_was():
    small, priced = load_scenario(SMALL), stated("{currency: IDR, person_month: 9000000}")
    assert small.money is None and "money" not in small.as_used()
    assert small.digest() == DIGEST
    assert (priced.money.currency, priced.money.person_month) == ("IDR", 9e6) and priced.digest() != small.digest()
    assert load_scenario(priced.to_yaml()) == priced
    assert small.with_changes({"money": {"currency": "IDR", "person_month": 9_000_000}}).digest() == priced.digest()


def test_a_price_moves_no_number():
    told = [run_many(one, ["coalition-broad"], range(2)).series for one in (load_scenario(SMALL), stated(
        "{currency: USD, person_month: {value: 2400, assumption: made up, range: [2000, 3000]}}"))]
    assert (told[0] == told[1]).all()


@pytest.mark.parametrize(("given", "near"), [
    ("rupiah", "IDR"), ("Rp", "IDR"), ("idr", "IDR"), ("US$", "USD"), ("dollar", "USD"), ("euro", "EUR"), ("'€'", "EUR"),
    ("IDRP", "IDR"), ("DEM", "")])
def test_a_currency_that_is_none_is_refused_with_the_one_that_was_meant(given, near):
    (key, sentence), = faults(f"{{currency: {given}, person_month: 9}}")
    assert key == "money.currency" and "ISO 4217" in sentence and given.strip("'") in sentence
    assert sentence.endswith(f"Did you mean {near}?" if near else "USD, EUR.")


@pytest.mark.parametrize(("given", "readings"), [
    ("1.200", ("1200", "1.2")), ("4.555", ("4555", "4.55")), ("9.000.000", ("9000000", "nothing else")),
    ("Rp9.000.000", ("9000000",)), ('"Rp 9.000.000,00"', ("9000000",)), ('"9,000,000"', ("9000000",)), ("0", ("above 0",)),
    ("1.2345", ("more decimals", "1.23")), ("9 juta", ("9 juta", "above 0"))])
def test_amounts_as_people_write_them_are_refused_once_with_every_reading(given, readings):
    (key, sentence), = faults(f"{{currency: USD, person_month: {given}}}")
    assert key == "money.person_month" and all(reading in sentence for reading in readings)


def test_keys_are_named_and_a_price_cannot_be_varied():
    assert dict(faults("{currensy: USD, person_month: 3}"))["money.currensy"].count("currency") == 2
    with pytest.raises(ScenarioError, match='no rule reads "money.person_month"'):
        stated("{currency: IDR, person_month: 9}").with_changes({"uncertain": {"money.person_month": [1, 20]}})


def test_currencies_are_those_in_use():
    assert {"IDR", "USD", "EUR", "KWD"} <= currencies() and not {"DEM", "XXX", "ECU"} & currencies()


@pytest.mark.parametrize(("text", "figure"), [
    ("Rp1.234.567", "1234567"), ("1 234 567", "1234567"), ("USD 2,400", "2400"), ("€2.400,-", "2400"), ("2,400", ""), ("2.400", ""),
    ("ten", ""), ("Rp", ""), ("1.2.3", ""), ("12 months", "")])
def test_digits_of_an_amount(text, figure):
    assert plain_figure(text) == figure
