"""`simpul map`: which strategy is best over two factors, grey where that cannot be said."""

import typer

from simpul.experiments.cli.analysis_session import QuestionWishes, ask, options
from simpul.experiments.cli.help_format import HelpfulCommand, whole
from simpul.experiments.cli.shared_options import listed_words
from simpul.sim.language import say


def add(app: typer.Typer) -> None:
    """Add the command to the application."""
    o = options()

    @app.command("map", cls=HelpfulCommand, help=say("ask-map"))
    def map_command(
        scenario: o.scenario, over: o.over = None, strategies: o.strategies = "", seeds: o.seeds = "25",
        first_seed: o.first_seed = "0", outcome: o.outcome = None, weights: o.weights = None, horizon: o.horizon = None,
        out: o.out = None, threads: o.threads = None, cluster: o.cluster = None, ensemble: o.ensemble = None,
        as_json: o.as_json = False,
        plan: o.plan = False, no_report: o.no_report = False, csv: o.csv = False, markdown: o.markdown = False,
        decimal: o.decimal = "point",
        lang: o.lang = None,
    ) -> None:
        from simpul.experiments.analyses.strategy_map import map
        from simpul.experiments.design.factors import read_over

        chosen = {"over": read_over(over)} if over else {}
        ask(map, scenario, {
            **chosen, "strategies": listed_words(strategies), "seeds": whole("--seeds", seeds),
            "first_seed": whole("--first-seed", first_seed), "outcome": outcome, "weights": weights,
            "horizon": whole("--horizon", horizon)}, QuestionWishes(
                out=out, threads=whole("--threads", threads), cluster=cluster, ensemble=ensemble, as_json=as_json, plan=plan,
                report=not no_report, csv=csv, markdown=markdown, decimal=decimal))
