"""`simpul compare`: every strategy of a scenario on the same seeds; a table, a paragraph, a report, the results."""

import shlex
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Annotated

import typer

from experiments.console import Progress, note, out
from experiments.helping import HelpfulCommand, whole
from experiments.language import say

RESULTS = Path("results")     # below the folder the command is run in, unless --out says otherwise


def add(app: typer.Typer) -> None:
    """Add the command to the application."""
    lang_help = say("cli-lang")

    @app.command("compare", cls=HelpfulCommand, help=say("cli-compare"), rich_help_panel=None)
    def compare_command(
        scenario: Annotated[str, typer.Argument(metavar="SCENARIO", help=say("cli-compare-scenario"))],
        strategies: Annotated[str, typer.Option("--strategies", metavar="A,B",
                                                help=say("cli-compare-strategies"))] = "",
        seeds: Annotated[str, typer.Option("--seeds", metavar="N", help=say("cli-compare-seeds"))] = "200",
        first_seed: Annotated[str, typer.Option("--first-seed", metavar="N", help=say("cli-compare-first-seed"))] = "0",
        out_folder: Annotated[Path | None, typer.Option("--out", metavar="FOLDER", help=say("cli-compare-out"))] = None,
        threads: Annotated[str | None, typer.Option("--threads", metavar="N", help=say("cli-compare-threads"))] = None,
        as_json: Annotated[bool, typer.Option("--json", help=say("cli-json"))] = False,
        no_report: Annotated[bool, typer.Option("--no-report", help=say("cli-compare-no-report"))] = False,
        tuned: Annotated[bool, typer.Option("--tuned", help=say("ask-compare-tuned"))] = False,
        lang: Annotated[str | None, typer.Option("--lang", metavar="en|id", help=lang_help)] = None,
    ) -> None:
        wished = [label.strip() for label in strategies.split(",") if label.strip()] or None
        comparison, folder, report = carried_out(
            scenario, wished, whole("--seeds", seeds), whole("--first-seed", first_seed), out_folder,
            whole("--threads", threads), not no_report, tuned)
        if as_json:
            from experiments.commands.machine import print_json

            print_json({**comparison.to_dict(), "folder": str(folder), "report": report and str(report),
                        "paragraph": comparison.paragraph()})
            return
        from experiments.terminal import show

        for line in show(comparison, folder, report):
            out(line)


def carried_out(given: str, strategies, seeds: int, first_seed: int, out_folder: Path | None, threads: int | None,
                with_report: bool, tuned: bool = False):
    """Plan, run (or find what is there), keep, report: returns the comparison, its folder and the report's file."""
    from experiments import provenance, store
    from experiments.compare import Comparison, with_baselines
    from experiments.errors import UserError
    from experiments.plan import plan
    from experiments.scenarios import find
    from sim.language import language
    from sim.scenario import load_scenario

    if threads is not None and threads < 1:
        raise UserError("cli-threads", threads=str(threads))
    file = find(given)
    scenario, name = load_scenario(file), file.stem
    if tuned:
        from experiments.commands.tuned import tuned as tuned_scenario

        plan(scenario, with_baselines(scenario, strategies), seeds, first_seed)      # what is wrong is said before tuning
        scenario, fresh = tuned_scenario(given, strategies, threads)
        first_seed, name = max(first_seed, fresh), f"{name}-tuned"
    planned = plan(scenario, with_baselines(scenario, strategies), seeds, first_seed)
    place = store.place(out_folder or RESULTS / name, name, planned.digest)
    store.check_writable(place.folder)
    if place.state == "numbered":
        note(say("cli-other-results", folder=str(place.folder)))
    told = {"command": shlex.join(["simpul", *sys.argv[1:]]), "started": provenance.now(),
            "versions": provenance.versions()}
    report = None
    try:
        with ThreadPoolExecutor(1) as keeper:    # results are kept while the report is written
            if place.state == "same":
                results, manifest = store.load(place.folder)
                told = {key: manifest.get(key, value) for key, value in told.items()}
                note(say("cli-same-results", folder=str(place.folder)))
                kept = None
            else:
                results, told["seconds"] = _run(planned, threads)
                kept = keeper.submit(store.save, place.folder, planned, results, told, file)
            comparison = Comparison(planned, results)
            if with_report:
                from experiments.report import write_report

                report = write_report(place.folder / f"report-{language()}.html", comparison, told=told)
            if kept is not None:
                kept.result()
    finally:
        store.remove_if_empty(place.folder)      # a run that was stopped leaves no empty folder behind
    return comparison, place.folder, report


def _run(planned, threads: int | None):
    """Carry out the plan with progress; returns the results and the seconds they took."""
    from experiments.commands.warming import load_beside, warmed_up
    from experiments.results import carry_out

    warmed_up()
    begun = time.monotonic()
    loading = load_beside()
    with Progress() as progress:
        results = carry_out(planned, threads, progress.tick)
    loading.join()
    return results, round(time.monotonic() - begun, 2)
