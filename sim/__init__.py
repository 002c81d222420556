"""The model: organizations of a community, their state, the rules of a month, strategies and outcomes."""
