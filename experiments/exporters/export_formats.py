"""Tables and networks as the bytes of files, one function for each format."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable
from typing import Any

import networkx

from simpul.experiments.exporters.run_tables import Rows, Taken

BYTE_ORDER_MARK = "\ufeff"  # without it a spreadsheet does not see that the file is UTF-8
_SIGNS = ("=", "+", "-", "@", "\t", "\r")  # a cell that begins with one of these may be taken for a formula
LONGEST_SHEET = 1_048_575  # rows of a worksheet below its head


def files(taken: Taken, formats: tuple[str, ...], locale: str = "en") -> dict[str, bytes]:
    """The files of these formats, by name. locale: en (comma and decimal point) or id (semicolon and decimal comma), for CSV."""
    found: dict[str, bytes] = {}
    for name in formats:
        found |= FORMATS[name](taken, locale)
    return found


def _graph(taken: Taken) -> networkx.DiGraph:
    """The network: nodes are names, with `label` and all that is known of them; arcs have depth, trust and the rest."""
    g = networkx.DiGraph()
    for row in taken.organizations:
        g.add_node(row["name"], label=row["name"], **{key: value for key, value in row.items() if key != "name"})
    for row in taken.ties:
        g.add_edge(row["from"], row["to"], **{key: value for key, value in row.items() if key not in ("from", "to", "direction")})
    return g


def _graphml(taken: Taken, _locale: str) -> dict[str, bytes]:
    stream = io.BytesIO()
    networkx.write_graphml_xml(_graph(taken), stream, named_key_ids=False)
    return {"network.graphml": stream.getvalue()}


def _gexf(taken: Taken, _locale: str) -> dict[str, bytes]:
    stream = io.BytesIO()
    networkx.write_gexf(_graph(taken), stream, version="1.2draft")
    return {"network.gexf": stream.getvalue()}


def _kumu_tables(taken: Taken) -> tuple[Rows, Rows]:
    elements = [{"Label": row["name"], "Type": row["kind"], **{key.capitalize(): value for key, value in row.items()
                                                               if key not in ("name", "kind")}} for row in taken.organizations]
    connections = [{"From": row["from"], "To": row["to"], "Direction": row["direction"],
                    **{key.capitalize(): value for key, value in row.items() if key not in ("from", "to", "direction")}}
                   for row in taken.ties]
    return elements, connections


def _kumu(taken: Taken, _locale: str) -> dict[str, bytes]:
    """A blueprint in JSON, and the workbook with the sheets Elements and Connections."""
    elements, connections = _kumu_tables(taken)
    blueprint = {"elements": [{key.lower(): value for key, value in row.items()} for row in elements],
                 "connections": [{key.lower(): value for key, value in row.items()} for row in connections]}
    text = json.dumps(blueprint, ensure_ascii=False, indent=1, allow_nan=False)
    return {"network-kumu.json": text.encode(), "network-kumu.xlsx": workbook({"Elements": elements, "Connections": connections})}


def _csv(taken: Taken, locale: str) -> dict[str, bytes]:
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


def _xlsx(taken: Taken, _locale: str) -> dict[str, bytes]:
    return {"simpul.xlsx": workbook(taken.tables())}


def workbook(tables: dict[str, Rows]) -> bytes:
    """Tables as sheets of a workbook: numbers are numbers, text is text even where it looks like a formula."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

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


def _parquet(taken: Taken, _locale: str) -> dict[str, bytes]:
    import pyarrow
    from pyarrow import parquet

    found = {}
    for name, rows in taken.tables().items():
        stream = io.BytesIO()
        parquet.write_table(pyarrow.Table.from_pylist(rows), stream)
        found[f"{name}.parquet"] = stream.getvalue()
    return found


FORMATS: dict[str, Callable[[Taken, str], dict[str, bytes]]] = {
    "graphml": _graphml, "gexf": _gexf, "kumu": _kumu, "csv": _csv, "xlsx": _xlsx, "parquet": _parquet,
}
"""Every format by the name the command knows it by."""
