"""The smallest difference that matters, for each outcome: what a funder says, or a fifth of the ordinary spread between futures.

A difference can be beyond chance and too small to act on. Whoever knows what matters says so (`--matters need_met=1,windows=0.5`);
for the rest a small effect is taken, a fifth of a standard deviation (Cohen 1988, ISBN 978-0-8058-0283-2), the deviation being that
between runs of doing nothing with the same parameters. It is rounded to one digit, so that it can be told.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from simpul.experiments.statistics.ranking import Aim, ordinary_spread, outcome_numbers
from simpul.experiments.statistics.run_table import RunTable
from simpul.experiments.user_errors import UserError

SMALL_EFFECT = 0.2
SHARES = ("share", "probability")     # told in percent, so that what matters is given in percentage points


def smallest_differences(runs: RunTable, baseline: str | None, stated: Mapping[str, float] | None = None) -> dict[str, float]:
    """Outcome -> the smallest difference that matters, in its own unit (shares between 0 and 1).

    runs: [strategy, seed, outcome]; baseline: the strategy whose spread is the ordinary one, doing nothing where it was run; None:
    nothing matters less than anything else (0). stated: what was said (`read_smallest_differences`); it wins.
    """
    found = {item.name: _usual_difference(runs, baseline, item.name) for item in runs.measures if not item.described}
    return found | dict(stated or {})


def smallest_aim_difference(aim: Aim, runs: RunTable, baseline: str | None, stated: float | None = None) -> float:
    """The smallest difference in an aim that matters, in the unit of its scores: what was stated; of several outcomes a small
    effect; of one, also of a single issue or group, as in `smallest_differences`."""
    if stated is not None:
        return stated
    return SMALL_EFFECT if aim.outcome is None else _usual_difference(runs, baseline, aim.outcome)


def _usual_difference(runs: RunTable, baseline: str | None, outcome: str) -> float:
    """A fifth of the ordinary spread of an outcome between runs of the baseline; 0 without one."""
    return 0.0 if baseline is None else _one_digit(SMALL_EFFECT * ordinary_spread(runs.column(outcome, baseline), runs.sets))


def read_smallest_differences(given: str | Mapping[str, float] | None, measures) -> dict[str, float]:
    """What somebody says that matters: `need_met=1,windows_won=0.5` or the same as a mapping, in the unit that is shown (percentage
    points for shares); returned in the outcomes' own units. An outcome may be shortened to the beginning of its name. Raises
    UserError for an outcome that is not measured, a number that is none, is negative, or stands there twice."""
    units = {item.name: item.unit for item in measures}
    return {name: value / 100.0 if units[name] in SHARES else value
            for name, value in outcome_numbers(given or "", measures, "matters-number").items()}


def read_aim_difference(given: str | float | Mapping[str, float] | None, aim: Aim, measures) -> float | None:
    """The smallest difference in an aim that matters, as somebody says it: a number alone, in the unit that is shown (percentage
    points for shares, spreads where several outcomes are weighed), or, of an aim that is one outcome, as in
    `read_smallest_differences`. Returned in the unit of the aim's scores; None for none. Raises UserError for anything else."""
    if given is None:
        return None
    if isinstance(given, Mapping) or "=" in str(given):
        found = read_smallest_differences(given, measures)
        if list(found) != [aim.outcome]:
            raise UserError("matters-aim", given=str(given))
        return found[aim.outcome]
    try:
        value = float(given)
    except ValueError:
        value = math.nan
    if not (math.isfinite(value) and value >= 0.0):
        raise UserError("matters-aim", given=str(given))
    units = {item.name: item.unit for item in measures}
    return value / 100.0 if aim.outcome and units[aim.outcome] in SHARES else value


def _one_digit(value: float) -> float:
    return float(f"{value:.0e}") if math.isfinite(value) and value > 0.0 else 0.0
