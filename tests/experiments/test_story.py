"""The story says what the events say, no more, within its lines, in both languages."""

import json

import pytest

from simpul.experiments.presentation.story import MOST_LINES, as_data, tell_story
from simpul.experiments.runner.json_values import as_json
from tests.experiments.fake import TEXT, FakeEvent, run, scenario

LANGUAGES = ("en", "id")

FOOD, WATER = 0, 1          # issues stand in the order of their names


def told(events, language="en", months=60, label="broker-host"):
    return tell_story(scenario(TEXT + "  projects: {type: partnership}\n"), label, run(events, months), 7, language)


def words(story) -> str:
    return "\n".join([story.title, story.opening, *story.lines(), *story.summary])


def test_partners_crises_windows_openings_are_told_in_their_year():
    story = told([
        FakeEvent(13, "structure_formed", other=0), FakeEvent(14, "contract_signed", 0, 7),
        FakeEvent(20, "crisis_met", issue=WATER), FakeEvent(26, "crisis_missed", issue=FOOD),
        FakeEvent(27, "window_won", issue=WATER), FakeEvent(30, "opening_won", amount=12.5),
        FakeEvent(31, "opening_missed")])
    lines = story.lines()
    assert lines[0] == "Year 1: nothing out of the ordinary."
    assert lines[1] == "Year 2 (the strategy begins)"
    second, third = "\n".join(lines[1:lines.index("Year 3")]), "\n".join(lines[lines.index("Year 3"):])
    assert "One agreement creates a new partnership: Kelompok 0 with Harapan." in second
    assert "One crisis, and it is met: Water access." in second and "Beginning work: Broker" in second
    assert "One crisis, and it is not met: Food." in third and "A policy window is won: Water access." in third
    assert "Openings from outside: 1 won (12.5 pm), 1 missed." in third
    assert "Year 5: nothing out of the ordinary." in lines


def test_the_summary_counts():
    story = told([FakeEvent(2, "contract_signed", 0, 1), FakeEvent(3, "contract_signed", 0, 2),
                  FakeEvent(9, "tie_ended", 0, 1), FakeEvent(4, "crisis_met"), FakeEvent(5, "crisis_missed"),
                  FakeEvent(6, "window_lost")])
    text = "\n".join(story.summary)
    assert "2 agreements were signed and one relation ended; most partners: Kelompok 0 (2), Kelompok 1 (1)" in text
    assert "Crises met: 1 of 2." in text and "Policy windows won: 0 of 1." in text
    assert "Need met: 50% in the year before the strategy, 80% in the last year." in text


def test_a_run_without_events_is_told_too():
    story = told([])
    assert all("nothing out of the ordinary" in line for line in story.lines())
    assert "No agreement was signed." in story.summary


def test_a_run_as_data():
    data = as_data(scenario(), "broker-host", run([FakeEvent(14, "contract_signed", 0, 7, issue=FOOD),
                                                   FakeEvent(15, "structure_formed", -1, 0)]), 7)
    assert data["events"][0] == {"month": 14, "kind": "contract_signed", "actor": "Kelompok 0", "other": "Harapan",
                                 "place": "north", "issue": "food", "amount": 0.0}
    assert data["events"][1]["other"] == 0 and data["events"][1]["actor"] is None
    assert set(data["outcomes"]) == {"12", "36"} and len(data["series"]["served"]) == 60
    json.loads(as_json(data))


@pytest.mark.parametrize("months", [12, 60, 144, 600])
def test_the_chronicle_stays_within_its_lines(months):
    kinds = ("contract_signed", "crisis_met", "crisis_missed", "window_won", "window_lost", "opening_won",
             "member_joined", "meeting_held", "grant_paid", "pool_delivered", "organization_dormant",
             "organization_revives", "structure_formed", "structure_withdraws", "structure_ended")
    events = [FakeEvent(month, kind, month % 8, (month + 1) % 4, issue=month % 2, amount=.5)
              for month in range(months) for kind in kinds]
    story = told(events, months=months, label="projects")
    lines = story.lines()
    assert sum(max(1, len(period.sentences)) for period in story.periods) <= MOST_LINES
    assert any(line.startswith("Year 1") for line in lines)


def test_several_structures_are_numbered_one_is_not():
    events = [FakeEvent(13, "structure_formed", other=0), FakeEvent(14, "structure_formed", other=1)]
    two = words(told(events, label="projects"))
    assert "no. 1, Specialized partnerships no. 2" in two.replace(" and ", ", ")
    assert "no. 1" not in words(told([FakeEvent(13, "structure_formed", other=0)]))


def test_both_languages_tell_the_same_events():
    events = [FakeEvent(14, "contract_signed", 0, 7), FakeEvent(20, "crisis_met", issue=WATER),
              FakeEvent(21, "window_won", issue=FOOD)]
    english, indonesian = (words(told(events, language)) for language in LANGUAGES)
    assert "Water access" in english and "Akses air" in indonesian
    assert "Tahun 2 (strategi dimulai)" in indonesian and "jendela kebijakan dimenangkan: Pangan" in indonesian
    assert english.count("\n") == indonesian.count("\n")


def test_unknown_rows_and_kinds_do_not_break_it():
    assert told([FakeEvent(1, "contract_signed", 99, -1), FakeEvent(1, "representative_changes", 0)])
