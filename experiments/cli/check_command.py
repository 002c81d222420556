"""`simpul check`: is a scenario file right, and what does it say? All faults of all files at once."""

from pathlib import Path
from typing import Annotated

import typer

from simpul.experiments.cli.console import out, print_note
from simpul.experiments.cli.help_format import AsJson, Lang
from simpul.sim.language import say


def check_command(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="cli-check-files")],
    quick: Annotated[bool, typer.Option("--quick", help="cli-check-quick")] = False,
    as_json: AsJson = False,
    lang: Lang = None,
) -> None:
    """Carry out `simpul check`."""
    found = [_checked(given, quick) for given in files]
    if as_json:
        from simpul.experiments.cli.json_output import print_json

        print_json([told for told, _ in found])
    else:
        from simpul.experiments.cli.console import print_wrapped

        for told, words in found:
            if told["valid"]:
                print_wrapped(words.splitlines(), out)
            else:
                print_note(words)
    if not all(told["valid"] for told, _ in found):
        raise typer.Exit(2)


def _checked(given: str, quick: bool) -> tuple[dict, str]:
    """One file's result for a machine and in words."""
    from simpul.experiments.design.scenario_lookup import find
    from simpul.experiments.design.understood_scenario import understood
    from simpul.experiments.user_errors import UserError
    from simpul.sim.language import language
    from simpul.sim.scenario import ScenarioError, load_scenario

    try:
        file = Path(given) if Path(given).exists() else find(given)
        scenario = load_scenario(file)
    except UserError as error:
        return {"file": given, "valid": False, "faults": [{"sentence": str(error)}]}, str(error)
    except ScenarioError as error:
        faults = [{"line": fault.line, "column": fault.column, "key": fault.key, "sentence": fault.sentence()}
                  for fault in error.faults]
        return {"file": given, "valid": False, "faults": faults}, f"{given}\n{error}"
    if not quick:
        from simpul.experiments.cli.compile_notice import ready_at_once

        ready_at_once()
    found = understood(scenario, run=not quick)
    title = scenario.title.say(language())
    words = say("cli-check-right", file=given, title=title, organizations=scenario.organization_count(),
                strategies=len(scenario.strategies))
    words = "\n".join([words, *(f"  {line}" for line in found.lines())])
    return {"file": given, "valid": True, "title": title, "digest": scenario.digest(), "faults": [],
            "understood": found.to_dict()}, words
