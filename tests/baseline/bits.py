"""What a small world gives today, to the last bit: under every strategy, after all months.

The world has ten organizations in two places, hard and eventful times, and lasts so short that even the plain, interpreted
rules are through with it in seconds. Fingerprints are taken of the state, the monthly series and the ledger; the last month of
some series stands beside them in hexadecimal, so that it can be seen how far off another number is.

    python -m tests.baseline.bits    prints the bits of this computer as JSON; with NUMBA_DISABLE_JIT=1 those of the plain rules
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from simpul.sim.run import run
from simpul.sim.scenario import Scenario
from simpul.sim.state.columns import COLUMNS
from simpul.sim.state.scratch_columns import SCRATCH
from simpul.sim.state.series import SERIES_INDEX
from tests.sim.worlds import OWN_TYPES, STRATEGIES, fixed_world, hard_times, scenario_of

FILE = Path(__file__).with_name("bits.json")
SEED = 20
LABELS = tuple(label for label, told in STRATEGIES.items() if told["type"] not in OWN_TYPES)
SHOWN = ("need", "served", "trust_mean", "arcs_known")


def world() -> Scenario:
    """Return the small world."""
    events = dict.fromkeys(("crisis", "window", "opportunity", "communication"), 1.0) | {"history": 0.7, "rivalry": 0.3}
    data = hard_times(fixed_world(10, 30, 6))
    small_crises = {"crisis_rate": 0.03, "crisis_low": 1.0, "crisis_high": 4.0}  # that ten organizations can meet
    return scenario_of(data | {"context": events, "parameters": data["parameters"] | small_crises})


def figures() -> dict[str, dict]:
    """Return the bits of every strategy, run as `sim.run` does, with its diary of events."""
    scenario = world()
    return {label: told(one.community, one.series, one.ledger)
            for label in LABELS for one in [run(scenario, label, SEED)]}


def told(community: Iterable[np.ndarray], series: np.ndarray, ledger: np.ndarray) -> dict:
    """Return fingerprints of the columns of a state, series [month, series] and ledger [month, entry, resource] of one run.

    What rules only work out on the way is in no fingerprint: one who acts alone leaves something else there than all together.
    """
    lasting = [column for about, column in zip(COLUMNS, community, strict=True) if about not in SCRATCH]
    return {"state": fingerprint(*lasting), "series": fingerprint(series), "ledger": fingerprint(ledger),
            "last_month": {name: float(series[-1, SERIES_INDEX[name]]).hex() for name in SHOWN}}


def fingerprint(*arrays: np.ndarray) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of arrays, whatever the order of bytes of this computer."""
    found = hashlib.sha256()
    for array in arrays:
        found.update(array.astype(array.dtype.newbyteorder("<")).tobytes())
    return found.hexdigest()[:16]


def read() -> dict[str, dict]:
    """Return the bits that were written down."""
    return json.loads(FILE.read_text(encoding="utf-8"))


def write(now: dict[str, dict]) -> None:
    """Write `now` down as the baseline."""
    FILE.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8", newline="\n")


def differences(before: dict[str, dict], now: dict[str, dict]) -> list[str]:
    """Return a line for every strategy whose bits are not what they were."""
    lines = [f"{label}: {'gone' if label in before else 'new'}" for label in sorted(set(before) ^ set(now))]
    for label in sorted(set(before) & set(now)):
        for what, old in before[label].items():
            if now[label][what] != old:
                lines.append(f"{label}: {what} {old} -> {now[label][what]}")
    return lines


if __name__ == "__main__":
    print(json.dumps(figures()))
