"""All formats of files, in one list; whoever reads or writes a file asks here. How to add one: docs/recipes/format.md."""

from __future__ import annotations

from collections.abc import Iterable

from simpul.experiments.exporters.run_tables import Taken
from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.delimited import DELIMITED
from simpul.experiments.formats.dot import DOT
from simpul.experiments.formats.file_format import FileFormat
from simpul.experiments.formats.foreign_formats import WAYS, foreign_ending
from simpul.experiments.formats.gexf import GEXF
from simpul.experiments.formats.gml import GML
from simpul.experiments.formats.graphml import GRAPHML
from simpul.experiments.formats.import_errors import refuse
from simpul.experiments.formats.kumu import KUMU
from simpul.experiments.formats.pajek import PAJEK
from simpul.experiments.formats.parquet import PARQUET
from simpul.experiments.formats.raw_records import Found
from simpul.experiments.formats.statistics_tables import SPSS, STATA
from simpul.experiments.formats.ucinet import UCINET
from simpul.experiments.formats.vna import VNA
from simpul.experiments.formats.workbooks import ARCHIVE, WORKBOOK
from simpul.experiments.user_errors import UserError
from simpul.sim.language import say

FORMATS: tuple[FileFormat, ...] = (DELIMITED, WORKBOOK, KUMU, GRAPHML, GEXF, GML, PAJEK, UCINET, VNA, DOT, STATA, SPSS, PARQUET)
"""Every format, in the order in which messages name them."""

LARGEST = 200_000_000  # bytes of one file
_BY_ENDING = {ending: one for one in FORMATS if one.read for ending in one.endings}
_WRITABLE = {one.name: one for one in FORMATS if one.write}


def records_in_file(file: str, raw: bytes, asking: Asking) -> list[Found]:
    """What a file holds.

    Raises ExchangeError, with the line where there is one, also when a package is missing that reads files of this kind.
    """
    if not raw.strip():
        raise refuse(file, 0, "exchange-empty")
    if len(raw) > LARGEST:
        raise refuse(file, 0, "exchange-too-large", most=LARGEST // 1_000_000)
    found = format_of(file, raw)
    if found.missing_to_read:
        raise refuse(file, 0, "exchange-extra", extra=found.missing_to_read)
    return found.read(file, raw, asking)


def format_of(file: str, raw: bytes) -> FileFormat:
    """The format of a file: by its first bytes and, where these leave it open, by its name.

    Raises ExchangeError for a file that no format can be.
    """
    start = raw[:2000].removeprefix(b"\xef\xbb\xbf").lstrip()
    ending = file.rpartition(".")[2].casefold() if "." in file else ""
    if foreign := foreign_ending(raw, ending):
        name, way = WAYS[foreign]
        raise refuse(file, 0, "exchange-not-read", format=say(f"foreign-{name}"), way=say(f"way-{way}"))
    if ending in ("yaml", "yml") and not raw.startswith(ARCHIVE) and not start.startswith(b"<"):
        raise refuse(file, 0, "exchange-is-scenario")
    for one in FORMATS:
        if one.read and one.recognizes(start, ending):
            return one
    if ending not in _BY_ENDING and b"\0" in raw[:2000] and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise refuse(file, 0, "exchange-unknown", allowed=", ".join(_BY_ENDING))
    return _BY_ENDING.get(ending, DELIMITED)


def written_formats() -> tuple[str, ...]:
    """Names of the formats that a run can be written in."""
    return tuple(_WRITABLE)


def check_writer(name: str) -> None:
    """Raise UserError when a package is missing that writes this format. name: one of `written_formats`."""
    if _WRITABLE[name].missing_to_write:
        raise UserError("formats-extra", format=name, extra=_WRITABLE[name].missing_to_write)


def write_files(taken: Taken, names: Iterable[str], locale: str = "en") -> dict[str, bytes]:
    """The files of a run in these formats: name of each file and its bytes.

    names: of formats, among `written_formats`; locale: en (comma and decimal point) or id (semicolon and decimal comma), for CSV.
    Raises UserError when a package is missing.
    """
    found: dict[str, bytes] = {}
    for name in names:
        check_writer(name)
        found |= _WRITABLE[name].write(taken, locale)
    return found
