"""What the commands for questions share: their options, and asking: find, check, run or go on, keep, report, print."""

import inspect
import shlex
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Annotated, Any

import typer

from experiments.commands.wishes import RESULTS, Wishes, check, cluster_of, over_name, print_found, scenario_of, written
from experiments.console import Progress, note, out
from experiments.language import say


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
        cluster=option(str | None, "--cluster", "ADDRESS", "cli-compare-cluster"),
        ensemble=option(str | None, "--ensemble", "[FILE]", "ask-ensemble"),
        csv=Annotated[bool, typer.Option("--csv", help=say("ask-csv"))],
        markdown=Annotated[bool, typer.Option("--markdown", help=say("cli-compare-markdown"))],
        decimal=option(str, "--decimal", "point|comma", "cli-compare-decimal"),
        no_report=Annotated[bool, typer.Option("--no-report", help=say("cli-compare-no-report"))],
        lang=Annotated[str | None, typer.Option("--lang", metavar="en|id", help=say("cli-lang"))], option=option)


@dataclass(frozen=True, kw_only=True)
class QuestionWishes(Wishes):
    """What is wanted of an answer beside the question: where it goes, how it is made, and what is written."""

    out: Path | None = None
    as_json: bool = False


def ask(question: Callable, given: str, arguments: Mapping[str, Any], wishes: QuestionWishes) -> None:
    """Ask a question about a scenario and show the answer. question: its Python function; given: the scenario's file or
    name; arguments: the function's own."""
    answer, folder, report = answered(question, given, arguments, wishes)
    if wishes.as_json:
        print_found(answer, folder, report)
        return
    from experiments.commands.answers import lines

    for line in lines(answer, folder, report):
        out(line)


def answered(question: Callable, given: str, arguments: Mapping[str, Any], wishes: QuestionWishes):
    """The answer, its folder and its report. A question that was stopped goes on; one that is answered already is read."""
    from experiments import provenance, store
    from experiments.questions.keeping import asked_digest, keep, read_kept
    from experiments.questions.running import Running
    from experiments.scenarios import find

    check(wishes)
    file = find(given)
    scenario, told_of = scenario_of(file, wishes), dict(whole_arguments(question, arguments))
    name = f"{file.stem}-{question.__name__}{over_name(wishes)}"
    digest = asked_digest(question.__name__, told_of, scenario)
    place = store.place(wishes.out or RESULTS / name, name, digest)
    told = {"command": shlex.join(["simpul", *sys.argv[1:]]), "started": provenance.now(), "versions": provenance.versions()}
    if place.state == "same":
        answer = question(scenario, **arguments, running=Running(keeper=read_kept(place.folder)))
        note(say("cli-same-results", folder=str(place.folder)))
        told = store.told_of(place.folder, told)
    else:
        begun = time.monotonic()
        answer, keeper = _run(question, scenario, arguments, place, digest, wishes)
        told["seconds"] = round(time.monotonic() - begun, 2)
        keep(place.folder, answer, told, told_of, digest, file)
        keeper.finish()
    return answer, place.folder, _written(place.folder, answer, told, wishes)


def _run(question: Callable, scenario, arguments: Mapping[str, Any], place, digest: str, wishes: QuestionWishes):
    """Run what is missing of a question: the answer and its keeper. Raises Stopped, saying what is kept, when it is stopped."""
    from experiments import store
    from experiments.commands.warming import warmed_up
    from experiments.errors import Stopped
    from experiments.questions.keeping import Keeper
    from experiments.questions.running import Running

    fresh = not place.folder.exists()
    with ExitStack() as stack:
        progress = stack.enter_context(Progress())
        keeper = Keeper(place.folder, digest, Running(wishes.threads, progress.tick, cluster_of(wishes, stack)))

        def carried(planned, name: str = ""):
            """Called once a plan is known to be right: only then is the model compiled, and told what is there already."""
            if place.state == "numbered" and not keeper.parts.exists():
                note(say("cli-other-results", folder=str(place.folder)))
            warmed_up()
            kept = keeper.already(planned, name)
            progress.already = kept * len(planned.base)
            if kept:
                note(say("ask-goes-on", kept=kept, worlds=len(planned.worlds)))
            return keeper(planned, name)

        try:
            return question(scenario, **arguments, running=Running(model=keeper.running.model, keeper=carried)), keeper
        except KeyboardInterrupt:
            if not keeper.parts.is_dir() or not any(keeper.parts.iterdir()):
                raise
            raise Stopped("ask-stopped", folder=str(place.folder)) from None
        finally:
            if keeper.parts.is_dir():
                store.remove_if_empty(keeper.parts)
            if fresh:
                store.remove_if_empty(place.folder)


def _written(folder: Path, answer, told: dict, wishes: QuestionWishes) -> Path | None:
    """Write the files that were asked for; returns the report's."""
    from experiments.questions import exporting

    def report(file: Path) -> Path:
        from experiments import store
        from experiments.report import render_answer

        store.write_text(file, render_answer(answer, told=told))
        return file

    return written(folder, answer, wishes, exporting, report)


def asked_again(folder: Path, wishes: QuestionWishes):
    """Ask the question of a folder again into a new one; None when the folder holds no question. Returns the new folder, how
    many numbers differ, of how many, and the versions that are others now (name -> then and now)."""
    from experiments import provenance, store
    from experiments.ensemble import FILE, kept
    from experiments.questions import again
    from experiments.questions.keeping import read_kept
    from experiments.questions.running import Running

    manifest = again.manifest_of(folder)
    if manifest is None:
        return None
    file, function, arguments = folder / store.SCENARIO, again.function_of(manifest["question"]), again.arguments_of(manifest)
    old = function(kept(file), **arguments, running=Running(keeper=read_kept(folder)))
    if (folder / FILE).is_file():
        wishes = replace(wishes, ensemble=str(folder / FILE))
    new, place, _ = answered(function, str(file), arguments, wishes)
    then = manifest.get("versions", {})
    changed = {name: (then.get(name, "-"), now) for name, now in provenance.versions().items() if then.get(name) != now}
    return place, *again.different(old, new), changed


def whole_arguments(question: Callable, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments with the function's defaults filled in, so that writing a default out changes nothing."""
    defaults = {name: one.default for name, one in inspect.signature(question).parameters.items()
                if name not in ("scenario", "running") and one.default is not inspect.Parameter.empty}
    return {**defaults, **arguments}
