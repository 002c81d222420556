"""The pages of the documentation, laid out for Sphinx: one folder for each language.

    python docs/site_source.py build/site-source       # then sphinx-build, as `make docs` does

Nothing is written here that stands elsewhere. Pages are the Markdown files of the repository under their own paths; the
description of the model becomes one page a chapter; files in two languages are cut in two; notebooks become pages; commands and
outcomes are asked of the program. Links between pages are followed: those to the other language lead to its pages, those to files
that are no page become plain text, and a link that leads nowhere is an error.
"""

from __future__ import annotations

import io
import json
import os
import posixpath
import re
import sys
from contextlib import redirect_stdout
from pathlib import Path

from simpul.experiments.cli.main import main as simpul_command
from simpul.experiments.presentation.labels import outcome_label, outcome_meaning, unit_label
from simpul.sim.language import LANGUAGES
from simpul.sim.outcomes import OUTCOMES

ROOT = Path(__file__).resolve().parents[1]
MODELS = {"en": "sim/README.md", "id": "sim/README.id.md"}       # each becomes a page a chapter
ENGLISH = ("docs/python.md", "docs/recipes/*.md", "experiments/README.md", "experiments/app/README.md", "simpul/README.md",
           "results/README.md", "tests/README.md", "DEPENDENCIES.md", "CHANGELOG.md")
BOTH = {"scenarios/README.md": "Skenario", "experiments/importers/README.md": "Data masuk dan keluar", "SECURITY.md": "Keamanan",
        "docs/python.md": "Simpul dalam Python"}
