"""`simpul new`: a commented scenario to begin with, from a few answers or flags."""

from pathlib import Path
from typing import Annotated

import typer

from simpul.experiments.cli.console import out, print_note, somebody_is_there
from simpul.experiments.cli.help_format import Lang
from simpul.sim.language import say


def new_command(
    name: Annotated[str, typer.Argument(metavar="NAME", help="cli-new-name")],
    title: Annotated[str, typer.Option("--title", "--judul", metavar="TEXT", help="cli-new-title")] = "",
    kinds: Annotated[str, typer.Option("--kinds", "--jenis", metavar="KIND=N", help="cli-new-kinds")] = "",
    issues: Annotated[str, typer.Option("--issues", "--isu", metavar="NAMES", help="cli-new-issues")] = "",
    strategies: Annotated[str, typer.Option("--strategies", "--strategi", metavar="LABELS", help="cli-new-strategies")] = "",
    lang: Lang = None,
) -> None:
    """Carry out `simpul new`."""
    from simpul.experiments.cli.user_files import free, write_user_file
    from simpul.experiments.importers.new_scenario import STRATEGIES, new_scenario

    target = free(Path(name if name.endswith((".yaml", ".yml")) else f"{name}.yaml"))
    wishes = {"title": title, "kinds": kinds, "issues": issues, "strategies": strategies}
    usual = {"title": target.stem, "kinds": say("cli-new-usual-kinds"), "issues": say("cli-new-usual-issues"),
             "strategies": ",".join(say(f"new-{name}") for name in STRATEGIES)}
    if somebody_is_there():
        for key in [key for key, given in wishes.items() if not given]:
            print_note(say(f"cli-new-{key}"))
            wishes[key] = input(f"[{usual[key]}] > ").strip()
    wishes = {key: given or usual[key] for key, given in wishes.items()}
    text = new_scenario(str(target), **wishes)
    write_user_file(target, text)
    out(say("cli-new-written", file=str(target)))
    print_note(say("cli-new-next", file=str(target)))
