"""The scenarios that ship with Simpul, wherever it is installed."""

from __future__ import annotations

from pathlib import Path

ENDINGS = (".yaml", ".yml")


def folders() -> list[Path]:
    """Where shipped scenarios may stand: inside the installed package, or beside the packages in a checkout."""
    package = Path(__file__).resolve().parents[1]
    return [folder for folder in (package / "scenarios", package.parent / "scenarios") if folder.is_dir()]


def shipped() -> dict[str, Path]:
    """The scenarios that ship, by name (file name without its ending), in the order of the alphabet."""
    found: dict[str, Path] = {}
    for folder in folders():
        for file in sorted(folder.iterdir()):
            if file.suffix in ENDINGS and file.is_file():
                found.setdefault(file.stem, file)
    return dict(sorted(found.items()))
