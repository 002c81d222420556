"""A session for a class in one HTML file (`simpul share --session`): teams decide year by year, seal what they expect, and hold
their plans against each other in many futures.

`session_page.py` joins the file, `session_data.py` is what its scripts are told, `decision_rounds.py` says which decisions there
are; counting, words and the model are those of `one_page/`. A plan in years is run by `scripts/yearly_machine.js`, which sets
structures side by side as a `sequence` of a scenario does.
"""

from simpul.experiments.class_session.session_page import session_page

__all__ = ["session_page"]
