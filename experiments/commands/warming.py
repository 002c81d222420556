"""Compiles the model when that is needed, and says so once, before the silence."""

from experiments.console import note
from experiments.language import say


def warmed_up() -> None:
    """Make the model ready to run; says that it compiles when no compiled copy is kept yet."""
    from sim import runs

    if runs.compile_needed():
        note(say("cli-compiling"))
    runs.warm_up()
