"""What Solara reads from the environment when it is loaded: no network, no telemetry, no banner, a closed tab ends its kernel.

Whoever starts the server imports this before anything of Solara. What is set otherwise, in the environment or in a file that lies
in the current folder, does not count.
"""

from __future__ import annotations

import os
import warnings
from pathlib import Path

from simpul.sim.notices import tell_once

ASSETS = Path(__file__).parent / "assets"

for _name in sorted(name for name in os.environ if name.startswith("SOLARA_")):
    tell_once("pages-setting-ignored", name=_name)
    del os.environ[_name]
os.environ.update({
    "SOLARA_APP": "simpul.experiments.app.mesa_shell", "SOLARA_MODE": "production",
    "SOLARA_ASSETS_PROXY_CACHE_DIR": str(ASSETS / "vendor"), "SOLARA_ASSETS_FONTAWESOME_ENABLED": "false",
    "SOLARA_ASSETS_EXTRA_LOCATIONS": str(ASSETS / "own"), "SOLARA_TELEMETRY_MIXPANEL_ENABLE": "false",
    "SOLARA_THEME_SHOW_BANNER": "false", "SOLARA_THEME_LOADER": "plain", "SOLARA_THEME_TITLE": "Simpul",
    "SOLARA_KERNEL_CULL_TIMEOUT": "2m", "SOLARA_CHECK_HOOKS": "off", "SOLARA_SESSION_HTTP_ONLY": "true",
})
_here = os.getcwd() if Path(".env").exists() else None
if _here is not None:
    os.chdir(ASSETS)         # where no such file is
try:
    import solara.server.settings
    import solara.settings  # noqa: F401
finally:
    if _here is not None:
        os.chdir(_here)
warnings.filterwarnings("ignore", message="Cookies with samesite")              # meant for pages inside pages of others
warnings.filterwarnings("ignore", message="websockets.legacy is deprecated")    # Solara's to change
