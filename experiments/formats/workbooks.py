"""Workbooks: XLSX and ODS, read by calamine, after a look at how large they are when unpacked; XLSX written by openpyxl.

Calamine is written in Rust: it expands no XML entities and reads 100,000 rows in a second or two. What it cannot know is how
much a stranger's file unpacks to, and ODS may repeat one cell a billion times; both are looked at before.
"""

from __future__ import annotations

import io
import math
import re
import zipfile
import zlib
from typing import Any

from simpul.experiments.exporters.run_tables import Rows, Taken
from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.file_format import FileFormat
from simpul.experiments.formats.import_errors import ExchangeError, refuse
from simpul.experiments.formats.raw_records import Found, RawTable
from simpul.experiments.formats.record_tables import read_records
from simpul.experiments.formats.text_recognition import plain_text

try:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError
except ImportError:  # an installation without the extra: the registry refuses workbooks before anything here is called
    _MISSING = "spreadsheets"
else:
    _MISSING = ""

ARCHIVE = b"PK\x03\x04"  # how an XLSX or ODS file begins
COMPOUND = b"\xd0\xcf\x11\xe0"  # how an XLS file begins, and any workbook with a password
LARGEST_COMPOUND = 60_000_000  # bytes of an XLS file, which is not packed
LARGEST_UNPACKED = 300_000_000  # bytes, all parts of the archive together
LARGEST_RATIO = 200  # unpacked to packed, beyond the first megabytes: a workbook of text packs 5 to 30 times
LONGEST_SHEET = 1_048_575  # rows of a worksheet below its head
IGNORED = "(ignore)"  # in the name of a sheet that is nobody's business
_SMALL = 10_000_000  # bytes that may unpack from anything
MOST_CELLS = 20_000_000  # rows times columns that a sheet reaches over: calamine makes room for all of them
XLSX_CELL = re.compile(rb'<c\b[^>]{0,200}?\br="([A-Z]{1,3})(\d{1,9})"')
_REPEATED = re.compile(rb'number-(?:columns|rows)-repeated="(\d+)"')
ODS_ROW = re.compile(rb"<table:table-row\b([^>]*)(?:/>|>(.*?)</table:table-row>)", re.DOTALL)
ODS_CELL = re.compile(rb"<table:(?:covered-)?table-cell\b([^>]*?)(/?)>", re.DOTALL)


