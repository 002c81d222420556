"""Sensitivity: a function whose indices are known analytically, and what is refused."""

import math

import numpy as np
import pytest

from simpul.experiments.analyses.analysis_runs import Running
from simpul.experiments.analyses.sensitivity import sensitivity
from simpul.experiments.analyses.sensitivity_design import SensitivityDesign
from simpul.experiments.analyses.sensitivity_indices import indices
from simpul.experiments.design.factors import Factor
from simpul.experiments.user_errors import UserError
from tests.experiments.landscape import Landscape, landscape, town

KEYS = ("context.history", "context.barrier", "context.rivalry")
A, B = 7.0, 0.1
# Ishigami & Homma 1990 (doi:10.1109/ISUMA.1990.151285): variance and indices by hand
V1, V2, V13 = (1 + B * math.pi ** 4 / 5) ** 2 / 2, A * A / 8, B * B * math.pi ** 8 * (1 / 18 - 1 / 50)
FIRST = (V1 / (V1 + V2 + V13), V2 / (V1 + V2 + V13), 0.0)
TOTAL = ((V1 + V13) / (V1 + V2 + V13), V2 / (V1 + V2 + V13), V13 / (V1 + V2 + V13))


def ishigami(scenario, strategy):
    """The function of three context levels, each stretched from its range to -pi..pi, as the gain of the broker."""
    if strategy != "broker-host":
        return 0.0
    context = scenario.context
    x1, x2, x3 = (2 * math.pi * (share - .5) for share in ((context.history - .2) / .6, context.barrier, context.rivalry))
    return math.sin(x1) + A * math.sin(x2) ** 2 + B * x3 ** 4 * math.sin(x1)


def test_sobol_indices_of_a_known_function():
    found = sensitivity(town(), "sobol", samples=256, seeds=2, outcome="need_met", running=landscape(ishigami))
    for index, first, total in zip(found.found["need_met", "broker-host"], FIRST, TOTAL, strict=True):
        assert index.value == pytest.approx(total, abs=.07) and index.alone == pytest.approx(first, abs=.07)
        assert index.low - .05 < total < index.high + .05
    rivalry = found.found["need_met", "broker-host"][2]
    assert rivalry.aimless and not rivalry.zero          # nothing by itself, something together with history
    assert [index.key for index in found.ranked("broker-host")] == [KEYS[0], KEYS[1], KEYS[2]]
    assert all(index.zero for index in found.found["need_met", "coalition-broad"])
    assert found.chance("broker-host") == pytest.approx(0, abs=1e-9)


def test_morris_effects_of_a_known_function():
    def straight(scenario, strategy):
        return 3 * (scenario.context.history - .2) / .6 - 2 * scenario.context.barrier if strategy == "broker-host" else 0.0

    found = sensitivity(town(), "morris", samples=8, seeds=2, outcome="need_met", running=landscape(straight))
    history, barrier, rivalry = found.found["need_met", "broker-host"]
    assert (history.value, history.alone) == pytest.approx((3, 3)) and (barrier.value, barrier.alone) == pytest.approx((2, -2))
    assert history.low == pytest.approx(history.high) and not history.zero and not history.aimless
    assert rivalry.value == pytest.approx(0, abs=1e-9) and rivalry.zero
    assert found.ranked("broker-host")[-1].key == KEYS[2]


@pytest.mark.parametrize("method,samples", [("morris", 12), ("sobol", 64)])
def test_luck_alone_is_not_taken_for_an_effect(method, samples):
    """Two factors of three do nothing, but any change of them shuffles chance: seeds and worlds have noise of their own."""
    own = design(method, samples)
    noise = np.random.default_rng(3).normal(size=(len(own.worlds()), 10))
    history = np.array([world[KEYS[0]] for world in own.worlds()])
    found = indices(own, own.worlds(), 6 * history[:, None] + noise)
    assert [index.zero for index in found] == [False, True, True]
    assert all(index.luck > 0 for index in found)
    assert all(index.value > 0 for index in found) or method == "sobol"           # there chance is taken out, and zero is zero


