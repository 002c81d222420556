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


def ready_at_once() -> None:
    """Make the model ready for runs that `simpul.sim.run` makes. Where no compiled copy is kept yet, `model.wasm` answers until
    there is one, which is said once."""
    if not answers_at_once():
        warmed_up()


def answers_at_once() -> bool:
    """Tell whether `model.wasm` answers in the place of a compiled model that is not there yet; lets it if it can, and says so, or
    why it cannot."""
    from simpul.sim import run

    if not _AT_ONCE:
        _AT_ONCE.append(run.run_compile_needed() and _started_at_once())
    return _AT_ONCE[0]


def _started_at_once() -> bool:
    try:
        from simpul.sim.instant_start import started_instantly
        from simpul.sim.portable.portable_rules import model_is_current
    except ImportError:  # no wasmtime for this kind of computer
        return False
    started = started_instantly()
    if started:
        print_note(say("cli-compiling-beside"))
    elif not model_is_current():
        print_note(say("cli-model-of-other-rules"))
    return started


_AT_ONCE: list[bool] = []  # what was found the first time it was asked


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
