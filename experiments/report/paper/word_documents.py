"""Word documents (DOCX) of a paper: its tables, and the memo for a board; the same bytes for the same contents."""

from __future__ import annotations

import io
import zipfile

try:
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt
except ImportError:        # an extra: said where a paper is asked for
    docx = None

from simpul.experiments.report.comparison_tables import Table
from simpul.experiments.report.paper.board_memo import BoardMemo
from simpul.experiments.report.paper.column_widths import column_shares, number_columns

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)          # the earliest that an archive can say
_STYLE, _MARGIN, _SMALL, _BODY = "Normal Table", 17, 8, 10.5
_RULE, _THIN = "8", "4"                     # eighths of a point: lines above and below a table, and below its head
_TEXT_WIDTH = 210 - 2 * _MARGIN


def tables_document(tables: list[tuple[str, str, Table, str]], title: str, language: str) -> bytes:
    """Tables on pages of their own language. tables: caption, head of the first column, table, notes below it."""
    found = _document(title, language)
    for caption, corner, table, notes in tables:
        found.add_paragraph(caption).paragraph_format.keep_with_next = True
        _add_table(found, table, corner)
        note = found.add_paragraph(notes)
        note.runs[0].font.size = Pt(_SMALL) if note.runs else None
    return _bytes(found)


def memo_document(memo: BoardMemo, picture: bytes, language: str) -> bytes:
    """The memo on one page. picture: PNG."""
    found = _document(memo.title, language, memo.type_size)
    found.add_paragraph(memo.kind).runs[0].font.size = Pt(9)
    found.add_heading(memo.title, 1)
    for heading, text in memo.answer:
        found.add_heading(heading, 2)
        found.add_paragraph(text)
    drawn = found.add_picture(io.BytesIO(picture), width=Mm(_TEXT_WIDTH - 14))
    drawn._inline.docPr.set("descr", memo.caption)                # the words that stand for the picture where it is not seen
    found.add_paragraph(memo.caption).runs[0].font.size = Pt(9)
    heading, limits = memo.limits
    found.add_heading(heading, 2)
    for text in limits:
        found.add_paragraph(text, style="List Bullet")
    found.add_paragraph(memo.made).runs[0].font.size = Pt(_SMALL)
    return _bytes(found)


def _document(title: str, language: str, size: float = _BODY):
    """An empty A4 page with small type, which says its language."""
    found = docx.Document()
    section = found.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN)
    found.core_properties.title, found.core_properties.author, found.core_properties.language = title, "", language
    normal = found.styles["Normal"]
    normal.font.size, normal.paragraph_format.space_after = Pt(size), Pt(3)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), {"id": "id-ID"}.get(language, "en-GB"))
    normal.element.get_or_add_rPr().append(spoken)
    for level, large in ((1, 15), (2, size + 0.5)):
        head = found.styles[f"Heading {level}"]
        head.font.size, head.paragraph_format.space_before, head.paragraph_format.space_after = Pt(large), Pt(5), Pt(1)
    return found


def _add_table(document, table: Table, corner: str) -> None:
    """A table with three lines, as journals set them, whose head is said again on the next page; its rows are not torn apart."""
    made = document.add_table(rows=1, cols=1 + len(table.heads))
    made.style, made.autofit = document.styles[_STYLE], False
    right, shares = [False, *number_columns(table)], column_shares(table, corner)
    _fill(made.rows[0], (corner, *table.heads), right, bold=True)
    made.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for head, cells in table.rows:
        if cells:
            _fill(made.add_row(), (head, *(cell.text for cell in cells)), right)
        else:
            _fill_heading(made.add_row(), head)
    for place, row in enumerate(made.rows):
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, share in zip(row.cells, shares, strict=True):
            if not place or table.rows[place - 1][1]:
                cell.width = Mm(_TEXT_WIDTH * share)
            below = _THIN if place == 0 else _RULE if place == len(table.rows) else ""
            _ruled_cell(cell, {"top": _RULE if place == 0 else "", "bottom": below})
    for column, share in zip(made.columns, shares, strict=True):
        column.width = Mm(_TEXT_WIDTH * share)


def _ruled_cell(cell, lines: dict[str, str]) -> None:
    """Lines above and below a cell. lines: side -> thickness in eighths of a point, none if empty."""
    borders = OxmlElement("w:tcBorders")
    for side, thickness in lines.items():
        if thickness:
            line = OxmlElement(f"w:{side}")
            for name, value in (("val", "single"), ("sz", thickness), ("color", "222222")):
                line.set(qn(f"w:{name}"), value)
            borders.append(line)
    cell._tc.get_or_add_tcPr().append(borders)


def _fill_heading(row, text: str) -> None:
    """A row that is a heading, which stays with the row below it."""
    paragraph = row.cells[0].merge(row.cells[-1]).paragraphs[0]
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(3), Pt(0)
    paragraph.paragraph_format.keep_with_next = True
    run = paragraph.add_run(text)
    run.font.size, run.italic = Pt(_SMALL), True


def _fill(row, texts, right: list[bool], bold: bool = False) -> None:
    for cell, text, to_the_right in zip(row.cells, texts, right, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(0)
        if to_the_right:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        run = paragraph.add_run(text)
        run.font.size, run.bold = Pt(_SMALL), bold


def _bytes(document) -> bytes:
    """A document as bytes that do not tell when they were made."""
    written, found = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as given, zipfile.ZipFile(found, "w", zipfile.ZIP_DEFLATED) as taken:
        for name in given.namelist():
            part = zipfile.ZipInfo(name, _FIRST_DAY)
            part.compress_type = zipfile.ZIP_DEFLATED
            taken.writestr(part, given.read(name))
    return found.getvalue()
