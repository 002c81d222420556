"""The command of a question, built from the signature of its analysis.

Each parameter of the analysis is an option of its name, with the analysis's own default. `OPTION_SHAPES` says how a word of the
command line becomes a value and what the help shows in its place; a parameter that is not there is read by its annotation (int,
float, else text). The help of an option is the message `ask-<option>-<question>`, or `ask-<option>` where questions share it.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from simpul.experiments.cli.analysis_registry import ANALYSES
from simpul.experiments.cli.analysis_session import CARRYING_OUT, ask
from simpul.experiments.cli.help_format import AsJson, HelpfulCommand, Lang, read_share, whole
from simpul.experiments.cli.shared_options import QuestionWishes, listed_words
from simpul.experiments.user_errors import UserError
from simpul.sim.language import has

_NOT_ASKED = (*CARRYING_OUT, "level")       # parameters of an analysis that are no options of its question
_BARE = inspect.Parameter.empty


@dataclass(frozen=True)
class OptionShape:
    """How an option is written and read. metavar: what the help shows in the place of a value; read(option, text or texts):
    its value; many: whether it may be given more than once; key: of the help where it is not that of its name."""

    metavar: str
    read: Callable[[str, Any], Any]
    many: bool = False
    key: str = ""


def _text(_option: str, given: str) -> str:
    return given


def _texts(_option: str, given: list[str]) -> list[str]:
    return list(given)


def _labels(_option: str, given: str) -> list[str] | None:
    return listed_words(given)


def _over(_option: str, given: list[str]) -> dict[str, Any]:
    from simpul.experiments.design.factors import read_over

    return read_over(given)


def _subsidies(_option: str, given: str) -> list[float] | None:
    """Numbers with commas between; None for none."""
    try:
        return [float(item) for item in given.split(",") if item.strip()] or None
    except ValueError:
        raise UserError("tradeoffs-subsidy", given=given) from None


OPTION_SHAPES = {
    "over": OptionShape("KEY=VALUES", _over, many=True), "over-calibrate": OptionShape("KEY=LOW..HIGH", _over, many=True),
    "strategies": OptionShape("A,B", _labels), "outcome": OptionShape("NAME", _text), "weights": OptionShape("A=2,B=1", _text),
    "many-weights": OptionShape("A=2,B=1", _texts, many=True, key="ask-many-weights"),
    "horizon": OptionShape("MONTHS", whole), "matters": OptionShape("X", _text), "design": OptionShape("full|latin|sobol", _text),
    "method": OptionShape("morris|sobol", _text), "effort": OptionShape("quick|usual|thorough", _text),
    "subsidies": OptionShape("PM,PM", _subsidies), "targets": OptionShape("FILE", _text), "seeds": OptionShape("N", whole),
}
_BY_TYPE = {"int": OptionShape("N", whole), "float": OptionShape("X", read_share)}

ALSO = {"outcome": ("--aim",)}      # other names of an option

# Options of how an answer is made and kept: type, default, flag, metavar, key of the help.
MAKING = {
    "out": (Path | None, None, "--out", "FOLDER", "ask-out"),
    "threads": (str | None, None, "--threads", "N", "cli-compare-threads"),
    "cluster": (str | None, None, "--cluster", "ADDRESS", "cli-compare-cluster"),
    "ensemble": (str | None, None, "--ensemble", "[FILE]", "ask-ensemble"),
    "arms": (str | None, None, "--arms", "equal|documented", "ask-arms"),
    "as_json": (AsJson, False),
    "plan": (bool, False, "--plan", None, "forecast-option"),
    "no_report": (bool, False, "--no-report", None, "cli-compare-no-report"),
    "csv": (bool, False, "--csv", None, "ask-csv"),
    "markdown": (bool, False, "--markdown", None, "cli-compare-markdown"),
    "decimal": (str, "point", "--decimal", "point|comma", "cli-compare-decimal"),
    "wait": (bool, False, "--wait", None, "cli-wait"),
    "lang": (Lang, None),
}
_ALWAYS = ("out", "threads", "as_json", "no_report", "wait", "lang")


def question_command(name: str) -> HelpfulCommand:
    """The command of a question (`analysis_registry.ANALYSES`)."""
    question = ANALYSES[name]
    asked = {parameter.name: parameter for parameter in inspect.signature(question.analysis).parameters.values()
             if parameter.name not in _NOT_ASKED}
    shapes = {key: _shape(name, parameter) for key, parameter in asked.items()}
    scenario = Annotated[str, typer.Argument(metavar="SCENARIO", help="cli-compare-scenario")]
    parameters = [_parameter("scenario", scenario, _BARE)]
    parameters += [_asked_option(name, asked[key], shape) for key, shape in shapes.items()]
    parameters += [_making_option(name, key) for key in MAKING if key in (*_ALWAYS, *question.making)]

    def carry_out(scenario: str, **given: Any) -> None:
        arguments = {key: shape.read(_flag(key), given[key] or []) if shape.many else shape.read(_flag(key), given[key])
                     for key, shape in shapes.items() if _is_given(asked[key], given[key])}
        ask(name, scenario, arguments, _wishes(given))

    carry_out.__signature__ = inspect.Signature(parameters)
    carry_out.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    epilog = f"ask-{name}-example"
    alone = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings={"help_option_names": ["--help"]})
    alone.command(name, cls=HelpfulCommand, help=f"ask-{name}", epilog=epilog if has(epilog) else None)(carry_out)
    return typer.main.get_command(alone)


def _is_given(parameter: inspect.Parameter, given: Any) -> bool:
    """Whether an option was given, or has to be: then the analysis says what is missing."""
    return given not in (None, []) or parameter.default is _BARE


def _shape(question: str, parameter: inspect.Parameter) -> OptionShape:
    """How an option of a question is written."""
    annotation = inspect.formatannotation(parameter.annotation).strip("'")
    key = "many-weights" if parameter.name == "weights" and "Sequence" in annotation else parameter.name
    for known in (f"{key}-{question}", key):
        if known in OPTION_SHAPES:
            return OPTION_SHAPES[known]
    return next((shape for kind, shape in _BY_TYPE.items() if kind in annotation), OptionShape("TEXT", _text))


def _flag(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _help(question: str, option: str, otherwise: str = "") -> str:
    """Key of an option's help: of its own for a question, else the one that questions share."""
    key = f"ask-{option}-{question}"
    return key if has(key) else otherwise or f"ask-{option}"


