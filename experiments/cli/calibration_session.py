"""Carrying out a calibration into a folder, and again from the folder alone.

    ensemble.csv       the parameter sets, one a line (`--ensemble FOLDER` takes them)
    ensemble-plausible.csv    the same without the targets that the model does not reproduce, if there are such
    calibration.csv    every target and check: band, before, after, how far off, verdict
    answer.json        the whole answer as plain values, diagnostics included
    scenario.yaml      the scenario that was calibrated; targets.yaml: the targets, if they were one's own
    manifest.json      arguments, fingerprints, versions, command; written last
    journal.jsonl      a line for each sitting: when, how long, how many sets it measured (the only file that a stop changes)

While it runs, measured sets are kept in a hidden folder (`simpul.experiments.runner.kept_figures`): the same command
goes on from there.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from simpul.experiments.calibration.calibration_answer import Calibration, calibrate, read_answer
from simpul.experiments.calibration.calibration_tables import record_csv
from simpul.experiments.cli.compile_notice import warmed_up
from simpul.experiments.cli.console import print_note
from simpul.experiments.cli.run_session import WholeQuestion, answer_whole, at_work
from simpul.experiments.cli.shared_options import Wishes
from simpul.experiments.design import ensemble
from simpul.experiments.design.fingerprint import CALIBRATION_SOURCES, file_digest
from simpul.experiments.runner import output_folders
from simpul.experiments.runner.kept_figures import KeptFigures
from simpul.experiments.runner.pipeline import noted_sitting
from simpul.sim.language import say

TARGETS, _TABLE = "targets.yaml", "calibration.csv"


class _CalibrationQuestion(WholeQuestion):
    """`simpul calibrate`."""

    name, sources = "calibrate", CALIBRATION_SOURCES

    def checked(self, scenario, arguments: Mapping[str, Any]) -> dict[str, Any]:
        return dict(arguments)

    def deciding(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        own = arguments["targets"]
        return {**arguments, "targets": None if own is None else file_digest(Path(own))}

    def pieces(self, folder: Path, digest: str) -> KeptFigures:
        return KeptFigures(folder, digest)

    def made(self, scenario, arguments: Mapping[str, Any], wishes: Wishes, place, pieces: KeptFigures) -> Calibration:
        planned = 0

        def kept() -> tuple[int, int]:
            return pieces.count(), planned

        with at_work(place.folder, kept, "calibrate-stopped", "calibrate-progress") as progress, \
                noted_sitting(place.folder, pieces, wishes.threads):
            def tick(done: int, total: int) -> None:
                nonlocal planned
                planned = total
                progress.tick(done, total)

            def ready() -> None:
                if place.state == "numbered":
                    print_note(say("cli-other-results", folder=str(place.folder)))
                warmed_up()
                if pieces.before:
                    print_note(say("calibrate-goes-on", kept=pieces.before, folder=str(place.folder)))
                progress.begin(pieces.before)

            return calibrate(scenario, **arguments, threads=wishes.threads, progress=tick, ready=ready, kept=pieces)

    def write(self, folder: Path, answer: Calibration, arguments: Mapping[str, Any]) -> dict[str, Any]:
        output_folders.write_text(folder / ensemble.FILE, answer.ensemble.as_csv())
        if answer.plausible is not None:
            output_folders.write_text(folder / ensemble.PLAUSIBLE_FILE, answer.plausible.as_csv())
        output_folders.write_text(folder / _TABLE, record_csv(answer.record.lines))
        if arguments["targets"] is not None:
            output_folders.write_text(folder / TARGETS, Path(arguments["targets"]).read_text(encoding="utf-8-sig"))
        return {}

    def read(self, folder: Path, scenario) -> Calibration:
        second = folder / ensemble.PLAUSIBLE_FILE
        found = [ensemble.load_ensemble(file) for file in (folder / ensemble.FILE, second) if file.is_file()]
        return read_answer(scenario, (folder / output_folders.ANSWER).read_text(encoding="utf-8"), *found)

    def told(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        return {**arguments, "targets": arguments["targets"] and TARGETS}

    def given(self, folder: Path, manifest: Mapping[str, Any]) -> dict[str, Any]:
        arguments = dict(manifest["arguments"])
        if arguments["targets"] is not None:
            arguments["targets"] = str(folder / TARGETS)
        if arguments["over"]:
            arguments["over"] = {key: None if value is None else tuple(value) for key, value in arguments["over"].items()}
        return arguments

    def different(self, old: Calibration, new: Calibration) -> tuple[int, int]:
        old, new = old.ensemble, new.ensemble
        numbers = len(old.rows) * len(old.names)
        pairs = zip(old.rows, new.rows, strict=True) if (old.names, len(old)) == (new.names, len(new)) else ()
        return numbers - sum(one == two for row, other in pairs for one, two in zip(row, other, strict=True)), numbers


CALIBRATION = _CalibrationQuestion()


def answer_calibration(given: str, arguments: Mapping[str, Any], wishes: Wishes):
    """The answer, its folder and its report; see `simpul.experiments.cli.run_session.answer_whole`."""
    return answer_whole(CALIBRATION, given, arguments, wishes)
