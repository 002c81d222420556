"""What a folder was asked: the fingerprint of a question, and its arguments as a manifest tells them and gives them back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from simpul.experiments.design.plan import sources_digest
from simpul.experiments.runner.json_values import plain


def asked_digest(question: str, arguments: Mapping[str, Any], scenario) -> str:
    """sha256 (hex) of what decides the runs: the question, its arguments, the scenario, the sources of the model and of
    the questions (another version may draw other worlds)."""
    told = [question, plain(dict(arguments)), scenario.digest(), sources_digest(), _drawing_digest()]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


@cache
def _drawing_digest() -> str:
    """sha256 (hex) over the sources that decide which worlds and seeds a question looks at."""
    here, found = Path(__file__).parent, hashlib.sha256()
    for file in (here.parent / "design" / "factors.py", here.parent / "statistics" / "ranking.py", *sorted(here.glob("*.py"))):
        found.update(file.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return found.hexdigest()


def told_arguments(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments for JSON, in which a range must not look like a list of values."""
    over = arguments.get("over")
    if not isinstance(over, Mapping):
        return dict(arguments)
    return {**arguments, "over": {key: {"range": list(value)} if isinstance(value, tuple) else value
                                  for key, value in over.items()}}


def given_arguments(manifest: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of a manifest as the question's function takes them."""
    arguments = dict(manifest["arguments"])
    over = arguments.get("over")
    if isinstance(over, dict):
        arguments["over"] = {key: tuple(value["range"]) if isinstance(value, dict) else value for key, value in over.items()}
    return arguments
