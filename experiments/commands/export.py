"""`simpul export`: the network of a month, the series and the events of one run, as files for other programs."""

from pathlib import Path
from typing import Annotated

import typer

from experiments.console import note, out
from experiments.helping import HelpfulCommand, whole
from experiments.language import say

USUAL = "graphml,csv"


def add(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command("export", cls=HelpfulCommand, help=say("cli-export"))
    def export_command(
        scenario: Annotated[str, typer.Argument(metavar="SCENARIO", help=say("cli-export-scenario"))],
        strategy: Annotated[str, typer.Option("--strategy", metavar="LABEL", help=say("cli-run-strategy"))] = "nothing",
        seed: Annotated[str, typer.Option("--seed", metavar="N", help=say("cli-run-seed"))] = "0",
        month: Annotated[str, typer.Option("--month", metavar="N", help=say("cli-export-month"))] = "",
        formats: Annotated[str, typer.Option("--formats", metavar="NAMES", help=say("cli-export-formats"))] = USUAL,
        locale: Annotated[str, typer.Option("--excel-locale", metavar="en|id", help=say("cli-export-locale"))] = "en",
        out_folder: Annotated[str, typer.Option("--out", metavar="FOLDER", help=say("cli-export-out"))] = "",
        as_json: Annotated[bool, typer.Option("--json", help=say("cli-json"))] = False,
        lang: Annotated[str | None, typer.Option("--lang", metavar="en|id", help=say("cli-lang"))] = None,
    ) -> None:
        from exchange.writing import FORMATS, files, take
        from experiments.commands.own_files import free, written
        from experiments.commands.warming import warmed_up
        from experiments.commands.wishes import check_choice, listed
        from experiments.errors import UserError
        from experiments.places import check_writable
        from experiments.plan import plan
        from experiments.scenarios import find
        from sim.language import language
        from sim.scenario import load_scenario

        wanted = listed(formats) or []
        for name in wanted:
            check_choice("--formats", name, tuple(FORMATS))
        check_choice("--excel-locale", locale, ("en", "id"))
        number, path = whole("--seed", seed), find(scenario)
        checked = load_scenario(path)
        plan(checked, [strategy], [number])
        when = whole("--month", month) if month else checked.months - 1
        if not 0 <= when < checked.months:
            raise UserError("cli-export-when", month=str(when), most=checked.months - 1)
        name = path.parent.name if path.name == "scenario.yaml" else path.stem
        folder = Path(out_folder) if out_folder else Path(f"{name}-{strategy}-{number}-{when}")
        if folder.exists() and not folder.is_dir():
            raise UserError("store-not-a-folder", folder=str(folder))
        warmed_up()
        taken = take(checked, strategy, number, when, language())
        made = files(taken, tuple(wanted), locale)
        check_writable(folder)
        for file in made:
            free(folder / file)
        for file, content in made.items():
            written(folder / file, content)
        if as_json:
            from experiments.commands.machine import print_json

            print_json({"folder": str(folder), "files": sorted(made), "organizations": len(taken.organizations),
                        "ties": len(taken.ties), "month": when})
            return
        out(say("cli-export-done", organizations=len(taken.organizations), ties=len(taken.ties), month=when,
                months=len(taken.series), events=len(taken.events)))
        for file in sorted(made):
            out(f"  {folder / file}")
        note(say("cli-export-hint"))

