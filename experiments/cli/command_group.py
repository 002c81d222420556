"""All commands of `simpul` in the order of its help; those of questions are built when they are used."""

from __future__ import annotations

from typing import Any

import typer

from simpul.experiments.cli import (
    check_command,
    compare_command,
    export_command,
    import_command,
    list_command,
    new_command,
    patterns_command,
    rerun_command,
    run_command,
    schema_command,
    share_command,
    verify_command,
    view_command,
)
from simpul.experiments.cli.analysis_registry import ANALYSES
from simpul.experiments.cli.help_format import HelpfulCommand, HelpfulGroup

_BEFORE = {"compare": compare_command.compare_command}         # of the questions
_AFTER = {
    "rerun": rerun_command.rerun_command, "verify": verify_command.verify_command, "run": run_command.run_command,
    "view": view_command.view_command, "share": share_command.share_command,
    "patterns": patterns_command.patterns_command, "new": new_command.new_command, "import": import_command.import_command,
    "export": export_command.export_command, "check": check_command.check_command, "schema": schema_command.schema_command,
    "list": list_command.list_command,
}


class CommandGroup(HelpfulGroup):
    """The command `simpul` itself. A question's options come from the signature of its analysis, which takes a while to
    import: so its command has a name and a help at first, and its options when it is used."""

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of a name, whole; None when there is none."""
        if cmd_name not in ANALYSES:
            return super().get_command(ctx, cmd_name)
        from simpul.experiments.cli.analysis_options import question_command

        return question_command(cmd_name)


def commands(app: typer.Typer) -> None:
    """Add all commands to the application."""
    for name, function in _BEFORE.items():
        app.command(name, cls=HelpfulCommand, help=f"cli-{name}")(function)
    for name in ANALYSES:
        app.command(name, cls=HelpfulCommand, help=f"ask-{name}")(_unbuilt)
    for name, function in _AFTER.items():
        app.command(name, cls=HelpfulCommand, help=f"cli-{name}")(function)


def _unbuilt() -> None:
    """What stands for a question's command until it is used."""
