"""A comparison as plain values for a machine."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from simpul.experiments.analyses.mechanism_gains import why_record
from simpul.experiments.runner.json_values import plain
from simpul.experiments.statistics.choice import choice_record
from simpul.experiments.statistics.verdicts import Difference

if TYPE_CHECKING:
    from simpul.experiments.analyses.comparison import Comparison


def comparison_record(comparison: Comparison) -> dict[str, Any]:
    """All numbers of a comparison; what does not exist is None."""
    return plain({
        "scenario": comparison.scenario.digest(), "digest": comparison.plan.digest, "strategies": comparison.results.strategies,
        "baselines": comparison.baselines, "seeds": comparison.results.seeds, "start": comparison.results.start,
        "horizons": comparison.results.horizons, "level": comparison.level, "method": comparison.method,
        "worst_off_group": comparison.followed, "measures": [asdict(item) for item in comparison.results.outcomes],
        "outcomes": [{"horizon": h, "strategy": s, "outcome": o, **asdict(found)}
                     for (h, s, o), found in comparison.outcomes.items()],
        "differences": [_flat(found) for found in comparison.differences.values()],
        "best": [{"horizon": h, "outcome": o, "share_of_seeds": shares} for (h, o), shares in comparison.best.items()],
        "first_joint_result": [{"horizon": h, "strategy": s, **asdict(found)}
                               for (h, s), found in comparison.first_result.items()],
        "caught_up": [{"baseline": b, "strategy": s, **asdict(found)} for (b, s), found in comparison.catch_up.items()],
        "choice": None if comparison.choice is None else choice_record(comparison.choice),
        "matters": [{"horizon": horizon, "outcome": outcome, "smallest": value}
                    for horizon, smallest in comparison.matters.items() for outcome, value in smallest.items()],
        "sets": None if comparison.sets is None else comparison.sets.shape[0],
        "ranges": [{"strategy": s, "outcome": o, **asdict(found)} for (s, o), found in comparison.ranges.items()],
        "through_openings": openings_record(comparison), "why": why_record(comparison),
        "groups": [asdict(one) for one in comparison.group_gains],
        "own_issues": [one.as_record() for one in comparison.issue_gains],
        "at_what_price": [one.as_record() for one in comparison.cost_effectiveness.values()],
        "failures": [{"strategy": s, "seed": seed, "reason": reason}
                     for (s, seed), reason in comparison.results.failures.items()],
    })


def openings_record(comparison: Comparison | None) -> dict[str, Any] | None:
    """The parts of gains that come through outside openings; None where no seeds were run without them."""
    if comparison is None or comparison.without is None:
        return None
    return {"baseline": comparison.baseline("direct_grants"), "seeds": len(comparison.without.seeds),
            "failed": len(comparison.without.failures), "gains": [one.as_record() for one in comparison.opening_gains.values()]}


def _flat(found: Difference) -> dict[str, Any]:
    """A difference as one flat record."""
    told = asdict(found)
    alone = {f"{end}_alone": told["paired"].pop(end) for end in ("low", "high")}       # as if it were the only comparison
    return {**{key: value for key, value in told.items() if key not in ("paired", "over")}, **told["paired"], **alone,
            "over_sets": told["over"]}
