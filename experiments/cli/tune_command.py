"""`simpul tune`: each strategy gets the same number of designs, so that strategies are compared and not defaults."""

import typer

from simpul.experiments.cli.analysis_session import QuestionWishes, ask, options
from simpul.experiments.cli.help_format import HelpfulCommand, whole
from simpul.experiments.cli.shared_options import listed_words
from simpul.sim.language import say


def add(app: typer.Typer) -> None:
    """Add the command to the application."""
    o = options()

    @app.command("tune", cls=HelpfulCommand, help=say("ask-tune"))
    def tune_command(
        scenario: o.scenario, budget: o.option(str, "--budget", "N", "ask-budget") = "20",
        training: o.option(str, "--training", "N", "ask-training") = "20", strategies: o.strategies = "",
        seeds: o.option(str, "--seeds", "N", "ask-seeds-tune") = "100", first_seed: o.first_seed = "0",
        design_seed: o.design_seed = "0", outcome: o.outcome = None, weights: o.weights = None, horizon: o.horizon = None,
        out: o.out = None, threads: o.threads = None, cluster: o.cluster = None, as_json: o.as_json = False, plan: o.plan = False,
        no_report: o.no_report = False, csv: o.csv = False, markdown: o.markdown = False, decimal: o.decimal = "point",
        lang: o.lang = None,
    ) -> None:
        from simpul.experiments.analyses.tuning import tune

        ask(tune, scenario, {
            "budget": whole("--budget", budget), "training": whole("--training", training), "strategies": listed_words(strategies),
            "seeds": whole("--seeds", seeds), "first_seed": whole("--first-seed", first_seed),
            "design_seed": whole("--design-seed", design_seed), "outcome": outcome, "weights": weights,
            "horizon": whole("--horizon", horizon)}, QuestionWishes(
                out=out, threads=whole("--threads", threads), cluster=cluster, as_json=as_json, plan=plan, report=not no_report,
                csv=csv, markdown=markdown, decimal=decimal))
