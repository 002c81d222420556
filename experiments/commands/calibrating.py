"""Carrying out a calibration into a folder, and again from the folder alone.

    ensemble.csv       the accepted parameter sets, one a line (`--ensemble FOLDER` takes them)
    calibration.csv    every target and check: band, before, after, tolerance, verdict
    answer.json        the whole answer as plain values
    scenario.yaml      the scenario that was calibrated; targets.yaml: the targets, if they were one's own
    manifest.json      arguments, fingerprints, versions, command; written last
    journal.jsonl      a line for each sitting: when, how long, how many sets it measured (the only file that a stop changes)

While it runs, measured sets are kept in a hidden folder (`experiments.calibration.keeping`): the same command goes on from there.
"""

from __future__ import annotations

import hashlib
import json
import shlex
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from experiments.calibration.keeping import Kept
from experiments.commands.asking import QuestionWishes
from experiments.commands.wishes import RESULTS, check
from experiments.console import Progress, note
from experiments.language import say

TARGETS, TABLE, QUESTION = "targets.yaml", "calibration.csv", "calibrate"


def answered(given: str, arguments: Mapping[str, Any], wishes: QuestionWishes):
    """The answer, its folder and its report; what was answered already is read."""
    from experiments import ensemble, places, provenance
    from experiments.questions.calibrate import read_answer
    from experiments.scenarios import find
    from sim.scenario import load_scenario

    check(wishes)
    file = find(given)
    scenario = load_scenario(file)
    own = arguments["targets"]
    name = f"{file.stem}-{QUESTION}"
    digest = asked_digest(scenario, arguments)
    place = places.place(wishes.out or RESULTS / name, name, digest)
    kept = Kept(places.parts_folder(place.folder, digest))
    if place.state == "same":
        note(say("cli-same-results", folder=str(place.folder)))
        answer = read_answer(scenario, (place.folder / places.ANSWER).read_text(encoding="utf-8"),
                             ensemble.load(place.folder / ensemble.FILE))
    else:
        told = {"command": shlex.join(["simpul", *sys.argv[1:]]), "versions": provenance.versions()}
        answer = _found(scenario, arguments, wishes, place, kept)
        _keep(place.folder, answer, arguments, told, digest, file, None if own is None else Path(own))
    kept.remove()
    report = _report(place.folder, answer) if wishes.report else None
    return answer, place.folder, report


def asked_digest(scenario, arguments: Mapping[str, Any]) -> str:
    """sha256 (hex) of what decides the answer: scenario, targets, arguments, and the sources of the model and of calibrating."""
    from experiments.plan import sources_digest

    here = Path(__file__).parents[1]
    told = [scenario.digest(), sources_digest(), {**arguments, "targets": None}]
    found = hashlib.sha256(json.dumps(told, sort_keys=True).encode())
    if arguments["targets"] is not None and Path(arguments["targets"]).is_file():
        found.update(Path(arguments["targets"]).read_bytes())
    for file in sorted([*(here / "calibration").glob("*.py"), *(here / "patterns").glob("*.py")]):
        found.update(file.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return found.hexdigest()


def _found(scenario, arguments: Mapping[str, Any], wishes: QuestionWishes, place, kept: Kept):
    """Calibrate in one sitting. Raises Stopped, saying what is kept, when the user stops it; leaves no empty folder behind."""
    from experiments import places, provenance
    from experiments.commands.warming import warmed_up
    from experiments.errors import Stopped
    from experiments.questions.calibrate import calibrate

    fresh, started, planned = not place.folder.exists(), provenance.now(), 0
    places.check_writable(place.folder)
    begun = time.monotonic()
    try:
        with Progress(words="calibrate-progress") as progress:
            def tick(done: int, total: int) -> None:
                nonlocal planned
                planned = total
                progress.tick(done, total)

            def ready() -> None:
                if place.state == "numbered":
                    note(say("cli-other-results", folder=str(place.folder)))
                warmed_up()
                if kept.before:
                    note(say("calibrate-goes-on", kept=kept.before, folder=str(place.folder)))
                progress.begin(kept.before)

            return calibrate(scenario, **arguments, threads=wishes.threads, progress=tick, ready=ready, kept=kept)
    except KeyboardInterrupt:
        if not len(kept):
            raise
        raise Stopped("calibrate-stopped", kept=len(kept), all=max(planned, len(kept)), folder=str(place.folder)) from None
    finally:
        if len(kept) > kept.before:
            _note(place.folder, {"round": "", "started": started, "seconds": round(time.monotonic() - begun, 2),
                                 "sets": len(kept) - kept.before, "kept_before": kept.before, "workers": wishes.threads})
        if fresh:
            places.remove_if_empty(place.folder)


def _note(folder: Path, sitting: dict) -> None:
    """Add a line to the journal."""
    from experiments import places

    with (folder / places.JOURNAL).open("a", encoding="utf-8", newline="") as file:
        file.write(json.dumps(sitting) + "\n")


def _keep(folder: Path, answer, arguments: Mapping[str, Any], told: dict, digest: str, source: Path, own: Path | None) -> None:
    from experiments import places, store
    from experiments.calibration.record import as_csv
    from experiments.ensemble import FILE
    from experiments.plain import as_json
    from experiments.plan import sources_digest

    places.check_writable(folder)
    places.write_text(folder / FILE, answer.ensemble.as_csv())
    places.write_text(folder / TABLE, as_csv(answer.record.lines))
    if own is not None:
        places.write_text(folder / TARGETS, own.read_text(encoding="utf-8-sig"))
    places.write_scenario(folder, answer.scenario, source)
    places.write_text(folder / places.ANSWER, as_json(answer.to_dict()) + "\n")
    manifest = {"format": store.FORMAT, "question": QUESTION, "arguments": {**arguments, "targets": own and TARGETS},
                "digest": digest, "scenario_digest": answer.scenario.digest(), "sources_digest": sources_digest(), **told}
    places.write_text(folder / places.MANIFEST, as_json(manifest) + "\n")


def _report(folder: Path, answer) -> Path:
    from experiments import places, store
    from experiments.report import render_answer
    from experiments.runner import told_of
    from sim.language import language

    file = folder / f"report-{language()}.html"
    places.write_text(file, render_answer(answer, told=told_of(folder, store.manifest_of(folder))))
    return file


def calibrated_again(folder: Path, wishes: QuestionWishes):
    """Calibrate again from a folder alone; None when it holds no calibration. Returns the new folder, how many numbers of the
    ensemble differ, of how many, and the manifest of the old one."""
    from experiments import ensemble, places, store

    manifest = store.manifest_of(folder)
    if manifest.get("question") != QUESTION:
        return None
    arguments = dict(manifest["arguments"])
    if arguments["targets"] is not None:
        arguments["targets"] = str(folder / TARGETS)
    if arguments["over"]:
        arguments["over"] = {key: None if value is None else tuple(value) for key, value in arguments["over"].items()}
    old = ensemble.load(folder / ensemble.FILE)
    answer, place, _report = answered(str(folder / places.SCENARIO), arguments, wishes)
    new = answer.ensemble
    numbers = len(old.rows) * len(old.names)
    pairs = zip(old.rows, new.rows, strict=True) if (old.names, len(old)) == (new.names, len(new)) else ()
    same = sum(one == two for row, other in pairs for one, two in zip(row, other, strict=True))
    return place, numbers - same, numbers, manifest
