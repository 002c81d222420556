"""Asking a question by a command: find, check, run or go on, keep, report, print."""

import inspect
import shlex
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from simpul.experiments.cli.analysis_registry import ANALYSES, analysis_of, command_name
from simpul.experiments.cli.console import out, print_note
from simpul.experiments.cli.run_session import sitting
from simpul.experiments.cli.shared_options import (
    QuestionWishes,
    check,
    over_name,
    place_for,
    print_found,
    results_folder,
    scenario_for,
    written,
)
from simpul.sim.language import has, say

# Parameters of analyses that decide how an answer is made and not what it is.
CARRYING_OUT = ("scenario", "running", "threads", "memory", "progress", "ready", "kept", "model", "how")


def ask(name: str, given: str, arguments: Mapping[str, Any], wishes: QuestionWishes) -> None:
    """Ask a question about a scenario and show the answer, or what it would take. name: of the question; given: the scenario's
    file or name; arguments: those of its analysis that were given."""
    question = ANALYSES[name]
    if wishes.plan:
        _plan_only(question.analysis, given, arguments, wishes)
        return
    if question.session is None:
        answer, folder, report = answered_analysis(question.analysis, given, arguments, wishes)
    else:
        answer, folder, report = question.session()(given, whole_arguments(question.analysis, arguments), wishes)
    if wishes.as_json:
        print_found(answer, folder, report)
        return
    from simpul.experiments.cli.answer_printer import lines

    use = f"ask-{name}-use"
    for line in [*lines(answer, folder, report), *([say(use, folder=str(folder))] if has(use) else [])]:
        out(line)


@dataclass(frozen=True)
class _Asked:
    """What is asked: the scenario's file, the scenario, all arguments, the fingerprint of all that, the name of its results."""

    file: Path
    scenario: Any
    arguments: Mapping[str, Any]
    digest: str
    name: str


def _asked(question: Callable, given: str, arguments: Mapping[str, Any], wishes: QuestionWishes) -> _Asked:
    from simpul.experiments.analyses.analysis_runs import Running, seeds_over_sets
    from simpul.experiments.analyses.request import told_arguments
    from simpul.experiments.design.fingerprint import QUESTION_SOURCES, asked_digest
    from simpul.experiments.design.scenario_lookup import find

    check(wishes)
    file = find(given)
    whole = whole_arguments(question, arguments)
    scenario, sets = scenario_for(file, wishes), whole.get("sets")
    if "sets" in whole:                # the sets are part of what is asked, so that other ones are other results
        scenario = seeds_over_sets(scenario, whole["seeds"], sets, Running())
    name = f"{file.stem}-{command_name(question)}{over_name(replace(wishes, sets=sets))}"
    digest = asked_digest(command_name(question), told_arguments(whole), scenario.digest(), QUESTION_SOURCES)
    return _Asked(file, scenario, whole, digest, name)


class _Planned(Exception):
    """A question has made its (first) plan."""


def _plan_only(question: Callable, given: str, arguments: Mapping[str, Any], wishes: QuestionWishes) -> None:
    """Say what a question would take. The second plan of one that makes two hangs on what the first finds."""
    from simpul.experiments.analyses.analysis_runs import Running
    from simpul.experiments.cli.plan_preview import tell
    from simpul.experiments.runner import output_folders

    def stop(planned, name: str, _before: int, _after: int):
        raise _Planned(planned, name)

    asked = _asked(question, given, arguments, wishes)
    try:
        question(asked.scenario, **arguments, running=Running(keeper=stop))
    except _Planned as found:
        planned, name = found.args
        more = [say("forecast-round")] if name else []
        if (later := getattr(question, "later_stages", None)) is not None:          # what they run hangs on what the first finds
            more.append(say(later, **{key: value for key, value in asked.arguments.items() if isinstance(value, int)}))
        more += _beside(asked, None if name else planned)
        place = output_folders.place(results_folder(wishes.out, asked.name), asked.name, asked.digest)
        tell(planned, place, asked.digest, wishes, monthly=False, more=tuple(more), name=name)


