"""A community's own tables and networks become a scenario.

    from simpul.experiments.importers import bring_in
    brought = bring_in({"organizations.csv": raw, "ties.csv": more}, {"direction": "one"})

Files are read by `experiments/formats`, one small file for each format.
"""

from simpul.experiments.formats.ambiguities import Question, Undecided
from simpul.experiments.formats.import_errors import ExchangeError
from simpul.experiments.importers.file_import import QUESTIONS, SETTINGS, Brought, bring_in

__all__ = ["QUESTIONS", "SETTINGS", "Brought", "ExchangeError", "Question", "Undecided", "bring_in"]
