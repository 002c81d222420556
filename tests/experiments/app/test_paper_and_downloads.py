"""The report in a real browser: on paper, and what its buttons hand out."""

import csv
import io
import re

import pytest

from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.report import write_report
from tests.experiments.app.chromium import PATIENCE
from tests.experiments.fake import TEXT, FakeModel, scenario

MOST_PAGES = 8       # of A4, without the annex

# Pairs of words at an axis that stand on each other, in pictures of the width that paper has.
OVERLAPS = """() => {
  const found = [];
  for (const chart of document.querySelectorAll(".chart")) {
    const words = [...chart.querySelectorAll(".ytick text, .xtick text")];
    const boxes = words.map((one) => [one.textContent, one.getBoundingClientRect()]);
    boxes.forEach(([text, a], place) => boxes.slice(place + 1).forEach(([other, b]) => {
      const across = a.left < b.right - 1 && b.left < a.right - 1;
      if (across && a.top < b.bottom - 1 && b.top < a.bottom - 1) { found.push([chart.id, text, other]); }
    }));
  }
  return found;
}"""


@pytest.fixture(scope="module")
def comparison():
    """Strategies whose names take three lines in a narrow picture, one above the other."""
    text = TEXT.replace("  coalition-broad:", "  broker-new: {type: broker, origin: new}\n  coalition-broad:")
    return compare(scenario(text), seeds=12, model=FakeModel(noise=.05))


@pytest.fixture
def page(chromium, comparison, tmp_path):
    """The report, open in a browser."""
    opened = chromium.new_page(accept_downloads=True)
    opened.set_default_timeout(PATIENCE)
    opened.goto(write_report(tmp_path / "report.html", comparison).as_uri())
    yield opened
    opened.close()


def test_on_paper_nothing_stands_on_anything_and_pictures_hand_out_their_numbers(page, comparison):
    def taken(kind: str) -> bytes:
        with page.expect_download() as coming:
            page.click(f'[data-download="difference-need_met"] button[data-kind={kind}]')
        assert coming.value.suggested_filename == f"difference-need_met.{kind}"
        with open(coming.value.path(), "rb") as file:
            return file.read()

    rows = list(csv.DictReader(io.StringIO(taken("csv").decode("utf-8-sig"))))
    found = comparison.differences["direct-grants", 36, "broker-host", "need_met"].paired
    row = next(row for row in rows if row["series"] == "against direct grants" and row["y"] == "Broker: an existing organization")
    assert [float(row[end]) for end in ("x", "low", "high")] == pytest.approx([100 * found.mean, 100 * found.low, 100 * found.high],
                                                                            rel=1e-3)
    assert taken("svg").startswith(b"<svg") and taken("png").startswith(b"\x89PNG")
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(OVERLAPS) == []
    page.evaluate("for (const one of document.querySelectorAll('.annex, .annex ~ section')) one.remove()")
    assert 2 <= len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) <= MOST_PAGES
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert page.evaluate("document.getElementById('difference-need_met').layout.font.size") == 13
