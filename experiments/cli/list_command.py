"""`simpul list`: the scenarios that ship; with --all also strategy types, outcomes, figures of the survey and context factors."""

import textwrap
from typing import Annotated

import typer

from simpul.experiments.cli.console import out, width
from simpul.experiments.cli.help_format import AsJson, Lang
from simpul.sim.language import say


def list_command(
    everything: Annotated[bool, typer.Option("--all", help="cli-list-all")] = False,
    as_json: AsJson = False,
    lang: Lang = None,
) -> None:
    """Carry out `simpul list`."""
    parts = {"scenarios": scenarios()}
    if everything:
        parts |= {"strategies": strategies(), "outcomes": _outcomes(), "survey": _survey(), "context": factors()}
    if as_json:
        from simpul.experiments.cli.json_output import print_json

        print_json({part: [{"name": name, "what": what} for name, what in rows] for part, rows in parts.items()})
        return
    for part, rows in parts.items():
        out(say(f"cli-list-{part}"))
        for line in laid_out(rows, width()):
            out(line)
        out()


def laid_out(rows: list[tuple[str, str]], columns: int) -> list[str]:
    """Names in one column, what they mean in the other."""
    broad = max((len(name) for name, _ in rows), default=0)
    lines = []
    for name, what in rows:
        wrapped = textwrap.wrap(what, max(20, columns - broad - 4)) or [""]
        lines.append(f"  {name.ljust(broad)}  {wrapped[0]}".rstrip())
        lines += [" " * (broad + 4) + line for line in wrapped[1:]]
    return lines


def scenarios() -> list[tuple[str, str]]:
    """Shipped scenarios with their titles."""
    from simpul.sim.language import language
    from simpul.sim.scenario import load_scenario
    from simpul.sim.scenario.scenario_library import shipped_scenarios

    return [(name, load_scenario(file).title.say(language())) for name, file in shipped_scenarios().items()]


def strategies() -> list[tuple[str, str]]:
    """Types of strategies with their levers."""
    from simpul.sim.scenario.strategy_models import BUILT_IN, TYPES

    rows = []
    for name in BUILT_IN:
        levers = ", ".join(lever.name for lever in TYPES[name].LEVERS)
        title = say(f"type-{name.replace('_', '-')}-what")
        rows.append((name, title if not levers else say("cli-list-levers", title=title, levers=levers)))
    return rows


def _outcomes() -> list[tuple[str, str]]:
    """What is measured; main outcomes are marked."""
    from simpul.experiments.presentation.labels import outcome_meaning
    from simpul.sim.language import language
    from simpul.sim.outcomes import GROUP, ISSUE, OUTCOMES

    parts = [(f"{head}NAME", say(f"outcome-{head[:-1]}-what", name="NAME")) for head in (ISSUE, GROUP)]
    return [(item.name, outcome_meaning(item.name, language()) + (f" [{say('report-main')}]" if item.primary else ""))
            for item in OUTCOMES] + parts


def _survey() -> list[tuple[str, str]]:
    """Figures of the virtual survey, which calibration can aim at."""
    from simpul.experiments.patterns.survey_waves import FIGURES

    return [(name, say(f"survey-{name.replace('_', '-')}")) for name in FIGURES]


def factors() -> list[tuple[str, str]]:
    """Context factors with their names."""
    from simpul.sim.parameters import CONTEXT

    return [(item.name, say(f"context-{item.name.replace('_', '-')}")) for item in CONTEXT]
