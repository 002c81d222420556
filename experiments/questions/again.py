"""A question asked again from its folder alone: the same scenario, question and arguments, and whether all is equal."""

from __future__ import annotations

import importlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from experiments import store
from experiments.errors import StoreError
from experiments.questions.answer import Answer
from experiments.questions.keeping import FORMAT, read_kept
from experiments.questions.running import Running

QUESTIONS = ("sweep", "map", "sensitivity", "robustness", "tune", "tradeoffs")


@dataclass(frozen=True)
class Again:
    """A question that was asked again. equal: whether every number is the same, to the last bit; other: how many are not;
    sources_changed: whether the model's sources are others than those that made the folder."""

    kept: Answer
    new: Answer
    equal: bool
    other: int
    sources_changed: bool


def function_of(question: str):
    """The Python function of a question by its name. Raises KeyError for another name."""
    if question not in QUESTIONS:
        raise KeyError(question)
    return getattr(importlib.import_module(f"experiments.questions.{question}"), question)


def manifest_of(folder: Path) -> dict | None:
    """The manifest of a question's folder; None when the folder is not one. Raises StoreError for a newer format."""
    try:
        told = json.loads((Path(folder) / store.MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(told, dict) or told.get("question") not in QUESTIONS:
        return None
    if told.get("format") != FORMAT:
        raise StoreError("store-other-format", folder=str(folder), format=str(told.get("format")))
    return told


def arguments_of(manifest: dict) -> dict:
    """The arguments as the function takes them: a range is a pair or a triple, which JSON has as a list of its own kind."""
    arguments = dict(manifest["arguments"])
    over = arguments.get("over")
    if isinstance(over, dict):
        arguments["over"] = {key: tuple(value["range"]) if isinstance(value, dict) else value for key, value in over.items()}
    return arguments


def again(folder: Path, running: Running | None = None) -> Again:
    """Ask the question of a folder again and compare every number. Raises StoreError when the folder is not one of ours."""
    from experiments.ensemble import kept
    from experiments.plan import sources_digest

    manifest = manifest_of(folder)
    if manifest is None:
        raise StoreError("store-cannot-read", folder=str(folder), reason=store.MANIFEST)
    scenario, function = kept(Path(folder) / store.SCENARIO), function_of(manifest["question"])
    arguments = arguments_of(manifest)
    old = function(scenario, **arguments, running=Running(keeper=read_kept(folder)))
    new = function(scenario, **arguments, running=running)
    other, _ = different(old, new)
    return Again(old, new, other == 0, other, manifest["sources_digest"] != sources_digest())


def different(old: Answer, new: Answer) -> tuple[int, int]:
    """How many numbers of two answers to one question are not the same to the last bit, and of how many."""
    pairs = [(old.results.values, new.results.values)]
    if hasattr(old, "trained"):
        pairs.append((old.trained.values, new.trained.values))
    if any(one.shape != two.shape for one, two in pairs):
        return max(one.size for one, _ in pairs), sum(one.size for one, _ in pairs)
    other = sum(int((~((one == two) | (np.isnan(one) & np.isnan(two)))).sum()) for one, two in pairs)
    return other, sum(one.size for one, _ in pairs)
