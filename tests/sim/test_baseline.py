"""The PIKUL case gives what it gave: figures change on purpose only (`python -m tests.baseline --write`)."""

from tests.baseline.figures import differences, figures, read


def test_nothing_has_moved():
    moved = differences(read(), figures())
    assert not moved, f"{len(moved)} figures have moved, such as {moved[0]}; see tests/baseline/__init__.py"


def test_a_difference_is_seen():
    before = read()
    changed = {**before, "nothing": {**before["nothing"]}}
    horizon = next(iter(changed["nothing"]))
    changed["nothing"][horizon] = {**changed["nothing"][horizon], "need_met": [0.0, 0.0, 0.0]}
    assert len(differences(before, changed)) == 3
