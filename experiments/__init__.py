"""What is asked of the model: comparisons and other analyses, calibration, reports, the pages and the command."""

from pathlib import Path

from simpul.sim.language import register

register(Path(__file__).parent / "messages")
