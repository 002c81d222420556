"""Tables of the keys of scenario files, from the same models as the check; `scenarios/README.md` holds them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from simpul.experiments.presentation.markdown import filled, table
from simpul.sim.language import LANGUAGES, say
from simpul.sim.scenario.keys import Spot, field_spot
from simpul.sim.scenario.models import (
    ContextEntry,
    Group,
    Issue,
    Kind,
    Money,
    OrganizationEntry,
    PlaceEntry,
    Recipe,
    Rules,
    ScenarioFile,
    Subsidy,
    Tie,
)
from simpul.sim.scenario.schema import description
from simpul.sim.scenario.strategy_models import BUILT_IN, TYPES, Phase, StrategyPart


def key_table(model: type[BaseModel], language: str) -> list[tuple[str, str, str, str]]:
    """One row for each key of a model: (key, what may stand there, default, meaning). Default `—` means: required."""
    rows = []
    for name, info in model.model_fields.items():
        key = info.alias or name
        default = say("table-required", language) if info.is_required() else _default(info.default, language)
        here = field_spot(model, key)
        rows.append((key, _allowed(here, language), default, description(model, key, language)))
    return rows


def _default(value: Any, language: str) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float | str):
        return f"{value:g}" if isinstance(value, float) else str(value)
    return say("table-left-out", language)


def _allowed(here: Spot, language: str) -> str:
    if here.is_number:
        whole = "-whole" if here.type is int else ""
        low = here.above if here.above is not None else here.low
        if low is None or here.high is None:
            return say(f"table-number{whole}", language)
        key = f"table-number{whole}-above" if here.above is not None else f"table-number{whole}-range"
        return say(key, language, low=f"{low:g}", high=f"{here.high:g}")
    if get_args(here.type) and get_origin(here.type) not in (dict, tuple):
        return ", ".join(f"`{choice}`" for choice in get_args(here.type))
    origin = get_origin(here.type)
    kind = {bool: "truth", str: "text", dict: "mapping", tuple: "list"}.get(origin or here.type, "mapping")
    return "`true`, `false`" if kind == "truth" else say(f"table-{kind}", language)


def key_tables(language: str) -> str:
    """All keys of a scenario file as Markdown tables, for `scenarios/README.md`."""
    parts: list[tuple[str, type[BaseModel]]] = [("", ScenarioFile), ("issues", Issue), ("groups", Group)]
    parts += [("places", PlaceEntry), ("kinds", Kind), ("organizations-recipe", Recipe)]
    parts += [
        ("organizations-single", OrganizationEntry),
        ("ties", Tie),
        ("context", ContextEntry),
        ("subsidy", Subsidy),
        ("money", Money),
        ("rules", Rules),
    ]
    blocks = []
    for name, model in parts:
        blocks.append(_block(say(f"table-of-{name or 'file'}", language), key_table(model, language), language))
    for name in BUILT_IN:
        declared = TYPES[name]
        title = say("table-of-strategy", language, type=name)
        blocks.append(_block(title, key_table(declared, language), language))
    for name, model in (("phases", Phase), ("parts", StrategyPart)):
        blocks.append(_block(say(f"table-of-{name}", language), key_table(model, language), language))
    return "\n\n".join(blocks)


def _block(title: str, rows: list[tuple[str, str, str, str]], language: str) -> str:
    head = [say(f"table-{column}", language) for column in ("key", "allowed", "default", "meaning")]
    return f"**{title}**\n\n" + table(head, [(f"`{key}`", *rest) for key, *rest in rows])


def with_tables(text: str) -> str:
    """A text whose tables, between the marks `<!-- keys:en -->` and `<!-- end -->`, are those of the models.

    Raises ValueError when a mark of a language is missing.
    """
    for language in LANGUAGES:
        text = filled(text, f"keys:{language}", key_tables(language))
    return text


if __name__ == "__main__":  # python -m simpul.experiments.documentation.scenario_tables: brings scenarios/README.md up to date
    readme = Path(__file__).parents[2] / "scenarios" / "README.md"
    readme.write_text(with_tables(readme.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
