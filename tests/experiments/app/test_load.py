"""Large communities, long play, twenty visitors at once: nothing grows, nobody moves, the picture keeps up, visits stay apart."""

import re

import psutil
import pytest

from simpul.sim.language import say
from tests.experiments.app.conftest import painted
from tests.experiments.app.crowd_at_once import MARK, VISITORS, all_at_once, expected, level
from tests.experiments.app.crowds import crowd
from tests.experiments.app.visitors import Visitor

pytestmark = pytest.mark.slow


def dropped(page, text: str, count: int) -> None:
    """Open a file and wait until so many organizations are drawn."""
    page.set_input_files("#own-file", {"name": "many.yaml", "mimeType": "text/yaml", "buffer": text.encode()})
    page.wait_for_function(
        """count => [...document.querySelectorAll('.plot-room')].some(
            room => (room.data || []).some(trace => (trace.customdata || []).length >= count))""", arg=count)


def spots(page) -> dict[str, list]:
    """Where every organization stands in the first network."""
    return page.evaluate("""() => { const found = {};
        document.querySelector('.stage .plot-room').data.forEach(trace =>
            (trace.customdata || []).forEach((row, k) => { found[row] = [trace.x[k], trace.y[k]]; }));
        return found; }""")


def play(page, last: int) -> None:
    """Play on from the month shown until `last`, as fast as pictures come."""
    page.evaluate("document.querySelector('.player').__vue__.pace = 0")
    page.get_by_role("button", name="Play").click()
    page.wait_for_function("last => Number(document.querySelector('.stage .plot-room').dataset.painted) >= last", arg=last,
                           timeout=300_000)


def test_300_months_of_play_keep_their_memory(visitor, server):
    """Looked at in the last third of them: whatever grows with every month shows in 75 as in 300, by a bar as low for each."""
    page = visitor("?scenario=small&month=0", 390, 500)        # a phone shows and forgets the same, and paints less of it
    dropped(page, crowd(12, 300), 12)
    session = page.context.new_cdp_session(page)

    def used() -> tuple[int, int]:
        session.send("HeapProfiler.collectGarbage")
        return page.evaluate("performance.memory.usedJSHeapSize"), psutil.Process(server.pid).memory_info().rss

    page.wait_for_selector("#month[max='299']")
    page.fill("#month", "200")
    painted(page, 200)
    play(page, 225)
    early = used()
    page.wait_for_function("document.querySelector('.stage .plot-room').dataset.painted === '299'", timeout=300_000)
    late = used()
    assert late[0] < early[0] + 1_900_000 and late[1] < early[1] + 7_500_000


def test_200_organizations_play_and_nobody_moves(visitor):
    page = visitor("?scenario=small")
    dropped(page, crowd(200, 36), 200)
    page.fill("#month", "0")
    painted(page, 0)
    before = spots(page)
    play(page, 16)
    assert spots(page) == before and len(before) >= 200


def test_a_thousand_organizations_open_and_their_months_are_shown(visitor):
    page = visitor("?scenario=small")
    dropped(page, crowd(1000, 36), 1000)
    for month in (0, 20, 35):
        page.fill("#month", str(month))
        painted(page, month)
    assert len(spots(page)) >= 1000


def test_twenty_visitors_move_sliders_at_once_and_nobody_sees_another_world(new_server):
    """Each with a file of one's own, half of them in Indonesian, at the same moment; every curve is the one computed alone."""
    process = psutil.Process(new_server.pid)
    languages = [("en", "id")[number % 2] for number in range(VISITORS)]
    wanted = [expected(number, language) for number, language in enumerate(languages)]
    first = Visitor(new_server.address, "scenario=small&lang=en")
    first.until(lambda: first.curve() and first.at_rest)
    before = process.memory_info().rss
    seen = all_at_once(new_server.address, wanted, languages)
    assert process.memory_info().rss < before + VISITORS * 20_000_000
    for number, one in enumerate(seen):
        said = "\n".join(one["texts"])
        assert set(re.findall(f"{MARK}\\d\\d", said)) == {f"{MARK}{number:02}"}
        assert f"context.history={level(number):g}" in one["query"] and f"lang={languages[number]}" in one["query"]
        shown = str(one["widgets"])
        assert say("view-settings", languages[number]) in shown
        assert not any(say(key, language) in shown for key in ("view-broken", "view-begin-anew") for language in ("en", "id"))
    first.move(history=0.5)                        # who was there before is still answered, and nothing of all that was seen
    first.until(lambda: "context.history=0.5" in first.query and first.at_rest)
    assert MARK not in "\n".join(first.texts)
    first.leave()
