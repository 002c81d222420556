"""The local server of the one page: pages made once, communities of one's own, what is taken home, and who is kept out."""

import base64
import io
import json
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Event

import pyarrow.csv
import pyarrow.parquet
import pytest

from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.app import page_press, server, work_board
from simpul.experiments.app.access_token import Gate, drawn_token
from simpul.experiments.app.desk import desk_application, new_desk
from simpul.experiments.app.early_answer import EarlyAnswer
from simpul.experiments.app.origin_guard import Guard
from simpul.experiments.app.page_headers import CarefulPages
from simpul.experiments.app.scenario_shelf import ScenarioShelf
from simpul.experiments.app.served_page import LONGEST_BODY, waiting_page
from simpul.experiments.app.work_board import WorkBoard
from simpul.experiments.cli.main import main
from simpul.experiments.one_page import shared_page
from simpul.experiments.runner.result_tables import runs_table, series_table
from simpul.sim.language import LANGUAGES, language, say
from simpul.sim.scenario import load_data, load_scenario, load_text
from simpul.sim.scenario.scenario_library import shipped_scenarios
from tests.experiments.app.asgi_visits import posted, visited
from tests.sim.worlds import SCENARIOS

SETS = SEEDS = 3
HERE = {"host": "127.0.0.1:8765"}
SURVEY = SCENARIOS / "import" / "survey.csv"
TIES = b"From,To\nA,B\nB,C\nC,A\n"


def opened_desk(file=None):
    """A desk of its own, with few runs, and its application behind the doors of a server of this computer."""
    def report(found, language):
        return f"{language} {len(found.results.seeds)}"

    desk = new_desk(page_press.PagePress(ScenarioShelf(file), WorkBoard(20), report), "en")
    return desk, CarefulPages(Guard(desk_application(desk), True), most=LONGEST_BODY)


@pytest.fixture(scope="module", autouse=True)
def few():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(page_press, "PAGE_FUTURES", SETS)
        patch.setattr(page_press, "REPORT_SEEDS", SEEDS)
        yield


@pytest.fixture(scope="module")
def made(few):
    return opened_desk(SCENARIOS / "small.yaml")


@pytest.fixture(scope="module")
def app(made):
    return made[1]


def page_of(app, path, **query):
    """A page once it is made: status, headers, text."""
    words = "&".join(f"{name}={value}" for name, value in query.items()).encode()
    for _turn in range(600):
        status, headers, body = visited(app, path, query=words, **HERE)
        if b'id="waiting"' not in body:
            return status, headers, body.decode()
        time.sleep(0.1)
    raise AssertionError("the page did not come")


def sent(file, raw, **more):
    """A file as a browser sends it."""
    return {"files": [{"name": file, "data": base64.b64encode(raw).decode()}], **more}


# ---- pages


def test_a_page_asked_for_at_once_is_made_once_and_waited_for_with_its_progress(few, monkeypatch):
    counted, real, held = [], page_press.count_futures, Event()

    def count(*arguments):
        counted.append(1)
        held.wait(20)
        return real(*arguments)

    monkeypatch.setattr(page_press, "count_futures", count)
    _desk, app = opened_desk(SCENARIOS / "small.yaml")
    status, headers, _body = visited(app, "/", query=b"lang=id", **HERE)
    assert status == 302 and headers[b"location"] == b"/open/small?lang=id"
    with ThreadPoolExecutor(6) as class_:
        seen = list(class_.map(lambda n: visited(app, "/open/small", query=(b"lang=en", b"lang=id")[n % 2], **HERE), range(6)))
    for n, (status, _headers, body) in enumerate(seen):
        text = body.decode()
        assert status == 200 and 'id="waiting"' in text and f'<html lang="{("en", "id")[n % 2]}"' in text
        assert all(say("desk-waiting-what", code) in text for code in ("en", "id"))
        assert '<noscript><meta http-equiv="refresh"' in text
    far = json.loads(visited(app, "/progress/open/small", query=b"lang=id", **HERE)[2])
    assert far["state"] in ("waiting", "running")
    held.set()
    assert "<h1" in page_of(app, "/open/small")[2] and "<h1" in page_of(app, "/open/small", lang="id")[2]
    assert json.loads(visited(app, "/progress/open/small", query=b"lang=id", **HERE)[2])["said"].endswith("ulangan")
    assert counted == [1]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_is_the_shared_file_with_a_bar_and_what_is_taken_home_is_the_file_itself(made, code):
    desk, app = made
    file = shared_page(load_scenario(SCENARIOS / "small.yaml"), None, SETS, code)
    _status, headers, text = page_of(app, "/open/small", lang=code)
    status, taken_headers, taken = visited(app, "/take/small/page", query=f"lang={code}".encode(), **HERE)
    assert (status, taken.decode()) == (200, file) and b'filename="small.html"' in taken_headers[b"content-disposition"]
    bar = text.partition('<nav id="desk"')[2].partition("</nav>")[0]
    for name in (*shipped_scenarios(), "small"):
        assert f'/open/{name}?lang={code}"' in bar
    assert bar.count("aria-current") == 1 and f"simpul view --mesa {desk.shelf.opening}" in bar
    told = headers[b"content-security-policy"].decode()
    assert "Content-Security-Policy" not in text and "unsafe-inline" not in told and "'unsafe-eval'" not in told
    assert "connect-src 'self';" in told and "frame-ancestors 'none'" in told and "form-action 'none'" in told
    assert " onclick" not in text and 'style="' not in text
    assert headers[b"x-content-type-options"] == b"nosniff" and headers[b"x-frame-options"] == b"DENY"


