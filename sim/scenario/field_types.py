"""What the fields of a scenario are made of: frozen models that refuse unknown keys, names, bounded numbers, words."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from simpul.sim.characters import DOING

NAME_PATTERN = r"^[A-Za-z][A-Za-z0-9_-]{0,39}$"

# Lines, tabs and other control characters would break tables, file names and spreadsheets; those that turn the direction of
# writing around would let a line read otherwise than it stands.
PLAIN_TEXT = f"^[^{DOING}]*[^\\s{DOING}][^{DOING}]*$"


class Frozen(BaseModel):
    """Base of every part of a scenario: unchangeable, unknown keys refused, numbers strict (`true` is none)."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, allow_inf_nan=False, protected_namespaces=(), validate_default=False
    )


Name = Annotated[str, Field(pattern=NAME_PATTERN)]
"""Identifier of an issue, group, place, kind or strategy: a letter, then letters, digits, `-` or `_`; at most 40."""

Label = Annotated[str, Field(min_length=1, max_length=80, pattern=PLAIN_TEXT)]
"""Name of an organization, in any script; one line, at most 80 characters."""

LONGEST_LINE = 200  # characters
OneLine = Annotated[str, Field(min_length=1, max_length=LONGEST_LINE, pattern=PLAIN_TEXT)]
Prose = Annotated[str, Field(min_length=1, max_length=4000, pattern=r"\S")]


def number_field(
    low: float, high: float, default: Any = ..., lever: bool = False, above: float | None = None, meaning: str | None = None,
) -> Any:
    """A field that holds a number from `low` to `high` (`above`: greater than this, when the lower end is excluded).

    `lever=True` marks a design choice that a comparison may tune. meaning: for fields that no catalogue describes.
    """
    bounds = {"gt": above} if above is not None else {"ge": low}
    return Field(default, le=high, json_schema_extra={"lever": True} if lever else None, description=meaning, **bounds)


class Words(Frozen):
    """The same short text in English and Indonesian."""

    en: OneLine
    id: OneLine

    def say(self, language: str) -> str:
        """The text in `en` or `id`."""
        return self.id if language == "id" else self.en


class Paragraph(Frozen):
    """The same prose in English and Indonesian; may run over several lines."""

    en: Prose
    id: Prose

    def say(self, language: str) -> str:
        """The prose in `en` or `id`."""
        return self.id if language == "id" else self.en


def in_both_languages(value: Any) -> Any:
    """A plain string stands for both languages."""
    return {"en": value, "id": value} if isinstance(value, str) else value


Title = Annotated[Words, BeforeValidator(in_both_languages, json_schema_input_type=OneLine | Words)]
Description = Annotated[Paragraph, BeforeValidator(in_both_languages, json_schema_input_type=Prose | Paragraph)]
