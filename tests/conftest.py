"""What all tests share: how hard Hypothesis tries, and no deadline, since a first call may compile."""

import gc
import os
from importlib import import_module

import pytest
from hypothesis import settings

from tests.skips import skip_lines

# One thread of linear algebra a process, set before NumPy is loaded: its threads wait for each other by spinning, so that where
# workers of the tests share the processors the small matrices of a calibration take ten times as long. No number hangs on it
# (`test_threads_of_the_linear_algebra_decide_nothing`).
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("MKL_NUM_THREADS", "1")
os.environ["SIMPUL_OWN_CODE"] = "1"  # strategies of one's own below scenarios/ are part of what is tested

os.fsync = lambda number: None  # no test pulls a plug but those that say so; a flush takes longer than what most tests write

pytest.register_assert_rewrite("tests.sim.conformance")  # checks that are inherited say what differed, as others do

# In CI the same examples every time, so that a submission is judged by its own change.
settings.register_profile("simpul", deadline=None, print_blob=True, derandomize="CI" in os.environ)
settings.load_profile("simpul")

# What waits for browsers, programs and the compiler, a quarter of a minute and more in one module. `test_model.py` is left where it
# is: it needs the same verbs compiled as `test_bits.py`, and finds them when it comes later.
LONGEST = (
    "tests/experiments/app/", "tests/experiments/test_cluster.py", "tests/experiments/test_docking.py",
    "tests/experiments/test_known_answers.py", "tests/experiments/test_runner.py", "tests/sim/test_bits.py",
    "tests/sim/test_schedule.py", "tests/test_architecture.py", "tests/test_compiled_changes.py", "tests/test_documentation.py",
    "tests/test_fuzz.py", "tests/test_packaging.py", "tests/test_security.py", "tests/test_skips.py", "tests/test_soak.py",
    "tests/test_surface.py", "tests/test_upgrades.py", "tests/typing/",
)

# What compiles rules in its own process: in one after the other of these, rules that the first has compiled are found again. Apart
# they take half a minute more, of which each compiles the same for itself.
COMPILING = ("tests/experiments/test_docking.py", "tests/sim/test_bits.py", "tests/test_compiled_changes.py")

# What visits the running Mesa page: its server and browser are then started by one process alone.
VISITING = tuple(f"tests/experiments/app/test_{name}.py" for name in ("browser", "mesa_alone", "recovery"))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Give all that compiles to the same worker, so too what visits Mesa's page; else modules go to workers as `--dist loadscope`
    has it."""
    if config.getvalue("dist") != "loadscope":
        return None
    scheduling = import_module("xdist.scheduler").LoadScopeScheduling

    class Together(scheduling):
        """The usual one, for which several modules are one."""

        def _split_scope(self, nodeid):
            together = (name for name, modules in (("compiling", COMPILING), ("visiting", VISITING)) if nodeid.startswith(modules))
            return next(together, super()._split_scope(nodeid))

    return Together(config, log)


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """Look for no garbage while tests are collected, nor later among what was made then: thousands of tests and all libraries, of
    which nothing goes before the end. Looking through them takes a third of the collecting."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(items):
    """Begin with what takes longest, so that no processor stands idle while the other is still at it."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


def pytest_terminal_summary(terminalreporter):
    """Say in the last lines what was skipped, and how to get it: a run that skips is green, and looks as if all had been tested."""
    lines = skip_lines(report.longrepr for report in terminalreporter.stats.get("skipped", ()))
    if lines:
        terminalreporter.section("skipped, and how to get it", sep="-")
        for line in lines:
            terminalreporter.write_line(line)
