"""Carrying out a region into a folder, and again from the folder alone.

    *.parquet          what the region gave (`simpul.experiments.runner.region_store`)
    answer.json        the answer as plain values
    scenario.yaml      the scenario whose communities it is made of
    manifest.json      arguments, fingerprints, versions, command, columns; written last
    journal.jsonl      when it was made, and how long it took
"""

from __future__ import annotations

import hashlib
import json
import os
import shlex
import sys
import time
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from simpul.experiments.cli.console import Progress, duration, print_note
from simpul.experiments.cli.shared_options import RESULTS, QuestionWishes, check, written
from simpul.sim.language import say

_QUESTION = "region"
SPARED = 0.9                 # share of the free memory that is taken at the most
WORTH_TELLING = 20.0         # seconds from which time and memory are told beforehand
MEGABYTE = 1 << 20


def answered(given: str, arguments: Mapping[str, Any], wishes: QuestionWishes):
    """The answer, its folder and its report; what was answered already is read."""
    from simpul.experiments.analyses.region_analysis import Region, layout_of, with_nothing
    from simpul.experiments.design.plan import plan
    from simpul.experiments.design.scenario_lookup import find
    from simpul.experiments.runner import output_folders, region_store, result_store
    from simpul.sim.scenario import load_scenario

    check(wishes)
    file = find(given)
    scenario = load_scenario(file)
    labels = with_nothing(scenario, arguments["strategies"])
    plan(scenario, labels, [arguments["seed"]])
    layout = layout_of(scenario, **{name: arguments[name] for name in ("communities", "bridges", "reach", "contacts")})
    arguments = {**arguments, "strategies": labels}
    name = f"{file.stem}-{_QUESTION}"
    digest = asked_digest(scenario, arguments)
    place = output_folders.place(wishes.out or RESULTS / name, name, digest)
    if place.state == "same":
        print_note(say("cli-same-results", folder=str(place.folder)))
        answer = Region(region_store.read_region(place.folder, scenario, result_store.manifest_of(place.folder)["region"]))
    else:
        if place.state == "numbered":
            print_note(say("cli-other-results", folder=str(place.folder)))
        answer = _made(scenario, layout, labels, arguments, wishes, place.folder)
        _keep(place.folder, answer, arguments, digest, file)
    return answer, place.folder, _written(place.folder, answer, wishes)


def asked_digest(scenario, arguments: Mapping[str, Any]) -> str:
    """sha256 (hex) of what decides the answer: scenario, arguments, sources of the model."""
    from simpul.experiments.design.plan import sources_digest

    return hashlib.sha256(json.dumps([_QUESTION, scenario.digest(), sources_digest(), dict(arguments)], sort_keys=True)
                          .encode()).hexdigest()


def room_for(scenario, layout, labels) -> int:
    """Bytes that states of the region may take. Raises UserError when not even one fits, saying how many communities would."""
    import psutil

    from simpul.experiments.user_errors import UserError
    from simpul.sim.region.footprint import beside_bytes, state_bytes

    free = int(SPARED * psutil.virtual_memory().available)
    state, beside = state_bytes(scenario, layout, labels), beside_bytes(scenario, layout, labels)
    if state + beside > free:
        fit = int(layout.communities * max(0.0, free - beside_bytes(scenario, type(layout)(1), labels)) / (state + beside))
        raise UserError("region-memory", communities=layout.communities, needed=_megabytes(state + beside), free=_megabytes(free),
                        fit=max(0, fit))
    return free - beside


def _megabytes(count: float) -> int:
    return round(count / MEGABYTE)


