"""What a person-month costs: the currencies there are, and what is wrong with a price that a file states.

No rule of the model reads a price: it turns person-months into money for those who read of them, and moves no number of a run.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache
from typing import Any

from babel.core import get_global
from babel.numbers import get_currency_name, get_currency_precision, get_currency_symbol, get_territory_currencies

from simpul.sim.language import LANGUAGES
from simpul.sim.scenario.annotations import is_number
from simpul.sim.scenario.faults import Fault
from simpul.sim.scenario.yaml_reader import Source

MONEY_KEY = "money"  # the key of a file under which a price stands
USUAL_CURRENCIES = ("IDR", "USD", "EUR")  # named as examples
_DIGITS_OF_THOUSANDS = 3


@cache
def currencies() -> frozenset[str]:
    """Codes (ISO 4217) of the currencies that are legal tender somewhere today, after the Unicode CLDR."""
    return frozenset(code for territory in get_global("territory_currencies") for code in get_territory_currencies(territory))


@cache
def _words_of_currencies() -> dict[str, str]:
    """What people call currencies -> code: signs, names in both languages and their last words (`Rp`, `rupiah`, `dollar`); the
    usual ones go first where a word means several."""
    found: dict[str, str] = {}
    codes = [*USUAL_CURRENCIES, *sorted(currencies())]
    for code in codes:
        found.setdefault(code.casefold(), code)
    for code in codes:
        for language in LANGUAGES:
            name = get_currency_name(code, locale=language).casefold()
            for word in (get_currency_symbol(code, locale=language).casefold(), name, *name.split()):
                found.setdefault(word, code)
    return found


def check_money(source: Source, data: dict[str, Any]) -> Iterator[Fault]:
    """What is wrong with the price of a person-month beyond types and ranges: a currency that does not exist, and decimals that
    the currency does not have, since 4.555 is more likely 4,555."""
    given = data.get(MONEY_KEY)
    if not isinstance(given, dict):
        return
    code, price = given.get("currency"), given.get("person_month")
    if isinstance(code, str) and code not in currencies():
        near = _words_of_currencies().get(code.strip(". ").casefold(), "") or source.nearest(code.upper(), sorted(currencies()))
        yield source.fault((MONEY_KEY, "currency"), "fault-currency", code, nearest=near,
                           allowed=", ".join(USUAL_CURRENCIES))
        return
    if isinstance(code, str) and is_number(price) and _decimals(price) > get_currency_precision(code):
        thousand = f"{price * 10 ** _DIGITS_OF_THOUSANDS:.0f}" if _decimals(price) == _DIGITS_OF_THOUSANDS else "none"
        yield source.fault((MONEY_KEY, "person_month"), "fault-money-decimals", price, currency=code, thousand=thousand,
                           decimal=f"{price:.{get_currency_precision(code)}f}", digits=get_currency_precision(code))


def _decimals(price: float) -> int:
    """How many decimals a number was written with."""
    if math.isclose(price, round(price), rel_tol=0.0, abs_tol=1e-12):
        return 0
    return len(f"{price:.12g}".partition(".")[2])
