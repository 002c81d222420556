"""The option `--paper` of a comparison: asked about before the runs, written after them, told of in a line."""

from __future__ import annotations

from pathlib import Path

from simpul.experiments.cli.console import print_note
from simpul.sim.language import say

IN_RESULTS = "paper"          # the folder, inside that of the results, when none is named
_UNNAMED = "shipped"          # what the command line hands over for an option without its value


def paper_asked(paper: str | None, seeds: int) -> None:
    """Say what is missing before anything is run. paper: what the option was given; None where it was not. Raises UserError."""
    if paper is None:
        return
    from simpul.experiments.report.paper.paper_folder import check_paper_extra
    from simpul.experiments.user_errors import UserError

    check_paper_extra()
    if seeds < 2:
        raise UserError("paper-no-choice")


def paper_written(paper: str | None, comparison, results: Path) -> None:
    """Write the folder for a paper, and say where it is and what in it was left as a user had changed it. results: their folder."""
    if paper is None:
        return
    from simpul.experiments.report.paper.paper_folder import write_paper
    from simpul.experiments.runner.pipeline import manifest_of

    made = write_paper(results / IN_RESULTS if paper == _UNNAMED else Path(paper), comparison, manifest_of(results))
    print_note(say("paper-written", folder=str(made.folder), count=len(made.files)))
    if made.kept:
        print_note(say("paper-kept", files=", ".join(made.kept), count=len(made.kept)))
