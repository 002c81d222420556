"""The first table of a new installation: while first runs take longer than usual, what the first seeds say is shown already."""

from __future__ import annotations

import math
from typing import Any

from simpul.experiments.cli.compile_notice import answers_at_once
from simpul.experiments.cli.console import print_note
from simpul.sim.language import say

SHOWN_SEEDS = 50  # so many, and what is kept with them


def show_first_table(here: Any, planned: Any, method: str) -> None:
    """Make the runs of the first seeds of a plan and show what they come to, where the compiled model is not there yet and the plan
    has more of them. here: the sitting that keeps them; they are not made again."""
    from simpul.experiments.analyses.comparison import Comparison
    from simpul.experiments.cli.comparison_printer import outcomes_lines
    from simpul.experiments.design.plan import plan
    from simpul.experiments.runner.checkpoints import seeds_in_part

    part = seeds_in_part(planned)
    size = part * math.ceil(SHOWN_SEEDS / part)
    if size >= len(planned.seeds) or not answers_at_once():
        return
    first = plan(planned.scenario, planned.strategies, planned.seeds[:size])
    results = here.carried(first).results().world(0)
    print_note(say("cli-first-table", seeds=size, all=len(planned.seeds)))
    for line in outcomes_lines(Comparison(first, results, method=method)):
        print_note(line)
