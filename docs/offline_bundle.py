"""One archive from which Simpul can be installed without a network, on Windows, macOS and Linux.

    python docs/offline_bundle.py                        # as `make bundle` does; --pythons 3.12,3.13  --systems windows,linux

Which packages a system needs is read from those installed here, with the markers of that system (pip would ask its own), and their
versions from constraints.txt. Made with a network; at the end the archive is installed into a new environment without one, where
this computer has one of its Pythons.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
EXTRAS = "pages,spreadsheets,statistics,paper"
PYTHONS = ("3.12",)
MEGABYTE = 1e6
SYSTEMS = {
    "windows": ({"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"},
                ("win_amd64",)),
    "macos": ({"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": "arm64"},
              (*(f"macosx_{year}_0_{chip}" for year in range(11, 16) for chip in ("arm64", "universal2")),
               *(f"macosx_10_{year}_universal2" for year in range(9, 16)))),
    "linux": ({"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64"},
              ("manylinux2014_x86_64", *(f"manylinux_2_{year}_x86_64" for year in (5, 12, 17, 24, 26, 27, 28)), "linux_x86_64")),
}
"""Systems: what markers see there, and the platforms of wheels that fit (a Mac with an Apple chip, a processor of 64 bits)."""
GUIDES = {"INSTALL.md": "docs/offline.md", "PASANG.md": "docs/offline.id.md"}


def pins(seen: dict[str, str]) -> dict[str, str]:
    """The version of each package on a system, from constraints.txt. seen: what markers see there."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    wanted = [Requirement(line) for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(one.name): str(one.specifier) for one in wanted if one.marker is None or one.marker.evaluate(seen)}


def needed(seen: dict[str, str]) -> tuple[list[str], list[str]]:
    """Every package that Simpul needs on a system: those with a pin, and those of other systems, which have none."""
    pinned, found = pins(seen), set()
    waiting = [("simpul", frozenset(EXTRAS.split(",")))]
    done = set()
    while waiting:
        name, extras = waiting.pop()
        if (name, extras) in done:
            continue
        done.add((name, extras))
        try:
            lines = requires(name) or ()
        except PackageNotFoundError:
            lines = ()
        for wanted in map(Requirement, lines):
            if wanted.marker is None or any(wanted.marker.evaluate({**seen, "extra": extra}) for extra in (*extras, "")):
                other = canonicalize_name(wanted.name)
                waiting.append((other, frozenset(wanted.extras)))
                found.add(other)
    found.discard("simpul")
    return sorted(name + pinned[name] for name in found if name in pinned), sorted(found - set(pinned))


def markers(system: str, python: str) -> dict[str, str]:
    """What markers see on a system."""
    return {**SYSTEMS[system][0], "python_version": python, "python_full_version": f"{python}.0", "implementation_name": "cpython",
            "platform_python_implementation": "CPython"}


def fetch(system: str, python: str, folder: Path) -> int:
    """Put the wheels for a system and a Python into a folder; return how many packages these are."""
    wanted, others = needed(markers(system, python))
    tag = "cp" + python.replace(".", "")
    platforms = [word for platform in SYSTEMS[system][1] for word in ("--platform", platform)]
    abis = [word for abi in (tag, "abi3", "none") for word in ("--abi", abi)]
    fitting = ["--only-binary=:all:", *platforms, "--python-version", python, "--implementation", "cp", *abis,
               "--dest", str(folder)]
    pip("download", "--no-deps", *fitting, *wanted)
    if others:                                    # with whatever they need, which is not known here
        pip("download", "--constraint", str(ROOT / "constraints.txt"), *fitting, *others)
    return len(wanted) + len(others)


def pip(*words: str) -> None:
    """Run pip quietly; its errors end the work."""
    if code := subprocess.run([sys.executable, "-m", "pip", "--disable-pip-version-check", words[0], "-q", *words[1:]]).returncode:
        raise SystemExit(code)


def packed(folder: Path, archive: Path) -> None:
    """A folder as an archive, whole or not at all; wheels are compressed already."""
    part = archive.with_suffix(".part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as file:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                file.write(path, Path(archive.stem) / path.relative_to(folder))
    part.replace(archive)


def tried(archive: Path, python: str) -> bool:
    """Install from an archive without a network into a new environment, and list the scenarios. False: that Python is not here."""
    program = shutil.which(f"python{python}")
    if program is None or subprocess.run([program, "-c", ""], capture_output=True).returncode:
        return False
    with tempfile.TemporaryDirectory() as place:
        zipfile.ZipFile(archive).extractall(place)
        subprocess.run([program, "-m", "venv", f"{place}/venv"], check=True)
        home = Path(place) / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
        wheels = str(next(Path(place).glob("*/wheels")))
        # No setting of this computer may help: a folder of wheels that it names would hide what the archive lacks.
        alone = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")} | {"PIP_CONFIG_FILE": os.devnull}
        subprocess.run([home / "python", "-m", "pip", "--disable-pip-version-check", "install", "-q", "--no-index", "-f", wheels,
                        f"simpul[{EXTRAS}]"], check=True, env=alone)
        subprocess.run([home / "simpul", "list"], check=True, stdout=subprocess.DEVNULL, cwd=place)
    return True


def main() -> None:
    """Make the archive, say what is in it, and try it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pythons", default=",".join(PYTHONS), help="Pythons that it is for (default: %(default)s)")
    parser.add_argument("--systems", default=",".join(SYSTEMS), help="systems that it is for (default: %(default)s)")
    parser.add_argument("--out", type=Path, default=ROOT / "dist" / "simpul-offline.zip", help="the archive (default: %(default)s)")
    asked = parser.parse_args()
    pythons, systems = asked.pythons.split(","), asked.systems.split(",")
    if unknown := [name for name in systems if name not in SYSTEMS]:
        parser.error(f"--systems: {', '.join(unknown)}; known are {', '.join(SYSTEMS)}")
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        wheels = Path(place) / "wheels"
        for system in systems:
            for python in pythons:
                print(f"{system}, Python {python}: {fetch(system, python, wheels)} packages", flush=True)
        pip("wheel", "--no-deps", "--wheel-dir", str(wheels), str(ROOT))
        for name, source in GUIDES.items():
            shutil.copy(ROOT / source, Path(place) / name)
        shutil.copytree(ROOT / "scenarios", Path(place) / "scenarios", ignore=shutil.ignore_patterns("__pycache__"))
        packed(Path(place), asked.out)
        files = sorted(wheels.iterdir(), key=lambda file: -file.stat().st_size)
        largest = (f"{one.name.partition('-')[0]} {one.stat().st_size / MEGABYTE:.0f} MB" for one in files[:6])
        print(f"{len(files)} wheels; the largest: {', '.join(largest)}")
    print(f"{asked.out}: {asked.out.stat().st_size / MEGABYTE:.0f} MB")
    for python in pythons:
        said = "installed here without a network" if tried(asked.out, python) else "not on this computer, not tried"
        print(f"Python {python}: {said}")


if __name__ == "__main__":
    main()
