"""Files that nobody foresaw: made up and mutated, each must end in one clear message or in a run that closes its ledger.

    python -m tests.fuzz --files 10000 --seed 1      everything (`make fuzz`)
    python -m tests.fuzz --seed 1 --only 4711        one case again, told in full

A case is drawn from the seed and its own number alone, so that any of them can be had again without the others.
"""
