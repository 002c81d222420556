"""What a run gives, for other programs: the network of a month, its organizations and ties, monthly series and events.

`take` a month of a run; `experiments/formats` turns the tables into files.
"""

from simpul.experiments.exporters.run_tables import Taken, tables_of, take

__all__ = ["Taken", "tables_of", "take"]
