"""Known faults: what is wrong in which line is found there, in words, in both languages, all at once."""

import pytest

from simpul.sim.language import LANGUAGES
from simpul.sim.scenario import ScenarioError, load_data, load_text
from simpul.sim.scenario.faults import MOST_SHOWN, nearest_name
from tests.sim.scenario.base import BASE, changed

# name: (lines to change, faults as (line, key, message))
KNOWN = {
    "another format": ({1: "simpul: 2"}, [(1, "simpul", "fault-format")]),
    "misspelt key at the top": ({4: "month: 96"}, [(4, "month", "fault-unknown-key")]),
    "title in one language": ({2: "title: {en: River}"}, [(2, "title.id", "fault-missing-key")]),
    "title is a number": ({2: "title: 3"}, [(2, "title", "fault-not-text")]),
    "empty title": ({2: 'title: ""'}, [(2, "title", "fault-bad-text")]),
    "nothing after the colon": ({4: "months:"}, [(4, "months", "fault-nothing-there")]),
    "months not whole": ({4: "months: 96.5"}, [(4, "months", "fault-number-range")]),
    "months out of range": ({4: "months: 601"}, [(4, "months", "fault-number-range")]),
    "truth value for a number": ({8: "reach: true"}, [(8, "reach", "fault-number-range")]),
    "text for a number": ({8: 'reach: "0.2"'}, [(8, "reach", "fault-number-range")]),
    "decimal comma": ({8: "reach: 0,2"}, [(8, "reach", "fault-number-range")]),
    "not a number": ({8: "reach: .nan"}, [(8, "reach", "fault-number-range")]),
    "infinite": ({19: "  ngo: {en: NGO, id: LSM, income: .inf}"}, [(19, "kinds.ngo.income", "fault-number-range")]),
    "need of zero": ({11: "  food: {en: Food, id: Pangan, need: 0}"}, [(11, "issues.food.need", "fault-number-above")]),
    "bad name": ({11: "  makan pagi: {en: Food, id: Pangan}"}, [(11, "issues.makan pagi", "fault-bad-name")]),
    "list where keys belong": ({34: "  - 0.4", 35: "  - 0.7"}, [(33, "context", "fault-not-a-mapping")]),
    "keys where a list belongs": ({7: "horizons: {a: 1}"}, [(7, "horizons", "fault-not-a-list")]),
    "misspelt context": ({34: "  histroy: 0.4"}, [(34, "context.histroy", "fault-unknown-key")]),
    "context above 1": ({34: "  history: 1.4"}, [(34, "context.history", "fault-number-range")]),
    "unknown parameter": ({45: "  closur: 0.5"}, [(45, "parameters.closur", "fault-unknown-key")]),
    "parameter out of range": ({45: "  closure: 0.99"}, [(45, "parameters.closure", "fault-number-range")]),
    "no kinds": ({18: "kind_s:"}, [(1, "kinds", "fault-missing-key"), (18, "kind_s", "fault-unknown-key"),
                                   *[(line, f"organizations.{n}.kind", "fault-does-not-exist")
                                     for line, n in ((22, 0), (23, 1), (25, 2), (29, 3), (30, 4))]]),
    # notes on numbers
    "note without kind": ({35: "  divide: {value: 0.7}"}, [(35, "context.divide", "fault-fact-or-assumption")]),
    "fact and assumption": ({35: "  divide: {value: 0.7, fact: a, assumption: b, range: [0, 1]}"},
                            [(35, "context.divide", "fault-fact-or-assumption")]),
    "assumption without range": ({35: "  divide: {value: 0.7, assumption: b}"},
                                 [(35, "context.divide", "fault-assumption-needs-range")]),
    "misspelt note": ({35: "  divide: {value: 0.7, asumption: b, range: [0, 1]}"},
                      [(35, "context.divide.asumption", "fault-unknown-key")]),
    "empty source": ({35: '  divide: {value: 0.7, fact: " "}'}, [(35, "context.divide.fact", "fault-source-is-text")]),
    "range is one number": ({35: "  divide: {value: 0.7, fact: a, range: [0.7]}"},
                            [(35, "context.divide.range", "fault-range-is-two-numbers")]),
    "range beside the value": ({35: "  divide: {value: 0.7, fact: a, range: [0.8, 0.9]}"},
                               [(35, "context.divide.range", "fault-range-holds-value")]),
    "range upside down": ({35: "  divide: {value: 0.7, fact: a, range: [0.9, 0.2]}"},
                          [(35, "context.divide.range", "fault-range-holds-value")]),
    "note on a text": ({3: "description: {value: A river, fact: a}"},
                       [(3, "description.value", "fault-only-numbers-annotated")]),
    "noted value out of range": ({35: "  divide: {value: 7, fact: a}"}, [(35, "context.divide", "fault-number-range")]),
    # organizations
    "unknown kind": ({23: "  - {name: Mata Air, kind: ngos, place: north, group: shore}"},
                     [(23, "organizations.1.kind", "fault-does-not-exist")]),
    "unknown place": ({26: "    place: suoth"}, [(26, "organizations.2.place", "fault-does-not-exist")]),
    "unknown group": ({27: "    group: sea"}, [(27, "organizations.2.group", "fault-does-not-exist")]),
    "which place": ({23: "  - {name: Mata Air, kind: ngo, group: shore}"},
                    [(23, "organizations.1.place", "fault-which-one")]),
    "which group": ({22: "  - {count: 4, kind: ngo, place: north}"},
                    [(22, "organizations.0.group", "fault-which-one")]),
    "unknown issue": ({23: "  - {name: Mata Air, kind: ngo, place: north, group: shore, interests: {watre: 1}}"},
                      [(23, "organizations.1.interests.watre", "fault-does-not-exist")]),
    "nobody is said to be better off": ({46: ""}, [(1, "strata", "fault-strata-needed")]),
    "no such group is better off": ({46: "strata: [hill, shor]"}, [(46, "strata.1", "fault-does-not-exist"),
                                                                   (46, "strata", "fault-strata-missing")]),
    "a group is better off than itself": ({46: "strata: [hill, shore, hill]"}, [(46, "strata.2", "fault-strata-twice")]),
    "a group without a rank": ({46: "strata: [shore]"}, [(46, "strata", "fault-strata-missing")]),
    "no interest": ({23: "  - {name: Mata Air, kind: ngo, place: north, group: shore, interests: {water: 0}}"},
                    [(23, "organizations.1.interests", "fault-no-interest")]),
    "name twice": ({24: "  - name: Mata Air", 32: "  - {from: Mata Air, to: Kabupaten, depth: 2}"},
                   [(24, "organizations.2.name", "fault-name-twice")]),
    "name and count": ({28: "    count: 2"}, [(28, "organizations.2.count", "fault-name-and-count")]),
    "neither name nor count": ({29: "  - {kind: ngo, place: south, group: hill}"},
                               [(29, "organizations.3.count", "fault-missing-key")]),
    "count of zero": ({29: "  - {count: 0, kind: ngo, place: south, group: hill}"},
                      [(29, "organizations.3.count", "fault-number-range")]),
    "too many in a place": ({22: "  - {count: 500, kind: ngo, place: north, group: hill}"},
                            [(16, "places.north", "fault-place-size")]),
    "too few in a place": ({22: "  - {count: 4, kind: ngo, place: south, group: hill}"},
                           [(16, "places.north", "fault-place-size")]),
    "key taken": ({28: "    key: 2"}, [(29, "organizations.3.key", "fault-key-taken")]),
    "key too high": ({28: "    key: 60001"}, [(28, "organizations.2.key", "fault-number-range")]),
    "keys of a recipe too high": ({29: "  - {count: 3, kind: ngo, place: south, group: hill, key: 59999}"},
                                  [(29, "organizations.3.key", "fault-keys-too-high")]),
    "number as a name": ({24: "  - name: 12", 32: "  - {from: Mata Air, to: Kabupaten, depth: 2}"},
                         [(24, "organizations.2.name", "fault-not-text")]),
    "yes for true": ({30: "  - {name: Kabupaten, kind: ngo, place: south, group: hill, outside: yes}"},
                     [(30, "organizations.4.outside", "fault-not-true-or-false")]),
    "an organization is a word": ({30: "  - Kabupaten"}, [(30, "organizations.4", "fault-not-a-mapping")]),
    # ties
    "tie to nobody": ({32: "  - {from: Mata Air, to: Mata Ari, depth: 2}"},
                      [(32, "ties.0.to", "fault-does-not-exist")]),
    "tie to itself": ({32: "  - {from: Mata Air, to: Mata Air, depth: 2}"}, [(32, "ties.0.to", "fault-tie-to-itself")]),
    "tie twice": ({32: "  - {from: Mata Air, to: Kabupaten, depth: 2}\n  - {from: Mata Air, to: Kabupaten, depth: 1}"},
                  [(33, "ties.1", "fault-tie-twice")]),
    "tie too deep": ({32: "  - {from: Mata Air, to: Kabupaten, depth: 5}"},
                     [(32, "ties.0.depth", "fault-number-range")]),
    # times
    "start too late": ({6: "start: 90"}, [(6, "start", "fault-start-too-late")]),
    "horizon too late": ({7: "horizons: [36, 90]"}, [(7, "horizons.1", "fault-horizon-too-late")]),
    "horizon twice": ({7: "horizons: [36, 36]"}, [(7, "horizons.1", "fault-horizon-twice")]),
    "no horizon": ({7: "horizons: []"}, [(7, "horizons", "fault-too-few")]),
    "subsidy too long": ({36: "subsidy: {total: 48, months: 90}"}, [(36, "subsidy.months", "fault-subsidy-too-long")]),
    # strategies
    "misspelt type": ({38: "  broker-host: {type: brokr}"}, [(38, "strategies.broker-host.type", "fault-not-one-of")]),
    "no type": ({38: "  broker-host: {origin: host}"}, [(38, "strategies.broker-host.type", "fault-missing-key")]),
    "misspelt origin": ({39: "  broker-new: {type: broker, origin: nwe}"},
                        [(39, "strategies.broker-new.origin", "fault-not-one-of")]),
    "key of another type": ({39: "  broker-new: {type: broker, origin: new, term: 12}"},
                            [(39, "strategies.broker-new.term", "fault-unknown-key")]),
    "lever out of range": ({39: "  broker-new: {type: broker, origin: new, relations: 1}"},
                           [(39, "strategies.broker-new.relations", "fault-number-range")]),
    "hosts without host": ({39: "  broker-new: {type: broker, origin: new, hosts: [Mata Air]}"},
                           [(39, "strategies.broker-new.hosts", "fault-hosts-need-host")]),
    "backers of a host": ({38: "  broker-host: {type: broker, origin: host, backed_by: [Mata Air]}"},
                          [(38, "strategies.broker-host.backed_by", "fault-host-is-its-backer")]),
    "unknown backer": ({39: "  broker-new: {type: broker, origin: new, backed_by: [hil]}"},
                       [(39, "strategies.broker-new.backed_by.0", "fault-does-not-exist")]),
    "backer twice": ({39: "  broker-new: {type: broker, origin: new, backed_by: [hill, ngo, hill]}"},
                     [(39, "strategies.broker-new.backed_by.2", "fault-backer-twice")]),
    "unknown arms": ({5: "arms: even"}, [(5, "arms", "fault-not-one-of")]),
    "offices that are no word": ({39: "  broker-new: {type: broker, origin: new, offices: all}"},
                                 [(39, "strategies.broker-new.offices", "fault-not-one-of")]),
    "unknown host": ({38: "  broker-host: {type: broker, origin: host, hosts: [Mata Ari]}"},
                     [(38, "strategies.broker-host.hosts.0", "fault-does-not-exist")]),
    "host from outside": ({38: "  broker-host: {type: broker, origin: host, hosts: [Kabupaten]}"},
                          [(38, "strategies.broker-host.hosts.0", "fault-host-outside")]),
    "issue coalition without issue": ({41: "  coalition-issue: {type: coalition, scope: issue}"},
                                      [(41, "strategies.coalition-issue.issue", "fault-scope-needs-issue")]),
    "broad coalition with issue": ({40: "  coalition-broad: {type: coalition, scope: broad, issue: water}"},
                                   [(40, "strategies.coalition-broad.issue", "fault-broad-has-no-issue")]),
    "coalition of one kind without kind": (
        {40: "  coalition-broad: {type: coalition, scope: broad, composition: one_kind}"},
        [(40, "strategies.coalition-broad.kind", "fault-one-kind-needs-kind")]),
    "unknown issue of a coalition": ({41: "  coalition-issue: {type: coalition, scope: issue, issue: wine}"},
                                     [(41, "strategies.coalition-issue.issue", "fault-does-not-exist")]),
    "partners not whole": ({42: "  partnership: {type: partnership, partners: 2.5}"},
                           [(42, "strategies.partnership.partners", "fault-number-range")]),
    "reserved label": ({42: "  nothing: {type: partnership}"}, [(42, "strategies.nothing", "fault-label-reserved")]),
    # uncertain
    "unknown uncertain key": ({43: "uncertain: [issue.water.need]"}, [(43, "uncertain.0", "fault-uncertain-unknown")]),
    "uncertain without range": ({43: "uncertain: [context.history]"},
                                [(43, "uncertain.0", "fault-uncertain-without-range")]),
    "uncertain is no number": ({43: "uncertain: {context: [0, 1]}"},
                               [(43, "uncertain.context", "fault-uncertain-unknown")]),
    "uncertain value outside its range": ({43: "uncertain: {context.history: [0.5, 0.6]}"},
                                          [(43, "uncertain.context.history", "fault-range-holds-value")]),
    "uncertain range too wide": ({43: "uncertain: {context.history: [0, 2]}"},
                                 [(43, "uncertain.context.history", "fault-range-too-wide")]),
    "uncertain twice": ({43: "uncertain: [issues.water.need, issues.water.need]"},
                        [(43, "uncertain.1", "fault-uncertain-twice")]),
    # YAML itself
    "key twice": ({5: "months: 60"}, [(5, "months", "fault-key-twice")]),
    "key twice further in": ({35: "  history: 0.5"}, [(35, "context.history", "fault-key-twice")]),
    "tab": ({34: "\thistory: 0.4"}, [(34, "", "fault-tab")]),
    "anchor": ({8: "reach: &here 0.2"}, [(8, "", "fault-alias")]),
    "alias": ({8: "reach: *here"}, [(8, "", "fault-alias")]),
    "tag": ({8: "reach: !!python/object:os.system 0.2"}, [(8, "", "fault-tag")]),
    "second document": ({8: "---"}, [(8, "", "fault-second-document")]),
    "open bracket": ({7: "horizons: [36, 60"}, [(8, "", "fault-not-yaml")]),
    "colon missing": ({8: "reach 0.2"}, [(8, "", "fault-not-yaml")]),
    "two colons": ({3: "description: A river: wide"}, [(3, "", "fault-not-yaml")]),
    "indented too far": ({8: "  reach: 0.2"}, [(8, "", "fault-not-yaml")]),
    "a list as key": ({8: "[a, b]: 1"}, [(8, "", "fault-key-not-text")]),
    "an escape that steers terminals": ({3: 'description: "A \\x1b[31mriver"'}, [(3, "description", "fault-control-character")]),
    "half a letter": ({23: '  - {name: "\\ud83d", kind: ngo, place: north, group: shore}'},
                      [(23, "organizations.1.name", "fault-control-character")]),
    "a control character in a key": ({34: '  "a\\x07": 1'}, [(34, "context.a\x07", "fault-control-character")]),
    "a key without letters": ({34: "  '': 1"}, [(34, 'context.""', "fault-unknown-key")]),
    "too deep": ({8: "reach: " + "[" * 40 + "]" * 40}, [(8, None, "fault-too-deep")]),
}


