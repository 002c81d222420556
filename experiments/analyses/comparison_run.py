"""Compare: strategies side by side on the same seeds, in one world."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from simpul.experiments.analyses.comparison import Comparison, with_baselines
from simpul.experiments.analyses.precision import MOST_SEEDS, settled
from simpul.experiments.design.plan import Plan, plan
from simpul.experiments.runner.model_runs import carry_out
from simpul.experiments.runner.results import Results


def compare(scenario, strategies: Iterable[str] | None = None, seeds: int | Sequence[int] = 200, first_seed: int = 0,
            threads: int | None = None, progress: Callable[[int, int], None] | None = None, level: float = 0.95,
            method: str = "t", model=None, until: float | None = None, most: int | None = None) -> Comparison:
    """Run every strategy of a scenario on the same seeds and compare them.

    strategies: labels of the scenario, all when None; `nothing` and `direct-grants` always take part. seeds: how many
    (from first_seed on), or the seeds themselves. progress(done, total) is called now and then. level: of intervals and
    verdicts. method: intervals of the main outcomes by "t" or "bootstrap". until: go on with more seeds until the
    intervals are that narrow, but to no more than `most` seeds (`simpul.experiments.analyses.precision`); seeds is then how many
    to begin
    with. Raises UserError for what cannot be planned.
    """
    planned = plan(scenario, with_baselines(scenario, strategies), seeds, first_seed)
    found = carry_out(planned, threads, progress, model)
    if until is not None:
        def more(larger: Plan) -> Results:
            nonlocal found
            new = Plan(larger.scenario, larger.strategies, larger.seeds[len(found.seeds):])
            found = found.joined([carry_out(new, threads, progress, model)]) if new.seeds else found
            return found

        planned = settled(planned, more, until, most or MOST_SEEDS, level, method)
    return Comparison(planned, found, level, method)
