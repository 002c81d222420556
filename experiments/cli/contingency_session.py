"""`simpul patterns --contingency`: rows of outside evidence on form and context, run over parameter sets at two sums of money."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from simpul.experiments.cli.console import out, width
from simpul.experiments.cli.help_format import whole
from simpul.experiments.cli.measured_session import measuring
from simpul.experiments.cli.shared_options import Wishes, check_threads, listed_words


@dataclass(frozen=True, kw_only=True)
class ContingencyWishes:
    """What was asked for, as the command line has it; seeds: None where nothing was said."""

    only: str = ""
    sets: str | None = None
    seeds: str | None = None
    ensemble: str | None = None
    threads: int | None = None
    details: bool = False
    as_json: bool = False
    as_csv: bool = False
    out: Path | None = None
    wait: bool = False


def tell_contingency(wishes: ContingencyWishes) -> None:
    """Run the rows and tell what was found. Raises UserError before anything runs for what cannot be meant."""
    from simpul.experiments.cli.compile_notice import warmed_up
    from simpul.experiments.cli.json_output import print_json
    from simpul.experiments.design.ensemble import SHIPPED, load_ensemble
    from simpul.experiments.design.fingerprint import PATTERN_SOURCES, asked_digest
    from simpul.experiments.documentation.form_tables import FormWishes
    from simpul.experiments.documentation.shipped_tables import rows_csv
    from simpul.experiments.patterns.contingency_table import (
        CONTINGENCY_COLUMNS,
        chosen_parts,
        contingency_lines,
        contingency_text,
    )
    from simpul.experiments.user_errors import UserError
    from simpul.sim.language import language, say

    if wishes.as_json and wishes.as_csv:
        raise UserError("patterns-one-format")
    check_threads(wishes.threads)
    rows, unmeasured = chosen_parts(listed_words(wishes.only))
    ensemble = load_ensemble(wishes.ensemble or SHIPPED)
    usual = FormWishes()
    sets, seeds = whole("--sets", wishes.sets), whole("--seeds", wishes.seeds)
    checked = FormWishes(usual.sets if sets is None else sets, usual.seeds if seeds is None else seeds).checked(len(ensemble))
    lines = []
    if rows:
        warmed_up()
        asked = {"rows": [row.id for row in rows], "sets": checked.sets, "seeds": checked.seeds, "ensemble": ensemble.digest}
        digest = asked_digest("contingency", asked, "", PATTERN_SOURCES)
        with measuring("contingency", digest, Wishes(threads=wishes.threads, wait=wishes.wait), wishes.out) as (kept, progress):
            lines = contingency_lines(ensemble, checked.sets, checked.seeds, wishes.threads, progress.tick, rows, kept)
    reasons = [{"id": id_, "reason": say(f"contingency-not-{id_.lower()}")} for id_ in unmeasured]
    for line in lines:
        line["statement"] = say(f"contingency-{str(line['id']).lower()}")
    if wishes.as_json:
        print_json({"rows": [{name: None if value == "" else value for name, value in line.items()} for line in lines],
                    "unmeasured": reasons})
    elif wishes.as_csv:
        out(rows_csv(lines, CONTINGENCY_COLUMNS).rstrip("\n"))
    else:
        texts = [{name: str(value) for name, value in line.items()} for line in lines]
        for text in contingency_text(texts, unmeasured, width(), language(), wishes.details):
            out(text)
