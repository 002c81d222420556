"""One fingerprint of what is asked: work with the same one gives the same bytes, so that it is found again, or goes on.

It covers the question, its arguments, the scenario, and the sources of everything that decides the result: what an edited model
or an edited analysis gives is never taken for what the old one gave.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

MODEL = "sim"
SETTLING_SOURCES = ("experiments/statistics", "experiments/analyses")              # decide with how many seeds a comparison ends
QUESTION_SOURCES = ("experiments/design", *SETTLING_SOURCES)                           # decide at which settings a question looks
REGION_SOURCES = SETTLING_SOURCES
PATTERN_SOURCES = ("experiments/patterns", "experiments/validation")
CALIBRATION_SOURCES = ("experiments/design", "experiments/statistics", "experiments/patterns", "experiments/calibration")
_ROOT = Path(__file__).resolve().parents[2]          # the model and the experiments lie side by side, in the tree as installed


def asked_digest(question: str, arguments: Mapping[str, Any], scenario: str, sources: Iterable[str] = ()) -> str:
    """sha256 (hex) of what decides a result.

    question: name of the command or of the kind of work; arguments: all that it is given, as values that JSON has (tuples and
    NumPy numbers count as what they become there); scenario: digest of the scenario; sources: folders whose code decides the
    result as well as the model's, such as `QUESTION_SOURCES`.
    """
    return sha256_of(question, dict(arguments), scenario, [sources_digest(folder) for folder in (MODEL, *sources)])


def sha256_of(*told: Any) -> str:
    """sha256 (hex) of values as JSON; the order of the keys of a mapping does not count."""
    return hashlib.sha256(json.dumps(told, sort_keys=True, default=lambda value: value.tolist()).encode()).hexdigest()


def file_digest(file: Path) -> str | None:
    """sha256 (hex) of the bytes of a file; None when there is none."""
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else None


@cache
def sources_digest(folder: str = MODEL) -> str:
    """sha256 (hex) over the Python sources of a folder with the folders in it, those of the model unless another is named. Line
    ends do not count."""
    place = _ROOT / folder
    found = hashlib.sha256()
    for file in sorted(place.rglob("*.py")):
        found.update(file.relative_to(place).as_posix().encode() + b"\0")
        found.update(file.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return found.hexdigest()
