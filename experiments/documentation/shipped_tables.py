"""Tables that ship: made anew, as Markdown between the marks of `sim/README.md` and as files in `results/`."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

from simpul.experiments.calibration.calibration_checks import calibrated_on_evidence, of_shipped
from simpul.experiments.calibration.calibration_tables import checks_as_markdown, record_csv, record_markdown, with_checks
from simpul.experiments.calibration.fit import Fitted
from simpul.experiments.calibration.record_parts import Record
from simpul.experiments.design.ensemble import FILE, PLAUSIBLE_FILE, Ensemble, load_ensemble, shipped_file
from simpul.experiments.patterns import conclusions, docking, governance_forms, rule_variants
from simpul.experiments.patterns.pattern_runs import SHIPPED_SEEDS, carried_out, chosen
from simpul.experiments.patterns.pattern_tables import findings_csv, findings_markdown
from simpul.experiments.patterns.statement_tables import (
    FINDING_COLUMNS,
    point_lines,
    points_markdown,
    statement_lines,
    statements_markdown,
)
from simpul.experiments.presentation.markdown import filled
from simpul.experiments.runner.json_values import as_json, plain
from simpul.experiments.validation.ablation import ABLATION_SEEDS, ablated
from simpul.experiments.validation.ablation_record import ablation_csv, ablation_markdown, with_kept_panel
from simpul.experiments.validation.panel_data import Panel
from simpul.experiments.validation.structure_check import SETS, compared, structure_csv, structure_markdown

ROOT = Path(__file__).resolve().parents[2]
Tick = Callable[[int, int], None]
TableRows = Sequence[dict[str, object]]
_DIGITS = 6  # of a fraction in a file that ships


def plain_yaml(file: Path) -> Any:
    """What stands in a YAML file of ours, as plain lists, dictionaries and values."""
    return YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8"))


class Shipped(NamedTuple):
    """What was made. told: to be shown; block: what goes between which marks of sim/README.md (name and text); files: what goes
    into `results/`, by name."""

    told: str
    block: tuple[str, str]
    files: Mapping[str, str]


def rows_csv(rows: TableRows, columns: Sequence[str], digits: int = _DIGITS) -> str:
    """Return rows as CSV, fractions with so many digits."""
    stream = StringIO()
    writer = csv.DictWriter(stream, columns, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _kept(value, digits) if isinstance(value, float) else value for name, value in row.items()})
    return stream.getvalue()


def _kept(value: float, digits: int = _DIGITS) -> str:
    return f"{value:.{digits}g}"


def ship(made: Shipped) -> None:
    """Put the block and the files where they ship."""
    readme = ROOT / "sim" / "README.md"
    whole = filled(readme.read_text(encoding="utf-8"), *made.block)
    for file, content in ((readme, whole), *((ROOT / "results" / name, content) for name, content in made.files.items())):
        file.write_text(content, encoding="utf-8", newline="\n")


def shipped_rows(name: str) -> str:
    """What stands between the marks of `name` in sim/README.md."""
    text = (ROOT / "sim" / "README.md").read_text(encoding="utf-8")
    return text.partition(f"<!-- {name} -->")[2].partition("<!-- end -->")[0].strip("\n")


def _patterns(threads: int | None, tick: Tick) -> Shipped:
    findings = carried_out(chosen()[0], range(SHIPPED_SEEDS), threads, tick)
    return _as_shipped("patterns", findings_markdown(findings, SHIPPED_SEEDS), findings_csv(findings))


def _forms(threads: int | None, tick: Tick) -> Shipped:
    rows = governance_forms.all_cells(range(governance_forms.FORM_SEEDS), threads, tick)
    return _as_shipped("forms", governance_forms.forms_markdown(rows), rows_csv(rows, governance_forms.FORM_COLUMNS))


def _variants(threads: int | None, tick: Tick) -> Shipped:
    rows = rule_variants.all_variants(range(rule_variants.VARIANT_SEEDS), threads, tick)
    return _as_shipped("variants", rule_variants.variants_markdown(rows), rows_csv(rows, rule_variants.variant_columns()))


def _conclusions(threads: int | None, tick: Tick) -> Shipped:
    rows = conclusions.all_conclusions(threads, tick)
    return _as_shipped("conclusions", conclusions.conclusions_markdown(rows), rows_csv(rows, conclusions.CONCLUSION_COLUMNS))


def _docking(threads: int | None, tick: Tick) -> Shipped:
    rows = [{name: float(_kept(value)) if isinstance(value, float) else value for name, value in row.items()}
            for row in docking.everything(threads, tick)]     # told as the file has them, not rounded from more digits
    return _as_shipped("docking", docking.docking_markdown(rows), rows_csv(rows, docking.DOCKING_COLUMNS))


def _structure(threads: int | None, tick: Tick) -> Shipped:
    whole = load_ensemble(shipped_file())
    ensemble = Ensemble(whole.names, whole.rows[:SETS])
    told = compared(ensemble, threads=threads, progress=tick)
    return _as_shipped("structure", structure_markdown(told, len(ensemble)), structure_csv(told))


def ablation_shipped(threads: int | None, tick: Tick, panel: Panel | None = None,
                     base: Mapping[str, object] | None = None, seeds: Sequence[int] = range(ABLATION_SEEDS)) -> Shipped:
    """What ships of the ablation. panel: a network that was asked twice, or None; base, seeds: as in `ablated`."""
    lines = ablated(base, seeds, panel, threads=threads, progress=tick)
    kept = ROOT / "results" / "ablation.csv"
    if panel is None and kept.is_file():
        lines = with_kept_panel(lines, kept.read_text(encoding="utf-8"))
    return _as_shipped("ablation", ablation_markdown(lines, len(seeds)), ablation_csv(lines))


def _calibration(threads: int | None, tick: Tick) -> Shipped:
    return calibration_shipped(*calibrated_on_evidence(threads, tick))


def calibration_shipped(found: Fitted, told: Record) -> Shipped:
    """What ships of a calibration on the evidence. The second ensemble is the first where the model reproduces every target."""
    text, whole = record_markdown(told), found.ensemble(found.whole)
    second = whole if found.plausible is None else found.ensemble(found.plausible)
    return Shipped(text, ("calibration", text), {
        FILE: whole.as_csv(), PLAUSIBLE_FILE: second.as_csv(), "calibration.csv": record_csv(told.lines),
        "calibration.json": as_json(plain(asdict(told))) + "\n"})


def _statements(threads: int | None, tick: Tick) -> Shipped:
    lines = statement_lines(load_ensemble(shipped_file()), threads, tick)
    return _as_shipped("statements", statements_markdown(lines), rows_csv(lines, FINDING_COLUMNS))


def _points(threads: int | None, tick: Tick) -> Shipped:
    lines = point_lines(load_ensemble(shipped_file()), threads, tick)
    return _as_shipped("points", points_markdown(lines), rows_csv(lines, FINDING_COLUMNS))


def _checks(threads: int | None, tick: Tick) -> Shipped:
    """The checks alone, beside the targets that stand there."""
    lines = of_shipped(threads, tick)
    kept = csv.reader((ROOT / "results" / "calibration.csv").read_text(encoding="utf-8").splitlines())
    return Shipped(checks_as_markdown(lines), ("calibration", with_checks(shipped_rows("calibration"), lines)),
                   {"calibration.csv": record_csv(lines, [row for row in kept if row[1] == "yes"])})


def _as_shipped(name: str, text: str, table: str) -> Shipped:
    return Shipped(text, (name, text), {f"{name}.csv": table})


TABLES: dict[str, Callable[[int | None, Tick], Shipped]] = {
    "patterns": _patterns, "forms": _forms, "variants": _variants, "conclusions": _conclusions, "docking": _docking,
    "structure": _structure, "ablation": ablation_shipped, "calibration": _calibration, "checks": _checks,
    "statements": _statements, "points": _points,
}
"""What makes each of the tables, given threads (None: all cores) and what counts how far it is."""
