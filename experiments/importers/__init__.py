"""Data in and out: a community's own tables and networks become a scenario, and what a run gives goes to other programs.

    from exchange import bring_in
    brought = bring_in({"organizations.csv": raw, "ties.csv": more}, {"direction": "one"})

Reading is in `experiments/importers/reading`, one small file for each format; writing is in `experiments/importers/writing`.
"""

from simpul.experiments.importers.ambiguities import Question, Undecided
from simpul.experiments.importers.file_import import QUESTIONS, SETTINGS, Brought, bring_in
from simpul.experiments.importers.import_errors import ExchangeError

__all__ = ["QUESTIONS", "SETTINGS", "Brought", "ExchangeError", "Question", "Undecided", "bring_in"]
