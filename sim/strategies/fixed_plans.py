"""Which plans are known beforehand: those that look at nothing in the community that the months until then change."""

from __future__ import annotations

from simpul.sim.state.columns import Community

STATED = frozenset(
    ("key", "place", "group", "kind", "outside", "spread", "skilled", "first_row", "group_share", "common", "need",
     "row_from", "place_from", "structure_from", "community", "tie_from", "tie_to", "tie_depth", "tie_kept", "tie_broken"))
"""Columns that no month changes: they hold what the scenario says."""


class Watched:
    """A community that remembers which of its columns were looked at."""

    def __init__(self, c: Community):
        self._c = c
        self.seen: set[str] = set()

    def __getattr__(self, name: str):
        self.seen.add(name)
        return getattr(self._c, name)

    def __getitem__(self, which):
        self.seen.add("")  # by place in the table, or one after another: whatever it is
        return self._c[which]
