"""The memo for a board as one page of A4, PDF.

It is drawn by matplotlib, which the figures of a paper need anyway: a library for documents would be one more package, and a
browser cannot be counted on. So lines are broken here, by the widths that matplotlib has for the letters of its own font; letters
stay letters, to be searched and copied. The type is as large as the page has room for.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

try:
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import TextToPath
except ImportError:        # an extra: said where a paper is asked for
    Figure = None

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.presentation.chart_style import INK
from simpul.experiments.report.paper.board_memo import BoardMemo
from simpul.experiments.report.paper.key_figure import draw_memo_futures, figure_saved

PAGE_WIDTH, PAGE_HEIGHT, PAGE_MARGIN = 210.0, 297.0, 18.0           # mm
_PICTURE, _AXIS = 34.0, 11.0                         # mm: height of the dots, and of the axis with its words below
_TITLE, _LARGEST, _LEAST, _STEP = 15.0, 10.0, 6.5, 0.25        # points
_SMALLER, _LINE = 0.86, 1.38                          # of the type: notes; distance of lines
_QUIET, _HEAD = "#555555", "#1F4E79"
_POINT = 25.4 / 72.0                                 # mm
_BULLET = "•  "


@dataclass(frozen=True, slots=True)
class _Line:
    """A line on the page. left, base: mm from the left and from the top; size: points."""

    left: float
    base: float
    text: str
    size: float
    bold: bool
    colour: str


class MemoSheet:
    """A page that is filled from the top with type of one size."""

    def __init__(self, size: float) -> None:
        self.size, self.reached = size, PAGE_MARGIN
        self.lines: list[_Line] = []
        self.picture = 0.0

    def add(self, text: str, size: float, *, bold: bool = False, colour: str = INK, mark: str = "", after: float = 0.0) -> None:
        """Add a paragraph. size: points; mark: what stands before its first line; after: mm below it."""
        indent = _text_width(mark, size, False)
        for place, line in enumerate(_broken(text, size, bold, PAGE_WIDTH - 2 * PAGE_MARGIN - indent)):
            self.reached += size * _LINE * _POINT
            if mark and not place:
                self.lines.append(_Line(PAGE_MARGIN, self.reached, mark, size, False, colour))
            self.lines.append(_Line(PAGE_MARGIN + indent, self.reached, line, size, bold, colour))
        self.reached += after

    def leave_room(self) -> None:
        """Leave room for the picture."""
        self.picture = self.reached + 2.0
        self.reached = self.picture + _PICTURE + _AXIS


def memo_pdf_bytes(memo: BoardMemo, comparison: Comparison, language: str) -> bytes:
    """The memo as a PDF of one page, the same bytes for the same comparison."""
    sheet = fitted_sheet(memo)
    return figure_saved(lambda: _drawn_page(sheet, comparison, language), "pdf")


def fitted_sheet(memo: BoardMemo) -> MemoSheet:
    """The page with the largest type for which there is room."""
    size, sheet = _LARGEST, _laid_out(memo, _LARGEST)
    while sheet.reached > PAGE_HEIGHT - PAGE_MARGIN and size > _LEAST:
        size -= _STEP
        sheet = _laid_out(memo, size)
    return sheet


def _laid_out(memo: BoardMemo, size: float) -> MemoSheet:
    sheet, small = MemoSheet(size), size * _SMALLER
    sheet.add(memo.kind, small, colour=_QUIET, after=1.0)
    sheet.add(memo.title, _TITLE, bold=True, colour=_HEAD, after=2.0)
    for heading, text in memo.answer:
        sheet.add(heading, size, bold=True, colour=_HEAD)
        sheet.add(text, size, after=1.6)
    sheet.leave_room()
    sheet.add(memo.caption, small, colour=_QUIET, after=2.0)
    heading, limits = memo.limits
    sheet.add(heading, size, bold=True, colour=_HEAD)
    for text in limits:
        sheet.add(text, size, mark=_BULLET)
    sheet.reached += 1.6
    sheet.add(memo.made, small, colour=_QUIET)
    return sheet


def _broken(text: str, size: float, bold: bool, width: float) -> list[str]:
    """The lines of a paragraph. width: mm. A word that is wider than a line stands alone."""
    lines: list[str] = []
    room, gap = 0.0, _text_width(" ", size, bold)
    for word in text.split():
        needed = _text_width(word, size, bold)
        if lines and gap + needed <= room:
            lines[-1], room = f"{lines[-1]} {word}", room - gap - needed
        else:
            lines.append(word)
            room = width - needed
    return lines


def _text_width(text: str, size: float, bold: bool) -> float:
    """Width of a word in mm."""
    return _width_of_a_point(text, bold) * size * _POINT if text else 0.0


@cache
def _width_of_a_point(text: str, bold: bool) -> float:
    """Width of a word in type of one point; it grows with the type."""
    font = FontProperties(family="DejaVu Sans", size=_LARGEST, weight="bold" if bold else "normal")
    return float(TextToPath().get_text_width_height_descent(text, font, ismath=False)[0]) / _LARGEST


def _drawn_page(sheet: MemoSheet, comparison: Comparison, language: str) -> Figure:
    figure = Figure(figsize=(PAGE_WIDTH / 25.4, PAGE_HEIGHT / 25.4))
    for line in sheet.lines:
        figure.text(line.left / PAGE_WIDTH, 1.0 - line.base / PAGE_HEIGHT, line.text, fontsize=line.size, color=line.colour,
                    fontweight="bold" if line.bold else "normal", va="baseline", ha="left", parse_math=False)
    inner = PAGE_WIDTH - 2 * PAGE_MARGIN
    panel = figure.add_axes((PAGE_MARGIN / PAGE_WIDTH, 1.0 - (sheet.picture + _PICTURE) / PAGE_HEIGHT, inner / PAGE_WIDTH,
                             _PICTURE / PAGE_HEIGHT))
    draw_memo_futures(panel, comparison, language)
    return figure
