"""From ranges of the model's parameters to an ensemble of parameter sets that agree with what was observed.

`targets` says what should agree, `measuring` runs the model for it, `sampling` finds the sets, `screening` which parameters
matter, `ensemble` is the table of accepted sets, `checking` what the ensemble says of everything it was not fitted to.
"""
