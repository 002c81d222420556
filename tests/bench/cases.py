"""What is timed: a community of forty organizations in one place for ten years."""

from __future__ import annotations

from pathlib import Path

from simpul.sim.scenario import Scenario, load_data

ORGANIZATIONS = 40
MONTHS = 120
PIKUL = Path(__file__).resolve().parents[2] / "scenarios" / "pikul.yaml"

STRATEGIES = {
    "nothing": {"type": "nothing"},
    "grants-equal": {"type": "direct_grants", "by": "equal"},
    "grants-need": {"type": "direct_grants", "by": "need"},
    "broker-host": {"type": "broker", "origin": "host"},
    "broker-new": {"type": "broker", "origin": "new"},
    "broker-informal": {"type": "broker", "origin": "informal"},
    "coalition-broad": {"type": "coalition", "scope": "broad"},
    "coalition-issue": {"type": "coalition", "scope": "issue", "issue": "i0"},
    "partnership": {"type": "partnership"},
}


def community() -> Scenario:
    """Return forty organizations, five issues, two groups, one place; 120 months without a burn-in, everything else as usual."""
    def words(name: str, **more) -> dict:
        return {"en": name, "id": name, **more}

    return load_data({
        "simpul": 1, "title": "Forty", "description": "Forty organizations.", "months": MONTHS, "burn_in": 0, "start": 12,
        "horizons": [MONTHS - 12], "issues": {f"i{n}": words(f"i{n}") for n in range(5)},
        "groups": {f"g{n}": words(f"g{n}") for n in range(2)}, "strata": ["g0", "g1"],
        "kinds": {"staffed": words("staffed", income=5.0), "group": words("group", income=1.5, hours=30.0, volunteers=0.7)},
        "organizations": [
            {"count": ORGANIZATIONS // 4, "kind": kind, "group": group} for kind in ("staffed", "group") for group in ("g0", "g1")
        ],
        "subsidy": {"total": 96.0, "months": 96}, "strategies": STRATEGIES,
    })
