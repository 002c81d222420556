"""Carrying out a calibration into a folder, and again from the folder alone.

    ensemble.csv       the accepted parameter sets, one a line (`--ensemble FOLDER` takes them)
    calibration.csv    every target and check: band, before, after, tolerance, verdict
    answer.json        the whole answer as plain values
    scenario.yaml      the scenario that was calibrated; targets.yaml: the targets, if they were one's own
    manifest.json      arguments, fingerprints, versions, command; written last
    journal.jsonl      a line for each sitting: when, how long, how many sets it measured (the only file that a stop changes)

While it runs, measured sets are kept in a hidden folder (`simpul.experiments.calibration.measurement_store`): the same command
goes on from there.
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

from simpul.experiments.calibration.measurement_store import Kept
from simpul.experiments.cli.console import Progress, print_note
from simpul.experiments.cli.shared_options import RESULTS, QuestionWishes, check
from simpul.sim.language import say

TARGETS, _TABLE, QUESTION = "targets.yaml", "calibration.csv", "calibrate"


def answered(given: str, arguments: Mapping[str, Any], wishes: QuestionWishes):
    """The answer, its folder and its report; what was answered already is read."""
    from simpul.experiments.calibration.calibration_answer import read_answer
    from simpul.experiments.design import ensemble
    from simpul.experiments.design.scenario_lookup import find
    from simpul.experiments.runner import output_folders, provenance
    from simpul.sim.scenario import load_scenario

    check(wishes)
    file = find(given)
    scenario = load_scenario(file)
    own = arguments["targets"]
    name = f"{file.stem}-{QUESTION}"
    digest = asked_digest(scenario, arguments)
    place = output_folders.place(wishes.out or RESULTS / name, name, digest)
    kept = Kept(output_folders.parts_folder(place.folder, digest))
    if place.state == "same":
        print_note(say("cli-same-results", folder=str(place.folder)))
        answer = read_answer(scenario, (place.folder / output_folders.ANSWER).read_text(encoding="utf-8"),
                             ensemble.load_ensemble(place.folder / ensemble.FILE))
    else:
        told = {"command": shlex.join(["simpul", *sys.argv[1:]]), "versions": provenance.versions()}
        answer = _found(scenario, arguments, wishes, place, kept)
        _keep(place.folder, answer, arguments, told, digest, file, None if own is None else Path(own))
    kept.remove()
    report = _report(place.folder, answer) if wishes.report else None
    return answer, place.folder, report


def asked_digest(scenario, arguments: Mapping[str, Any]) -> str:
    """sha256 (hex) of what decides the answer: scenario, targets, arguments, and the sources of the model and of calibrating."""
    from simpul.experiments.design.plan import sources_digest

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
    from simpul.experiments.calibration.calibration_answer import calibrate
    from simpul.experiments.cli.compile_notice import warmed_up
    from simpul.experiments.runner import output_folders, provenance
    from simpul.experiments.user_errors import Stopped

    fresh, started, planned = not place.folder.exists(), provenance.now(), 0
    output_folders.check_writable(place.folder)
    begun = time.monotonic()
    try:
        with Progress(words="calibrate-progress") as progress:
            def tick(done: int, total: int) -> None:
                nonlocal planned
                planned = total
                progress.tick(done, total)

            def ready() -> None:
                if place.state == "numbered":
                    print_note(say("cli-other-results", folder=str(place.folder)))
                warmed_up()
                if kept.before:
                    print_note(say("calibrate-goes-on", kept=kept.before, folder=str(place.folder)))
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
            output_folders.remove_if_empty(place.folder)


def _note(folder: Path, sitting: dict) -> None:
    """Add a line to the journal."""
    from simpul.experiments.runner import output_folders

    with (folder / output_folders.JOURNAL).open("a", encoding="utf-8", newline="") as file:
        file.write(json.dumps(sitting) + "\n")


def _keep(folder: Path, answer, arguments: Mapping[str, Any], told: dict, digest: str, source: Path, own: Path | None) -> None:
    from simpul.experiments.calibration.calibration_record import as_csv
    from simpul.experiments.design.ensemble import FILE
    from simpul.experiments.design.plan import sources_digest
    from simpul.experiments.runner import output_folders, result_store
    from simpul.experiments.runner.json_values import as_json

    output_folders.check_writable(folder)
    output_folders.write_text(folder / FILE, answer.ensemble.as_csv())
    output_folders.write_text(folder / _TABLE, as_csv(answer.record.lines))
    if own is not None:
        output_folders.write_text(folder / TARGETS, own.read_text(encoding="utf-8-sig"))
    output_folders.write_scenario(folder, answer.scenario, source)
    output_folders.write_text(folder / output_folders.ANSWER, as_json(answer.to_dict()) + "\n")
    manifest = {"format": result_store.FORMAT, "question": QUESTION, "arguments": {**arguments, "targets": own and TARGETS},
                "digest": digest, "scenario_digest": answer.scenario.digest(), "sources_digest": sources_digest(), **told}
    output_folders.write_text(folder / output_folders.MANIFEST, as_json(manifest) + "\n")


def _report(folder: Path, answer) -> Path:
    from simpul.experiments.report import render_answer
    from simpul.experiments.runner import output_folders, result_store
    from simpul.experiments.runner.runner import told_of
    from simpul.sim.language import language

    file = folder / f"report-{language()}.html"
    output_folders.write_text(file, render_answer(answer, told=told_of(folder, result_store.manifest_of(folder))))
    return file


def calibrated_again(folder: Path, wishes: QuestionWishes):
    """Calibrate again from a folder alone; None when it holds no calibration. Returns the new folder, how many numbers of the
    ensemble differ, of how many, and the manifest of the old one."""
    from simpul.experiments.design import ensemble
    from simpul.experiments.runner import output_folders, result_store

    manifest = result_store.manifest_of(folder)
    if manifest.get("question") != QUESTION:
        return None
    arguments = dict(manifest["arguments"])
    if arguments["targets"] is not None:
        arguments["targets"] = str(folder / TARGETS)
    if arguments["over"]:
        arguments["over"] = {key: None if value is None else tuple(value) for key, value in arguments["over"].items()}
    old = ensemble.load_ensemble(folder / ensemble.FILE)
    answer, place, _report = answered(str(folder / output_folders.SCENARIO), arguments, wishes)
    new = answer.ensemble
    numbers = len(old.rows) * len(old.names)
    pairs = zip(old.rows, new.rows, strict=True) if (old.names, len(old)) == (new.names, len(new)) else ()
    same = sum(one == two for row, other in pairs for one, two in zip(row, other, strict=True))
    return place, numbers - same, numbers, manifest
