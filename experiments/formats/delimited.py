"""Text tables: CSV and its relatives, whatever their delimiter, encoding and decimal sign; written as spreadsheets read them."""

from __future__ import annotations

import csv
import io
import math
from typing import Any

from simpul.experiments.exporters.run_tables import Rows, Taken
from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.bare_lists import blank_separated, read_bare
from simpul.experiments.formats.column_heads import OF_ORGANIZATIONS
from simpul.experiments.formats.file_format import FileFormat
from simpul.experiments.formats.import_errors import refuse
from simpul.experiments.formats.raw_records import Found, RawTable
from simpul.experiments.formats.record_tables import read_records
from simpul.experiments.formats.text_recognition import (
    DELIMITERS,
    EITHER,
    THOUSANDS_OR_NOT,
    decimal_comma,
    decode_table,
    delimiter_of,
    word_of,
)

MOST_COLUMNS = 5_000
BYTE_ORDER_MARK = "\ufeff"  # without it a spreadsheet does not see that the file is UTF-8
_SIGNS = ("=", "+", "-", "@", "\t", "\r")  # a cell that begins with one of these may be taken for a formula


def _read(file: str, raw: bytes, asking: Asking) -> list[Found]:
    """What a delimited text holds. Raises ExchangeError."""
    text, encoding = decode_table(raw, file, asking.given("encoding"))
    return _read_text(file, text, encoding, asking)


def _read_text(file: str, text: str, encoding: str, asking: Asking) -> list[Found]:
    """What a text holds that was decoded already."""
    wished = asking.given("delimiter")
    if wished and wished.casefold() not in DELIMITERS and wished not in DELIMITERS.values():
        raise refuse(None, 0, "exchange-no-such-answer", wished, name="--delimiter", allowed=", ".join(DELIMITERS), nearest="none")
    text = text.removeprefix("\ufeff")
    first, _, rest = text.partition("\n")
    if first[:4].casefold() == "sep=" and len(first.strip()) == 5:  # a first line by which Excel is told the delimiter
        wished, text = wished or first.strip()[4], "\n" + rest
    delimiter = DELIMITERS.get(wished.casefold(), wished) or delimiter_of(text)
    if delimiter is None and (rows := blank_separated(text)):
        table = RawTable(file, "", rows)
        found = read_bare(table, rows) if len({len(cells) for _line, cells in rows}) > 1 else read_records(table, asking)
        if found is not None:
            found.notes.insert(0, ("account-blanks", {"encoding": encoding}))
            return [found]
    if delimiter is None and word_of(text.strip().partition("\n")[0]) in OF_ORGANIZATIONS["name"]:
        delimiter = ","  # one column of names
    if delimiter is None:
        line = text.strip().splitlines()[0] if text.strip() else ""
        if not line:
            raise refuse(file, 0, "exchange-empty")
        raise refuse(file, 1, "exchange-one-column", line[:60], part="none")
    table = RawTable(file, "", _rows(file, text, delimiter))
    comma = _decimal(table, delimiter, asking)
    table.comma = comma
    found = read_records(table, asking)
    if found is None:
        raise refuse(file, 0, "exchange-empty")
    name = next(name for name, sign in DELIMITERS.items() if sign == delimiter) if delimiter in DELIMITERS.values() else delimiter
    found.notes.insert(0, ("account-text", {"encoding": encoding, "delimiter": name, "decimal": "comma" if comma else "point"}))
    return [found]


def _rows(file: str, text: str, delimiter: str) -> list[tuple[int, list]]:
    """Lines taken apart; a row that runs over several lines is known by its first.

    A quotation mark that is never closed would swallow all that follows: strictly read, it is refused.
    """
    rows: list[tuple[int, list]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True, strict=True)
    line = 1
    try:
        for cells in reader:
            if len(cells) > MOST_COLUMNS:
                raise refuse(file, line, "exchange-too-wide", len(cells), most=MOST_COLUMNS)
            rows.append((line, cells))
            line = reader.line_num + 1
    except csv.Error:
        raise refuse(file, line, "exchange-broken-row") from None
    return rows


def _decimal(table: RawTable, delimiter: str, asking: Asking) -> bool:
    """Whether the numbers have a decimal comma, asked where it cannot be told."""
    cells = [cell.strip().lstrip("'") for _line, cells in table.rows for cell in cells if isinstance(cell, str) and len(cell) < 30]
    found = decimal_comma(cells, delimiter)
    if "decimal" in asking.answers or found is None:
        example = next((cell for cell in cells if THOUSANDS_OR_NOT.match(cell) or EITHER.match(cell)), "1,234")
        return asking.choose("decimal", ("comma", "point"), file=table.file, example=example,
                             dotted="yes" if "." in example else "no") == "comma"
    return found


def _write(taken: Taken, locale: str) -> dict[str, bytes]:
    return {f"{name}.csv": csv_bytes(rows, locale) for name, rows in taken.tables().items()}


def csv_bytes(rows: Rows, locale: str) -> bytes:
    """A table as CSV. locale: en or id."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";" if locale == "id" else ",", lineterminator="\r\n")
    heads = list(rows[0]) if rows else []
    writer.writerow([_safe(head) for head in heads])
    writer.writerows([_field(row[head], locale) for head in heads] for row in rows)
    return (BYTE_ORDER_MARK + stream.getvalue()).encode()


def _field(value: Any, locale: str) -> str:
    if isinstance(value, float):
        text = repr(value) if math.isfinite(value) else ""
        return text.replace(".", ",") if locale == "id" else text
    return _safe(value) if isinstance(value, str) else str(value)


def _safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula; the apostrophe is taken off again by whoever knows spreadsheets."""
    return f"'{text}" if text.startswith(_SIGNS) else text


DELIMITED = FileFormat("csv", ("csv", "tsv", "tab", "txt"), read=_read, write=_write)
