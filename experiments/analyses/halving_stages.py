"""Trying many designs of each strategy with runs where they matter: sequential halving.

All designs run on a few seeds; the better half of each strategy's goes on to twice as many fresh ones, and so on until two are
left. Every stage takes the same share of the runs (Karnin, Koren & Somekh 2013, Proceedings of Machine Learning Research 28(3),
1238-1246), so that the same number of runs as for designs that all get the same seeds tells the best of them more surely.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.analyses.answer import Answer
from simpul.experiments.design.factors import FactorSetting
from simpul.experiments.design.plan import Plan, plan
from simpul.experiments.runner.output_folders import TRAINING, numbered_round
from simpul.experiments.runner.results import WorldResults
from simpul.experiments.statistics.ranking import Aim, means

_LEFT = 2             # designs in the last stage


@dataclass(frozen=True)
class HalvingStage:
    """One stage: its plan, a world for each place, its results, and which design of every strategy stands at each place."""

    plan: Plan
    results: WorldResults
    designs: Mapping[str, tuple[int, ...]]


def stage_sizes(budget: int, training: int) -> list[tuple[int, int]]:
    """(designs, seeds) of every stage, so that all together run `budget` x `training` times at most (a seed a design at least)."""
    sizes = [budget]
    while sizes[-1] > _LEFT:
        sizes.append(max(_LEFT, math.ceil(sizes[-1] / 2)))
    share = budget * training / len(sizes)
    return [(size, max(1, int(share / size))) for size in sizes]


def stage_plans(scenario, labels: Sequence[str], worlds: Sequence[FactorSetting], sizes: Sequence[tuple[int, int]],
                first_seed: int) -> list[Plan]:
    """The plans of all stages as far as they are known beforehand: how many worlds, which seeds. worlds: of the first stage."""
    found, seed = [], first_seed
    for size, seeds in sizes:
        found.append(plan(scenario, labels, range(seed, seed + seeds), worlds=worlds[:size]))
        seed += seeds
    return found


def halved(planned: Sequence[Plan], tuned: Sequence[str], aim_of: Callable[[WorldResults], Aim],
           carried: Callable[[Plan, str, int, int], WorldResults], after: int, horizon: int | None) -> list[HalvingStage]:
    """Carry the stages out.

    planned: as `stage_plans` gives them. tuned: the strategies that have designs. aim_of: what is to be high. carried: makes the
    runs of a plan, given the name of its round and how many runs come before and after. after: runs that come after all stages.
    """
    worlds, stages = list(planned[0].worlds), []
    held = {label: tuple(range(len(worlds))) for label in tuned}
    for number, blank in enumerate(planned):
        here = tuple(_packed(worlds, held, place) for place in range(len(blank.worlds)))
        one = Plan(blank.scenario, blank.strategies, blank.seeds, here)
        before = sum(map(len, planned[:number]))
        found = carried(one, numbered_round(TRAINING, number), before, sum(map(len, planned[number + 1:])) + after)
        stages.append(HalvingStage(one, found, held))
        if number + 1 < len(planned):
            order = ordered(stages, tuned, aim_of(found), horizon)
            held = {label: tuple(order[label][:len(planned[number + 1].worlds)]) for label in tuned}
    return stages


def _packed(worlds: Sequence[FactorSetting], held: Mapping[str, tuple[int, ...]], place: int) -> FactorSetting:
    """The world in which every strategy has the design that stands at a place."""
    found: FactorSetting = {}
    for label, designs in held.items():
        found.update({key: value for key, value in worlds[designs[place]].items() if key.startswith(f"strategies.{label}.")})
    return found


def tried(stages: Sequence[HalvingStage], tuned: Sequence[str], aim: Aim, horizon: int | None) -> NDArray[np.float64]:
    """Mean of every design over all seeds that it was run on: float64 [design, strategy], strategies as in `tuned`."""
    designs = len(stages[0].plan.worlds)
    total, count = np.zeros((designs, len(tuned))), np.zeros((designs, len(tuned)))
    for stage in stages:
        answer = Answer(stage.plan, stage.results, horizon)
        averages = means(answer.scores(aim))
        for column, label in enumerate(tuned):
            row, rows = averages[:, answer.labels.index(label)], list(stage.designs[label])
            known = np.isfinite(row)
            total[rows, column] += np.where(known, row, 0.0) * len(stage.plan.seeds)
            count[rows, column] += known * len(stage.plan.seeds)
    return np.divide(total, count, out=np.full(total.shape, np.nan), where=count > 0)


def ordered(stages: Sequence[HalvingStage], tuned: Sequence[str], aim: Aim, horizon: int | None) -> dict[str, list[int]]:
    """The designs of every strategy from the best to the worst: those that came further first, then by their mean."""
    found = tried(stages, tuned, aim, horizon)
    order = {}
    for column, label in enumerate(tuned):
        came = {design: number for number, stage in enumerate(stages) for design in stage.designs[label]}
        order[label] = sorted(came, key=lambda design: (-came[design], -_known(found[design, column]), design))
    return order


def _known(value: float) -> float:
    return value if math.isfinite(value) else -math.inf
