"""`simpul schema`: the JSON Schema of scenario files, for editors."""

from pathlib import Path
from typing import Annotated

import typer

from simpul.experiments.cli.console import print_note
from simpul.experiments.cli.help_format import Lang
from simpul.sim.language import say

_HEAD = 60         # letters by which a schema is known


def schema_command(
    out_file: Annotated[Path | None, typer.Option("--out", metavar="FILE", help="cli-schema-out")] = None,
    lang: Lang = None,
) -> None:
    """Carry out `simpul schema`."""
    from simpul.experiments.cli.json_output import print_json
    from simpul.experiments.runner.json_values import as_json
    from simpul.experiments.runner.output_folders import write_text
    from simpul.experiments.user_errors import UserError
    from simpul.sim.given_files import read_given
    from simpul.sim.scenario import schema

    if out_file is None:
        print_json(schema())
        return
    text = as_json(schema()) + "\n"
    old = read_given(out_file, len(text)).decode(errors="replace") if out_file.is_file() else ""
    if out_file.exists() and old[:_HEAD] != text[:_HEAD]:
        raise UserError("cli-file-exists", file=str(out_file))       # only a schema is replaced by one
    write_text(out_file, text)
    print_note(say("cli-schema-written", file=str(out_file)))
