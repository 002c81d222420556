"""Parquet: the tables of a run, for other programs that compute with them."""

from __future__ import annotations

import io

import pyarrow
import pyarrow.parquet

from simpul.experiments.exporters.run_tables import Taken
from simpul.experiments.formats.file_format import FileFormat


def _write(taken: Taken, _locale: str) -> dict[str, bytes]:
    found = {}
    for name, rows in taken.tables().items():
        stream = io.BytesIO()
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), stream)
        found[f"{name}.parquet"] = stream.getvalue()
    return found


PARQUET = FileFormat("parquet", write=_write)
