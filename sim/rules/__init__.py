"""The rules of a month: one mechanism, one file. Each rule is a small plain function on the community's columns.

Every rule takes the community `c`, the settings `p`, the row it acts for and the month `t` (counted from the start of the burn-in).
Rules know no strategy: a structure is what its columns say.
"""
