"""`simpul sweep`: what the outcomes become when numbers of the scenario, or levers of strategies, take other values."""

import typer

from simpul.experiments.cli.analysis_session import QuestionWishes, ask, options
from simpul.experiments.cli.help_format import HelpfulCommand, whole
from simpul.experiments.cli.shared_options import listed_words
from simpul.sim.language import say


def add(app: typer.Typer) -> None:
    """Add the command to the application."""
    o = options()

    @app.command("sweep", cls=HelpfulCommand, help=say("ask-sweep"))
    def sweep_command(
        scenario: o.scenario, over: o.over = None,
        design: o.option(str, "--design", "full|latin|sobol", "ask-design") = "full",
        samples: o.option(str, "--samples", "N", "ask-samples-sweep") = "64",
        strategies: o.strategies = "", seeds: o.seeds = "20", first_seed: o.first_seed = "0",
        design_seed: o.design_seed = "0", outcome: o.outcome = None, weights: o.weights = None, horizon: o.horizon = None,
        out: o.out = None, threads: o.threads = None, cluster: o.cluster = None, as_json: o.as_json = False, plan: o.plan = False,
        no_report: o.no_report = False, csv: o.csv = False, markdown: o.markdown = False, decimal: o.decimal = "point",
        lang: o.lang = None,
    ) -> None:
        from simpul.experiments.analyses.sweep import sweep
        from simpul.experiments.design.factors import read_over

        ask(
            sweep,
            scenario,
            {
                "over": read_over(over or []),
                "design": design,
                "samples": whole("--samples", samples),
                "strategies": listed_words(strategies),
                "seeds": whole("--seeds", seeds),
                "first_seed": whole("--first-seed", first_seed),
                "design_seed": whole("--design-seed", design_seed),
                "outcome": outcome,
                "weights": weights,
                "horizon": whole("--horizon", horizon),
            },
            QuestionWishes(
                out=out,
                threads=whole("--threads", threads),
                cluster=cluster,
                as_json=as_json,
                plan=plan,
                report=not no_report,
                csv=csv,
                markdown=markdown,
                decimal=decimal,
            ),
        )
