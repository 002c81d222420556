"""Which case has which number: the same seed and number give the same files, whatever was drawn before."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from tests.fuzz import imports, texts
from tests.fuzz.made import made
from tests.fuzz.material import sound
from tests.fuzz.values import mutated_keys, mutated_values

SCENARIO = "made-up.yaml"  # the name by which scenario files are called


@dataclass(frozen=True)
class Case:
    """Files to be opened. family: how they came about; answers: to what files of other programs leave open."""

    seed: int
    number: int
    family: str
    files: dict[str, bytes]
    answers: dict[str, str] = field(default_factory=dict)

    @property
    def is_scenario(self) -> bool:
        """Whether this is a scenario file, and not files of other programs."""
        return list(self.files) == [SCENARIO]

    def chance(self, what: str) -> Random:
        """Random draws of its own for a further choice about this case."""
        return Random(f"{self.seed} {self.number} {what}")


SCENARIOS = {
    "bytes": lambda chance: texts.raw(sound(chance), chance),
    "pieces": lambda chance: texts.pieces(sound(chance), chance, chance.randint(1, 6)).encode("utf-8", "replace"),
    "lines": lambda chance: texts.lines(sound(chance), chance, chance.randint(1, 3)).encode(),
    "yaml": lambda chance: texts.yaml(sound(chance), chance).encode(),
    "values": lambda chance: mutated_values(chance).encode(),
    "keys": lambda chance: mutated_keys(chance).encode(),
    "made": lambda chance: made(chance).encode(),
}
IMPORTS = {"tables": imports.tables, "damaged": imports.damaged, "bodies": imports.bodies}
WEIGHTS = {"bytes": 8, "pieces": 12, "lines": 10, "yaml": 12, "values": 16, "keys": 10, "made": 16, "tables": 7, "damaged": 6,
           "bodies": 3}
"""How many of a hundred cases belong to each family."""


def case(seed: int, number: int) -> Case:
    """The case of that number."""
    chance = Random(f"{seed} {number}")
    family = chance.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
    if family in SCENARIOS:
        return Case(seed, number, family, {SCENARIO: SCENARIOS[family](chance)})
    return Case(seed, number, family, IMPORTS[family](chance), imports.answers(chance))
