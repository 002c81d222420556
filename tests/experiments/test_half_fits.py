"""Fits to one half of a panel: what of the targets is taken from the half, and what stays."""

import pytest

from simpul.experiments.calibration.fitted_target import evidence_targets
from simpul.experiments.documentation import __main__ as command
from simpul.experiments.patterns.evidence_targets import EVIDENCE_TARGETS
from simpul.experiments.validation.half_fits import PANEL_LEVELS, targets_of_half
from simpul.experiments.validation.panel_statistics import PANEL_FIGURES, panel_statistics
from tests.experiments.panels import made_panel


def test_levels_of_a_panel_are_targets_and_figures_of_panels():
    assert set(PANEL_LEVELS) <= {target.row.id for target in EVIDENCE_TARGETS} and set(PANEL_LEVELS.values()) <= set(PANEL_FIGURES)


def test_levels_of_the_half_take_the_place_of_those_of_the_whole_with_wider_bands():
    panel = made_panel(places=4)
    figures = dict(zip(PANEL_FIGURES, panel_statistics(panel.pairs, panel.pairs.named)[0], strict=True))
    for before, after in zip(evidence_targets(), targets_of_half(evidence_targets(), panel), strict=True):
        if before.row.id not in PANEL_LEVELS:
            assert after == before
            continue
        level, low, high = figures[PANEL_LEVELS[before.row.id]], before.row.low, before.row.high
        assert after.row.high - level == pytest.approx(2.0**0.5 * level * (high - low) / (high + low))
        assert after.row.low == pytest.approx(max(0.0, 2.0 * level - after.row.high))
        assert after.communities == max(1, before.communities // 2)


def test_the_command_says_what_it_needs(tmp_path, capsys):
    assert command.make_shipped(["halves", str(tmp_path)]) == 2
    assert capsys.readouterr().err == "halves FOLDER ONE.csv TWO.csv\n"
    assert command.make_shipped(["halves", str(tmp_path / "nowhere"), "one.csv", "two.csv"]) == 2
    assert capsys.readouterr().err.startswith("there is no folder") and not (tmp_path / "one.csv").exists()
