"""What Simpul has to know of a format of files: its name, how a file of it is recognized, and who reads and writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simpul.experiments.exporters.run_tables import Taken
from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.raw_records import Found

Reader = Callable[[str, bytes, Asking], list[Found]]
"""Name of a file as messages call it, its bytes, the answers given so far -> what the file holds. Raises ExchangeError."""
Writer = Callable[[Taken, str], dict[str, bytes]]
"""Tables of a run and a locale (en or id) -> name of each file and its bytes."""


def _never(_start: bytes, _ending: str) -> bool:
    """Leave the decision to the ending of the file's name."""
    return False


@dataclass(frozen=True)
class FileFormat:
    """One format of files. Each is defined in a file of its own and listed once, in `format_registry.FORMATS`.

    name              by which the command (`--formats`) and messages call it
    endings           of file names, without the dot, in small letters
    recognizes        (first bytes, ending) -> whether the file is certainly of this format. The first bytes come without byte
                      order mark and leading blanks; the ending is "" where the name has none
    read              the reader; None for a format that is only written
    write             the writer; None for a format that is only read
    missing_to_read   extra of Simpul to be installed before files can be read; "" when all packages are there
    missing_to_write  likewise, before files can be written
    """

    name: str
    endings: tuple[str, ...] = ()
    recognizes: Callable[[bytes, str], bool] = _never
    read: Reader | None = None
    write: Writer | None = None
    missing_to_read: str = ""
    missing_to_write: str = ""
