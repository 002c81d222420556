"""Which report shows which answer."""

from __future__ import annotations

from simpul.experiments.analyses.answer import Answer
from simpul.experiments.analyses.region_analysis import Region
from simpul.experiments.calibration.calibration_answer import Calibration
from simpul.experiments.report.document import Sheet


def sheet_of(found: Answer | Region | Calibration, language: str) -> Sheet:
    """Return the report of an answer."""
    sheet = found.told(language)
    assert isinstance(sheet, Sheet)
    return sheet