def test_noise_between_seeds_is_no_part_of_sobol_indices():
    """Three seeds with noise as large as the function: SALib alone sees it as effect of every parameter."""
    chance, deviation = np.random.default_rng(5), math.sqrt(V1 + V2 + V13)
    own = design("sobol", 512)
    x = 2 * math.pi * (np.array([[world[key] for key in KEYS] for world in own.worlds()]) - .5)
    exact = np.sin(x[:, 0]) + A * np.sin(x[:, 1]) ** 2 + B * x[:, 2] ** 4 * np.sin(x[:, 0])
    found = indices(own, own.worlds(), exact[:, None] + deviation * chance.normal(size=(len(exact), 3)))
    plain = indices(own, own.worlds(), np.mean(exact[:, None] + deviation * chance.normal(size=(len(exact), 3)), axis=1))
    for index, raw, total, first in zip(found, plain, TOTAL, FIRST, strict=True):
        assert index.value == pytest.approx(total, abs=.09) and index.alone == pytest.approx(first, abs=.12)
        assert index.freed and not raw.freed
    assert abs(np.mean([index.value for index in found]) - np.mean(TOTAL)) < .05
    assert np.mean([index.value for index in plain]) - np.mean(TOTAL) > .1


def design(method="sobol", samples=8, seed=1):
    return SensitivityDesign(method, tuple(Factor(key, low=0, high=1) for key in KEYS), samples, seed)


@pytest.mark.parametrize("method", ["morris", "sobol"])
def test_a_design_of_another_hand_is_refused(method):
    own, other = design(method), design(method, seed=2)
    values = np.arange(len(own.worlds()), dtype=float)
    assert len(indices(own, own.worlds(), values)) == 3
    for worlds in (other.worlds(), own.worlds()[::-1], own.worlds()[1:]):
        with pytest.raises(UserError, match="not made here"):
            indices(own, worlds, values)


@pytest.mark.parametrize("gap", [math.nan, math.inf])
def test_it_stops_at_any_value_that_is_no_number(gap):
    own = design()
    values = np.arange(len(own.worlds()), dtype=float)
    values[4] = gap
    with pytest.raises(UserError, match="combination 5 of"):
        indices(own, own.worlds(), values)


def test_what_exists_under_no_strategy_is_no_gain():
    """A seed without crises has no share of crises met, under any strategy: it says nothing against a gain, and stops nothing."""
    class Calm(Landscape):
        def outcomes(self, scenario, strategy, seed, horizon):
            found = super().outcomes(scenario, strategy, seed, horizon)
            return [math.nan if seed == 2 and item.name == "need_met" else value
                    for item, value in zip(self.OUTCOMES, found, strict=True)]

    running = Running(model=Calm(lambda _scenario, strategy: .2 * (strategy == "broker-host")))
    found = sensitivity(town(), samples=4, seeds=3, outcome="need_met", running=running)
    gains = found.gains(found.wanted, "broker-host")
    assert (gains[:, 2] == 0.0).all() and np.isfinite(gains).all() and gains[:, :2].any()


def test_it_stops_at_a_failed_run():
    with pytest.raises(UserError, match="broke down"):
        sensitivity(town(), samples=4, seeds=3, running=landscape(ishigami, failing=(("broker-host", 1),)))


def test_a_constant_model_has_no_sensitivity_and_no_warning():
    found = sensitivity(town(), "sobol", samples=4, seeds=2, running=landscape(lambda *_: 0.5))
    assert all(index.zero and index.aimless for told in found.found.values() for index in told)


@pytest.mark.parametrize("more,message", [
    ({"method": "morriss"}, "did you mean morris"), ({"method": "sobol", "samples": 100}, "64 or 128"),
    ({"samples": 1}, "2 or more"), ({"design_seed": 0}, "1 or more")])
def test_what_cannot_be_asked_is_said(more, message):
    with pytest.raises(UserError, match=message):
        sensitivity(town(), running=landscape(ishigami), **more)
