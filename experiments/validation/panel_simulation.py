"""A panel's second wave as the model has it: many networks that begin as the real first one.

A community of the panel's organizations, places and kinds, with no searching between places. What each named the first time is laid
as a tie of its own side, at the least depth, in the first month; no burn-in, no strategy. After the months between the waves each
names the contacts it values most. *How many* it names is the questionnaire, not the model: it is drawn from the numbers that were
named in reality, so density is no prediction.

Of income, power and hours the data say nothing: every organization has the numbers that a scenario has where it is silent. Chance
hangs on the place in the file, so every replicate lays the organizations in an order of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from typing import Any

import numpy as np

from simpul.experiments.design.ensemble import Ensemble, member, over
from simpul.experiments.design.fingerprint import sha256_of
from simpul.experiments.runner.kept_figures import MeasuredFigures
from simpul.experiments.user_errors import UserError
from simpul.experiments.validation.panel_data import Panel
from simpul.sim import initial_state, strategies
from simpul.sim.months import run_months
from simpul.sim.network_survey import named_contacts
from simpul.sim.numerics.threads import spread_over_threads
from simpul.sim.run import blank_for
from simpul.sim.scenario import load_data
from simpul.sim.state.column_types import KINDS
from simpul.sim.state.columns import RESOURCES
from simpul.sim.state.pointer import Handle
from simpul.sim.state.series import LEDGER, SERIES
from simpul.sim.state.settings import settings

BLOCK = 40  # replicates that are kept together, so that a stop costs no more
REPLICATES = 400  # with forty the chance of a tie is itself a guess: AUC .68 in place of .74 for one and the same model
STRATEGY = "nothing"
_TO_UNIT = 2.0**-64  # of a random word of 64 bits


def panel_scenario(panel: Panel, changes: Mapping[str, Any] | None = None):
    """Return the scenario in which a panel's organizations live, in the order of the panel, with the ties of its first wave.

    changes: dotted key -> value, such as `{"parameters.gossip": 0.2}`. Raises ScenarioError for what a scenario cannot have.
    """
    def words(names: Sequence[str], prefix: str) -> dict[str, dict[str, str]]:
        return {f"{prefix}-{n:0{len(str(len(names)))}}": {"en": name, "id": name} for n, name in enumerate(names, start=1)}

    places, kinds = list(words(panel.places, "place")), list(words(panel.kinds, "kind"))
    order = np.argsort(panel.place, kind="stable")  # rows of a community are sorted by place
    entries = [
        {"name": f"o{row}", "kind": kinds[panel.kind[row]], "place": places[panel.place[row]], "key": key}
        for key, row in enumerate(order.tolist(), start=1)  # which rows they get; those of the scenario are sorted by name and key
    ]
    ties = [{"from": f"o{i}", "to": f"o{j}", "depth": 1} for i, j in np.argwhere(panel.first).tolist()]
    scenario = load_data({
        "simpul": 1, "title": panel.name, "description": panel.name, "months": panel.months, "burn_in": 0, "start": 0,
        "horizons": [panel.months], "reach": 0.0, "issues": words(("health", "water", "food", "work"), "issue"),
        "places": words(panel.places, "place"), "kinds": words(panel.kinds, "kind"), "organizations": entries, "ties": ties,
        "subsidy": {"total": 0.0, "months": 1},
    })
    return scenario.with_changes(changes) if changes else scenario


def simulated(panel: Panel, changes: Mapping[str, Any] | None = None, *, replicates: int = REPLICATES, first_seed: int = 0,
              ensemble: Ensemble | None = None, names: Sequence[int] | None = None, own_names: bool = False,
              threads: int | None = None, progress: Callable[[int, int], None] | None = None,
              kept: MeasuredFigures | None = None) -> np.ndarray:
    """Run a panel's first wave to its second, many times.

    Args:
        changes: of the scenario, by dotted key: how the model of today is made another, such as `{"parameters.gossip": 0.2}`.
        ensemble: parameter sets; every replicate has another, in their order. None: the default numbers.
        replicates: how many networks, each on a seed and in an order of its own; results do not depend on `threads`.
        names: how many contacts are named, one of them drawn for every organization and replicate; None: as in the panel's own
            second wave. own_names: nothing is drawn, each names as many as it did in the panel's second wave.
        progress: called as progress(done, total).
        kept: what was run before is taken from there, block after block, what is run is put there.

    Returns:
        bool [replicate, pair]: who names whom, at the pairs of `panel.pairs`.
    """
    if replicates < 2:
        raise UserError("panel-few-replicates", given=str(replicates))
    scenario, pairs = over(panel_scenario(panel, changes), ensemble), panel.pairs
    sets = [_PanelSet(scenario, seed) for seed in range(first_seed, first_seed + min(replicates, len(ensemble) if ensemble else 1))]
    paper = np.zeros((scenario.months, len(SERIES))), np.zeros((scenario.months, len(LEDGER), len(RESOURCES)))
    many = np.sort(np.asarray(panel.named if names is None else names, int))
    order = np.argsort(panel.place, kind="stable")  # the organization of each row, before it is shuffled
    found = np.zeros((replicates, len(pairs)), bool)
    own = threading.local()

    def one(replicate: int) -> None:
        seed = first_seed + replicate
        lot = sets[replicate % len(sets)]
        if not hasattr(own, "state"):
            own.columns, own.state = initial_state.in_one_block(lot.template)
            own.paper = [np.zeros_like(sheet) for sheet in paper]  # nobody reads it, and every month writes over it
        own.state[:] = lot.blank
        words = np.random.Philox(key=seed).random_raw(2 * len(order))
        row = _lay(own.columns, panel, order, words[:len(order)])
        handle = Handle(own.columns, lot.numbers)
        handle.change(seed=seed, measured=0)
        strategies.begin(lot.scenario, STRATEGY, own.columns)
        run_months(handle.community, handle.settings, 0, scenario.months, *own.paper)
        named = named_contacts(own.columns, asked(words[len(order):], row))
        found[replicate] = named[row[pairs.sender], row[pairs.target]]

    def asked(words: np.ndarray, row: np.ndarray) -> np.ndarray:
        """How many contacts the organization of each row names."""
        if not own_names:
            return many[(words * _TO_UNIT * len(many)).astype(int)]
        numbers = np.empty(len(row), int)
        numbers[row] = panel.named_second
        return numbers

    for first in range(0, replicates, BLOCK):
        block = slice(first, min(first + BLOCK, replicates))
        key = sha256_of("block", block.start, block.stop)
        before = None if kept is None else kept.get(key)
        if before is None:
            spread_over_threads(lambda place, first=first: one(first + place), block.stop - first, threads,
                                None if progress is None else lambda done, first=first: progress(first + done, replicates))
            if kept is not None:
                kept.add(key, found[block].astype(int).tolist())
        else:
            found[block] = np.array(before[0], bool)
            if progress is not None:
                progress(block.stop, replicates)
    return found


def panel_digest(panel: Panel) -> str:
    """sha256 (hex) of everything in a panel."""
    return sha256_of({field.name: _plain(getattr(panel, field.name)) for field in fields(panel)})


def _plain(value: Any) -> Any:
    """A value as JSON has it."""
    return value.tolist() if isinstance(value, np.ndarray) else repr(value)


class _PanelSet:
    """A set of parameters: the community that it begins with, as columns and as bytes, and its settings."""

    def __init__(self, scenario, seed: int):
        self.scenario = member(scenario, seed)
        self.template = blank_for(self.scenario, [STRATEGY], 0)
        self.blank = initial_state.in_one_block(self.template)[1]
        self.numbers = settings(self.scenario, 0)


def _lay(c, panel: Panel, order: np.ndarray, words: np.ndarray) -> np.ndarray:
    """Give the organizations other rows of their places, and lay their ties there; return the row of each organization."""
    shuffled = order[np.lexsort((words, panel.place[order]))]
    row = np.empty(len(order), int)
    row[shuffled] = np.arange(len(order))
    c.kind[:] = panel.kind[shuffled].astype(KINDS["h"])
    i, j = np.nonzero(panel.first[np.ix_(shuffled, shuffled)])
    c.tie_from[:], c.tie_to[:] = i, j
    return row
