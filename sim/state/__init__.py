"""The state of a community: columns, monthly series and settings, and the pointer through which compiled code reads them."""

import simpul.sim.numerics  # noqa: F401  before anything loads Numba
