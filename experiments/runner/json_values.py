"""Values as JSON has them: no NumPy types, no tuples as keys, None for what is not a number."""

from __future__ import annotations

import json
import math
from typing import Any

import numpy as np


def plain(value: Any) -> Any:
    """A copy of the value in the types of JSON."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(item) for item in value]
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def as_json(value: Any, indent: int | None = 1) -> str:
    """The value as strict JSON text."""
    return json.dumps(plain(value), indent=indent, ensure_ascii=False, allow_nan=False)
