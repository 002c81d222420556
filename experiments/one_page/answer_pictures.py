"""The two pictures of a page as SVG, with the table below the second; `scripts/pictures.js` draws the same to the letter.

Colours come from `page.css`; shapes say the same as colours.
"""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Decimal
from html import escape

import numpy as np

from simpul.experiments.one_page.counted_futures import CountedFutures
from simpul.experiments.one_page.told_slots import difference_words, shown_scale, told_figure
from simpul.sim.language import say
from simpul.sim.measures.future_counts import ABOVE, BELOW, WITHIN, counted_gains
from simpul.sim.state.column_types import MONTHS_OF_A_YEAR

SHOWN_SHARES = (0.05, 0.25, 0.5, 0.75, 0.95)
_COLUMNS = 24  # of shapes, along the whole difference
_FEW_YEARS = 4  # up to which each has its number below the curve
_STEPS = [base * 10.0**power for power in range(-1, 6) for base in (1.0, 2.0, 5.0)]


def _at(value: float) -> str:
    """A coordinate, rounded as JavaScript's toFixed rounds."""
    return str(Decimal(value).quantize(Decimal("0.1"), ROUND_HALF_UP))


def _text(x: float, y: float, anchor: str, words: str) -> str:
    return f'<text x="{_at(x)}" y="{_at(y)}" text-anchor="{anchor}">{escape(words)}</text>'


def _line(kind: str, x1: float, x2: float, y1: float, y2: float) -> str:
    return f'<line class="{kind}" x1="{_at(x1)}" x2="{_at(x2)}" y1="{_at(y1)}" y2="{_at(y2)}"/>'


def _svg(width: int, height: int, label: str, inside: str) -> str:
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="{escape(label)}">'
            f"{inside}</svg>")


def known_gains(futures: CountedFutures, outcome: int, point: int = -1) -> list[float]:
    """Differences that are numbers, as they are told, from most to least."""
    scale = shown_scale(futures.main[outcome])
    return sorted((scale * float(gain) for gain in futures.gains(outcome, point) if math.isfinite(gain)), reverse=True)


def rank(numbers: list[float], share: float) -> float:
    """The number at a share of the way from the least to the most; numbers: from most to least. 0 of none."""
    last = len(numbers) - 1
    return numbers[last - math.floor(share * last + 0.5)] if numbers else 0.0


def counted_dots(futures: CountedFutures, outcome: int, language: str) -> str:
    """The futures, a shape each, counted along the difference."""
    values = known_gains(futures, outcome) or [0.0]
    low, high = min(values[-1], 0.0), max(values[0], 0.0)
    width, even = (high - low) / _COLUMNS or 1.0, 0.5 if 0.0 in values else 0.0
    places = [math.ceil(value / width) if value > 0.0 else math.floor(value / width) for value in reversed(values)]
    heights = [places[:turn].count(place) + 1 for turn, place in enumerate(places)]
    left, right, foot, room = 14.0, 316.0, 206.0, 196.0
    first, last = min(places[0], 0), max(places[-1], 0)
    step = (right - left) / max(last - first + 2.0 * even, 2.0)
    tall = min(14.0, room / max(heights))
    size, zero = min(step, tall) / 2.0 - 0.5, left + step * (even - first)
    shapes = []
    for value, place, height in zip(reversed(values), places, heights, strict=True):
        turn = 1.0 if value > 0.0 else -1.0
        middle, up = zero + step * (place - turn * (0.5 - even) if place else 0.0), foot - tall * (height - 0.5)
        if value == 0.0:
            shapes.append(f'<circle class="same" cx="{_at(middle)}" cy="{_at(up)}" r="{_at(size)}"/>')
        else:
            shapes.append(f'<path class="{"better" if value > 0.0 else "worse"}" d="M{_at(middle)} {_at(up - turn * size)}'
                          f'L{_at(middle + size)} {_at(up + turn * size)}L{_at(middle - size)} {_at(up + turn * size)}Z"/>')
    shapes += [_line("grid", left, right, foot, foot), _line("zero", zero, zero, foot - 5.0 if even else 4.0, foot + 5.0),
               _text(zero, foot + 20.0, "middle" if 30.0 < zero < 300.0 else "start" if zero <= 30.0 else "end", "0")]
    if right - zero > 60.0 and high > 0.0:
        shapes += [_text(right, foot + 20.0, "end", told_figure(high, 1, language, sign=True)),
                   _text(right, foot + 38.0, "end", f"{say('page-better', language)} ▶")]
    if zero - left > 60.0 and low < 0.0:
        shapes += [_text(left, foot + 20.0, "start", told_figure(low, 1, language, sign=True)),
                   _text(left, foot + 38.0, "start", f"◀ {say('page-worse', language)}")]
    counts = counted_gains(futures.gains(outcome))
    label = say("page-dots", language, better=int(counts[ABOVE]), worse=int(counts[BELOW]), same=int(counts[WITHIN]),
                low=told_figure(values[-1], 1, language, sign=True), high=told_figure(values[0], 1, language, sign=True),
                unit=difference_words(futures.main[outcome], language))
    return _svg(330, 250, label, "".join(shapes))


