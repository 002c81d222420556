"""What many runs say, and how sure it is: estimates, verdicts, and which strategy is best."""
