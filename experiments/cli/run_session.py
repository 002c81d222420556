"""One sitting of a command that runs: what is kept is said, what is missing is made, and a stop says how to go on."""

from __future__ import annotations

import shlex
import sys
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, ClassVar

from simpul.experiments.cli.compile_notice import load_beside, ready_at_once
from simpul.experiments.cli.console import Progress, print_note
from simpul.experiments.cli.plan_preview import say_if_much
from simpul.experiments.cli.shared_options import Wishes, check, cluster_of, place_for, say_damaged, written
from simpul.sim.language import say


@contextmanager
def at_work(folder: Path, kept: Callable[[], tuple[int, int]], stopped: str, words: str) -> Iterator[Progress]:
    """A sitting at the work of a folder (`simpul.experiments.runner.pipeline.sitting_at`) that shows how far it is. words: key of
    the message that does."""
    from simpul.experiments.runner.pipeline import sitting_at

    with sitting_at(folder, kept, stopped), Progress(words=words) as progress:
        yield progress


# ---- runs of a plan

PROGRESS = "cli-progress"


class Sitting:
    """Carries plans out into a folder, see `simpul.experiments.runner.runner.Runner`, and says so."""

    def __init__(self, runner, progress: Progress):
        self.runner, self.progress = runner, progress
        self.model = runner.model

    def carried(self, planned, name: str = "", monthly: bool | None = None, words: str = PROGRESS, before: int = 0, after: int = 0):
        """The parts of a plan, of which only what is missing is run. The model is compiled now that the plan is known to
        be right. name, monthly: as in `Runner.parts`; words: key of the message that shows how far it is; before, after: as in
        `Running.carried`."""
        from simpul.experiments.analyses.analysis_runs import counted

        ready_at_once()
        self.progress.words, self.runner.progress = words, counted(self.progress.tick, before, after)
        parts, runner = self.runner.parts(planned, name, monthly), self.runner
        if parts.kept and name not in runner.rounds:
            print_note(say("cli-goes-on", kept=parts.count(), all=len(planned), folder=str(runner.folder)))
        if name not in runner.rounds:
            say_damaged(parts)
        runner.rounds[name] = parts
        say_if_much(parts, runner.workers)
        self.progress.begin(before + parts.count())
        return runner.make(parts)


@contextmanager
def sitting(folder: Path, digest: str, wishes: Wishes, monthly: bool) -> Iterator[Sitting]:
    """A sitting at the runs of what was asked. monthly: whether monthly series are kept."""
    from simpul.experiments.runner.runner import Runner

    runner = None
    with at_work(folder, lambda: runner.kept() if runner is not None else (0, 0), "cli-stopped-kept", PROGRESS) as progress, \
            ExitStack() as stack:
        cluster = cluster_of(wishes, stack)
        runner = Runner(folder, wishes.threads, progress.tick, workers=cluster, digest=digest, monthly=monthly)
        if cluster is None:
            loading = load_beside()
            stack.push(lambda stopped_by, *_: loading.join() if stopped_by is None else None)    # who stops does not wait
        yield Sitting(runner, progress)


# ---- a question that is answered as a whole


class WholeQuestion(ABC):
    """A question that is no plan of runs: how its answer is made, kept and read. What a folder holds stands in its module."""

    name: ClassVar[str]                       # of the command
    sources: ClassVar[tuple[str, ...]]        # folders whose code decides the answer beside the model's

    @abstractmethod
    def checked(self, scenario, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """The arguments with all that is left open filled in. Raises UserError for what is known to be wrong."""

    def deciding(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Of the arguments what decides the answer, as plain values."""
        return dict(arguments)

    @abstractmethod
    def pieces(self, folder: Path, digest: str):
        """What is kept of it so far (`simpul.experiments.runner.pipeline.Checkpoints`)."""

    @abstractmethod
    def made(self, scenario, arguments: Mapping[str, Any], wishes: Wishes, place, pieces):
        """The answer, of which only the pieces that are missing are made."""

    @abstractmethod
    def write(self, folder: Path, answer, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Write the tables of an answer; return what the manifest tells beside what every manifest does."""

    @abstractmethod
    def read(self, folder: Path, scenario):
        """The answer that a folder keeps."""

    def given(self, folder: Path, manifest: Mapping[str, Any]) -> dict[str, Any]:
        """The arguments that a folder was given, to be given again."""
        return dict(manifest["arguments"])

    def told(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """The arguments as the manifest tells them."""
        return dict(arguments)

    @abstractmethod
    def different(self, old, new) -> tuple[int, int]:
        """How many numbers of two answers to the same question differ, and how many there are."""


def answer_whole(question: WholeQuestion, given: str, arguments: Mapping[str, Any], wishes) -> tuple[Any, Path, Path | None]:
    """The answer, its folder and its report. A question that was stopped goes on; one that is answered already is read."""
    from simpul.experiments.design.fingerprint import asked_digest, sources_digest
    from simpul.experiments.design.scenario_lookup import find
    from simpul.experiments.runner import output_folders, provenance
    from simpul.experiments.runner.pipeline import finish, manifest_of
    from simpul.sim.scenario import load_scenario

    check(wishes)
    file = find(given)
    scenario = load_scenario(file)
    arguments, name = question.checked(scenario, arguments), f"{file.stem}-{question.name}"
    digest = asked_digest(question.name, question.deciding(arguments), scenario.digest(), question.sources)
    with place_for(wishes.out, name, digest, wishes) as place:
        if place.state == "same":
            print_note(say("cli-same-results", folder=str(place.folder)))
            manifest_of(place.folder)
            answer = question.read(place.folder, scenario)
        else:
            pieces = question.pieces(place.folder, digest)
            say_damaged(pieces)
            told = {"question": question.name, "arguments": question.told(arguments), "digest": digest,
                    "scenario_digest": scenario.digest(), "sources_digest": sources_digest(),
                    "command": shlex.join(["simpul", *sys.argv[1:]]), "versions": provenance.versions()}
            answer = question.made(scenario, arguments, wishes, place, pieces)
            output_folders.check_writable(place.folder)
            told |= question.write(place.folder, answer, arguments)
            place.claim.check()
            finish(place.folder, told, scenario, file, [pieces], answer.to_dict())
        return answer, place.folder, _written(place.folder, answer, wishes)


def _written(folder: Path, answer, wishes: Wishes) -> Path | None:
    """Write the files that were asked for; returns the report's."""
    from simpul.experiments.report import render_answer
    from simpul.experiments.runner.output_folders import write_text
    from simpul.experiments.runner.pipeline import manifest_of, told_of

    def report(file: Path) -> Path:
        write_text(file, render_answer(answer, told=told_of(folder, manifest_of(folder))))
        return file

    return written(folder, answer, wishes, report)


def answered_again(question: WholeQuestion, folder: Path, wishes) -> tuple[Path, int, int, dict] | None:
    """Answer a question again from a folder alone; None when the folder holds none of this kind. Returns the new folder, how many
    numbers differ, of how many, and the manifest of the old one."""
    from simpul.experiments.runner.output_folders import SCENARIO
    from simpul.experiments.runner.pipeline import manifest_of
    from simpul.sim.scenario import load_scenario

    manifest = manifest_of(folder)
    if manifest.get("question") != question.name:
        return None
    old = question.read(folder, load_scenario(folder / SCENARIO))
    answer, place, _report = answer_whole(question, str(folder / SCENARIO), question.given(folder, manifest), wishes)
    return place, *question.different(old, answer), manifest
