"""`simpul compare`: every strategy of a scenario on the same seeds; a table, a paragraph, a report, the results."""

import shlex
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from simpul.experiments.cli.console import out, print_note
from simpul.experiments.cli.first_table import show_first_table
from simpul.experiments.cli.help_format import AsJson, Lang, read_share, whole
from simpul.experiments.cli.paper_option import paper_asked, paper_written
from simpul.experiments.cli.shared_options import (
    Wishes,
    check,
    check_choice,
    listed_words,
    over_name,
    place_for,
    print_found,
    results_folder,
    scenario_with_sets,
    written,
)
from simpul.experiments.cli.why_session import run_for_why, seeds_for_why, why_forecast
from simpul.sim.language import say


@dataclass(frozen=True, kw_only=True)
class ComparisonWishes(Wishes):
    """What is wanted of a comparison beside the scenario: how it is made and judged, and what is written."""

    strategies: list[str] | None = None
    seeds: int = 0
    first_seed: int = 0
    until: float | str | None = None
    most: int | None = None
    method: str = "t"
    tuned: bool = False
    without_openings: int | None = None
    outcome: str | None = None
    weights: str | None = None
    matters: str | None = None
    why: int | None = None

    @property
    def aim(self) -> dict[str, Any]:
        """What the choice aims at."""
        return {"outcome": self.outcome, "weights": self.weights, "matters": self.matters}


def compare_command(
    scenario: Annotated[str, typer.Argument(metavar="SCENARIO", help="cli-compare-scenario")],
    strategies: Annotated[str, typer.Option("--strategies", metavar="A,B", help="cli-compare-strategies")] = "",
    seeds: Annotated[str, typer.Option("--seeds", metavar="N", help="cli-compare-seeds")] = "200",
    first_seed: Annotated[str, typer.Option("--first-seed", metavar="N", help="cli-compare-first-seed")] = "0",
    until: Annotated[str | None, typer.Option("--until", metavar="SHARE|decided", help="cli-compare-until")] = None,
    most: Annotated[str | None, typer.Option("--most", metavar="N", help="cli-compare-most")] = None,
    method: Annotated[str, typer.Option("--method", metavar="t|bootstrap", help="cli-compare-method")] = "t",
    without_openings: Annotated[
        str | None, typer.Option("--without-openings", metavar="N", help="cli-compare-without-openings")] = None,
    why: Annotated[str | None, typer.Option("--why", metavar="[N]", help="cli-compare-why")] = None,
    out_folder: Annotated[Path | None, typer.Option("--out", metavar="FOLDER", help="cli-compare-out")] = None,
    threads: Annotated[str | None, typer.Option("--threads", metavar="N", help="cli-compare-threads")] = None,
    cluster: Annotated[str | None, typer.Option("--cluster", metavar="ADDRESS", help="cli-compare-cluster")] = None,
    sets: Annotated[str | None, typer.Option("--sets", metavar="N", help="ask-sets")] = None,
    ensemble: Annotated[str | None, typer.Option("--ensemble", metavar="[FILE]", help="ask-ensemble")] = None,
    outcome: Annotated[str | None, typer.Option("--outcome", "--aim", metavar="NAME", help="ask-compare-outcome")] = None,
    weights: Annotated[str | None, typer.Option("--weights", metavar="A=2,B=1", help="ask-weights")] = None,
    matters: Annotated[str | None, typer.Option("--matters", metavar="A=1,B=0.5", help="ask-matters")] = None,
    arms: Annotated[str | None, typer.Option("--arms", metavar="equal|documented", help="ask-arms")] = None,
    csv: Annotated[bool, typer.Option("--csv", help="cli-compare-csv")] = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="cli-compare-markdown")] = False,
    decimal: Annotated[str, typer.Option("--decimal", metavar="point|comma", help="cli-compare-decimal")] = "point",
    paper: Annotated[str | None, typer.Option("--paper", metavar="[FOLDER]", help="cli-compare-paper")] = None,
    as_json: AsJson = False,
    plan: Annotated[bool, typer.Option("--plan", help="forecast-option")] = False,
    no_report: Annotated[bool, typer.Option("--no-report", help="cli-compare-no-report")] = False,
    tuned: Annotated[bool, typer.Option("--tuned", help="ask-compare-tuned")] = False,
    wait: Annotated[bool, typer.Option("--wait", help="cli-wait")] = False,
    lang: Lang = None,
) -> None:
    """Carry out `simpul compare`."""
    from simpul.experiments.analyses.precision import DECIDED

    wishes = ComparisonWishes(
        strategies=listed_words(strategies), seeds=whole("--seeds", seeds), first_seed=whole("--first-seed", first_seed),
        without_openings=whole("--without-openings", without_openings), why=seeds_for_why(why),
        threads=whole("--threads", threads), cluster=cluster, ensemble=ensemble, arms=arms,
        sets=whole("--sets", sets), outcome=outcome, weights=weights, matters=matters,
        until=until if until == DECIDED else read_share("--until", until), most=whole("--most", most), method=method,
        report=not no_report, csv=csv, markdown=markdown, decimal=decimal, tuned=tuned, as_json=as_json, plan=plan,
        wait=wait)
    if plan:
        planned_only(scenario, wishes, out_folder)
        return
    paper_asked(paper, wishes.seeds)
    comparison, folder, report = _carried_out(scenario, wishes, out_folder)
    paper_written(paper, comparison, folder)
    if as_json:
        print_found(comparison, folder, report)
        return
    from simpul.experiments.cli.comparison_printer import show

    for line in show(comparison, folder, report):
        out(line)


