"""The session for a class: its plans are the model's own sequences; what a class sees is what was decided, counted and sealed."""

from __future__ import annotations

import base64
import csv
import io
import itertools
import random
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest

from simpul.experiments.class_session.decision_rounds import decision_rounds
from simpul.experiments.class_session.session_data import session_data
from simpul.experiments.cli.main import main
from simpul.experiments.design.ensemble import load_ensemble, member, over
from simpul.experiments.one_page.counted_futures import count_futures
from simpul.experiments.user_errors import UserError
from simpul.sim.outcomes import OUTCOMES, compute
from simpul.sim.portable.packed_case import packed_case
from simpul.sim.portable.portable_rules import MODEL_FILE
from simpul.sim.run import run_many
from simpul.sim.scenario import Scenario, load_scenario, load_text
from tests.experiments.app.chromium import kept_out
from tests.sim.worlds import SCENARIOS

joined = import_module("simpul.experiments.class_session.session_page")  # the function has the name of its file
SETS, HOLD, FUTURE = 5, "-", 3
SCRIPTS = Path(joined.__file__).parent / "scripts"
PLANS = [["broker-host", HOLD, "broker-host"], ["coalition-broad", "coalition-broad", "partnership"]]
SERIES = """async ([code, packed, edges, set, plans]) => {
    const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;
    const machine = new YearlyMachine(await WebAssembly.compile(bytes(code)), bytes(packed), edges);
    machine.begin(set, BigInt(set));
    return plans.map((plan) => {
        const raw = new Uint8Array(machine.run(plan).slice().buffer), parts = [];
        for (let at = 0; at < raw.length; at += 8192) parts.push(String.fromCharCode(...raw.subarray(at, at + 8192)));
        return btoa(parts.join(""));
    });
}"""


def members(scenario: Scenario, count: int) -> list[Scenario]:
    """The scenario in some of the shipped parameter sets, as a session packs it."""
    whole = over(scenario, load_ensemble("shipped").thinned(count))
    return [member(whole, seed) for seed in range(count)]


def sequence_of(scenario: Scenario, choices: list[str], edges: tuple[int, ...]) -> Scenario:
    """The scenario with the same decisions as a strategy `team`: phases one after another, money for those that get any."""
    phases: list[dict] = []
    for place, label in enumerate(choices):
        months = edges[place + 1] - edges[place]
        if phases and phases[-1]["strategy"] == label.replace(HOLD, "nothing", label == HOLD):
            phases[-1]["months"] += months
        else:
            phases.append({"strategy": "nothing" if label == HOLD else label, "months": months})
    phases[-1]["months"] += edges[-1] - edges[len(choices)]
    paid = sum(phase["months"] for phase in phases if phase["strategy"] != "nothing")
    del phases[-1]["months"]
    declared = {label: {name: value for name, value in one.model_dump(exclude_none=True).items() if name != "title"}
                for label, one in scenario.strategies.items()}
    return scenario.with_changes({
        "strategies": declared | {"team": {"type": "sequence", "phases": phases}},
        "subsidy.total": scenario.subsidy.total * paid / scenario.subsidy.months if paid else scenario.subsidy.total})


@pytest.fixture(scope="module")
def case() -> Scenario:
    """A small community whose person-month has a price."""
    text = (SCENARIOS / "small.yaml").read_text(encoding="utf-8")
    return load_text(f"{text}\nmoney: {{currency: IDR, person_month: 9000000}}\n")


@pytest.fixture(scope="module")
def file(case, tmp_path_factory) -> Path:
    found = tmp_path_factory.mktemp("session") / "small-session.html"
    found.write_text(joined.session_page(case, None, SETS, "en"), encoding="utf-8")
    return found


@pytest.fixture(scope="module")
def told(case) -> dict[tuple[str, ...], np.ndarray]:
    """Outcomes of plans in every future, worked out in Python."""
    sets, edges = members(case, SETS), decision_rounds(case).edges[12]
    found = {}
    for plan in PLANS:
        for kept in itertools.product((True, False), repeat=3):
            choices = [label if keep else HOLD for label, keep in zip(plan, kept, strict=True)]
            runs = [run_many(sequence_of(one, choices, edges), ["team"], [seed]) for seed, one in enumerate(sets)]
            found[tuple(choices)] = np.stack([compute(one.series[0], one.scenario, 60)[0, : len(OUTCOMES)] for one in runs])
    return found


