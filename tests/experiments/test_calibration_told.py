"""A calibration on the evidence as it is told: the chapter, the tables that ship, the page in both languages. A made-up model."""

import csv
import json

import numpy as np
import pytest

from simpul.experiments.calibration import calibration_tables
from simpul.experiments.calibration.calibration_answer import Calibration
from simpul.experiments.calibration.calibration_checks import CHECKS, calibrated
from simpul.experiments.calibration.fitted_target import evidence_targets
from simpul.experiments.calibration.measurement import Measurer
from simpul.experiments.calibration.record_parts import Record
from simpul.experiments.calibration.wave_design import Effort
from simpul.experiments.design.ensemble import FILE, PLAUSIBLE_FILE, read_ensemble
from simpul.experiments.documentation import shipped_tables
from simpul.experiments.report import render_answer
from simpul.experiments.report.calibration_document import calibration_document
from simpul.sim.parameters import PARAMETERS
from simpul.sim.scenario import load_scenario

TARGETS = {target.row.first.figure: target.row for target in evidence_targets()}
NEVER = "roster_formal"                # the figure that nothing brings near its band
LITTLE = Effort(0.3, 0.1, (3.0, 1.0), (1, 1), (1, 1), repeats=6, steps=120, wave_steps=30, chains=40, truths=10, least=60)


class Community:
    """A community of ten organizations, for all that is asked of it."""

    def organization_count(self):
        return 10


def made_up(batch, readings, seeds, world, scenario):
    """Figures about the middle of their bands that follow one parameter each, but for one."""
    values = list(world.values())

    def figure(place, reading):
        row = TARGETS.get(reading.figure)
        middle, half = (0.5, 0.5) if row is None else (0.5 * (row.low + row.high), 0.5 * (row.high - row.low))
        share = values[place % len(values)] / (1.0 + values[place % len(values)])
        chance = np.array([0.1 * np.random.default_rng([seed, place]).standard_normal() for seed in seeds])
        off = half * (2.0 * share - 1.0 + chance)
        return 0.001 + 0.01 * off if reading.figure == NEVER else middle + off

    return {reading: figure(place, reading) for place, reading in enumerate(readings)}


@pytest.fixture(scope="module")
def found():
    measurer = Measurer((), threads=2, scenario=lambda _world: Community(), read=made_up)
    return calibrated(evidence_targets(), measurer, None, 20, LITTLE, checks=CHECKS)


def test_the_chapter_names_what_is_not_reproduced_first_and_tells_every_number(found):
    fitted, told = found
    made = shipped_tables.calibration_shipped(fitted, told)
    text = made.block[1]
    assert "P1b" in told.plausible.left_out and "P1b" in text.partition("**Targets**")[0]
    assert all(f"| {line.id} |" in text for line in told.lines) and len(told.checks) == len(CHECKS)
    assert all(f"| `{one.name}` |" in text for one in told.numbers) and len(told.numbers) == sum(not one.held for one in PARAMETERS)
    for heading in ("**Diagnostics**", "**Waves**", "**Without one source**", "**Errors within a source**", "**Combinations**"):
        assert heading in text
    again = calibration_tables.with_checks(text, told.checks)
    assert again == text


def test_what_ships_can_be_read_back(found):
    fitted, told = found
    files = shipped_tables.calibration_shipped(fitted, told).files
    sets = [read_ensemble(files[name], name) for name in (FILE, PLAUSIBLE_FILE)]
    assert [len(one) for one in sets] == [20, 20] and sets[0] != sets[1] and len(sets[0].off) == 20
    assert Record.of(json.loads(files["calibration.json"])).sets == 20
    table = list(csv.DictReader(files["calibration.csv"].splitlines()))
    assert {line["id"] for line in table if line["fitted"] == "yes"} == {target.row.id for target in evidence_targets()}


@pytest.mark.parametrize(("language", "told", "word"), [
    ("en", "does not reproduce", "open"), ("id", "tidak mereproduksi", "terbuka")])
def test_the_page_names_it_first_in_both_languages(found, language, told, word):
    fitted, record = found
    answer = Calibration(load_scenario("scenarios/small.yaml"), record, fitted.ensemble(fitted.whole), False,
                         fitted.ensemble(fitted.plausible))
    document = calibration_document(answer, language)
    assert told in document.answer[0][1] and document.first is not None
    cells = [cell.text for part in document.parts for _label, tables in part.folds for table in tables
             for _name, row in table.rows for cell in row]
    words = cells + [cell.text for table in document.tables() for _name, row in table.rows for cell in row]
    assert word in words
    assert answer.ensemble.digest in render_answer(answer, language)
