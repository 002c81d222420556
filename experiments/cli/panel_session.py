"""`simpul patterns --panel`: a network of one's own that was asked twice, read, simulated and compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from simpul.experiments.cli.console import out, print_note, width
from simpul.experiments.cli.help_format import whole
from simpul.experiments.cli.measured_session import measuring
from simpul.experiments.cli.shared_options import Wishes, check_threads, listed_words
from simpul.sim.language import say


@dataclass(frozen=True, kw_only=True)
class PanelWishes:
    """What was asked for, as the command line has it."""

    folder: Path | None
    replicates: str | None = None
    place: str | None = None
    places: str = ""
    ensemble: str | None = None
    threads: int | None = None
    html: Path | None = None
    as_json: bool = False
    out: Path | None = None
    wait: bool = False

    def given(self) -> list[str]:
        """Options that only a panel has, and that were given."""
        options = {"--replicates": self.replicates, "--place": self.place, "--places": self.places, "--ensemble": self.ensemble}
        return [name for name, value in options.items() if value]


def check_panel_options(wishes: PanelWishes, of_rows: Mapping[str, bool]) -> None:
    """Refuse options of a panel without one, and options of the rows with one. of_rows: option -> whether it was given."""
    from simpul.experiments.user_errors import UserError

    wrong = wishes.given() if wishes.folder is None else [name for name, given in of_rows.items() if given]
    if wrong:
        raise UserError("panel-only-panel" if wishes.folder is None else "panel-only-rows", given=", ".join(wrong))


def tell_panel(wishes: PanelWishes) -> None:
    """Carry out a panel test and tell what was found."""
    from simpul.experiments.cli.answer_printer import terminal_table
    from simpul.experiments.cli.compile_notice import warmed_up
    from simpul.experiments.cli.json_output import print_json
    from simpul.experiments.design.ensemble import load_ensemble
    from simpul.experiments.design.fingerprint import PATTERN_SOURCES, asked_digest
    from simpul.experiments.report.panel_document import write_panel
    from simpul.experiments.validation.panel_folder import read_panel
    from simpul.experiments.validation.panel_simulation import REPLICATES, panel_digest
    from simpul.experiments.validation.panel_test import panel_test
    from simpul.sim.language import language

    check_threads(wishes.threads)
    replicates = whole("--replicates", wishes.replicates)
    panel = read_panel(wishes.folder, wishes.place)
    chosen = listed_words(wishes.places)
    panel = panel if chosen is None else panel.part(chosen)
    ensemble = None if wishes.ensemble is None else load_ensemble(wishes.ensemble)
    warmed_up()
    many = REPLICATES if replicates is None else replicates
    asked = {"panel": panel_digest(panel), "replicates": many, "ensemble": None if ensemble is None else ensemble.digest}
    digest = asked_digest("panel", asked, "", PATTERN_SOURCES)
    with measuring("panel", digest, Wishes(threads=wishes.threads, wait=wishes.wait), wishes.out) as (kept, progress):
        found = panel_test(panel, replicates=many, ensemble=ensemble, threads=wishes.threads, progress=progress.tick, kept=kept)
    if wishes.as_json:
        print_json(found.to_dict())
    else:
        for line in panel_lines(found, width(), language(), terminal_table):
            out(line)
    if wishes.html is not None:           # last: whatever becomes of the page, what was found has been told
        write_panel(wishes.html, found, language())
        print_note(say("patterns-page", file=str(wishes.html)))


def panel_lines(found, columns: int, language: str, drawn) -> list[str]:
    """The lines to print, none wider than `columns`. drawn: draws a table within so many columns."""
    import textwrap

    from simpul.experiments.report.panel_document import panel_sentences, panel_tables, panel_title, panel_verdict

    lines = [*textwrap.wrap(panel_title(found, language), columns), ""]
    for sentence in (panel_verdict(found, language), *panel_sentences(found, language)):
        lines += [*textwrap.wrap(sentence, columns, break_on_hyphens=False), ""]
    for table in panel_tables(found, language):
        lines += drawn(table, columns)
    return lines
