"""The tables of the Indonesian edition of the model description, from the code and the catalogue: context factors, parameters,
outcomes. `python -m simpul.experiments.documentation.model_tables` brings both editions up to date, and a test holds both.

Files, sources and formulas are left to the English edition, which has them once.
"""

from __future__ import annotations

from pathlib import Path

from simpul.experiments.presentation.labels import PERCENT, number, outcome_label, outcome_meaning, unit_label
from simpul.experiments.presentation.markdown import filled, table
from simpul.sim.language import say
from simpul.sim.outcomes import OUTCOMES
from simpul.sim.parameters import CONTEXT, PARAMETERS

EDITION = Path(__file__).resolve().parents[2] / "sim" / "README.id.md"
_LANGUAGE = "id"
_SHARE = "0–1"            # shares stand as they are set, not in percent


def with_indonesian_tables(text: str) -> str:
    """Return the edition with every table brought up to date; ValueError when the marks of one are missing."""
    for name, made in (("konteks", _factors()), ("parameter", _parameters()), ("hasil", _outcomes())):
        text = filled(text, name, made)
    return text


def _word(kind: str, name: str, tail: str = "") -> str:
    return say(f"{kind}-{name.replace('_', '-')}{tail}", _LANGUAGE)


def _factors() -> str:
    rows = [(f"`{one.name}`", _word("context", one.name), number(one.default, _LANGUAGE), _word("context", one.name, "-low"),
             _word("context", one.name, "-high")) for one in CONTEXT]
    return table(("faktor", "nama", "bawaan", "0 berarti", "1 berarti"), rows)


def _parameters() -> str:
    rows = [(f"`{one.name}`", _word("parameter", one.name), number(one.default, _LANGUAGE),
             f"{number(one.low, _LANGUAGE)} sampai {number(one.high, _LANGUAGE)}",
             _SHARE if one.unit in PERCENT else unit_label(one.unit, _LANGUAGE)) for one in PARAMETERS]
    return table(("parameter", "arti", "bawaan", "rentang", "satuan"), rows)


def _outcomes() -> str:
    rows = [(f"**`{one.name}`**" if one.primary else f"`{one.name}`", outcome_label(one.name, _LANGUAGE),
             unit_label(one.unit, _LANGUAGE), outcome_meaning(one.name, _LANGUAGE)) for one in OUTCOMES]
    return table(("hasil", "nama", "satuan", "arti"), rows)
