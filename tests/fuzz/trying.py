"""What must become of a case: faults that say where and what, in both languages, or a short run that closes its ledger."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import numpy as np

from simpul.experiments.importers import ExchangeError, Undecided, bring_in
from simpul.sim.language import LANGUAGES, speaking
from simpul.sim.scenario import Scenario, ScenarioError, load_data, load_text
from simpul.sim.scenario.faults import Fault
from simpul.sim.scenario.scenario_file import decode
from simpul.sim.state.series import LEDGER
from tests.experiments.importers.checks import accounted_for
from tests.fuzz.cases import SCENARIO, Case
from tests.sim.bounds import breaches
from tests.sim.course import Course, holdings, net

MOST_MONTHS = 30  # that a case may run, burn-in and all
MOST_WORK = 6_000  # organizations times months
NEAR = 1e-9  # of all that is held and flows: how far a ledger may be off
RUN, REFUSED, OPEN = "run", "refused", "asked"
WITHOUT_LINE = frozenset({"fault-file-too-large", "fault-file-empty", "fault-not-yaml"})
"""Faults of a file as a whole, or at a place that the parser does not tell."""
WITHOUT_KEY = WITHOUT_LINE | {"fault-file-not-utf8", "fault-alias", "fault-tag", "fault-tab", "fault-second-document",
                              "fault-other-yaml", "fault-no-break-space", "fault-curly-quotes",
                              "fault-too-deep", "fault-key-not-text", "fault-not-a-mapping"}
"""Faults of a place that belongs to no key."""
UNSEEN = ("Cc", "Zl", "Zp", "Cs")  # categories of letters that would break a line, steer a terminal, or cannot be stored
TURNING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # let a line read otherwise than it stands


def tried(case: Case) -> str:
    """What became of a case: RUN, REFUSED or OPEN. Raises whatever should not have happened."""
    try:
        scenario = load(case)
    except ScenarioError as error:
        for language in LANGUAGES:
            assert error.text(language).strip()
        assert case.is_scenario, f"the files came through, their scenario did not: {error.text('en')}"
        check_faults(error.faults, SCENARIO)
        return REFUSED
    except Undecided as undecided:
        for language in LANGUAGES:
            with speaking(language):
                assert one_message(str(undecided)), str(undecided)
        return OPEN
    except ExchangeError as error:
        check_faults(error.faults)
        return REFUSED
    check_whole(scenario, case)
    check_run(scenario, case)
    return RUN


def load(case: Case) -> Scenario:
    """The scenario that the files of a case hold; the account of files of other programs has to add up."""
    if case.is_scenario:
        return load_text(decode(case.files[SCENARIO], SCENARIO), SCENARIO)
    brought = bring_in(case.files, case.answers)
    accounted_for(brought)
    assert load_text(brought.text) == brought.scenario
    return brought.scenario


def one_message(text: str) -> bool:
    """Whether a text can be shown as it is: some lines, no letters that steer a terminal or turn the line around."""
    return bool(text.strip()) and not any(unicodedata.category(letter) in UNSEEN or letter in TURNING
                                          for letter in text.replace("\n", " "))


def check_faults(faults: list[Fault], file: str | None = None) -> None:
    """Every fault is told in both languages on a line of its own, and (of a scenario file) names file, line and key."""
    assert faults
    for fault in faults:
        for language in LANGUAGES:
            with speaking(language):
                told = fault.text(language)
            assert one_message(told) and "\n" not in told, repr(told)
            assert file is None or file in told, told
            assert fault.line == 0 or str(fault.line) in told, told
        if file is not None:
            assert fault.line > 0 or fault.message in WITHOUT_LINE, f"no line: {told}"
            assert fault.key or fault.message in WITHOUT_KEY, f"no key: {told}"


def check_whole(scenario: Scenario, case: Case) -> None:
    """A scenario written down is the same scenario."""
    assert load_data(scenario.dump()) == scenario
    if case.chance("text").random() < 0.2:
        assert load_text(scenario.to_yaml()) == scenario
    for language in LANGUAGES:
        assert scenario.title.say(language) and all(declared.title.say(language) for declared in scenario.strategies.values())


def shortened(scenario: Scenario) -> Scenario:
    """The same community, with so few months that the run is quick; the strategies begin in time to be seen."""
    most = max(2, min(MOST_MONTHS, MOST_WORK // scenario.organization_count()))
    if scenario.burn_in + scenario.months <= most:
        return scenario
    burn_in, start = min(scenario.burn_in, most // 5), min(scenario.start, most // 5)
    return replace(scenario, burn_in=burn_in, start=start, months=most - burn_in, horizons=(most - burn_in - start,))


def check_run(scenario: Scenario, case: Case) -> None:
    """One strategy on one seed: the ledger closes every month, what is given is received, series and columns keep their bounds."""
    chance = case.chance("run")
    label, seed = chance.choice(list(scenario.strategies)), chance.choice([0, 1, 2**63 - 1, chance.getrandbits(63)])
    course = Course(shortened(scenario), [label], seed)
    held = holdings(course.pass_to(0).c)
    for month in course.months_of(label):
        now, flow = holdings(course.c), course.ledger[month]
        scale = 1.0 + np.abs(flow).sum(axis=0) + np.abs(held)
        unaccounted = now - held - net(flow)
        assert (np.abs(unaccounted) <= NEAR * scale).all(), f"{label}, month {month}: {unaccounted} pm are unaccounted for"
        given, received = flow[LEDGER.index("given")], flow[LEDGER.index("received")]
        assert (np.abs(given - received) <= NEAR * scale).all() and (flow >= 0.0).all(), f"{label}, month {month}: {flow}"
        held = now
    assert np.isfinite(course.series).all() and (course.series >= 0.0).all(), f"{label}: series"
    assert breaches(course.c) == [], f"{label}: {breaches(course.c)}"