"""Files with both languages, English first, and the title of the second part."""
SECOND = re.compile(r"^#{1,2} (Skenario|Dalam bahasa Indonesia|Ringkas dalam bahasa Indonesia)$", re.MULTILINE)
LINK = re.compile(r"(?<!!)\[((?:[^\[\]`]|`[^`]*`|\n)+?)\]\(([^)\s]+)\)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
FENCED = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
TITLES = {"en": ("Commands", "What each command takes, as `simpul COMMAND --help` tells it.", "Outcomes", "outcome", "name", "unit",
                 "meaning"),
          "id": ("Perintah", "Apa yang diterima tiap perintah, seperti kata `simpul PERINTAH --help`.", "Hasil", "hasil", "nama",
                 "satuan", "arti")}
REST = {"en": "More", "id": "Lain-lain"}
REFERENCE = {"en": "Reference", "id": "Rujukan"}
TOLD = ("docs/commands", "docs/outcomes", "docs/names")          # pages that are asked of the program
ENTRANCE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Simpul</title>
<style>body{font:1.2rem system-ui,sans-serif;margin:4rem auto;max-width:30rem;padding:0 1rem}</style>
<h1>Simpul</h1><p><a href="en/docs/index.html">English</a><p lang="id"><a href="id/docs/index.id.html">Bahasa Indonesia</a></html>
"""
Pages = dict[str, str]


def anchor(heading: str) -> str:
    """The name by which a heading can be linked to."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def outside_code(text: str, change) -> str:
    """A text with something changed everywhere but in its fenced blocks."""
    return "".join(part if part.startswith("```") else change(part) for part in FENCED.split(text))


def risen(text: str) -> str:
    """A part of a page as a page: its first heading becomes the title, the others rise with it."""
    by = len(HEADING.search(text)[1]) - 1
    return outside_code(text, lambda part: HEADING.sub(lambda found: f"{'#' * max(1, len(found[1]) - by)} {found[2]}", part))


def chapters(text: str, language: str) -> Pages:
    """The description of the model, a page a chapter, under `sim/`; what stands before the first chapter stays the entrance."""
    parts = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    pages, end = {MODELS[language]: parts[0]}, MODELS[language].removeprefix("sim/README")
    for part in parts[1:]:
        title = part.partition("\n")[0].removeprefix("## ")
        pages[f"sim/{anchor(re.sub(r'^[0-9]+. ', '', title))[:40].strip('-')}{end}"] = risen(part)
    return pages


def told_commands(language: str) -> str:
    """The help of every command."""
    def told(*words: str) -> str:
        with redirect_stdout(io.StringIO()) as said:
            simpul_command(["--lang", language, *words, "--help"])
        return said.getvalue().strip("\n")

    entrance = told()
    names = re.findall(r"^  ([a-z]+)  +\S", entrance.partition("\n\n")[2], flags=re.MULTILINE)
    parts = [f"# {TITLES[language][0]}", TITLES[language][1], f"```text\n{entrance}\n```"]
    return "\n\n".join([*parts, *(f"## simpul {name}\n\n```text\n{told(name)}\n```" for name in names)]) + "\n"


def told_outcomes(language: str) -> str:
    """The outcomes with their units and meanings."""
    _, _, title, *head = TITLES[language]
    lines = [f"# {title}", "", f"| {' | '.join(head)} |", "|---|---|---|---|"]
    lines += [f"| `{one.name}` | {outcome_label(one.name, language)} | {unit_label(one.unit, language)} | "
              f"{outcome_meaning(one.name, language)} |" for one in OUTCOMES]
    return "\n".join(lines) + "\n"


def public_names() -> str:
    """The public names with their docstrings, which Sphinx reads from the code."""
    listed = (ROOT / "simpul" / "__init__.pyi").read_text(encoding="utf-8")
    names = sorted(set(re.findall(r"\bas (\w+)", listed)), key=str.lower)
    lines = ["# Names of `import simpul`", "", "What each takes, returns and raises, from the docstrings.", ""]
    for name in names:
        lines += [f"## `{name}`", "", "```{eval-rst}", f".. autosimpul:: {name}", "```", ""]
    return "\n".join(lines)


def notebook_page(path: Path) -> str:
    """A notebook as a page: its text, and its code in blocks."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    texts = ("".join(cell["source"]) for cell in cells)
    return "\n\n".join(text if cell["cell_type"] == "markdown" else f"```python\n{text}\n```"
                       for cell, text in zip(cells, texts, strict=True)) + "\n"


def pages_of(language: str) -> Pages:
    """Every page of a language, by its path."""
    patterns = ("README.id.md" if language == "id" else "README.md", "docs/*.md", "scenarios/course*.md", "scenarios/exercises*.md",
                "scenarios/sheets*.md")
    ours = [ROOT / MODELS[language], *(path for pattern in patterns for path in ROOT.glob(pattern))]
    if language == "en":
        ours += [path for pattern in ENGLISH for path in ROOT.glob(pattern)]
    names = {path.relative_to(ROOT).as_posix() for path in ours}
    names = {name for name in names if name.endswith(".id.md") == (language == "id")} | set(BOTH)
    pages: Pages = {}
    for name in sorted(names):
        text = (ROOT / name).read_text(encoding="utf-8")
        if name in BOTH:
            cut = SECOND.search(text).start()
            text = text[:cut] if language == "en" else re.sub(r"^# .*", f"# {BOTH[name]}", risen(text[cut:]), count=1)
        pages |= chapters(text, language) if name == MODELS[language] else {name: text}
    if language == "en":
        pages["docs/names.md"] = public_names()
    suffix = ".md" if language == "en" else ".id.md"
    pages |= {f"docs/commands{suffix}": told_commands(language), f"docs/outcomes{suffix}": told_outcomes(language)}
    for path in sorted(ROOT.glob(f"docs/notebooks/*{'' if language == 'en' else '.id'}.ipynb")):
        if path.stem.endswith(".id") == (language == "id"):
            pages[path.relative_to(ROOT).with_suffix(".md").as_posix()] = notebook_page(path)
    return pages


class Site:
    """All pages of both languages, and which heading stands where."""

    def __init__(self):
        self.pages = {language: pages_of(language) for language in LANGUAGES}
        self.anchors = {language: {name: {anchor(title) for _, title in HEADING.findall(text)} for name, text in pages.items()}
                        for language, pages in self.pages.items()}
        for name in BOTH:                            # the first heading of a second part was given a title of its own
            self.anchors["id"][name].add(anchor(SECOND.search((ROOT / name).read_text(encoding="utf-8"))[1]))

    def place(self, language: str, file: str, heading: str) -> tuple[str, str] | None:
        """The language and page that a link means; this language first."""
        file = re.sub(r"\.ipynb$", ".md", file)
        for one in (language, *(other for other in LANGUAGES if other != language)):
            names = [file, *(name for name in self.pages[one] if name.startswith("sim/"))] if file == MODELS[one] else [file]
            for name in names:
                if name in self.pages[one] and (not heading or heading in self.anchors[one][name]):
                    return one, name
        return None

    def linked(self, language: str, name: str) -> str:
        """A page with its links as this site has them."""
        here = posixpath.dirname(name)

        def link(found: re.Match) -> str:
            words, target = found[1], found[2]
            if "://" in target or target.startswith("mailto:"):
                return found[0]
            file, _, heading = target.partition("#")
            file = posixpath.normpath(posixpath.join(here, file)) if file else MODELS[language] if here == "sim" else name
            place = self.place(language, file, heading)
            if place is None:
                if heading or not (ROOT / file).exists():
                    raise SystemExit(f"{name}: {target}: no such page, heading or file")
                return words
            other, page = place
            top = anchor(HEADING.search(self.pages[other][page])[2])
            stands = {anchor(title) for _, title in HEADING.findall(self.pages[other][page])} - {top}
            heading = heading if heading in stands else ""
            at = posixpath.relpath(page, here or ".")
            if other == language:
                return f"[{words}]({at}{'#' * bool(heading)}{heading})"
            up = "/".join([".."] * (name.count("/") + 1))
            return f'<a href="{up}/{other}/{page.removesuffix(".md")}.html{"#" * bool(heading)}{heading}">{words}</a>'

        text = self.pages[language][name]
        return outside_code(text, lambda part: LINK.sub(link, part))

    def trees(self, language: str) -> str:
        """The tables of contents: a part for each part of the index, in its order, and one for pages that it does not name."""
        index = f"docs/index{'' if language == 'en' else '.id'}.md"
        parts, placed = [], {index, *(name for name in self.pages[language] if name.startswith("sim/"))}
        text = self.linked(language, index)
        for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
            found = [posixpath.normpath(posixpath.join("docs", target.partition("#")[0])) for _, target in LINK.findall(part)]
            found = [name for name in dict.fromkeys(found)
                     if name in self.pages[language] and (name not in placed or name == MODELS[language])]
            if part.startswith(REFERENCE[language]):
                found += [name for name in self.pages[language] if name.startswith(TOLD)]
            placed |= set(found)
            parts.append((part.partition("\n")[0], found))
        parts.append((REST[language], sorted(set(self.pages[language]) - placed)))
        return "\n".join(tree(caption, names, "docs") for caption, names in parts if names)

    def write(self, folder: Path) -> None:
        """Write every page and every picture it shows below a folder."""
        for language, pages in self.pages.items():
            index = f"docs/index{'' if language == 'en' else '.id'}.md"
            for name in pages:
                text = self.linked(language, name)
                if name == index:
                    text += "\n" + self.trees(language)
                if name == MODELS[language]:
                    text += "\n" + tree("", [one for one in pages if one.startswith("sim/") and one != name], "sim")
                put(folder / language / name, text.encode())
                for _, target in PICTURE.findall(text):
                    picture = posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
                    put(folder / language / picture, (ROOT / picture).read_bytes())


def tree(caption: str, names: list[str], here: str) -> str:
    """A table of contents that only the side of the page shows."""
    lines = ["```{toctree}", ":hidden:", *([f":caption: {caption}"] if caption else []), ""]
    return "\n".join([*lines, *(posixpath.relpath(name, here).removesuffix(".md") for name in names), "```", ""])


def put(file: Path, content: bytes) -> None:
    """Write a file and the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("python docs/site_source.py FOLDER")
    os.environ.setdefault("COLUMNS", "100")         # how wide the help of commands is
    Site().write(Path(sys.argv[1]))
    put(Path(sys.argv[1]) / "index.html", ENTRANCE.encode())
