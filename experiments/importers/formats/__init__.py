"""Files of many kinds read into the same material; one small module for each format."""

from __future__ import annotations

import re

from simpul.experiments.importers.ambiguities import Asking
from simpul.experiments.importers.import_errors import refuse
from simpul.experiments.importers.raw_records import Found

LARGEST = 200_000_000  # bytes of one file
BY_ENDING = {
    "csv": "delimited", "tsv": "delimited", "tab": "delimited", "txt": "delimited", "xlsx": "workbooks", "xlsm": "workbooks",
    "ods": "workbooks", "json": "kumu", "graphml": "graph_xml", "gexf": "graph_xml", "xml": "graph_xml",
    "net": "pajek", "paj": "pajek", "dl": "ucinet",
}
_ENDINGS = tuple(BY_ENDING)


def read(file: str, raw: bytes, asking: Asking) -> list[Found]:
    """What a file holds. What it is is seen from its first bytes, and where these leave it open from its name.

    Raises ExchangeError, with the line where there is one.
    """
    from importlib import import_module

    if not raw.strip():
        raise refuse(file, 0, "exchange-empty")
    if len(raw) > LARGEST:
        raise refuse(file, 0, "exchange-too-large", most=LARGEST // 1_000_000)
    return import_module(f"simpul.experiments.importers.formats.{format_of(file, raw)}").read(file, raw, asking)


def format_of(file: str, raw: bytes) -> str:
    """The module that reads a file. Raises ExchangeError for what none does."""
    start = raw[:2000].removeprefix(b"\xef\xbb\xbf").lstrip()
    ending = file.rpartition(".")[2].casefold() if "." in file else ""
    if raw.startswith(b"PK\x03\x04"):
        return "workbooks"
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        raise refuse(file, 0, "exchange-old-workbook")
    if raw.startswith(b"%PDF") or raw.startswith(b"\x1f\x8b") or raw.startswith(b"\x89PNG"):
        raise refuse(file, 0, "exchange-unknown", allowed=", ".join(_ENDINGS))
    if start.startswith(b"<"):
        return "graph_xml"
    if ending in ("yaml", "yml"):
        raise refuse(file, 0, "exchange-is-scenario")
    if start.startswith(b"{"):
        return "kumu"
    if re.match(rb"\*(network|vertices)\b", start, re.IGNORECASE) or (start.startswith(b"%") and ending in ("net", "paj")):
        return "pajek"
    if re.match(rb"dl\b[\s,=a-z0-9]*(n|nr|format)\s*=", start, re.IGNORECASE):
        return "ucinet"
    if ending in BY_ENDING and BY_ENDING[ending] not in ("workbooks",):
        return BY_ENDING[ending]
    if ending in BY_ENDING:
        raise refuse(file, 0, "exchange-no-workbook", reason=ending)
    if b"\0" in raw[:2000] and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise refuse(file, 0, "exchange-unknown", allowed=", ".join(_ENDINGS))
    return "delimited"
