"""How the runs of a question are carried out, whatever the question: in memory, or into a folder that can be resumed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from experiments.plan import Plan, plan
from experiments.results import Results, carry_out


@dataclass(frozen=True)
class Running:
    """threads: how many (all cores when None). progress(done, total): called now and then. model: what runs (a fake in
    tests, the real one when None). keeper: carries a plan out and keeps its runs, given the plan and a name when a
    question needs more than one (in memory when None)."""

    threads: int | None = None
    progress: Callable[[int, int], None] | None = None
    model: Any = None
    keeper: Callable[[Plan, str], Results] | None = None

    def carried(self, planned: Plan, name: str = "") -> Results:
        """The results of a plan."""
        if self.keeper is not None:
            return self.keeper(planned, name)
        return carry_out(planned, self.threads, self.progress, self.model)


def prepared(scenario, strategies: Sequence[str] | None, seeds: int | Sequence[int], first_seed: int,
             worlds: Sequence[dict], running: Running | None) -> tuple[Plan, Callable[[Plan], Results]]:
    """A plan over worlds, and what carries it out."""
    return plan(scenario, strategies, seeds, first_seed, worlds=worlds), (running or Running()).carried
