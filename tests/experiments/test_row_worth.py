"""What rows are worth: the groups, the headline that counts one of them, the frozen rows, and one depth for each question."""

import math

import networkx
import numpy as np
import pytest

from simpul.experiments.patterns import network_statistics, pattern_tables
from simpul.experiments.patterns.asked_depths import JOINT, ROSTER_DEPTHS, TICKED_FOR
from simpul.experiments.patterns.pattern_rows import MADE, NOT_REPRODUCED, REPRODUCED, UNDECIDED, Finding
from simpul.experiments.patterns.pattern_runs import ROWS
from simpul.experiments.patterns.row_worth import (
    EMERGES,
    FITTED_LEVELS,
    FROZEN,
    INPUTS,
    OF_DECK,
    RULED,
    frozen_count,
    grouped,
    worth,
)
from simpul.experiments.patterns.survey_waves import CHANGES, FIGURES
from simpul.experiments.statistics.estimates import Estimate
from simpul.experiments.validation.structure_check import NETWORKS

BY_ID = {row.id: row for row in ROWS}


def finding(id_, verdict=REPRODUCED):
    return Finding(BY_ID[id_], Estimate(9, 0.3, 0.2, 0.4, 0.1), verdict)


@pytest.mark.parametrize(("id_", "group"), [
    ("P7", EMERGES), ("P31", EMERGES), ("P32b", EMERGES), ("P6a", EMERGES), ("P3b", RULED), ("P10c", RULED), ("P13e", RULED),
    ("P25j", RULED), ("P13k", EMERGES), ("S1", OF_DECK), ("S3", OF_DECK),
    ("P17a", OF_DECK), ("P16", OF_DECK), ("P9a", INPUTS), ("S26b", INPUTS),
])
def test_a_row_is_worth_what_its_source_and_kind_say(id_, group):
    assert worth(BY_ID[id_]) == group


def test_rows_that_a_rule_writes_are_said_to_be_made():
    written = ("P2a P3c P10a P10b P10c P10d P13e P13f P25e P25j S3 S5 S7 S14b S20a S20c S27a S27b S27c S32a").split()
    assert {id_: BY_ID[id_].kind for id_ in written} == dict.fromkeys(written, MADE)


def test_the_frozen_rows_are_the_32_with_a_band():
    assert len(FROZEN) == len(set(FROZEN)) == 32 and FITTED_LEVELS < set(FROZEN)
    for id_ in FROZEN:
        assert math.isfinite(BY_ID[id_].low) and math.isfinite(BY_ID[id_].high)
    later = [row.id for row in ROWS if worth(row) == EMERGES and math.isfinite(row.low) and math.isfinite(row.high)
             and row.id not in FROZEN]
    assert later == ["P31", "P32a", "P32b"]


def test_the_frozen_rows_are_counted_only_when_all_were_measured():
    some = [finding(id_, REPRODUCED if id_ in ("P1a", "P7", "T1") else NOT_REPRODUCED) for id_ in FROZEN]
    found = frozen_count(some)
    assert (found.rows, found.reproduced, found.fitted, found.moved) == (32, 3, 2, ("P27a", "P27d"))
    assert frozen_count(some[1:]) is None
    text = pattern_tables.findings_summary(some, 9, "en")
    assert "Of the 32 rows with a band that were frozen, 3 are reproduced, 2 of them by a fit" in text


def test_the_headline_counts_the_outside_evidence_that_should_emerge_alone():
    some = [finding("S1"), finding("P7"), finding("P31", NOT_REPRODUCED), finding("P32a", UNDECIDED),
            finding("P3b"), finding("P9a")]
    assert list(grouped(some)) == [EMERGES, RULED, OF_DECK, INPUTS]
    told = pattern_tables.findings_summary(some, 9, "en")
    assert told.startswith("Outside evidence that should emerge: 1 of 3 rows are reproduced over 9 seeds, 1 not, 1 undecided.")
    assert "outside evidence that a rule makes, 1 of 1 reproduced; claims of the deck, 1 of 1 reproduced; inputs" in told
    lines = pattern_tables.finding_lines(some, (), 9, 80, "id")
    heads = [lines.index(title) for title in (pattern_tables.worth_title(name, "id") for name in (EMERGES, RULED, OF_DECK, INPUTS))]
    assert heads == sorted(heads) and lines[heads[2] + 2].startswith("S1") and max(map(len, lines)) <= 80
    markdown = pattern_tables.findings_markdown(some, 9)
    assert markdown.index("| P32a |") < markdown.index("**Outside evidence that a rule makes**") < markdown.index("| S1 |")


def test_one_question_has_one_depth_everywhere():
    assert JOINT == {"programme": 4, "case": 2} and set(TICKED_FOR.values()) == set(ROSTER_DEPTHS)
    asked = {network.name: network.asked for network in NETWORKS}
    assert asked["joint programmes"] == TICKED_FOR["juiz-programmes"] == "several" and asked["money"] == "formal"
    assert BY_ID["P27d"].first.figure == "several_reciprocity" and BY_ID["P25d"].first.figure == "programme_band_4"


def test_popularity_and_centralization_are_counted_as_they_are_defined():
    """Four name 0, one of them 1; of the pairs without an arc only 4-0 is new, to the one who is named most."""
    before = networkx.DiGraph([(1, 0), (2, 0), (3, 0), (2, 1)])
    before.add_node(4)
    after = networkx.DiGraph([(4, 0), (1, 2)])
    after.add_nodes_from(range(5))
    found = network_statistics.kept_and_formed(before, after)
    assert set(found) == set(CHANGES) and set(CHANGES) < set(FIGURES)
    assert found["formed_prominent"] == 1.0  # of 4-0
    assert found["formed_unseen"] == 1 / 12  # 1-2, of twelve pairs to 2, 3 and 4
    assert network_statistics.in_centralization(before) == pytest.approx((0 + 2 + 3 + 3 + 3) / 16)
    assert network_statistics.unnamed(before) == 3 / 5
    star = networkx.DiGraph([(n, 0) for n in range(1, 6)])
    assert network_statistics.in_centralization(star) == 1.0 and math.isnan(network_statistics.unnamed(networkx.DiGraph()))
    assert np.isnan(network_statistics.in_centralization(networkx.DiGraph()))