def _read(file: str, raw: bytes, asking: Asking) -> list[Found]:
    """What the sheets of a workbook hold; sheets that are no tables are named in the account. Raises ExchangeError."""
    if not raw.startswith((ARCHIVE, COMPOUND)):
        raise refuse(file, 0, "exchange-no-workbook", reason=file.rpartition(".")[2].casefold())
    if raw.startswith(COMPOUND):
        if len(raw) > LARGEST_COMPOUND:
            raise refuse(file, 0, "exchange-too-large", most=LARGEST_COMPOUND // 1_000_000)
    else:
        check_size(file, raw)
    found: list[Found] = []
    others: list[tuple[RawTable, ExchangeError]] = []
    ignored = []
    for table in sheets(file, raw):
        if IGNORED in table.part.casefold():  # Kumu leaves such sheets out
            ignored.append(table.part)
            continue
        try:
            one = read_records(table, asking)
        except ExchangeError as error:
            if any(fault.message not in ("exchange-no-columns", "exchange-one-column", "exchange-persons", "exchange-repeat-group")
                   for fault in error.faults):
                raise
            others.append((table, error))
            continue
        if one is not None:
            found.append(one)
    if not found:
        raise others[0][1] if others else refuse(file, 0, "exchange-empty")
    for table, error in others:
        if error.faults[0].message == "exchange-persons":
            found[0].notes.append(("account-sheet-persons", {"sheet": table.part}))
        else:
            found[0].notes.append(("account-sheet-left", {"sheet": table.part, "columns": str(error.faults[0].value)}))
    found[0].notes += [("account-sheet-ignored", {"sheet": sheet}) for sheet in ignored]
    return found


def sheets(file: str, raw: bytes) -> list[RawTable]:
    """The sheets as tables. Raises ExchangeError for a workbook that cannot be opened."""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
        tables_ = []
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            rows = sheet.to_python(skip_empty_area=False)
            _fill_down(rows, sheet.merged_cell_ranges or [])
            cells = [(line, [_plain(cell) for cell in row]) for line, row in enumerate(rows, start=1)]
            tables_.append(RawTable(file, plain_text(name), cells))
        return tables_
    except PasswordError:
        raise refuse(file, 0, "exchange-password") from None
    except (CalamineError, OSError, ValueError, zipfile.BadZipFile) as error:
        if raw.startswith(COMPOUND):
            raise refuse(file, 0, "exchange-old-workbook") from None
        raise refuse(file, 0, "exchange-no-workbook", reason=plain_text(error)[:120]) from None


def _fill_down(rows: list[list[Any]], merged: list[tuple[tuple[int, int], tuple[int, int]]]) -> None:
    """What stands in cells that were merged downwards stands in each of their rows: one organization beside all of its partners."""
    for (top, left), (bottom, _right) in merged:
        if top < len(rows) and left < len(rows[top]):
            for row in rows[top + 1: bottom + 1]:
                row[left] = rows[top][left]


def _plain(cell: Any) -> Any:
    if isinstance(cell, str | bool | float) or cell is None:
        return cell
    return float(cell) if isinstance(cell, int) else str(cell)


def check_size(file: str, raw: bytes) -> None:
    """Refuse what would unpack to more than a community's data can be. Raises ExchangeError."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = archive.infolist()
            total = sum(part.file_size for part in parts)
            if total > LARGEST_UNPACKED or (total > _SMALL and total > LARGEST_RATIO * len(raw)) or len(parts) > 10_000:
                raise refuse(file, 0, "exchange-zip-bomb", unpacked=total // 1_000_000, most=LARGEST_UNPACKED // 1_000_000)
            for part in parts:
                if part.filename == "content.xml":
                    _check_repeats(file, _unpacked(file, archive, part))
                elif part.filename.endswith(".xml") and "sharedStrings" not in part.filename:
                    _check_cells(file, _unpacked(file, archive, part))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        if isinstance(error, ExchangeError):
            raise
        raise refuse(file, 0, "exchange-no-workbook", reason=plain_text(error)[:120]) from None


def _unpacked(file: str, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """The bytes of a part, no more than it says it has: the size in the directory of an archive may lie."""
    try:
        with archive.open(part) as stream:
            found = stream.read(part.file_size + 1)
    except zlib.error as error:
        raise refuse(file, 0, "exchange-no-workbook", reason=str(error)) from None
    if len(found) > part.file_size:
        raise refuse(file, 0, "exchange-zip-bomb", unpacked=len(found) // 1_000_000, most=LARGEST_UNPACKED // 1_000_000)
    return found


def _check_repeats(file: str, content: bytes) -> None:
    """Refuse an ODS whose rows and cells, as often as they are repeated, reach over too large a sheet."""
    if b"<!DOCTYPE" in content[:10_000] or b"<!ENTITY" in content:
        raise refuse(file, 0, "exchange-xml-entities")
    for sheet in content.split(b"<table:table ")[1:]:
        down = last = widest = 0
        for row in ODS_ROW.finditer(sheet):
            down += _times(row.group(1))
            across = wide = 0
            for cell in ODS_CELL.finditer(row.group(2) or b""):
                across += _times(cell.group(1))
                if b"value-type" in cell.group(1):
                    wide = across
            if wide:
                last, widest = down, max(widest, wide)
        _check_extent(file, last, widest)


def _check_cells(file: str, content: bytes) -> None:
    """Refuse an XLSX sheet in which a cell far out makes the sheet too large."""
    down, across = 0, 0
    for found in XLSX_CELL.finditer(content):
        column, row = found.groups()
        down = max(down, int(row))
        if len(column) > 1 or not across:
            across = max(across, sum((letter - 64) * 26**power for power, letter in enumerate(reversed(column))))
    _check_extent(file, down, max(across, 26 if down else 0))


def _check_extent(file: str, rows: int, columns: int) -> None:
    if rows * columns > MOST_CELLS:
        raise refuse(file, 0, "exchange-sheet-too-large", rows=rows, columns=columns)


def _times(attributes: bytes) -> int:
    found = _REPEATED.search(attributes)
    return int(found.group(1)[:12]) if found else 1


def _write(taken: Taken, _locale: str) -> dict[str, bytes]:
    return {"simpul.xlsx": workbook_bytes(taken.tables())}


def workbook_bytes(tables: dict[str, Rows]) -> bytes:
    """Tables as sheets of a workbook: numbers are numbers, text is text even where it looks like a formula."""
    book = Workbook(write_only=True)
    for name, rows in tables.items():
        sheet = book.create_sheet(name)

        def cell(value: Any, sheet=sheet) -> Any:
            if isinstance(value, float) and not math.isfinite(value):
                return None
            if not isinstance(value, str):
                return value
            found = WriteOnlyCell(sheet, value=value)
            found.data_type = "s"  # the library would make a formula of what begins with "="
            return found

        sheet.freeze_panes = "A2"
        heads = list(rows[0]) if rows else []
        sheet.append([cell(head) for head in heads])
        for row in rows[:LONGEST_SHEET]:
            sheet.append([cell(row[head]) for head in heads])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _recognizes(start: bytes, _ending: str) -> bool:
    return start.startswith((ARCHIVE, COMPOUND))


WORKBOOK = FileFormat("xlsx", ("xlsx", "xlsm", "ods", "xls"), _recognizes, _read, _write, _MISSING, _MISSING)
