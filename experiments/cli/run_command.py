"""`simpul run`: one run of one strategy, told as a story or given as data."""

from typing import Annotated

import typer

from simpul.experiments.cli.console import out, width
from simpul.experiments.cli.help_format import AsJson, Lang, whole
from simpul.sim.language import say


def run_command(
    scenario: Annotated[str, typer.Argument(metavar="SCENARIO", help="cli-run-scenario")],
    strategy: Annotated[str, typer.Option("--strategy", metavar="LABEL", help="cli-run-strategy")] = "",
    seed: Annotated[str, typer.Option("--seed", metavar="N", help="cli-run-seed")] = "0",
    as_json: AsJson = False,
    lang: Lang = None,
) -> None:
    """Carry out `simpul run`."""
    number = whole("--seed", seed)
    checked, label = _chosen(scenario, strategy, number)
    run = _made(checked, label, number)
    if as_json:
        from simpul.experiments.cli.json_output import print_json
        from simpul.experiments.presentation.story import as_data

        print_json(as_data(checked, label, run, number))
        return
    from simpul.experiments.presentation.story import tell_story

    for line in _laid_out(tell_story(checked, label, run, number), width()):
        out(line)


def _chosen(given: str, strategy: str, seed: int):
    """The scenario, and the label of the strategy, checked before anything runs."""
    from simpul.experiments.design.plan import plan
    from simpul.experiments.design.scenario_lookup import find
    from simpul.experiments.user_errors import UserError
    from simpul.sim.scenario import load_scenario

    scenario = load_scenario(find(given))
    if not strategy:
        raise UserError("cli-run-which", allowed=", ".join(scenario.strategies))
    plan(scenario, [strategy], [seed])
    return scenario, strategy


def _made(scenario, label: str, seed: int):
    from simpul.experiments.cli.compile_notice import ready_at_once

    ready_at_once()
    from simpul.sim.run import run

    return run(scenario, label, seed, record=True)


def _laid_out(story, columns: int) -> list[str]:
    """A story as lines for a terminal."""
    import textwrap

    lines = [story.title, "=" * min(columns, len(story.title)), "", *textwrap.wrap(story.opening, columns), ""]
    for line in story.lines():
        indent = len(line) - len(line.lstrip())
        lines += textwrap.wrap(line, columns, subsequent_indent=" " * (indent + 2 if indent else 0),
                               break_long_words=False) or [""]
    lines += ["", say("story-summary"), ""]
    for sentence in story.summary:
        lines += textwrap.wrap(sentence, columns, initial_indent="- ", subsequent_indent="  ", break_long_words=False)
    return lines
