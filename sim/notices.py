"""What has to be said while something else is done: that a kept file was damaged, that something outside changes how runs are made.

A command shows it to the person in front of it (`told_to`); from Python it goes to the logger "simpul", which prints warnings where
nobody said otherwise. Each is said once in a process.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from simpul.sim.language import say

_LOGGER = logging.getLogger("simpul")
_said: set[str] = set()
_tellers: list[Callable[[str], None]] = []


@contextmanager
def told_to(teller: Callable[[str], None]) -> Iterator[None]:
    """Give what is to be said to `teller` inside a with block."""
    _tellers.append(teller)
    try:
        yield
    finally:
        _tellers.remove(teller)


def tell_once(key: str, **values: Any) -> None:
    """Say the message of a key, unless it was said before."""
    text = say(key, **values)
    if text not in _said:
        _said.add(text)
        if _tellers:
            _tellers[-1](text)
        else:
            _LOGGER.warning("%s", text)
