"""Compare: strategies side by side on the same seeds, in one world."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from simpul.experiments.analyses.analysis_runs import AimedAt, AimWeights, counted
from simpul.experiments.analyses.comparison import Comparison, with_baselines
from simpul.experiments.analyses.mechanism_gains import plan_of_mechanisms
from simpul.experiments.analyses.opening_gains import plan_without_openings
from simpul.experiments.analyses.precision import MOST_SEEDS, settled
from simpul.experiments.design.plan import Plan, plan
from simpul.experiments.design.two_levels import with_sets
from simpul.experiments.runner.model_seam import Model, carry_out, has_parameters
from simpul.experiments.runner.results import MechanismRuns, Results
from simpul.sim.scenario.scenario import Scenario

if TYPE_CHECKING:
    from simpul.sim.model_runs import Analysed


def compare(scenario: Scenario, strategies: Iterable[str] | None = None, seeds: int | Sequence[int] = 200, first_seed: int = 0,
            threads: int | None = None, progress: Callable[[int, int], None] | None = None, level: float = 0.95,
            method: str = "t", model: Model | type[Analysed] | None = None,
            until: float | str | None = None, most: int | None = None, without_openings: int | None = None, why: int | None = None,
            sets: int | None = None, outcome: str | None = None, weights: AimWeights | None = None,
            matters: str | Mapping[str, float] | None = None) -> Comparison:
    """Run every strategy of a scenario on the same parameter sets and seeds, compare them, and say which to choose.

    Args:
        scenario: as `load_scenario` gives it.
        strategies: labels; all if None. Doing nothing and direct grants always take part.
        seeds, first_seed: how many seeds from which on, or the seeds themselves.
        threads: how many run at once; all cores if None. Results do not depend on it.
        progress: called as progress(done, total), in runs.
        level: of intervals and verdicts.
        method: intervals of the main outcomes by "t" (Student) or "bootstrap".
        model: a changed model: a class derived from `CollaborationModel`. None for the model as it is.
        until: go on with more seeds until half the width of each interval is at most this share of the largest mean, or, for
            "decided", until the best strategy can be told or those in the running are surely as good as each other; `seeds` is then
            how many to begin with. (`simpul.choose_strategy` decides with fewer runs, and says less of who is behind.)
        most: seeds, with `until`.
        without_openings: on how many of the seeds every strategy is run once more without outside openings, so that `opening_gains`
            tells how much of each gain comes through them; all, but 1,000 at most, if None; 0 leaves that out.
        sets: among how many parameter sets the seeds are divided (`design.two_levels.with_sets`): 50, or as many as get four
            seeds each, if None; 1 for the scenario's own numbers alone.
        outcome, weights: what the choice aims at: one outcome, or weights of several; all main outcomes alike if neither is given.
        matters: outcome -> the smallest difference that matters, in the unit that is shown (percentage points for shares); for the
            others a fifth of the ordinary spread between runs.
        why: on how many of the seeds every strategy is run once more with mechanisms switched off, so that `why` tells what each
            adds to its gain over direct grants; None and 0 leave that out. It takes 7 to 15 runs of each strategy on a seed.

    Returns:
        The choice, means, differences from doing nothing and from direct grants on the same seeds, verdicts (corrected for the
        number of comparisons), what the parameter sets agree about, months to catch up.

    Raises:
        UserError: for what cannot be planned; it says why in the language in use.

    >>> import simpul
    >>> found = simpul.compare(simpul.load_scenario("small"), ["broker-host"], seeds=8)
    >>> found.results.strategies
    ('nothing', 'direct-grants', 'broker-host')
    >>> found.differences["nothing", 60, "broker-host", "need_met"].verdict
    'better'
    """
    runs = seeds if isinstance(seeds, int) else len(seeds)
    aim: AimedAt = {"outcome": outcome, "weights": weights, "matters": matters}
    asked = with_sets(scenario, runs, sets) if has_parameters(model) else scenario
    planned = plan(asked, with_baselines(scenario, strategies), seeds, first_seed)
    closed = plan_without_openings(planned, without_openings)
    off = plan_of_mechanisms(planned, why)
    found = carry_out(planned, threads, counted(progress, 0, sum(len(one) for one in (closed, off) if one)), model)
    if until is not None:
        def more(larger: Plan) -> Results:
            nonlocal found
            new = Plan(larger.scenario, larger.strategies, larger.seeds[len(found.seeds):])
            found = found.joined([carry_out(new, threads, progress, model)]) if new.seeds else found
            return found

        planned = settled(planned, more, until, most or MOST_SEEDS, level, method, **aim)
        closed, off = plan_without_openings(planned, without_openings), plan_of_mechanisms(planned, why)
    before, again, switched = len(planned), None, None
    if closed is not None:
        again = carry_out(closed, threads, counted(progress, before, len(off) if off else 0), model, monthly=False)
        before += len(closed)
    if off is not None:
        switched = MechanismRuns(off.scenario.sets, carry_out(off, threads, counted(progress, before, 0), model, monthly=False))
    return Comparison(planned, found, level, method, again, switched, **aim)
