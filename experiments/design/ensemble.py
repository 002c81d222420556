"""Many parameter sets in the place of one, drawn by how well they agree with what was observed: each seed gets one of them.

Parameters are not identified: many sets agree with the evidence equally well, so nothing should hang on one of them. A table of
sets has one row each, a column for each parameter, and how far off the set is (`implausibility`). Columns that are
named as the model's parameters are defaults, so what a scenario states itself wins over them; a dotted key as the name of a
column (`context.history`) changes that number whatever the scenario says.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from pathlib import Path

import numpy as np

from simpul.experiments.design.fingerprint import sha256_of
from simpul.experiments.user_errors import UserError, nearest
from simpul.sim.given_files import read_given
from simpul.sim.parameters import PARAMETERS
from simpul.sim.scenario import load_scenario
from simpul.sim.scenario.scenario import Scenario

FILE = "ensemble.csv"          # the one that ships, and the copy in a folder of results
PLAUSIBLE_FILE = "ensemble-plausible.csv"      # beside it: without the targets that the model does not reproduce
SHIPPED = "shipped"            # what `--ensemble` without a file means
LARGEST_ENSEMBLE = 20_000_000  # bytes; a thousand sets of every parameter have two million
OFF = "implausibility"
_OF_MODEL = "parameters."
_LEAST = 2                      # sets: a single one is no ensemble
RANGES = {one.name: (one.low, one.high) for one in PARAMETERS}


@dataclass(frozen=True)
class Ensemble:
    """Parameter sets drawn by how well they agree with what was observed.

    Attributes:
        names: of the columns; rows: the values, one tuple for each set; off: of each set the largest implausibility of any target,
            in standard deviations (empty when that is not known).

    >>> import simpul
    >>> len(simpul.load_ensemble("shipped"))
    200
    """

    names: tuple[str, ...]
    rows: tuple[tuple[float, ...], ...]
    off: tuple[float, ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Dotted keys of the columns."""
        return tuple(f"{_OF_MODEL}{name}" if name in RANGES else name for name in self.names)

    @cached_property
    def digest(self) -> str:
        """sha256 (hex) of the sets."""
        return sha256_of(self.names, self.rows)

    def place(self, seed: int) -> int:
        """Which set a seed gets: in their order, from the first again after the last."""
        return int(seed) % len(self.rows)

    def thinned(self, sets: int) -> Ensemble:
        """So many of the sets, evenly spread over them; all where there are no more."""
        if sets >= len(self.rows):
            return self
        places = [place * len(self.rows) // sets for place in range(sets)]
        return Ensemble(self.names, tuple(self.rows[place] for place in places),
                        tuple(self.off[place] for place in places) if self.off else ())

    def used(self, scenario: Scenario) -> tuple[int, ...]:
        """Places of the columns that a scenario leaves open."""
        fixed = getattr(scenario, "fixed", frozenset())
        return tuple(place for place, (name, key) in enumerate(zip(self.names, self.keys, strict=True))
                     if key not in fixed and (name not in RANGES or key in scenario.defaults_used))

    def as_csv(self) -> str:
        """The table as text."""
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow([*self.names, *([OFF] if self.off else [])])
        for place, row in enumerate(self.rows):
            writer.writerow([repr(value) for value in row] + ([f"{self.off[place]:.4g}"] if self.off else []))
        return stream.getvalue()


def shipped_file() -> Path:
    """The ensemble that ships, with the results."""
    return Path(__file__).resolve().parents[2] / "results" / FILE


def load_ensemble(given: str | Path) -> Ensemble:
    """Read an ensemble of parameter sets.

    Args:
        given: a file, a folder that holds one, or "shipped" for the one that ships.

    Returns:
        The sets.

    Raises:
        UserError: naming file, line and column, for what cannot be used.

    >>> import simpul
    >>> "window_threshold" in simpul.load_ensemble("shipped").names
    True
    """
    file = shipped_file() if str(given) == SHIPPED else Path(given)
    file = file / FILE if file.is_dir() else file
    try:
        raw = read_given(file, LARGEST_ENSEMBLE)
        if len(raw) > LARGEST_ENSEMBLE:
            raise UserError("ensemble-too-large", file=str(file), most=LARGEST_ENSEMBLE // 1_000_000)
        text = raw.decode("utf-8-sig")
    except (OSError, ValueError) as error:
        raise UserError("ensemble-cannot-read", file=str(file), reason=getattr(error, "strerror", None) or str(error)) from error
    return read_ensemble(text, str(file))


def read_ensemble(text: str, file: str) -> Ensemble:
    """The ensemble of a CSV text; see `load_ensemble`."""
    lines = [line for line in csv.reader(io.StringIO(text)) if line]
    head = [name.strip() for name in lines[0]] if lines else []
    for name in head:
        if name != OFF and name not in RANGES and "." not in name:
            raise UserError("ensemble-column", file=file, name=name, **nearest(name, RANGES))
        if head.count(name) > 1:
            raise UserError("ensemble-twice", file=file, name=name)
    if not [name for name in head if name != OFF] or len(lines) - 1 < _LEAST:
        raise UserError("ensemble-few", file=file, sets=max(0, len(lines) - 1), least=_LEAST)
    rows, off = [], []
    for number, line in enumerate(lines[1:], start=2):
        if len(line) != len(head):
            raise UserError("ensemble-line", file=file, line=number, cells=len(line), columns=len(head))
        values = {name: _number(file, number, name, cell) for name, cell in zip(head, line, strict=True)}
        off += [values.pop(OFF)] if OFF in values else []
        rows.append(tuple(values.values()))
    return Ensemble(tuple(name for name in head if name != OFF), tuple(rows), tuple(off))


def _number(file: str, line: int, name: str, cell: str) -> float:
    try:
        value = float(cell)
    except ValueError:
        raise UserError("ensemble-number", file=file, line=line, name=name, given=cell) from None
    low, high = RANGES.get(name, (-np.inf, np.inf))
    if name != OFF and not (low <= value <= high and np.isfinite(value)):
        raise UserError("ensemble-range", file=file, line=line, name=name, given=cell, low=str(low), high=str(high))
    return value


@dataclass(frozen=True, eq=False, kw_only=True)
class PerSeed(Scenario):
    """A scenario that is another on each seed. Whatever is done with a scenario can be done with it."""

    def member(self, seed: int) -> Scenario:
        """The scenario as this seed has it."""
        raise NotImplementedError


@dataclass(frozen=True, eq=False, kw_only=True)
class Ensembled(PerSeed):
    """A scenario of which each seed has another set of parameters. Whatever is done with a scenario can be done with it."""

    ensemble: Ensemble
    fixed: frozenset[str] = frozenset()          # dotted keys that were changed since: they win, too
    _made: dict[int, Scenario] = field(default_factory=dict, repr=False)

    def digest(self) -> str:
        """SHA-256, in hexadecimal, of the scenario and the ensemble."""
        return sha256_of(super().digest(), self.ensemble.digest, sorted(self.fixed))

    def with_changes(self, changes: Mapping[str, object]) -> Ensembled:
        """A changed scenario over the same ensemble; a parameter that is changed is stated, and wins."""
        return over(super().with_changes(changes), self.ensemble, self.fixed | frozenset(map(str, changes)))

    def member(self, seed: int) -> Scenario:
        """The scenario as this seed has it."""
        place = self.ensemble.place(seed)
        if place not in self._made:
            row, keys = self.ensemble.rows[place], self.ensemble.keys
            self._made[place] = Scenario.with_changes(self, {keys[one]: row[one] for one in self.ensemble.used(self)})
        return self._made[place]

    @property
    def stated(self) -> tuple[str, ...]:
        """Parameters of the ensemble that the scenario states itself."""
        used = set(self.ensemble.used(self))
        return tuple(name for place, name in enumerate(self.ensemble.names) if place not in used)


def over(scenario: Scenario, ensemble: Ensemble | None, fixed: frozenset[str] = frozenset()) -> Scenario:
    """A scenario over an ensemble; as it is without one. fixed: dotted keys that the ensemble leaves alone."""
    if ensemble is None:
        return scenario
    parts = {part.name: getattr(scenario, part.name) for part in fields(Scenario)}
    return Ensembled(**parts, ensemble=ensemble, fixed=fixed & set(ensemble.keys))


def kept(file: Path) -> Scenario:
    """The scenario of a folder of results, over the ensemble that is kept beside it if there is one."""
    beside = Path(file).with_name(FILE)
    return over(load_scenario(file), load_ensemble(beside) if beside.is_file() else None)


def member(scenario: Scenario, seed: int) -> Scenario:
    """The scenario as a seed has it: its member of the ensemble, or the scenario itself."""
    return scenario.member(seed) if isinstance(scenario, PerSeed) else scenario
