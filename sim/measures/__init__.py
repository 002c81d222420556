"""What is read from runs, in the rules' subset of Python, so that a page computes the very same: sums over months, outcomes, and
how many futures say what. Plain functions of numbers and arrays; nothing here knows a community."""
