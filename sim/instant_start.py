"""First runs of a new installation: `model.wasm` answers them while another process compiles the model.

    if not started_instantly():
        run.warm_up()

Nothing differs but the time: runs give the same bits either way. As soon as the compiled model is kept, it is loaded and takes
over, between two calls.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from simpul.sim import kernel_compiler
from simpul.sim.months import run_months
from simpul.sim.numerics.compiler import cache_directory
from simpul.sim.portable.portable_rules import model_is_current
from simpul.sim.portable.wasm_machine import WasmModel
from simpul.sim.run import let_pass_by, run_compile_needed, warm_up

LOOKS_AFTER = 0.5  # seconds after which it looks whether the model is compiled
MANY_CORES = 4  # with so many one more process is hardly felt
CORES_PATIENCE = 30.0  # seconds for which, with fewer, first runs have the processor to themselves


class FirstRuns:
    """Lets months pass by `model.wasm`, and sees to it that compiled rules take over.

    compiled: tells whether the compiled model is kept by now; load: loads it; patience: seconds until the compiler is left a core
    of its own, of which there are `cores`.
    """

    def __init__(self, model: WasmModel, compiled: Callable[[], bool], load: Callable[[], None], patience: float, cores: int):
        self._model, self._compiled, self._load = model, compiled, load
        self._shares_from, self._looks_from = time.monotonic() + patience, 0.0
        self._looking = threading.Lock()
        self._places = threading.BoundedSemaphore(max(1, cores))
        self._shared = cores < 2  # one core cannot be left to others

    def run_months(
        self, community: int, settings: int, first: int, last: int, series: NDArray[np.float64], ledger: NDArray[np.float64],
    ) -> None:
        """Let months pass in place of `simpul.sim.months.run_months`, with the same bits."""
        if self.handed_over():
            run_months(community, settings, first, last, series, ledger)
            return
        with self._places:
            self._model.run_months(community, settings, first, last, series, ledger)

    def handed_over(self) -> bool:
        """Tell whether compiled rules have just been loaded; looks at the most twice a second, on one thread."""
        now = time.monotonic()
        if now < self._looks_from or not self._looking.acquire(blocking=False):
            return False
        try:
            self._looks_from = now + LOOKS_AFTER
            if self._compiled():
                self._load()
                let_pass_by(run_months)
                return True
            if not self._shared and now > self._shares_from:
                self._shared = self._places.acquire(blocking=False)  # kept: one thread fewer
            return False
        finally:
            self._looking.release()


def started_instantly() -> bool:
    """Let first runs pass by `model.wasm` and begin to compile the model in another process, which goes on when this one ends,
    says nothing and comes to an end by itself. Tell whether that was done.

    It is not where what was compiled could not be found again (no folder for it), nor where `model.wasm` was made from other rules.
    """
    if cache_directory() is None or not model_is_current():
        return False
    cores = os.cpu_count() or 1
    patience = 0.0 if cores >= MANY_CORES else CORES_PATIENCE
    try:
        _compile_beside(patience)
    except OSError:
        return False
    first = FirstRuns(WasmModel(), lambda: kernel_compiler.idle() and not run_compile_needed(), warm_up, patience, cores)
    let_pass_by(first.run_months)
    return True


def _compile_beside(patience: float) -> None:
    """Start the process that compiles. It finds this package where this process did, whatever its folder."""
    words = [sys.executable, "-P", "-m", "simpul.sim.kernel_compiler", str(os.getpid()), str(patience)]
    apart = {"start_new_session": True} if os.name == "posix" else {"creationflags": subprocess.CREATE_NO_WINDOW}
    subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=True,
                     env=os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}, **apart)
