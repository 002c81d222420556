"""What the model says about the claims of the source and about patterns of real networks: one measured row for each.

`claims` and `evidence` are the tables, written before the runs; `rows` says what a row is and how it is judged; `running` runs
what the rows need; `instruments` and `networks` measure; `writing` puts the findings into files and words.
"""
