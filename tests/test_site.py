"""The documentation: its pages are laid out from the repository, nothing is lost, links lead somewhere, both languages have it."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README_LINES = 250
ENGLISH_ONLY = {"python"}  # its Indonesian part stands in the same file


@pytest.fixture(scope="module")
def source():
    """`docs/site_source.py`, which is a script and no part of the package; the help of commands is left out, it takes seconds."""
    spec = importlib.util.spec_from_file_location("site_source", ROOT / "docs" / "site_source.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.told_commands = lambda language: f"# {module.TITLES[language][0]}\n"
    return module


@pytest.fixture(scope="module")
def site(source):
    return source.Site()


def test_every_link_of_every_page_leads_somewhere(site):
    for language, pages in site.pages.items():
        assert len(pages) > 15
        for name in pages:
            site.linked(language, name)          # stops where a link leads nowhere


@pytest.mark.parametrize("target", ["nowhere.md", "first-comparison.md#nowhere", "#nowhere"])
def test_a_link_that_leads_nowhere_is_refused(source, site, target):
    broken = source.Site.__new__(source.Site)
    broken.anchors = site.anchors
    broken.pages = {**site.pages, "en": {**site.pages["en"], "docs/index.md": f"# A\n\n[b]({target})\n"}}
    with pytest.raises(SystemExit, match="no such page, heading or file"):
        broken.linked("en", "docs/index.md")


def test_links_go_to_the_chapter_and_the_language_that_has_the_heading(source, site):
    def words(text: str) -> str:
        broken = source.Site.__new__(source.Site)
        broken.anchors = site.anchors
        broken.pages = {**site.pages, "id": {**site.pages["id"], "docs/index.id.md": f"# A\n\n{text}\n"}}
        return broken.linked("id", "docs/index.id.md").splitlines()[-1]

    assert words("[b](../sim/README.md#11-limits)") == '<a href="../../en/sim/limits.html">b</a>'
    assert words("[b](../scenarios/README.md#kunci)") == "[b](../scenarios/README.md#kunci)"
    assert words("[b](../scenarios/README.md#keys)") == '<a href="../../en/scenarios/README.html#keys">b</a>'
    assert words("[b](../LICENSE)") == "b"


def test_the_chapters_are_the_description_of_the_model(source):
    text = (ROOT / "sim" / "README.md").read_text(encoding="utf-8")
    pages = source.chapters(text, "en")
    assert len(pages) == 1 + len(re.findall(r"^## ", text, flags=re.MULTILINE)) > 14
    flat = [line.lstrip("#").strip() for line in text.splitlines() if line.strip()]
    assert [line.lstrip("#").strip() for page in pages.values() for line in page.splitlines() if line.strip()] == flat


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_page_is_in_the_contents_once(site, language):
    listed = re.findall(r"^(?!:|```)(\S+)$", site.trees(language), flags=re.MULTILINE)
    assert len(listed) == len(set(listed))
    chapters = [name for name in site.pages[language] if name.startswith("sim/") and not name.startswith("sim/README")]
    assert len(listed) + len(chapters) + 1 == len(site.pages[language])


def test_the_readmes_are_short_and_of_one_extent():
    both = [(ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.id.md")]
    lines, words = [text.count("\n") for text in both], [len(text.split()) for text in both]
    assert max(lines) <= README_LINES and 0.8 < words[0] / words[1] < 1.25
    assert len({tuple(re.findall(r"^(#+) ", text, flags=re.MULTILINE)) for text in both}) == 1
    assert "](README.id.md)" in both[0] and "](README.md)" in both[1]


def test_each_page_is_there_in_both_languages():
    names = {path.name.removesuffix(".md").removesuffix(".id") for path in ROOT.glob("docs/*.md")} - ENGLISH_ONLY
    assert len(names) > 10
    for name in names:
        english, indonesian = ((ROOT / "docs" / f"{name}{end}").read_text(encoding="utf-8") for end in (".md", ".id.md"))
        assert 0.3 < len(indonesian.split()) / len(english.split()) < 3, name
