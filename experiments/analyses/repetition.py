"""A question asked again from its folder alone: the same scenario, question and arguments, and whether all is equal."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from simpul.experiments.analyses.analysis_runs import Running
from simpul.experiments.analyses.answer import Answer
from simpul.experiments.analyses.request import given_arguments
from simpul.experiments.design import ensemble
from simpul.experiments.design.fingerprint import sources_digest
from simpul.experiments.runner import output_folders, result_store
from simpul.experiments.user_errors import StoreError


@dataclass(frozen=True)
class _Kept:
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
        return self.function(ensemble.kept(self.scenario), **self.arguments,
                             running=running or Running(keeper=result_store.reader(self.scenario.parent)))


@dataclass(frozen=True)
class Again:
    """A question that was asked again. other: how many of its numbers are not the same to the last bit, of how many."""

    kept: Answer
    new: Answer
    other: int
    numbers: int
    sources_changed: bool


def kept_answer(folder: Path, analysis_of: Callable[[str | None], Callable | None]) -> _Kept | None:
    """What a folder was asked; None when it holds no question. analysis_of: the function that answers a question, by its name;
    None for what is no question. Raises StoreError when the folder cannot be read."""
    manifest = result_store.manifest_of(folder)
    function = analysis_of(manifest.get("question"))
    if function is None:
        return None
    return _Kept(function, _as_asked(function, given_arguments(manifest)), Path(folder) / output_folders.SCENARIO, manifest)


def _as_asked(function: Callable, arguments: dict) -> dict:
    """The arguments of a folder; one that was made before questions looked at outside openings was asked without that."""
    takes = "without_openings" in inspect.signature(function).parameters
    return {**({"without_openings": 0} if takes else {}), **arguments}


def again(folder: Path, analysis_of: Callable[[str | None], Callable | None], running: Running | None = None) -> Again:
    """Ask the question of a folder again and compare every number. analysis_of: as in `kept_answer`. Raises StoreError when the
    folder is not one of ours."""
    found = kept_answer(folder, analysis_of)
    if found is None:
        raise StoreError("store-cannot-read", folder=str(folder), reason=output_folders.MANIFEST)
    old, new = found.answer(), found.answer(running or Running())
    return Again(old, new, *different_answers(old, new), found.sources_changed)


def different_answers(old: Answer, new: Answer) -> tuple[int, int]:
    """How many numbers of two answers to one question are not the same to the last bit, and how many there are."""
    pairs = [result_store.differing_values(left.values, right.values)
             for left, right in zip(old.rounds, new.rounds, strict=False)]
    return sum(some for some, _ in pairs), sum(every for _, every in pairs)
