"""`simpul sensitivity`: on which uncertain parameters a strategy's gain over direct grants hinges."""

import typer

from simpul.experiments.cli.analysis_session import QuestionWishes, ask, options
from simpul.experiments.cli.help_format import HelpfulCommand, whole
from simpul.experiments.cli.shared_options import listed_words
from simpul.sim.language import say


def add(app: typer.Typer) -> None:
    """Add the command to the application."""
    o = options()

    @app.command("sensitivity", cls=HelpfulCommand, help=say("ask-sensitivity"))
    def sensitivity_command(
        scenario: o.scenario, method: o.option(str, "--method", "morris|sobol", "ask-method") = "morris",
        over: o.over = None, samples: o.option(str | None, "--samples", "N", "ask-samples-sensitivity") = None,
        strategies: o.strategies = "", seeds: o.option(str | None, "--seeds", "N", "ask-seeds-sensitivity") = None,
        first_seed: o.first_seed = "0", design_seed: o.design_seed = "1", outcome: o.outcome = None, weights: o.weights = None,
        horizon: o.horizon = None, out: o.out = None, threads: o.threads = None, cluster: o.cluster = None,
        as_json: o.as_json = False, plan: o.plan = False,
        no_report: o.no_report = False, csv: o.csv = False, markdown: o.markdown = False, decimal: o.decimal = "point",
        lang: o.lang = None,
    ) -> None:
        from simpul.experiments.analyses.sensitivity import SAMPLES, SENSITIVITY_SEEDS, sensitivity
        from simpul.experiments.design.factors import read_over

        ask(sensitivity, scenario, {
            "method": method, "over": read_over(over) if over else None,
            "samples": whole("--samples", samples) if samples else SAMPLES.get(method),
            "strategies": listed_words(strategies), "seeds": whole("--seeds", seeds) if seeds else SENSITIVITY_SEEDS.get(method),
            "first_seed": whole("--first-seed", first_seed),
            "design_seed": whole("--design-seed", design_seed), "outcome": outcome, "weights": weights,
            "horizon": whole("--horizon", horizon)}, QuestionWishes(
                out=out, threads=whole("--threads", threads), cluster=cluster, as_json=as_json, plan=plan, report=not no_report,
                csv=csv, markdown=markdown, decimal=decimal))
