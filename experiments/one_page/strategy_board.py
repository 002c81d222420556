"""Which strategy serves a funder's weights, for a page: its numbers for `scripts/board.js`, and what is told of the case's own aim.

Scores, tests and counts are rules of the model (`sim/measures/`), which the page calls too.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from simpul.experiments.one_page.counted_futures import COST, FACTS, CountedFutures
from simpul.experiments.one_page.told_slots import difference_words, shown_scale, told_figure
from simpul.experiments.presentation.labels import strategy_title, title_inside
from simpul.experiments.presentation.opening_hint import opening_hint
from simpul.experiments.statistics.estimates import LEVEL
from simpul.experiments.statistics.smallest_differences import SMALL_EFFECT
from simpul.sim.language import say
from simpul.sim.measures.aim_scores import in_points, score_futures
from simpul.sim.measures.best_strategy import BEHIND, CHANCE, MEAN, RUNNING, VERDICT_PLACES, alike_within, judge_scores
from simpul.sim.measures.future_counts import count_leaders

HEAVIEST_WEIGHT, USUAL_WEIGHT = 10, 5
"""The largest weight, and that of every main outcome at first: the case's own aim, all of them alike."""
WITH_COST = 2  # weight of the cost where it counts as well
MAP_FACTORS = ("history", "crisis")
MAP_LEVELS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
MAP_FUTURES = (4, 8, 16)
"""The map of a page: factors at first, their levels, and futures of every square, round by round."""


def board_data(futures: CountedFutures) -> dict[str, Any]:
    """Return what the scripts are told, for JSON."""
    kinds = [futures.scenario.strategies[label].type for label in futures.runs]
    return {
        "labels": futures.runs, "nothing": _place(kinds, "nothing"), "grants": _place(kinds, "direct_grants"),
        "aims": [*futures.main, FACTS[COST]], "better": _better(futures), "spreads": futures.spreads, "wrong": 1.0 - LEVEL,
        "matters": [*futures.matters, SMALL_EFFECT], "weights": _usual(futures), "heaviest": HEAVIEST_WEIGHT, "cost": WITH_COST,
        "map": {"factors": MAP_FACTORS, "levels": MAP_LEVELS,
                "rounds": sorted({min(one, len(futures.sets)) for one in MAP_FUTURES})},
    }


def _place(kinds: list[str], kind: str) -> int:
    return kinds.index(kind) if kind in kinds else -1


def _better(futures: CountedFutures) -> list[float]:
    return [1.0] * len(futures.main) + [-1.0]


def _usual(futures: CountedFutures) -> list[int]:
    return [USUAL_WEIGHT] * len(futures.main) + [0]


def board_controls(futures: CountedFutures) -> dict[str, Any]:
    """Return what the frame of a page needs: aims, weights to begin with, rows to be compared with."""
    aims, kinds = (*futures.main, FACTS[COST]), [futures.scenario.strategies[label].type for label in futures.runs]
    single = [name for name in ("need_met", "crises_met", "need_met_worst_off") if name in futures.main]
    return {"aims": aims, "weighings": ("case", *single, FACTS[COST]),
            "baselines": [row for row in (_place(kinds, "nothing"), _place(kinds, "direct_grants")) if row >= 0]}


def board_titles(futures: CountedFutures, language: str) -> dict[str, list[str]]:
    """Return the names of all strategies that were run: as a heading, and inside a sentence."""
    return {"names": [strategy_title(futures.scenario, label, language) for label in futures.runs],
            "inside": [title_inside(futures.scenario, label, language) for label in futures.runs]}


def board_keys() -> list[str]:
    """Return the keys of the messages that the board says and that do not begin as those of a page do."""
    return ["outcome-full-cost", "list-two", "list-more"]


def board_slots(futures: CountedFutures, language: str) -> dict[str, str]:
    """Return what is told of the case's own aim before any script runs."""
    values = np.stack([[*futures.numbers[label][:, -1, : len(futures.main)].T, futures.facts[label][:, COST]]
                       for label in futures.runs], axis=1)
    weights = np.array(_usual(futures), dtype=np.float64)
    scores, room = np.zeros(values.shape[1:]), np.zeros((values.shape[2], 1))
    kinds = [futures.scenario.strategies[label].type for label in futures.runs]
    score_futures(np.ascontiguousarray(values), np.array(_better(futures)), weights, np.array(futures.spreads),
                  max(0, _place(kinds, "nothing")), scores)
    judged, leads = np.zeros((len(scores), VERDICT_PLACES)), np.zeros(len(scores))
    first = judge_scores(scores, 1.0 - LEVEL, room, judged)
    count_leaders(scores, leads)
    said = dict(zip(("board", "board-more"), _said(futures, judged, first, leads, language), strict=True))
    return said | {"openings": opening_hint(futures.scenario, language)}


def _said(futures: CountedFutures, judged: np.ndarray, first: int, leads: np.ndarray, language: str) -> tuple[str, str]:
    """Which to choose for the case's own aim and who may be as good; then who is not."""
    main, names = futures.main, board_titles(futures, language)["inside"]
    alone = main[0] if len(main) == 1 else None
    matters = futures.matters[0] if alone else SMALL_EFFECT
    means = judged[:, MEAN]
    scale = shown_scale(main[0]) if alone else in_points(1.0, 0.0, float(np.nanmax(means) - np.nanmin(means)))
    order = sorted(range(len(means)), key=lambda row: -means[row] if means[row] == means[row] else math.inf)

    def amount(value: float) -> str:
        return told_figure(scale * value, 1 if alone else 0, language)

    others = [row for row in order if judged[row, RUNNING] > 0.0 and row != first]
    behind = [row for row in order if not judged[row, RUNNING] > 0.0 and means[row] == means[row]]
    verdict = "none" if first < 0 else "clear" if judged[first, CHANCE] < 1.0 - LEVEL else (
        "alike" if alike_within(judged, matters) else "open")
    told = {
        "aim": "one" if alone else "case", "outcome": say(f"outcome-{main[0].replace('_', '-')}", language), "verdict": verdict,
        "first": names[first], "leads": round(leads[first]), "futures": len(futures.sets),
        "others": _listed([names[row] for row in others], language),
        "running": _listed([names[row] for row in (first, *others)], language),
        "count": len(others),
        "next": names[order[1]], "gap": amount(float(means[order[0]] - means[order[1]])),
        "apart": amount(max((float(judged[row, BEHIND]) for row in others), default=0.0)), "matters": amount(matters),
        "unit": difference_words(main[0], language) if alone else say("page-board-points", language),
    }
    sentence = say("page-board-answer", language, **told)
    if first < 0 or not behind or verdict == "clear":
        return sentence, ""
    gaps = [float(means[first] - means[row]) for row in behind]
    never = say("page-board-never", language, never=_listed([names[row] for row in behind], language), count=len(behind),
                low=amount(gaps[0]), high=amount(gaps[-1]), unit=told["unit"])
    return sentence, never


def _listed(names: list[str], language: str) -> str:
    """Names as a list in a sentence, with semicolons where a name holds a comma."""
    if len(names) < 2:
        return "".join(names)
    between = "; " if any("," in name for name in names) else ", "
    return say("list-two" if len(names) == 2 else "list-more", language, first=between.join(names[:-1]), last=names[-1])
