"""A panel test as people see it: what was taken from the data, four tables, and the gates in words; the same on screen and page."""

from __future__ import annotations

import math
from collections import Counter
from pathlib import Path

from markupsafe import Markup

from simpul.experiments.presentation.labels import MISSING, fixed
from simpul.experiments.report.comparison_tables import Cell, Table
from simpul.experiments.report.html_writer import TEMPLATES, environment
from simpul.experiments.runner.output_folders import write_text
from simpul.experiments.validation.panel_prediction import TieScore
from simpul.experiments.validation.panel_test import PREDICTIVE, PanelGate, PanelResult
from simpul.sim.language import say

_DECIMALS, _OF_LIKELIHOOD, _OF_COEFFICIENT = 3, 4, 2


def panel_title(found: PanelResult, language: str) -> str:
    """The heading: which panel, from when to when."""
    return say("panel-title", language, name=found.panel.name, first=found.panel.waves[0], second=found.panel.waves[1])


def panel_sentences(found: PanelResult, language: str) -> list[str]:
    """What the data are, what was taken from them, how it was run, and what to beware of."""
    panel, pairs = found.panel, found.panel.pairs
    told = [
        say("panel-data", language, organizations=len(panel.labels), places=len(panel.places), answered=int(panel.answered.sum()),
            pairs=len(pairs), first=int(pairs.tied.sum()), second=int(pairs.named.sum()), months=panel.months,
            before=panel.waves[0], after=panel.waves[1]),
        _taken(found, language),
        say("panel-run", language, replicates=found.replicates, seed=str(found.first_seed),
            last=str(found.first_seed + found.replicates - 1), sets=found.sets),
    ]
    if found.changes:
        told.append(say("panel-changed", language, changes=", ".join(f"{key} = {value}" for key, value in found.changes.items())))
    return [*told, say("panel-sight", language)]


def _taken(found: PanelResult, language: str) -> str:
    if not found.drawn:
        return say("panel-taken-own", language, before=found.panel.waves[0])
    counted = sorted(Counter(found.drawn).items())
    told = ", ".join(f"{names}: {many}" for names, many in counted)
    return say("panel-taken", language, before=found.panel.waves[0], counts=told)


def panel_verdict(found: PanelResult, language: str) -> str:
    """How many gates were passed, in one sentence. A stretch is no gate."""
    gates = [gate for gate in found.gates if not gate.stretch]
    return say("panel-verdict", language, passed=sum(gate.passed for gate in gates), gates=len(gates))


def panel_tables(found: PanelResult, language: str) -> list[Table]:
    """The gates, the figures, how single ties are predicted, and the coefficients."""
    return [_gate_table(found, language), _figure_table(found, language), _tie_table(found, language),
            _coefficient_table(found, language)]


def _gate_table(found: PanelResult, language: str) -> Table:
    heads = tuple(say(f"panel-head-{name}", language) for name in ("reached", "needed", "verdict"))
    rows = tuple((say(f"panel-gate-{gate.name}", language), (
        _plain(_gate_figure(gate, gate.reached, language)), _plain(_gate_figure(gate, gate.needed, language)),
        _verdict(gate.passed, "panel-passed", "panel-missed", language))) for gate in found.gates)
    return Table(say("panel-gates", language), heads, rows)


def _gate_figure(gate: PanelGate, value: float, language: str) -> str:
    if gate.of:
        return say("panel-of", language, count=int(value), all=gate.of)
    return _decimal(value, _DECIMALS if gate.name == "auc" else _OF_LIKELIHOOD, language)


def _figure_table(found: PanelResult, language: str) -> Table:
    heads = tuple(say(f"panel-head-{name}", language) for name in ("real", "model", "low", "high", "inside"))
    rows = tuple((say(f"panel-figure-{one.name.replace('_', '-')}", language), (
        *(_plain(_decimal(value, _DECIMALS, language)) for value in (one.real, one.mean, one.low, one.high)),
        _verdict(one.inside, "panel-inside", "panel-outside", language))) for one in found.figures)
    return Table(say("panel-figures", language, level=round(100 * PREDICTIVE), inside=found.figures_inside, all=len(found.figures)),
                 heads, rows)


def _tie_table(found: PanelResult, language: str) -> Table:
    heads = tuple(say(f"panel-head-{name}", language) for name in ("auc", "auc-new", "auc-kept", "likelihood", "others"))
    rows = [(say(f"panel-predictor-{one.name}", language), _scores(one.inside, one.others.likelihood, language))
            for one in found.baselines]
    rows.append((say("panel-predictor-model", language), _scores(found.score, math.nan, language)))
    return Table(say("panel-ties", language), heads, tuple(rows))


def _scores(score: TieScore, others: float, language: str) -> tuple[Cell, ...]:
    aucs = tuple(_plain(_decimal(value, _DECIMALS, language)) for value in (score.auc, score.auc_new, score.auc_kept))
    return (*aucs, *(_plain(_decimal(value, _OF_LIKELIHOOD, language)) for value in (score.likelihood, others)))


def _coefficient_table(found: PanelResult, language: str) -> Table:
    heads = tuple(say(f"panel-head-{name}", language) for name in ("real", "low", "high", "model", "inside"))
    rows = tuple((say(f"panel-ties-{one.of}", language, what=say(f"panel-term-{one.name.replace('_', '-')}", language)), (
        *(_plain(_decimal(value, _OF_COEFFICIENT, language)) for value in (one.real, one.low, one.high)),
        Cell(_decimal(one.mean, _OF_COEFFICIENT, language), _defined(one.defined, language), "number"),
        _verdict(one.inside, "panel-inside", "panel-outside", language))) for one in found.coefficients)
    return Table(say("panel-coefficients", language, inside=found.coefficients_inside, all=len(found.coefficients)), heads, rows)


def _defined(share: float, language: str) -> str:
    return "" if share >= 1.0 else say("panel-defined", language, share=round(100 * share))


def _decimal(value: float, decimals: int, language: str) -> str:
    return fixed(value, decimals, language) if math.isfinite(value) else MISSING


def _plain(text: str) -> Cell:
    return Cell(text, kind="number")


def _verdict(good: bool, word: str, other: str, language: str) -> Cell:
    return Cell(say(word if good else other, language), kind="better" if good else "worse")


def write_panel(file: Path, found: PanelResult, language: str) -> None:
    """Write the page of a panel test into a new file, whole or not at all. Raises StoreError when it is there already or cannot be
    written."""
    text = environment().get_template("panel.html").render(
        title=panel_title(found, language), verdict=panel_verdict(found, language), sentences=panel_sentences(found, language),
        tables=panel_tables(found, language), language=language,
        style=Markup((TEMPLATES / "style.css").read_text(encoding="utf-8")), t=lambda key, **more: say(key, language, **more))
    write_text(Path(file), text, fresh=True)
