"""Communities of any size, as the text of a scenario file."""

from simpul.sim.scenario import load_text
from simpul.sim.scenario.scenario_library import shipped_scenarios


def crowd(count: int, months: int) -> str:
    """The text of a community of so many organizations."""
    scenario = load_text(shipped_scenarios()["small"].read_text(encoding="utf-8")).as_used()
    kind = next(iter(scenario["kinds"]))
    parts = [f"  - {{count: {min(500, count - n)}, kind: {kind}, place: p{n // 500}}}" for n in range(0, count, 500)]
    places = [f"  p{n}: {{en: Place {n}, id: Tempat {n}}}" for n in range(len(parts))]
    return "\n".join([
        "simpul: 1", "title: {en: Many, id: Banyak}", "description: {en: Many organizations., id: Banyak organisasi.}",
        f"months: {months}", "start: 12", "burn_in: 12", "issues:", "  water: {en: Water, id: Air}", "kinds:",
        f"  {kind}: {{en: Group, id: Kelompok}}", "places:", *places, "organizations:", *parts,
        "subsidy: {total: 100, months: 24}", "strategies:", "  coalition: {type: coalition, scope: broad}", ""])
