"""What a visitor can say of money: how much there is, what a person-month costs, in which currency."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from babel.numbers import format_compact_decimal, get_currency_precision, get_currency_symbol

from simpul.sim.portable.packed_case import money_moves
from simpul.sim.scenario.scenario import Scenario

CURRENCIES = ("AUD", "CAD", "CHF", "EUR", "GBP", "IDR", "INR", "JPY", "KES", "MYR", "NGN", "NZD", "PHP", "SEK", "SGD", "THB", "USD",
              "VND", "ZAR")
"""Offered beside the scenario's own: of countries from which community work in our cases is paid, and of their neighbours."""
_MOST = 1_000_000.0
"""Person-months that a scenario may have."""
_TIMES, _STEPS = 4.0, 400.0  # how far a slider goes beyond the case, and into how many steps it is cut


def purse_choices(scenario: Scenario, labels: Sequence[str]) -> dict[str, Any]:
    """Return the case's money, and how far a page can move it.

    total, months: as the case has them, in pm and months. movable: whether each strategy agrees on the same with any other sum.
    end, step: of the slider, in pm. currency, price: of a person-month; empty and None where the case says nothing. digits: after
    the point of each currency offered.
    """
    total, money = scenario.subsidy.total, scenario.money
    end = max(_TIMES * total, 1.0)
    step = next(base * 10.0**power for power in range(-2, 7) for base in (1.0, 2.0, 5.0) if base * 10.0**power * _STEPS >= end)
    return {
        "total": total, "months": scenario.subsidy.months, "movable": money_moves(scenario, labels), "most": _MOST, "end": end,
        "step": step, "currency": "" if money is None else money.currency, "price": None if money is None else money.person_month,
        "digits": {code: get_currency_precision(code) for code in _offered(scenario)},
    }


def amount_words(scenario: Scenario, language: str) -> dict[str, Any]:
    """Return how a language writes amounts, for `scripts/purse.js`, which writes them as `money_text` does: what stands before an
    amount in each currency, and the words for a million, a billion and a trillion."""
    signs = {code: get_currency_symbol(code, locale=language) for code in _offered(scenario)}
    return {"signs": {code: f"{sign} " if sign[-1:].isalpha() and language == "en" else sign for code, sign in signs.items()},
            "powers": [format_compact_decimal(10**power, format_type="long", locale=language)[1:] for power in (6, 9, 12)]}


def _offered(scenario: Scenario) -> list[str]:
    return sorted({*CURRENCIES, *([] if scenario.money is None else [scenario.money.currency])})
