"""A question asked again from its folder alone: the same scenario, question and arguments, and whether all is equal."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from experiments import places, store
from experiments.errors import StoreError
from experiments.plan import sources_digest
from experiments.questions.answer import Answer
from experiments.questions.asked import given_arguments
from experiments.questions.running import Running

QUESTIONS = ("sweep", "map", "sensitivity", "robustness", "tune", "tradeoffs")


@dataclass(frozen=True)
class Kept:
    """A question's folder: the question's Python function, its arguments, the scenario's file, the manifest."""

    function: Callable
    arguments: dict
    scenario: Path
    manifest: dict

    @property
    def sources_changed(self) -> bool:
        """Whether the model's sources are others than those that made the folder."""
        return self.manifest["sources_digest"] != sources_digest()

    def answer(self, running: Running | None = None) -> Answer:
        """The question asked again; read from its folder, without running anything, when `running` is None."""
        from experiments import ensemble

        return self.function(ensemble.kept(self.scenario), **self.arguments,
                             running=running or Running(keeper=store.reader(self.scenario.parent)))


@dataclass(frozen=True)
class Again:
    """A question that was asked again. other: how many of its numbers are not the same to the last bit, of how many."""

    kept: Answer
    new: Answer
    other: int
    numbers: int
    sources_changed: bool


def kept(folder: Path) -> Kept | None:
    """What a folder was asked; None when it holds no question. Raises StoreError when it cannot be read."""
    manifest = store.manifest_of(folder)
    question = manifest.get("question")
    if question not in QUESTIONS:
        return None
    function = getattr(importlib.import_module(f"experiments.questions.{question}"), question)
    return Kept(function, given_arguments(manifest), Path(folder) / places.SCENARIO, manifest)


def again(folder: Path, running: Running | None = None) -> Again:
    """Ask the question of a folder again and compare every number. Raises StoreError when the folder is not one of ours."""
    found = kept(folder)
    if found is None:
        raise StoreError("store-cannot-read", folder=str(folder), reason=places.MANIFEST)
    old, new = found.answer(), found.answer(running or Running())
    return Again(old, new, *different(old, new), found.sources_changed)


def different(old: Answer, new: Answer) -> tuple[int, int]:
    """How many numbers of two answers to one question are not the same to the last bit, and how many there are."""
    differing, numbers = store.differing_values(old.results.values, new.results.values)
    if hasattr(old, "trained"):
        some, more = store.differing_values(old.trained.values, new.trained.values)
        differing, numbers = differing + some, numbers + more
    return differing, numbers
