"""The numeric baseline: what the model gives today, to be changed on purpose only.

    python -m tests.baseline          shows what has moved
    python -m tests.baseline --write  writes the new figures; say why in CHANGELOG.md, under the heading of the next version

`pikul.json` has every outcome at every horizon of every strategy of the PIKUL case, for three seeds. They are compared to one part
in 10**9, since the last bits of a sum over months, which NumPy adds up, may differ between platforms. `bits.json` has the bits of
state, series and ledger of a small world under every strategy (`bits.py`): these must be the same everywhere.
"""
