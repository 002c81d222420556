"""What will be run, before anything runs: scenarios, factors, parameter sets, plans."""
