"""Cases that went wrong made smaller: as few lines as still go wrong in the same way, and then as few letters."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import replace

from tests.fuzz.cases import Case
from tests.fuzz.trying import tried

MOST_TRIES = 300


def wrong(case: Case) -> str:
    """What goes wrong with a case, as its kind and the place in the source where it was raised; "" when nothing does."""
    try:
        tried(case)
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} {frame.filename}:{frame.lineno}"
    return ""


def smaller(case: Case, fault: Callable[[Case], str] = wrong) -> Case:
    """The smallest case found, in so many tries, that goes wrong as `case` does. fault: tells how a case goes wrong."""
    same, left = fault(case), MOST_TRIES

    def still(name: str, raw: bytes) -> bool:
        nonlocal left
        left -= 1
        return left >= 0 and fault(replace(case, files={**case.files, name: raw})) == same

    for name in case.files:
        for apart in (b"\n", None):
            raw = without_parts(case.files[name], apart, lambda raw, name=name: still(name, raw))
            case = replace(case, files={**case.files, name: raw})
    return case


def without_parts(raw: bytes, apart: bytes | None, still: Callable[[bytes], bool]) -> bytes:
    """Leave out halves, quarters and so on, for as long as `still` holds. apart: what stands between parts; None: nothing."""
    join = (apart or b"").join
    parts = raw.split(apart) if apart else [raw[n:n + 1] for n in range(len(raw))]
    size = len(parts) // 2
    while size:
        first = 0
        while first < len(parts):
            fewer = parts[:first] + parts[first + size:]
            if fewer and still(join(fewer)):
                parts = fewer
            else:
                first += size
        size //= 2
    return join(parts)
