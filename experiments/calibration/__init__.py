"""From ranges of the model's parameters to an ensemble of parameter sets that agree with what was observed.

`targets` says what should agree, `measurement` runs the model for it, `screening` which parameters matter, `subset_simulation`
finds the sets, `fit` goes the whole way, `calibration_checks` says what the ensemble gives of everything it was not fitted to.
"""
