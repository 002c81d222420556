"""What a file leaves open and nobody may guess: questions, asked on a terminal or answered by a flag of the same name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from simpul.experiments.formats.import_errors import ExchangeError, refuse
from simpul.sim.language import has, say
from simpul.sim.scenario.faults import Fault, nearest_name

EXAMPLES = ("columns", "scale")  # whose only choice is no more than an example: nobody answers so by saying nothing
FREE = ("missing", "columns", "same", "delimiter", "encoding", "scale")  # what takes more than one of a few words


@dataclass(frozen=True)
class Question:
    """One open question. `name` is also the flag that answers it; choices are what may be answered; values fill its sentence.

    fault: what is wrong as long as it is not answered, said in place of the usual sentence.
    """

    name: str
    choices: tuple[str, ...]
    values: Mapping[str, Any] = field(default_factory=dict)
    fault: Fault | None = None

    @property
    def is_free(self) -> bool:
        """Whether words of one's own answer it; the only choice is then an example."""
        return self.name in FREE

    @property
    def has_default(self) -> bool:
        """Whether saying nothing means the first choice."""
        return self.is_free and self.name not in EXAMPLES

    def sentence(self) -> str:
        """What is asked, in words."""
        return self.fault.text() if self.fault else say(f"exchange-ask-{self.name}", **self.values)

    def meaning(self, choice: str) -> str:
        """What a choice means, in words; a name that the file itself gives is said as it is."""
        key = f"exchange-ask-{self.name}-{choice}"
        return say(key, **self.values) if has(key) else choice


def with_answer(before: str, name: str, given: str) -> str:
    """An answer beside what was answered before: more columns, more scales; any other takes the place of the former."""
    between = {"columns": ", ", "scale": "; "}.get(name)
    return f"{before}{between}{given}" if before and between else given


class Undecided(ExchangeError):
    """The files can be read in more than one way. `questions` holds all that is open.

    >>> import simpul, tempfile, pathlib
    >>> file = pathlib.Path(tempfile.mkdtemp()) / "ties.csv"
    >>> _ = file.write_text("from,to\\nMata Air,Dapur Ibu\\nDapur Ibu,SD Harapan\\n", encoding="utf-8")
    >>> try:
    ...     simpul.import_files(file)
    ... except simpul.Undecided as open_questions:
    ...     [question.name for question in open_questions.questions]
    ['direction']
    """

    def __init__(self, questions: list[Question]) -> None:
        self.questions = questions
        super().__init__([question.fault for question in questions if question.fault])

    def __str__(self) -> str:
        lines = [say("exchange-undecided", count=len(self.questions))]
        for question in self.questions:
            lines.append(f"- {question.sentence()}")
            if not question.is_free:
                lines += [f"    --{question.name} {_quoted(choice)}: {question.meaning(choice)}" for choice in question.choices]
            else:
                lines.append(f"    --{question.name} {_quoted(question.choices[0])}")
        return "\n".join(lines)


def _quoted(word: str) -> str:
    return word if word and not set(word) & set(" \"'&|<>();$`\\*?") else '"' + word.replace('"', '\\"') + '"'


class Asking:
    """Holds the answers that were given and collects the questions that are still open."""

    def __init__(self, answers: Mapping[str, str] | None = None) -> None:
        self.answers = {name: value for name, value in (answers or {}).items() if value}
        self.open: dict[str, Question] = {}
        self.offered: dict[str, Question] = {}  # what may be said otherwise, and goes on with its first choice if nobody does
        self.owners: dict[tuple[str, str, str], str] = {}  # organizations that answered, by key, table and number (`repeat_groups`)
        self.heads: dict[str, str] = {}  # heads that stand in the files, by word: what a user may name
        self.known: dict[str, str] = {}  # organizations of the files read so far, by word: what a cell or a head may mean

    def choose(self, name: str, choices: tuple[str, ...], **values: Any) -> str:
        """The answer to a question; the first choice for the time being when it is open. Raises ExchangeError for an answer that
        is none of the choices."""
        given = self.answers.get(name)
        if given is None:
            self.open.setdefault(name, Question(name, choices, values))
            return choices[0]
        found = next((choice for choice in choices if choice.casefold() == given.casefold()), None)
        if found is None:
            raise refuse(None, 0, "exchange-no-such-answer", given, name=f"--{name}", allowed=", ".join(choices),
                         nearest=nearest_name(given, choices) or "none")
        return found

    def offer(self, name: str, choices: tuple[str, ...], **values: Any) -> str:
        """The answer to a question that need not be answered: without one, the first choice."""
        self.offered[name] = Question(name, choices, values)
        return self.choose(name, choices, **values) if name in self.answers else choices[0]

    def given(self, name: str) -> str:
        """A setting that needs no question; empty when it was not given."""
        return self.answers.get(name, "")

    def ask(self, name: str, example: str, **values: Any) -> None:
        """Leave a question open whose answer is free."""
        self.open.setdefault(name, Question(name, (example,), values))

    def settle(self) -> None:
        """Raise Undecided when questions are open."""
        if self.open:
            raise Undecided(list(self.open.values()))