def waited(tab, question: str) -> None:
    """Wait until something holds (a policy without eval lets no function wait in the page)."""
    for _turn in range(1200):
        if tab.evaluate(f"typeof PAGE === 'object' && ({question})"):
            return
        tab.wait_for_timeout(25)
    raise AssertionError(question)


def opened(tab, file: Path) -> None:
    tab.goto(file.as_uri())
    waited(tab, "PAGE.failed || PAGE.running && pool.wanted !== null")


def reloaded(tab) -> None:
    tab.wait_for_timeout(200)  # a browser hands what it keeps from one process to the next
    tab.reload()
    waited(tab, "PAGE.failed || PAGE.running")


# ---- the model is one


@pytest.mark.parametrize(("name", "count"), [("small", 7), ("pikul", 5)])
def test_plans_in_years_are_sequences_to_the_last_bit(browse, name, count):
    """Random decisions, some held back, some kept on: the page's series and Python's, every month of every series; and what has
    happened by the last month of a round stays whatever is decided later."""
    scenario, chance = load_scenario(SCENARIOS / f"{name}.yaml"), random.Random(name)
    rounds, sets = decision_rounds(scenario), members(scenario, 2)
    plans = []
    while len(plans) < count:
        step = chance.choice([*rounds.edges][:2])
        choices = [chance.choice([*rounds.choices, HOLD]) for _round in rounds.edges[step][1:]]
        if len([*itertools.groupby(choices)]) <= 6:  # a sequence of a scenario has six phases at the most
            plans += [(step, choices), (step, choices[:1])]
    asked = [f"{step}:{'|'.join(choices)}" for step, choices in plans]
    packed = packed_case(sets, rounds.labels, rounds.rows)

    def visit(tab):
        for script in (MODEL_FILE.with_name("machine.js"), SCRIPTS / "yearly_machine.js"):
            tab.add_script_tag(content=script.read_text(encoding="utf-8"))
        data = [base64.b64encode(one).decode() for one in (MODEL_FILE.read_bytes(), packed)]
        return tab.evaluate(SERIES, [*data, {str(months): [*edges] for months, edges in rounds.edges.items()}, 1, asked])

    found = browse(visit)
    series = [np.frombuffer(base64.b64decode(one)).reshape(scenario.months, -1) for one in found]
    for (step, choices), here in zip(plans, series, strict=True):
        there = run_many(sequence_of(sets[1], choices, rounds.edges[step]), ["team"], [1]).series[0, 0]
        assert np.array_equal(here, there, equal_nan=True), (step, choices)
    for (step, _choices), whole, begun in zip(plans[::2], series[::2], series[1::2], strict=True):
        happened = scenario.start + rounds.edges[step][1] - 1
        assert np.array_equal(whole[:happened], begun[:happened], equal_nan=True)


# ---- a whole session


