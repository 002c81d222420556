"""A region that is kept while it runs: what each strategy gave, and states on the way, from which the same command goes on.

A state is the whole region, of any size. So it is kept only now and then: when what has not been kept is worth some seconds, and
in no more than a twentieth of the time. A file that was damaged is as good as none: its months are run again.
"""

from __future__ import annotations

import threading
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import numpy as np

from simpul.experiments.runner.pipeline import Checkpoints
from simpul.experiments.user_errors import StoreError

LEAST_WAIT = 5.0               # seconds between two states of a strategy, at least
RARELY = 20                  # times as long as the last one took to be kept, at least
_DONE, _ENDING, _WORTH = "-done", ".npz", "months run"


class RegionCheckpoints(Checkpoints):
    """The pieces of a region, as `simpul.sim.region.region_checkpoint.Keeper` has it: a file of arrays for each."""

    unit = "months"

    def __init__(self, folder: Path, digest: str):
        super().__init__(folder, digest)
        self.lock = threading.Lock()
        self.due_at: dict[str, float] = {}
        self.months = {file.name.removesuffix(_ENDING): months for file in sorted(self.folder.glob(f"*{_ENDING}"))
                       if self.is_whole(file.name) and (months := _months_in(file)) is not None}
        for name in [name for name in self.months if f"{name}{_DONE}" in self.months]:
            self._forget(name)                # it died after the end was kept, before the state on the way had gone

    def count(self) -> int:
        """How many months need not be run again."""
        with self.lock:
            return sum(self.months.values())

    def has(self, name: str) -> bool:
        """Whether a state is kept under a name."""
        return name in self.months

    def get(self, name: str, done: bool = False) -> dict[str, np.ndarray] | None:
        """The state that is kept under a name, or what the strategy gave in the end (`done`); None when there is none."""
        name = f"{name}{_DONE}" if done else name
        if name not in self.months:
            return None
        if not self.is_whole(self._file(name).name):
            raise StoreError("store-piece-damaged", folder=str(self.folder), count=1)
        with np.load(self._file(name), allow_pickle=False) as kept:
            return {array: kept[array] for array in kept.files if array != _WORTH}

    def due(self, name: str) -> bool:
        """Whether it is time to keep a state again; the clock of a name starts when it is asked for first."""
        now = time.monotonic()
        return now >= self.due_at.setdefault(name, now + LEAST_WAIT)

    def put(self, name: str, arrays: dict[str, np.ndarray], months: int, done: bool = False) -> None:
        """Keep arrays in the place of those before. What cannot be kept, on a disk that is full, is not: the region goes on."""
        begun, wanted = time.monotonic(), f"{name}{_DONE}" if done else name
        with suppress(StoreError):
            self.keep(f"{wanted}{_ENDING}", lambda beside: _write_arrays(beside, {**arrays, _WORTH: np.array(months)}))
            with self.lock:
                self.months[wanted] = months
            if done:
                self._forget(name)
        now = time.monotonic()
        self.due_at[name] = now + max(LEAST_WAIT, RARELY * (now - begun))

    def _forget(self, name: str) -> None:
        with self.lock:
            self.months.pop(name, None)
        with suppress(OSError):
            self._file(name).unlink(missing_ok=True)

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}{_ENDING}"


def _write_arrays(file: Path, arrays: dict[str, np.ndarray]) -> None:
    with file.open("wb") as stream:
        np.savez(stream, **arrays)


def _months_in(file: Path) -> int | None:
    """What a kept file is worth; None for one that cannot be read."""
    try:
        with np.load(file, allow_pickle=False) as kept:
            return int(kept[_WORTH])
    except (OSError, ValueError, KeyError, EOFError, RuntimeError, zipfile.BadZipFile):
        return None