@dataclass(frozen=True)
class _Asked:
    """What is to be compared: the scenario's file, the plan, the fingerprint of what is asked, the name of its results."""

    file: Path
    plan: Any
    digest: str
    name: str


def _asked(given: str, wishes: ComparisonWishes) -> _Asked:
    from simpul.experiments.analyses.comparison import with_baselines
    from simpul.experiments.analyses.precision import comparison_digest
    from simpul.experiments.design.plan import plan
    from simpul.experiments.design.scenario_lookup import find
    from simpul.experiments.runner.model_seam import measured_outcomes
    from simpul.experiments.statistics.ranking import checked_aim
    from simpul.experiments.statistics.smallest_differences import read_smallest_differences
    from simpul.experiments.user_errors import UserError

    check(wishes)
    check_choice("--method", wishes.method, ("t", "bootstrap"))
    file = find(given)
    scenario, name = scenario_with_sets(file, wishes, wishes.seeds), file.stem + over_name(wishes)
    if wishes.method == "bootstrap" and hasattr(scenario, "ensemble"):
        raise UserError("sets-bootstrap")
    measures = measured_outcomes(None, scenario)
    checked_aim(measures, wishes.outcome, wishes.weights)
    read_smallest_differences(wishes.matters, measures)
    planned = plan(scenario, with_baselines(scenario, wishes.strategies), wishes.seeds, wishes.first_seed)
    if wishes.tuned and not wishes.plan:
        from simpul.experiments.cli.tuned_scenario import tuned
        from simpul.experiments.design.ensemble import over

        found, fresh = tuned(given, wishes.strategies, wishes.threads, wishes.cluster)
        scenario = over(found.with_changes({"arms": scenario.arms}), getattr(scenario, "ensemble", None))
        planned, name = plan(scenario, planned.strategies, wishes.seeds, max(wishes.first_seed, fresh)), f"{name}-tuned"
    digest = comparison_digest(planned, wishes.until, wishes.most, wishes.method, wishes.without_openings, wishes.why, wishes.aim)
    return _Asked(file, planned, digest, name)


def planned_only(given: str, wishes: ComparisonWishes, out_folder: Path | None) -> None:
    """Say what a comparison would take: of one that adds seeds the most it may take, of one of tuned strategies the comparison
    alone."""
    from simpul.experiments.analyses.opening_gains import plan_without_openings
    from simpul.experiments.analyses.precision import MOST_SEEDS
    from simpul.experiments.cli.plan_preview import tell
    from simpul.experiments.design.plan import plan
    from simpul.experiments.runner import output_folders

    asked, more = _asked(given, wishes), []
    place = output_folders.place(results_folder(out_folder, asked.name), asked.name, asked.digest)
    planned = asked.plan
    if wishes.until is not None:
        most = max(wishes.most or MOST_SEEDS, len(planned.seeds))
        planned = plan(planned.scenario, planned.strategies, most, wishes.first_seed)
        more.append(say("forecast-until", seeds=most))
    closed = plan_without_openings(planned, wishes.without_openings)
    if closed is not None:
        more.append(say("forecast-openings", runs=len(closed)))
    more += why_forecast(planned, wishes.why)
    if wishes.tuned:
        more.append(say("forecast-tuned"))
    tell(planned, place, asked.digest, wishes, monthly=True, more=tuple(more))


