"""Show how far today's figures are from the baseline, or write them."""

import sys

from tests.baseline.figures import FILE, differences, figures, read, write

if __name__ == "__main__":
    now = figures()
    if sys.argv[1:] == ["--write"]:
        write(now)
        print(f"written: {FILE.name}; say in CHANGELOG.md why it moved")
    elif sys.argv[1:]:
        print(__doc__)
        sys.exit(2)
    else:
        moved = differences(read(), now)
        print("\n".join(moved) or "nothing has moved")
        sys.exit(1 if moved else 0)
