"""What commands that run and report share: where results go, what is wanted of them, the cluster, the files, the JSON."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

MOST_THREADS = 1024
LOCAL = "local"               # as a cluster: processes of this computer
RESULTS = Path("results")     # below the folder the command is run in, unless --out says otherwise


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """How runs are made, or only what they would take (`plan`), and what is written of them."""

    threads: int | None = None
    cluster: str | None = None
    ensemble: str | None = None
    sets: int | None = None
    arms: str | None = None
    report: bool = True
    csv: bool = False
    markdown: bool = False
    decimal: str = "point"
    as_json: bool = False
    plan: bool = False
    wait: bool = False


@dataclass(frozen=True, kw_only=True)
class QuestionWishes(Wishes):
    """What is wanted of an answer beside the question: where it goes, how it is made, and what is written."""

    out: Path | None = None


def scenario_for(file: Path, wishes: Wishes):
    """The scenario of a file, with the arms and over the ensemble that were asked for."""
    from simpul.experiments.design import ensemble
    from simpul.sim.scenario import load_scenario

    scenario = load_scenario(file)
    if wishes.arms is not None:
        check_choice("--arms", wishes.arms, ("equal", "documented"))
        scenario = scenario.with_changes({"arms": wishes.arms})
    return ensemble.over(scenario, None if wishes.ensemble is None else ensemble.load_ensemble(wishes.ensemble))


def scenario_with_sets(file: Path, wishes: Wishes, seeds: int):
    """The scenario of a file, with the arms that were asked for, over as many parameter sets as its runs allow."""
    from simpul.experiments.design.ensemble import load_ensemble
    from simpul.experiments.design.two_levels import with_sets
    from simpul.experiments.runner.model_seam import has_parameters

    if not has_parameters(None):
        return scenario_for(file, wishes)
    given = None if wishes.ensemble is None else load_ensemble(wishes.ensemble)
    return with_sets(scenario_for(file, replace(wishes, ensemble=None)), seeds, wishes.sets, given)


def over_name(wishes: Wishes) -> str:
    """What the name of a folder gets when the runs are made with other arms, over another ensemble, or with one parameter set."""
    over = "-ensemble" if wishes.ensemble is not None else "-one-set" if wishes.sets == 1 else ""
    return ("" if wishes.arms is None else f"-{wishes.arms}") + over


def listed_words(text: str) -> list[str] | None:
    """Words of the command line with commas between; None for none."""
    return [word.strip() for word in text.split(",") if word.strip()] or None


def check_threads(threads: int | None) -> None:
    """Raises UserError for less than one thread, and for more than any computer has."""
    from simpul.experiments.user_errors import UserError

    if threads is not None and not 1 <= threads <= MOST_THREADS:
        raise UserError("cli-threads" if threads < 1 else "cli-many-threads", threads=str(threads), most=MOST_THREADS)


def check_choice(name: str, given: str, allowed: tuple[str, ...]) -> None:
    """Raises UserError for an option that is given something else than it allows."""
    from simpul.experiments.user_errors import UserError, nearest

    if given not in allowed:
        raise UserError("cli-choice", name=name, given=given, **nearest(given, allowed))


def check(wishes: Wishes) -> None:
    """Raises UserError for wishes that cannot be meant, before anything is read or run."""
    check_threads(wishes.threads)
    check_choice("--decimal", wishes.decimal, ("point", "comma"))


def cluster_of(wishes: Wishes, stack: ExitStack):
    """The cluster that was asked for, until the stack is left; None for this computer's threads."""
    if wishes.cluster is None:
        return None
    if wishes.cluster == LOCAL:
        from simpul.experiments.runner.local_processes import Processes
        from simpul.experiments.runner.model_seam import the_model

        return stack.enter_context(Processes(wishes.threads, the_model()))
    from simpul.experiments.runner.dask_cluster import Cluster

    return stack.enter_context(Cluster(wishes.cluster))


def results_folder(out: Path | None, name: str) -> Path:
    """Where results are wished to go: what `--out` says, else the folder of that name."""
    from simpul.experiments.runner.output_folders import folder_below

    return Path(out) if out is not None else folder_below(RESULTS, name)


def place_for(out: Path | None, name: str, digest: str, wishes: Wishes):
    """The folder for what is asked, held until the context is left (`simpul.experiments.runner.claimed_place.claimed_place`); what
    there is to say of it is said."""
    from simpul.experiments.cli.console import print_note
    from simpul.experiments.runner.claimed_place import claimed_place
    from simpul.sim.language import say

    return claimed_place(results_folder(out, name), name, digest, wishes.wait,
                         lambda key, **values: print_note(say(key, **values)))


def say_damaged(pieces) -> None:
    """Say which pieces of work that was begun are not what was written; they are made again."""
    from simpul.experiments.cli.console import print_note
    from simpul.sim.language import say

    if pieces.damaged:
        print_note(say("store-pieces-again", folder=str(pieces.folder), count=len(pieces.damaged), first=pieces.damaged[0]))


def written(folder: Path, found, wishes: Wishes, report: Callable[[Path], Path]) -> Path | None:
    """Write the tables that were asked for, and the report with `report(file)`; returns the report's file, None where none was
    wanted or the folder only lets itself be read, which is said: the answer is there all the same."""
    from simpul.experiments.cli.console import print_note
    from simpul.experiments.report.table_files import write_markdown, write_tables
    from simpul.experiments.runner.pipeline import note_written
    from simpul.experiments.user_errors import StoreError
    from simpul.sim.language import language, say

    files = list(write_tables(folder, found, wishes.decimal)) if wishes.csv else []
    if wishes.markdown:
        files.append(folder / f"tables-{language()}.md")
        write_markdown(files[-1], found, wishes.decimal)
    page = folder / f"report-{language()}.html" if wishes.report else None
    try:
        if page is not None:
            files.append(report(page))
    except StoreError as error:
        if error.key != "store-cannot-write":
            raise
        print_note(say("store-no-report", reason=str(error)))
        page = page if page.is_file() else None
    note_written(folder, [file for file in files if file.is_file()])
    return page


def print_found(found, folder: Path, report: Path | None) -> None:
    """Print what was found as JSON, with where it lies and its paragraph."""
    from simpul.experiments.cli.json_output import print_json

    print_json({**found.to_dict(), "folder": str(folder), "report": report and str(report), "paragraph": found.paragraph()})
