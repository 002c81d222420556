"""Random experiments, killed at random moments and gone on with, for as long as one likes: the bytes must be those of an
experiment that nobody disturbed.

    python -m tests.soak --minutes 60                     every kind of experiment in turn (`make soak`)
    python -m tests.soak --minutes 10 --part tune         one of them
    python -m tests.soak --seed 3 --only 12               round 12 of seed 3 again
    python -m tests.soak --faults                         damaged files, pairs of commands, power cuts, kills, caches: in full

It works in a temporary folder, takes it away, and keeps nothing but what goes wrong.
"""
