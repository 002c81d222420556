"""Help and complaints of the command in the language in use; the library's own are English only.

What a command declares as its help, and as that of an argument or option, is the key of a message: it is said when it is read.
"""

from __future__ import annotations

import difflib
import re
import shutil
from typing import Annotated

import typer
from typer.core import TyperCommand, TyperGroup

from simpul.experiments.user_errors import UserError, nearest
from simpul.sim.language import say

_NARROWEST, _WIDEST = 60, 100
NO_VALUE = "shipped"      # what an option that may do without a value then has

# What can be counted in a lifetime; seeds are any number, of which the plan says how large it may be.
MOST_USUAL = 1_000_000_000
MOST_COUNTED = {"--seed": 2**64, "--first-seed": 2**64, "--budget": 100_000, "--training": 1_000_000, "--replicates": 1_000_000}
_LONGEST_WORD = 60
AsJson = Annotated[bool, typer.Option("--json", help="cli-json")]
Lang = Annotated[str | None, typer.Option("--lang", metavar="en|id", help="cli-lang")]


def _values(key: str) -> dict[str, str]:
    """What the message of an option's help puts into its sentence: the formats of the registry, loaded for nothing else."""
    if key != "cli-export-formats":
        return {}
    from simpul.experiments.formats.format_registry import written_formats

    return {"formats": ", ".join(written_formats())}


def _columns() -> int:
    """Width of the help text."""
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((80, 24)).columns))


class _Help:
    """Writes the help of a command: usage, what it does, arguments, options, commands, examples."""

    def format_help(self, ctx, formatter) -> None:
        """Write the whole help text."""
        formatter.width = _columns()
        pieces = " ".join(self._usage_piece(param) for param in self.params if param.param_type_name == "argument")
        rest = say("cli-usage-command") if hasattr(self, "commands") else ""
        formatter.write_usage(ctx.command_path, " ".join(filter(None, [say("cli-usage-options"), pieces, rest])),
                              prefix=say("cli-usage") + " ")
        if self.help:
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(say(self.help))
        self._section(formatter, "cli-arguments", [(self._usage_piece(param), say(param.help)) for param in self.params
                                                   if param.param_type_name == "argument"])
        self._section(formatter, "cli-options", [self._option(param) for param in self.get_params(ctx)
                                                 if param.param_type_name == "option" and not param.hidden])
        commands = getattr(self, "commands", {})
        self._section(formatter, "cli-commands", [(name, say(command.help).split("\n\n")[0])
                                                  for name, command in commands.items() if not command.hidden])
        if self.epilog:
            formatter.write_paragraph()
            for line in say(self.epilog).splitlines():
                formatter.write(f"  {line}\n" if line else "\n")

    @staticmethod
    def _section(formatter, key: str, rows: list[tuple[str, str]]) -> None:
        if rows:
            with formatter.section(say(key)):
                formatter.write_dl(rows, col_max=28)

    @staticmethod
    def _usage_piece(param) -> str:
        name = (param.metavar or param.name or "").upper()
        name = name + "..." if param.nargs != 1 else name
        return name if param.required else f"[{name}]"

    @staticmethod
    def _option(param) -> tuple[str, str]:
        if param.name == "help":
            return "--help", say("cli-help")
        names = ", ".join(param.opts)
        if not param.is_flag:
            names += f" {param.metavar or 'TEXT'}"
        told = say(param.help, **_values(param.help)) if param.help else ""
        if not param.is_flag and param.default not in (None, "") and not callable(param.default):
            told = f"{told} [{say('cli-default', value=str(param.default))}]".strip()
        return names, told


class HelpfulCommand(_Help, TyperCommand):
    """A command whose help is in the language in use. An option whose metavar stands in brackets may be given without a
    value: it then takes `shipped`."""

    def parse_args(self, ctx, args):
        """Fill in the value of an option that may do without one."""
        open_ = {name for param in self.params if (param.metavar or "").startswith("[") for name in param.opts
                 if param.param_type_name == "option"}
        given, end = list(args), args.index("--") if "--" in args else len(args)
        for place in reversed(range(end)):
            alone = place + 1 == len(given) or given[place + 1].startswith("--")
            if given[place] in open_ and alone:
                given.insert(place + 1, NO_VALUE)
        return super().parse_args(ctx, given)


class HelpfulGroup(_Help, TyperGroup):
    """The command `simpul` itself."""


def whole(option: str, given: str | None) -> int | None:
    """The whole number given for an option, None for none. Raises UserError for anything else: said in our own words,
    which the command-line library's types would not."""
    if given is None:
        return None
    try:
        found = int(given)
    except ValueError:
        raise UserError("cli-not-whole", name=option, detail=shortened(given)) from None
    if found > (most := MOST_COUNTED.get(option, MOST_USUAL)):
        raise UserError("cli-whole-too-large", name=option, detail=shortened(given), most=most)
    return found


def shortened(given: str) -> str:
    """What was given, as long as a sentence bears it."""
    return given if len(given) <= _LONGEST_WORD else f"{given[:_LONGEST_WORD]}..."


def read_share(option: str, given: str | None) -> float | None:
    """The number given for an option, None for none; a decimal comma is understood. Raises UserError for anything else."""
    if given is None:
        return None
    try:
        return float(given.replace(",", "."))
    except ValueError:
        raise UserError("cli-not-number", name=option, detail=given) from None


def complaint(error: Exception) -> str:
    """One sentence for what is wrong with the words of a command line (an error of the command-line library)."""
    kind = type(error).__name__
    if kind == "NoSuchOption":
        near = difflib.get_close_matches(error.option_name, getattr(error, "possibilities", None) or [], n=1)
        return say("cli-no-such-option-near" if near else "cli-no-such-option", option=error.option_name,
                   nearest="".join(near))
    param = getattr(error, "param", None)
    name = "" if param is None else (param.opts[0] if param.param_type_name == "option" else
                                     (param.metavar or param.name or "").upper())
    if kind == "MissingParameter":
        return say("cli-missing", name=name)
    if kind == "BadOptionUsage":
        return say("cli-needs-value", option=error.option_name)
    if kind in ("BadArgumentUsage", "UsageError") and getattr(error, "ctx", None) is not None:
        commands = getattr(error.ctx.command, "commands", None)
        if commands:
            given = _quoted(error.message)
            return say("cli-no-such-command", given=given, **nearest(given, commands))
        return say("cli-too-much", given=_quoted(error.message, -1))
    return error.format_message()


def _quoted(message: str, which: int = 0) -> str:
    """The word the user wrote, which the library puts between quotes, or brackets: the first of them, or the last."""
    found = re.findall(r"'([^']*)'", message) or re.findall(r"\(([^()]*)\)", message)
    return found[which] if found else message
