"""Loads Numba so that no file that lies in the current folder decides how rules are compiled.

Numba reads `.numba_config.yaml` of whatever folder a command is begun in, while it is loaded and before it compiles; a faulty one
ends the program. So it is loaded from a folder that has none, and then told of a name that is no file. That such a file lies there
is said.
"""

import os
import sys
from pathlib import Path

from simpul.sim.notices import tell_once

STRAY = ".numba_config.yaml"
_ELSEWHERE = Path(os.__file__).parent  # the standard library: nothing that is looked for there is anything else

_lies_here = Path(STRAY).is_file()
_here = os.getcwd() if _lies_here and "numba" not in sys.modules else None
if _here is not None:
    os.chdir(_ELSEWHERE)
try:
    from numba.core import config
finally:
    if _here is not None:
        os.chdir(_here)
config._config_fname = os.path.join(STRAY, STRAY)  # a file below a file: there is none
if _lies_here:
    config.reload_config()
    tell_once("numba-file-ignored", file=STRAY)
