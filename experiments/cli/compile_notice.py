"""Compiles the model when that is needed, and says so once, before the silence."""

import os
import threading
from contextlib import suppress

from simpul.experiments.cli.console import print_note
from simpul.sim.language import say


def warmed_up() -> None:
    """Make the model ready to run; says that it compiles when no compiled copy is kept yet."""
    from simpul.sim import run
    from simpul.sim.numerics.compiler import outside_settings

    if names := outside_settings():
        print_note(say("cli-outside-settings", settings=", ".join(f"{name}={os.environ[name]}" for name in names)))
    if run.run_compile_needed():
        print_note(say("cli-compiling"))
    run.warm_up()


def load_beside() -> threading.Thread:
    """Load, on a thread beside the model's, what keeping and reporting the results will need; it only saves a second.

    A library that cannot be loaded says so where it is used.
    """
    def load() -> None:
        with suppress(ImportError):
            import scipy.stats  # noqa: F401
        with suppress(ImportError):
            import jinja2  # noqa: F401
        with suppress(ImportError):
            import plotly.offline  # noqa: F401

    thread = threading.Thread(target=load, daemon=True)
    thread.start()
    return thread
