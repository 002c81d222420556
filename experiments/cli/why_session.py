"""`simpul compare --why`: the runs with mechanisms of strategies switched off, asked for, foreseen and made."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from simpul.experiments.cli.help_format import NO_VALUE, whole
from simpul.sim.language import say


def seeds_for_why(given: str | None) -> int | None:
    """On how many seeds the option asks for these runs: the usual number where it stands alone, None where it is not given. Raises
    UserError for what is no number of seeds."""
    from simpul.experiments.analyses.mechanism_gains import USUAL_SEEDS, check_seeds_of_mechanisms

    seeds = USUAL_SEEDS if given == NO_VALUE else whole("--why", given)
    check_seeds_of_mechanisms(seeds)
    return seeds


def why_forecast(planned, seeds: int | None) -> list[str]:
    """The sentence about these runs for `--plan`; none where there are none."""
    from simpul.experiments.analyses.mechanism_gains import plan_of_mechanisms

    off = plan_of_mechanisms(planned, seeds)
    return [] if off is None else [say("forecast-why", runs=len(off))]


def run_for_why(here, planned, seeds: int | None) -> dict[str, Any]:
    """Make what is missing of these runs in a sitting (`cli.run_session.Sitting`); return what the manifest tells of them."""
    from simpul.experiments.analyses.mechanism_gains import plan_of_mechanisms
    from simpul.experiments.runner.output_folders import MECHANISMS_OFF

    off = plan_of_mechanisms(planned, seeds)
    if off is None:
        return {}
    here.carried(off, MECHANISMS_OFF, monthly=False, words="why-progress")
    return {"why_seeds": len(off.seeds), "why": [asdict(one) for one in off.scenario.sets]}
