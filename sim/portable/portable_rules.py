"""What `model.wasm` holds: the rules that can be called from outside, and the fingerprint of their text in C."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from simpul.sim.measures.aim_scores import in_points, own_scores, score_futures
from simpul.sim.measures.best_strategy import alike_within, judge_scores, step_up
from simpul.sim.measures.future_counts import ahead_from, count_gains, count_leaders, settled_by
from simpul.sim.measures.instalments import instalment_of
from simpul.sim.measures.map_regrets import find_side, worst_regrets
from simpul.sim.measures.money_account import read_account
from simpul.sim.measures.month_facts import read_months
from simpul.sim.measures.month_frame import (
    count_agreements,
    read_belonging,
    read_helpers,
    read_standing,
    read_ties,
    read_trust_between,
)
from simpul.sim.measures.need_parts import need_of
from simpul.sim.measures.outcome_formulas import OUTCOME_FORMULAS, part_of
from simpul.sim.measures.series_sums import mean_of_known, read_series
from simpul.sim.months import pass_months
from simpul.sim.numerics.compiler import PACKAGE, kernel_sources
from simpul.sim.rules.hosts import choose_hosts
from simpul.sim.state.derived_settings import DERIVED_SETTINGS
from simpul.sim.translation.c_file import ExportedRule, FormulaTable, c_file_text
from simpul.sim.translation.kinds import FLOAT, INT, OF_COMMUNITY, OF_SETTINGS, Array

_ROW, _TABLE = Array("f", 1), Array("f", 2)
PORTABLE_RULES: dict[str, ExportedRule] = {
    "pass_months": ExportedRule(pass_months, (OF_COMMUNITY, OF_SETTINGS, INT, INT, _TABLE, Array("f", 3))),
    "choose_hosts": ExportedRule(choose_hosts, (OF_COMMUNITY,)),
    "read_series": ExportedRule(read_series, (_TABLE, INT, INT, INT, INT, _ROW, _ROW, _ROW)),
    "read_months": ExportedRule(read_months, (_TABLE, INT, _TABLE)),
    "read_ties": ExportedRule(read_ties, (OF_COMMUNITY, _TABLE)),
    "count_agreements": ExportedRule(count_agreements, (OF_COMMUNITY, _TABLE, INT)),
    "read_standing": ExportedRule(read_standing, (OF_COMMUNITY, _TABLE, INT, _TABLE)),
    "read_helpers": ExportedRule(read_helpers, (OF_COMMUNITY, OF_SETTINGS, INT, _TABLE, _TABLE)),
    "read_trust_between": ExportedRule(read_trust_between, (OF_COMMUNITY, _TABLE, INT, _TABLE, _TABLE)),
    "read_belonging": ExportedRule(read_belonging, (OF_COMMUNITY, _TABLE)),
    "instalment_of": ExportedRule(instalment_of, (FLOAT, FLOAT, FLOAT, FLOAT)),
    "need_of": ExportedRule(need_of, (FLOAT, FLOAT)),
    "part_of": ExportedRule(part_of, (FLOAT, FLOAT)),
    "mean_of_known": ExportedRule(mean_of_known, (_ROW, _TABLE)),
    "count_gains": ExportedRule(count_gains, (_ROW, FLOAT, _ROW)),
    "settled_by": ExportedRule(settled_by, (_ROW, FLOAT)),
    "count_leaders": ExportedRule(count_leaders, (_TABLE, _ROW)),
    "ahead_from": ExportedRule(ahead_from, (_TABLE, FLOAT, FLOAT)),
    "read_account": ExportedRule(read_account, (_TABLE, INT, INT, INT, _ROW)),
    "score_futures": ExportedRule(score_futures, (Array("f", 3), _ROW, _ROW, _ROW, INT, _TABLE)),
    "own_scores": ExportedRule(own_scores, (_TABLE, _TABLE)),
    "in_points": ExportedRule(in_points, (FLOAT, FLOAT, FLOAT)),
    "judge_scores": ExportedRule(judge_scores, (_TABLE, FLOAT, _TABLE, _TABLE)),
    "alike_within": ExportedRule(alike_within, (_TABLE, FLOAT)),
    "step_up": ExportedRule(step_up, (_ROW,)),
    "worst_regrets": ExportedRule(worst_regrets, (_TABLE, _ROW, _ROW)),
    "find_side": ExportedRule(find_side, (_TABLE, _ROW)),
}
"""Name of a function of `model.wasm` -> its rule. Beside them stand `prepare` and `derive` (`sim/translation/c_file.py`), and what
works out all formulas of a table."""
_FORMULAS = {"compute_outcomes": FormulaTable(OUTCOME_FORMULAS, (_ROW, _ROW, _ROW))}

MODEL_FILE = Path(__file__).with_name("model.wasm")
FINGERPRINT_FILE = Path(__file__).with_name("model.fingerprint")
STALE_MODEL = "the rules have changed since model.wasm was made: run `make wasm`"
"""What is said of a `model.wasm` that was made from other rules."""


def portable_text() -> str:
    """Return the C file from which `model.wasm` is made. Raises NotInSubset for a rule that cannot be translated."""
    return c_file_text(PORTABLE_RULES, DERIVED_SETTINGS, _FORMULAS)


def model_fingerprint(text: str, code: bytes) -> dict[str, str]:
    """Return what is kept beside `model.wasm`: a fingerprint of the C text it was made from, and one of itself."""
    return {"rules": hashlib.sha256(text.encode()).hexdigest(), "model": hashlib.sha256(code).hexdigest()}


def translated_sources() -> str:
    """Return a fingerprint of all sources that decide the C text. Another one does not mean another text."""
    beside = [path for folder in ("measures", "parameters", "translation") for path in sorted((PACKAGE / folder).glob("*.py"))]
    files = [*kernel_sources(), *beside, Path(__file__)]
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()


def model_is_current() -> bool:
    """Tell whether `model.wasm` is there and was made from the rules as they are now. Where a source has changed since, this takes
    a second: the rules are translated."""
    try:
        kept = json.loads(FINGERPRINT_FILE.read_text(encoding="utf-8"))
        code = MODEL_FILE.read_bytes()
    except (OSError, ValueError):
        return False
    if kept.get("sources") == translated_sources():
        return bool(kept.get("model") == model_fingerprint("", code)["model"])
    return {"rules": kept.get("rules"), "model": kept.get("model")} == model_fingerprint(portable_text(), code)