def test_the_base_itself_is_sound():
    assert load_text(BASE).months == 96


@pytest.mark.parametrize("name", KNOWN)
def test_a_known_fault_is_found_in_its_line(name):
    lines, expected = KNOWN[name]
    with pytest.raises(ScenarioError) as caught:
        load_text(changed(lines), "river.yaml")
    found = [(fault.line, fault.key, fault.message) for fault in caught.value.faults]
    assert sorted((line, text) for line, _, text in found) == sorted((line, text) for line, _, text in expected)
    assert all(key is None or key in [fault[1] for fault in found] for _, key, _ in expected)
    for language in LANGUAGES:
        for fault in caught.value.faults:
            text = fault.text(language)
            assert text.startswith("river.yaml, ") and f" {fault.line}: " in text
            assert "\n" not in text and "{ $" not in text
        assert len(caught.value.text(language).splitlines()) == len(found) + 1


def test_all_faults_of_a_file_at_once_in_the_order_of_the_file():
    lines = {line: text for name in ("months out of range", "unknown kind", "misspelt context", "horizon too late",
                                     "unknown host", "uncertain without range", "tie to nobody", "key twice")
             for line, text in KNOWN[name][0].items() if line != 5}
    text = changed(lines | {34: "  histroy: 0.4\n  divide: 0.7"})  # line 35 doubles `divide`, `month` is 601 still
    with pytest.raises(ScenarioError) as caught:
        load_text(text, "river.yaml")
    messages = [fault.message for fault in caught.value.faults]
    assert messages == ["fault-number-range", "fault-does-not-exist", "fault-does-not-exist", "fault-unknown-key",
                        "fault-key-twice", "fault-does-not-exist", "fault-uncertain-without-range"]
    assert [fault.line for fault in caught.value.faults] == sorted(fault.line for fault in caught.value.faults)


