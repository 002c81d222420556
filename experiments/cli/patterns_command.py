"""`simpul patterns`: what the source claims and what is known of real networks, tested; form and context; one's own network."""

from pathlib import Path
from typing import Annotated

import typer

from simpul.experiments.cli.console import out, print_note, width
from simpul.experiments.cli.contingency_session import ContingencyWishes, tell_contingency
from simpul.experiments.cli.help_format import AsJson, Lang, whole
from simpul.experiments.cli.panel_session import PanelWishes, check_panel_options, tell_panel
from simpul.experiments.cli.shared_options import Wishes, check_threads, listed_words
from simpul.sim.language import say

MOST_PATTERN_SEEDS = 100_000
_SEEDS = "100"  # a quarter of those of the table that ships, in a quarter of its time


def patterns_command(
    only: Annotated[str, typer.Option("--only", metavar="A,B", help="cli-patterns-only")] = "",
    seeds: Annotated[str, typer.Option("--seeds", metavar="N", help="cli-patterns-seeds")] = _SEEDS,
    panel: Annotated[Path | None, typer.Option("--panel", metavar="FOLDER", help="cli-patterns-panel")] = None,
    replicates: Annotated[str | None, typer.Option("--replicates", metavar="N", help="cli-patterns-replicates")] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="COLUMN", help="cli-patterns-place")] = None,
    places: Annotated[str, typer.Option("--places", metavar="A,B", help="cli-patterns-places")] = "",
    ensemble: Annotated[str | None, typer.Option("--ensemble", metavar="[FILE]", help="cli-patterns-panel-ensemble")] = None,
    contingency: Annotated[bool, typer.Option("--contingency", help="cli-patterns-contingency")] = False,
    sets: Annotated[str | None, typer.Option("--sets", metavar="N", help="cli-patterns-sets")] = None,
    threads: Annotated[str | None, typer.Option("--threads", metavar="N", help="cli-compare-threads")] = None,
    details: Annotated[bool, typer.Option("--details", help="cli-patterns-details")] = False,
    html: Annotated[Path | None, typer.Option("--html", metavar="FILE", help="cli-patterns-html")] = None,
    as_json: AsJson = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="cli-patterns-csv")] = False,
    out_folder: Annotated[Path | None, typer.Option("--out", metavar="FOLDER", help="cli-patterns-out")] = None,
    wait: Annotated[bool, typer.Option("--wait", help="cli-wait")] = False,
    lang: Lang = None,
) -> None:
    """Carry out `simpul patterns`."""
    from simpul.experiments.patterns import pattern_tables
    from simpul.experiments.patterns.pattern_runs import chosen
    from simpul.experiments.user_errors import UserError
    from simpul.sim.language import language

    count, workers = whole("--seeds", seeds), whole("--threads", threads)
    if contingency:
        _check_alone({"--panel": panel, "--replicates": replicates, "--place": place, "--places": places, "--html": html})
        tell_contingency(ContingencyWishes(only=only, sets=sets, seeds=None if seeds == _SEEDS else seeds, ensemble=ensemble,
                                           threads=workers, details=details, as_json=as_json, as_csv=as_csv,
                                           out=out_folder, wait=wait))
        return
    if sets is not None:
        raise UserError("contingency-only", given="--sets")
    wishes = PanelWishes(folder=panel, replicates=replicates, place=place, places=places, ensemble=ensemble, threads=workers,
                         html=html, as_json=as_json, out=out_folder, wait=wait)
    check_panel_options(wishes, {"--only": bool(only), "--seeds": seeds != _SEEDS, "--details": details, "--csv": as_csv})
    if panel is not None:
        _check_page(html)
        tell_panel(wishes)
        return
    rows, unmeasured = chosen(listed_words(only))
    _check(count, workers, as_json and as_csv, html)
    findings = findings_of(rows, count, Wishes(threads=workers, wait=wait), out_folder)
    if as_json:
        from simpul.experiments.cli.json_output import print_json

        print_json({"seeds": count, "rows": [pattern_tables.finding_record(finding, language()) for finding in findings],
                    "unmeasured": [{"id": id_, "reason": say(f"unmeasured-{id_.lower()}")} for id_ in unmeasured]})
    elif as_csv:
        out(pattern_tables.findings_csv(findings, language()).rstrip("\n"))
    else:
        for line in pattern_tables.finding_lines(findings, unmeasured, count, width(), language(), details):
            out(line)
    if html is not None:              # last: whatever becomes of the page, what was measured has been told
        from simpul.experiments.report.pattern_document import write_claims

        write_claims(html, findings, unmeasured, count, language())
        print_note(say("patterns-page", file=str(html)))


def _check_alone(others: dict) -> None:
    """Refuse options that do not go with rows of contingency. others: option -> what it was given."""
    from simpul.experiments.user_errors import UserError

    wrong = [name for name, given in others.items() if given]
    if wrong:
        raise UserError("contingency-not-with", given=", ".join(wrong))


def _check(seeds: int, threads: int | None, both_formats: bool, html: Path | None) -> None:
    """Refuse, before anything runs, what cannot be done."""
    from simpul.experiments.user_errors import UserError

    if both_formats:
        raise UserError("patterns-one-format")
    if seeds > MOST_PATTERN_SEEDS:
        raise UserError("cli-whole-too-large", name="--seeds", detail=str(seeds), most=MOST_PATTERN_SEEDS)
    if seeds < 2:
        raise UserError("patterns-few-seeds", seeds=str(seeds))
    check_threads(threads)
    _check_page(html)


def _check_page(html: Path | None) -> None:
    """Refuse a page that is there already, or cannot be written."""
    from simpul.experiments.runner.output_folders import check_writable
    from simpul.experiments.user_errors import UserError

    if html is not None:
        if html.exists():
            raise UserError("patterns-page-there", file=str(html))
        check_writable(html.parent)


def findings_of(rows, seeds: int, wishes: Wishes, out_folder: Path | None = None):
    """Run the rows with progress and return their findings; what was measured before a stop is not run again."""
    from simpul.experiments.cli.compile_notice import warmed_up
    from simpul.experiments.cli.measured_session import measuring
    from simpul.experiments.design.fingerprint import PATTERN_SOURCES, asked_digest
    from simpul.experiments.patterns.pattern_runs import carried_out

    if not rows:
        return []
    warmed_up()
    digest = asked_digest("patterns", {"rows": [row.id for row in rows], "seeds": seeds}, "", PATTERN_SOURCES)
    with measuring("patterns", digest, wishes, out_folder) as (kept, progress):
        return carried_out(rows, range(seeds), wishes.threads, progress.tick, kept)
