"""Mutations of what a scenario says, as plain data: numbers at and past their ends, wrong types, keys lost, swapped, misspelt."""

from __future__ import annotations

import copy
import json
import math
from collections.abc import Iterator
from random import Random
from typing import Any

from simpul.sim.scenario.keys import spot
from simpul.sim.scenario.yaml_reader import Path_
from tests.fuzz.material import data_of, sound

ODD = (None, True, False, "", " ", "0.5", "1", "x", "\x1b[31m", "\ud800", "\u202e", "水", "a" * 5000, "a\nb", "=1+1", "../../x",
       [], {},
       [[]], [None], {"value": 1}, {"value": 1, "fact": "x"}, {"value": 1, "assumption": "x"}, {"en": "x", "id": "y"}, {"": 1}, 0,
       -1, 1, 2**31,
       2**63, 2**64, -(2**63), 10**38, 0.5, -0.0, 5e-324, 1e308, -1e308, math.nan, math.inf, -math.inf)
KEY_WORDS = ("judul", "keterangan", "bulan", "organisasi", "jenis", "nama", "jumlah", "tempat", "kelompok", "isu", "strategi",
             "dari", "ke",
             "value", "fact", "range", "en", "id", "fr", "name", "count", "type", "share", "own_strategies", "__class__", "", "0",
             "a.b", "\x1b[1m",
             "\ud800", "x" * 300)
MANY = 2500  # of something: enough to see that nothing takes the square of that
NOTES = ("Somebody 2001, page 3", "a guess", "", " ", 3, None, "\x1b]0;x\x07", "x" * 9000)


def mutated_values(chance: Random) -> str:
    """A sound scenario with some of its values replaced."""
    data = copy.deepcopy(data_of(sound(chance)))
    for _ in range(chance.randint(1, 3)):
        path = chance.choice(list(paths(data)))
        around = at(data, path[:-1])
        given = around[path[-1]]
        what = chance.randrange(8)
        if what < 4 and (here := spot(path, data)) is not None and here.is_number:
            around[path[-1]] = chance.choice(edges(here))
        elif what < 6:
            around[path[-1]] = copy.deepcopy(chance.choice(ODD))
        elif what == 6:
            low, high = (chance.choice([0, 0.1, 1, 5, -1, math.nan, "a"]) for _ in range(2))
            around[path[-1]] = {"value": given, chance.choice(["fact", "assumption", "guess"]): chance.choice(NOTES),
                                **({"range": chance.choice([[low, high], [low], low, [low, high, 1]])}
                                   if chance.random() < 0.7 else {})}
        else:
            around[path[-1]] = [given] * chance.choice([1, 2, 30, MANY])
    return written(data, chance)


def mutated_keys(chance: Random) -> str:
    """A sound scenario with keys lost, misspelt, in other words or languages, parts swapped, moved, or taken from another file."""
    data = copy.deepcopy(data_of(sound(chance)))
    for _ in range(chance.randint(1, 3)):
        path = chance.choice(list(paths(data)))
        around, last = at(data, path[:-1]), path[-1]
        what = chance.randrange(8)
        if what == 7 and isinstance(around, dict):
            around.update({f"{last}{n}": around[last] for n in range(chance.choice([3, MANY]))})
        elif what == 7:
            around.extend([around[last]] * chance.choice([3, MANY]))
        elif what == 0:
            del around[last]
        elif what == 1 and isinstance(around, dict):
            rename(around, last, chance.choice([chance.choice(KEY_WORDS), misspelt(str(last), chance)]))
        elif what == 2:
            other = chance.choice(list(paths(data)))
            at(data, other[:-1])[other[-1]], moved = copy.deepcopy(around[last]), copy.deepcopy(at(data, other))
            if path[: len(other)] != other and other[: len(path)] != path:
                around[last] = moved
        elif what == 3 and isinstance(around, dict):
            around[chance.choice(KEY_WORDS)] = copy.deepcopy(chance.choice(ODD))
        elif what == 4:
            stranger = data_of(sound(chance))
            key = chance.choice(list(stranger))
            data[key] = copy.deepcopy(stranger[key])
        elif what == 5 and isinstance(around, list):
            chance.shuffle(around)
            around.append(copy.deepcopy(chance.choice(around)))
        elif isinstance(around, dict) and "en" in around:
            rename(around, "en", chance.choice(["id", "EN", "fr", "en_US"]))
    return written(data, chance)


def paths(data: Any, above: Path_ = ()) -> Iterator[Path_]:
    """The paths of everything in plain data."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        yield (*above, key)
        yield from paths(value, (*above, key))


def at(data: Any, path: Path_) -> Any:
    """What stands at a path."""
    for part in path:
        data = data[part]
    return data


def edges(here) -> list[float | int]:
    """Numbers at, just inside and just outside of what a place allows."""
    low, high = (here.above if here.above is not None else here.low) or 0, here.high if here.high is not None else 1e6
    found: list[float | int] = [low, high, low - 1, high + 1, 0, -0.0, 0.5 * (low + high), 5e-324, 1e-12,
                                math.nextafter(low, math.inf),
                                math.nextafter(low, -math.inf), math.nextafter(high, math.inf), math.nextafter(high, -math.inf)]
    return [int(number) for number in found[:7]] + found if here.type is int else found


def rename(around: dict[str, Any], old: str, new: str) -> None:
    """Give a key another name, in its place; what stood under that name goes."""
    items = list(around.items())
    around.clear()
    around.update({new if key == old else key: value for key, value in items if key == old or key != new})


def misspelt(word: str, chance: Random) -> str:
    """A word as a hurried hand types it."""
    place = chance.randrange(len(word) + 1)
    return chance.choice([word[:place] + word[place + 1:], word[:place] + word[place: place + 1] * 2 + word[place + 1:],
                          word.upper(),
                          word.replace("_", "-"), word + "s", " " + word, word[::-1]])


def written(data: Any, chance: Random) -> str:
    """Plain data as a text that a YAML reader takes: one key a line, or in braces, as programs write it."""
    if chance.random() < 0.5:
        return "\n".join(block(data, 0)) + "\n"
    return json_like(data, chance.choice([None, 1, 2]))


def block(data: Any, depth: int) -> Iterator[str]:
    """The lines of plain data in block style; leaves as JSON writes them."""
    indent = "  " * depth
    items = data.items() if isinstance(data, dict) else (("-", item) for item in data)
    for key, value in items:
        head = indent + ("-" if isinstance(data, list) else json_like(key if not key.isidentifier() else Bare(key), None) + ":")
        if isinstance(value, dict | list) and value:
            yield head
            yield from block(value, depth + 1)
        else:
            yield f"{head} {json_like(value, None)}"


class Bare(str):
    """A key that needs no quotes."""


def json_like(data: Any, indent: int | None) -> str:
    """Plain data as JSON, with the numbers that only YAML has."""
    if isinstance(data, Bare):
        return str(data)

    def named(value: Any) -> Any:
        if isinstance(value, float) and not math.isfinite(value):
            return "@.nan@" if math.isnan(value) else "@.inf@" if value > 0 else "@-.inf@"
        if isinstance(value, dict):
            return {key: named(item) for key, item in value.items()}
        return [named(item) for item in value] if isinstance(value, list) else value

    text = json.dumps(named(data), indent=indent)
    for word in (".nan", ".inf", "-.inf"):
        text = text.replace(f'"@{word}@"', word)
    return text
