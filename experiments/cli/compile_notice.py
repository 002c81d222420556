"""Compiles the model when that is needed, and says so once, before the silence."""

import importlib
import threading

from simpul.experiments.cli.console import print_note
from simpul.sim.language import say


def warmed_up() -> None:
    """Make the model ready to run; says that it compiles when no compiled copy is kept yet."""
    from simpul.sim import run

    if run.run_compile_needed():
        print_note(say("cli-compiling"))
    run.warm_up()


WANTED_LATER = ("pyarrow.parquet", "scipy.stats", "jinja2", "plotly.offline")


def load_beside() -> threading.Thread:
    """Load, on a thread beside the model's, what keeping and reporting the results will need; it only saves a second.

    A library that cannot be loaded says so where it is used.
    """
    def load() -> None:
        for name in WANTED_LATER:
            try:
                importlib.import_module(name)
            except ImportError:
                continue

    thread = threading.Thread(target=load, daemon=True)
    thread.start()
    return thread
