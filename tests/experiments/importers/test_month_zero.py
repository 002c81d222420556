"""Month 0 holds every tie that import kept: hours and books are made to fit, or it is said who loses what."""

import pytest

from simpul.experiments.design.starting_network import missing_at_start
from simpul.experiments.importers import Undecided, bring_in
from tests.experiments.importers import community, exports
from tests.experiments.importers.checks import accounted_for, network

HUB = 130  # partners


def hub(direction: str, stated: str = "", **answers):
    organizations = "Name,Type,Hours\n" + "\n".join(f"{name},NGO,{stated if name == 'Hub' else ''}"
                                                    for name in ("Hub", *(f"Org {n}" for n in range(HUB))))
    ties = "From,To,Depth\n" + "\n".join(f"Hub,Org {n},{n % 4 + 1}" for n in range(HUB))
    return bring_in({"o.csv": organizations.encode(), "t.csv": ties.encode()}, {"direction": direction, **answers})


@pytest.mark.parametrize("kind", sorted(community.files()))
def test_every_format_keeps_its_ties(kind):
    brought = bring_in(community.files()[kind], community.DECIDED)
    assert missing_at_start(brought.scenario) == [] and brought.scenario.ties_kept


def test_every_layout_keeps_its_ties():
    for layout, raw in exports.layouts().items():
        assert missing_at_start(bring_in({"a.csv": raw}, {"weights": "steps"}).scenario) == [], layout


@pytest.mark.parametrize("direction", ["one", "both"])
def test_a_hub_of_many_keeps_them_all(direction):
    brought = hub(direction)
    accounted_for(brought)
    assert missing_at_start(brought.scenario, range(2)) == []
    assert [one.name for one in brought.preview.raised] == ["Hub"] and "Hub" in "\n".join(brought.lines())
    assert brought.scenario.organizations[0].hours > HUB


def test_hours_that_a_file_states_are_asked_about():
    with pytest.raises(Undecided) as open_:
        hub("both", "30")
    assert [question.name for question in open_.value.questions] == ["hours"] and "Hub" in str(open_.value)
    kept, lost = hub("both", "30", hours="raise"), hub("both", "30", hours="lose")
    assert missing_at_start(kept.scenario) == [] and kept.scenario.organizations[0].hours == 30
    gone = missing_at_start(lost.scenario)
    assert gone and not lost.scenario.ties_kept and lost.preview.short[0].lost > HUB / 3
    assert "lose ties in the first month" in "\n".join(lost.lines())


def test_conflicts_are_there_and_are_no_ties():
    text = b"From,To,Type\nKali Bening,Rumah Baca,partner\nRumah Baca,Kebun Warga,conflict\nKebun Warga,Kali Bening,Konflik\n"
    brought = bring_in({"t.csv": text}, {"direction": "one", "conflict": "distrust"})
    assert network(brought.scenario)[1] == {("Kali Bening", "Rumah Baca"): 2, ("Rumah Baca", "Kebun Warga"): 0,
                                            ("Kebun Warga", "Kali Bening"): 0}
    assert brought.preview.conflicts == 2 and missing_at_start(brought.scenario) == []
    assert len(bring_in({"t.csv": text}, {"direction": "one", "conflict": "leave"}).scenario.ties) == 1


def test_waves_are_one_or_all():
    text = b"From,To,Year\nA1,B1,2024\nB1,A1,2024\nA1,C1,2025\n"
    assert set(network(bring_in({"t.csv": text}, {"direction": "one", "wave": "2025"}).scenario)[1]) == {("A1", "C1")}
    assert len(bring_in({"t.csv": text}, {"direction": "one", "wave": "all"}).scenario.ties) == 3


def test_repeated_mentions_are_offered_as_strength():
    text = b"From,To\n" + b"A1,B1\n" * 4 + b"B1,C1\n"
    plain = bring_in({"t.csv": text}, {"direction": "one"})
    assert [question.name for question in plain.offered] == ["weights"] and "--weights mentions" in "\n".join(plain.lines())
    assert network(bring_in({"t.csv": text}, {"direction": "one", "weights": "mentions"}).scenario)[1] == {
        ("A1", "B1"): 4, ("B1", "C1"): 1}
