"""Mesa's page is an extra: nothing else of Simpul loads what it is built of, and without it the command says what to install."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from simpul.experiments.cli.view_command import PAGES_NEED

ROOT = Path(__file__).resolve().parents[3]
LANGUAGES_SAID = {"en": "Mesa’s page needs packages that are not installed",
                  "id": "Halaman Mesa memerlukan paket yang belum terpasang"}

# Modules of Mesa's page alone; all others, the server of the one page among them, load without the extra.
OF_MESA = ("background_work", "mesa_components", "mesa_parameters", "mesa_server", "mesa_session", "mesa_shell", "mesa_view",
           "page_frame", "pages", "solara_settings", "visitor_state", "widgets")

# A Python in which the packages of the pages do not exist.
WITHOUT = f'''
import sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {PAGES_NEED!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Missing())
import importlib.util
found = importlib.util.find_spec
importlib.util.find_spec = lambda name, package=None: None if name.partition(".")[0] in {PAGES_NEED!r} else found(name, package)
'''

EVERYTHING = f'''
import pkgutil
import simpul.experiments

for one in pkgutil.walk_packages(simpul.experiments.__path__, "simpul.experiments.", onerror=lambda name: None):
    if one.name.removeprefix("simpul.experiments.app.").partition(".")[0] not in {OF_MESA!r} and "__main__" not in one.name:
        __import__(one.name)
ours = [name for name in sys.modules if name.startswith("simpul.experiments.")]
print("all", len(ours), *ours)
'''


def without_pages(code: str, **more: str) -> subprocess.CompletedProcess:
    """Run code where the packages of the pages are not installed."""
    return subprocess.run([sys.executable, "-c", WITHOUT + code], capture_output=True, text=True, encoding="utf-8",
                          env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **more})


def test_everything_but_the_pages_is_loaded_without_their_packages():
    done = without_pages(EVERYTHING)
    assert done.returncode == 0, done.stderr[-2000:]
    assert int(done.stdout.split()[1]) > 100 and "simpul.experiments.app.desk" in done.stdout


@pytest.mark.parametrize("language", LANGUAGES_SAID)
def test_view_says_what_to_install(language):
    done = without_pages('sys.argv = ["simpul", "view", "--mesa", "small", "--no-browser"]\n'
                         "from simpul.experiments.cli.main import main\nsys.exit(main())", SIMPUL_LANG=language)
    said = " ".join((done.stdout + done.stderr).split())
    assert done.returncode == 2 and "Traceback" not in said
    assert LANGUAGES_SAID[language] in said and 'pip install "simpul[pages]"' in said