def played(tab, file: Path, language: str) -> dict:
    """Play two teams through all years; returns what was seen on the way."""
    seen: dict = {"requests": [], "faults": []}
    tab.on("request", lambda one: seen["requests"].append(one.url))
    tab.on("pageerror", lambda one: seen["faults"].append(str(one)))
    tab.on("console", lambda one: seen["faults"].append(one.text))
    opened(tab, file)
    tab.click(f"[data-lang={language}]")
    tab.fill("[data-set=name][data-team='0']", "Mawar")
    tab.select_option("#judged", "need_met")
    tab.fill("#future", str(FUTURE))
    tab.click("[data-do=on]")
    waited(tab, "one('#anchor').textContent !== ''")
    for team, (level, best) in enumerate((("61,5", "broker-host"), ("48", "partnership"))):
        tab.click(f".team >> nth={team} >> summary")
        tab.click(f"[data-do=seal][data-team='{team}']")  # nothing is sealed before all is said
        assert tab.inner_text(f"#seal-{team}") != ""
        tab.fill(f"[data-set=level][data-team='{team}']", level)
        tab.select_option(f"[data-set=best][data-team='{team}']", best)
        tab.fill(f"[data-set=why][data-team='{team}']", f"=secret, {team}")
        tab.click(f"[data-do=seal][data-team='{team}']")
    seen["sealed"] = tab.evaluate("one('main').innerHTML")
    tab.click("[data-do=on]")
    for number in range(3):
        assert tab.is_disabled("[data-do=on]")
        for team, plan in enumerate(PLANS):
            tab.click(f".team >> nth={team} >> summary")
            tab.check(f"[name=choice-{team}][value='{plan[number]}']")
            tab.click(f"[data-do=lock][data-team='{team}']")
            seen.setdefault("unseen", []).append(tab.locator(f"[name=choice-{team}]").count())
        if number == 1:  # a reload keeps who has decided, and shows no more
            reloaded(tab)
            tab.go_back()
            tab.click("#asked [value=no]")
        tab.click("[data-do=on]")
        waited(tab, "!!one('#happened table')")
        seen.setdefault("rows", []).append(tab.locator("#happened tbody tr").all_inner_texts())
        seen.setdefault("stories", []).append(tab.inner_text(".story"))
        seen.setdefault("years", []).append(tab.evaluate(
            "storiesTo(session.rounds.length).then((told) => JSON.parse(JSON.stringify(told)))"))
        tab.click("[data-do=on]")
    waited(tab, "setsOf(session.teams.flatMap((_one, team) => plansForGains(choicesOf(team)))).length === DATA.sets && !drawing")
    waited(tab, "!!one('#debrief-lines svg') && !!one('#debrief-gains table')")
    seen["debrief"] = tab.inner_text("#stage")
    seen["counted"] = tab.evaluate("""debriefPlans().teams.map((plan) => setsOf([plan]).map((set) => DATA.main.map((_one, place) =>
        valueOf(plan, set, place))))""")
    seen["gains"] = tab.evaluate("""debriefPlans().teams.map((_plan, team) => decisionGains(choicesOf(team),
        (plan) => meanOf(plan, setsOf([plan]))))""")
    seen["against"] = tab.evaluate("""debriefPlans().teams.map((plan) =>
        judge.counts(gainsOver(plan, HELD_AGAINST, setsOf([plan, HELD_AGAINST]))))""")
    with tab.expect_download() as coming:
        tab.click("[data-do=csv]")
    seen["csv"] = Path(coming.value.path()).read_text(encoding="utf-8")
    tab.click("[data-do=forget]")
    tab.click("#asked [value=yes]")
    seen["after"] = tab.evaluate("[session.stage, session.rounds.length, Object.keys(localStorage).length]")
    return seen


@pytest.fixture(scope="module", params=["en", "id"])
def seen(request, browse, file):
    return request.param, browse(lambda tab: played(tab, file, request.param))


def test_a_class_plays_a_whole_session(seen, told):
    language, found = seen
    assert found["faults"] == [] and all(one.startswith(("file:", "blob:")) for one in found["requests"])
    assert "secret" not in found["sealed"] and "61,5" not in found["sealed"] and found["unseen"] == [0] * 6
    assert all(len(rows) == 3 and "Mawar" in rows[1] for rows in found["rows"]) and all("Mawar" in one for one in found["stories"])
    years = [year for rounds in found["years"] for team in rounds for year in team]
    assert all(0 <= year["crises_met"] <= year["crises"] and 0 <= year["windows_won"] <= year["windows"] for year in years)
    for before, after in itertools.pairwise(found["years"]):  # what was shown stays as it was shown
        assert all(whole[: len(part)] == part for part, whole in zip(before, after, strict=True))
    assert "=secret, 0" in found["debrief"] and ("Shapley value" if language == "en" else "nilai Shapley") in found["debrief"]
    assert {"en": "61.5", "id": "61,5"}[language] in found["debrief"]
    assert found["after"][:2] == ["setup", 0]
    assert "session-" not in found["debrief"] and "page-" not in found["debrief"], "a message is missing"


