"""`simpul view`: the pages in a browser."""

from pathlib import Path
from typing import Annotated

import typer

from simpul.experiments.cli.console import out, print_note
from simpul.experiments.cli.help_format import Lang, whole
from simpul.sim.language import say

HIGHEST_PORT = 65_535
USUAL_PORT = 8765     # the same every time, so that a link that was kept works again
_SEEDS = 50           # of a report made from the page
PAGES_NEED = ("ipyvuetify", "reacton", "solara", "starlette", "uvicorn")     # of the extra `pages`


def view_command(
    scenario: Annotated[str, typer.Argument(metavar="SCENARIO", help="cli-view-scenario")] = "pikul",
    port: Annotated[str, typer.Option("--port", metavar="N", help="cli-view-port")] = "",
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS", help="cli-view-host")] = "127.0.0.1",
    mesa: Annotated[bool, typer.Option("--mesa", help="cli-view-mesa")] = False,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="cli-view-no-browser")] = False,
    lang: Lang = None,
) -> None:
    """Carry out `simpul view`."""
    number = whole("--port", port) if port else None
    file = _checked(scenario, number)
    from simpul.experiments.app.origin_guard import is_loopback
    from simpul.experiments.app.server import PortTaken, listening, serve_pages
    from simpul.experiments.cli.compile_notice import ready_at_once
    from simpul.experiments.user_errors import UserError
    from simpul.sim.language import language

    try:
        room = listening(host, USUAL_PORT if number is None else number, free=number is None)
    except PortTaken:
        raise UserError("cli-view-port-taken", host=host, port=str(USUAL_PORT if number is None else number)) from None
    ready_at_once()
    if not is_loopback(room.getsockname()[0]):
        print_note(say("cli-view-open-to-all", host=host))
    serve_pages(room, file, language=language(), browser=not no_browser, report=_report, tell=_told,
                mesa=mesa)


def _checked(given: str, port: int | None) -> Path:
    """The file of the scenario, read once so that a faulty one is told before anything opens."""
    from importlib.util import find_spec

    from simpul.experiments.design.scenario_lookup import find
    from simpul.experiments.user_errors import UserError
    from simpul.sim.scenario import load_scenario

    if port is not None and not 0 <= port <= HIGHEST_PORT:
        raise UserError("cli-view-port-range", given=str(port), high=str(HIGHEST_PORT))
    if not all(find_spec(name) for name in PAGES_NEED):
        raise UserError("cli-view-not-installed")
    file = find(given)
    load_scenario(file)
    return file


def _report(scenario, language: str) -> str:
    """The report on all strategies of a scenario, as the page saves it."""
    from simpul.experiments.analyses.comparison_run import compare
    from simpul.experiments.cli.compare_command import sights
    from simpul.experiments.report.html_writer import render
    from simpul.experiments.runner.provenance import versions

    found = compare(scenario, seeds=_SEEDS)
    return render(found, language, {"versions": versions(), "sights": sights(found, language)})


def _told(address: str) -> None:
    out(say("cli-view-address", address=address))
