"""What a scenario may declare as a strategy: one model a type, with its settings and its levers.

A further type is one class more: derive from `Declared`, give it a `type`, and `register` it. The check of scenario
files, the JSON Schema and the tables of keys then know it. What a strategy *does* stands in `sim/strategies`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field

from simpul.sim.language import LANGUAGES, say
from simpul.sim.scenario.field_types import LONGEST_LINE, Frozen, Label, Name, Title, Words, number_field
from simpul.sim.state.mechanisms import MECHANISMS, Mechanism

MOST_LEVERS = 4
MOST_PARTS = 6  # strategies that another is made of
MOST_HOSTS = 20


@dataclass(frozen=True)
class Lever:
    """A design choice of a strategy: a number from low to high. Every strategy has at most four."""

    name: str
    low: float
    high: float
    default: float
    integer: bool


class StrategyModel(Frozen):
    """A declared strategy. `title` is filled from the catalogue when the file gives none."""

    LEVERS: ClassVar[tuple[Lever, ...]] = ()

    title: Title | None = None
    without: Annotated[tuple[Mechanism, ...], Field(strict=False, max_length=len(MECHANISMS))] | None = None
    if TYPE_CHECKING:
        type: str  # each type narrows it to its own name

    @classmethod
    def __pydantic_init_subclass__(cls, **_kwargs: object) -> None:
        """Read the levers off the fields marked as such, so that a range stands in one place."""
        levers = []
        for name, info in cls.model_fields.items():
            if not (info.json_schema_extra or {}).get("lever"):
                continue
            low = next(bound.ge for bound in info.metadata if hasattr(bound, "ge"))
            high = next(bound.le for bound in info.metadata if hasattr(bound, "le"))
            levers.append(Lever(name, low, high, info.default, info.annotation is int))
        if len(levers) > MOST_LEVERS:
            raise TypeError(f"{cls.__name__} declares {len(levers)} levers; every strategy has at most {MOST_LEVERS}")
        cls.LEVERS = tuple(levers)

    def title_key(self) -> str:
        """Catalogue key of the name this strategy goes by when the file gives none."""
        return "strategy-" + self.type.replace("_", "-")

    def usual_title(self) -> Words:
        """The name this strategy goes by when the file gives none."""
        return Words(**{language: say(self.title_key(), language) for language in LANGUAGES})

    def parts(self) -> list[str]:
        """Labels of the strategies it is made of; none for a strategy of its own."""
        return []

    def wrong(self) -> list[tuple[str, str]]:
        """Settings that do not go together: (setting, message key). Here: none."""
        return []


class NothingModel(StrategyModel):
    """No strategy: the community as it is, and the subsidy stays away."""

    type: Literal["nothing"]


class DirectGrantsModel(StrategyModel):
    """The subsidy goes straight to organizations: the same to each, or by need; to all of them or to a share."""

    type: Literal["direct_grants"]
    by: Literal["equal", "need"] = "equal"
    share: float = number_field(0.1, 1.0, 1.0)


class BrokerModel(StrategyModel):
    """An organization that mediates: one that exists (`host`, CCRP), a `new` one (GCDC), an `informal` body (NFI)."""

    type: Literal["broker"]
    origin: Literal["host", "new", "informal"]
    incorporates: int = number_field(0, 240, 0)
    hosts: Annotated[tuple[Label, ...], Field(strict=False, min_length=1, max_length=MOST_HOSTS)] | None = None
    backed_by: Annotated[tuple[Label, ...], Field(strict=False, min_length=1, max_length=MOST_HOSTS)] | None = None
    offices: Literal["one", "each"] | None = None
    forming: float | None = number_field(0.0, 60.0, None)
    unpaid: float | None = number_field(0.0, 1.0, None)
    staff_share: float = number_field(0.2, 0.9, 0.6, lever=True)
    relations: float = number_field(0.1, 0.9, 0.5, lever=True)
    membership: float = number_field(0.2, 1.0, 0.8, lever=True)

    def title_key(self) -> str:
        """One title for each origin."""
        return f"strategy-broker-{self.origin}"

    def wrong(self) -> list[tuple[str, str]]:
        """Hosts belong to the origin `host` alone, becoming a legal body later to `informal`."""
        found = []
        if self.hosts is not None and self.origin != "host":
            found.append(("hosts", "fault-hosts-need-host"))
        if self.backed_by is not None and self.origin == "host":
            found.append(("backed_by", "fault-host-is-its-backer"))
        if self.incorporates > 0 and self.origin != "informal":
            found.append(("incorporates", "fault-incorporates-needs-informal"))
        return found


class CoalitionModel(StrategyModel):
    """A standing coalition: `broad` (its agenda moves) or on one `issue`; of mixed organizations or of one kind."""

    type: Literal["coalition"]
    scope: Literal["broad", "issue"]
    issue: Name | None = None
    composition: Literal["mixed", "one_kind"] = "mixed"
    kind: Name | None = None
    offices: Literal["one", "each"] | None = None
    forming: float | None = number_field(0.0, 60.0, None)
    unpaid: float | None = number_field(0.0, 1.0, None)
    staff_share: float = number_field(0.2, 0.9, 0.5, lever=True)
    contribution: float = number_field(0.0, 0.4, 0.1, lever=True)
    membership: float = number_field(0.2, 1.0, 0.7, lever=True)

    def title_key(self) -> str:
        """One title for each scope."""
        return f"strategy-coalition-{self.scope}"

    def wrong(self) -> list[tuple[str, str]]:
        """An issue goes with the scope `issue`, a kind with the composition `one_kind`; neither without the other."""
        found = []
        if self.scope == "issue" and self.issue is None:
            found.append(("issue", "fault-scope-needs-issue"))
        if self.scope == "broad" and self.issue is not None:
            found.append(("issue", "fault-broad-has-no-issue"))
        if self.composition == "one_kind" and self.kind is None:
            found.append(("kind", "fault-one-kind-needs-kind"))
        if self.composition == "mixed" and self.kind is not None:
            found.append(("kind", "fault-mixed-has-no-kind"))
        return found


class PartnershipModel(StrategyModel):
    """Specialized partnerships: a few organizations, one project, a term; varying in scope, formality and intensity."""

    type: Literal["partnership"]
    issue: Name | None = None
    term: int = number_field(6, 60, 24)
    partners: int = number_field(2, 5, 3, lever=True)
    formality: float = number_field(0.0, 1.0, 0.6, lever=True)
    intensity: float = number_field(0.0, 1.0, 0.5, lever=True)
    projects: int = number_field(1, 8, 4, lever=True)


class Phase(Frozen):
    """One phase of a sequence: another strategy of the file, for so many months; `share` of the subsidy, relative."""

    strategy: Name
    months: int | None = number_field(1, 600, None)
    share: float | None = number_field(0.0, 1000.0, None)


class SequenceModel(StrategyModel):
    """Strategies one after another; each withdraws after its months and hands over to the next, the last one to nobody."""

    type: Literal["sequence"]
    phases: Annotated[tuple[Phase, ...], Field(strict=False, min_length=1, max_length=MOST_PARTS)]

    def parts(self) -> list[str]:
        """Labels of the strategies it is made of."""
        return [phase.strategy for phase in self.phases]

    def composed(self, titles: list[str], language: str) -> str:
        """The name it goes by when the file gives none: its phases one after another, and when the last one ends."""
        name = say("strategy-sequence-then", language).join(titles)
        months = [phase.months for phase in self.phases]
        if months[-1] is None:
            return name[:LONGEST_LINE]
        return say("strategy-sequence-until", language, name=name, months=sum(months))[:LONGEST_LINE]

    def wrong(self) -> list[tuple[str, str]]:
        """Only a last phase may go on for good; shares are given for every phase or for none."""
        found = [(f"phases.{n}.months", "fault-phase-without-end") for n, phase in enumerate(self.phases[:-1])
                 if phase.months is None]
        return found + unshared("phases", [phase.share for phase in self.phases])


class StrategyPart(Frozen):
    """One part of a portfolio: another strategy of the file and its share of the subsidy, relative to the others."""

    strategy: Name
    share: float | None = number_field(0.0, 1000.0, None)


class PortfolioModel(StrategyModel):
    """Strategies side by side, each with a share of the subsidy."""

    type: Literal["portfolio"]
    of: Annotated[tuple[StrategyPart, ...], Field(strict=False, min_length=2, max_length=MOST_PARTS)]

    def parts(self) -> list[str]:
        """Labels of the strategies it is made of."""
        return [part.strategy for part in self.of]

    def composed(self, titles: list[str], language: str) -> str:
        """The name it goes by when the file gives none: its parts side by side."""
        return say("strategy-portfolio-and", language).join(titles)[:LONGEST_LINE]

    def wrong(self) -> list[tuple[str, str]]:
        """Shares are given for every part or for none."""
        return unshared("of", [part.share for part in self.of])


def unshared(key: str, shares: list[float | None]) -> list[tuple[str, str]]:
    """The faults of shares that leave some out or give nothing to anybody."""
    if all(share is None for share in shares):
        return []
    missing = [(f"{key}.{n}.share", "fault-share-for-all") for n, share in enumerate(shares) if share is None]
    return missing or ([] if any(shares) else [(key, "fault-no-share")])


TYPES: dict[str, type[StrategyModel]] = {}
"""Every declared type by its name in a scenario file. Add to it with `register`."""


def type_name(declared: type[StrategyModel]) -> str:
    """The name a type has in scenario files."""
    return declared.model_fields["type"].annotation.__args__[0]


def register_strategy(declared: type[StrategyModel]) -> type[StrategyModel]:
    """Make a further strategy type known to scenario files, under the name its `type` field holds.

    Returns the class, so that it can stand above it as a decorator. Raises ValueError when the name is taken.
    """
    name = type_name(declared)
    if TYPES.get(name, declared) is not declared:
        raise ValueError(f"the strategy type {name!r} is already taken by {TYPES[name].__name__}")
    TYPES[name] = declared
    return declared


for _declared in (NothingModel, DirectGrantsModel, BrokerModel, CoalitionModel, PartnershipModel, SequenceModel, PortfolioModel):
    register_strategy(_declared)

BUILT_IN: tuple[str, ...] = tuple(TYPES)
"""The types that come with Simpul; those of one's own come after them."""
