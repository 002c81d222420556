# What results say of themselves in Python
surface-outcome = { $outcome } { $value }
surface-main = After { $months } months: { $outcomes }.
surface-no-baseline = Strategies: { $strategies }. With doing nothing or direct grants among them, differences would be told.