@pytest.mark.parametrize(("given", "expected"), [("histroy", "history"), ("Host", "host"), ("zebra", "")])
def test_the_nearest_word(given, expected):
    assert nearest_name(given, ["history", "host", "direct_grants"]) == expected


def test_a_suggestion_and_what_is_allowed_are_told():
    with pytest.raises(ScenarioError) as caught:
        load_text(changed({34: "  histroy: 0.4"}), "river.yaml")
    english, indonesian = caught.value.text("en"), caught.value.text("id")
    assert "river.yaml, line 34: context.histroy" in english and "Did you mean history?" in english
    assert "power_imbalance, power_use" in english
    assert "river.yaml, baris 34: context.histroy" in indonesian and "Maksudnya history?" in indonesian


def test_numbers_in_messages_are_written_as_a_file_writes_them():
    with pytest.raises(ScenarioError) as caught:
        load_text(changed({39: "  broker-new: {type: broker, origin: new, relations: 1}"}))
    assert "0.1" in caught.value.text("id")  # 0,1 would be copied into the file and be no number there


def test_picture_signs_that_programs_write_in_two_halves_are_read():
    assert load_text(changed({2: 'title: "River \\ud83c\\udf0a"'})).title.say("en") == "River \U0001f30a"


@pytest.mark.parametrize("letter", ["\u202e", "\u2066", "\u2028", "\u2029"])
def test_letters_that_turn_or_break_a_line_are_told_as_escapes(letter):
    with pytest.raises(ScenarioError) as caught:
        load_text(changed({34: f'  "histr{letter}y": 0.4'}), "river.yaml")
    for language in LANGUAGES:
        told = caught.value.faults[0].text(language)
        assert letter not in told and f"histr\\u{ord(letter):04x}y" in told


