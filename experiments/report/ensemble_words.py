"""What a reader has to know of the parameter sets behind an answer."""

from __future__ import annotations

from simpul.sim.language import say


def ensemble_about(scenario, seeds: int, language: str) -> str:
    """How many parameter sets the runs have and what the scenario states itself; that it is a single set, where it is one."""
    ensemble = getattr(scenario, "ensemble", None)
    if ensemble is None:
        return say("ensemble-one-set", language)
    told = say("ensemble-about", language, sets=min(seeds, len(ensemble)), seeds=max(1, seeds // len(ensemble)))
    return f"{told} {say('ensemble-stated', language, names=', '.join(scenario.stated))}" if scenario.stated else told
