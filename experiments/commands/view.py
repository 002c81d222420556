"""`simpul view`: the pages in the browser."""

from typing import Annotated

import typer

from experiments.console import note
from experiments.helping import HelpfulCommand, whole
from experiments.language import say

PORT_MOST = 65_535
PORT = 8765


def add(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command("view", cls=HelpfulCommand, help=say("cli-view"))
    def view_command(
        scenario: Annotated[str, typer.Argument(metavar="[SCENARIO]", help=say("cli-view-scenario"))] = "pikul",
        port: Annotated[str, typer.Option("--port", metavar="N", help=say("cli-view-port"))] = "",
        host: Annotated[str, typer.Option("--host", metavar="ADDRESS", help=say("cli-view-host"))] = "127.0.0.1",
        no_browser: Annotated[bool, typer.Option("--no-browser", help=say("cli-view-no-browser"))] = False,
        lang: Annotated[str | None, typer.Option("--lang", metavar="en|id", help=say("cli-lang"))] = None,
    ) -> None:
        from experiments.commands.warming import warmed_up
        from experiments.errors import UserError
        from experiments.scenarios import find, shipped
        from sim.language import language
        from sim.scenario import load_scenario

        path = find(scenario)
        load_scenario(path)
        files = shipped()
        name = next((name for name, file in files.items() if file == path), path.stem)
        try:
            from sim.view import launch, offered
        except ModuleNotFoundError as error:
            raise UserError("cli-view-missing", name=str(error.name)) from None
        offered.offer({**files, name: path}, name)
        number = _port(launch, host, port)
        warmed_up()
        launch.serve(host, number, f"scenario={name}&lang={language()}", browser=not no_browser,
                     ready=lambda address: note(say("cli-view-open", address=address)))


def _port(launch, host: str, given: str) -> int:
    """The port that was asked for; without one the usual, or any free one when that is in use."""
    from experiments.errors import UserError

    if not given:
        return launch.free_port() if launch.taken(host, PORT) else PORT
    number = whole("--port", given)
    if not 0 < number <= PORT_MOST:
        raise UserError("cli-view-bad-port", given=given, most=str(PORT_MOST))
    if launch.taken(host, number):
        raise UserError("cli-view-port-taken", given=given, host=host)
    return number
