"""A few hundred cases of the fuzzer, always the same; and the fuzzer itself, which has to notice what goes wrong."""

import sys
from collections import Counter
from dataclasses import replace

import pytest

from simpul.sim.scenario.strategy_files import allow_own_code
from tests.fuzz import trying, workers
from tests.fuzz.cases import IMPORTS, SCENARIO, SCENARIOS, WEIGHTS, Case, case
from tests.fuzz.smaller import smaller, wrong
from tests.fuzz.trying import REFUSED, RUN, tried
from tests.fuzz.workers import BROKEN, all_tried
from tests.sim.scenario.base import BASE

SEED, FILES, AT_ONCE = 20, 240, 40


@pytest.fixture(autouse=True)
def no_own_code():
    """Files that name code of their own are refused, as they are without --own-code."""
    allow_own_code(False)
    yield
    allow_own_code()


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, FILES, AT_ONCE))
def test_any_file_is_one_clear_message_or_a_run_that_closes_its_ledger(first):
    for number in range(first, first + AT_ONCE):
        tried(case(SEED, number))


def test_the_cases_of_the_tests_are_of_every_family_and_can_be_had_again():
    cases = [case(SEED, number) for number in range(FILES)]
    assert set(WEIGHTS) == {one.family for one in cases} == {*SCENARIOS, *IMPORTS}
    assert [case(SEED, number) for number in range(0, FILES, 7)] == cases[::7]
    assert len({tuple(one.files.items()) for one in cases}) > FILES - 5


def test_scenarios_that_are_made_up_can_mostly_be_run():
    made = [one for number in range(120) if (one := case(SEED, number)).family == "made"]
    became = Counter(tried(one) for one in made)
    assert became[RUN] > 0.8 * len(made) > 8


SOUND = Case(SEED, 0, "made", {SCENARIO: BASE.encode()})



def test_a_ledger_that_does_not_close_is_noticed(monkeypatch):
    assert tried(SOUND) == RUN
    honest = trying.net
    monkeypatch.setattr(trying, "net", lambda flow: honest(flow) + 1e-6)
    with pytest.raises(AssertionError, match="unaccounted for"):
        tried(SOUND)


@pytest.mark.parametrize(("key", "line", "told"), [("", 3, "no key"), ("months", 0, "no line")])
def test_a_message_that_does_not_name_its_place_is_noticed(key, line, told):
    fault = trying.Fault(SCENARIO, line, 0, key, None, "fault-nothing-there")
    with pytest.raises(AssertionError, match=told):
        trying.check_faults([fault], SCENARIO)


def test_a_case_that_goes_wrong_is_made_smaller_and_goes_wrong_alike():
    def fault(one: Case) -> str:
        return "too wide" if b"reach: 0.2" in one.files[SCENARIO] else ""

    assert smaller(SOUND, fault).files == {SCENARIO: b"reach: 0.2"}
    assert wrong(SOUND) == "" and wrong(replace(SOUND, files={SCENARIO: "a.csv"})) != ""


def dies(seed: int, number: int):
    """In the place of `judged`: the process ends without a word at one case, and hangs at none."""
    if number == 3:
        sys.exit(7)
    return workers.Verdict(number, "made", REFUSED)


def mortal(seed, numbers, pipe):
    """In the place of `work`."""
    workers.judged = dies
    for number in numbers:
        pipe.send(number)
        pipe.send(workers.judged(seed, number))
    pipe.close()


def test_a_process_that_dies_costs_one_case(monkeypatch):
    monkeypatch.setattr(workers, "work", mortal)
    found = {verdict.number: verdict for verdict in all_tried(SEED, 8, 2)}
    assert {number for number, verdict in found.items() if verdict.became == BROKEN} == {3}
    assert sorted(found) == list(range(8)) and "exit code 7" in found[3].reason
