"""Measured parameter sets kept as they come: a calibration that was stopped anywhere goes on where it was.

Which sets are measured follows from what is asked and from what was found before, never from threads or stops. So it is enough to
keep what each set gave: the same way is gone again, and what is kept is not run. A file that only grows has a line for each set;
one that was cut short when a computer went out is left out.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from simpul.experiments.user_errors import StoreError

Figures = tuple[list[float], list[float]]          # means of the targets and their standard errors


def fingerprint(asked: str, world: Mapping[str, float], tolerance: float) -> str:
    """sha256 (hex) of what decides a set's figures. asked: which targets on which seeds; world: what the set changes; tolerance:
    beyond which it was looked at no further."""
    return hashlib.sha256(json.dumps([asked, list(world.items()), tolerance]).encode()).hexdigest()


class Kept:
    """Figures by the fingerprint of their set, in `measured.jsonl` in a folder; in memory alone when that is None.

    Threads may ask and add at once.
    """

    def __init__(self, folder: Path | None = None):
        self.folder, self.lock = folder, threading.Lock()
        self.file = None if folder is None else Path(folder) / "measured.jsonl"
        self.found: dict[str, Figures] = {}
        self.before = 0                            # kept by earlier sittings
        if self.file is not None and self.file.is_file():
            self._read()

    def _read(self) -> None:
        text = self.file.read_text(encoding="utf-8", errors="replace")
        for line in text.splitlines():
            with suppress(ValueError, KeyError, TypeError):
                told = json.loads(line)
                self.found[told["set"]] = told["means"], told["errors"]
        self.before = len(self.found)
        if text and not text.endswith("\n"):       # what comes next must not hang on to a line that was cut short
            self._append("\n")

    def __len__(self) -> int:
        return len(self.found)

    def get(self, key: str) -> Figures | None:
        """What is kept of a set."""
        return self.found.get(key)

    def add(self, key: str, means: list[float], errors: list[float]) -> None:
        """Keep what a set gave. Raises StoreError when it cannot be written."""
        with self.lock:
            if self.file is not None:
                self._append(json.dumps({"set": key, "means": means, "errors": errors}) + "\n")
            self.found[key] = means, errors

    def _append(self, text: str) -> None:
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with self.file.open("a", encoding="utf-8", newline="") as file:
                file.write(text)
        except OSError as error:
            raise StoreError("store-cannot-write", folder=str(self.file), reason=error.strerror or str(error)) from error

    def remove(self) -> None:
        """Take the file away: the answer is kept."""
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)
