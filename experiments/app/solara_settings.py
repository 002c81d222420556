"""What Solara reads from the environment when it is loaded: no network, no telemetry, no banner, a closed tab ends its kernel.

Whoever starts the server imports this before anything of Solara.
"""

from __future__ import annotations

import os
import warnings
from pathlib import Path

ASSETS = Path(__file__).parent / "assets"

os.environ.update({
    "SOLARA_APP": "simpul.experiments.app.shell", "SOLARA_MODE": "production",
    "SOLARA_ASSETS_PROXY_CACHE_DIR": str(ASSETS / "vendor"), "SOLARA_ASSETS_FONTAWESOME_ENABLED": "false",
    "SOLARA_ASSETS_EXTRA_LOCATIONS": str(ASSETS / "own"), "SOLARA_TELEMETRY_MIXPANEL_ENABLE": "false",
    "SOLARA_THEME_SHOW_BANNER": "false", "SOLARA_THEME_LOADER": "plain", "SOLARA_THEME_TITLE": "Simpul",
    "SOLARA_KERNEL_CULL_TIMEOUT": "2m", "SOLARA_CHECK_HOOKS": "off", "SOLARA_SESSION_HTTP_ONLY": "true",
})
warnings.filterwarnings("ignore", message="Cookies with samesite")              # meant for pages inside pages of others
warnings.filterwarnings("ignore", message="websockets.legacy is deprecated")    # Solara's to change