def _parameter(name: str, kind: Any, default: Any) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=kind, default=default)


def _asked_option(question: str, parameter: inspect.Parameter, shape: OptionShape) -> inspect.Parameter:
    """An option for a parameter of the analysis; its default is only shown."""
    bare = parameter.default is _BARE
    default = None if shape.many or bare or parameter.default is None else str(parameter.default)
    option = typer.Option(_flag(parameter.name), *ALSO.get(parameter.name, ()), metavar=shape.metavar,
                          help=_help(question, parameter.name.replace("_", "-"), shape.key))
    kind = list[str] | None if shape.many else str if bare else str | None
    return _parameter(parameter.name, Annotated[kind, option], _BARE if bare and not shape.many else default)


def _making_option(question: str, name: str) -> inspect.Parameter:
    kind, default, *told = MAKING[name]
    if told:
        flag, metavar, key = told
        kind = Annotated[kind, typer.Option(flag, metavar=metavar, help=_help(question, name, key))]
    return _parameter(name, kind, default)


def _wishes(given: Mapping[str, Any]) -> QuestionWishes:
    told = {name: given[name] for name in ("out", "cluster", "ensemble", "arms", "as_json", "plan", "csv", "markdown", "decimal",
                                            "wait")
            if name in given}
    return QuestionWishes(**told, threads=whole("--threads", given["threads"]), report=not given["no_report"])
