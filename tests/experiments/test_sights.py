"""What single runs show: flows that balance, networks of the same organizations, names that stay text."""

import json

import numpy as np
import pytest

from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.report import render
from simpul.experiments.report.resource_flow_figure import SMALLEST_SHARE, flow_figure
from simpul.experiments.report.sample_figures import _places, network_figure
from simpul.experiments.runner.model_seam import look
from tests.experiments.fake import FakeModel, scenario


@pytest.fixture(scope="module")
def sights():
    return look(scenario(), ["direct-grants", "broker-host"], [0, 1], 36)


@pytest.fixture(scope="module")
def comparison():
    return compare(scenario(), seeds=6, model=FakeModel(noise=.1))


def test_what_comes_in_goes_out_or_stays(sights, comparison):
    for flows in sights.flows:
        figure = flow_figure(flows, "en")["data"][0]
        links, labels = figure["link"], figure["node"]["label"]
        for place in range(len(flows.resources)):
            comes = sum(v for v, end in zip(links["value"], links["target"], strict=True) if end == place)
            goes = sum(v for v, end in zip(links["value"], links["source"], strict=True) if end == place)
            thin = 4 * SMALLEST_SHARE * float(np.abs(flows.amounts).sum())      # bands too thin to be drawn
            assert comes == pytest.approx(goes, abs=thin), labels[place]
        assert flows.amounts[flows.entries.index("given")].sum() == pytest.approx(
            flows.amounts[flows.entries.index("received")].sum())


def test_the_flows_are_those_of_the_runs(sights):
    from simpul.sim.run import run

    ledgers = [run(scenario(), "broker-host", seed).ledger for seed in (0, 1)]
    begin = scenario().burn_in + scenario().start
    assert np.allclose(sights.flows[1].amounts, np.mean([one[begin:begin + 36].sum(axis=0) for one in ledgers], axis=0))


def test_networks_have_the_same_organizations_in_the_same_places(sights, comparison):
    assert [item.strategy for item in sights.networks] == [None, "direct-grants", "broker-host"]
    assert [item.month for item in sights.networks] == [11, 47, 47]
    where = _places(sights.networks)
    assert len(set(where.values())) == len(where) == 8
    drawn = [network_figure(item, where, comparison, sights.names, "en") for item in sights.networks]
    spots = [sorted((x, y) for trace in one["data"][1:] for x, y in zip(trace["x"], trace["y"], strict=True)) for one in drawn]
    assert spots[0] == spots[1] == spots[2]


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_page_shows_them_and_names_stay_text(sights, comparison, language):
    page = render(comparison, language, {"sights": sights})
    for name in ("flows-0", "flows-1", "network-0", "network-1", "network-2"):
        figure = page.split(f'data-figure="{name}">')[1].split("</script>")[0]
        assert json.loads(figure)["data"]
    assert "<script>alert" not in page


def test_without_them_the_page_is_whole(comparison):
    page = render(comparison, "en")
    assert 'data-figure="flows-0"' not in page and "Where every person-month went" not in page
