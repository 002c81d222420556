"""What a folder was asked: the arguments of a question as a manifest tells them and gives them back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def told_arguments(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments for JSON, in which a range must not look like a list of values."""
    over = arguments.get("over")
    if not isinstance(over, Mapping):
        return dict(arguments)
    return {**arguments, "over": {key: {"range": list(value)} if isinstance(value, tuple) else value
                                  for key, value in over.items()}}


def given_arguments(manifest: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of a manifest as the question's function takes them."""
    arguments = dict(manifest["arguments"])
    over = arguments.get("over")
    if isinstance(over, dict):
        arguments["over"] = {key: tuple(value["range"]) if isinstance(value, dict) else value for key, value in over.items()}
    return arguments