def test_what_is_not_there_is_said_in_both_languages_with_the_list(app):
    for path in ("/open/smal", "/nowhere", "/open/..%2f..%2fetc%2fpasswd", "/take/smal/page", "/take/smal/scenario"):
        status, _headers, body = visited(app, path, **HERE)
        text = body.decode()
        assert status == 404 and "There is no community" in text and "Tidak ada komunitas" in text
        assert '<nav id="desk"' in text and "root:" not in text
    assert "nearest name is “small”" in visited(app, "/open/smal", **HERE)[2].decode()


def test_a_file_that_becomes_faulty_says_so_where_its_page_was(few, tmp_path):
    mine = tmp_path / "mine.yaml"
    mine.write_bytes((SCENARIOS / "small.yaml").read_bytes())
    _desk, app = opened_desk(mine)
    assert page_of(app, "/open/mine")[0] == 200
    mine.write_text(mine.read_text(encoding="utf-8").replace("months: 84", "months: 84 years", 1), encoding="utf-8")
    status, _headers, text = page_of(app, "/open/mine")
    assert status == 422 and "months" in text and "line" in text and "baris" in text


def test_a_strategy_that_no_page_can_foresee_is_left_out_and_named(few, monkeypatch):
    foreseen = page_press.written_page

    def written(futures, language):
        if "coalition-broad" in futures.labels:
            raise page_press.UserError("share-unforeseen", strategy="coalition-broad")
        return foreseen(futures, language)

    monkeypatch.setattr(page_press, "written_page", written)
    _desk, app = opened_desk(SCENARIOS / "small.yaml")
    text = page_of(app, "/open/small")[2]
    assert "Strategy coalition-broad looks at the community" in text and '<option value="coalition-broad"' not in text


# ---- files of one's own


@pytest.mark.parametrize(("code", "line"), [("en", "mine.yaml, line "), ("id", "mine.yaml, baris ")])
def test_a_faulty_file_of_ones_own_is_a_sentence_with_file_line_and_key(app, code, line):
    text = (SCENARIOS / "small.yaml").read_text(encoding="utf-8").replace("months: 84", "months: many", 1)
    status, told = posted(app, "/keep", {"text": text, "file": "mine.yaml", "lang": code}, **HERE)
    assert status == 422 and told["fault"].startswith(line) and "months" in told["fault"] and "many" in told["fault"]
    assert "\n" not in told["fault"]


def test_a_file_of_ones_own_gets_an_address_until_the_server_stops_and_brings_no_code(made, monkeypatch):
    desk, app = made
    monkeypatch.setenv("SIMPUL_OWN_CODE", "1")
    text = load_data(load_scenario(SCENARIOS / "small.yaml").dump() | {"title": {"en": "Mine", "id": "Milikku"}}).to_yaml()
    status, told = posted(app, "/keep", {"text": text, "file": "mine.yaml"}, **HERE)
    assert status == 200 and told["address"].startswith("/open/own-")
    assert "Mine</h1>" in page_of(app, told["address"])[2]
    yaml = visited(app, told["address"].replace("/open/", "/take/") + "/scenario", query=b"history=0.9", **HERE)
    assert b'filename="Mine.yaml"' in yaml[1][b"content-disposition"] and b"history: 0.9" in yaml[2]
    code = f"{text}own_strategies: [quake.py]\n"
    assert posted(app, "/keep", {"text": code, "file": "mine.yaml"}, **HERE)[0] == 422
    _other, anew = opened_desk(SCENARIOS / "small.yaml")
    status, _headers, gone = visited(anew, told["address"], query=b"lang=id", **HERE)
    assert status == 404 and "Silakan buka berkasnya sekali lagi" in gone.decode()
    assert len(desk.shelf.titles()) == len(shipped_scenarios())


