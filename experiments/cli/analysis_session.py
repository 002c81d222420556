"""What the commands for questions share: their options, and asking: find, check, run or go on, keep, report, print."""

import inspect
import shlex
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Annotated, Any

import typer

from simpul.experiments.cli.console import out, print_note
from simpul.experiments.cli.run_session import sitting
from simpul.experiments.cli.shared_options import RESULTS, Wishes, check, over_name, print_found, scenario_for, written
from simpul.sim.language import say


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
        plan=Annotated[bool, typer.Option("--plan", help=say("forecast-option"))],
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


def ask(question: Callable, given: str, arguments: Mapping[str, Any], wishes: QuestionWishes) -> None:
    """Ask a question about a scenario and show the answer, or what it would take. question: its Python function; given: the
    scenario's file or name; arguments: the function's own."""
    if wishes.plan:
        _plan_only(question, given, arguments, wishes)
        return
    answer, folder, report = answered(question, given, arguments, wishes)
    if wishes.as_json:
        print_found(answer, folder, report)
        return
    from simpul.experiments.cli.answer_printer import lines

    for line in lines(answer, folder, report):
        out(line)


@dataclass(frozen=True)
class _Asked:
    """What is asked: the scenario's file, the scenario, all arguments, the fingerprint of all that, where the answer goes."""

    file: Path
    scenario: Any
    arguments: Mapping[str, Any]
    digest: str
    place: Any


def _asked(question: Callable, given: str, arguments: Mapping[str, Any], wishes: QuestionWishes) -> _Asked:
    from simpul.experiments.analyses.request import told_arguments
    from simpul.experiments.design.fingerprint import QUESTION_SOURCES, asked_digest
    from simpul.experiments.design.scenario_lookup import find
    from simpul.experiments.runner import output_folders

    check(wishes)
    file = find(given)
    scenario, whole = scenario_for(file, wishes), whole_arguments(question, arguments)
    name = f"{file.stem}-{question.__name__}{over_name(wishes)}"
    digest = asked_digest(question.__name__, told_arguments(whole), scenario.digest(), QUESTION_SOURCES)
    return _Asked(file, scenario, whole, digest, output_folders.place(wishes.out or RESULTS / name, name, digest))


class _Planned(Exception):
    """A question has made its (first) plan."""


def _plan_only(question: Callable, given: str, arguments: Mapping[str, Any], wishes: QuestionWishes) -> None:
    """Say what a question would take. The second plan of one that makes two hangs on what the first finds."""
    from simpul.experiments.analyses.analysis_runs import Running
    from simpul.experiments.cli.plan_preview import tell

    def stop(planned, name: str = ""):
        raise _Planned(planned, name)

    asked = _asked(question, given, arguments, wishes)
    try:
        question(asked.scenario, **arguments, running=Running(keeper=stop))
    except _Planned as found:
        planned, name = found.args
        more = (say("forecast-round"),) if name else ()
        tell(planned, asked.place, asked.digest, wishes, monthly=False, more=more, name=name)


def answered(question: Callable, given: str, arguments: Mapping[str, Any], wishes: QuestionWishes):
    """The answer, its folder and its report. A question that was stopped goes on; one that is answered already is read."""
    from simpul.experiments.analyses.analysis_runs import Running
    from simpul.experiments.analyses.request import told_arguments
    from simpul.experiments.runner import provenance, result_store

    asked = _asked(question, given, arguments, wishes)
    place, scenario = asked.place, asked.scenario
    if place.state == "same":
        answer = question(scenario, **arguments, running=Running(keeper=result_store.reader(place.folder)))
        print_note(say("cli-same-results", folder=str(place.folder)))
    else:
        with sitting(place.folder, asked.digest, wishes, monthly=False) as here:
            def carried(planned, name: str = ""):
                """Called once a plan is known to be right."""
                if place.state == "numbered" and not here.runner.rounds:
                    print_note(say("cli-other-results", folder=str(place.folder)))
                return here.carried(planned, name).results()

            answer = question(scenario, **arguments, running=Running(model=here.model, keeper=carried))
            told = {"question": question.__name__, "arguments": told_arguments(asked.arguments), "asked": asked.digest,
                    "command": shlex.join(["simpul", *sys.argv[1:]]), "versions": provenance.versions()}
            here.runner.finish(told, asked.file, answer.to_dict())
    return answer, place.folder, _written(place.folder, answer, result_store.manifest_of(place.folder), wishes)


def _written(folder: Path, answer, manifest: dict, wishes: QuestionWishes) -> Path | None:
    """Write the files that were asked for; returns the report's."""
    from simpul.experiments.report import answer_export

    def report(file: Path) -> Path:
        from simpul.experiments.report import render_answer
        from simpul.experiments.runner import output_folders
        from simpul.experiments.runner.pipeline import told_of

        output_folders.write_text(file, render_answer(answer, told=told_of(folder, manifest)))
        return file

    return written(folder, answer, wishes, answer_export, report)


def asked_again(folder: Path, wishes: QuestionWishes):
    """Ask the question of a folder again into a new one; None when the folder holds no question. Returns the new folder, how
    many numbers differ, of how many, and the manifest of the old one."""
    from simpul.experiments.analyses import repetition
    from simpul.experiments.design.ensemble import FILE

    kept = repetition.kept_answer(folder)
    if kept is None:
        return None
    if (Path(folder) / FILE).is_file():
        wishes = replace(wishes, ensemble=str(Path(folder) / FILE))
    new, place, _ = answered(kept.function, str(kept.scenario), kept.arguments, wishes)
    return place, *repetition.different_answers(kept.answer(), new), kept.manifest


def whole_arguments(question: Callable, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments with the function's defaults filled in, so that writing a default out changes nothing."""
    defaults = {name: one.default for name, one in inspect.signature(question).parameters.items()
                if name not in ("scenario", "running") and one.default is not inspect.Parameter.empty}
    return {**defaults, **arguments}
