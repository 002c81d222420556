"""The model in one HTML file (`simpul share`): the answer as text and pictures, and the model itself to change the question.

`shared_page.py` joins the file; `counted_futures.py` makes the runs it tells of, `told_slots.py` and `answer_pictures.py` what is
told of them before any script runs, `strategy_board.py` what is told of all strategies under weights, `page_catalogue.py` the
words that the scripts need, `community_cast.py` who is in the community. The scripts in `scripts/` say and draw the same from
runs of their own; sections that they alone fill stand in `parts/`. What stands behind the answer (all strategies, the map) is
worked out when it is looked at, by workers that the answer leaves idle (`scripts/sources.js`).
"""

from simpul.experiments.one_page.shared_page import shared_page

__all__ = ["shared_page"]
