"""The key figure of a paper: differences from direct grants by main outcome, and futures counted, in the widths of a journal.

Every mark is told apart in grey print by its shape: thick for chance, thin for the parameter sets, filled for a clear difference.
"""

from __future__ import annotations

import io
import math
import textwrap
from collections.abc import Callable

try:
    import matplotlib
    from matplotlib.figure import Figure
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch
    from matplotlib.ticker import FuncFormatter, MaxNLocator
except ImportError:        # an extra: said where a paper is asked for
    Figure = None

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.presentation.chart_style import INK, PAPER
from simpul.experiments.presentation.labels import difference_unit, number, outcome_label, scaled, strategy_title
from simpul.experiments.report.choice_words import futures
from simpul.experiments.report.futures_figure import dot_places
from simpul.experiments.report.paper.paper_numbers import PaperDifference, paper_differences
from simpul.sim.language import say

ONE_COLUMN, TWO_COLUMNS = 89, 183          # widths in mm of a figure in one column of a journal, and in two
FIGURE_FORMATS = ("svg", "pdf", "png")
MEMO_WIDTH = 150                            # mm
_MM = 1.0 / 25.4
_DPI = 600
_BETTER, _WORSE = "#0072B2", "#B35900"           # both dark enough for grey print, told apart by shape
_RANGE, _BAND = "#555555", "#E4E4E4"
_LOOKS = {"better": ("^", _BETTER, _BETTER), "worse": ("v", _WORSE, _WORSE), "higher": ("^", INK, INK),
          "lower": ("v", INK, INK), "equal": ("s", PAPER, INK), "open": ("o", PAPER, INK),
          "unknown": ("x", INK, INK)}      # marker, fill, edge
_SETTINGS = {"font.family": ["DejaVu Sans"], "font.size": 6.0, "axes.linewidth": 0.5, "axes.edgecolor": INK,
             "svg.fonttype": "none", "svg.hashsalt": "simpul", "pdf.fonttype": 42, "axes.unicode_minus": True,
             "xtick.major.width": 0.5, "xtick.major.size": 2.0, "text.color": INK, "xtick.color": INK, "axes.labelcolor": INK}
_NO_DATE = {"svg": {"Date": None, "Creator": "Simpul"}, "pdf": {"CreationDate": None, "Creator": "Simpul"},
            "png": {"Software": "Simpul"}}


def figure_bytes(comparison: Comparison, language: str, width: int, kind: str) -> bytes:
    """The key figure as a file's bytes, the same for the same comparison. width: mm; kind: one of `FIGURE_FORMATS`."""
    return figure_saved(lambda: _drawn(comparison, language, width), kind)


def memo_figure_bytes(comparison: Comparison, language: str, kind: str) -> bytes:
    """The futures counted, alone, as a file's bytes."""
    return figure_saved(lambda: _futures_alone(comparison, language), kind)


def figure_saved(draw: Callable[[], Figure], kind: str) -> bytes:
    """Bytes of a figure that hang neither on the user's settings nor on the time."""
    stream = io.BytesIO()
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(_SETTINGS)
        draw().savefig(stream, format=kind, dpi=_DPI if kind == "png" else 72, metadata=_NO_DATE[kind])
    return stream.getvalue()


def _drawn(comparison: Comparison, language: str, width: int) -> Figure:
    """Panels beside and below each other: one for each main outcome, the futures last; strategies by name, or by letter where the
    column is narrow."""
    found, wide = paper_differences(comparison), width > ONE_COLUMN
    outcomes, strategies = (list(dict.fromkeys(getattr(one, what) for one in found)) for what in ("outcome", "strategy"))
    names = [strategy_title(comparison.scenario, label, language) for label in strategies]
    columns, line, left, gap = (3, 5.4, 40.0, 6.0) if wide else (2, 3.2, 6.0, 7.0)
    head, foot, key = 7.5, 10.5, 11.0 if wide else 23.0 + 2.8 * len(names)
    rows = math.ceil((len(outcomes) + 1) / columns)
    inner = line * len(names)
    height = rows * (head + inner + foot) + key
    across = (width - left - gap * (columns - 1) - 4.0) / columns
    figure = Figure(figsize=(width * _MM, height * _MM))
    letters = [chr(ord("A") + place) for place in range(len(names))]
    marks = [textwrap.fill(name, 30) for name in names] if wide else letters
    for place, outcome in enumerate([*outcomes, None]):
        row, column = divmod(place, columns)
        bottom = height - (row + 1) * (head + inner + foot) + foot
        panel = figure.add_axes(((left + column * (across + gap)) / width, bottom / height, across / width, inner / height))
        panel.spines[["top", "right", "left"]].set_visible(False)
        letter, turn = chr(ord("a") + place), round(across / 1.45)
        if outcome is None:
            draw_futures(panel, comparison, language, turn)
            title = say("choice-futures-heading", language)
        else:
            _difference_panel(panel, [one for one in found if one.outcome == outcome], language)
            title = outcome_label(outcome, language)
            panel.set_yticks(range(len(names)), marks if column == 0 or not wide else [""] * len(names), fontsize=6)
            panel.tick_params(axis="y", length=0)
        panel.set_title("\n".join(textwrap.wrap(f"{letter}  {title}", turn)), loc="left", fontsize=6.5, fontweight="bold", pad=3)
    if not wide:
        listed = "\n".join(f"{letter}  {name}" for letter, name in zip(letters, names, strict=True))
        figure.text(2.0 / width, (key - 1.0) / height, listed, va="top", linespacing=1.15, fontsize=6)
    figure.legend(*_key(comparison, language, found), loc="lower left", bbox_to_anchor=(0.0, 0.0), ncols=3 if wide else 1,
                  fontsize=6, frameon=False, handlelength=2.0, columnspacing=1.5, borderpad=0.3, labelspacing=0.3)
    return figure


