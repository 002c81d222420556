"""`simpul region`: strategies in many communities of a scenario side by side, joined by few bridges."""

from typing import Annotated

import typer

from simpul.experiments.cli.analysis_session import QuestionWishes, options
from simpul.experiments.cli.console import out
from simpul.experiments.cli.help_format import HelpfulCommand, whole
from simpul.experiments.cli.shared_options import listed_words
from simpul.sim.language import say


def add(app: typer.Typer) -> None:
    """Add the command to the application."""
    o = options()

    @app.command("region", cls=HelpfulCommand, help=say("region-help"), epilog=say("region-example"))
    def region_command(
        scenario: o.scenario, communities: o.option(str, "--communities", "N", "region-communities") = "10",
        strategies: o.option(str, "--strategies", "A,B", "region-strategies") = "",
        bridges: o.option(str, "--bridges", "N", "region-bridges") = "2",
        reach: o.option(str, "--reach", "N", "region-reach") = "3",
        contacts: o.option(str, "--contacts", "N", "region-contacts") = "24",
        seed: o.option(str, "--seed", "N", "cli-run-seed") = "0", out_folder: o.out = None,
        threads: o.option(str | None, "--threads", "N", "region-threads") = None, as_json: o.as_json = False,
        no_report: o.no_report = False,
        csv: Annotated[bool, typer.Option("--csv", help=say("region-csv"))] = False, markdown: o.markdown = False,
        decimal: o.decimal = "point",
        lang: o.lang = None,
    ) -> None:
        from simpul.experiments.cli.region_session import answer_region

        arguments = {"communities": whole("--communities", communities), "strategies": listed_words(strategies),
                     "bridges": whole("--bridges", bridges), "reach": whole("--reach", reach),
                     "contacts": whole("--contacts", contacts), "seed": whole("--seed", seed)}
        answer, folder, report = answer_region(scenario, arguments, QuestionWishes(
            out=out_folder, threads=whole("--threads", threads), as_json=as_json, report=not no_report, csv=csv,
            markdown=markdown, decimal=decimal))
        if as_json:
            from simpul.experiments.cli.shared_options import print_found

            print_found(answer, folder, report)
            return
        from simpul.experiments.cli.answer_printer import lines

        for line in lines(answer, folder, report):
            out(line)