def _made(scenario, layout, labels, arguments, wishes: QuestionWishes, folder: Path):
    """Say what it will take, and run it. Leaves no empty folder behind when it is stopped."""
    from simpul.experiments.analyses.region_analysis import region
    from simpul.experiments.cli.compile_notice import load_beside, warmed_up
    from simpul.experiments.runner import output_folders, provenance
    from simpul.sim.region.footprint import seconds_needed, state_bytes

    room = room_for(scenario, layout, labels)
    fresh, started = not folder.exists(), provenance.now()
    output_folders.check_writable(folder)
    try:
        warmed_up()
        loading = load_beside()
        state, threads = state_bytes(scenario, layout, labels), wishes.threads or os.cpu_count() or 1
        states = min(room // state, len(labels))
        seconds = seconds_needed(scenario, layout, labels, states, threads)
        if seconds >= WORTH_TELLING:
            print_note(say("region-beforehand", communities=layout.communities,
                     organizations=layout.communities * scenario.organization_count(), megabytes=_megabytes(state * states),
                     time=duration(seconds)))
        begun = time.monotonic()
        with Progress(words="region-progress") as progress:
            progress.begin(0)
            answer = region(scenario, **arguments, threads=wishes.threads, memory=room, progress=progress.tick)
        loading.join()
        sitting = {"started": started, "seconds": round(time.monotonic() - begun, 2), "workers": wishes.threads}
        with (folder / output_folders.JOURNAL).open("a", encoding="utf-8", newline="") as file:
            file.write(json.dumps(sitting) + "\n")
        return answer
    finally:
        if fresh:
            output_folders.remove_if_empty(folder)


def _keep(folder: Path, answer, arguments: Mapping[str, Any], digest: str, source: Path) -> None:
    from simpul.experiments.design.plan import sources_digest
    from simpul.experiments.runner import output_folders, provenance, region_store, result_store
    from simpul.experiments.runner.json_values import as_json

    found = answer.found
    output_folders.check_writable(folder)
    region_store.write_region(folder, found)
    output_folders.write_scenario(folder, answer.scenario, source)
    output_folders.write_text(folder / output_folders.ANSWER, as_json(answer.to_dict()) + "\n")
    told = {"layout": asdict(found.layout), "strategies": found.strategies, "seed": found.seed,
            "organizations": found.organizations, "bytes": found.bytes}
    manifest = {"format": result_store.FORMAT, "question": _QUESTION, "arguments": dict(arguments), "digest": digest,
                "scenario_digest": answer.scenario.digest(), "sources_digest": sources_digest(),
                "command": shlex.join(["simpul", *sys.argv[1:]]), "versions": provenance.versions(), "region": told,
                "columns": region_store.columns()}
    output_folders.write_text(folder / output_folders.MANIFEST, as_json(manifest) + "\n")


def _written(folder: Path, answer, wishes: QuestionWishes) -> Path | None:
    """Write the files that were asked for; returns the report's."""
    from simpul.experiments.report import render_answer
    from simpul.experiments.runner import output_folders, result_store
    from simpul.experiments.runner.runner import told_of

    def report(file: Path) -> Path:
        output_folders.write_text(file, render_answer(answer, told=told_of(folder, result_store.manifest_of(folder))))
        return file

    return written(folder, answer, wishes, report)


def region_again(folder: Path, wishes: QuestionWishes):
    """Run a region again from a folder alone; None when it holds no region. Returns the new folder, how many numbers differ, of how
    many, and the manifest of the old one."""
    from simpul.experiments.runner import output_folders, region_store, result_store
    from simpul.sim.scenario import load_scenario

    manifest = result_store.manifest_of(folder)
    if manifest.get("question") != _QUESTION:
        return None
    old = region_store.read_region(folder, load_scenario(folder / output_folders.SCENARIO), manifest["region"])
    answer, place, _report = answered(str(folder / output_folders.SCENARIO), manifest["arguments"], wishes)
    differing = numbers = 0
    for name in ("outcomes", "beyond", "months", "ledger", "bridges"):
        some, more = result_store.differing_values(getattr(old, name).astype(float), getattr(answer.found, name).astype(float))
        differing, numbers = differing + some, numbers + more
    return place, differing, numbers, manifest
