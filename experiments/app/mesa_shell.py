"""Mesa's page alone, as `simpul view --mesa` serves it: Solara looks for `routes` in the module that it is given."""

from __future__ import annotations

from simpul.experiments.app.pages.mesa_page import MESA_ROUTES as routes

__all__ = ["routes"]
