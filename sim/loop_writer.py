"""Write the compiled loop (`month_loop.py`) and the agents' verbs (`agent_verbs.py`) from the order of the month (`schedule.py`).

    python -m simpul.sim.loop_writer

Both are files and not made at import, so that they can be read, searched, stepped through and translated into C. A test holds them
to the order.
"""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable, Iterator
from inspect import signature
from itertools import groupby
from pathlib import Path

from simpul.sim.schedule import (
    EVERYTHING,
    MONTH_PHASES,
    ORGANIZATIONS,
    PLACES,
    START_PHASE,
    STRUCTURES,
    TURNS,
    MonthPhase,
    MonthStep,
)

_WIDTH = 132
_FOLDER = Path(__file__).parent
_ROWS = {  # name of a row, and the rows of community w
    ORGANIZATIONS: ("i", "range(first, last)"),
    PLACES: ("place", "range(c.place_from[w], c.place_from[w + 1])"),
    STRUCTURES: ("z", "range(c.structure_from[w], c.structure_from[w + 1])"),
}
_KNOWN = ("c", "p", "t", "turn", "first", "last")
_MADE = 'Written by `python -m simpul.sim.loop_writer` from `schedule.py`: change that file, not this one.'


def names_of_parameters(rule: Callable) -> list[str]:
    """Return the names of a rule's parameters."""
    return list(signature(rule).parameters)


def month_loop_text() -> str:
    """Return the source of `month_loop.py`."""
    bodies = [_start(), *(_community(phase) for phase in MONTH_PHASES if phase.name), _month()]
    rules = {rule for phase in (START_PHASE, *MONTH_PHASES) for step in phase.steps for rule in step.together or (step.rule,)}
    return "\n".join([
        '"""The months of a community as a loop for the compiler, in the order of `schedule.py`.', "", _MADE, '"""', "",
        "from simpul.sim.numerics.compiler import rule", *_imports(rules), "", "",
        "\n\n\n".join(bodies), "",
    ])


def agent_verbs_text() -> str:
    """Return the source of `agent_verbs.py`."""
    classes = [_verbs(kind) for kind in (PLACES, ORGANIZATIONS, STRUCTURES)]
    return "\n".join([
        '"""The verbs of the Mesa agents: one for each rule of the month, and one for each turn of several rules.',
        "", _MADE, '"""', "", "from simpul.sim.row_view import RowView", "", "",
        "\n\n\n".join(classes), "",
    ])


def generated_files() -> dict[Path, str]:
    """Return both files with what belongs into them."""
    return {_FOLDER / "month_loop.py": month_loop_text(), _FOLDER / "agent_verbs.py": agent_verbs_text()}


def _imports(rules: set[Callable]) -> Iterator[str]:
    """Yield one import for each module of the rules, by name."""
    ordered = sorted(rules, key=lambda rule: (rule.__module__, rule.__name__))
    for module, group in groupby(ordered, key=lambda rule: rule.__module__):
        names = [rule.__name__ for rule in group]
        line = f"from {module} import {', '.join(names)}"
        yield line if len(line) <= _WIDTH else "\n".join([f"from {module} import (", *(f"    {name}," for name in names), ")"])


def _called(rule: Callable, row: str, first: str = "first", last: str = "last") -> str:
    """Return the call of a rule for `row`, which stands for any parameter that is no other known name."""
    ends = {"first": first, "last": last}
    given = (ends.get(name, name) if name in _KNOWN else row for name in names_of_parameters(rule))
    return f"{rule.__name__}({', '.join(given)})"


def _is_sweep(rule: Callable) -> bool:
    """Tell whether a rule goes through many rows by itself."""
    return "first" in names_of_parameters(rule)


def _over_community(steps: tuple[MonthStep, ...]) -> list[str]:
    """Return the lines that go through steps in community w, of whose organizations `first` and `last` are the rows."""
    lines: list[str] = []
    for (over, turn), group in groupby(enumerate(steps), key=lambda item: (item[1].over, item[1].turn or item[0])):
        members = [step for _place, step in group]
        row, rows = _ROWS[over]
        if isinstance(turn, str):
            lines += [f"for {row} in {rows}:", *(f"    {_called(step.rule, row)}" for step in members)]
            continue
        for rule in members[0].together or (members[0].rule,):
            lines += [_called(rule, row)] if _is_sweep(rule) else [f"for {row} in {rows}:", f"    {_called(rule, row)}"]
    return lines


