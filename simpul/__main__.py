"""`python -m simpul`: the command, for those who have it not on their path."""

import sys

from simpul.experiments.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
