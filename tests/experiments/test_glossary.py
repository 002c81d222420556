"""One word for one thing: the glossary's pages are those of its file, and no sentence a reader meets has a word it avoids.

Looked at are all messages of both languages, all Markdown that ships, titles and descriptions of all scenarios, and the docstrings
and comments of all Python. Names in code (between backticks, or in a block of code) are not words.
"""

import ast
import io
import re
import tokenize
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from simpul import experiments
from simpul.experiments.documentation.glossary_page import GLOSSARY_PAGES, glossary_page, glossary_sources, glossary_terms
from simpul.sim.scenario import load_scenario
from simpul.sim.scenario.scenario_library import shipped_scenarios

ROOT = Path(experiments.__file__).parents[1]
LANGUAGES = ("en", "id")
IN_BOTH = ("README.md", "scenarios/README.md")          # half in one language, half in the other
NOT_OURS = {".venv", "node_modules", ".git", "build", "dist"}
PARTS = ("experiments", "sim", "simpul", "tests")
_CODE = re.compile(r"```.*?```|~~~.*?~~~|`[^`]*`|<!--.*?-->|\]\([^)]*\)|https?://\S+", re.DOTALL)


def ours(pattern: str) -> list[Path]:
    found = [path for path in sorted(ROOT.glob(pattern)) if not NOT_OURS & set(path.relative_to(ROOT).parts)]
    return [path for path in found if path.is_file()]


@cache
def avoided(which: str) -> dict[str, re.Pattern[str]]:
    """What is avoided, by the term that is used instead."""
    return {item.names["en"]: re.compile(rf"\b(?:{'|'.join(item.avoided[which])})\b", re.IGNORECASE)
            for item in glossary_terms() if item.avoided[which]}


def faults(text: str, which: str) -> list[str]:
    return [f"{found.group()!r} for {term!r}: …{text[max(0, found.start() - 40):found.end() + 40]!r}"
            for term, pattern in avoided(which).items() for found in pattern.finditer(text)]


def prose(text: str) -> str:
    return _CODE.sub(" ", text)


def spoken(node: fluent.BaseNode) -> str:
    """The words of a message: its text, without the values that are put in."""
    if isinstance(node, fluent.TextElement):
        return node.value
    inside = (getattr(node, name, None) for name in ("value", "elements", "expression", "variants"))
    parts = [child for child in inside if child is not None]
    return " ".join(spoken(child) for part in parts for child in (part if isinstance(part, list) else [part])
                    if isinstance(child, fluent.BaseNode))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_that_of_the_file(language):
    page = (ROOT / GLOSSARY_PAGES[language]).read_text(encoding="utf-8")
    assert page == glossary_page(language), "python -m simpul.experiments.documentation glossary --write"


def test_terms_are_named_once_and_sources_are_whole():
    terms, sources = glossary_terms(), glossary_sources()
    for language in LANGUAGES:
        names = [item.names[language] for item in terms]
        assert len(set(names)) == len(names) > 30
        assert all(item.meanings[language].endswith(".") for item in terms)
    assert {item.source for item in terms} - {""} == set(sources), "every reference has a term, every term its reference"
    for source in sources.values():
        assert re.search(r"\((?:19|20)\d\d\)", source.cited) and source.cited.endswith(".")
        assert not source.doi or re.fullmatch(r"10\.\d{4,5}/\S+", source.doi)


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_avoid_what_the_glossary_avoids(language):
    wrong, seen = {}, 0
    for file in ours(f"*/messages/{language}/*.ftl"):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, fluent.Message) and entry.value is not None:
                seen += 1
                wrong |= {f"{file.name}: {entry.id.name}": found for found in [faults(spoken(entry), language)] if found}
    assert seen > 2000 and wrong == {}


@pytest.mark.parametrize("name", [str(path.relative_to(ROOT)) for path in ours("**/*.md")])
def test_documents_avoid_what_the_glossary_avoids(name):
    text = prose((ROOT / name).read_text(encoding="utf-8"))
    languages = LANGUAGES if name in IN_BOTH else ("id",) if name.endswith(".id.md") else ("en",)
    assert [found for language in languages for found in faults(text, language)] == []


def test_scenarios_avoid_what_the_glossary_avoids():
    wrong, files = {}, shipped_scenarios()
    for name, file in files.items():
        scenario = load_scenario(file)
        for language in LANGUAGES:
            text = " ".join(str(getattr(both, language)) for both in (scenario.title, scenario.description))
            wrong |= {f"{name}: {language}": found for found in [faults(prose(text), language)] if found}
    assert len(files) >= 20 and wrong == {}


def comments_and_docstrings(source: str) -> list[str]:
    tree, found = ast.parse(source), []
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            found.append(ast.get_docstring(node) or "")
    found += [token.string for token in tokenize.generate_tokens(io.StringIO(source).readline) if token.type == tokenize.COMMENT]
    return [re.sub(r"\b\w+:", " ", prose(text)) for text in found]      # `name:` is the name of what is told of


def test_docstrings_and_comments_avoid_what_the_glossary_avoids():
    wrong, files = {}, [path for part in PARTS for path in ours(f"{part}/**/*.py")]
    patterns = avoided("code")
    for path in files:
        if any(pattern.search(path.read_text(encoding="utf-8")) for pattern in patterns.values()):
            found = [fault for text in comments_and_docstrings(path.read_text(encoding="utf-8")) for fault in faults(text, "code")]
            wrong |= {str(path.relative_to(ROOT)): found} if found else {}
    assert len(files) > 300 and wrong == {}


def test_a_word_that_is_avoided_is_found():
    assert faults("All meet the same luck.", "en") and faults("dengan nasib yang sama", "id") and faults("its luck", "code")
    assert not faults("the real world", "en") and not faults("dunia nyata", "id") and not faults(prose("`luck`"), "en")
