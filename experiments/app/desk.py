"""The local server of the one page: the pages themselves, and a small desk for what needs Python.

    GET  /open/NAME          the page of a scenario, or one that waits for it        GET  /progress/open/NAME   how far it is
    GET  /take/NAME/page     the file that `simpul share` writes                     GET  /take/NAME/scenario   YAML, as moved
    POST /look               files of other programs, read and asked about           POST /keep                 a scenario in a text
    POST /make               a report or data, begun                                 GET  /made/TICKET[/file]   how far it is; it
    POST /stop/TICKET        nobody waits for it any more

What is posted is JSON, so that no form of a page of others can send it; an answer in JSON with a `fault` says in a sentence, in the
language asked for, what went wrong. No address reaches a file, and nothing is written.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import quote, urlencode

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from simpul.experiments.app.page_press import MADE_KINDS, PagePress
from simpul.experiments.app.scenario_shelf import FACTOR_NAMES, MONEY_NAMES, NotOnTheShelf
from simpul.experiments.app.served_page import LONGEST_BODY, fault_sentence, served_page, trouble_page, waiting_page
from simpul.experiments.app.upload import Asked, Bringing, taken
from simpul.experiments.app.work_board import BoardWork, WorkState
from simpul.experiments.formats.ambiguities import with_answer
from simpul.experiments.user_errors import UserError
from simpul.sim.characters import visible
from simpul.sim.language import LANGUAGES, say
from simpul.sim.scenario import ScenarioError
from simpul.sim.scenario.faults import nearest_name

SHORT_BODY = 64_000  # bytes of a request that brings no files
_EARLIER = {"strategy": "give", "against": "instead"}  # words of an address, then and now
_LONGEST = 120  # letters of a name that are kept
_GONE, _FAULTY, _WRONG, _TOO_LONG = 404, 422, 400, 413


class Desk:
    """What the server answers with. press: makes pages and files; language: that of those who ask for none."""

    def __init__(self, press: PagePress, language: str):
        self.press, self.shelf, self.usual = press, press.shelf, language

    # ---- pages

    def begin(self, request: Request) -> Response:
        """The address without a scenario: the one that is opened first; of earlier versions, whose addresses said all after a
        question mark, what they say."""
        asked = request.query_params
        name = asked["scenario"] if asked.get("scenario") in self.shelf.places else self.shelf.opening
        state = [(now, asked[before]) for before, now in _EARLIER.items() if before in asked]
        state += [(factor, asked[f"context.{factor}"]) for factor in sorted(FACTOR_NAMES) if f"context.{factor}" in asked]
        address = f"/open/{quote(name)}?lang={self.language(asked)}" + (f"#{urlencode(state)}" if state else "")
        return RedirectResponse(address, 302, {"cache-control": "no-store"})

    def page(self, request: Request) -> Response:
        """The page of a scenario; one that waits for it; or one that says why there is none."""
        name, language = request.path_params["name"], self.language(request.query_params)
        try:
            work = self.press.pages(name, language)
        except (NotOnTheShelf, ScenarioError, OSError) as error:
            return self.trouble(error, name, language)
        if work.is_going_on or work.state == WorkState.STOPPED:
            return _html(*waiting_page(name, language))
        if work.state != WorkState.DONE:
            return self.trouble(work.fault or UserError("desk-stopped"), name, language)
        text = work.result.page(language)
        return _html(*served_page(text, name, self.shelf.titles(), language, work.result.left_out, self.saved_as(name)))

    def progress(self, request: Request) -> Response:
        """How far the page of a scenario is."""
        language = self.language(request.query_params)
        try:
            return JSONResponse(_far(self.press.pages(request.path_params["name"], language), language))
        except (NotOnTheShelf, ScenarioError, OSError) as error:
            return self.fault(error, language)

    def awake(self, _request: Request) -> Response:
        """That the server is there now, for a page that waited for it."""
        return JSONResponse({"state": WorkState.DONE})

    def trouble(self, error: Exception, name: str, language: str) -> Response:
        """The page that says why there is none."""
        said = {code: self.sentence(error, code) for code in LANGUAGES}
        status = _GONE if isinstance(error, NotOnTheShelf) else _FAULTY
        return _html(*trouble_page(said, name, self.shelf.titles(), language), status)

    def nowhere(self, request: Request, _error: Exception) -> Response:
        """An address of which there is nothing."""
        return self.trouble(NotOnTheShelf(request.url.path.strip("/"), False), "", self.language(request.query_params))

    # ---- what is taken home at once

    def saved_as(self, name: str) -> str:
        """What the page of a scenario is called as a file."""
        return f"{self.shelf.stem(name)}.html"

    def take_page(self, request: Request) -> Response:
        """The page as the file that `simpul share` writes."""
        name, language = request.path_params["name"], self.language(request.query_params)
        try:
            work = self.press.pages(name, language)
        except (NotOnTheShelf, ScenarioError, OSError) as error:
            return self.trouble(error, name, language)
        if work.state != WorkState.DONE:
            return RedirectResponse(f"/open/{quote(name)}?lang={language}", 302)
        return _file(work.result.page(language).encode(), self.saved_as(name), "text/html")

    def take_scenario(self, request: Request) -> Response:
        """The scenario as a file, its context as moved."""
        name, language = request.path_params["name"], self.language(request.query_params)
        try:
            text = self.shelf.scenario(name, _levels(dict(request.query_params))).to_yaml()
        except (NotOnTheShelf, ScenarioError, OSError) as error:
            return self.trouble(error, name, language)
        return _file(text.encode(), f"{self.shelf.stem(name)}.yaml", "application/yaml")

    # ---- files of one's own

    def look(self, told: Mapping[str, Any], language: str) -> Response:
        """Files of other programs as they are understood with the answers there are; nothing is kept of them."""
        files, before = told.get("files"), told.get("answers", [])
        try:
            answers = {str(name): str(answer) for name, answer in before}
        except (TypeError, ValueError):
            return self.fault(UserError("desk-broken"), language)
        if not isinstance(files, list) or not files:
            return self.fault(UserError("desk-broken"), language)
        if name := str(told.get("name", "")):
            answers[name] = with_answer(answers.get(name, ""), name, str(told.get("answer", "")))
        return JSONResponse(_looked_at(taken(files, language, tuple(answers.items())), answers))

    def keep(self, told: Mapping[str, Any], language: str) -> Response:
        """A scenario in a text gets an address; one that cannot be used is a sentence with file, line and key."""
        text, file = told.get("text"), told.get("file")
        if not isinstance(text, str):
            return self.fault(UserError("desk-broken"), language)
        try:
            name = self.shelf.bring(text, visible(str(file or "")[-_LONGEST:]) or "scenario.yaml")
        except ScenarioError as error:
            return self.fault(error, language)
        return JSONResponse({"address": f"/open/{name}"})

    # ---- what takes a while

    def make(self, told: Mapping[str, Any], language: str) -> Response:
        """Begin a report or data."""
        name, kind, moved = str(told.get("name", "")), told.get("kind"), told.get("moved")
        if kind not in MADE_KINDS or not isinstance(moved, dict):
            return self.fault(UserError("desk-broken"), language)
        try:
            ticket = self.press.order(name, kind, _levels(moved), language)
            return JSONResponse({"ticket": f"{ticket}.{kind}.{self.shelf.stem(name)}"})
        except (NotOnTheShelf, ScenarioError, OSError) as error:
            return self.fault(error, language)

    def made(self, request: Request) -> Response:
        """How far it is."""
        language = self.language(request.query_params)
        work = self.press.board.waited_for(request.path_params["ticket"].partition(".")[0])
        return self.fault(UserError("desk-stopped"), language, _GONE) if work is None else JSONResponse(_far(work, language))

    def made_file(self, request: Request) -> Response:
        """What was made."""
        language, (ticket, _, rest) = self.language(request.query_params), request.path_params["ticket"].partition(".")
        kind, _, stem = rest.partition(".")
        work = self.press.board.waited_for(ticket)
        if work is None or work.state != WorkState.DONE or kind not in MADE_KINDS:
            return self.fault(UserError("desk-stopped"), language, _GONE)
        ending, mime = MADE_KINDS[kind]
        return _file(work.result, f"{_clean(stem)}-{kind.partition('-')[0]}.{ending}", mime)

    def stop(self, request: Request) -> Response:
        """Stop waiting."""
        self.press.board.leave(request.path_params["ticket"].partition(".")[0])
        return JSONResponse({})

    # ---- words

    def language(self, told: Mapping[str, Any]) -> str:
        """The language that is asked for, or the usual one."""
        return str(told["lang"]) if told.get("lang") in LANGUAGES else self.usual

    def sentence(self, error: Exception, language: str) -> str:
        """What went wrong, in words."""
        if not isinstance(error, NotOnTheShelf):
            return fault_sentence(error, language)
        given, brought = error.args
        if brought:
            return say("desk-file-gone", language)
        return say("desk-no-scenario", language, given=visible(given)[:_LONGEST],
                   nearest=nearest_name(given, list(self.shelf.places)) or self.shelf.opening)

    def fault(self, error: Exception, language: str, status: int = _FAULTY) -> Response:
        """A sentence in the place of an answer."""
        return JSONResponse({"fault": self.sentence(error, language)}, status)


def desk_application(desk: Desk) -> Starlette:
    """The web application (ASGI) of a desk."""
    def posted(answer: Callable[[Mapping[str, Any], str], Response], most: int) -> Callable[[Request], Awaitable[Response]]:
        async def read(request: Request) -> Response:
            language = desk.usual
            if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
                return desk.fault(UserError("desk-broken"), language, _WRONG)
            body = await request.body()
            try:
                told = json.loads(body) if len(body) <= most else {}
            except ValueError:
                told = None
            if not isinstance(told, dict):
                return desk.fault(UserError("desk-broken"), language, _WRONG)
            language = desk.language(told)
            if len(body) > most:
                return desk.fault(UserError("desk-too-large"), language, _TOO_LONG)
            return await run_in_threadpool(answer, told, language)

        return read

    return Starlette(exception_handlers={_GONE: desk.nowhere}, routes=[
        *(Route(path, desk.begin) for path in ("/", "/compare", "/map", "/about")),
        Route("/open/{name}", desk.page), Route("/progress/open/{name}", desk.progress),
        Route("/progress/", desk.awake),
        Route("/take/{name}/page", desk.take_page), Route("/take/{name}/scenario", desk.take_scenario),
        Route("/look", posted(desk.look, LONGEST_BODY), methods=["POST"]),
        Route("/keep", posted(desk.keep, LONGEST_BODY), methods=["POST"]),
        Route("/make", posted(desk.make, SHORT_BODY), methods=["POST"]),
        Route("/made/{ticket}", desk.made), Route("/made/{ticket}/file", desk.made_file),
        Route("/stop/{ticket}", desk.stop, methods=["POST"]),
    ])


def new_desk(press: PagePress, language: str) -> Desk:
    """A desk whose opening page is being made already, and whose list has been read meanwhile."""
    press.pages(press.shelf.opening, language)
    press.shelf.titles()
    return Desk(press, language)


def _far(work: BoardWork, language: str) -> dict[str, Any]:
    """How far work is, for a script."""
    found: dict[str, Any] = {"state": work.state, "done": work.done, "total": work.total, "said": say("desk-begun", language)}
    if work.total:
        found["said"] = say("desk-far", language, done=work.done, total=work.total)
    if work.fault is not None or work.state == WorkState.STOPPED:
        found["fault"] = fault_sentence(work.fault or UserError("desk-stopped"), language)
    return found


def _looked_at(found: Bringing, answers: Mapping[str, str]) -> dict[str, Any]:
    """What came of files, for a script."""
    def asked(one: Asked) -> dict[str, Any]:
        usual = answers.get(one.name, one.options[0][0] if one.options else "")
        return {"name": one.name, "sentence": one.sentence, "options": one.options, "example": one.example, "now": usual}

    return {"fault": found.fault, "answers": list(answers.items()), "asked": [asked(one) for one in found.asked],
            "offered": [asked(one) for one in found.offered], "account": found.account, "parts": found.parts, "text": found.text}


def _levels(told: Mapping[str, Any]) -> dict[str, Any]:
    """What of the address moves the scenario. What is no number is left as it is, and the scenario refuses it in a sentence."""
    found = {}
    for name, level in told.items():
        if name in FACTOR_NAMES or name in MONEY_NAMES:
            try:
                found[name] = float(level)
            except (TypeError, ValueError):
                found[name] = level
    return found


def _clean(stem: str) -> str:
    """A name of a file that came back in a ticket: nothing that a header or a disk would take for something else."""
    return "".join(sign if sign.isascii() and (sign.isalnum() or sign in "-_") else "-" for sign in stem)[:_LONGEST] or "simpul"


def _html(text: str, policy: str, status: int = 200) -> Response:
    return HTMLResponse(text, status, {"content-security-policy": policy, "cache-control": "no-store"})


def _file(content: bytes, name: str, mime: str) -> Response:
    return Response(content, headers={"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"},
                    media_type=mime)
