"""Output for machines: one valid JSON document on standard output and nothing else."""

import json
import sys


def print_json(value) -> None:
    """Print a value as JSON; letters outside ASCII are escaped where the console could not show them, or would do as they say."""
    from simpul.experiments.cli.console import can_show
    from simpul.experiments.runner.json_values import plain
    from simpul.sim.characters import SHOWING

    text = json.dumps(plain(value), indent=1, ensure_ascii=False, allow_nan=False)
    if not can_show(text, sys.stdout):
        text = json.dumps(plain(value), indent=1, ensure_ascii=True, allow_nan=False)
    print(SHOWING.sub(lambda found: f"\\u{ord(found.group()):04x}", text))