def test_what_is_counted_is_what_python_counts(seen, told, case):
    _language, found = seen
    names = [one.name for one in OUTCOMES]
    need = names.index("need_met")
    grants = run_of(case, "direct-grants")[:, need]
    for team, plan in enumerate(PLANS):
        expected = told[tuple(plan)]
        main_outcomes = [names.index(name) for name in ("need_met", "crises_met", "windows_won", "outside_resources")]
        assert np.array_equal(np.array(found["counted"][team], float)[:, :4], expected[:, main_outcomes], equal_nan=True)
        gains = expected[:, need] - grants
        assert found["against"][team] == [(gains > 0).sum(), (gains == 0).sum(), (gains < 0).sum()]
        assert found["gains"][team] == pytest.approx(shapley(plan, told, need), abs=1e-12)
        assert sum(found["gains"][team]) == pytest.approx(
            told[tuple(plan)][:, need].mean() - told[(HOLD,) * 3][:, need].mean(), abs=1e-12)


def run_of(case: Scenario, label: str) -> np.ndarray:
    runs = [run_many(one, [label], [seed]) for seed, one in enumerate(members(case, SETS))]
    return np.stack([compute(one.series[0], one.scenario, 60)[0, : len(OUTCOMES)] for one in runs])


def shapley(plan: list[str], told: dict, need: int) -> list[float]:
    """The gain of each decision, order by order."""
    gains = np.zeros(3)
    for order in itertools.permutations(range(3)):
        choices = [HOLD] * 3
        for place in order:
            before = told[tuple(choices)][:, need].mean()
            choices[place] = plan[place]
            gains[place] += told[tuple(choices)][:, need].mean() - before
    return list(gains / 6)


def test_decisions_and_results_go_along(seen):
    _language, found = seen
    rows = list(csv.DictReader(io.StringIO(found["csv"])))
    decided = [row["value"] for row in rows if row["part"] == "decision" and row["who"] == "Mawar"]
    assert decided == ["broker-host", "held back", "broker-host"]
    assert [row["value"] for row in rows if row["what"] == "why"] == ["'=secret, 0", "'=secret, 1"], "no formula of a spreadsheet"
    of_futures = [row for row in rows if row["part"].startswith("future") and row["who"] == "Mawar"]
    counted = [float(row["value"]) for row in of_futures if row["what"] == "need_met"]
    assert counted == [one[0] for one in found["counted"][0]]
    assert len([row for row in rows if row["part"] == "gain"]) == 6


# ---- for everybody

STAGES = {"setup": [], "seal": [], "decide": PLANS[0][:1], "happened": PLANS[0][:2], "debrief": PLANS[0]}


@pytest.mark.parametrize(("language", "width", "scheme", "examined"), [
    ("en", 1280, "light", ("setup", "decide")), ("id", 320, "dark", ("seal", "happened", "debrief"))])
def test_nobody_is_kept_out_of_a_session(file, browse, language, width, scheme, examined):
    """Every stage, restored from what a browser kept: no page wider than the screen, no fault of accessibility."""
    def visit(tab):
        faults = []
        opened(tab, file)
        for stage, choices in STAGES.items():
            tab.evaluate("(found) => { Object.assign(session, found); keep(); }", {
                "stage": stage, "lang": language, "rounds": [[label, HOLD] for label in choices], "pending": [None, None]})
            reloaded(tab)
            here = tab.evaluate("[session.stage, document.documentElement.lang]")
            assert here == [stage, language]
            if stage in ("seal", "decide"):
                tab.click(".team >> nth=0 >> summary")
            if stage in ("happened", "debrief"):
                waited(tab, f"!!one('#{'happened' if stage == 'happened' else 'debrief-gains'} table')")
            assert tab.evaluate("document.documentElement.scrollWidth") <= width, stage
            faults += [(stage, *found) for found in kept_out(tab)] if stage in examined else []
        return faults

    assert browse(visit, viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True) == []


