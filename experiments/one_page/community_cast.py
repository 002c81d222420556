"""Who is in the community of a page and where each stands in its pictures: what `scripts/community.js` and others draw with.

A picture with a shape for every organization can be read up to some eighty of them. From there on organizations stand in blocks,
by place, group and kind, and what is counted are relations within and between blocks. Tried on 80, 300 and 1,300 organizations:
shapes and lines become one dark disc for each place, and an ordered matrix with a cell for every pair is dust from 300 on (a cell
of one pixel, less on a telephone) and empty at 1,300; numbers in a table of ten blocks are read as well at 1,300 as at 80.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from simpul.experiments.presentation.labels import strategy_title, text_of
from simpul.experiments.presentation.node_positions import RIM, Places
from simpul.sim.initial_state import expand, names_of
from simpul.sim.measures.month_facts import MONTH_FACTS
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.state.column_types import MONTHS_OF_A_YEAR
from simpul.sim.state.series import EVENTS
from simpul.sim.strategies import structure_labels

SHAPES_MOST = 79
"""Organizations that a picture shows one by one."""
BLOCKS_MOST = 10
TRUST_BANDS = (0.4, 0.65)
"""Where trust begins to be more than little, and much."""
STORY_KEYS = (
    "percent", "percent-points", "list-two", "list-more",
    *(f"story-{name}" for name in (
        "somebody", "something", "numbered", "about", "times", "and-more", "pair", "formed", "withdraws", "ended", "windows-won",
        "windows-lost", "crises-met", "crises-missed", "crises-both", "contracts", "openings", "doings", "members", "meetings",
        "grants", "pools", "dormant", "revives")),
)
"""Keys of the messages in which a run is told (`experiments/presentation/story.py`)."""
_KEY_SHAPES = ("M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0Z", "M4 4L16 4L16 16L4 16Z", "M10 2L18 10L10 18L2 10Z", "M10 2L18 17L2 17Z")
_WIDE, _TALL, _TITLE = 360.0, 350.0, 24.0  # of a picture, and of what stands above it
_MARGIN, _ABOVE = 0.06, 0.1  # room around places, and above them for a name, in the units of `Places`


def community_cast(scenario: Scenario, labels: Sequence[str]) -> dict[str, Any]:
    """Return what does not hang on a language."""
    rows = _rows(scenario)
    cast: dict[str, Any] = {
        "facts": MONTH_FACTS, "events": EVENTS, "start": scenario.start, "months": scenario.months, "trusts": TRUST_BANDS,
        "paid": scenario.subsidy.months, "row": {name: column.tolist() for name, column in rows.items()},
        "parts": {label: structure_labels(scenario, label) for label in labels},
        "year": MONTHS_OF_A_YEAR, "burnIn": scenario.burn_in,
    }
    if scenario.organization_count() > SHAPES_MOST:
        return cast | _blocks(rows)
    return cast | _stage(rows["place"], len(scenario.places))


def cast_words(scenario: Scenario, labels: Sequence[str], language: str) -> dict[str, Any]:
    """Return the names of all who take part, in one language."""
    parts = dict.fromkeys(part for label in labels for part in structure_labels(scenario, label))
    return {
        "names": names_of(scenario, language),
        **{which: [text_of(one, language) for one in getattr(scenario, which).values()]
           for which in ("places", "groups", "kinds", "issues")},
        "parts": {part: strategy_title(scenario, part, language) for part in parts},
    }


def drawn_key(scenario: Scenario, language: str) -> dict[str, Any]:
    """Return what the frame needs to explain the picture: whether there are too many for shapes, and the shape of each group."""
    return {"many": scenario.organization_count() > SHAPES_MOST,
            "groups_told": [{"name": text_of(group, language), "path": path}
                            for group, path in zip(scenario.groups.values(), _KEY_SHAPES, strict=False)]}


def _rows(scenario: Scenario) -> dict[str, np.ndarray]:
    """Place, group and kind of every row, by their numbers."""
    rows = expand(scenario)
    groups, kinds = list(scenario.groups), list(scenario.kinds)
    return {"place": np.array([place for place, _key, _entry in rows]),
            "group": np.array([groups.index(entry.group) for _place, _key, entry in rows]),
            "kind": np.array([kinds.index(entry.kind) for _place, _key, entry in rows])}


def _stage(place: np.ndarray, places: int) -> dict[str, Any]:
    """Where everybody stands: the same in every month and under every strategy, in the units of the picture."""
    at = Places(place, places)
    across, up = (at.reach + _MARGIN).tolist()
    scale = min(_WIDE / (2.0 * across), _TALL / (2.0 * up + _ABOVE))
    middle, height = _WIDE / 2.0, _TITLE + scale * (2.0 * up + _ABOVE)
    foot = height - scale * up

    def told(x: float, y: float) -> list[float]:
        return [round(middle + scale * x, 1), round(foot - scale * y, 1)]

    return {
        "size": [_WIDE, math.ceil(height)], "at": [told(x, y) for x, y in zip(at.x, at.y, strict=True)],
        "discs": [[*told(x, y), round(scale * r, 1)] for (x, y), r in zip(at.centres, at.radii, strict=True)],
        "homes": [told(*at.of_structure(0, 2, home)) for home in range(places)] if places > 1 else [],
        "middle": [*told(0.0, 0.0), round(scale, 1)], "rim": told(0.0, RIM)[1],
    }


def _blocks(rows: dict[str, np.ndarray]) -> dict[str, Any]:
    """The finest of some ways to put organizations into no more blocks than can be read: which, and the block of each row."""
    ways = (("place", "group", "kind"), ("place", "group"), ("place", "kind"), ("group", "kind"), ("place",), ("kind",), ("group",))
    sorted_out = []
    for way in ways:
        found, block = np.unique(np.stack([rows[name] for name in way], axis=1), axis=0, return_inverse=True)
        if len(found) <= BLOCKS_MOST:
            sorted_out.append((len(found), way, found, block.reshape(-1)))
    _count, way, found, block = max(sorted_out, key=lambda one: one[0])
    return {"by": way, "blocks": found.tolist(), "block": block.tolist()}