def _carried_out(given: str, wishes: ComparisonWishes, out_folder: Path | None):
    """Plan, run what is missing (or find what is there), keep, report: returns the comparison, its folder and the report."""
    from simpul.experiments.analyses.comparison import Comparison
    from simpul.experiments.analyses.precision import DECIDED
    from simpul.experiments.design.plan import plan
    from simpul.experiments.report.comparison_text import how_narrow
    from simpul.experiments.runner import result_store

    asked = _asked(given, wishes)
    with place_for(out_folder, asked.name, asked.digest, wishes) as place:
        if place.state == "numbered":
            print_note(say("cli-other-results", folder=str(place.folder)))
        if place.state == "same":
            print_note(say("cli-same-results", folder=str(place.folder)))
        else:
            told = {"command": shlex.join(["simpul", *sys.argv[1:]]), "asked": asked.digest, "method": wishes.method}
            if wishes.until is not None:
                told |= {"until": wishes.until, "most": wishes.most, **({"aim": wishes.aim} if wishes.until == DECIDED else {})}
            run_into(place, asked.plan, wishes, told, asked.file, asked.digest)
        results, manifest = result_store.load_results(place.folder)
        comparison = Comparison(plan(asked.plan.scenario, results.strategies, results.seeds), results, method=wishes.method,
                                without=result_store.load_without_openings(place.folder),
                                mechanism_runs=result_store.load_mechanism_runs(place.folder), **wishes.aim)
        if wishes.until is not None:
            print_note(how_narrow(comparison, wishes.until))
        return comparison, place.folder, reported(place.folder, comparison, manifest, wishes)


def run_into(place, planned, wishes: ComparisonWishes, told: dict, source: Path, asked: str) -> None:
    """Make the runs that are missing in a folder that is held, those without outside openings last, and put the whole together."""
    from simpul.experiments.analyses.opening_gains import plan_without_openings
    from simpul.experiments.analyses.precision import MOST_SEEDS, check_precision, settled
    from simpul.experiments.cli.run_session import sitting
    from simpul.experiments.runner import provenance
    from simpul.experiments.runner.output_folders import WITHOUT_OPENINGS

    if wishes.until is not None:
        check_precision(wishes.until, wishes.most or MOST_SEEDS, len(planned.seeds))
    with sitting(place.folder, asked, wishes, monthly=True) as here:
        if wishes.until is None:
            show_first_table(here, planned, wishes.method)
            here.carried(planned)
        else:
            planned = settled(planned, lambda larger: here.carried(larger).results().world(0), wishes.until,
                              wishes.most or MOST_SEEDS, method=wishes.method, **wishes.aim)
        closed = plan_without_openings(planned, wishes.without_openings)
        if closed is not None:
            here.carried(closed, WITHOUT_OPENINGS, monthly=False, words="openings-progress")
        told = {**told, "without_openings": len(closed.seeds) if closed is not None else 0, "versions": provenance.versions(),
                **run_for_why(here, planned, wishes.why)}
        place.claim.check()
        here.runner.finish(told, source)


def sights(comparison, language: str | None = None):
    """What a few runs of direct grants and of the leading strategy show; None when the model has nothing to look at."""
    from simpul.experiments.report.comparison_text import leading
    from simpul.experiments.runner.model_seam import the_model
    from simpul.sim.language import language as language_in_use

    look = getattr(the_model(), "look", None)
    found = comparison.results
    whole = [seed for seed in found.seeds if not any((label, seed) in found.failures for label in found.strategies)]
    labels = [label for label in (comparison.baseline("direct_grants"), leading(comparison)) if label is not None]
    if look is None or not whole or not labels:
        return None
    return look(comparison.scenario, list(dict.fromkeys(labels)), whole, comparison.horizon, language or language_in_use())


def reported(folder: Path, comparison, manifest: dict, wishes: ComparisonWishes) -> Path | None:
    """Write the report and the tables that were asked for; returns the report's file."""
    def report(file: Path) -> Path:
        from simpul.experiments.report import write_report
        from simpul.experiments.runner.pipeline import told_of

        return write_report(file, comparison, told={**told_of(folder, manifest), "sights": sights(comparison)})

    return written(folder, comparison, wishes, report)
