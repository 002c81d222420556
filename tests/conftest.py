"""What all tests share: how hard Hypothesis tries, and no deadline, since a first call may compile."""

import os

import pytest
from hypothesis import settings

os.environ["SIMPUL_OWN_CODE"] = "1"  # strategies of one's own below scenarios/ are part of what is tested

pytest.register_assert_rewrite("tests.sim.conformance")  # checks that are inherited say what differed, as others do

# In CI the same examples every time, so that a submission is judged by its own change.
settings.register_profile("simpul", deadline=None, print_blob=True, derandomize="CI" in os.environ)
settings.load_profile("simpul")

LONGEST = ("tests/experiments/app/", "tests/test_soak.py", "tests/test_upgrades.py")  # what waits for browsers and programs


def pytest_collection_modifyitems(items):
    """Begin with what takes longest, so that no processor stands idle while the other is still at it."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))
