"""Files of other programs on the page: what they leave open, a last look at the community, and the account of every row."""

from __future__ import annotations

import solara

from simpul.experiments.app import visitor_state
from simpul.experiments.app.upload import Asked, Bringing
from simpul.experiments.app.widgets import Ask, Choose, Press, block, text
from simpul.sim.language import say


@solara.component
def BroughtFiles():
    """What came of files that were dropped; nothing where none were."""
    found, lang = visitor_state.brought.value, visitor_state.choice_of.value.language
    if found is None:
        return block("div", look="empty")
    head = "view-bring-asked" if found.asked else "view-bring-refused" if found.fault else (
        "view-brought" if found.opened else "view-bring-look")
    with block("section", look="brought", aria_label=say(head, lang)) as whole:
        text("h2", say(head, lang))
        for one in found.asked:
            OpenQuestion(found, one, lang, chosen="")
        if found.text and not found.opened:
            _last_look(found, lang)
        elif found.text:
            text("p", say("view-brought-about", lang))
        if found.account:
            with block("details", look="about", **({"open": True} if found.opened or found.fault else {})):
                text("summary", say("view-bring-rows", lang))
                block("pre", "\n".join(found.account), look="account", tabindex="0")
        Press(name="bring-close", label=say("view-bring-close", lang), look="quiet",
              event_pressed=lambda _: visitor_state.brought.set(None))
    return whole


def _last_look(found: Bringing, lang: str) -> None:
    """The community as it was understood, what may be said otherwise, and the button that opens it."""
    text("p", say("view-bring-look-about", lang))
    with block("div", look="look-parts"):
        for head, lines in found.parts:
            text("h3", head)
            if lines:
                with block("ul", look="look-lines"):
                    for line in lines:
                        text("li", line.strip(), look="detail" if line.startswith("    ") else "doubt"
                             if line.startswith("  ?") else "")
    for one in found.offered:
        chosen = dict(found.answers).get(one.name, one.options[0][0] if one.options else "")
        OpenQuestion(found, one, lang, chosen=chosen)
    Press(name="bring-open", label=say("view-bring-open", lang), look="main-act",
          event_pressed=lambda _: visitor_state.open_brought())


@solara.component
def OpenQuestion(found: Bringing, one: Asked, lang: str, chosen: str):
    """A question about the files, answered by a choice or in words of one's own. chosen: the answer that counts now."""
    def answer(value):
        visitor_state.bring(found.answered(one.name, value, lang))

    if not one.options:
        return Ask(name=f"bring-{one.name}", label=one.sentence, example=one.example, event_answered=answer)
    options = [{"value": value, "text": words} for value, words in one.options]
    if not chosen:
        options.insert(0, {"value": "", "text": say("view-bring-choose", lang)})
    return Choose(name=f"bring-{one.name}", label=one.sentence, value=chosen, options=options, event_chosen=answer)