def counted_table(futures: CountedFutures, outcome: int, language: str) -> str:
    """The same as a table: how many futures are better, worse and without a difference, and how far these go. Rows of HTML."""
    def head(key: str, scope: str) -> str:
        return f'<th scope="{scope}">{escape(say(f"page-{key}", language))}</th>'

    known, rows = known_gains(futures, outcome), []
    for key, found in (("better", [gain for gain in known if gain > 0.0]), ("worse", [gain for gain in known if gain < 0.0]),
                       ("same", [gain for gain in known if gain == 0.0])):
        ends = [told_figure(gain, 1, language, sign=True) for gain in (found[-1], found[0])] if found else ["–", "–"]
        rows.append(f"<tr>{head(key, 'row')}{''.join(f'<td>{cell}</td>' for cell in (len(found), *ends))}</tr>")
    return (f"<thead><tr><td></td>{''.join(head(key, 'col') for key in ('counted', 'least', 'most'))}</tr></thead>"
            f"<tbody>{''.join(rows)}</tbody>")


def _ranks(futures: CountedFutures, outcome: int) -> list[list[float]]:
    """[quantile, point]: where the futures lie."""
    known = [known_gains(futures, outcome, point) for point in range(len(futures.points))]
    return [[rank(numbers, share) for numbers in known] for share in SHOWN_SHARES]


def difference_curve(futures: CountedFutures, outcome: int, language: str) -> str:
    """The difference year by year: the middle future, two bands, every future as a thin line, the paid years shaded."""
    ranks, years = _ranks(futures, outcome), futures.years
    low, high = min(0.0, *ranks[0]), max(0.0, *ranks[-1])
    high = low + 1.0 if high - low < 1e-9 else high
    pad = (high - low) * 0.06
    low, high = low - pad, high + pad
    left, right, top, foot = 48.0, 590.0, 10.0, 250.0

    def across(year: float) -> float:
        return left + (right - left) * year / years[-1]

    def up(value: float) -> float:
        return top + (foot - top) * (high - value) / (high - low)

    def points(values: list[float]) -> list[str]:
        return [f"{_at(across(year))},{_at(up(value))}" for year, value in zip((0.0, *years), (0.0, *values), strict=True)]

    def band(kind: str, below: list[float], above: list[float]) -> str:
        return f'<polygon class="{kind}" points="{" ".join([*points(above), *reversed(points(below))])}"/>'

    paid = min(futures.scenario.subsidy.months / MONTHS_OF_A_YEAR, years[-1])
    parts = [f'<rect class="paid" x="{_at(left)}" y="{_at(top)}" width="{_at(across(paid) - left)}" height="{_at(foot - top)}"/>',
             _text(left + 6.0, top + 15.0, "start", say("page-paid", language))]
    step = next(step for step in (*_STEPS, math.inf) if (high - low) / step <= 6.0)
    for turn in range(math.ceil(low / step), math.floor(high / step) + 1):
        y = up(turn * step)
        parts += [_line("grid", left, right, y, y),
                  _text(left - 6.0, y + 4.0, "end", told_figure(turn * step, 1 if step < 1.0 else 0, language, sign=True))]
    scale = shown_scale(futures.main[outcome])
    lines = scale * np.array([futures.gains(outcome, point) for point in range(len(years))]).T
    thin = "".join(f'<polyline class="thin" points="{" ".join(points(list(line)))}"/>' for line in lines if np.isfinite(line).all())
    parts += [f'<clipPath id="room"><rect x="{_at(left)}" y="{_at(top)}" width="{_at(right - left)}" '
              f'height="{_at(foot - top)}"/></clipPath><g clip-path="url(#room)">{thin}</g>',
              band("wide", ranks[0], ranks[4]), band("narrow", ranks[1], ranks[3]), _line("zero", left, right, up(0.0), up(0.0)),
              f'<polyline class="middle" points="{" ".join(points(ranks[2]))}"/>']
    few = len(years) <= _FEW_YEARS
    parts += [_text(across(year), foot + 18.0, "middle", told_figure(year, 0 if year == int(year) else 1, language))
              for place, year in enumerate(years) if few or place % 2 and year == int(year)]
    parts.append(_text(right, foot + 36.0, "end", say("page-year", language)))
    label = say("page-curve-label", language, futures=len(futures.sets), end=told_figure(ranks[2][-1], 1, language, sign=True),
                unit=difference_words(futures.main[outcome], language))
    return _svg(600, 292, label, "".join(parts))


def curve_table(futures: CountedFutures, outcome: int, language: str) -> str:
    """The same as a table: rows of HTML."""
    heads = "".join(f'<th scope="col">{escape(say(f"page-{key}", language))}</th>' for key in ("year", "low", "middle", "high"))
    ranks = _ranks(futures, outcome)
    rows = "".join(
        f'<tr><th scope="row">{told_figure(year, 0 if year == int(year) else 1, language)}</th>'
        + "".join(f"<td>{told_figure(ranks[place][point], 1, language, sign=True)}</td>" for place in (0, 2, 4)) + "</tr>"
        for point, year in enumerate(futures.years))
    return f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody>"
