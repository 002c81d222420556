"""`simpul robustness`: over many plausible worlds, how often each strategy is best, and where it fails."""

import typer

from simpul.experiments.cli.analysis_session import QuestionWishes, ask, options
from simpul.experiments.cli.help_format import HelpfulCommand, whole
from simpul.experiments.cli.shared_options import listed_words
from simpul.sim.language import say


def add(app: typer.Typer) -> None:
    """Add the command to the application."""
    o = options()

    @app.command("robustness", cls=HelpfulCommand, help=say("ask-robustness"))
    def robustness_command(
        scenario: o.scenario, samples: o.option(str, "--samples", "N", "ask-samples-robustness") = "250", over: o.over = None,
        strategies: o.strategies = "", seeds: o.seeds = "5", first_seed: o.first_seed = "0", design_seed: o.design_seed = "0",
        outcome: o.outcome = None, weights: o.many_weights = None, horizon: o.horizon = None, out: o.out = None,
        threads: o.threads = None, cluster: o.cluster = None, ensemble: o.ensemble = None, as_json: o.as_json = False,
        plan: o.plan = False,
        no_report: o.no_report = False, csv: o.csv = False, markdown: o.markdown = False, decimal: o.decimal = "point",
        lang: o.lang = None,
    ) -> None:
        from simpul.experiments.analyses.robustness import robustness
        from simpul.experiments.design.factors import read_over

        ask(
            robustness,
            scenario,
            {
                "samples": whole("--samples", samples),
                "over": read_over(over) if over else None,
                "strategies": listed_words(strategies),
                "seeds": whole("--seeds", seeds),
                "first_seed": whole("--first-seed", first_seed),
                "design_seed": whole("--design-seed", design_seed),
                "outcome": outcome,
                "weights": weights or None,
                "horizon": whole("--horizon", horizon),
            },
            QuestionWishes(
                out=out,
                threads=whole("--threads", threads),
                cluster=cluster,
                ensemble=ensemble,
                as_json=as_json,
                plan=plan,
                report=not no_report,
                csv=csv,
                markdown=markdown,
                decimal=decimal,
            ),
        )
