"""The numeric baseline: what the PIKUL case gives today, to be changed on purpose only.

    python -m tests.baseline          shows what has moved
    python -m tests.baseline --write  writes the new figures; say why in CHANGELOG.md, under the heading of the next version

The figures are every outcome at every horizon of every strategy, for three seeds. They are compared to one part in 10**9, since
the last bits of a sum may differ between platforms.
"""
