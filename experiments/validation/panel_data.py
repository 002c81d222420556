"""A panel: one network of organizations, asked twice, and the pairs of which both answers are known.

A pair (i, j) is looked at if both are of one place, i is not j and i answered the second time. What is known of it from the first
time explains or predicts what was answered the second time; a simulated network is read at the same pairs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from simpul.experiments.user_errors import UserError, nearest


@dataclass(frozen=True, eq=False)
class Panel:
    """Organizations in places without ties between them, and who named whom in two waves.

    Attributes:
        name: what it is called in tables. waves: labels of the two waves, such as years. months: between them.
        labels: of the organizations. places, kinds: names of places and kinds; one kind at least.
        place, kind: row of its place and kind for every organization, int [N].
        first, second: bool [N, N]: the row named the column.
        answered: bool [N]: whether it answered the second time (who did not may still be named).
    """

    name: str
    waves: tuple[str, str]
    months: int
    labels: tuple[str, ...]
    places: tuple[str, ...]
    kinds: tuple[str, ...]
    place: np.ndarray
    kind: np.ndarray
    first: np.ndarray
    second: np.ndarray
    answered: np.ndarray

    def part(self, places: Sequence[str]) -> Panel:
        """Return the panel of some of its places, in the panel's order. Raises UserError for a place that it does not have."""
        for place in places:
            if place not in self.places:
                raise UserError("panel-no-place", given=str(place), **nearest(str(place), self.places))
        kept = [row for row, place in enumerate(self.places) if place in places]
        rows = np.flatnonzero(np.isin(self.place, kept))
        inside = np.ix_(rows, rows)
        return Panel(
            self.name, self.waves, self.months, tuple(self.labels[row] for row in rows), tuple(self.places[row] for row in kept),
            self.kinds, np.searchsorted(kept, self.place[rows]), self.kind[rows], self.first[inside], self.second[inside],
            self.answered[rows],
        )

    def halves(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the names of every second place, from the first and from the second on: to fit on one, and predict the other."""
        return self.places[::2], self.places[1::2]

    @cached_property
    def named(self) -> np.ndarray:
        """How many each that answered named the second time, int, in the order of the organizations."""
        return self.named_second[self.answered]

    @cached_property
    def named_second(self) -> np.ndarray:
        """How many each organization named the second time, int [N]; nobody where it did not answer."""
        return self.second.sum(axis=1)

    @cached_property
    def pairs(self) -> PanelPairs:
        """The pairs that are looked at."""
        return _pairs(self)


@dataclass(frozen=True, eq=False)
class PanelPairs:
    """What is known of every pair (i, j) that is looked at, an entry each, in the order of i and then j.

    Attributes:
        sender, target: rows of i and j. place: row of the place. back: entry of the pair (j, i), -1 if j did not answer.
        tied: i named j the first time. returned: j named i the first time. in_degree: how many named j the first time.
        common: some k had a tie to both the first time, in either direction. alike: i and j are of one kind.
        named: i named j the second time.
        sizes: organizations of each place.
    """

    sender: np.ndarray
    target: np.ndarray
    place: np.ndarray
    back: np.ndarray
    tied: np.ndarray
    returned: np.ndarray
    in_degree: np.ndarray
    common: np.ndarray
    alike: np.ndarray
    named: np.ndarray
    sizes: np.ndarray

    def __len__(self) -> int:
        return len(self.sender)


def _pairs(panel: Panel) -> PanelPairs:
    n = len(panel.labels)
    looked_at = (panel.place[:, None] == panel.place) & ~np.eye(n, dtype=bool) & panel.answered[:, None]
    sender, target = np.nonzero(looked_at)
    entry = np.full((n, n), -1)
    entry[sender, target] = np.arange(len(sender))
    either = (panel.first | panel.first.T).astype(int)
    return PanelPairs(
        sender, target, panel.place[sender], entry[target, sender], panel.first[sender, target], panel.first[target, sender],
        panel.first.sum(axis=0)[target], (either @ either)[sender, target] > 0, panel.kind[sender] == panel.kind[target],
        panel.second[sender, target], np.bincount(panel.place, minlength=len(panel.places)),
    )
