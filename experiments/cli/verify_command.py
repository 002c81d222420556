"""`simpul verify`: is everything in a folder of results what was written?"""

from pathlib import Path
from typing import Annotated

import typer

from simpul.experiments.cli.console import out, print_wrapped
from simpul.experiments.cli.help_format import AsJson, Lang
from simpul.sim.language import say

DAMAGED = 1


def verify_command(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="cli-verify-folder")],
    as_json: AsJson = False,
    lang: Lang = None,
) -> None:
    """Carry out `simpul verify`."""
    from simpul.experiments.runner.folder_verification import verified

    found = verified(folder)
    if as_json:
        from simpul.experiments.cli.json_output import print_json

        print_json(found.to_dict())
    else:
        print_wrapped(verification_lines(found), out)
    if not found.is_whole:
        raise typer.Exit(DAMAGED)


def verification_lines(found) -> list[str]:
    """What was found, the verdict first."""
    states = [one.state for one in found.files]
    told = {"folder": str(found.folder), "whole": states.count("whole"), "unknown": states.count("unknown"),
            "wrong": sum(one in ("changed", "missing") for one in states)}
    if not found.is_whole:
        lines = [say("verify-damaged", **told)]
    elif not found.checkable:
        return [say("verify-older", **told)]
    else:
        lines = [say("verify-whole" if found.finished else "verify-begun", **told)]
    lines += [say(f"verify-{one.state}", file=one.file) for one in found.files if one.state in ("changed", "missing")]
    if not found.is_whole:
        lines.append(say("verify-way-on" if found.finished else "verify-way-on-begun"))
    if told["unknown"]:
        lines.append(say("verify-unknown", files=", ".join(one.file for one in found.files if one.state == "unknown"),
                         count=told["unknown"]))
    if found.at_work:
        lines.append(say("verify-at-work"))
    return lines
