"""How Sphinx builds the documentation of one language: `SIMPUL_SITE_LANGUAGE=en sphinx-build -W -c docs
build/site-source/en build/site/en`.

Nothing is fetched: the theme brings its styles, fonts are those of the computer, and the search index is a script beside the
pages, so that a page opened from a folder can be searched.
"""

from __future__ import annotations

import inspect
import os
import re

from docutils import nodes
from docutils.parsers.rst import Directive

import simpul

LANGUAGE = os.environ.get("SIMPUL_SITE_LANGUAGE", "en")
OTHER = {"en": ("id", "docs/index.id.html", "Bahasa Indonesia"), "id": ("en", "docs/index.html", "English")}[LANGUAGE]

project = "Simpul"
author = "The Simpul developers"
release = version = simpul.__version__
language = LANGUAGE
extensions = ["myst_parser"]
myst_heading_anchors = 6
myst_enable_extensions = ["attrs_inline"]
root_doc = "docs/index" if LANGUAGE == "en" else "docs/index.id"
html_theme = "furo"
html_title = f"Simpul {release}"
html_show_sourcelink = False
html_copy_source = False
html_show_search_summary = False         # it would fetch pages, which browsers forbid for files
html_theme_options = {"announcement": f'<a href="../../{OTHER[0]}/{OTHER[1]}">{OTHER[2]}</a>', "top_of_page_buttons": []}
suppress_warnings = ["misc.highlighting_failure", "myst.header"]


class PublicName(Directive):
    """`.. autosimpul:: compare`: how a public name is called, and its docstring as it stands in the code."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the call in a literal block, then the paragraphs of the docstring."""
        name = self.arguments[0]
        thing = getattr(simpul, name)
        made: list[nodes.Node] = []
        if callable(thing):
            try:
                call = f"simpul.{name}{inspect.signature(thing)}"
            except (TypeError, ValueError):
                call = f"simpul.{name}"
            made.append(nodes.literal_block(call, call, language="python", classes=["wrapped"]))
        said = inspect.getdoc(thing) if callable(thing) or inspect.ismodule(thing) else ""
        for part in (said or "").split("\n\n"):
            if part.lstrip().startswith(">>>"):
                made.append(nodes.doctest_block(part, part, language="pycon"))
            elif re.match(r"(Args|Returns|Raises|Yields|Attributes|Keyword Args):\n", part):
                head, *lines = part.split("\n")
                made.append(nodes.paragraph("", "", nodes.strong(head, head)))
                items = re.split(r"\n(?=\S)", inspect.cleandoc("\n" + "\n".join(lines)))
                made.append(nodes.bullet_list("", *(nodes.list_item("", _paragraph(item)) for item in items)))
            else:
                made.append(_paragraph(part))
        return made


def _paragraph(text: str) -> nodes.paragraph:
    """A paragraph in which backticks hold code."""
    paragraph = nodes.paragraph()
    for place, words in enumerate(re.sub(r"\s*\n\s*", " ", text).split("`")):
        paragraph += nodes.literal(words, words) if place % 2 else nodes.Text(words)
    return paragraph


def setup(app) -> None:
    """Tell Sphinx of the directive."""
    app.add_directive("autosimpul", PublicName)
