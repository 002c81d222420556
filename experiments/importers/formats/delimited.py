"""Text tables: CSV and its relatives, whatever their delimiter, encoding and decimal sign."""

from __future__ import annotations

import csv
import io

from simpul.experiments.importers.ambiguities import Asking
from simpul.experiments.importers.formats import record_tables
from simpul.experiments.importers.import_errors import refuse
from simpul.experiments.importers.raw_records import Found, RawTable
from simpul.experiments.importers.text_recognition import DELIMITERS, decimal_comma, decode_table, delimiter_of

MOST_COLUMNS = 5_000


def read(file: str, raw: bytes, asking: Asking) -> list[Found]:
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
    if delimiter is None:
        line = text.strip().splitlines()[0] if text.strip() else ""
        if not line:
            raise refuse(file, 0, "exchange-empty")
        raise refuse(file, 1, "exchange-one-column", line[:60], part="none")
    table = RawTable(file, "", _rows(file, text, delimiter))
    comma = _decimal(table, delimiter, asking)
    table.comma = comma
    found = record_tables.read(table, asking)
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
        example = next((cell for cell in cells if "," in cell), "1,234")
        return asking.choose("decimal", ("comma", "point"), file=table.file, example=example) == "comma"
    return found
