"""Figures kept as they are measured: work that was stopped anywhere goes on where it was.

What is measured follows from what is asked and from what was found before, never from threads or stops. So it is enough to keep
what each measurement gave, by a digest of what decides it: the same way is gone again, and what is kept is not run. A file that
only grows has a line for each, which says by itself whether it is whole.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from pathlib import Path

from simpul.experiments.runner.durable_files import lines_of, sealed_line, unsealed_line
from simpul.experiments.runner.pipeline import Checkpoints

_FILE = "measured.jsonl"
Numbers = list        # of numbers, or of such lists


class MeasuredFigures:
    """Figures by the digest of what decides them, in memory. Threads may ask and add at once."""

    def __init__(self):
        self.lock = threading.Lock()
        self.found: dict[str, tuple[Numbers, ...]] = {}

    def __len__(self) -> int:
        return len(self.found)

    def get(self, key: str) -> tuple[Numbers, ...] | None:
        """What is kept under a key."""
        return self.found.get(key)

    def add(self, key: str, *figures: Numbers) -> None:
        """Keep what a measurement gave."""
        with self.lock:
            self.found[key] = figures


class KeptFigures(MeasuredFigures, Checkpoints):
    """Figures that are kept in a folder, too. unit: what a measurement is called in the journal."""

    def __init__(self, folder: Path, digest: str, unit: str = "sets"):
        MeasuredFigures.__init__(self)
        Checkpoints.__init__(self, folder, digest)
        self.unit = unit
        with suppress(OSError):
            for line in filter(None, lines_of(self.folder / _FILE)):
                told = unsealed_line(line)
                if told is None or not {"key", "figures"} <= told.keys():
                    self.damaged = [_FILE]
                else:
                    self.found[told["key"]] = tuple(told["figures"])
        self.before = len(self.found)              # kept by earlier sittings

    def count(self) -> int:
        """How many are kept."""
        return len(self.found)

    def add(self, key: str, *figures: Numbers) -> None:
        """Keep what a measurement gave. Raises StoreError when it cannot be written."""
        with self.lock:
            self.append(_FILE, sealed_line({"key": key, "figures": figures}))
            self.found[key] = figures