def test_a_survey_becomes_a_community_with_a_last_look_and_an_account(app):
    status, told = posted(app, "/look", sent("survey.csv", SURVEY.read_bytes(), lang="id"), **HERE)
    assert status == 200 and not told["asked"] and not told["fault"] and told["account"] and told["parts"]
    address = posted(app, "/keep", {"text": told["text"], "file": ""}, **HERE)[1]["address"]
    assert "survey.csv" in page_of(app, address, lang="id")[2]


def test_what_a_network_leaves_open_is_asked_and_the_answer_is_kept(app):
    _status, told = posted(app, "/look", sent("ties.csv", TIES), **HERE)
    assert [one["name"] for one in told["asked"]] == ["direction"] and not told["text"]
    choice = told["asked"][0]["options"][0][0]
    _status, told = posted(app, "/look", sent("ties.csv", TIES, answers=told["answers"], name="direction", answer=choice), **HERE)
    assert told["text"] and told["answers"] == [["direction", choice]]
    again = posted(app, "/look", sent("ties.csv", TIES, answers=told["answers"], lang="id"), **HERE)[1]
    assert again["text"] and again["parts"] != told["parts"]


def test_tables_of_two_visitors_are_asked_about_each_in_its_language(app):
    before, asked = language(), {}
    for code in LANGUAGES:
        files = [sent(name, (SCENARIOS / "import" / name).read_bytes())["files"][0] for name in ("organizations.csv", "ties.csv")]
        told = posted(app, "/look", {"files": files, "lang": code}, **HERE)[1]
        while told["asked"]:
            one = told["asked"][0]
            asked.setdefault(code, one["sentence"])
            answer = one["options"][0][0] if one["options"] else one["example"]
            told = posted(app, "/look", {"files": files, "answers": told["answers"], "name": one["name"], "answer": answer,
                                         "lang": code}, **HERE)[1]
        assert not told["fault"] and told["account"] and load_text(told["text"]).organization_count() > 2
    assert language() == before and len(set(asked.values())) == len(asked)


@pytest.mark.parametrize("told", [
    {}, {"files": []}, {"files": "x"}, {"files": [{"name": "a.csv"}]}, {"files": [{"name": "a.csv", "data": "§"}]},
    {"files": [{"name": "a.csv", "data": ""}], "answers": 3}, {"files": [3]},
])
def test_files_that_did_not_arrive_whole_are_a_sentence(app, told):
    _status, answer = posted(app, "/look", {**told, "lang": "id"}, **HERE)
    assert answer["fault"] and "Traceback" not in answer["fault"]


# ---- what is taken home


def ordered(app, kind, **more):
    """What is made, once it is: name of the file and bytes."""
    status, told = posted(app, "/make", {"name": "small", "kind": kind, "moved": {}, **more}, **HERE)
    assert status == 200, told
    for _turn in range(600):
        far = json.loads(visited(app, f"/made/{told['ticket']}", **HERE)[2])
        if far["state"] == "done":
            _status, headers, body = visited(app, f"/made/{told['ticket']}/file", **HERE)
            return headers[b"content-disposition"].decode().partition('filename="')[2].rstrip('"'), body
        assert far["state"] in ("waiting", "running"), far
        time.sleep(0.05)
    raise AssertionError("it did not come")


