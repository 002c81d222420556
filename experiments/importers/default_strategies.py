"""The strategies that a new scenario offers, and who would host a broker."""

from __future__ import annotations

from simpul.experiments.importers import kind_defaults
from simpul.experiments.importers.community_draft import Draft, Member
from simpul.experiments.importers.scenario_text import quoted

FEW = 8  # organizations: below, a partnership has two partners and one project at a time


def offered(host: str, count: int) -> dict[str, str]:
    """Settings of the strategies that may be chosen, by label, as YAML. host: empty for whoever the model takes."""
    hosts = f", hosts: [{quoted(host)}]" if host else ""
    return {
        "broker-host": f"{{type: broker, origin: host{hosts}}}",
        "broker-new": "{type: broker, origin: new}",
        "broker-informal": "{type: broker, origin: informal}",
        "coalition-broad": "{type: coalition, scope: broad}",
        "partnership": f"{{type: partnership, partners: {2 if count < FEW else 3}, projects: {1 if count < FEW else 2}}}",
    }


def best_placed(draft: Draft) -> str:
    """The organization that would host a broker: of those inside, the one with most ties, then the most powerful."""
    degrees = draft.degrees()
    inside = [member for member in draft.members if not member.outside]

    def rank(member: Member) -> tuple[float, float]:
        power = member.numbers.get("power")
        return degrees[member.name], power.value if power else kind_defaults.usual(member.kind).power[0]

    return max(inside, key=rank).name if inside else ""
