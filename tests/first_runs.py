"""Copies of the package in which first runs stay first runs: nobody compiles their rules, which no test of a copy waits for."""

from pathlib import Path

import pytest

from simpul.sim import kernel_compiler
from simpul.sim.numerics import cache_folder, compiler


def left_uncompiled(package: Path) -> None:
    """Let the package with its model in this folder believe that somebody compiles it already: its runs pass by `model.wasm`.

    Else the first command begins to, in a process that works for half a minute beside the tests that follow. What that process
    does is held by `tests/sim/portable/test_instant_start.py`.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compiler, "PACKAGE", package.resolve())
        folder = cache_folder.folder_for(compiler.cache_key(package))
    if folder is not None:
        (folder / kernel_compiler.COMPILES).touch()
