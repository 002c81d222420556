"""What ships and is made by the code, made anew; without --write it is only shown.

    python -m simpul.experiments.documentation patterns --write      # results/patterns.csv and the table in sim/README.md
    python -m simpul.experiments.documentation calibration --write   # the ensemble that ships, its table and its chapter
    python -m simpul.experiments.documentation default --write       # the defaults: the member of it that speaks for all
    python -m simpul.experiments.documentation checks --write        # only its checks, as after a new row of the evidence
    python -m simpul.experiments.documentation reference small       # where the model of today gives other reference results
    python -m simpul.experiments.documentation panel FOLDER --write  # results/panel.csv, from a panel that is not ours to ship
    python -m simpul.experiments.documentation halves FOLDER ONE.csv TWO.csv  # ensembles fitted on one half of a panel each
    python -m simpul.experiments.documentation ablation --write      # what each part of the network does, switched off alone;
                                                                     # --panel FOLDER: on a panel, too
    python -m simpul.experiments.documentation sceptic --write       # docs/sceptic.md and docs/sceptic.id.md, from results/
    python -m simpul.experiments.documentation answer --write        # results/answer.csv and the pictures of the READMEs
    python -m simpul.experiments.documentation course --write        # scenarios/course.md, scenarios/sheets.md and their twins
    python -m simpul.experiments.documentation glossary --write      # docs/glossary.md and its twin, from docs/glossary.yaml
    python -m simpul.experiments.documentation suite --write         # the list of files of tests in tests/README.md
    python -m simpul.experiments.documentation notebooks --write     # docs/notebooks, from docs/notebooks.yaml
    python -m simpul.experiments.documentation exercises --write     # scenarios/exercises.md and scenarios/exercises.id.md
    python -m simpul.experiments.documentation contingency --write   # results/contingency.csv and its table in sim/README.md
    python -m simpul.experiments.documentation contexts --write      # "When is which form best?": results/contexts.csv and two
                                                                     # more, docs/when-which.md; goes on where it was stopped
    python -m simpul.experiments.documentation when-which --write    # what is told of these tables alone

forms, variants, conclusions, docking, structure, statements and points are tables like patterns; reference takes names of
scenarios. contingency and contexts take `--sets`, `--seeds` and `--threads`, contexts also `--cases`, `--arms` and `--folder`.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from simpul.experiments.documentation.answer_picture import ANSWER_PICTURES, ANSWER_TABLE, answer_picture, answer_table
from simpul.experiments.documentation.case_sheets import SHEET_PAGES, sheet_page
from simpul.experiments.documentation.course_page import COURSE_PAGES, course_page
from simpul.experiments.documentation.default_set import default_changes, default_set, write_defaults
from simpul.experiments.documentation.exercise_page import EXERCISE_PAGES, exercise_page, seen_everywhere
from simpul.experiments.documentation.form_tables import (
    CONTEXT_TABLE,
    CONTINGENCY_TABLE,
    WHICH_FORM,
    WORK_FOLDER,
    FormWishes,
    made_forms,
    ship_forms,
    told_texts,
)
from simpul.experiments.documentation.glossary_page import GLOSSARY_PAGES, glossary_page
from simpul.experiments.documentation.notebook_sheets import notebook_files
from simpul.experiments.documentation.sceptic_page import SCEPTIC_PAGES, sceptic_page
from simpul.experiments.documentation.shipped_tables import ROOT, TABLES, ablation_shipped, ship
from simpul.experiments.documentation.suite_table import SUITE_PAGE, suite_page
from simpul.experiments.formats.import_errors import ExchangeError
from simpul.experiments.patterns.context_runs import CONTEXT_SEEDS, CONTEXT_SETS
from simpul.experiments.patterns.social_contexts import CONTEXT_ARMS, CONTEXT_CASES
from simpul.experiments.user_errors import UserError
from simpul.experiments.validation.half_fits import fitted_halves
from simpul.experiments.validation.panel_folder import read_panel
from simpul.experiments.validation.panel_record import panel_csv, panel_runs
from simpul.experiments.validation.reference_results import known_scenarios, reference_differences, write_reference
from simpul.sim.language import say

_BETWEEN_LINES, _MINUTE = 10.0, 60.0          # seconds
_STOPPED = 130                 # exit code of what a user stops, as shells have it
REFERENCE, PANEL, SCEPTIC, ABLATION, DEFAULT_SET, PANEL_HALVES = "reference", "panel", "sceptic", "ablation", "default", "halves"
SEEN, _DRAWN, GLOSSARY, COURSE, _NOTEBOOKS = "exercises", "answer", "glossary", "course", "notebooks"
_SUITE = "suite"
OF_FORMS = (CONTINGENCY_TABLE, CONTEXT_TABLE, WHICH_FORM)


def make_shipped(words: Sequence[str] | None = None) -> int:
    """Make what was asked for; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m simpul.experiments.documentation", description=__doc__.partition("\n")[0])
    parser.add_argument("what", choices=[*TABLES, REFERENCE, PANEL, SCEPTIC, DEFAULT_SET, PANEL_HALVES, SEEN, _DRAWN, GLOSSARY,
                                         COURSE, _NOTEBOOKS, _SUITE, *OF_FORMS])
    parser.add_argument("names", nargs="*", help="reference: scenarios, all that ship when none is named; panel: its folder, and "
                        "two ensembles that were each fitted on one half of its places; halves: its folder, and where to write "
                        "these two")
    parser.add_argument("--panel", metavar="FOLDER", help="ablation: a network that was asked twice, on which it is made as well")
    parser.add_argument("--threads", type=int, default=None, help="threads (default: all cores)")
    parser.add_argument("--write", action="store_true", help="write it where it ships")
    parser.add_argument("--sets", type=int, default=CONTEXT_SETS,
                        help="contingency, contexts: parameter sets (default: %(default)s)")
    parser.add_argument("--seeds", type=int, default=CONTEXT_SEEDS,
                        help="contingency, contexts: seeds of each set (default: %(default)s)")
    parser.add_argument("--cases", default=",".join(CONTEXT_CASES),
                        help="contexts: cases, with commas between (default: %(default)s)")
    parser.add_argument("--arms", default=",".join(CONTEXT_ARMS),
                        help="contexts: arms, with a comma between (default: %(default)s)")
    parser.add_argument("--folder", type=Path, default=WORK_FOLDER, help="contexts: where what is finished is kept")
    asked = parser.parse_args(words)
    if asked.panel is not None and asked.what != ABLATION:
        parser.error(f"--panel goes with {ABLATION}")
    if asked.what == REFERENCE:
        return _reference(asked.names, asked.write)
    if asked.what == PANEL:
        return _panel(asked.names, asked.threads, asked.write)
    if asked.what == SCEPTIC:
        return _pages({name: sceptic_page(language) for language, name in SCEPTIC_PAGES.items()}, asked.write)
    if asked.what == _DRAWN:
        made = answer_table(asked.threads, _Ticks().tick)
        return _pages({ANSWER_TABLE: made, **{name: answer_picture(language, made) for language, name in ANSWER_PICTURES.items()}},
                      asked.write)
    if asked.what == GLOSSARY:
        return _pages({name: glossary_page(language) for language, name in GLOSSARY_PAGES.items()}, asked.write)
    if asked.what == COURSE:
        return _pages({**{name: course_page(language) for language, name in COURSE_PAGES.items()},
                       **{name: sheet_page(language) for language, name in SHEET_PAGES.items()}}, asked.write)
    if asked.what == _SUITE:
        return _pages({SUITE_PAGE: suite_page()}, asked.write)
    if asked.what == _NOTEBOOKS:
        return _pages(notebook_files(), asked.write)
    if asked.what == SEEN:
        seen = seen_everywhere(asked.threads, _Ticks().tick)
        return _pages({name: exercise_page(seen, language) for language, name in EXERCISE_PAGES.items()}, asked.write)
    if asked.what in OF_FORMS:
        return _forms(asked)
    if asked.what == DEFAULT_SET:
        return _defaults(asked.threads, asked.write)
    if asked.what == PANEL_HALVES:
        return _halves(asked.names, asked.threads)
    try:
        if asked.what == ABLATION and asked.panel is not None:
            made = ablation_shipped(asked.threads, _Ticks().tick, read_panel(asked.panel))
        else:
            made = TABLES[asked.what](asked.threads, _Ticks().tick)
    except (UserError, ExchangeError) as error:
        print(error, file=sys.stderr)
        return 2
    print(made.told)
    if asked.write:
        ship(made)
    return 0


