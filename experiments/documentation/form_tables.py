"""When does which form work: the tables that ship, run anew or only told anew.

    python -m simpul.experiments.documentation contingency --write    # results/contingency.csv and its table in sim/README.md
    python -m simpul.experiments.documentation contexts --write       # results/contexts.csv, interactions.csv, leads.csv, and what
                                                                      # is told of them: docs/when-which.md, sim/README.md
    python -m simpul.experiments.documentation when-which --write     # what is told alone, from the tables in results/

contexts keeps what is finished in a folder (`--folder`, by default a hidden one in results/) and goes on there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from simpul.experiments.design.ensemble import SHIPPED, load_ensemble
from simpul.experiments.documentation.context_bars import CONTEXTS_FILE, EFFECTS_FILE, LEADS_FILE, csv_lines
from simpul.experiments.documentation.shipped_tables import ROOT, Tick, rows_csv
from simpul.experiments.documentation.which_form_page import WHICH_PAGES, contexts_block, which_page
from simpul.experiments.patterns.context_runs import CONTEXT_SEEDS, CONTEXT_SETS
from simpul.experiments.patterns.context_tables import CONTEXT_COLUMNS, EFFECT_COLUMNS, LEAD_COLUMNS, all_contexts
from simpul.experiments.patterns.contingency_table import CONTINGENCY_COLUMNS, contingency_lines, contingency_markdown
from simpul.experiments.patterns.social_contexts import CONTEXT_ARMS, CONTEXT_CASES, context_settings
from simpul.experiments.presentation.markdown import filled
from simpul.experiments.user_errors import UserError, nearest

CONTINGENCY_TABLE, CONTEXT_TABLE, WHICH_FORM = "contingency", "contexts", "when-which"
WORK_FOLDER = ROOT / "results" / ".contexts"  # beside what ships, left out by version control
_DIGITS = 4  # of figures in tables of many thousand lines
_LEAST_SETS = 2  # with fewer there is no error over sets
_MOST_SEEDS = 64  # of a set, before they meet those of the next


@dataclass(frozen=True)
class FormWishes:
    """How much is run: parameter sets, seeds of each, cases, arms, threads (None: all cores), where what is finished is kept."""

    sets: int = CONTEXT_SETS
    seeds: int = CONTEXT_SEEDS
    cases: Sequence[str] = CONTEXT_CASES
    arms: Sequence[str] = CONTEXT_ARMS
    threads: int | None = None
    folder: Path = WORK_FOLDER

    def checked(self, most: int | None = None) -> FormWishes:
        """Return these wishes. most: how many sets there are, those that ship for None.

        Raises UserError for a case that does not exist, and for too few or too many sets or seeds.
        """
        for case in self.cases:
            if case not in CONTEXT_CASES:
                raise UserError("contexts-no-case", given=case, **nearest(case, list(CONTEXT_CASES)))
        for arm in self.arms:
            if arm not in CONTEXT_ARMS:
                raise UserError("cli-choice", name="--arms", given=arm, **nearest(arm, list(CONTEXT_ARMS)))
        most = len(load_ensemble(SHIPPED)) if most is None else most
        for name, given, least, highest in (("--sets", self.sets, _LEAST_SETS, most), ("--seeds", self.seeds, 1, _MOST_SEEDS),
                                            ("--threads", 1 if self.threads is None else self.threads, 1, None)):
            if given < least or (highest is not None and given > highest):
                raise UserError("contexts-range", option=name, given=str(given), low=str(least), high=str(highest or "…"))
        return self


def told_texts(results: Path = ROOT / "results", readme: Path = ROOT / "sim" / "README.md") -> dict[str, str]:
    """Return what is told of the tables, by file from the top of the tree: both pages, and the description of the model."""
    text = readme.read_text(encoding="utf-8")
    text = filled(text, CONTINGENCY_TABLE, contingency_markdown(csv_lines(results / "contingency.csv")))
    text = filled(text, CONTEXT_TABLE, contexts_block(results))
    return {**{name: which_page(language, results) for language, name in WHICH_PAGES.items()}, "sim/README.md": text}


def made_forms(what: str, wishes: FormWishes, tick: Tick) -> Mapping[str, str]:
    """Run what was asked for; return the files of `results/` by name, none where only what is told is asked for.

    tick(done, total) counts parameter sets (contingency) or runs that are left (contexts). Raises UserError for wrong wishes and
    StoreError for a folder that cannot be written.
    """
    wishes = wishes.checked()
    if what == WHICH_FORM:
        return {}
    ensemble = load_ensemble(SHIPPED)
    if what == CONTINGENCY_TABLE:
        lines = contingency_lines(ensemble, wishes.sets, wishes.seeds, wishes.threads, tick)
        return {"contingency.csv": rows_csv(lines, CONTINGENCY_COLUMNS)}
    settings = context_settings(wishes.cases, wishes.arms)
    tables = all_contexts(settings, ensemble, wishes.folder, wishes.sets, wishes.seeds, wishes.threads, tick)
    return {CONTEXTS_FILE: rows_csv(tables.contexts, CONTEXT_COLUMNS, _DIGITS),
            EFFECTS_FILE: rows_csv(tables.effects, EFFECT_COLUMNS, _DIGITS),
            LEADS_FILE: rows_csv(tables.leads, LEAD_COLUMNS, _DIGITS)}


def ship_forms(files: Mapping[str, str]) -> list[str]:
    """Write files of `results/`, then what is told of all tables there; return the names of what was written."""
    for name, text in files.items():
        (ROOT / "results" / name).write_text(text, encoding="utf-8", newline="\n")
    texts = told_texts()
    for name, text in texts.items():
        (ROOT / name).write_text(text, encoding="utf-8", newline="\n")
    return [*(f"results/{name}" for name in files), *texts]
