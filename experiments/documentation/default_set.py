"""The default parameter set: the member of the ensemble that `default_member.py` finds, written into the parameters' tables.

    python -m simpul.experiments.documentation default --write

So a single run and the ensemble tell one story. What is held keeps the value that its row gives a reason for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from simpul.experiments.calibration.default_member import default_member
from simpul.experiments.design.ensemble import SHIPPED, load_ensemble
from simpul.sim.parameters import PARAMETERS

_TABLES = Path(__file__).resolve().parents[2] / "sim" / "parameters"
_ROW = r'(Parameter\("{name}", |^ +{name} \| )[-+.\de]+(,| \|)'       # a row of its own, or a line of a text of rows
_PLAIN = 1e-4                # smaller numbers would be written with an exponent
_WHOLE = {one.name for one in PARAMETERS if one.whole}


def default_set(threads: int | None = None, progress: Callable[[int, int], None] | None = None) -> dict[str, float]:
    """The values of the default member, by name of the parameter; what scenarios state themselves stays theirs."""
    ensemble = load_ensemble(SHIPPED)
    place = default_member(ensemble, threads=threads, progress=progress)
    return dict(zip(ensemble.names, ensemble.rows[place], strict=True))


def default_changes(values: Mapping[str, float]) -> dict[str, tuple[float, float]]:
    """Parameters whose default is another than the set has: the default of today, and the value of the set."""
    return {one.name: (one.default, values[one.name]) for one in PARAMETERS if values.get(one.name, one.default) != one.default}


def write_defaults(values: Mapping[str, float], folder: Path = _TABLES) -> None:
    """Write values into the rows of the tables of parameters below `folder`.

    Raises ValueError for a name without a row of its own, or with several, before anything is written.
    """
    texts = {file: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*_parameters.py"))}
    for name, value in values.items():
        row = re.compile(_ROW.format(name=re.escape(name)), re.MULTILINE)
        found = [file for file, text in texts.items() if row.search(text)]
        if len(found) != 1:
            raise ValueError(f"{name}: {len(found)} tables have a row of it")
        texts[found[0]] = row.sub(rf"\g<1>{_written(name, value)}\g<2>", texts[found[0]])
    for file, text in texts.items():
        file.write_text(text, encoding="utf-8", newline="\n")


def _written(name: str, value: float) -> str:
    """A value as a row has it: with a decimal point unless it counts something."""
    return f"{value:.0f}" if name in _WHOLE else repr(float(value)) if value >= _PLAIN or value == 0.0 else f"{value:.12f}"
