"""Tables of statistics programs: Stata, read by pandas, and SPSS, read by pyreadstat; answers by their labels, not their codes."""

from __future__ import annotations

import io
import math
import tempfile
import warnings
from pathlib import Path
from typing import Any

import pandas

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.file_format import FileFormat
from simpul.experiments.formats.import_errors import ExchangeError, refuse
from simpul.experiments.formats.raw_records import Found, RawTable
from simpul.experiments.formats.record_tables import read_records
from simpul.experiments.formats.text_recognition import plain_text

try:
    import pyreadstat
except ImportError:  # an installation without the extra: the registry refuses such files before anything here is called
    _MISSING = "statistics"
else:
    _MISSING = ""

_LARGEST = 100_000_000  # bytes
_STATA = (b"<stata_dta>", b"\x71\x01", b"\x71\x02", b"\x72\x01", b"\x72\x02", b"\x73\x01", b"\x73\x02")
_SPSS = (b"$FL2", b"$FL3")


def _read_stata(file: str, raw: bytes, asking: Asking) -> list[Found]:
    """What a Stata table holds. Raises ExchangeError."""
    _check_size(file, raw)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with pandas.read_stata(io.BytesIO(raw), iterator=True, convert_categoricals=False) as reader:
                frame, labels, heads = reader.read(), reader.value_labels(), reader.variable_labels()
                named = dict(zip(reader._varlist, reader._lbllist, strict=False))
    except Exception as error:  # noqa: BLE001 - what a broken file makes the reader raise is of many types
        raise refuse(file, 0, "exchange-statistics", format="Stata", reason=plain_text(error)[:120]) from None
    by_column = {column: labels[name] for column, name in named.items() if name in labels}
    return _found(file, frame, by_column, heads, asking)


def _read_spss(file: str, raw: bytes, asking: Asking) -> list[Found]:
    """What an SPSS table holds. Raises ExchangeError."""
    _check_size(file, raw)
    try:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "table.sav"  # the reader takes a name, no bytes
            path.write_bytes(raw)
            frame, about = pyreadstat.read_sav(path, apply_value_formats=False)
    except Exception as error:  # noqa: BLE001 - likewise
        raise refuse(file, 0, "exchange-statistics", format="SPSS", reason=plain_text(error)[:120]) from None
    return _found(file, pandas.DataFrame(frame), about.variable_value_labels, about.column_names_to_labels, asking)


def _check_size(file: str, raw: bytes) -> None:
    if len(raw) > _LARGEST:
        raise refuse(file, 0, "exchange-too-large", most=_LARGEST // 1_000_000)


def _found(file: str, frame: pandas.DataFrame, labels: dict[str, dict[Any, str]], heads: dict[str, str | None],
           asking: Asking) -> list[Found]:
    """The table with labels for codes. Heads are names of variables; where these say nothing, what the variables stand for."""
    columns = list(frame.columns)
    body = [(number, [_cell(value, labels.get(column, {})) for column, value in zip(columns, row, strict=True)])
            for number, row in enumerate(frame.itertuples(index=False), start=1)]
    ways = [[plain_text(heads.get(column)) or str(column) for column in columns], [str(column) for column in columns]]
    found = read_records(RawTable(file, "", [(0, list(max(ways, key=lambda names: _used(file, names, body, asking)))), *body]),
                         asking)
    if found is None:
        raise refuse(file, 0, "exchange-empty")
    found.notes.insert(0, ("account-statistics", {"rows": len(body), "labelled": len(labels)}))
    return [found]


def _used(file: str, names: list[str], body: list[tuple[int, list[Any]]], asking: Asking) -> tuple[bool, int]:
    """Whether ties are found under these heads, and how many columns are of use."""
    trial = Asking(asking.answers)
    trial.known = asking.known
    try:
        found = read_records(RawTable(file, "", [(0, list(names)), *body]), trial)
    except ExchangeError:
        return False, -1
    return found is not None and bool(found.arcs), sum(not column.left for column in found.columns) if found else 0


def _cell(value: Any, labels: dict[Any, str]) -> Any:
    """A cell: the label of its code, a number, or text; None where it is missing."""
    if value is None or (isinstance(value, float) and math.isnan(value)) or value is pandas.NaT:
        return None
    if value in labels:
        return labels[value]
    if isinstance(value, str):
        return value
    return float(value) if hasattr(value, "__float__") and not hasattr(value, "isoformat") else str(value)


def _is_stata(start: bytes, ending: str) -> bool:
    return start.startswith(_STATA[0]) or (ending == "dta")


def _is_spss(start: bytes, _ending: str) -> bool:
    return start.startswith(_SPSS)


STATA = FileFormat("stata", ("dta",), _is_stata, _read_stata)
SPSS = FileFormat("spss", ("sav", "zsav"), _is_spss, _read_spss, missing_to_read=_MISSING)
