"""`simpul calibrate`: the parameter sets with which the model agrees with what was observed."""

from pathlib import Path
from typing import Annotated

import typer

from simpul.experiments.cli.analysis_session import QuestionWishes, options
from simpul.experiments.cli.console import out
from simpul.experiments.cli.help_format import HelpfulCommand, whole
from simpul.sim.language import say


def add(app: typer.Typer) -> None:
    """Add the command to the application."""
    o = options()

    @app.command("calibrate", cls=HelpfulCommand, help=say("ask-calibrate"), epilog=say("ask-calibrate-example"))
    def calibrate_command(
        scenario: o.scenario, targets: Annotated[Path | None, typer.Option("--targets", metavar="FILE",
                                                                           help=say("ask-targets"))] = None,
        over: o.option(list[str] | None, "--over", "KEY=LOW..HIGH", "ask-over-calibrate") = None,
        sets: o.option(str, "--sets", "N", "ask-sets") = "200",
        effort: o.option(str, "--effort", "quick|usual|thorough", "ask-effort") = "usual",
        design_seed: o.design_seed = "1", out_folder: o.out = None, threads: o.threads = None, as_json: o.as_json = False,
        no_report: o.no_report = False, lang: o.lang = None,
    ) -> None:
        from simpul.experiments.cli.calibration_session import answer_calibration
        from simpul.experiments.design.factors import read_over

        arguments = {"targets": None if targets is None else str(targets), "over": read_over(over) if over else None,
                     "sets": whole("--sets", sets), "effort": effort, "design_seed": whole("--design-seed", design_seed)}
        answer, folder, report = answer_calibration(scenario, arguments, QuestionWishes(
            out=out_folder, threads=whole("--threads", threads), as_json=as_json, report=not no_report))
        if as_json:
            from simpul.experiments.cli.shared_options import print_found

            print_found(answer, folder, report)
            return
        from simpul.experiments.cli.answer_printer import lines

        for line in [*lines(answer, folder, report), say("ask-calibrate-use", folder=str(folder))]:
            out(line)
