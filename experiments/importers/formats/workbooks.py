"""Workbooks: XLSX and ODS, read by calamine, after a look at how large they are when unpacked.

Calamine is written in Rust: it expands no XML entities and reads 100,000 rows in a second or two. What it cannot know is how
much a stranger's file unpacks to, and ODS may repeat one cell a billion times; both are looked at before.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from simpul.experiments.importers.ambiguities import Asking
from simpul.experiments.importers.formats import record_tables
from simpul.experiments.importers.import_errors import ExchangeError, refuse
from simpul.experiments.importers.raw_records import Found, RawTable
from simpul.experiments.importers.text_recognition import plain_text

LARGEST_UNPACKED = 300_000_000  # bytes, all parts of the archive together
LARGEST_RATIO = 200  # unpacked to packed, beyond the first megabytes: a workbook of text packs 5 to 30 times
_SMALL = 10_000_000  # bytes that may unpack from anything
MOST_CELLS = 20_000_000  # rows times columns that a sheet reaches over: calamine makes room for all of them
XLSX_CELL = re.compile(rb'<c\b[^>]{0,200}?\br="([A-Z]{1,3})(\d{1,9})"')
_REPEATED = re.compile(rb'number-(?:columns|rows)-repeated="(\d+)"')
ODS_ROW = re.compile(rb"<table:table-row\b([^>]*)(?:/>|>(.*?)</table:table-row>)", re.DOTALL)
ODS_CELL = re.compile(rb"<table:(?:covered-)?table-cell\b([^>]*?)(/?)>", re.DOTALL)


def read(file: str, raw: bytes, asking: Asking) -> list[Found]:
    """What the sheets of a workbook hold; sheets that are no tables are named in the account. Raises ExchangeError."""
    check_size(file, raw)
    found: list[Found] = []
    others: list[tuple[RawTable, ExchangeError]] = []
    for table in sheets(file, raw):
        try:
            one = record_tables.read(table, asking)
        except ExchangeError as error:
            if any(fault.message not in ("exchange-no-columns", "exchange-one-column") for fault in error.faults):
                raise
            others.append((table, error))
            continue
        if one is not None:
            found.append(one)
    if not found:
        raise others[0][1] if others else refuse(file, 0, "exchange-empty")
    for table, error in others:
        found[0].notes.append(("account-sheet-left", {"sheet": table.part, "columns": str(error.faults[0].value)}))
    return found


def sheets(file: str, raw: bytes) -> list[RawTable]:
    """The sheets as tables. Raises ExchangeError for a workbook that cannot be opened."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
        tables_ = []
        for name in book.sheet_names:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            cells = [(line, [_plain(cell) for cell in row]) for line, row in enumerate(rows, start=1)]
            tables_.append(RawTable(file, plain_text(name), cells))
        return tables_
    except PasswordError:
        raise refuse(file, 0, "exchange-password") from None
    except (CalamineError, OSError, ValueError, zipfile.BadZipFile) as error:
        raise refuse(file, 0, "exchange-no-workbook", reason=plain_text(error)[:120]) from None


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
    import zlib

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