def _reference(names: Sequence[str], write: bool) -> int:
    try:
        names = known_scenarios(names)
    except UserError as error:
        print(error, file=sys.stderr)
        return 2
    if write:
        write_reference(names)
        return 0
    for line in (line for name in names for line in reference_differences(name)):
        print(line)
    return 0


def _panel(names: Sequence[str], threads: int | None, write: bool) -> int:
    if len(names) not in (1, 3):
        print("panel FOLDER, or panel FOLDER ONE.csv TWO.csv", file=sys.stderr)
        return 2
    try:
        table = panel_csv(panel_runs(names[0], names[1:], threads, _Ticks().tick))
    except (UserError, ExchangeError) as error:
        print(error, file=sys.stderr)
        return 2
    print(table, end="")
    if write:
        (ROOT / "results" / "panel.csv").write_text(table, encoding="utf-8", newline="\n")
    return 0


def _halves(names: Sequence[str], threads: int | None) -> int:
    if len(names) != 3:
        print("halves FOLDER ONE.csv TWO.csv", file=sys.stderr)
        return 2
    try:
        panel = read_panel(names[0])
    except (UserError, ExchangeError) as error:
        print(error, file=sys.stderr)
        return 2
    for name, ensemble in zip(names[1:], fitted_halves(panel, threads=threads, progress=_Ticks().tick), strict=True):
        Path(name).write_text(ensemble.as_csv(), encoding="utf-8", newline="\n")
    return 0


