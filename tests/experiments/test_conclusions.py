"""In how many combinations and under how many sets conclusions hold: the shipped table, one combination and a few sets."""

import csv
from pathlib import Path

import numpy as np
import pytest

from simpul.experiments.patterns import conclusions
from simpul.experiments.patterns.rule_variants import CONCLUSIONS

SHIPPED = list(csv.DictReader(
    (Path(__file__).resolve().parents[2] / "results" / "conclusions.csv").read_text(encoding="utf-8").splitlines()))


def test_the_table_has_every_conclusion_with_shares():
    assert [(row["conclusion"], row["outcome"], row["better"], row["other"]) for row in SHIPPED] == list(CONCLUSIONS)
    for row in SHIPPED:
        assert 0.9 * conclusions._WORLDS < int(row["worlds"]) <= conclusions._WORLDS     # in some there may be no crisis at all
        assert 180 < int(row["sets"]) <= 200
        for what in ("worlds", "sets"):
            share, median = float(row[f"{what}_share"]), float(row[f"{what}_median"])
            assert 0.0 <= share <= 1.0
            assert share == pytest.approx(0.5) or (share > 0.5) == (median > 0.0)


def test_gains_are_differences_seed_by_seed_and_worlds_are_the_same_every_time():
    few = conclusions.over_worlds(2)
    assert few.shape == (len(CONCLUSIONS), 2)
    np.testing.assert_array_equal(few, conclusions.over_worlds(2))
