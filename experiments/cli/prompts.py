"""Questions that files leave open, asked one after another on a terminal until nothing is open."""

from __future__ import annotations

from collections.abc import Mapping

from simpul.experiments.cli.console import print_note
from simpul.sim.language import say


def prompt_answers(files: Mapping[str, bytes], answers: dict[str, str], target: str, ask: bool):
    """What becomes of the files, once everything is decided. ask: whether somebody is there to be asked.

    Raises Undecided with the flags that would answer when nobody is there, KeyboardInterrupt when somebody leaves.
    """
    from simpul.experiments.formats.ambiguities import with_answer
    from simpul.experiments.importers import Undecided, bring_in

    while True:
        try:
            return bring_in(files, answers, target)
        except Undecided as open_:
            if not ask:
                raise
            for question in open_.questions:
                answers[question.name] = with_answer(answers.get(question.name, ""), question.name, one(question))


def one(question) -> str:
    """The answer to one question: the number of a choice, its name, or what is asked for in words of one's own."""
    print_note("")
    print_note(question.sentence())
    if question.has_default:
        return _given(f"[{question.choices[0]}] > ") or question.choices[0]
    if question.is_free:
        print_note(say("cli-import-example", answer=question.choices[0]))
        while not (given := _given("> ")):
            pass
        return given
    for number, choice in enumerate(question.choices, start=1):
        print_note(f"  {number}  {question.meaning(choice)} ({choice})")
    while True:
        given = _given("> ")
        if given.isdecimal() and 1 <= int(given) <= len(question.choices):
            return question.choices[int(given) - 1]
        if given.casefold() in {choice.casefold() for choice in question.choices}:
            return given
        print_note(say("cli-import-choose", most=len(question.choices)))


def _given(prompt: str) -> str:
    """What somebody writes. Raises KeyboardInterrupt when they leave."""
    try:
        return input(prompt).strip()
    except EOFError:
        raise KeyboardInterrupt from None


def confirmed(question: str) -> bool:
    """Whether somebody at the terminal says yes; nothing, or anything else, is a no."""
    print_note("")
    given = _given(f"{question} ").casefold()
    return given in say("cli-import-yes-words").split()
