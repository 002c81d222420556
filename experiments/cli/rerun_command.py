"""`simpul rerun`: a folder of results made again from nothing but itself, and whether every number is the same."""

from pathlib import Path
from typing import Annotated

import typer

from simpul.experiments.cli.console import out, print_note
from simpul.experiments.cli.help_format import Lang, whole
from simpul.sim.language import say

DIFFERENT = 1


def rerun_command(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="cli-rerun-folder")],
    out_folder: Annotated[Path | None, typer.Option("--out", metavar="FOLDER", help="cli-rerun-out")] = None,
    threads: Annotated[str | None, typer.Option("--threads", metavar="N", help="cli-compare-threads")] = None,
    cluster: Annotated[str | None, typer.Option("--cluster", metavar="ADDRESS", help="cli-compare-cluster")] = None,
    wait: Annotated[bool, typer.Option("--wait", help="cli-wait")] = False,
    lang: Lang = None,
) -> None:
    """Carry out `simpul rerun`."""
    new, other, numbers, newer, changed = made_again(folder, out_folder, whole("--threads", threads), cluster, wait)
    out(say("cli-rerun-equal" if not other else "cli-rerun-different", folder=str(folder), new=str(new), other=other,
            numbers=numbers))
    if other and changed:
        print_note(say("cli-rerun-sources", folder=str(folder)))
    for name, (then, now) in newer.items():
        print_note(say("cli-rerun-version", name=name, old=then, new=now))
    if other:
        raise typer.Exit(DIFFERENT)


def made_again(folder: Path, out_folder: Path | None, threads: int | None, cluster: str | None, wait: bool = False):
    """Run a folder's plan into a new folder: the new folder, how many numbers differ, of how many, the versions that are others
    now (name -> then and now), and whether the model's sources are."""
    from simpul.experiments.analyses.precision import comparison_digest
    from simpul.experiments.cli import analysis_session
    from simpul.experiments.cli.calibration_session import CALIBRATION
    from simpul.experiments.cli.compare_command import ComparisonWishes, run_into
    from simpul.experiments.cli.region_session import REGION
    from simpul.experiments.cli.run_session import answered_again
    from simpul.experiments.cli.shared_options import check, place_for
    from simpul.experiments.design.ensemble import kept
    from simpul.experiments.design.fingerprint import sources_digest
    from simpul.experiments.design.plan import plan
    from simpul.experiments.runner import output_folders, provenance, result_store

    folder = Path(folder)
    new = out_folder or (folder if folder.name else folder.resolve()).with_name(f"{folder.resolve().name}-again")
    how = analysis_session.QuestionWishes(out=new, threads=threads, cluster=cluster, report=False, wait=wait)
    found = analysis_session.asked_again(folder, how)
    for question in (CALIBRATION, REGION):
        if found is None:
            found = answered_again(question, folder, how)
    if found is None:
        before, manifest = result_store.load_results(folder)
        wishes = ComparisonWishes(threads=threads, cluster=cluster, report=False, wait=wait,
                                  without_openings=manifest.get("without_openings", 0), why=manifest.get("why_seeds", 0))
        check(wishes)
        planned = plan(kept(folder / output_folders.SCENARIO), before.strategies, before.seeds)
        digest = comparison_digest(planned, None, None, wishes.method, wishes.without_openings, wishes.why)
        with place_for(new, "again", digest, wishes) as place:
            if place.state != "same":
                told = {"command": manifest.get("command"), "asked": digest, "method": manifest.get("method", "t")}
                run_into(place, planned, wishes, told, folder / output_folders.SCENARIO, digest)
            found = place.folder, *different_comparisons(folder, place.folder), manifest
    place, differing, numbers, manifest = found
    versions = manifest.get("versions", {})
    changed = {name: (versions.get(name, "-"), now) for name, now in provenance.versions().items()
               if versions.get(name) != now}
    return place, differing, numbers, changed, manifest.get("sources_digest") != sources_digest()


def different_comparisons(old: Path, new: Path) -> tuple[int, int]:
    """How many numbers of two folders with the same comparison differ, of how many; those without outside openings and those with
    mechanisms switched off are among them."""
    from simpul.experiments.runner import result_store

    differing, numbers = result_store.different(result_store.load_results(old)[0], result_store.load_results(new)[0])
    beside = [tuple(result_store.load_without_openings(folder) for folder in (old, new)),
              tuple(runs and runs.results for runs in map(result_store.load_mechanism_runs, (old, new)))]
    for left, right in beside:
        if left is not None and right is not None:
            some, more = result_store.differing_values(left.values, right.values)
            differing, numbers = differing + some, numbers + more
    return differing, numbers
