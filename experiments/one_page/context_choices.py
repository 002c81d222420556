"""The context factors of a page in groups, and places to jump to among them."""

from __future__ import annotations

FACTOR_GROUPS: dict[str, tuple[str, ...]] = {
    "people": ("history", "rivalry", "divide", "stratification", "power_imbalance", "power_use", "trust_centralization",
               "communication"),
    "speaking": ("ambiguity", "selection"),
    "needs": ("resource_overlap", "goal_consensus"),
    "outside": ("opportunity", "barrier", "crisis", "window"),
}
"""Group -> its factors, in the order in which a page shows them."""
PRESETS: dict[str, dict[str, float]] = {
    "bitter": {"history": 0.1, "rivalry": 0.8},
    "strong": {"power_imbalance": 0.95, "power_use": 0.9, "trust_centralization": 0.9},
    "divided": {"divide": 0.9, "stratification": 0.8, "history": 0.3},
    "open": {"opportunity": 0.9, "barrier": 0.1},
    "crises": {"crisis": 0.95},
}
"""Name -> factors that are moved, and where to; the others stay as the case has them."""
