"""`simpul view`: the page of a scenario in a browser, or Mesa's own page."""

import os
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from simpul.experiments.cli.console import out, print_note
from simpul.experiments.cli.help_format import Lang, whole
from simpul.sim.language import say

HIGHEST_PORT = 65_535
USUAL_PORT = 8765     # the same every time, so that a link that was kept works again
_PAGES_KEPT = 40      # finished pages and files, the latest
PAGES_NEED = ("ipyvuetify", "reacton", "solara")     # of the extra `pages`, for Mesa's page alone


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
    file = _checked(scenario, number, mesa)
    from simpul.experiments.app.origin_guard import is_loopback
    from simpul.experiments.app.server import PortTaken, listening
    from simpul.experiments.user_errors import UserError

    try:
        room = listening(host, USUAL_PORT if number is None else number, free=number is None)
    except PortTaken:
        raise UserError("cli-view-port-taken", host=host, port=str(USUAL_PORT if number is None else number)) from None
    if not is_loopback(room.getsockname()[0]):
        print_note(say("cli-view-open-to-all", host=host))
    (_serve_mesa if mesa else _serve_page)(room, file, not no_browser)


def _serve_page(room: Any, file: Path, browser: bool) -> None:
    """The one page; what takes seconds to load is loaded beside a page that waits for it."""
    from simpul.experiments.app.early_answer import EarlyAnswer
    from simpul.experiments.app.page_headers import CarefulPages
    from simpul.experiments.app.served_page import LONGEST_BODY, waiting_page
    from simpul.experiments.app.server import serve_pages
    from simpul.sim.language import language

    pages = EarlyAnswer(partial(_desk, file, language()), waiting_page("", language()), _failed)
    serve_pages(room, pages, partial(CarefulPages, most=LONGEST_BODY), browser=browser, tell=_told)


def _serve_mesa(room: Any, file: Path, browser: bool) -> None:
    """Mesa's page."""
    from simpul.experiments.app.mesa_server import serve_mesa
    from simpul.experiments.cli.compile_notice import ready_at_once
    from simpul.sim.language import language

    ready_at_once()
    serve_mesa(room, file, language=language(), browser=browser, tell=_told)


def _desk(file: Path, language: str) -> Any:
    """The application behind the one page."""
    from simpul.experiments.app.desk import desk_application, new_desk
    from simpul.experiments.app.page_press import PagePress
    from simpul.experiments.app.scenario_shelf import ScenarioShelf
    from simpul.experiments.app.work_board import WorkBoard
    from simpul.experiments.cli.compile_notice import ready_at_once

    press = PagePress(ScenarioShelf(file), WorkBoard(_PAGES_KEPT, before=ready_at_once), _report)
    return desk_application(new_desk(press, language))


def _failed(error: Exception) -> None:
    """Nothing can be shown: say so, and end, since a page that waits for ever helps nobody."""
    print_note(say("cli-view-failed", reason=f"{type(error).__name__}: {error}"))
    os._exit(1)


def _checked(given: str, port: int | None, mesa: bool) -> Path:
    """The file of the scenario, read once so that a faulty one is told before anything opens."""
    from importlib.util import find_spec

    from simpul.experiments.design.scenario_lookup import find
    from simpul.experiments.user_errors import UserError
    from simpul.sim.scenario import load_scenario

    if port is not None and not 0 <= port <= HIGHEST_PORT:
        raise UserError("cli-view-port-range", given=str(port), high=str(HIGHEST_PORT))
    if mesa and not all(find_spec(name) for name in PAGES_NEED):
        raise UserError("cli-view-not-installed")
    file = find(given)
    load_scenario(file)
    return file


def _report(found: Any, language: str) -> str:
    """The report of a comparison, as the page saves it."""
    from simpul.experiments.cli.compare_command import sights
    from simpul.experiments.report.html_writer import render
    from simpul.experiments.runner.provenance import versions
    from simpul.sim.language import speaking

    with speaking(language):
        return render(found, language, {"versions": versions(), "sights": sights(found, language)})


def _told(address: str) -> None:
    out(say("cli-view-address", address=address))