def _community(phase: MonthPhase) -> str:
    """Return the function of a phase that is gone through community by community."""
    lines = _over_community(phase.steps)
    if any("first" in line for line in lines):
        lines = ["first = c.row_from[w]", "last = c.row_from[w + 1]", *lines]
    turn = ", turn" if phase.in_rounds else ""
    text = textwrap.wrap(f'"""In community w: {phase.meaning}."""', _WIDTH - 4)
    return "\n".join(["@rule", f"def {phase.name}(c, p, w, t{turn}):", *_indented([*text, *lines])])


def _start() -> str:
    """Return the function that comes before the first month."""
    lines = [line for step in START_PHASE.steps for line in _over_region(step)]
    return "\n".join(["@rule", "def start_run(c, p):", *_indented(['"""Draw what everybody starts with."""', *lines])])


def _month() -> str:
    """Return the function of a whole month."""
    lines = ['"""Let one month pass, for everybody, in the order of the model."""', "communities = c.hub_loss.shape[0]"]
    for in_rounds, phases in groupby(MONTH_PHASES, key=lambda phase: phase.in_rounds):
        inner = [line for phase in phases for line in _in_region(phase)]
        lines += ["for turn in range(p.rounds):", *_indented(inner)] if in_rounds else inner
    return "\n".join(["@rule", "def pass_month(c, p, t):", *_indented(lines)])


def _in_region(phase: MonthPhase) -> list[str]:
    """Return the lines of a phase in the month of a region."""
    if phase.name:
        turn = ", turn" if phase.in_rounds else ""
        return ["for w in range(communities):", f"    {phase.name}(c, p, w, t{turn})"]
    return [line for step in phase.steps for line in _over_region(step)]


def _over_region(step: MonthStep) -> list[str]:
    """Return the lines of a step that everybody in the region does before the next one."""
    if step.over not in (EVERYTHING, ORGANIZATIONS):
        raise ValueError(f"{step.rule.__name__}: a phase over {step.over}s needs a name, to go community by community")
    if step.over == ORGANIZATIONS:
        return ["for i in range(c.key.shape[0]):", f"    {_called(step.rule, 'i')}"]
    called = _called(step.rule, "")
    return [f"if t {step.when.sign} p.burn_in:", f"    {called}"] if step.when else [called]


def _indented(lines: list[str]) -> list[str]:
    """Return the lines one level further in."""
    return [f"    {line}" for line in lines]


def _verbs(kind: str) -> str:
    """Return the class with the verbs of one kind of agent."""
    meaning = f'    """What {_article(kind)} does in a month, in the order of the month."""'
    lines = [f"class {kind.capitalize()}Verbs(RowView):", meaning]
    steps = [step for phase in (START_PHASE, *MONTH_PHASES) for step in phase.steps if step.over == kind]
    for turn, group in groupby(steps, key=lambda step: step.turn):
        members = list(group)
        if turn:
            lines += _method(turn, "", TURNS[turn], [f"self.{step.rule.__name__}()" for step in members])
        for step in members:
            lines += _verb(step)
    return "\n".join(lines)


def _article(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _verb(step: MonthStep) -> list[str]:
    """Return the verb of one rule: its arguments are the community and the settings, the row, the month and the round."""
    names = names_of_parameters(step.rule)
    state = "*self.state" if "p" in names else "self.state[0]"
    words = {"t": "self.month", "turn": "turn"}
    given = [words.get(name, "self.row") for name in names if name not in ("c", "p")]
    more = ", turn: int" if "turn" in names else ""
    return _method(step.rule.__name__, more, step.meaning, [f"self.rules.{step.rule.__name__}({', '.join([state, *given])})"])


def _method(name: str, more: str, meaning: str, body: list[str]) -> list[str]:
    text = textwrap.wrap(f'"""{meaning}"""', _WIDTH - 8)
    return ["", f"    def {name}(self{more}) -> None:", *(f"        {line}" for line in [*text, *body])]


if __name__ == "__main__":
    for file, text in generated_files().items():
        file.write_text(text, encoding="utf-8")
        print(file.name, file=sys.stderr)
