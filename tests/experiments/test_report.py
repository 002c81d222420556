"""The report: whole, in both languages, safe against names that look like HTML, and fetching nothing."""

import json
import re
from html.parser import HTMLParser

import plotly.graph_objects as graph
import pytest

from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.presentation.palette import styles
from simpul.experiments.report import render, write_report
from simpul.experiments.report.figure_block import safe_json
from tests.experiments.fake import TEXT, FakeModel, scenario

EVIL = """<script>alert(1)</script><img src="https://example.org/x.png" onerror='alert(2)'>"""
FETCHING = ("src", "srcset", "data", "action", "formaction", "poster", "background", "ping", "manifest")


class Reading(HTMLParser):
    """What a browser would see: tags, what they would fetch, the data in the page."""

    def __init__(self, text: str):
        super().__init__()
        self.tags, self.fetched, self.links, self.figures, self.styles = [], [], [], {}, []
        self.inside = None
        self.words = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.tags.append((tag, given))
        self.fetched += [given[name] for name in FETCHING if name in given]
        if "href" in given:
            self.links.append(given["href"])
        self.styles.append(given.get("style") or "")
        self.inside = (tag, given)

    def handle_data(self, data):
        tag, given = self.inside or ("", {})
        if tag == "script" and "data-figure" in given:
            self.figures[given["data-figure"]] = json.loads(data)
        elif tag == "style":
            self.styles.append(data)
        elif tag != "script":
            self.words.append(data)

    def handle_endtag(self, tag):
        self.inside = None


@pytest.fixture(scope="module")
def comparison():
    return compare(scenario(), seeds=12, model=FakeModel(noise=.05, failing=(("broker-host", 3),)))


@pytest.fixture(scope="module", params=["en", "id"])
def page(request, comparison):
    told = {"command": "simpul compare pikul", "started": "2026-01-01", "versions": {"python": "3.11"}}
    return request.param, render(comparison, request.param, told)


def test_the_page_says_its_language_and_reads_whole(page):
    language, text = page
    seen = Reading(text)
    assert ("html", {"lang": language}) in seen.tags
    assert [tag for tag, _ in seen.tags].count("h1") == 1
    assert text.rstrip().endswith("</html>") and "simpul compare pikul" in text and "broke down" in text


def test_nothing_is_fetched(page):
    seen = Reading(page[1])
    assert seen.fetched == []
    assert all(link.startswith("#") for link in seen.links)
    assert not any(re.search(r"url\(|@import|https?:", style) for style in seen.styles)
    assert not any(tag in ("link", "iframe", "object", "embed", "img", "base") for tag, _ in seen.tags)
    policy = next(given["content"] for tag, given in seen.tags if given.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'") and "http" not in policy


def test_every_figure_is_one_that_plotly_knows(page):
    figures = Reading(page[1]).figures
    assert len(figures) == 1 + 5 + 2 + 7 + 2
    for figure in figures.values():
        graph.Figure(figure)             # refuses unknown properties and values
        assert figure["data"]


def test_every_number_of_a_picture_stands_in_a_table(page):
    seen = Reading(page[1])
    assert sum(tag == "table" for tag, _ in seen.tags) >= 10


def test_names_that_look_like_html_stay_names(comparison):
    text = TEXT.replace('en: "Forum <b>&amp;</b>", id: Forum', f"en: {json.dumps(EVIL)}, id: {json.dumps(EVIL)}")
    text = text.replace("A small town", json.dumps(EVIL)[1:-1].replace("\\", "")).replace(
        f"en: {EVIL}", f"en: {json.dumps(EVIL)}")
    evil = compare(scenario(text), seeds=3, model=FakeModel(noise=.1))
    page = render(evil, "en", {"command": EVIL, "versions": {EVIL: EVIL}})
    seen, plain = Reading(page), Reading(render(comparison, "en"))
    assert seen.fetched == []
    assert not any(name.startswith("on") for _, given in seen.tags for name in given)
    assert sum(tag == "script" for tag, _ in seen.tags) == sum(tag == "script" for tag, _ in plain.tags)
    assert EVIL in "".join(seen.words)
    for figure in seen.figures.values():     # Plotly reads a little HTML in its texts: none may be left in names
        assert "<script" not in json.dumps(figure) and "<img" not in json.dumps(figure)


def test_figures_in_the_page_cannot_end_their_script():
    text = safe_json({"name": "</script><!--\u2028&"})
    assert not set("<>&\u2028") & set(text) and json.loads(text) == {"name": "</script><!--\u2028&"}


def test_indonesian_numbers_have_a_decimal_comma(comparison):
    seen = Reading(render(comparison, "id"))
    assert all(figure["layout"]["separators"] == ",." for figure in seen.figures.values())
    assert re.search(r"\d,\d", " ".join(seen.words)) and not re.search(r"\d\.\d%", " ".join(seen.words))


@pytest.mark.parametrize("seeds,failing", [(1, ()), (2, ()), (3, tuple(("broker-host", seed) for seed in range(3)))])
def test_few_seeds_and_failed_strategies_still_make_a_page(seeds, failing):
    found = compare(scenario(), seeds=seeds, model=FakeModel(failing=failing))
    assert "nan" not in re.sub(r"<script>.*?</script>", "", render(found, "en"), flags=re.S).lower().split()


def test_the_file_is_written_whole(comparison, tmp_path):
    file = write_report(tmp_path / "r.html", comparison, "en")
    assert file.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert [item.name for item in tmp_path.iterdir()] == ["r.html"]


def test_strategies_are_told_apart_without_colour():
    labels = tuple(f"s{number}" for number in range(20)) + ("nothing", "direct-grants")
    kinds = {label: {"nothing": "nothing", "direct-grants": "direct_grants"}.get(label, "broker") for label in labels}
    looks = styles(labels, kinds)
    assert len({(look.colour, look.dash) for look in looks.values()}) == 22


def test_every_value_in_use_is_listed_and_defaults_are_marked(comparison):
    page = render(comparison, "en")
    for key in ("organizations.0.count", "months", "issues.water.need", "kinds.ngo.income"):
        assert f">{key}</th>" in page
    assert page.count("default") > 20 and "a survey, 2019" in page and "they get along" in page
