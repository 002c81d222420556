"""`simpul import`: files of others become a scenario, after an account of every row and cell and a last look."""

from pathlib import Path
from typing import Annotated

import typer

from simpul.experiments.cli.console import print_note, print_wrapped, somebody_is_there
from simpul.experiments.cli.help_format import AsJson, Lang
from simpul.sim.language import say


def _asked(name: str, metavar: str = "ANSWER"):
    return typer.Option(f"--{name}", metavar=metavar, help=f"cli-import-{name}")


def import_command(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="cli-import-files")],
    out_file: Annotated[str, typer.Option("--out", metavar="FILE", help="cli-import-out")] = "",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="cli-import-yes")] = False,
    title: Annotated[str, _asked("title", "TEXT")] = "",
    issues: Annotated[str, _asked("issues", "NAMES")] = "",
    columns: Annotated[str, _asked("columns", "ROLE=HEAD")] = "",
    same: Annotated[str, _asked("same", "GIVEN=MEANT")] = "",
    unlisted: Annotated[str, _asked("unlisted", "add|nearest|leave")] = "",
    alike: Annotated[str, _asked("alike", "merge|apart")] = "",
    direction: Annotated[str, _asked("direction", "both|one")] = "",
    triangle: Annotated[str, _asked("triangle", "both|one")] = "",
    above: Annotated[str, _asked("above", "same|alone")] = "",
    network: Annotated[str, _asked("network", "NAME|all")] = "",
    wave: Annotated[str, _asked("wave", "NAME|all")] = "",
    conflict: Annotated[str, _asked("conflict", "distrust|leave")] = "",
    depth: Annotated[str, _asked("depth", "1-4")] = "",
    weights: Annotated[str, _asked("weights", "depth|steps|mentions|same")] = "",
    scale: Annotated[str, _asked("scale", "SCALE")] = "",
    missing: Annotated[str, _asked("missing", "NUMBERS|none")] = "",
    power: Annotated[str, _asked("power", "four|five|seven|ten|hundred")] = "",
    hours: Annotated[str, _asked("hours", "raise|lose")] = "",
    decimal: Annotated[str, _asked("decimal", "comma|point")] = "",
    two_mode: Annotated[str, _asked("two-mode", "rows|columns|none")] = "",
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
    from simpul.experiments.cli.prompts import confirmed, prompt_answers
    from simpul.experiments.cli.user_files import free, read_all, write_user_file
    from simpul.experiments.importers import ExchangeError

    target = free(Path(out_file) if out_file else Path(f"{Path(files[0]).stem}.yaml"))
    answers = {"title": title, "issues": issues, "columns": columns, "same": same, "alike": alike, "unlisted": unlisted,
               "direction": direction, "triangle": triangle, "above": above,
               "network": network, "wave": wave, "conflict": conflict, "depth": depth,
               "weights": weights, "scale": scale, "missing": missing, "power": power, "hours": hours, "decimal": decimal,
               "two-mode": two_mode, "places": places, "many-kinds": many_kinds, "many-places": many_places,
               "many-groups": many_groups, "many-issues": many_issues, "delimiter": delimiter, "encoding": encoding}
    there = somebody_is_there() and not as_json
    try:
        brought = prompt_answers(read_all(files), answers, str(target), ask=there)
    except ExchangeError as error:
        _tell_refusal(error, as_json)
        raise typer.Exit(2) from None
    if as_json:
        from simpul.experiments.cli.json_output import print_json

        if yes:
            write_user_file(target, brought.text)
        print_json({"file": str(target), "written": yes, **brought.to_dict(), "missing_in_month_0": _missing(brought)})
        return
    print_wrapped(brought.lines())
    if not yes and not there:
        print_note(say("cli-import-not-written"))
        raise typer.Exit(2)
    if not yes and not confirmed(say("cli-import-confirm", file=str(target))):
        print_note(say("cli-import-left"))
        raise typer.Exit(2)
    write_user_file(target, brought.text)
    if gone := _missing(brought):
        print_note(say("preview-missing", count=len(gone), ties=", ".join(f"{source} → {target_}" for source, target_ in gone[:8])))
    print_note(say("cli-import-written", file=str(target)))


def _tell_refusal(error, as_json: bool) -> None:
    """What is open or wrong, after what was read before it came out."""
    questions = getattr(error, "questions", [])
    if as_json:
        from simpul.experiments.cli.json_output import print_json

        print_json({
            "written": False, "account": error.account,
            "questions": [{"name": one.name, "sentence": one.sentence(), "free": one.is_free,
                           "choices": [{"value": choice, "meaning": one.meaning(choice)} for choice in one.choices]}
                          for one in questions],
            "faults": [{"file": fault.file, "line": fault.line, "sentence": fault.sentence()} for fault in error.faults],
        })
        return
    if error.account:
        print_note(say("cli-import-before-refusal"))
        print_wrapped(error.account, print_note)
        print_note("")
    print_wrapped(str(error).splitlines(), print_note)


def _missing(brought) -> list[tuple[str, str]]:
    """Ties that month 0 does not hold, found by running it; none where the model would have to be compiled first."""
    from simpul.sim.run import run_compile_needed

    if not brought.scenario.ties or run_compile_needed():
        return []
    from simpul.experiments.design.starting_network import missing_at_start

    return missing_at_start(brought.scenario)