def test_what_cannot_be_read_is_a_fresh_session(file, browse):
    def visit(tab):
        opened(tab, file)
        tab.evaluate("keep()")
        whole, key = tab.evaluate("[JSON.stringify(session), KEPT_AS]")
        broken = ["{", "[1]", "null", '{"teams": []}', whole.replace('"setup"', '"debrief"'), whole.replace('[]', '[["x"]]')]
        found = []
        for kept in (whole.replace('"setup"', '"seal"'), *broken):
            tab.evaluate("([key, kept]) => { localStorage.setItem(key, kept); session = fresh(); restore(); }", [key, kept])
            found.append(tab.evaluate("session.stage"))
        return found

    assert browse(visit) == ["seal", *["setup"] * 6]


def test_the_case_and_how_to_play_stand_there_without_scripts(file, browse):
    def silent(tab):
        tab.goto(file.as_uri())
        return tab.inner_text("main"), tab.is_visible("#stage")

    text, stage = browse(silent, java_script_enabled=False)
    assert not stage and text.startswith("A session for a class.") and "How to play" in text and "Clean water" in text
    assert "Setiap tim" in text and "IDR" in text and "Hold the money back" in text

    for missing in ("WebAssembly", "DecompressionStream"):
        def old(tab, missing=missing):
            tab.add_init_script(f"delete window.{missing}")
            tab.goto(file.as_uri())
            tab.wait_for_selector("#still", state="visible")
            return tab.is_visible("#stage")

        assert browse(old) is False


def test_a_session_lets_in_nothing_but_itself(file):
    text = file.read_text(encoding="utf-8")
    policy = text.partition('http-equiv="Content-Security-Policy" content="')[2].partition('"')[0]
    assert policy.startswith("default-src 'none'; script-src 'sha256-") and "unsafe-inline" not in policy
    assert len(text.encode()) < 300_000
    assert text.count("<script>") == 1 and " onclick" not in text and 'style="' not in text


# ---- the command


def test_the_command_writes_a_session(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["share", "small", "--session", "--sets", "2", "--lang", "id"]) == 0
    assert "sesi untuk satu kelas, 2 masa depan" in capsys.readouterr().out
    assert b'<html lang="id">' in Path("small-session.html").read_bytes()
    assert main(["share", "small", "--session", "--sets", "2"]) == 2


SEQUENCE = "  later: {type: sequence, phases: [{strategy: partnership, months: 12}, {strategy: coalition-broad}]}\n\nuncertain:"


@pytest.mark.parametrize(("words", "message"), [
    (["--strategies", "nothing"], "at least two strategies to choose from"),
    (["--strategies", "later,partnership"], "Strategy later is a plan in time already"),
    (["--strategies", "brokerhost"], "did you mean broker-host?"),
    (["--sets", "1"], "give a number of futures from 2 to 200"),
])
def test_what_cannot_be_played_is_one_sentence(tmp_path, monkeypatch, capsys, words, message):
    monkeypatch.chdir(tmp_path)
    text = (SCENARIOS / "small.yaml").read_text(encoding="utf-8").replace("\nuncertain:", SEQUENCE)
    Path("own.yaml").write_text(text, encoding="utf-8")
    assert main(["share", "own.yaml", "--session", *words, "--lang", "en"]) == 2
    printed = capsys.readouterr()
    assert message in printed.err and len(printed.err.splitlines()) == 1 and printed.out == ""
    assert [one.name for one in tmp_path.iterdir()] == ["own.yaml"]
    assert "later" not in decision_rounds(load_scenario(tmp_path / "own.yaml")).choices


def test_money_for_a_year_alone_is_no_session(case):
    with pytest.raises(UserError, match="at least 13"):
        decision_rounds(case.with_changes({"subsidy.months": 12}))


def test_both_languages_describe_every_strategy_and_the_futures_tell(case):
    data = session_data(count_futures(case, None, 2), decision_rounds(case), "en")
    for one in data["languages"].values():
        assert [label for label, words in zip(data["labels"], one["what"], strict=True) if not words] == ["nothing"]
        assert len(one["names"]) == len(data["labels"]) and one["money"][12]
    assert all(set(telling) <= {1, 2} and telling for telling in data["telling"])
