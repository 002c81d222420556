"""The community in one month as a picture: organizations, ties, structures."""

from __future__ import annotations

import numpy as np

from sim.language import say
from sim.view.film import Film
from sim.view.looks import DEPTH_WIDTHS, INK, KIND_COLOURS, KIND_SHAPES, TRUST, layout
from sim.view.naming import organization_names, structure_name, text_of

HEIGHT = 440
MOST_THIN = 600  # ties that only share information are left out of a picture with more of them


def community_figure(film: Film, month: int, xy: np.ndarray, middles: np.ndarray, language: str, chosen: int = -1,
                     before: Film | None = None) -> dict:
    """Draw `film` at the end of `month`; `chosen` is a row to be marked, -1 none.

    Ties that the other film `before` does not have in this month, at informal depth or deeper, are marked in the middle.
    """
    frame = film.frames[month]
    data = [*_ties(frame, xy), *_structures(film, frame, xy, middles, language), *_organizations(film, frame, xy, language)]
    if before is not None:
        data.append(_only_here(frame, before.frames[month], xy, language))
    if 0 <= chosen < len(xy):
        data.append({"type": "scatter", "mode": "markers", "x": [xy[chosen, 0]], "y": [xy[chosen, 1]], "hoverinfo": "skip",
                     "showlegend": False,
                     "marker": {"size": 34, "symbol": "circle-open", "color": INK, "line": {"width": 3, "color": INK}}})
    notes = [{"x": middle[0], "y": float(xy[film.place == place, 1].max()) + 1.1,
              "text": f"<b>{_plain(text_of(name, language))}</b>", "showarrow": False,
              "font": {"size": 13, "color": INK}, "bgcolor": "rgba(255,255,255,0.75)"}
             for place, (middle, name) in enumerate(zip(middles, film.scenario.places.values(), strict=True))
             if len(middles) > 1 and (film.place == place).any()]
    hidden = {"visible": False, "fixedrange": True}
    figure = layout(language, HEIGHT, xaxis=hidden, yaxis={**hidden, "scaleanchor": "x"}, annotations=notes,
                    margin={"l": 4, "r": 4, "t": 8, "b": 8}, meta={"month": month})
    return {"data": data, "layout": figure}


def _plain(text: str) -> str:
    """A text from a scenario in which nothing can be taken for markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _lines(pairs: np.ndarray, xy: np.ndarray) -> tuple[list, list]:
    """Separate lines as one trace: a gap after each pair."""
    ends = xy[pairs]
    gaps = np.full((len(pairs), 1, 2), np.nan)
    flat = np.concatenate([ends, gaps], axis=1).reshape(-1, 2)
    return tuple([None if value != value else round(float(value), 3) for value in flat[:, axis]] for axis in (0, 1))


def _ties(frame, xy: np.ndarray) -> list[dict]:
    """One trace for each depth and band of trust that occurs."""
    found = []
    band = np.searchsorted([low for low, _colour, _dash in TRUST], frame.trust, side="right") - 1
    for depth, width in DEPTH_WIDTHS.items():
        for number, (_low, colour, dash) in enumerate(TRUST):
            here = (frame.depth == depth) & (band == number)
            if not here.any() or (depth == 1 and (frame.depth == 1).sum() > MOST_THIN):
                continue
            x, y = _lines(np.stack([frame.one[here], frame.other[here]], axis=1), xy)
            found.append({"type": "scatter", "mode": "lines", "x": x, "y": y, "hoverinfo": "skip", "showlegend": False,
                          "opacity": 0.45 if depth == 1 else 0.8, "line": {"color": colour, "width": width, "dash": dash}})
    return found


def _only_here(frame, other, xy: np.ndarray, language: str) -> dict:
    """A small mark in the middle of every working tie that the other strategy does not have in this month."""
    own, theirs = (set(zip(f.one[f.depth >= 2].tolist(), f.other[f.depth >= 2].tolist(), strict=True)) for f in (frame, other))
    pairs = sorted(own - theirs)
    middle = xy[np.array(pairs, int).reshape(-1, 2)].mean(axis=1)
    return {"type": "scatter", "mode": "markers", "x": middle[:, 0].round(3).tolist(), "y": middle[:, 1].round(3).tolist(),
            "name": say("view-only-here", language), "hoverinfo": "name",
            "marker": {"symbol": "star-diamond", "size": 11, "color": "#F0E442", "line": {"color": INK, "width": 1.4}}}


def _structures(film: Film, frame, xy: np.ndarray, middles: np.ndarray, language: str) -> list[dict]:
    """Structures as large stars in the middle of their place, with fine lines to their members."""
    found, at, names, links = [], [], [], []
    free = 0
    for number in np.flatnonzero(frame.active):
        members = np.flatnonzero(frame.members[number])
        home = film.homes[number]
        if home >= 0:
            point = middles[home]
        else:
            free += 1
            point = middles.mean(axis=0) + np.array([0.9 * (free // 2) * (-1) ** free, 0.0])
        at.append(point)
        names.append(f"{_plain(structure_name(film, int(number), language))}<br>"
                     f"{say('view-members', language, count=len(members))}")
        links += [(point, xy[row]) for row in members]
    if not at:
        return []
    if links:
        flat = [(float(a), float(b)) for pair in links for a, b in (*pair, (np.nan, np.nan))]
        found.append({"type": "scatter", "mode": "lines", "hoverinfo": "skip", "showlegend": False, "opacity": 0.55,
                      "x": [None if a != a else round(a, 3) for a, _b in flat],
                      "y": [None if b != b else round(b, 3) for _a, b in flat],
                      "line": {"color": "#222222", "width": 1, "dash": "dot"}})
    at = np.array(at)
    found.append({"type": "scatter", "mode": "markers", "x": at[:, 0].tolist(), "y": at[:, 1].tolist(), "text": names,
                  "hoverinfo": "text", "name": say("view-structure", language),
                  "marker": {"symbol": "star", "size": 24, "color": "#F0E442", "line": {"color": INK, "width": 2}}})
    return found


def _organizations(film: Film, frame, xy: np.ndarray, language: str) -> list[dict]:
    """One trace for each kind; size by power, hollow while dormant, a heavy rim for outside institutions."""
    names = organization_names(film.scenario, language)
    found = []
    for number, kind in enumerate(film.scenario.kinds.values()):
        rows = np.flatnonzero(film.kind == number)
        if not len(rows):
            continue
        colour = KIND_COLOURS[number % len(KIND_COLOURS)]
        label = _plain(text_of(kind, language))
        found.append({
            "type": "scatter", "mode": "markers", "name": label, "x": xy[rows, 0].round(3).tolist(),
            "y": xy[rows, 1].round(3).tolist(), "customdata": rows.tolist(),
            "text": [_plain(names[row]) + (f"<br>{say('view-dormant', language)}" if frame.dormant[row] else "") for row in rows],
            "hoverinfo": "text",
            "marker": {"symbol": KIND_SHAPES[number % len(KIND_SHAPES)], "size": (8 + 16 * frame.power[rows]).round(1).tolist(),
                       "color": ["#FFFFFF" if frame.dormant[row] else colour for row in rows],
                       "line": {"color": [colour if frame.dormant[row] else INK if film.outside[row] else "#FFFFFF"
                                          for row in rows],
                                "width": [2.5 if film.outside[row] or frame.dormant[row] else 1 for row in rows]}}})
    return found


