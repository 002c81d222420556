"""Cases tried in processes of their own: one that dies or hangs costs its case, is told, and the rest goes on."""

from __future__ import annotations

import multiprocessing
import traceback
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait

LONGEST_CASE = 90.0  # seconds; none should take more than a few
GOODBYE = 10.0  # seconds that a process which has said its last has to end by itself
BROKEN = "broken"


@dataclass(frozen=True)
class Verdict:
    """What became of a case: its number, its family, RUN, REFUSED, OPEN or BROKEN, and for the last what was raised."""

    number: int
    family: str
    became: str
    reason: str = ""


def strictly() -> None:
    """From now on a warning is an error, a message that is missing in a catalogue too, and no code of scenarios is run."""
    import os

    from simpul.sim.scenario.strategy_files import allow_own_code

    warnings.simplefilter("error")
    os.environ.setdefault("PYTEST_VERSION", "none")  # by this `simpul.sim.language` knows that it is being tested
    allow_own_code(False)


def judged(seed: int, number: int) -> Verdict:
    """Draw a case and try it."""
    from tests.fuzz.cases import case
    from tests.fuzz.trying import tried

    drawn = case(seed, number)
    try:
        return Verdict(number, drawn.family, tried(drawn))
    except Exception:
        return Verdict(number, drawn.family, BROKEN, traceback.format_exc())


def work(seed: int, numbers: range, pipe: Connection) -> None:
    """Try cases one by one; say of each that it begins, and what became of it."""
    strictly()
    for number in numbers:
        pipe.send(number)
        pipe.send(judged(seed, number))
    pipe.close()


def all_tried(seed: int, files: int, processes: int) -> Iterator[Verdict]:
    """Yield what became of the cases 0 .. files - 1, in the order in which they end."""
    spawn = multiprocessing.get_context("spawn")
    at: dict[Connection, tuple] = {}  # the pipe of a process -> the process, its numbers, the one it is at

    def begin(numbers: range) -> None:
        if not numbers:
            return
        ours, theirs = spawn.Pipe()
        process = spawn.Process(target=work, args=(seed, numbers, theirs), daemon=True)
        process.start()
        theirs.close()
        at[ours] = process, numbers, numbers[0]

    for first in range(processes):
        begin(range(first, files, processes))
    try:
        while at:
            ready = wait(list(at), LONGEST_CASE)
            for pipe in ready or list(at):  # nobody has said anything for so long: all of them hang
                process, numbers, number = at[pipe]
                try:
                    told = pipe.recv() if ready else None
                except EOFError:
                    told = None
                if isinstance(told, int):
                    at[pipe] = process, numbers, told
                    continue
                if told is not None:
                    yield told
                    at[pipe] = process, numbers, told.number + numbers.step
                    continue
                del at[pipe]
                process.join(GOODBYE if ready else 0)
                process.terminate()
                process.join()
                if number in numbers:  # it did not come to its end
                    yield Verdict(number, "?", BROKEN, f"the process hung or died (exit code {process.exitcode})")
                    begin(numbers[numbers.index(number) + 1:])
    finally:
        for process, _numbers, _number in at.values():
            process.terminate()
