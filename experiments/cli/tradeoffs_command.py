"""`simpul tradeoffs`: what each strategy gains for its money, early and late, and who comes first for whom."""

import typer

from simpul.experiments.cli.analysis_session import QuestionWishes, ask, options
from simpul.experiments.cli.help_format import HelpfulCommand, whole
from simpul.experiments.cli.shared_options import listed_words
from simpul.experiments.user_errors import UserError
from simpul.sim.language import say


def add(app: typer.Typer) -> None:
    """Add the command to the application."""
    o = options()

    @app.command("tradeoffs", cls=HelpfulCommand, help=say("ask-tradeoffs"))
    def tradeoffs_command(
        scenario: o.scenario, subsidies: o.option(str, "--subsidies", "PM,PM", "ask-subsidies") = "",
        strategies: o.strategies = "", seeds: o.seeds = "100", first_seed: o.first_seed = "0",
        weights: o.many_weights = None, out: o.out = None, threads: o.threads = None, cluster: o.cluster = None,
        as_json: o.as_json = False, plan: o.plan = False,
        no_report: o.no_report = False, csv: o.csv = False, markdown: o.markdown = False, decimal: o.decimal = "point",
        lang: o.lang = None,
    ) -> None:
        from simpul.experiments.analyses.tradeoffs import tradeoffs

        ask(tradeoffs, scenario, {
            "subsidies": _numbers(subsidies), "strategies": listed_words(strategies), "seeds": whole("--seeds", seeds),
            "first_seed": whole("--first-seed", first_seed), "weights": weights or None}, QuestionWishes(
                out=out, threads=whole("--threads", threads), cluster=cluster, as_json=as_json, plan=plan, report=not no_report,
                csv=csv, markdown=markdown, decimal=decimal))


def _numbers(text: str) -> list[float] | None:
    """Numbers with commas between; None for none."""
    try:
        return [float(item) for item in text.split(",") if item.strip()] or None
    except ValueError:
        raise UserError("tradeoffs-subsidy", given=text) from None
