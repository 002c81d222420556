"""`simpul import`: files of others become a scenario, with an account of every row."""

from pathlib import Path
from typing import Annotated

import typer

from simpul.experiments.cli.console import out, print_note, somebody_is_there
from simpul.experiments.cli.help_format import AsJson, Lang
from simpul.sim.language import say


def _asked(name: str, metavar: str = "ANSWER"):
    return typer.Option(f"--{name}", metavar=metavar, help=f"cli-import-{name}")


def import_command(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="cli-import-files")],
    out_file: Annotated[str, typer.Option("--out", metavar="FILE", help="cli-import-out")] = "",
    title: Annotated[str, _asked("title", "TEXT")] = "",
    issues: Annotated[str, _asked("issues", "NAMES")] = "",
    columns: Annotated[str, _asked("columns", "ROLE=HEAD")] = "",
    same: Annotated[str, _asked("same", "GIVEN=MEANT")] = "",
    unlisted: Annotated[str, _asked("unlisted", "add|nearest|leave")] = "",
    alike: Annotated[str, _asked("alike", "merge|apart")] = "",
    direction: Annotated[str, _asked("direction", "both|one")] = "",
    triangle: Annotated[str, _asked("triangle", "both|one")] = "",
    network: Annotated[str, _asked("network", "NAME|all")] = "",
    depth: Annotated[str, _asked("depth", "1-4")] = "",
    weights: Annotated[str, _asked("weights", "depth|steps|same")] = "",
    missing: Annotated[str, _asked("missing", "NUMBERS|none")] = "",
    power: Annotated[str, _asked("power", "four|ten|hundred")] = "",
    decimal: Annotated[str, _asked("decimal", "comma|point")] = "",
    places: Annotated[str, _asked("places", "together|none")] = "",
    many_kinds: Annotated[str, _asked("many-kinds", "common|none")] = "",
    many_places: Annotated[str, _asked("many-places", "common|none")] = "",
    many_groups: Annotated[str, _asked("many-groups", "common|none")] = "",
    many_issues: Annotated[str, _asked("many-issues", "common|none")] = "",
    delimiter: Annotated[str, _asked("delimiter", "SIGN")] = "",
    encoding: Annotated[str, _asked("encoding", "NAME")] = "",
    as_json: AsJson = False,
    lang: Lang = None,
) -> None:
    """Carry out `simpul import`."""
    from simpul.experiments.cli.prompts import prompt_answers
    from simpul.experiments.cli.user_files import free, read_all, write_user_file

    target = free(Path(out_file) if out_file else Path(f"{Path(files[0]).stem}.yaml"))
    answers = {"title": title, "issues": issues, "columns": columns, "same": same, "alike": alike, "unlisted": unlisted,
               "direction": direction, "triangle": triangle, "network": network, "depth": depth, "weights": weights,
               "missing": missing, "power": power, "decimal": decimal, "places": places, "many-kinds": many_kinds,
               "many-places": many_places, "many-groups": many_groups, "many-issues": many_issues, "delimiter": delimiter,
               "encoding": encoding}
    brought = prompt_answers(read_all(files), answers, str(target), ask=somebody_is_there() and not as_json)
    write_user_file(target, brought.text)
    if as_json:
        from simpul.experiments.cli.json_output import print_json

        print_json({"file": str(target), **brought.account.to_dict()})
        return
    for line in brought.account.lines():
        out(line)
    print_note(say("cli-import-written", file=str(target)))
