"""Mesa's page alone, as `simpul view --mesa` serves it."""

from __future__ import annotations

from simpul.experiments.app import page_frame
from simpul.experiments.app.pages.mesa_page import Mesa

ALONE = (("/", "mesa", Mesa),)

routes = page_frame.routes_of(ALONE)