def test_report_and_data_are_those_of_the_command_with_the_sliders_as_they_stand(app):
    world = load_scenario(SCENARIOS / "small.yaml").with_changes({"context.history": 0.9})
    found, moved = compare(world, seeds=SEEDS), {"history": 0.9, "by": "need_met", "year": 3}
    assert ordered(app, "report", moved=moved, lang="id") == ("small-report.html", f"id {SEEDS}".encode())
    name, raw = ordered(app, "outcomes-parquet", moved=moved)
    table = pyarrow.parquet.read_table(io.BytesIO(raw))
    assert name == "small-outcomes.parquet" and table.to_pandas().equals(runs_table(found.results).to_pandas())
    name, raw = ordered(app, "months-parquet", moved=moved)
    assert name == "small-months.parquet"
    assert pyarrow.parquet.read_table(io.BytesIO(raw)).column("trust_mean").equals(series_table(found.results).column("trust_mean"))
    name, raw = ordered(app, "outcomes-csv", moved=moved)
    assert name == "small-outcomes.csv" and raw.startswith(b"\xef\xbb\xbf") and b"nan" not in raw
    read = pyarrow.csv.read_csv(io.BytesIO(raw))
    assert read.column("need_met_60").to_pylist() == table.column("need_met_60").to_pylist()
    other = pyarrow.parquet.read_table(io.BytesIO(ordered(app, "outcomes-parquet")[1]))
    assert other.column("need_met_60") != table.column("need_met_60")


def test_money_as_it_stands_goes_into_the_scenario(app):
    def taken(query):
        return load_text(visited(app, "/take/small/scenario", query=query, **HERE)[2].decode())

    found = taken(b"money=60.5&currency=USD&month=900&future=3&by=need_met")
    assert (found.subsidy.total, found.money.currency, found.money.person_month) == (60.5, "USD", 900.0)
    assert taken(b"currency=USD").money is None
    status, _headers, body = visited(app, "/take/small/scenario", query=b"money=much", **HERE)
    assert status == 422 and "subsidy.total" in body.decode()


def test_work_that_nobody_waits_for_is_stopped_and_begun_anew(made, monkeypatch):
    desk, app = made
    begun = []

    def slow(_scenario, seeds, progress):
        begun.append(seeds)
        for turn in range(1000):
            progress(turn, 1000)
            time.sleep(0.01)

    monkeypatch.setattr(page_press, "compare", slow)
    wish = {"name": "small", "kind": "report", "moved": {"crisis": 0.11}, "lang": "id"}
    one, two = (posted(app, "/make", wish, **HERE)[1]["ticket"] for _ in range(2))
    assert posted(app, f"/stop/{one}", {}, **HERE)[0] == 200
    time.sleep(0.1)
    assert json.loads(visited(app, f"/made/{two}", **HERE)[2])["state"] == "running" and begun == [SEEDS]
    assert visited(app, f"/made/{one}", **HERE)[0] == 404
    work = desk.press.board.waited_for(two.partition(".")[0])
    posted(app, f"/stop/{two}", {}, **HERE)
    for _turn in range(200):
        if work.state == work_board.WorkState.STOPPED:
            break
        time.sleep(0.02)
    assert work.state == work_board.WorkState.STOPPED
    status, _headers, body = visited(app, f"/made/{two}", query=b"lang=id", **HERE)
    assert status == 404 and "Dihentikan" in json.loads(body)["fault"]
    monkeypatch.setattr(desk.press.board, "patience", 0.05)
    third = posted(app, "/make", wish, **HERE)[1]["ticket"]
    time.sleep(0.4)
    assert desk.press.board.waited_for(third.partition(".")[0]).state == work_board.WorkState.STOPPED and len(begun) == 2


def test_what_fails_is_a_sentence_and_the_server_goes_on(made, monkeypatch):
    _desk, app = made
    monkeypatch.setattr(page_press, "compare", lambda *_a, **_more: [][0])
    ticket = posted(app, "/make", {"name": "small", "kind": "report", "moved": {"crisis": 0.12}}, **HERE)[1]["ticket"]
    time.sleep(0.3)
    far = json.loads(visited(app, f"/made/{ticket}", query=b"lang=id", **HERE)[2])
    assert far["state"] == "failed" and far["fault"].startswith("Simulasi berhenti karena kesalahan (IndexError")
    assert visited(app, "/open/small", **HERE)[0] == 200
    for moved, said in ({"history": 2}, "history"), ({"history": "much"}, "history"), (3, "whole"):
        status, told = posted(app, "/make", {"name": "small", "kind": "report", "moved": moved}, **HERE)
        assert status == 422 and said in told["fault"]


# ---- the command


