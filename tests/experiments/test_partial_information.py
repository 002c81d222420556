"""What single parameters would be worth: made-up sets whose answer is known, claims no more often than they may be, words."""

import math
from types import SimpleNamespace

import numpy as np
import pytest

from simpul.experiments.design.ensemble import Ensemble, over
from simpul.experiments.design.free_parameters import free_parameters
from simpul.experiments.design.two_levels import sets_of
from simpul.experiments.report.knowing_words import knowing_sentences, knowing_table
from simpul.experiments.runner.results import Measure
from simpul.experiments.statistics.choice import choice_among, choice_record
from simpul.experiments.statistics.parameter_sets import set_index
from simpul.experiments.statistics.partial_information import LEAST_SETS, ParameterSample, partial_information
from simpul.experiments.statistics.ranking import outcome_aim
from simpul.sim.scenario import load_scenario

KEYS = tuple(f"parameters.{name}" for name in ("gossip", "misreading", "crisis_rate", "deal_size", "payroll", "learning",
                                               "morale_decay", "newness"))
AIM = outcome_aim("need_met", [Measure("need_met", "share", True, 1)])
LEAD = 0.3


def sample_of(chance, sets=50):
    """Parameters that go together a little, as those of an ensemble do."""
    common = chance.normal(size=(sets, 1))
    return ParameterSample(KEYS, 0.3 * common + chance.normal(size=(sets, len(KEYS))))


def made(chance, sample, size, replicates=4, strategies=3):
    """Scores [strategy, set, replicate]: the first is ahead by `LEAD`, the second follows the rank of the first parameter with
    so large an effect, the others nothing; every set has differences of its own, every run random events of its own."""
    sets = len(sample.values)
    ranks = np.argsort(np.argsort(sample.values[:, 0]))
    means = 0.3 * chance.normal(size=(strategies, sets))
    means[0] += LEAD
    means[1] += size * math.sqrt(3) * ((2 * ranks + 1) / sets - 1)
    return means[:, :, None] + chance.normal(size=(1, sets, replicates)) + 0.3 * chance.normal(size=(strategies, sets, replicates))


def told(tables, sample, whole=None):
    """What is told of the first strategy against the second; whole: by the scores themselves if None."""
    by_set = tables.mean(axis=2)
    whole = float(by_set.max(axis=0).mean() - by_set.mean(axis=1).max()) if whole is None else whole
    return partial_information(list("abcd")[:len(tables)], tables, sample, (0, 1), whole)


def test_a_parameter_that_decides_is_found_with_its_worth():
    """Its worth is the mean of the better of the two less the better mean; it explains all that is not each set's own."""
    size, chance, found = 1.0, np.random.default_rng(1), []
    effect = size * math.sqrt(3) * np.linspace(-1, 1, 2001)
    true, share = float(np.maximum(LEAD, effect).mean()) - LEAD, size ** 2 / (size ** 2 + 2 * 0.3 ** 2)
    for _ in range(30):
        sample = sample_of(chance)
        one = told(made(chance, sample, size), sample)
        assert all(0.0 <= part.worth <= one.whole for part in one.parameters)
        assert one.worth_knowing[0].key == one.deciding[0].key == KEYS[0]
        found.append((one.worth_knowing[0].worth, one.deciding[0].share, len(one.worth_knowing) + len(one.deciding)))
    worth, explained, claims = np.mean(found, axis=0)
    assert true == pytest.approx(0.296, abs=0.001) and 0.8 * true < worth < 1.15 * true
    assert share - 0.15 < explained < share + 0.1 and claims < 4.0       # parameters that go with it are told of now and then


def test_nothing_is_claimed_where_no_parameter_decides():
    """Of 200 worlds in which strategies differ between sets and no parameter has a part in it, at most one in twenty claims."""
    chance, worth, share, worlds = np.random.default_rng(2), 0, 0, 200
    for _ in range(worlds):
        sample = sample_of(chance, 30)
        one = told(made(chance, sample, 0.0, replicates=2), sample)
        worth, share = worth + bool(one.worth_knowing), share + bool(one.deciding)
        assert max(part.worth for part in one.parameters) <= one.whole
    most = worlds * 0.05 + 3 * math.sqrt(worlds * 0.05 * 0.95)
    assert worth <= most and share <= most


