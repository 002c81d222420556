"""Building a region: the columns of one community laid side by side, each copy with keys of its own, and bridges between them."""

from __future__ import annotations

import numpy as np

from simpul.sim import initial_state
from simpul.sim.initial_state import PLACE_KEYS
from simpul.sim.numerics import keyed_random
from simpul.sim.region.region_layout import Layout, lengths
from simpul.sim.state.column_types import Column, as_column
from simpul.sim.state.columns import COLUMNS, Community

_SHARING = 1  # depth of a bridge at the start
REPEATED = "NPSC"  # letters whose rows every community has for itself
HOLDING_ROWS = ("captor", "ask_head", "ask_next", "host", "chair")


def build(scenario, layout: Layout, seed: int, structures: int) -> Community:
    """Return the columns of a region before anything is drawn, with `structures` rows for each community.

    Raises ValueError for a region with more places than there are keys.
    """
    layout.check(scenario)
    one = initial_state.blank(scenario, structures)
    joined = bridges(one, layout, seed)
    many = layout.communities
    length = lengths(scenario, layout, structures, many * len(one.tie_from) + 2 * len(joined))
    c = Community(*(as_column(_side_by_side(about, array, length, many)) for about, array in zip(COLUMNS, one, strict=True)))
    rows, places = len(one.key), len(one.community)
    number = np.arange(many)
    c.row_from[:] = rows * np.arange(many + 1)
    c.place_from[:] = places * np.arange(many + 1)
    c.structure_from[:] = len(one.present) * np.arange(many + 1)
    c.first_row[1:] = (one.first_row[1:] + rows * number[:, None]).ravel()
    c.community[:] = np.repeat(number, places)
    c.within[:] = np.repeat(number, len(one.present))
    c.place[:] = (one.place + places * number[:, None]).ravel()
    c.place_key[:] = np.arange(many * places) + layout.first * places
    c.key[:] = c.place_key[c.place] * PLACE_KEYS + np.tile(one.key % PLACE_KEYS, many)
    c.structure_key[:] = (one.structure_key + PLACE_KEYS * (layout.first + number)[:, None]).ravel()
    _lay_out_ties(c, one, joined, rows * number)
    return c


def _side_by_side(about: Column, array: np.ndarray, length: dict[str, int], many: int) -> np.ndarray:
    """Return a column of the region, from that of one community: repeated, or as it is, or (what only frames it) empty."""
    shape = tuple(length[x] for x in about.shape)
    if about.shape[0] in REPEATED and array.any():
        if "D" in about.shape:
            return np.full(shape, array.flat[0], array.dtype)  # books are empty at first, and may be of another size
        whole = np.empty((many, *array.shape), array.dtype)
        whole[:] = array
        return whole.reshape(shape)
    return array.copy() if array.shape == shape else np.zeros(shape, array.dtype)


def bridges(one: Community, layout: Layout, seed: int) -> np.ndarray:
    """Return who is joined by bridges: int64 [bridge, 4] of community, row in it, and the same of the other end.

    `one` is a blank community. What is drawn belongs to the number of the nearer community and the bridge: a larger region has the
    bridges of a smaller one. A bridge that would leave the region is not there.
    """
    inside = np.flatnonzero(one.outside == 0)
    found = []
    for near in range(layout.communities):
        for n in range(layout.bridges):
            away, here, there, _ = keyed_random.uniforms4(seed, layout.first + near, n, 0, keyed_random.BRIDGE)
            far = near + 1 + keyed_random.draw_index(layout.reach, away)
            if far < layout.communities and len(inside):
                found.append(
                    (
                        near,
                        inside[keyed_random.draw_index(len(inside), here)],
                        far,
                        inside[keyed_random.draw_index(len(inside), there)],
                    )
                )
    return np.array(found, np.int64).reshape(-1, 4)


def _lay_out_ties(c: Community, one: Community, joined: np.ndarray, offset: np.ndarray) -> None:
    """Write the ties of the scenario in every community, then the bridges, which both ends hold."""
    own = len(offset) * len(one.tie_from)
    for name in ("tie_from", "tie_to"):
        getattr(c, name)[:own] = (getattr(one, name) + offset[:, None]).ravel()
    for name in ("tie_depth", "tie_kept", "tie_broken", "tie_value"):
        getattr(c, name)[:own] = np.tile(getattr(one, name), len(offset))
    near, far = (offset[joined[:, end]] + joined[:, end + 1] for end in (0, 2))
    c.tie_from[own:] = np.concatenate([near, far])
    c.tie_to[own:] = np.concatenate([far, near])
    c.tie_depth[own:] = _SHARING
    c.tie_value[own:] = -1.0


def single(c: Community, w: int) -> Community:
    """Return community w of a region as a community of its own, for plans that look at it as it stands; for reading.

    Columns of structures are those of the region: what is written there is written to the region. All that holds numbers of rows
    is a copy that counts from the community's first. A contact in another community is row -1, whom nobody can ask back.
    """
    own = {letter: slice(border[w], border[w + 1])
           for letter, border in (("N", c.row_from), ("P", c.place_from), ("S", c.structure_from))} | {"C": slice(w, w + 1)}
    part = {about.name: array[own[about.shape[0]]] if about.shape[0] in REPEATED else array
            for about, array in zip(COLUMNS, c, strict=True)}
    first, last = int(c.row_from[w]), int(c.row_from[w + 1])
    for name in HOLDING_ROWS[:3]:
        part[name] = np.where(part[name] >= 0, part[name] - first, part[name])
    known = (part["partner"] >= first) & (part["partner"] < last)
    part["mirror"] = np.where(known, part["mirror"], -1)
    part["partner"] = np.where(known, part["partner"] - first, -1)
    part["place"] = part["place"] - c.place_from[w]
    places = slice(c.place_from[w], c.place_from[w + 1] + 1)
    part["first_row"] = c.first_row[places] - first
    for name, border in (("row_from", last - first), ("place_from", len(part["community"])),
                         ("structure_from", len(part["present"]))):
        part[name] = np.array([0, border])
    part["community"] = np.zeros_like(part["community"])
    part["within"] = np.zeros_like(part["within"])
    for name in ("tie_from", "tie_to", "tie_depth", "tie_kept", "tie_broken", "tie_value"):
        part[name] = part[name][:0]
    return Community(**{name: as_column(array) for name, array in part.items()})
