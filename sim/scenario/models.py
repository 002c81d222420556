"""What a scenario file may say, part by part: the keys, their types, ranges and defaults.

The check of a file, the JSON Schema for editors and the tables of keys in the documentation all come from these models.
Resources are in person-months (pm), time in hours or months, shares and levels from 0 to 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, create_model

from simpul.sim.parameters import CHOICES, CONTEXT, PARAMETERS, Parameter
from simpul.sim.scenario.field_types import Description, Frozen, Label, Name, OneLine, Title, number_field
from simpul.sim.scenario.strategy_models import StrategyModel

SMALLEST_PLACE, LARGEST_PLACE = 2, 500  # organizations
HIGHEST_KEY = 60_000
MOST_ENTRIES, MOST_STRATEGIES = 10_000, 40
_RECIPE, _ORGANIZATION = "<recipe>", "<organization>"  # tags; no key of a file can look like them


class Issue(Frozen):
    """A problem the community works on. `need` is relative to the other issues."""

    en: OneLine
    id: OneLine
    need: float = number_field(0.0, 100.0, 1.0, above=0.0)


class Group(Frozen):
    """A group by ethnicity, language or class. `share` of the population, relative to the other groups."""

    en: OneLine
    id: OneLine
    share: float = number_field(0.0, 100.0, 1.0, above=0.0)


class PlaceEntry(Frozen):
    """A neighbourhood, village or district whose organizations can easily meet."""

    en: OneLine
    id: OneLine


class Kind(Frozen):
    """A kind of organization, with what is usual for it.

    income (pm a month, mean), power (0..1), hours (h a month for work with others), volunteers (share of those hours).
    """

    en: OneLine
    id: OneLine
    income: float = number_field(0.0, 1000.0, 4.0)
    power: float = number_field(0.0, 1.0, 0.4, above=0.0)
    hours: float = number_field(0.0, 2000.0, 40.0)
    volunteers: float = number_field(0.0, 1.0, 0.1)


Weight = Annotated[float, Field(ge=0.0, le=1000.0)]


class Entry(Frozen):
    """What recipes and single organizations have in common. None: the usual of the kind, the only place or group."""

    kind: Name
    place: Name | None = None
    group: Name | None = None
    income: float | None = number_field(0.0, 1000.0, None)
    power: float | None = number_field(0.0, 1.0, None, above=0.0)
    hours: float | None = number_field(0.0, 2000.0, None)
    volunteers: float | None = number_field(0.0, 1.0, None)
    interests: dict[Name, Weight] | None = None
    outside: bool = False
    key: int | None = number_field(1, HIGHEST_KEY, None)


class Recipe(Entry):
    """So many organizations of one kind in one place; `spread` is the standard deviation of the log of their income.

    `key` is that of the first; the others follow.
    """

    count: int = number_field(1, LARGEST_PLACE)
    spread: float | None = number_field(0.0, 2.0, None)


class OrganizationEntry(Entry):
    """One organization by name. `skills` relative to the usual; `reliability`, when left out, is drawn."""

    name: Label
    skills: float = number_field(0.0, 20.0, 1.0)
    reliability: float | None = number_field(0.0, 1.0, None)


def which_entry(value: Any) -> str:
    """An entry with a name is one organization, any other is a recipe."""
    named = "name" in value if isinstance(value, dict) else isinstance(value, OrganizationEntry)
    return _ORGANIZATION if named else _RECIPE


AnyEntry = Annotated[
    Annotated[Recipe, Tag(_RECIPE)] | Annotated[OrganizationEntry, Tag(_ORGANIZATION)], Discriminator(which_entry)
]


class Tie(Frozen):
    """A tie that exists at the start: 1 shares information, 2 informal, 3 formal, 4 several projects.

    0 is no tie: the two know each other, such as in a conflict, and `kept` and `broken` say what one thinks of the other.

    kept, broken: promises (each of .25 pm or more) that `from` has seen `to` keep and break; the evidence of its trust.
    remembered: what `from` remembers a deal with `to` to be worth, pm.
    """

    from_: Label = Field(alias="from")
    to: Label
    depth: int = number_field(0, 4)
    kept: float | None = number_field(0.0, 100.0, None)
    broken: float | None = number_field(0.0, 100.0, None)
    remembered: float | None = number_field(0.0, 10.0, None)


class Subsidy(Frozen):
    """The money every strategy has: `total` pm, paid in equal monthly instalments over `months` from the start."""

    total: float = number_field(0.0, 1_000_000.0)
    months: int = number_field(1, 240)


class Money(Frozen):
    """What a person-month costs, so that resources can be told in money: `currency` by its code (ISO 4217), such as IDR.

    No rule reads it. Which currencies there are `sim/scenario/money.py` checks.
    """

    currency: str = Field(json_schema_extra={"pattern": "^[A-Z]{3}$"})
    person_month: float = number_field(0.0, 1e12, above=0.0)


def _table(name: str, rows: tuple[Parameter, ...], doc: str) -> type[Frozen]:
    """A model with one number for each row of a table of parameters."""
    fields: dict[str, Any] = {row.name: (float, number_field(row.low, row.high, row.default)) for row in rows}
    return create_model(name, __base__=Frozen, __doc__=doc, **fields)


if TYPE_CHECKING:  # their fields are rows of tables, which a type checker does not read

    class ContextEntry(Frozen):
        """The context of the community."""

        def __getattr__(self, name: str) -> float:
            """Return a level."""

    class Parameters(Frozen):
        """Numbers of the model."""

        def __getattr__(self, name: str) -> float:
            """Return a number."""

    class Rules(Frozen):
        """Modelling choices."""

        def __getattr__(self, name: str) -> str:
            """Return what was chosen."""

else:
    ContextEntry = _table("ContextEntry", CONTEXT, "The context of the community: sixteen levels from 0 to 1.")
    Parameters = _table("Parameters", PARAMETERS, "Numbers of the model itself; leave them out unless you study them.")
    Rules = create_model(
        "Rules", __base__=Frozen, __doc__="Modelling choices: which of two rules the model follows.",
        **{choice.name: (Literal[choice.options], choice.options[0]) for choice in CHOICES},
    )

Horizon = Annotated[int, Field(ge=1, le=600)]
Range = Annotated[tuple[float, float], Field(strict=False)]
Uncertain = Annotated[tuple[str, ...], Field(strict=False)] | dict[str, Range]


class ScenarioFile(Frozen):
    """A community, its context, and the strategies to compare in it."""

    simpul: Literal[1]
    title: Title
    description: Description
    months: int = number_field(12, 600, 144)
    burn_in: int = number_field(0, 240, 60)
    start: int = number_field(0, 588, 24)
    horizons: Annotated[tuple[Horizon, ...], Field(strict=False, min_length=1, max_length=10)] | None = None
    seasonal: float = number_field(0.0, 1.0, 0.0)
    reach: float = number_field(0.0, 1.0, 0.1)
    arms: Literal["equal", "documented"] = "equal"
    issues: dict[Name, Issue] = Field(min_length=1, max_length=8)
    groups: dict[Name, Group] | None = Field(None, min_length=1, max_length=4)
    strata: Annotated[tuple[Name, ...], Field(strict=False, min_length=1, max_length=4)] | None = None
    places: dict[Name, PlaceEntry] | None = Field(None, min_length=1, max_length=20)
    kinds: dict[Name, Kind] = Field(min_length=1, max_length=12)
    organizations: Annotated[tuple[AnyEntry, ...], Field(strict=False, min_length=1, max_length=MOST_ENTRIES)]
    ties: Annotated[tuple[Tie, ...], Field(strict=False, max_length=20_000)] = ()
    ties_kept: bool = False
    context: ContextEntry = Field(default_factory=ContextEntry)
    subsidy: Subsidy
    money: Money | None = None
    strategies: dict[Name, StrategyModel] = Field(default_factory=dict, max_length=MOST_STRATEGIES)
    own_strategies: Annotated[tuple[OneLine, ...], Field(strict=False, max_length=10)] = ()
    uncertain: Uncertain = ()
    parameters: Parameters = Field(default_factory=Parameters)
    rules: Rules = Field(default_factory=Rules)
