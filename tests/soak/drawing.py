"""Which experiment a round makes: a scenario, a command, and how often, when and how it is disturbed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from random import Random

from simpul.experiments.cli.analysis_registry import ANALYSES
from simpul.sim.scenario import load_text
from simpul.sim.scenario.scenario_library import shipped_scenarios
from tests.fuzz.made import made

SCENARIO, FOLDER = "town.yaml", "kept"  # names within the folder of a round
MOST_ORGANIZATIONS, MOST_MONTHS = 40, 100
MADE_UP = 0.6  # share of rounds whose scenario is made up; the others take one that ships
SHIPPED = ("small", "two-groups", "exercise-time", "exercise-overlap")
HOW = ("terminate",) if os.name == "nt" else ("kill", "kill", "interrupt")
MOST_KILLS = 4
PLAN = {"compare": (100, 250), **{name: (2, 5) for name, one in ANALYSES.items() if one.session is None},
        "sweep": (20, 50), "map": (2, 6), "robustness": (2, 4), "tune": (15, 40), "tradeoffs": (30, 80), "choose": (20, 60),
        "cluster": (30, 80)}
"""Each kind of experiment, and between which numbers its seeds are drawn: some thousand runs, a few seconds."""


@dataclass(frozen=True)
class Kill:
    """One disturbance. how: kill, interrupt (Ctrl-C) or terminate. at_work: counted from the first run, else from the start of the
    process. when: at which part of the time that the undisturbed experiment took."""

    how: str
    at_work: bool
    when: float


@dataclass(frozen=True)
class Round:
    """One experiment: the text of its scenario, the words of the command, further environment, and the kills."""

    seed: int
    number: int
    part: str
    text: str
    words: tuple[str, ...]
    kills: tuple[Kill, ...]
    again: bool


def drawn(seed: int, number: int, parts: tuple[str, ...]) -> Round:
    """The round of that number; `parts` are taken in turn."""
    chance, part = Random(f"soak {seed} {number}"), parts[number % len(parts)]
    text = scenario(chance)
    kills = tuple(Kill(chance.choice(HOW), chance.random() < 0.75, chance.random()) for _ in range(chance.randint(1, MOST_KILLS)))
    return Round(seed, number, part, text, tuple(words(chance, part, text)), kills, chance.random() < 0.2)


def scenario(chance: Random) -> str:
    """The text of a scenario that a few thousand runs of take some seconds."""
    while chance.random() < MADE_UP:
        text = made(chance)
        found = load_text(text)
        if found.organization_count() <= MOST_ORGANIZATIONS and found.months + found.burn_in <= MOST_MONTHS:
            return text
    return shipped_scenarios()[chance.choice(SHIPPED)].read_text(encoding="utf-8")


def words(chance: Random, part: str, text: str) -> list[str]:
    """The words of the command."""
    low, high = PLAN[part]
    question = "compare" if part == "cluster" else part
    found = [question, SCENARIO, "--seeds", str(chance.randint(low, high)), "--out", FOLDER, "--lang", chance.choice(["en", "id"])]
    labels = list(load_text(text).strategies)
    found += {
        "sweep": ["--over", "context.history=0.2,0.5,0.9"], "map": ["--over", "context.history", "--over", "context.barrier"],
        "sensitivity": ["--over", "context.history", "--over", "context.crisis", "--over", "context.barrier", "--samples", "6"],
        "robustness": ["--samples", str(chance.choice([40, 90])), "--over", "context.history", "--over", "context.crisis"],
        "tune": ["--budget", "4", "--training", "10"], "cluster": ["--cluster", "local", "--threads", "2"],
    }.get(part, [])
    if part != "cluster":
        found += ["--threads", str(chance.choice([1, 2, 4]))]
    if part in ("compare", "map", "robustness") and chance.random() < 0.2:
        found += ["--ensemble"]
    if part in ("compare", "sweep", "tradeoffs") and chance.random() < 0.4:
        found += ["--strategies", ",".join(chance.sample(labels, min(3, len(labels))))]
    if part in ("compare", "sweep") and chance.random() < 0.3:
        found += ["--first-seed", str(chance.choice([1, 1000, 2**40]))]
    found += [flag for flag in ("--csv", "--markdown") if chance.random() < 0.3]
    return found if chance.random() < 0.3 else [*found, "--no-report"]
