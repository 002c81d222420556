"""What the model measures and what it takes, as tables to look things up in."""

from __future__ import annotations

import pandas as pd

from simpul.experiments.presentation.labels import outcome_label, outcome_meaning
from simpul.sim.language import language as language_in_use
from simpul.sim.language import say
from simpul.sim.outcomes import OUTCOMES, outcomes_of
from simpul.sim.parameters import CONTEXT, PARAMETERS
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.state.series import SERIES

_BETTER = {1: "more", -1: "less", 0: "neither"}


def list_outcomes(language: str | None = None, scenario: Scenario | None = None) -> pd.DataFrame:
    """List the outcomes that a run is judged by.

    Args:
        language: of labels and meanings, "en" or "id"; None for the language in use.
        scenario: whose issues and groups are listed too, as they stand on the last axis of `Runs.outcomes`; None for what is
            measured of every scenario.

    Returns:
        A row for each outcome, by name: `unit`, `primary` (fixed beforehand as a main outcome), `better` (more, less or neither),
        `label`, `meaning`. A scenario with one group has no worst-off group: that outcome is then not primary, and not a number.

    >>> import simpul
    >>> simpul.list_outcomes("en").loc["need_met", ["unit", "better", "label"]].tolist()
    ['share', 'more', 'Need met']
    """
    spoken = language or language_in_use()
    rows = [{"name": one.name, "unit": one.unit, "primary": one.primary, "better": _BETTER[one.better],
             "label": outcome_label(one.name, spoken, scenario), "meaning": outcome_meaning(one.name, spoken, scenario)}
            for one in (OUTCOMES if scenario is None else outcomes_of(scenario))]
    return pd.DataFrame(rows).set_index("name")


def list_series(language: str | None = None) -> pd.DataFrame:
    """List the monthly series that every run keeps, in the order of the last axis of `Run.series`.

    Args:
        language: of labels, "en" or "id"; None for the language in use.

    Returns:
        A row for each series, by name: `unit`, `kind` (flow: the sum of the month; level: the state at its end), `label`.

    >>> import simpul
    >>> simpul.list_series("en").loc["trust_mean"].tolist()
    ['probability', 'level', 'Trust']
    """
    spoken = language or language_in_use()
    return pd.DataFrame([{
        "name": one.name, "unit": one.unit, "kind": "flow" if one.flow else "level",
        "label": say(f"series-{one.name.replace('_', '-')}", spoken)} for one in SERIES]).set_index("name")


def list_parameters(scenario: Scenario | None = None, language: str | None = None) -> pd.DataFrame:
    """List the numbers that the model takes from outside a rule: the levels of the context and the model's parameters.

    Args:
        scenario: whose values are shown; None for the defaults.
        language: of meanings, "en" or "id"; None for the language in use.

    Returns:
        A row for each number, by the key that a scenario file and `sweep` know it by, such as `context.history`: `value`,
        `default`, `low` and `high` (plausible range), `unit`, `meaning`, and `source` (author and year with DOI, or "assumption").

    >>> import simpul
    >>> simpul.list_parameters().loc["parameters.window_threshold", "unit"]
    'share of power'
    """
    spoken = language or language_in_use()
    own = {} if scenario is None else scenario.values()
    tables = (("context", CONTEXT, "context"), ("parameters", PARAMETERS, "parameter"))
    return pd.DataFrame([{
        "key": f"{part}.{one.name}", "value": own.get(f"{part}.{one.name}", one.default), "default": one.default, "low": one.low,
        "high": one.high, "unit": one.unit, "meaning": say(f"{words}-{one.name.replace('_', '-')}", spoken), "source": one.source}
        for part, rows, words in tables for one in rows]).set_index("key")
