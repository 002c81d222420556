"""Both catalogues say the same things: same keys, same values put into them, and every key the code uses exists."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast, visitor

from simpul import experiments, sim

ROOM = Path(experiments.__file__).parent
ROOMS = [ROOM]
rooms = pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)


class Placed(visitor.Visitor):
    """Collects the variables of a message."""

    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):  # noqa: N802 (the name is the library's)
        self.names.add(node.id.name)


def catalogue(room: Path, language: str) -> dict[str, set[str]]:
    found = {}
    for file in sorted((room / "messages" / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands there twice"
                placed = Placed()
                placed.visit(entry)
                found[entry.id.name] = placed.names
    return found


def of_the_model(language: str) -> set[str]:
    """The keys that sim itself has."""
    theirs = set()
    for file in (Path(sim.__file__).parent / "messages" / language).glob("*.ftl"):
        theirs |= set(re.findall(r"^([a-z][a-z0-9-]*) =", file.read_text(encoding="utf-8"), re.M))
    return theirs


@rooms
def test_both_languages_have_the_same_keys(room):
    assert set(catalogue(room, "en")) == set(catalogue(room, "id"))


@rooms
def test_both_languages_take_the_same_values(room):
    english, indonesian = catalogue(room, "en"), catalogue(room, "id")
    assert {key: english[key] ^ indonesian[key] for key in english if english[key] != indonesian[key]} == {}


@rooms
def test_every_key_in_the_code_exists(room):
    keys, used = set(catalogue(room, "en")) | of_the_model("en"), set()
    for file in room.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        used |= set(re.findall(r'(?:say|UserError|StoreError)\(\s*"([a-z0-9-]+)"', text))
        used |= set(re.findall(r'"((?:exchange|account)-[a-z-]+)"', text)) if room != ROOM else set()
    for file in room.rglob("*.html"):
        used |= set(re.findall(r'\bt\("([a-z0-9-]+)"', file.read_text(encoding="utf-8")))
    assert used - keys == set()
    assert len(used) > 100


@rooms
def test_no_key_is_left_over(room):
    text = "\n".join(file.read_text(encoding="utf-8") for file in room.rglob("*") if file.suffix in (".py", ".html"))
    stems = set(re.findall(r'f"([a-z-]+-)\{', text)) | set(re.findall(r"f'([a-z-]+-)\{", text))
    questions = re.findall(r'question_document\(\s*"([a-z-]+)"', text)
    headed = {f"{question}-{end}" for question in questions for end in ("kind", "asked")}
    quoted = set(re.findall(r"(?<=[\"'])[a-zA-Z0-9-]+(?=[\"'])", text))       # looked through once and not for each key: seconds
    left = [key for key in catalogue(room, "en") if key not in headed | quoted and not any(key.startswith(stem) for stem in stems)]
    assert left == []


@pytest.mark.parametrize("language", ["en", "id"])
def test_no_key_of_ours_stands_in_another_catalogue(language):
    assert not set(catalogue(ROOM, language)) & of_the_model(language)
