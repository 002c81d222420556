"""What the commands for questions share: their options, and asking: find, check, run or go on, keep, report, print."""

import inspect
import shlex
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Annotated, Any

import typer

from experiments.console import Progress, note, out
from experiments.language import say

RESULTS = Path("results")


def options() -> SimpleNamespace:
    """The options of all questions with help in the language in use, as annotations of a command's parameters."""
    def option(kind, name: str, metavar: str, key: str):
        return Annotated[kind, typer.Option(name, metavar=metavar, help=say(key))]

    return SimpleNamespace(
        scenario=Annotated[str, typer.Argument(metavar="SCENARIO", help=say("cli-compare-scenario"))],
        over=option(list[str] | None, "--over", "KEY=VALUES", "ask-over"),
        strategies=option(str, "--strategies", "A,B", "cli-compare-strategies"),
        seeds=option(str, "--seeds", "N", "ask-seeds"), first_seed=option(str, "--first-seed", "N", "cli-compare-first-seed"),
        design_seed=option(str, "--design-seed", "N", "ask-design-seed"),
        outcome=option(str | None, "--outcome", "NAME", "ask-outcome"),
        weights=option(str | None, "--weights", "A=2,B=1", "ask-weights"),
        many_weights=option(list[str] | None, "--weights", "A=2,B=1", "ask-many-weights"),
        horizon=option(str | None, "--horizon", "MONTHS", "ask-horizon"),
        out=option(Path | None, "--out", "FOLDER", "ask-out"), threads=option(str | None, "--threads", "N", "cli-compare-threads"),
        as_json=Annotated[bool, typer.Option("--json", help=say("cli-json"))],
        no_report=Annotated[bool, typer.Option("--no-report", help=say("cli-compare-no-report"))],
        lang=Annotated[str | None, typer.Option("--lang", metavar="en|id", help=say("cli-lang"))], option=option)


def labels(text: str) -> list[str] | None:
    """Strategies as the command line names them; None for all."""
    return [label.strip() for label in text.split(",") if label.strip()] or None


def ask(question: Callable, given: str, arguments: Mapping[str, Any], out_folder: Path | None, threads: int | None,
        as_json: bool, with_report: bool) -> None:
    """Ask a question about a scenario and show the answer. question: its Python function; given: the scenario's file or
    name; arguments: the function's own."""
    answer, folder, report = answered(question, given, arguments, out_folder, threads, with_report)
    if as_json:
        from experiments.commands.machine import print_json

        print_json({**answer.to_dict(), "folder": str(folder), "report": report and str(report),
                    "paragraph": answer.paragraph()})
        return
    from experiments.commands.answers import lines

    for line in lines(answer, folder, report):
        out(line)


def answered(question: Callable, given: str, arguments: Mapping[str, Any], out_folder: Path | None, threads: int | None,
             with_report: bool):
    """The answer, its folder and its report. A question that was stopped goes on; one that is answered already is read."""
    from experiments import provenance, store
    from experiments.commands.warming import warmed_up
    from experiments.errors import UserError
    from experiments.questions.keeping import Keeper, asked_digest, keep, read_kept
    from experiments.questions.running import Running
    from experiments.scenarios import find
    from sim.language import language
    from sim.scenario import load_scenario

    if threads is not None and threads < 1:
        raise UserError("cli-threads", threads=str(threads))
    file = find(given)
    scenario, told_of = load_scenario(file), dict(whole_arguments(question, arguments))
    name = f"{file.stem}-{question.__name__}"
    digest = asked_digest(question.__name__, told_of, scenario)
    place = store.place(out_folder or RESULTS / name, name, digest)
    told = {"command": shlex.join(["simpul", *sys.argv[1:]]), "started": provenance.now(), "versions": provenance.versions()}
    if place.state == "same":
        answer = question(scenario, **arguments, running=Running(keeper=read_kept(place.folder)))
        note(say("cli-same-results", folder=str(place.folder)))
        told = store.told_of(place.folder, told)
    else:
        begun = time.monotonic()
        fresh = not place.folder.exists()
        with Progress() as progress:
            keeper = Keeper(place.folder, digest, Running(threads=threads, progress=progress.tick))
            try:
                answer = question(scenario, **arguments, running=Running(keeper=_prepared(keeper, place, warmed_up)))
            except KeyboardInterrupt:
                note(say("ask-stopped"))
                raise
            finally:
                _tidy(keeper, fresh)
        told["seconds"] = round(time.monotonic() - begun, 2)
        keep(place.folder, answer, told, told_of, digest, file)
        keeper.finish()
    report = None
    if with_report:
        from experiments.report import render_answer

        report = place.folder / f"report-{language()}.html"
        store.write_text(report, render_answer(answer, told=told))
    return answer, place.folder, report


def _prepared(keeper, place, warmed_up) -> Callable:
    """The keeper, after the model is compiled and what is there already is told: only once a plan is known to be right."""
    def carried(planned, name: str = ""):
        if place.state == "numbered" and not keeper.parts.exists():
            note(say("cli-other-results", folder=str(place.folder)))
        warmed_up()
        kept = keeper.already(planned, name)
        if kept:
            note(say("ask-goes-on", kept=kept, worlds=len(planned.worlds)))
        return keeper(planned, name)

    return carried


def _tidy(keeper, fresh: bool) -> None:
    """Leave no empty folder behind when nothing was kept."""
    from experiments import store

    if keeper.parts.is_dir() and not any(keeper.parts.iterdir()):
        store.remove_if_empty(keeper.parts)
    if fresh:
        store.remove_if_empty(keeper.folder)


def whole_arguments(question: Callable, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments with the function's defaults filled in, so that writing a default out changes nothing."""
    defaults = {name: one.default for name, one in inspect.signature(question).parameters.items()
                if name not in ("scenario", "running") and one.default is not inspect.Parameter.empty}
    return {**defaults, **arguments}
