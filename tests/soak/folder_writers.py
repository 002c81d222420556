"""Every command that writes, small, for the town of the tests; and commands carried out in this very process."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import ExitStack, chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

from simpul.experiments.cli import main
from simpul.experiments.runner.pipeline import Checkpoints
from tests.experiments.fake import TEXT
from tests.experiments.test_calibrating import LITTLE

RESULTS, BESIDE = "r", "made.yaml"      # the folder that all write into; the file that some write
TARGETS = """\
targets:
  - {figure: need_met, strategy: nothing, month: 24, value: 0.3, tolerance: 0.1, source: A made-up count}
"""
TIES = "from,to\nMata Air,Dapur Ibu\nDapur Ibu,SD Harapan\n"
_MAKING = ["--threads", "1", "--out", RESULTS]
_BARE = ["--seeds", "4", "--no-report", *_MAKING]
_OVER = ["--over", "context.history", "--over", "context.barrier"]
QUESTIONS = {
    "compare": ["compare", "town.yaml", "--seeds", "30", "--csv", "--markdown", *_MAKING],
    "choose": ["choose", "town.yaml", "--seeds", "4", *_MAKING],
    "sweep": ["sweep", "town.yaml", "--over", "context.history=.2,.8", "--csv", *_BARE],
    "map": ["map", "town.yaml", *_OVER, *_BARE],
    "robustness": ["robustness", "town.yaml", "--samples", "6", "--over", "context.history", *_BARE],
    "sensitivity": ["sensitivity", "town.yaml", "--samples", "3", *_OVER, *_BARE],
    "tune": ["tune", "town.yaml", *_BARE],
    "tradeoffs": ["tradeoffs", "town.yaml", *_BARE],
    "region": ["region", "town.yaml", "--communities", "3", "--strategies", "nothing,broker-host", "--no-report", *_MAKING],
    "calibrate": ["calibrate", "town.yaml", "--targets", "targets.yaml", "--sets", "20", "--effort", "quick", "--no-report",
                  *_MAKING],
    "patterns": ["patterns", "--only", "P17,S3", "--seeds", "2", *_MAKING],
}
"""What keeps pieces while it works; all but the last keep results, too."""
WRITERS = {
    **QUESTIONS,
    "compare-other": [*QUESTIONS["compare"], "--first-seed", "7"],
    "waiting": [*QUESTIONS["compare"], "--wait"],
    "export": ["export", "town.yaml", "--out", RESULTS],
    "new": ["new", BESIDE],
    "import": ["import", "ties.csv", "--direction", "both", "--yes", "--out", BESIDE],
    "schema": ["schema", "--out", "schema.json"],
}
"""All that write: results into the same folder, files to the same name."""


def settled(place: Path) -> Path:
    """A folder with all that the commands read."""
    place.mkdir(parents=True)
    for name, text in {"town.yaml": TEXT, "targets.yaml": TARGETS, "ties.csv": TIES}.items():
        (place / name).write_text(text, encoding="utf-8")
    return place


@contextmanager
def small_steps() -> Iterator[None]:
    """Parts of some runs, a state of a region every month, a calibration of a few sets: many pieces in little time."""
    with ExitStack() as stack:
        stack.enter_context(patch("simpul.experiments.runner.checkpoints.RUNS_IN_PART", 60))
        for name in ("LEAST_WAIT", "RARELY"):
            stack.enter_context(patch(f"simpul.experiments.runner.region_checkpoints.{name}", 0))
        stack.enter_context(patch.dict("simpul.experiments.calibration.calibration_answer.EFFORTS", {"quick": LITTLE}))
        yield


def called(words: list[str], place: Path, stop_at: int = 0) -> tuple[int, str, int]:
    """Carry a command out in a folder; its exit code, what it said, and how often it kept something. stop_at: the time at which it
    is stopped as by Ctrl-C, 0 for never."""
    kept, append = [0], Checkpoints.append

    def counted(self, name: str, line: str) -> None:
        append(self, name, line)
        kept[0] += 1
        if kept[0] == stop_at:
            raise KeyboardInterrupt

    said = io.StringIO()
    with patch("sys.argv", ["simpul", *words]), patch.object(Checkpoints, "append", counted), chdir(place), \
            redirect_stdout(io.StringIO()), redirect_stderr(said):
        code = main.main(words)
    return code, said.getvalue(), kept[0]