def test_the_command_serves_the_page_with_the_report_of_the_command(few, monkeypatch, capsys):
    seen = {}

    def serve(room, pages, careful, *, browser, tell):
        app = careful(Guard(pages, True))
        tell("http://127.0.0.1/")
        seen["page"], seen["report"] = page_of(app, "/", lang="id"), ordered(app, "report", lang="id")
        room.close()

    monkeypatch.setattr(server, "serve_pages", serve)
    assert main(["view", "small", "--no-browser", "--port", "0", "--lang", "en"]) == 0
    assert "The page is at http://127.0.0.1/" in capsys.readouterr().out
    assert seen["page"][0] == 302 and seen["page"][1][b"location"] == b"/open/small?lang=id"
    assert seen["report"][0] == "small-report.html" and b'<html lang="id"' in seen["report"][1][:300]


# ---- doors


def test_pages_of_others_get_nothing(app):
    for headers in ({"host": "evil.example"}, {**HERE, "origin": "http://evil.example"}, {**HERE, "origin": "null"},
                    {**HERE, "sec_fetch_site": "cross-site", "sec_fetch_mode": "no-cors"},
                    {**HERE, "sec_fetch_site": "same-site", "sec_fetch_mode": "cors"}):
        for path, method in (("/open/small", "GET"), ("/made/x", "GET"), ("/keep", "POST")):
            assert visited(app, path, method, **headers)[0] == 403
    assert visited(app, "/open/small", **HERE, sec_fetch_site="cross-site", sec_fetch_mode="navigate")[0] == 200
    assert visited(app, "/open/small", **HERE, origin="http://127.0.0.1:8765", sec_fetch_site="same-origin")[0] == 200


def test_beyond_this_computer_the_desk_asks_for_the_token(made):
    token = drawn_token()
    gate = CarefulPages(Guard(Gate(desk_application(made[0]), token, 8765), False))
    assert visited(gate, "/open/small", host="192.168.1.7:8765")[0] == 403
    assert posted_status(gate, "/keep", host="192.168.1.7:8765") == 403
    assert visited(gate, "/open/small", query=f"token={token}".encode(), host="192.168.1.7:8765")[0] == 303
    assert visited(gate, "/open/small", host="192.168.1.7:8765", cookie=f"simpul-8765={token}")[0] == 200


def posted_status(app, path, body=b"{}", **headers):
    return visited(app, path, "POST", body=[body], **{"content_type": "application/json", **headers})[0]


def test_what_is_too_large_of_another_kind_or_by_another_method_is_refused(app):
    assert posted_status(app, "/keep", b"x" * (LONGEST_BODY + 1), **HERE) == 413
    assert posted_status(app, "/make", json.dumps({"name": "x" * 70_000}).encode(), **HERE) == 413
    assert posted_status(app, "/keep", b"text=1", **{**HERE, "content_type": "application/x-www-form-urlencoded"}) == 400
    assert posted_status(app, "/keep", b"{", **HERE) == posted_status(app, "/keep", b"[]", **HERE) == 400
    assert posted_status(app, "/keep", b'{"text": 3}', **HERE) == 422
    assert posted_status(app, "/make", b'{"name": "small", "kind": "../x", "moved": {}}', **HERE) == 422
    for path, method in (("/open/small", "POST"), ("/keep", "GET"), ("/made/x", "DELETE"), ("/stop/x", "GET")):
        assert visited(app, path, method, **HERE)[0] == 405
    assert visited(app, "/made/x/file", **HERE)[0] == 404


# ---- before anything is loaded


def test_the_server_answers_while_it_is_being_loaded():
    opened, faults = [], []

    def load():
        while not opened:
            time.sleep(0.01)
        if opened == ["no"]:
            raise ValueError("no")
        return partial(_hello)

    app = EarlyAnswer(load, waiting_page("", "id"), faults.append)
    status, headers, body = visited(app, "/open/pikul")
    assert status == 200 and 'lang="id"' in body.decode() and b"script-src 'sha256-" in headers[b"content-security-policy"]
    assert json.loads(visited(app, "/progress/")[2])["state"] == "waiting" and visited(app, "/keep", "POST")[0] == 503
    opened.append("yes")
    time.sleep(0.1)
    assert visited(app, "/")[2] == b"hello" and faults == []
    opened[:] = ["no"]
    EarlyAnswer(load, waiting_page("", "id"), faults.append)
    time.sleep(0.1)
    assert len(faults) == 1


async def _hello(_scope, _receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"hello"})
