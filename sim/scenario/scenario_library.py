"""The scenarios that ship with Simpul, wherever it is installed."""

from __future__ import annotations

from pathlib import Path

ENDINGS = (".yaml", ".yml")


def folders() -> list[Path]:
    """Where shipped scenarios stand: beside the model, in a checkout as in the installed package."""
    return [folder for folder in (Path(__file__).resolve().parents[2] / "scenarios",) if folder.is_dir()]


def shipped_scenarios() -> dict[str, Path]:
    """The scenarios that ship, by name (file name without its ending), in the order of the alphabet."""
    found: dict[str, Path] = {}
    for folder in folders():
        for file in sorted(folder.iterdir()):
            if file.suffix in ENDINGS and file.is_file():
                found.setdefault(file.stem, file)
    return dict(sorted(found.items()))