def _difference_panel(panel, found: list[PaperDifference], language: str) -> None:
    """One outcome: for each strategy the sets thin, chance thick, the mean as a mark; what does not matter shaded."""
    panel.axvspan(-found[0].matters, found[0].matters, color=_BAND, linewidth=0, zorder=0)
    panel.axvline(0.0, color=INK, linewidth=0.6, zorder=1)
    for place, one in enumerate(found):
        if math.isfinite(one.range_low):
            panel.plot([one.range_low, one.range_high], [place, place], color=_RANGE, linewidth=0.7, marker="|", markersize=3,
                       markeredgewidth=0.7, zorder=2)
        marker, fill, edge = _LOOKS[one.verdict]
        panel.plot([one.low, one.high], [place, place], color=edge, linewidth=2.4, solid_capstyle="butt", zorder=3)
        panel.plot([one.mean], [place], marker=marker, markersize=3.8, markerfacecolor=fill, markeredgecolor=edge,
                   markeredgewidth=0.8, linestyle="none", zorder=4)
    panel.set_ylim(len(found) - 0.4, -0.6)
    panel.set_xlabel(difference_unit(found[0].unit, language), fontsize=6, labelpad=1.5)
    _numbered(panel, language)


def draw_futures(panel, comparison: Comparison, language: str, turn: int, size: float = 0.0) -> None:
    """A dot for each future, filled where the first strategy does better, and how many these are. turn: letters in a line of the
    axis; size: of a dot in points, as large as fits if 0."""
    counted, choice = futures(comparison), comparison.choice
    panel.set_yticks([])
    if counted is None or choice is None:
        return
    first, other, gains = counted
    scale = scaled(choice.unit)
    values = [scale * gain for gain in gains]
    x, y, width = dot_places(values)
    better = [place > 0.0 for place in x]
    box = panel.get_window_extent().transformed(panel.figure.dpi_scale_trans.inverted())
    most, span = max(y), max(x) - min(x) + 2.0 * width
    size = size or min(72.0 * box.width * width / span, 72.0 * box.height / (most + 2.0)) * 0.86
    for held, fill, edge in ((True, _BETTER, _BETTER), (False, PAPER, _WORSE)):
        panel.plot([a for a, one in zip(x, better, strict=True) if one is held], [b for b, one in zip(y, better, strict=True)
                   if one is held], marker="o", markersize=size, markerfacecolor=fill, markeredgecolor=edge, markeredgewidth=0.7,
                   linestyle="none")
    panel.axvline(0.0, 0.0, 0.86, color=INK, linewidth=0.6)
    panel.set_xlim(min(min(x) - width, -width), max(max(x) + width, width))
    panel.set_ylim(0.0, 72.0 * box.height / size)
    told = say("paper-futures-count", language, count=sum(value > 0.0 for value in values), all=len(values))
    panel.text(1.0, 1.0, told, transform=panel.transAxes, va="top", ha="right", fontsize=6)
    names = [strategy_title(comparison.scenario, label, language) for label in (first, other)]
    unit = say("choice-axis-spread", language) if choice.unit == "luck" else difference_unit(choice.unit, language)
    axis = say("choice-axis", language, strategy=names[0], other=names[1], unit=unit)
    panel.set_xlabel("\n".join(textwrap.wrap(axis, turn)), fontsize=5.5, labelpad=1.5)
    _numbered(panel, language)


def _futures_alone(comparison: Comparison, language: str) -> Figure:
    figure = Figure(figsize=(MEMO_WIDTH * _MM, 42.0 * _MM))
    panel = figure.add_axes((0.02, 0.28, 0.96, 0.70))
    draw_memo_futures(panel, comparison, language)
    return figure


def draw_memo_futures(panel, comparison: Comparison, language: str) -> None:
    """The futures counted as a memo has them, in type that is read without a glass."""
    draw_futures(panel, comparison, language, 110)
    panel.spines[["top", "right", "left"]].set_visible(False)
    panel.xaxis.label.set_fontsize(8)
    panel.tick_params(axis="x", labelsize=8)
    for words in panel.texts:
        words.set_fontsize(9)


def _numbered(panel, language: str) -> None:
    """Few numbers at an axis, written in the way of the language."""
    panel.xaxis.set_major_locator(MaxNLocator(4, steps=[1, 2, 2.5, 5, 10]))
    panel.xaxis.set_major_formatter(FuncFormatter(lambda value, _place: number(round(value, 9), language)))
    panel.tick_params(axis="x", labelsize=6, pad=1.5)


def _key(comparison: Comparison, language: str, found: list[PaperDifference]) -> tuple[list, list[str]]:
    """What the marks mean, in words: those of the verdicts that are there."""
    level, sets = round(100 * comparison.level), comparison.sets
    handles = [Line2D([], [], color=INK, linewidth=2.4)]
    words = [say("paper-key-chance", language, level=level, comparisons=len(found))]
    if sets is not None:
        handles.append(Line2D([], [], color=_RANGE, linewidth=0.7, marker="|", markersize=3))
        words.append(say("paper-key-sets", language, sets=sets.shape[0]))
    handles.append(Patch(color=_BAND))
    words.append(say("paper-key-matters", language))
    for word, (marker, fill, edge) in _LOOKS.items():
        if any(one.verdict == word for one in found):
            handles.append(Line2D([], [], marker=marker, markersize=3.8, markerfacecolor=fill, markeredgecolor=edge,
                                  linestyle="none"))
            words.append(say(f"verdict-{word}", language))
    return handles, words