@pytest.mark.parametrize(("lines", "words"), [
    ({3: "description: A river: wide"}, "put the text into quotes"),
    ({8: "reach 0.2"}, "the colon after a key is missing"),
    ({7: "horizons: [36, 60"}, "opened in line 7"),
    ({2: 'title: "River'}, "opened in line 2"),
    ({8: "  reach: 0.2"}, "indentation"),
    ({3: "description: @river"}, "needs quotes"),
    ({3: "description: a\u0001b"}, "invisible character"),
])
def test_slips_in_yaml_are_told_in_plain_words(lines, words):
    with pytest.raises(ScenarioError) as caught:
        load_text(changed(lines))
    assert words in caught.value.text("en")


def test_faults_without_number_are_told_without_looking_for_suggestions_without_number():
    with pytest.raises(ScenarioError) as caught:
        load_text(changed({43: "uncertain: {" + ", ".join(f"context.histor{n}: [0, 1]" for n in range(4000)) + "}"}))
    suggested = [fault for fault in caught.value.faults if fault.values["nearest"] == "context.history"]
    assert len(caught.value.faults) == 4000 and len(suggested) == MOST_SHOWN


def test_strategies_that_all_name_one_another_do_not_keep_the_check_busy():
    """Followed to the end this would be three hundred times three hundred times three hundred ways."""
    labels = [f"s{n}" for n in range(300)]
    mesh = {label: {"type": "portfolio", "of": [{"strategy": other} for other in labels]} for label in labels}
    with pytest.raises(ScenarioError) as caught:
        load_data(load_text(BASE).dump() | {"strategies": mesh})
    assert {"fault-too-many", "fault-made-of-itself"} <= {fault.message for fault in caught.value.faults}


def test_hosts_and_keys_without_number_do_not_keep_the_check_busy():
    hosts = ", ".join(["Mata Air"] * 40_000)
    with pytest.raises(ScenarioError) as caught:
        load_text(changed({38: f"  broker-host: {{type: broker, origin: host, hosts: [{hosts}]}}"}))
    assert "fault-too-many" in {fault.message for fault in caught.value.faults}


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_is_better_off_is_asked_with_the_names_there_are(language):
    with pytest.raises(ScenarioError) as raised:
        load_text(changed({46: ""}))
    assert "strata: [hill, shore]" in raised.value.text(language)


def test_where_stratification_does_nothing_nobody_has_to_be_better_off():
    assert load_text(changed({34: "  stratification: 0", 46: ""})).strata == ()
