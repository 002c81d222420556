"""Data in and out: a community's own tables and networks become a scenario, and what a run gives goes to other programs.

    from exchange import bring_in
    brought = bring_in({"organizations.csv": raw, "ties.csv": more}, {"direction": "one"})

Reading is in `exchange/reading`, one small file for each format; writing is in `exchange/writing`.
"""

from exchange.asking import Question, Undecided
from exchange.bringing import QUESTIONS, SETTINGS, Brought, bring_in
from exchange.errors import ExchangeError

__all__ = ["QUESTIONS", "SETTINGS", "Brought", "ExchangeError", "Question", "Undecided", "bring_in"]
