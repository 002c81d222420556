"""What the local server adds to a page: a bar with other communities, files of one's own and what to take home; and the pages that
stand where there is none yet, or never will be.

The page itself stays the file that `simpul share` writes. Its policy is taken out and sent as a header, wider by the bar's own
style and script and by this server (`connect-src 'self'`), and by nothing else.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from simpul.experiments.presentation.html_frames import frame_environment, source_text
from simpul.experiments.runner.durable_files import policy_seal
from simpul.experiments.user_errors import UserError
from simpul.sim.characters import visible
from simpul.sim.language import LANGUAGES, say, speaking
from simpul.sim.scenario import ScenarioError
from simpul.sim.scenario.scenario_library import shipped_scenarios

_HERE = Path(__file__).parent / "served"
_PAGE_STYLE = Path(__file__).parents[1] / "one_page" / "page.css"
_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">\n?')
_PRIVATE = re.compile(r'<p data-say="page-about-private">[^<]*</p>')  # of a file that speaks with nobody
_HEADER, _END = "<header>", "</body>"
BAR_WORDS = (
    "desk-label", "desk-open", "desk-list", "desk-own", "desk-own-what", "desk-drop", "desk-take", "desk-take-page",
    "desk-take-scenario", "desk-take-report", "desk-take-outcomes-csv", "desk-take-outcomes-parquet", "desk-take-months-parquet",
    "desk-take-what",
    "desk-mesa", "desk-gone", "desk-too-large", "desk-reading", "desk-asked", "desk-choose", "desk-answer", "desk-close",
    "desk-refused", "desk-look", "desk-look-about", "desk-open-it", "desk-rows", "desk-stop", "desk-begun", "desk-saved",
    "desk-stopped", "desk-private",
)
"""Keys that the bar's script says."""
BROUGHT_BYTES = 4_000_000
"""Bytes of all files that a visitor brings at once."""
LONGEST_BODY = 6_000_000
"""Bytes of a request that brings them, in base 64."""


def served_page(text: str, name: str, titles: Mapping[str, Mapping[str, str]], language: str,
                notes: tuple[UserError, ...] = (), saved_as: str = "page.html") -> tuple[str, str]:
    """Return a page with the bar, and the policy to send with it.

    text: of the page, as `simpul share` writes it. name: of its scenario. titles: of all on the list, by name and language. notes:
    said below the bar. saved_as: the file's name when it is taken home, which alone may stand in a frame of another page.
    """
    found = _META.search(text)
    assert found is not None and _HEADER in text, "the page has another frame than the server knows"
    bar, style, script = _bar(name, titles, language, notes, whole=True)
    ours = f'<link rel="icon" href="data:,">\n<meta name="saved-as" content="{html.escape(saved_as)}">\n<style>{style}</style>\n'
    text = text[:found.start()] + ours + text[found.end():]
    text = _PRIVATE.sub(lambda _old: f'<p data-desk="desk-private">{html.escape(say("desk-private", language))}</p>', text, count=1)
    text = text.replace(_HEADER, f"{bar}{_HEADER}", 1)
    head, _, tail = text.rpartition(_END)
    return f"{head}<script>{script}</script>\n{_END}{tail}", _wider(html.unescape(found.group(1)), style, script)


def waiting_page(name: str, language: str) -> tuple[str, str]:
    """Return the page that stands there until the runs of a scenario's page are made, and its policy. name: "" before anything of
    the server is there."""
    style, script = _style(), source_text(_HERE / "waiting.js")
    text = frame_environment(_HERE).get_template("waiting.html").render(
        language=language, other=_other(language), name=name, style=Markup(style), script=Markup(script), t=_said,
        gone=_json({code: say("desk-gone", code) for code in LANGUAGES}))
    return text, _policy(style, script)


def trouble_page(sentences: Mapping[str, str], name: str, titles: Mapping[str, Mapping[str, str]],
                 language: str) -> tuple[str, str]:
    """Return the page that says why there is none, with the bar, and its policy. sentences: by language."""
    bar, style, script = _bar(name, titles, language, (), whole=False)
    style = _style()
    text = frame_environment(_HERE).get_template("trouble.html").render(
        language=language, other=_other(language), sentences=sentences, bar=Markup(bar), style=Markup(style), script=Markup(script),
        t=_said)
    return text, _policy(style, script)


def fault_sentence(error: Exception, language: str) -> str:
    """What went wrong, in a language, for a visitor."""
    with speaking(language):
        if isinstance(error, ScenarioError):
            return error.faults[0].text() if len(error.faults) == 1 else str(error)
        if isinstance(error, UserError):
            return str(error)
        return say("desk-failed", reason=visible(f"{type(error).__name__}: {error}")[:300])


def _bar(name: str, titles: Mapping[str, Mapping[str, str]], language: str, notes: tuple[UserError, ...],
         whole: bool) -> tuple[str, str, str]:
    """The bar as HTML, its style, its script. whole: whether there is a page that can be taken home."""
    style, script = source_text(_HERE / "desk.css"), source_text(_HERE / "desk.js")
    data = {"name": name, "lang": language, "most": BROUGHT_BYTES, "titles": titles,
            "words": {code: {key: say(key, code) for key in BAR_WORDS} for code in LANGUAGES},
            "notes": {code: [fault_sentence(note, code) for note in notes] for code in LANGUAGES}}
    bar = frame_environment(_HERE).get_template("bar.html").render(
        data=_json(data), name=name, mesa=name if name in shipped_scenarios() else "FILE.yaml",
        titles=titles, language=language, whole=whole, notes=data["notes"][language], t=_said)
    return bar, style, script


def _said(key: str, language: str) -> str:
    return say(key, language)


def _other(language: str) -> str:
    return next(code for code in LANGUAGES if code != language)


def _json(data: Any) -> Markup:
    """Data as JSON that may stand in a page: nothing in it ends a script."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))


@lru_cache(maxsize=1)
def _style() -> str:
    """The style of a page that is ours alone: that of all pages, and that of the bar."""
    return source_text(_PAGE_STYLE) + source_text(_HERE / "desk.css")


def _policy(style: str, script: str) -> str:
    return _wider("default-src 'none'; script-src; style-src; img-src data:; base-uri 'none'; form-action 'none'", style, script)


def _wider(policy: str, style: str, script: str) -> str:
    """A page's policy with the server's own style and script, and with this server to speak with."""
    parts = {words[0]: words[1:] for part in policy.split(";") if (words := part.split())}
    parts["script-src"] = [*parts.get("script-src", ()), policy_seal(script)]
    parts["style-src"] = [*parts.get("style-src", ()), policy_seal(style)]
    parts |= {"connect-src": ["'self'"], "frame-ancestors": ["'none'"], "object-src": ["'none'"]}
    return "; ".join(" ".join((name, *sources)) for name, sources in parts.items())
