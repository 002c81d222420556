"""Person-months in money: what a scenario says one costs, and amounts the way each language writes them.

Rp1.730.000.000 is Rp1,73 miliar in Indonesian and IDR 1.73 billion in English; the words and signs come from the Unicode CLDR.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from babel.numbers import format_compact_decimal, format_currency, get_currency_precision, get_currency_symbol

from simpul.experiments.presentation.labels import MISSING, SIGNIFICANT
from simpul.sim.scenario.scenario import Scenario

IN_WORDS = 1_000_000.0  # from here on an amount is told in millions or billions
_MINUS = "−"


def money_text(amount: float, currency: str, language: str, exact: bool = False) -> str:
    """An amount of money for people: three digits that count, in words from a million on; a dash for what is no number.

    amount: in the currency (ISO 4217 code). exact: as it was stated, every digit of it, for a price that a file gives.

    >>> money_text(1_728_000_000, "IDR", "en"), money_text(9_000_000, "IDR", "id", exact=True)
    ('IDR 1.73 billion', 'Rp9.000.000')
    """
    if not math.isfinite(amount):
        return MISSING
    sign, size = (_MINUS if amount < 0.0 else ""), abs(amount)
    symbol = get_currency_symbol(currency, locale=language)
    symbol = f"{symbol} " if symbol[-1:].isalpha() and language == "en" else symbol
    if exact:
        whole = float(size).is_integer()
        pattern = "#,##0" if whole else f"#,##0.{'0' * get_currency_precision(currency)}"
        return sign + symbol + format_currency(size, currency, pattern, locale=language, currency_digits=False)
    size = _rounded(size)
    if size >= IN_WORDS:
        return sign + symbol + format_compact_decimal(size, format_type="long", locale=language, fraction_digits=SIGNIFICANT - 1)
    digits = 0 if size >= 100.0 or get_currency_precision(currency) == 0 else get_currency_precision(currency)
    pattern = "#,##0" + (f".{'0' * digits}" if digits and not size.is_integer() else "")
    return sign + symbol + format_currency(size, currency, pattern, locale=language, currency_digits=False)


def scaled_money(amounts: Iterable[float], currency: str, language: str) -> tuple[float, str]:
    """For a column of amounts, what to divide them by, and what the column then counts in: `IDR million`, `Rp juta`, `$`.

    amounts: in the currency; those that are no numbers are passed over.
    """
    largest = max((abs(amount) for amount in amounts if math.isfinite(amount)), default=0.0)
    symbol = get_currency_symbol(currency, locale=language)
    if largest < IN_WORDS:
        return 1.0, symbol
    scale = 1_000.0 ** math.floor(math.log10(largest) / 3)
    word = format_compact_decimal(scale, format_type="long", locale=language).lstrip("0123456789.,\u00a0 ")
    return scale, f"{symbol} {word}"


def _rounded(size: float) -> float:
    return float(f"{size:.{SIGNIFICANT}g}")


def in_money(scenario: Scenario, person_months: float, language: str) -> str:
    """What so many person-months cost, for people; empty where the scenario does not say what one costs."""
    if scenario.money is None:
        return ""
    return money_text(person_months * scenario.money.person_month, scenario.money.currency, language)
