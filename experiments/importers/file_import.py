"""Bring files in: from their bytes to an account and a scenario that runs. Nothing is read from or written to a disk here.

    brought = bring_in({"survey.csv": raw}, {"direction": "one"})
    print("\\n".join(brought.account.lines()))
    brought.text, brought.scenario

The command and the pages in the browser call this with the same files and the same answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from simpul.experiments.formats import column_heads
from simpul.experiments.formats.ambiguities import Asking, Question, Undecided
from simpul.experiments.formats.format_registry import records_in_file
from simpul.experiments.formats.import_errors import ExchangeError, refuse
from simpul.experiments.formats.raw_records import Found
from simpul.experiments.formats.text_recognition import plain_text, word_of
from simpul.experiments.importers.import_account import Account
from simpul.experiments.importers.import_preview import Preview, previewed
from simpul.experiments.importers.merge import check_limits, merge_files
from simpul.experiments.importers.scenario_composition import CompositionPlan, compose
from simpul.experiments.importers.starting_hours import fit_hours
from simpul.sim.language import say
from simpul.sim.scenario import Scenario, load_text
from simpul.sim.scenario.models import MOST_ENTRIES
from simpul.sim.scenario.scenario_file import LARGEST_FILE

MOST_ORGANIZATIONS, MOST_TIES = MOST_ENTRIES, 20_000  # entries of a scenario file
MOST_FILES = 20
QUESTIONS = ("alike", "unlisted", "above", "direction", "triangle", "network", "wave", "conflict", "weights", "scale", "missing",
             "decimal", "power", "hours", "two-mode", "places", "many-kinds", "many-places", "many-groups", "many-issues")
"""What may have to be asked; each is answered under this name."""
_WHOSE = {"exchange-survey-nobody": "name=…", "exchange-answering-persons": "from=…"}
"""Faults that are mended by naming the column with the organizations -> an example of the answer."""
SETTINGS = ("columns", "same", "depth", "delimiter", "encoding", "issues", "title")
"""What may be said besides, and is never asked."""


@dataclass(frozen=True)
class Brought:
    """What became of files that were imported.

    Attributes:
        account: what became of every row and every cell: kept, merged, rejected, and why.
        offered: what may be answered otherwise, although nothing has to be: with the choice that counts at the head.
        preview: the community as it was understood, for a last look: suspicious names, ties in words, who lacks hours.
        text: the scenario as the text of a file, with a note at every number.
        scenario: the scenario itself, checked.

    >>> import simpul, tempfile, pathlib
    >>> file = pathlib.Path(tempfile.mkdtemp()) / "ties.csv"
    >>> _ = file.write_text("from,to\\nMata Air,Dapur Ibu\\nDapur Ibu,SD Harapan\\n", encoding="utf-8")
    >>> brought = simpul.import_files(file, {"direction": "both"})
    >>> brought.account.organizations, brought.account.ties
    (3, 4)
    """

    account: Account
    preview: Preview
    text: str
    scenario: Scenario
    offered: tuple[Question, ...] = ()

    def lines(self) -> list[str]:
        """The account of rows and the preview in words, a line for each entry, in the language in use."""
        return [*self.account.lines(), *self.preview.lines(self.account)]

    def to_dict(self) -> dict[str, Any]:
        """The account and the preview for a program."""
        return {**self.account.to_dict(), **self.preview.to_dict(self.account)}


def bring_in(files: Mapping[str, bytes], answers: Mapping[str, str] | None = None, file: str | None = None) -> Brought:
    """The community that files describe, as a scenario.

    files    name of each file -> its bytes
    answers  name of a question or setting (QUESTIONS, SETTINGS) -> what was answered
    file     the name by which the scenario is called in messages

    Raises Undecided with all open questions when the files can be read in more than one way, ExchangeError with all faults when
    they cannot be read; both have the account as far as it goes, in `account`.
    """
    account = Account()
    try:
        return _brought(files, answers, file, account)
    except ExchangeError as error:
        error.account = account.lines() if account.parts or account.notes else []
        raise


def _brought(files: Mapping[str, bytes], answers: Mapping[str, str] | None, file: str | None, account: Account) -> Brought:
    if not files:
        raise refuse(None, 0, "exchange-no-files")
    if len(files) > MOST_FILES:
        raise refuse(None, 0, "exchange-too-many-files", len(files), most=MOST_FILES)
    asking = Asking(answers)
    found = _read(files, asking)
    draft = merge_files(found, asking, account)
    account.organizations, account.ties = len(draft.members), len(draft.ties)
    account.without_ties = sum(not count for count in draft.degrees().values())
    check_limits(draft, account, MOST_ORGANIZATIONS, MOST_TIES)
    raised, short, kept = fit_hours(draft, asking)
    asking.settle()
    named = ", ".join(plain_text(name) for name in draft.files)
    title = plain_text(asking.given("title"))[:200] or say("made-title", files=named)[:200]
    issues = [plain_text(issue)[:100] for issue in asking.given("issues").split(",") if plain_text(issue)]
    values = {"organizations": account.organizations, "ties": account.ties, "files": named[:400]}
    about = [say("made-about", **values), say("made-account", read=sum(part.read for part in account.parts),
                                              kept=account.count("kept"), merged=account.count("merged"),
                                              rejected=account.count("rejected"))]
    if any(one.kind == "survey" for one in found):
        about.append(say("made-survey"))
    plan = CompositionPlan(title, about, say("made-description", **values), draft, issues, ties_kept=kept)
    text = compose(plan, asking, account)
    asking.settle()
    if len(text.encode()) > LARGEST_FILE:
        text = compose(plan, asking, account, notes=False)
        account.tell("", "account-without-notes")
    if len(text.encode()) > LARGEST_FILE:
        raise refuse(draft.files[0], 0, "exchange-scenario-too-large", most=LARGEST_FILE // 1000)
    return Brought(account, previewed(draft, raised, short, kept), text, load_text(text, file), tuple(asking.offered.values()))


def _read(files: Mapping[str, bytes], asking: Asking) -> list[Found]:
    """What all files hold; the faults of all of them at once."""
    found: list[Found] = []
    faults = []
    waiting = list(files.items())
    late: set[str] = set()
    while waiting:
        name, raw = waiting.pop(0)
        try:
            read = records_in_file(plain_text(name) or "-", raw, asking)
            found += read
            asking.known |= {word_of(node.label): node.label for one in read if one.listed for node in one.nodes}
        except ExchangeError as error:
            if name not in late and [fault.message for fault in error.faults] == ["exchange-repeat-group"]:
                late.add(name)  # the table that it belongs to may come after it
                waiting.append((name, raw))
            else:
                faults += error.faults
    mended = all(fault.message in _WHOSE for fault in faults)
    if mended:
        column_heads.check_heads(asking.given("columns"), asking.heads)
    if faults and mended:
        raise Undecided([Question("columns", (_WHOSE[faults[0].message],), fault=faults[0])])
    if faults:
        raise ExchangeError(faults)
    return found
