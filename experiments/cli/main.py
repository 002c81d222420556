"""The command `simpul`.

Nothing heavy is imported here: `simpul --help` answers at once. The language is settled before the help texts are
built (--lang in the words of the command, then SIMPUL_LANG, then the computer's own). Exit codes: 0 done, 2 something
the user can mend (one message), 130 stopped by the user, 1 a fault of Simpul's own.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence

from simpul.sim.language import say, set_language

DONE, OWN_FAULT, USER_ERROR, STOPPED = 0, 1, 2, 130
OWN_CODE = "--own-code"      # lets scenarios run the Python files they name
DEBUG = "SIMPUL_DEBUG"       # set it to see the traceback of a fault
OF_STREAMS = (errno.EBADF, errno.ENOSPC, errno.EIO, errno.EPIPE, errno.EINVAL)      # of standard output, when no file is named


def language_of(words: Sequence[str]) -> str | None:
    """The language that the words of a command line ask for: the value of the last --lang, None without one."""
    found = None
    for place, word in enumerate(words):
        if word == "--":
            break
        if word == "--lang" and place + 1 < len(words):
            found = words[place + 1]
        elif word.startswith("--lang="):
            found = word.partition("=")[2]
    return found


def _build():
    """The typer application with help in the language in use."""
    import typer

    from simpul.experiments.cli.command_group import CommandGroup, commands

    app = typer.Typer(name="simpul", cls=CommandGroup, help="cli-about", epilog="cli-examples",
                      add_completion=False, rich_markup_mode=None, no_args_is_help=False,
                      context_settings={"help_option_names": ["--help"]})

    def version(wanted: bool) -> None:
        if wanted:
            import simpul

            print(f"simpul {simpul.__version__}")
            raise typer.Exit(DONE)

    def start(context, _version, _language, _own_code) -> None:
        if context.invoked_subcommand is None:
            print(context.get_help())
            raise typer.Exit(DONE)

    start.__annotations__ = {"context": typer.Context, "_version": bool, "_language": str, "_own_code": bool}
    start.__defaults__ = (
        typer.Option(False, "--version", callback=version, is_eager=True, help="cli-version"),
        typer.Option(None, "--lang", metavar="en|id", help="cli-lang"),
        typer.Option(False, OWN_CODE, help="cli-own-code"))
    app.callback(invoke_without_command=True)(start)
    commands(app)
    return app


def main(words: Sequence[str] | None = None) -> int:
    """Run the command with these words (those of the process when None) and return its exit code."""
    from simpul.experiments.cli.console import prepare_streams, print_note
    from simpul.experiments.cli.termination import requests_heard
    from simpul.sim.notices import told_to

    words = list(sys.argv[1:] if words is None else words)
    prepare_streams()
    try:
        with requests_heard(), told_to(print_note):
            code = _heard(words)
            sys.stdout.flush()
            return code
    except BrokenPipeError:          # the reader of a pipe has gone: nothing is wrong, and nothing more can be said
        code = DONE
    except OSError as error:         # what was printed has nowhere to go
        print_note(say("cli-cannot-print", reason=error.strerror or str(error)))
        code = USER_ERROR
    except KeyboardInterrupt:
        print_note(say("cli-stopped"))
        code = STOPPED
    sys.stdout = open(os.devnull, "w", encoding="utf-8")
    return code


def _heard(words: list[str]) -> int:
    """Settle the language and what is allowed, and carry the words out. Raises OSError when the result cannot be printed."""
    from simpul.experiments.cli.console import print_note
    from simpul.experiments.user_errors import Stopped, UserError

    try:
        set_language(None)
        asked = language_of(words)
        if asked is not None:
            try:
                set_language(asked)
            except ValueError:
                raise UserError("cli-no-language", given=asked) from None
        if OWN_CODE in words:            # taken from wherever it stands, so that it need not come before the command
            from simpul.sim.scenario.strategy_files import allow_own_code

            words.remove(OWN_CODE)
            allow_own_code()
        return _carried_out(words)
    except UserError as error:
        print_note(str(error))
        return STOPPED if isinstance(error, Stopped) else USER_ERROR
    except KeyboardInterrupt:
        print_note(say("cli-stopped"))
        return STOPPED


def _carried_out(words: list[str]) -> int:
    """Hand the words to typer; turn what it raises into one message and an exit code."""
    import typer

    from simpul.experiments.cli.console import print_note
    from simpul.experiments.cli.help_format import complaint
    from simpul.experiments.user_errors import UserError

    try:
        code = typer.main.get_command(_build()).main(args=words, prog_name="simpul", standalone_mode=False)
        if code == STOPPED:                      # newer versions turn Ctrl-C into this code, older ones into Abort
            print_note(say("cli-stopped"))
        return code if isinstance(code, int) else DONE
    except (UserError, KeyboardInterrupt, BrokenPipeError):
        raise
    except typer.Abort:
        print_note(say("cli-stopped"))
        return STOPPED
    except MemoryError:
        print_note(say("cli-no-memory"))
        return USER_ERROR
    except Exception as error:
        if hasattr(error, "faults"):             # a ScenarioError; importing it here would cost every start
            print_note(str(error))
            return USER_ERROR
        if hasattr(error, "format_message"):
            print_note(f"{complaint(error)} {say('cli-see-help')}")
            return USER_ERROR
        if isinstance(error, OSError):           # of the system: a file, a disk, a stream
            if error.filename is None and error.errno in OF_STREAMS:
                raise
            print_note(say("cli-system-refuses", name=str(error.filename or "?"), reason=error.strerror or str(error)))
            return USER_ERROR
        if os.environ.get(DEBUG):
            raise
        print_note(say("cli-own-fault", kind=type(error).__name__, text=str(error), variable=DEBUG))
        return OWN_FAULT


if __name__ == "__main__":
    sys.exit(main())
