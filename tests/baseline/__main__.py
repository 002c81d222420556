"""Show how far today's figures are from the baseline, or write them."""

import sys

from tests.baseline import bits, figures

if __name__ == "__main__":
    if sys.argv[1:] not in ([], ["--write"]):
        print(__doc__)
        sys.exit(2)
    now = figures.figures(), bits.figures()
    if sys.argv[1:]:
        figures.write(now[0])
        bits.write(now[1])
        print(f"written: {figures.FILE.name}, {bits.FILE.name}; say in CHANGELOG.md why it moved")
    else:
        moved = figures.differences(figures.read(), now[0]) + bits.differences(bits.read(), now[1])
        print("\n".join(moved) or "nothing has moved")
        sys.exit(1 if moved else 0)
