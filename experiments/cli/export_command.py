"""`simpul export`: the network of a month, the series and the events of one run, as files for other programs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from simpul.experiments.cli.console import out, print_note
from simpul.experiments.cli.help_format import AsJson, Lang, whole
from simpul.sim.language import say

_USUAL = "graphml,csv"


def export_command(
    scenario: Annotated[str, typer.Argument(metavar="SCENARIO", help="cli-export-scenario")],
    strategy: Annotated[str, typer.Option("--strategy", metavar="LABEL", help="cli-run-strategy")] = "nothing",
    seed: Annotated[str, typer.Option("--seed", metavar="N", help="cli-run-seed")] = "0",
    month: Annotated[str, typer.Option("--month", metavar="N", help="cli-export-month")] = "",
    formats: Annotated[str, typer.Option("--formats", metavar="NAMES", help="cli-export-formats")] = _USUAL,
    locale: Annotated[str, typer.Option("--excel-locale", metavar="en|id", help="cli-export-locale")] = "en",
    out_folder: Annotated[str, typer.Option("--out", metavar="FOLDER", help="cli-export-out")] = "",
    as_json: AsJson = False,
    lang: Lang = None,
) -> None:
    """Carry out `simpul export`."""
    from simpul.experiments.cli.compile_notice import ready_at_once
    from simpul.experiments.cli.shared_options import check_choice, listed_words
    from simpul.experiments.cli.user_files import free, write_user_file
    from simpul.experiments.design.plan import plan
    from simpul.experiments.design.scenario_lookup import find
    from simpul.experiments.exporters import take
    from simpul.experiments.formats.format_registry import check_writer, write_files, written_formats
    from simpul.experiments.runner.output_folders import check_writable
    from simpul.experiments.user_errors import UserError
    from simpul.sim.language import language
    from simpul.sim.scenario import load_scenario

    wanted = listed_words(formats) or []
    for name in wanted:
        check_choice("--formats", name, written_formats())
        check_writer(name)
    check_choice("--excel-locale", locale, ("en", "id"))
    number, path = whole("--seed", seed), find(scenario)
    checked = load_scenario(path)
    plan(checked, [strategy], [number])
    when = whole("--month", month) if month else checked.months - 1
    if not 0 <= when < checked.months:
        raise UserError("cli-export-when", month=str(when), most=checked.months - 1)
    name = path.parent.name if path.name == "scenario.yaml" else path.stem
    folder = Path(out_folder) if out_folder else Path(f"{name}-{strategy}-{number}-{when}")
    if folder.exists() and not folder.is_dir():
        raise UserError("store-not-a-folder", folder=str(folder))
    ready_at_once()
    taken = take(checked, strategy, number, when, language())
    made = write_files(taken, wanted, locale)
    check_writable(folder)
    with _alone_in(folder):              # of two exports at once one writes all its files, the other none
        for file in made:
            free(folder / file)
        for file, content in made.items():
            write_user_file(folder / file, content)
    if as_json:
        from simpul.experiments.cli.json_output import print_json

        print_json({"folder": str(folder), "files": sorted(made), "organizations": len(taken.organizations),
                    "ties": len(taken.ties), "month": when})
        return
    out(say("cli-export-done", organizations=len(taken.organizations), ties=len(taken.ties), month=when,
            months=len(taken.series), events=len(taken.events)))
    for file in sorted(made):
        out(f"  {folder / file}")
    print_note(say("cli-export-hint"))


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Hold a folder while files are written into it. Raises UserError when another command works there."""
    from simpul.experiments.runner.folder_claim import FolderTaken, claimed
    from simpul.experiments.user_errors import UserError

    try:
        claim = claimed(folder, "export")
    except FolderTaken as taken:
        raise UserError("cli-export-taken", folder=str(folder), pid=str(taken.holder.pid), host=taken.holder.host) from None
    try:
        yield
    finally:
        claim.release()
