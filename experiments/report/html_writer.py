"""Renders the report. The template escapes everything; styles, scripts, figures are inside; nothing is fetched."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup
from plotly.offline import get_plotlyjs

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.presentation.html_frames import frame_environment
from simpul.experiments.report.comparison_document import comparison_contents
from simpul.experiments.report.document import document_contents
from simpul.experiments.runner.output_folders import write_text
from simpul.sim.language import language as language_in_use
from simpul.sim.language import say

TEMPLATES = Path(__file__).parent / "template"


def environment() -> Environment:
    """The templates of reports."""
    return frame_environment(TEMPLATES)


@lru_cache(maxsize=1)
def _plotly() -> str:
    return get_plotlyjs().replace("</script", "<\\/script")


def render(comparison: Comparison, language: str | None = None, told: dict | None = None) -> str:
    """The report of a comparison as the text of an HTML file.

    language: "en" or "id", the one in use when None. told: command, started and versions for the last part; what is not
    given is not told.
    """
    language = language or language_in_use()
    return _filled("report.html", comparison_contents(comparison, language, told or {}), language)


def render_answer(found, language: str | None = None, told: dict | None = None) -> str:
    """The report of a question's answer (`simpul.experiments.analyses`) as the text of an HTML file; see `render`."""
    language = language or language_in_use()
    return _filled("question.html", document_contents(found.told(language), found, language, told or {}), language)


def _filled(template: str, values: dict, language: str) -> str:
    """A template with its values, and with what every page needs: words, styles, scripts."""
    def words(key: str, **more) -> str:
        return say(key, language, **more)

    def script(name: str) -> Markup:
        return Markup((TEMPLATES / name).read_text(encoding="utf-8"))     # ours, without a name from a scenario

    return environment().get_template(template).render(
        **values, t=words, ours=script, plotly=Markup(_plotly()), raw=Markup)


def write_report(file: Path, comparison: Comparison, language: str | None = None, told: dict | None = None) -> Path:
    """Render the report into a file, whole or not at all."""
    write_text(Path(file), render(comparison, language, told))
    return Path(file)
