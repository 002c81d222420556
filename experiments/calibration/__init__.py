"""From ranges of the model's parameters to an ensemble of parameter sets drawn by how well they agree with what was observed.

`fitted_target` says what should agree and how far it may be off, `measurement` runs the model for it, `wave_design` where,
`emulator` what it gives without being run, `posterior` draws the sets, `fit` goes the whole way, `calibration_checks` says what the
ensemble gives of everything it was not fitted to, `trust_bars` how far to trust all this.
"""