def test_an_effect_that_turns_no_choice_is_worth_nothing_and_is_told_of():
    chance = np.random.default_rng(3)
    sample = sample_of(chance)
    tables = made(chance, sample, 0.4)
    tables[0] += 5.0
    found = told(tables, sample)
    assert found.worth_knowing == () and found.whole == 0.0 and {part.worth for part in found.parameters} == {0.0}
    assert [part.key for part in found.deciding][:1] == [KEYS[0]]


def test_what_is_told_hangs_neither_on_units_nor_on_order_nor_on_luck_that_all_share():
    chance = np.random.default_rng(4)
    sample = sample_of(chance)
    tables = made(chance, sample, 0.7)
    found = {part.key: part for part in told(tables, sample).parameters}
    order = chance.permutation(len(KEYS))
    other = ParameterSample(tuple(KEYS[place] for place in order), np.exp(3.0 * sample.values[:, order]))
    moved = told(100.0 * (tables + chance.normal(size=(1, 50, 1))), other)
    for part in moved.parameters:
        assert part.worth == pytest.approx(100.0 * found[part.key].worth, abs=1e-9)
        assert (part.p, part.share_p) == (found[part.key].p, found[part.key].share_p)


def test_what_cannot_be_told_is_not():
    chance = np.random.default_rng(5)
    sample = sample_of(chance)
    tables = made(chance, sample, 1.0)
    few = ParameterSample(KEYS, sample.values[:LEAST_SETS - 1])
    assert told(tables[:, :LEAST_SETS - 1], few) is None
    assert told(tables, ParameterSample(KEYS, np.ones_like(sample.values))) is None
    values = np.where(sample.values > 0.0, 1.0, 0.0)
    values[:, 1] = 7.0
    tables[:, 3] = math.nan
    found = told(tables, ParameterSample(KEYS, values), 1.0)
    assert found.sets == 49 and KEYS[1] not in [part.key for part in found.parameters] and len(found.parameters) == len(KEYS) - 1
    alike = np.repeat(np.zeros((2, 50, 1)), 4, axis=2) + chance.normal(size=(2, 50, 4))
    told_of = told(alike, sample)
    assert told_of.deciding == () and all(math.isnan(part.share) for part in told_of.parameters)


def test_the_parameters_of_the_sets_that_seeds_have():
    """As `sets_of` numbers the sets; what the scenario states itself is not free."""
    small = load_scenario("scenarios/small.yaml")
    rows = tuple((place / 10, place / 20) for place in range(1, 7))
    known = over(small, Ensemble(("gossip", "misreading"), rows))
    found = free_parameters(known, range(4, 16))
    index = sets_of(known, range(4, 16))
    assert found.keys == ("parameters.gossip", "parameters.misreading")
    assert [tuple(found.values[place]) for place in index.set_of] == [rows[seed % 6] for seed in range(4, 16)]
    assert free_parameters(known.with_changes({"parameters.gossip": 0.5}), range(12)).keys == ("parameters.misreading",)
    assert free_parameters(small, range(12)) is None


@pytest.mark.parametrize("size,language,said", [
    (1.0, "en", "Knowing “how often others' experience is heard” alone would be worth "),
    (1.0, "id", "Mengetahui “seberapa sering pengalaman pihak lain terdengar” saja akan bernilai "),
    (0.0, "en", "No single parameter can be called worth measuring by itself"),
    (0.0, "id", "Tidak ada satu parameter pun yang terbukti layak diukur tersendiri")])
def test_the_worth_of_knowing_in_words(size, language, said):
    chance = np.random.default_rng(7)
    sample, index = sample_of(chance), set_index([seed % 50 for seed in range(200)])
    tables = 0.05 * made(chance, sample, size)
    scores = np.stack([row.T.ravel() for row in tables])                     # seed after seed, as `set_index` reads them
    choice = choice_among(["nothing", "coalition-broad", "direct-grants"], scores, AIM, "share", index, sample=sample)
    assert np.allclose(index.table(scores), tables)
    comparison = SimpleNamespace(scenario=load_scenario("scenarios/small.yaml"), choice=choice)
    worth, lead = knowing_sentences(comparison, language)
    assert worth.startswith(said) and {"en": " points", "id": " poin"}[language] in worth and lead.endswith(".")
    table = knowing_table(comparison, language)
    assert len(table.rows) == len(KEYS) and all(len(cells) == len(table.heads) for _name, cells in table.rows)
    record = choice_record(choice)["knowing"]
    assert record["whole"] == choice.value_of_information and {one["key"] for one in record["parameters"]} == set(KEYS)
    assert record["worth_knowing"] == ([KEYS[0]] if size else [])
