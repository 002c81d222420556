"""What the model says about the claims of the source and about patterns of real networks: one measured row for each.

`claims` and `evidence` are the tables, written before the runs; `pattern_rows` says what a row is and how it is judged;
`pattern_runs` runs what the rows need; `instruments` and `network_statistics` measure; `pattern_tables` puts the findings into
files and words.
"""
