"""Measured parameter sets kept as they come: a calibration that was stopped anywhere goes on where it was.

Which sets are measured follows from what is asked and from what was found before, never from threads or stops. So it is enough to
keep what each set gave: the same way is gone again, and what is kept is not run. A file that only grows has a line for each set;
one that was cut short when a computer went out is left out.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from simpul.experiments.design.fingerprint import sha256_of
from simpul.experiments.runner.pipeline import Checkpoints

Figures = tuple[list[float], list[float]]          # means of the targets and their standard errors
_FILE = "measured.jsonl"


def set_digest(asked: str, world: Mapping[str, float], place: int) -> str:
    """sha256 (hex) of what decides a set's figures. asked: which targets on how many seeds; world: what the set changes; place: its
    number, from which its seeds follow."""
    return sha256_of(asked, list(world.items()), place)


class MeasuredSets:
    """Figures by the digest of their set, in memory. Threads may ask and add at once."""

    def __init__(self):
        self.lock = threading.Lock()
        self.found: dict[str, Figures] = {}

    def __len__(self) -> int:
        return len(self.found)

    def get(self, key: str) -> Figures | None:
        """What is kept of a set."""
        return self.found.get(key)

    def add(self, key: str, means: list[float], errors: list[float]) -> None:
        """Keep what a set gave."""
        with self.lock:
            self.found[key] = means, errors


class KeptSets(MeasuredSets, Checkpoints):
    """Figures that are kept in a folder, too."""

    unit = "sets"

    def __init__(self, folder: Path, digest: str):
        MeasuredSets.__init__(self)
        Checkpoints.__init__(self, folder, digest)
        file = self.folder / _FILE
        if file.is_file():
            self._read(file)
        self.before = len(self.found)              # kept by earlier sittings

    def _read(self, file: Path) -> None:
        text = file.read_text(encoding="utf-8", errors="replace")
        for line in text.splitlines():
            with suppress(ValueError, KeyError, TypeError):
                told = json.loads(line)
                self.found[told["set"]] = told["means"], told["errors"]
        if text and not text.endswith("\n"):       # what comes next must not hang on to a line that was cut short
            self.append(_FILE, "\n")

    def count(self) -> int:
        """How many sets are kept."""
        return len(self.found)

    def add(self, key: str, means: list[float], errors: list[float]) -> None:
        """Keep what a set gave. Raises StoreError when it cannot be written."""
        with self.lock:
            self.append(_FILE, json.dumps({"set": key, "means": means, "errors": errors}) + "\n")
            self.found[key] = means, errors
