"""Carrying out a region into a folder, and again from the folder alone.

    *.parquet          what the region gave (`simpul.experiments.runner.region_store`)
    answer.json        the answer as plain values
    scenario.yaml      the scenario whose communities it is made of
    manifest.json      arguments, fingerprints, versions, command, columns; written last
    journal.jsonl      a line for each sitting: when, how long, how many months it ran (the only file that a stop changes)

While it runs, what each strategy gave is kept in a hidden folder, and now and then the state on the way
(`simpul.experiments.runner.region_checkpoints`): the same command goes on from there.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import psutil

from simpul.experiments.analyses.region_analysis import (
    Region,
    layout_of,
    months_beside,
    plan_beside,
    region,
    with_nothing,
)
from simpul.experiments.cli.compile_notice import load_beside, warmed_up
from simpul.experiments.cli.console import duration, print_note
from simpul.experiments.cli.run_session import WholeQuestion, answer_whole, at_work
from simpul.experiments.cli.shared_options import Wishes
from simpul.experiments.design.fingerprint import REGION_SOURCES
from simpul.experiments.runner import region_store
from simpul.experiments.runner.model_seam import existing_measures
from simpul.experiments.runner.pipeline import manifest_of, noted_sitting
from simpul.experiments.runner.region_checkpoints import RegionCheckpoints
from simpul.experiments.runner.result_store import differing_values
from simpul.experiments.user_errors import UserError
from simpul.sim.language import say
from simpul.sim.region.footprint import beside_bytes, seconds_needed, state_bytes
from simpul.sim.region.region_run import months_needed

SPARED = 0.9                 # share of the free memory that is taken at the most
WORTH_TELLING = 20.0         # seconds from which time and memory are told beforehand
MEGABYTE = 1 << 20


class _RegionQuestion(WholeQuestion):
    """`simpul region`."""

    name, sources = "region", REGION_SOURCES

    def checked(self, scenario, arguments: Mapping[str, Any]) -> dict[str, Any]:
        labels = with_nothing(scenario, arguments["strategies"])
        _plan_beside(scenario, labels, arguments)
        _layout(scenario, arguments)
        return {**arguments, "strategies": labels}

    def pieces(self, folder: Path, digest: str) -> RegionCheckpoints:
        return RegionCheckpoints(folder, digest)

    def made(self, scenario, arguments: Mapping[str, Any], wishes: Wishes, place, pieces: RegionCheckpoints) -> Region:
        """Say what it will take, and run it."""
        if place.state == "numbered":
            print_note(say("cli-other-results", folder=str(place.folder)))
        layout, labels, already = _layout(scenario, arguments), arguments["strategies"], pieces.count()
        room = room_for(scenario, layout, labels)
        state, threads = state_bytes(scenario, layout, labels), wishes.threads or os.cpu_count() or 1
        states = min(room // state, len(labels))
        months = months_needed(scenario, labels, max(states, 1))
        beside = months_beside(_plan_beside(scenario, labels, arguments), layout.communities)
        with at_work(place.folder, lambda: (pieces.count(), months), "region-stopped", "region-progress") as progress:
            warmed_up()
            loading = load_beside()
            if already:
                print_note(say("region-goes-on", kept=already, all=months, folder=str(place.folder)))
            seconds = seconds_needed(scenario, layout, labels, states, threads) * (1.0 + (beside - already) / months)
            if seconds >= WORTH_TELLING:
                print_note(say("region-beforehand", communities=layout.communities,
                               organizations=layout.communities * scenario.organization_count(),
                               megabytes=_megabytes(state * states), time=duration(seconds)))
            with noted_sitting(place.folder, pieces, wishes.threads):
                progress.begin(already)
                answer = region(scenario, **arguments, threads=wishes.threads, memory=room, progress=progress.tick, kept=pieces)
            loading.join()
            return answer

    def write(self, folder: Path, answer: Region, arguments: Mapping[str, Any]) -> dict[str, Any]:
        found = answer.found
        region_store.write_region(folder, found)
        columns = region_store.columns()
        if answer.opened is not None:
            region_store.write_opened(folder, answer.opened)
            columns |= region_store.opened_columns(answer.opened)
        told = {"layout": asdict(found.layout), "strategies": found.strategies, "seed": found.seed,
                "organizations": found.organizations, "bytes": found.bytes}
        return {"region": told, "columns": columns}

    def read(self, folder: Path, scenario) -> Region:
        manifest = manifest_of(folder)
        opened = region_store.OPENED in manifest["columns"]
        return Region(region_store.read_region(folder, scenario, manifest["region"]),
                      region_store.read_opened(folder, scenario, existing_measures(scenario)[0]) if opened else None)

    def given(self, folder: Path, manifest: Mapping[str, Any]) -> dict[str, Any]:
        """A folder that was made before a region looked at outside openings was asked without that."""
        return {"without_openings": 0, **manifest["arguments"]}

    def different(self, old: Region, new: Region) -> tuple[int, int]:
        differing = numbers = 0
        for name in ("outcomes", "beyond", "months", "ledger", "bridges"):
            some, more = differing_values(*(getattr(one.found, name).astype(float) for one in (old, new)))
            differing, numbers = differing + some, numbers + more
        if old.opened is not None and new.opened is not None:
            some, more = differing_values(old.opened.values, new.opened.values)
            differing, numbers = differing + some, numbers + more
        return differing, numbers


REGION = _RegionQuestion()


def answer_region(given: str, arguments: Mapping[str, Any], wishes: Wishes):
    """The answer, its folder and its report; see `simpul.experiments.cli.run_session.answer_whole`."""
    return answer_whole(REGION, given, arguments, wishes)


def _plan_beside(scenario, labels, arguments: Mapping[str, Any]):
    return plan_beside(scenario, labels, arguments["seed"], arguments["without_openings"])


def _layout(scenario, arguments: Mapping[str, Any]):
    return layout_of(scenario, **{name: arguments[name] for name in ("communities", "bridges", "reach", "contacts")})


def room_for(scenario, layout, labels) -> int:
    """Bytes that states of the region may take. Raises UserError when not even one fits, saying how many communities would."""
    free = int(SPARED * psutil.virtual_memory().available)
    state, beside = state_bytes(scenario, layout, labels), beside_bytes(scenario, layout, labels)
    if state + beside > free:
        fit = int(layout.communities * max(0.0, free - beside_bytes(scenario, type(layout)(1), labels)) / (state + beside))
        raise UserError("region-memory", communities=layout.communities, needed=_megabytes(state + beside), free=_megabytes(free),
                        fit=max(0, fit))
    return free - beside


def _megabytes(count: float) -> int:
    return round(count / MEGABYTE)