def _beside(asked: _Asked, planned) -> list[str]:
    """A sentence on the runs that come on top to tell what comes through outside openings, if there are any. planned: what the
    question looks at; None where that hangs on what it finds first: then its seeds are known alone."""
    from simpul.experiments.analyses.comparison import with_baselines
    from simpul.experiments.analyses.opening_round import opening_plan
    from simpul.experiments.design.plan import plan

    given = asked.arguments
    if "without_openings" not in given:
        return []
    of_seeds = planned or plan(asked.scenario, with_baselines(asked.scenario, given["strategies"]), given["seeds"])
    beside = opening_plan(of_seeds, given["without_openings"])
    return [] if beside is None else [say("forecast-openings-beside", runs=len(beside))]


def answered_analysis(question: Callable, given: str, arguments: Mapping[str, Any], wishes: QuestionWishes):
    """The answer, its folder and its report. A question that was stopped goes on; one that is answered already is read."""
    from simpul.experiments.analyses.analysis_runs import Running
    from simpul.experiments.analyses.request import told_arguments
    from simpul.experiments.runner import provenance, result_store

    asked = _asked(question, given, arguments, wishes)
    scenario = asked.scenario
    with place_for(wishes.out, asked.name, asked.digest, wishes) as place:
        if place.state == "same":
            answer = question(scenario, **arguments, running=Running(keeper=result_store.reader(place.folder)))
            print_note(say("cli-same-results", folder=str(place.folder)))
        else:
            with sitting(place.folder, asked.digest, wishes, monthly=False) as here:
                def carried(planned, name: str, before: int, after: int):
                    """Called once a plan is known to be right."""
                    if place.state == "numbered" and not here.runner.rounds:
                        print_note(say("cli-other-results", folder=str(place.folder)))
                    return here.carried(planned, name, before=before, after=after).results()

                answer = question(scenario, **arguments, running=Running(model=here.model, keeper=carried))
                told = {"question": command_name(question), "arguments": told_arguments(asked.arguments), "asked": asked.digest,
                        "command": shlex.join(["simpul", *sys.argv[1:]]), "versions": provenance.versions()}
                place.claim.check()
                here.runner.finish(told, asked.file, answer.to_dict())
        return answer, place.folder, _written(place.folder, answer, result_store.manifest_of(place.folder), wishes)


def _written(folder: Path, answer, manifest: dict, wishes: QuestionWishes) -> Path | None:
    """Write the files that were asked for; returns the report's."""
    def report(file: Path) -> Path:
        from simpul.experiments.report import render_answer
        from simpul.experiments.runner import output_folders
        from simpul.experiments.runner.pipeline import told_of

        output_folders.write_text(file, render_answer(answer, told=told_of(folder, manifest)))
        return file

    return written(folder, answer, wishes, report)


def asked_again(folder: Path, wishes: QuestionWishes):
    """Ask the question of a folder again into a new one; None when the folder holds no question. Returns the new folder, how
    many numbers differ, of how many, and the manifest of the old one."""
    from simpul.experiments.analyses import repetition
    from simpul.experiments.design.ensemble import FILE

    kept = repetition.kept_answer(folder, analysis_of)
    if kept is None:
        return None
    if (Path(folder) / FILE).is_file():
        wishes = replace(wishes, ensemble=str(Path(folder) / FILE))
    new, place, _ = answered_analysis(kept.function, str(kept.scenario), kept.arguments, wishes)
    return place, *repetition.different_answers(kept.answer(), new), kept.manifest


def whole_arguments(question: Callable, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments with the function's defaults filled in, so that writing a default out changes nothing."""
    defaults = {name: one.default for name, one in inspect.signature(question).parameters.items()
                if name not in CARRYING_OUT and one.default is not inspect.Parameter.empty}
    found = {**defaults, **arguments}
    hanging = getattr(question, "hanging_defaults", None)      # those that hang on other arguments
    return found if hanging is None else {**found, **{name: value for name, value in hanging(found).items() if found[name] is None}}