def _defaults(threads: int | None, write: bool) -> int:
    values = default_set(threads, _Ticks().tick)
    for name, (before, after) in default_changes(values).items():
        print(f"{name}: {before:g} -> {after:g}")
    if write:
        write_defaults(values)
    return 0


def _words(text: str) -> list[str]:
    return [word for word in text.split(",") if word]


def _forms(asked: argparse.Namespace) -> int:
    """Run tables of forms and contexts; shown are the files, or what is told of the tables that stand there."""
    wishes = FormWishes(asked.sets, asked.seeds, _words(asked.cases), _words(asked.arms), asked.threads, asked.folder)
    try:
        files = made_forms(asked.what, wishes, _Ticks().tick)
        shown = files or {name: text for name, text in told_texts().items() if name.startswith("docs/")}
    except UserError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        if asked.what == CONTEXT_TABLE:
            print(say("contexts-stopped", folder=str(asked.folder)), file=sys.stderr)
        return _STOPPED
    for text in shown.values():
        print(text, end="")
    for name in ship_forms(files) if asked.write else ():
        print(name, file=sys.stderr)
    return 0


def _pages(pages: Mapping[str, str], write: bool) -> int:
    """Show pages by name of their file, and write them where asked."""
    for name, page in pages.items():
        print(page, end="")
        if write:
            (ROOT / name).write_text(page, encoding="utf-8", newline="\n")
    return 0


class _Ticks:
    """Says on standard error how far it is and how many minutes are left, now and then."""

    def __init__(self):
        self.begun = self.said = time.monotonic()

    def tick(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self.said >= _BETWEEN_LINES:
            self.said = now
            left = (now - self.begun) * (total - done) / max(done, 1) / _MINUTE
            print(f"{done} / {total}, {left:.0f} min", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(make_shipped())
