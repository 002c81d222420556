"""The statements of the source and the patterns of real networks, put to the test, as one answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from simpul.experiments.patterns.pattern_rows import Finding
from simpul.experiments.patterns.pattern_runs import SEEDS, carried_out, chosen
from simpul.experiments.patterns.row_worth import EMERGES, worth
from simpul.experiments.user_errors import UserError
from simpul.sim.presenter import Presented


@dataclass(frozen=True, repr=False)
class Patterns(Presented):
    """What came of the rows.

    Attributes:
        findings: one for each row that was measured: the row, the estimate over seeds with its 99% interval, the verdict.
        unmeasured: ids of statements that no run can put to the test.
        seeds: on how many seeds each row was measured.

    `to_dataframe()` has one row for each finding.

    >>> import simpul
    >>> simpul.patterns(["P1"], seeds=2).seeds
    2
    """

    findings: tuple[Finding, ...]
    unmeasured: tuple[str, ...]
    seeds: int

    def headline(self) -> list[str]:
        """Return how many rows of the outside evidence that should emerge came out."""
        rows = [one for one in self.findings if worth(one.row) == EMERGES]
        counts = Counter(one.verdict for one in rows)
        told = ", ".join(f"{count} {verdict}" for verdict, count in counts.most_common()) or "none was measured"
        return [f"Patterns: {len(self.findings)} rows on {self.seeds} seeds",
                f"outside evidence that should emerge, {len(rows)} rows: {told}",
                "findings, unmeasured; to_dataframe(), plot(id), summary()"]


def patterns(only: Sequence[str] | None = None, seeds: int = SEEDS, threads: int | None = None,
             progress: Callable[[int, int], None] | None = None) -> Patterns:
    """Put the statements of the source and the patterns of real networks to the test.

    Args:
        only: ids of statements or patterns, such as ["P17", "S3"]; all of them if None (some minutes).
        seeds: on how many seeds each is measured, 2 or more.
        threads: how many run at once; all cores if None.
        progress: called as progress(done, total), in runs.

    Returns:
        A finding for each row: expected band, measured mean with its 99% interval, verdict.

    Raises:
        UserError: for an id that does not exist, or fewer than two seeds.

    >>> import simpul
    >>> found = simpul.patterns(["P1"], seeds=2)
    >>> found.to_dataframe()["id"].tolist()
    ['P1a', 'P1b', 'P1c', 'P1d', 'P1e']
    """
    if seeds < 2:
        raise UserError("patterns-few-seeds", seeds=str(seeds))
    rows, unmeasured = chosen(only)
    return Patterns(tuple(carried_out(rows, range(seeds), threads, progress)), tuple(unmeasured), seeds)
