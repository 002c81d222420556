"""What decides the figures of a measured parameter set; they are kept under this digest (`experiments.runner.kept_figures`).

Which sets are measured follows from what is asked and from what was found before, never from threads or stops: so a calibration
that was stopped goes the same way again, and what is kept is not run.
"""

from __future__ import annotations

from collections.abc import Mapping

from simpul.experiments.design.fingerprint import sha256_of


def set_digest(asked: str, world: Mapping[str, float], place: int) -> str:
    """sha256 (hex) of what decides a set's figures. asked: which targets on how many seeds; world: what the set changes; place: its
    number, from which its seeds follow."""
    return sha256_of(asked, list(world.items()), place)
