"""Printing on any console; progress that is silent when quick and tells the time left when slow."""

import io

import pytest

from simpul.experiments.cli import console, prompts
from simpul.experiments.cli.console import Progress, duration, printable
from simpul.experiments.formats.ambiguities import Question
from simpul.sim.language import set_language


class Console(io.StringIO):
    """A text stream with an encoding and, if wanted, a terminal behind it."""

    def __init__(self, encoding: str, terminal: bool = False):
        super().__init__()
        self._encoding, self._terminal = encoding, terminal

    @property
    def encoding(self):
        return self._encoding

    def isatty(self):
        return self._terminal


@pytest.fixture(autouse=True)
def english():
    set_language("en")
    yield
    set_language(None)


def test_a_minus_stays_a_minus_where_the_console_has_no_such_sign():
    assert printable("−3 ▲ “x” …", Console("cp1252")) == '-3 + “x” …'
    assert printable("−3 ▲ ± …", Console("ascii")) == "-3 + +- ..."
    assert printable("−3 ▲", Console("utf-8")) == "−3 ▲"
    assert printable("−3", Console("no-such-encoding")) == "-3"


class Clock:
    """A clock that the test moves."""

    now = 0.0

    def __call__(self):
        return self.now


def ticked(times, terminal=False):
    stream, clock = Console("utf-8", terminal), Clock()
    with Progress(stream, clock) as progress:
        for now, done in times:
            clock.now = now
            progress.tick(done, 100)
    return stream.getvalue()


def test_quick_work_is_silent():
    assert ticked([(.5, 50), (1.0, 100)]) == ""


def test_a_log_gets_a_line_now_and_then_with_rate_and_time_left():
    text = ticked([(2, 10), (11, 50), (12, 60), (22, 100)])
    assert text.splitlines() == ["50 of 100 runs, 4.5 a second, 11 s left", "100 of 100 runs, 4.5 a second, 0 s left"]


def test_a_terminal_gets_a_bar():
    assert "100 of 100 runs" in ticked([(2, 10), (5, 50), (10, 100)], terminal=True)


def test_spans_of_time():
    assert [duration(seconds) for seconds in (0, 12.4, 120, 7200)] == ["0 s", "12 s", "2 min", "2 h"]


def test_a_command_stays_in_one_line_and_all_else_is_wrapped(monkeypatch):
    monkeypatch.setattr(console, "width", lambda: 60)
    told = []
    command = '--columns "name=What is the name of your organization?"'
    console.print_wrapped([f"It cannot be told which column holds the organization that answered. Say {command}, or leave it."],
                          told.append)
    assert any(command in line for line in told) and all(len(line) <= 60 for line in told if command not in line)
    told.clear()
    console.print_wrapped(["x" * 150], told.append)
    assert all(len(line) <= 60 for line in told)


def test_an_example_of_a_scale_is_no_answer(monkeypatch, capsys):
    given = iter(["", "", "1-5"])
    monkeypatch.setattr("builtins.input", lambda _prompt: next(given))
    assert prompts.one(Question("scale", ("1-7",), {"columns": "-", "file": "-", "line": "1"})) == "1-5"
    monkeypatch.setattr("builtins.input", lambda _prompt: "")
    assert prompts.one(Question("missing", ("99",), {"codes": "99", "file": "-", "line": "1"})) == "99"
    assert "1-7" in capsys.readouterr().err
