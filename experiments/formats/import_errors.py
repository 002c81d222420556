"""What is wrong with files that are brought in: every fault with file, line, what was found and what is allowed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from simpul.sim.language import say
from simpul.sim.scenario.faults import Fault

_MOST_SHOWN = 20  # faults a message tells one by one; the rest is counted


class ExchangeError(ValueError):
    """Files that cannot be used, or a file that cannot be written. `faults` holds everything that is wrong.

    >>> import simpul, tempfile, pathlib
    >>> file = pathlib.Path(tempfile.mkdtemp()) / "empty.csv"
    >>> _ = file.write_text("", encoding="utf-8")
    >>> simpul.import_files(file)
    Traceback (most recent call last):
    simpul.experiments.formats.import_errors.ExchangeError: ...
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: list[Fault] = list(faults)
        self.account: list[str] = []  # what was read before it turned out that it cannot be used, in words
        super().__init__(self.faults)

    def __str__(self) -> str:
        lines = [fault.text() for fault in self.faults[:_MOST_SHOWN]]
        if len(self.faults) > _MOST_SHOWN:
            lines.append(say("exchange-more", count=len(self.faults) - _MOST_SHOWN))
        return "\n".join(lines)


def fault(file: str | None, line: int, message: str, value: Any = None, **values: Any) -> Fault:
    """A fault of a file that is no scenario. line: 1-based, 0 for the file as a whole."""
    return Fault(file, line, 0, "", value, message, values)


def refuse(file: str | None, line: int, message: str, value: Any = None, **values: Any) -> ExchangeError:
    """The error of a single fault."""
    return ExchangeError([fault(file, line, message, value, **values)])
