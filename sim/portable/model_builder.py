"""Make `model.wasm` from the rules, and its fingerprint beside it.

    python -m simpul.sim.portable.model_builder        (`make wasm`)

The compiler is clang, as the package `ziglang` brings it: the same version makes the same bytes from the same rules.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from simpul.sim.portable.portable_rules import FINGERPRINT_FILE, MODEL_FILE, model_fingerprint, portable_text, translated_sources

# As strict as IEEE 754 and Numba are: nothing is fused, no sum is taken in another order, no relaxed instruction is used. No
# library is linked, so the file needs nothing from its surroundings. The stack is small: rules call each other a few levels deep
# and keep no arrays on it.
CLANG_SWITCHES = (
    "-w", "-target", "wasm32-freestanding", "-ffreestanding", "-nostdlib", "-std=gnu11", "-O3", "-msimd128",
    "-ffp-contract=off", "-fno-math-errno", "-fno-trapping-math",
    "-Wl,--no-entry", "-Wl,--strip-all", "-Wl,-z,stack-size=262144", "-Wl,--export=__heap_base",
)


def built_model(text: str) -> bytes:
    """Return a C file as WebAssembly. Raises RuntimeError with what the compiler says if it cannot."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "model.c").write_text(text, encoding="utf-8")
        caches = {"ZIG_GLOBAL_CACHE_DIR": str(folder / "global"), "ZIG_LOCAL_CACHE_DIR": str(folder / "local")}
        told = subprocess.run([sys.executable, "-m", "ziglang", "cc", *CLANG_SWITCHES, "model.c", "-o", "model.wasm"], cwd=folder,
                              env=os.environ | caches, capture_output=True, text=True, encoding="utf-8")
        if told.returncode:
            raise RuntimeError(told.stderr[-3000:])
        return (folder / "model.wasm").read_bytes()


def build_model() -> None:
    """Write `model.wasm` and its fingerprint. Raises RuntimeError if it cannot be compiled, NotInSubset if not translated."""
    text = portable_text()
    code = built_model(text)
    MODEL_FILE.write_bytes(code)
    kept = model_fingerprint(text, code) | {"sources": translated_sources()}
    FINGERPRINT_FILE.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    build_model()
