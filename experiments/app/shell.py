"""Which pages there are, and which stands where."""

from __future__ import annotations

from simpul.experiments.app.page_frame import routes_of
from simpul.experiments.app.pages.about_page import About
from simpul.experiments.app.pages.compare_page import Compare
from simpul.experiments.app.pages.explore_page import Explore
from simpul.experiments.app.pages.map_page import MapPage
from simpul.experiments.app.pages.mesa_page import Mesa

# Path, key of its name, component: a new page is one more line.
PAGES = (
    ("/", "explore", Explore),
    ("/compare", "compare", Compare),
    ("/map", "map", MapPage),
    ("/mesa", "mesa", Mesa),
    ("/about", "about", About),
)

routes = routes_of(PAGES)
