"""What organizations start with: distributions of the draws against scipy, and how context shifts them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from scipy import special, stats

from simpul.sim.initial_state import blank, names_of
from simpul.sim.numerics.elementary import digamma, trigamma
from simpul.sim.rules.endowment import draw_reliability, endow
from simpul.sim.state.columns import FUNDS, INFORMATION, SKILLS
from simpul.sim.state.settings import settings
from tests.sim.rules.small import PARAMETERS, scenario

COUNT = 500


def endowed(seeds=4, groups=1, issues=2, entry=None, **parts):
    """Return the columns, stacked, of communities of 500 organizations of a kind, one for each seed, as they start."""
    usual = {"count": COUNT // groups, "kind": "k0", "place": "p0", "income": 4.0, "power": 0.3, "hours": 40.0, "spread": 0.85}
    entries = [usual | {"group": f"g{g}"} | (entry or {}) for g in range(groups)]
    described = scenario(entries, groups=groups, issues=issues, **parts)
    stacked = {}
    for seed in range(seeds):
        c = blank(described, 0)
        p = settings(described, seed)
        for i in range(len(c.key)):
            endow(c, p, i)
        for name in c._fields:
            stacked.setdefault(name, []).append(getattr(c, name))
    return {name: np.concatenate(columns) if np.ndim(columns[0]) else columns for name, columns in stacked.items()}


@pytest.fixture(scope="module")
def many():
    return endowed()


def test_income_is_lognormal_around_the_mean_of_the_kind(many):
    income = many["payroll"] / 0.6
    assert stats.kstest(np.log(income), stats.norm(np.log(4.0) - 0.85**2 / 2.0, 0.85).cdf).pvalue > 1e-3
    assert income.mean() == pytest.approx(4.0, abs=4.0 * 4.0 * np.sqrt(np.expm1(0.85**2) / len(income)))


def test_what_is_free_comes_in_three_alike_parts_on_average(many):
    """Payroll takes .6; the rest, three times as large as a resource, is split between funds, skills and information."""
    income = many["payroll"] / 0.6
    funds = many["income"] - many["payroll"]
    skills = many["skill_flow"]
    kept = 1.0 - 0.5 ** (1.0 / 9.0)
    information = many["information_flow"] / kept / PARAMETERS["information_share"]  # the rest is copied from others
    np.testing.assert_allclose(funds + skills + information, 3.0 * 0.4 * income, rtol=1e-9)
    shares = np.array([funds, skills, information]) / (funds + skills + information)
    np.testing.assert_allclose(shares.mean(axis=1), 1.0 / 3.0, atol=0.02)


def test_stocks_start_where_flows_keep_them(many):
    funds = many["income"] - many["payroll"]
    np.testing.assert_allclose(many["stock"][:, FUNDS], funds / 0.25, rtol=1e-9)
    np.testing.assert_allclose(many["stock"][:, INFORMATION], many["information_flow"] / (1.0 - 0.5 ** (1.0 / 9.0)), rtol=1e-9)
    assert (many["stock"][:, SKILLS] == 0.0).all()
    assert (many["funds_usual"] == many["stock"][:, FUNDS]).all()


@pytest.mark.parametrize("overlap", [0.0, 1.0])
def test_where_resources_overlap_all_have_the_same_mix(overlap):
    start = endowed(4, context={"resource_overlap": overlap})
    ratio = np.log(start["skill_flow"] / (start["income"] - start["payroll"]))
    assert ratio.std() == pytest.approx((1.0 - overlap) * np.sqrt(2.0), abs=0.12)


def test_reliability_has_the_moments_of_the_beta_distribution(many):
    """Logit-normal with the log odds' mean and variance of a beta of mean .85 and mass 18: close to it in its own moments too."""
    beta = stats.beta(0.85 * 18.0, 0.15 * 18.0)
    odds = special.logit(many["reliability"])
    expected = special.digamma(15.3) - special.digamma(2.7)
    sd = np.sqrt(special.polygamma(1, 15.3) + special.polygamma(1, 2.7))
    assert stats.kstest(odds, stats.norm(expected, sd).cdf).pvalue > 1e-3
    assert many["reliability"].mean() == pytest.approx(beta.mean(), abs=0.01)
    assert many["reliability"].std() == pytest.approx(beta.std(), abs=0.015)
    quantiles = np.linspace(0.05, 0.95, 19)
    assert np.abs(np.quantile(many["reliability"], quantiles) - beta.ppf(quantiles)).max() < 0.03


@given(x=some.floats(0.12, 60.0))
def test_digamma_and_trigamma_are_scipys(x):
    """From the smallest parameter a scenario allows: (1 - .98) x 6."""
    assert digamma(x) == pytest.approx(special.digamma(x), abs=1e-4)
    assert trigamma(x) == pytest.approx(special.polygamma(1, x), rel=1e-4, abs=2e-4)


@given(mean=some.floats(0.6, 0.98), mass=some.floats(6.0, 60.0), z=some.floats(-4.0, 4.0))
def test_reliability_is_a_probability_and_rises_with_the_draw(mean, mass, z):
    _c, p = ONE
    p = p._replace(reliability_mean=mean, reliability_mass=mass)
    assert 0.0 < draw_reliability(p, z) <= 1.0
    assert draw_reliability(p, z) < draw_reliability(p, z + 0.1) or z > 3.0


ONE = None, settings(scenario(2), 1)


def test_a_reliability_that_is_given_is_kept():
    entries = [{"name": "Sure", "kind": "k0", "reliability": 0.37}, {"name": "Drawn", "kind": "k0"}]
    described = scenario([entry | {"place": "p0", "group": "g0"} for entry in entries])
    c, p = blank(described, 0), settings(described, 3)
    for i in range(2):
        endow(c, p, i)
    drawn, sure = (names_of(described, "en").index(name) for name in ("Drawn", "Sure"))
    assert c.reliability[sure] == 0.37
    assert c.reliability[drawn] not in (0.37, -1.0)


def test_hours_traits_dispositions_and_betrayal_weights(many):
    assert many["hours"].mean() == pytest.approx(40.0, abs=4.0 * 40.0 * np.sqrt(np.expm1(0.09) / 2000))
    assert stats.kstest(np.log(many["hours"] / 40.0), stats.norm(-0.045, 0.3).cdf).pvalue > 1e-3
    assert stats.kstest(many["trait"], "norm").pvalue > 1e-3
    assert stats.kstest(many["disposition"], "norm").pvalue > 1e-3
    assert stats.kstest(np.log(many["betrayal"] / 1.6), stats.norm(0.0, 0.2).cdf).pvalue > 1e-3
    np.testing.assert_allclose(many["warmth"], np.exp(many["disposition"]), rtol=1e-12)
    columns = [many[name] for name in ("trait", "disposition", "betrayal", "hours", "payroll", "reliability", "power", "capacity")]
    pairs = np.corrcoef(np.log(np.abs(columns) + 1e-9))
    pairs[4, 7] = pairs[7, 4] = 0.0  # the rich manage better, on purpose
    assert np.abs(pairs - np.eye(8)).max() < 4.0 / np.sqrt(2000)  # each draw is its own


@pytest.mark.parametrize(("imbalance", "spread"), [(0.0, 0.1), (0.4, 0.58)])
def test_power_is_spread_with_imbalance_around_what_is_usual(imbalance, spread):
    start = endowed(2, context={"power_imbalance": imbalance}, entry={"power": 0.15})
    inside = start["power"][(start["power"] > 0.02) & (start["power"] < 1.0)]
    assert np.log(inside).std() == pytest.approx(spread, rel=0.1)
    assert start["power"].mean() == pytest.approx(0.15, rel=0.05)
    assert (start["power"] == start["power_first"]).all()


@pytest.mark.parametrize("stratification", [0.0, 0.5, 1.0])
def test_stratification_sets_groups_apart_in_power_and_income(stratification):
    """The first of two groups is .6 above the mean in logs, the second .6 below, at full stratification."""
    start = endowed(3, groups=2, context={"stratification": stratification, "power_imbalance": 0.0}, entry={"power": 0.2})
    first, second = start["group"] == 0, start["group"] == 1
    for name in ("payroll", "power"):
        logs = np.log(start[name])
        distance = logs[first].mean() - logs[second].mean()
        assert distance == pytest.approx(1.2 * stratification, abs=0.2 if name == "payroll" else 0.02)


def test_interests_mix_what_all_want_with_what_each_wants():
    for consensus, spread in ((1.0, 0.0), (0.0, None)):
        start = endowed(1, issues=3, context={"goal_consensus": consensus})
        np.testing.assert_allclose(start["interest"].sum(axis=1), 1.0, rtol=1e-9)
        if spread == 0.0:
            np.testing.assert_allclose(start["interest"], 1.0 / 3.0, rtol=1e-9)
        else:
            ratios = np.log(start["interest"][:, 0] / start["interest"][:, 1])
            assert stats.kstest(ratios, stats.norm(0.0, np.sqrt(2.0)).cdf).pvalue > 1e-3


def test_expertise_is_higher_where_the_interest_is():
    start = endowed(1)
    odds = special.logit(start["expertise"]) - 2.0 * start["interest"] + 1.5
    assert stats.kstest(odds.ravel(), "norm").pvalue > 1e-3
