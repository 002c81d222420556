"""Check what holds between the parts of a scenario: names that must exist, counts and times that must fit.

These checks read the plain data, not the checked models, so that they also find their faults in a file whose other
parts are wrong: a person sees everything at once. Whatever is not of the right type is skipped here; the check of the
parts has reported it.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from typing import Any

from simpul.sim.parameters import CONTEXT
from simpul.sim.scenario.annotations import is_number
from simpul.sim.scenario.faults import Fault, listed_names
from simpul.sim.scenario.models import HIGHEST_KEY, LARGEST_PLACE, MOST_ENTRIES, SMALLEST_PLACE, ScenarioFile
from simpul.sim.scenario.yaml_reader import Path_, Source

PERCENTS, ALL_PERCENTS = (5.0, 100.0), (99.0, 101.0)  # weights that may be percents, and what percents add up to
LEAST_SHARE = 0.01  # a weight from here to 1 may be a share
USUAL_STRATIFICATION = next(row.default for row in CONTEXT if row.name == "stratification")
ONLY = "here"  # stands for the place or group of a file that declares none


def check_crossings(source: Source, data: dict[str, Any]) -> list[Fault]:
    """Every fault between the parts of a scenario, strategies apart (`referring.py` checks those)."""
    return [*_entries(source, data), *_strata(source, data), *_places(source, data), *_ties(source, data), *_times(source, data),
            *_shares(source, data)]


def name_table(data: dict[str, Any], key: str) -> dict[str, Any]:
    """The mapping at a key, or an empty one."""
    found = data.get(key)
    return found if isinstance(found, dict) else {}


def entries(data: dict[str, Any]) -> Iterator[tuple[int, dict[str, Any]]]:
    """The organizations of the file that are mappings, with their positions."""
    found = data.get("organizations")
    for position, entry in enumerate(found if isinstance(found, list) else []):
        if isinstance(entry, dict):
            yield position, entry


def declared_names(data: dict[str, Any]) -> list[str]:
    """Names of single organizations, in the order of the file."""
    return [entry["name"] for _, entry in entries(data) if isinstance(entry.get("name"), str)]


def size(entry: dict[str, Any]) -> int:
    """How many organizations an entry stands for; 0 when its count is not usable."""
    if "name" in entry:
        return 1
    count = entry.get("count")
    usable = isinstance(count, int) and not isinstance(count, bool) and 1 <= count <= LARGEST_PLACE
    return count if usable else 0


def _place_of(data: dict[str, Any], entry: dict[str, Any]) -> str | None:
    """The place of an entry; the only one when it names none; None when it cannot be told."""
    known = list(name_table(data, "places")) or [ONLY]
    given = entry.get("place", known[0] if len(known) == 1 else None)
    return given if isinstance(given, str) and given in known else None


def reference(source: Source, path: Path_, value: Any, known: Collection[str], what: str) -> Iterator[Fault]:
    """The fault of a name that is none of the known ones; `what` it should be is a word the catalogue chooses by."""
    if isinstance(value, str) and value not in known:
        yield source.fault(path, "fault-does-not-exist", value, what=what, nearest=source.nearest(value, known),
                           allowed=listed_names(known))


def _entries(source: Source, data: dict[str, Any]) -> Iterator[Fault]:
    kinds, issues = name_table(data, "kinds"), name_table(data, "issues")
    seen: dict[str, int] = {}
    for position, entry in entries(data):
        path: Path_ = ("organizations", position)
        yield from reference(source, (*path, "kind"), entry.get("kind"), kinds, "kind")
        for what, plural in (("place", "places"), ("group", "groups")):
            known = list(name_table(data, plural))
            if what in entry and known:
                yield from reference(source, (*path, what), entry[what], known, what)
            elif what in entry and plural not in data:
                yield source.fault((*path, what), "fault-none-declared", entry[what], what=what, plural=plural)
            elif what not in entry and len(known) > 1:
                yield source.fault((*path, what), "fault-which-one", what=what, allowed=listed_names(known))
        yield from _interests(source, path, entry.get("interests"), issues)
        name = entry.get("name")
        if isinstance(name, str):
            if name in seen:
                first = str(source.place(("organizations", seen[name], "name"))[0])
                yield source.fault((*path, "name"), "fault-name-twice", name, first=first)
            seen.setdefault(name, position)
    yield from _keys(source, data)


def _strata(source: Source, data: dict[str, Any]) -> Iterator[Fault]:
    """Who is better off is said in so many words, each group once; never by the order of lines."""
    groups, strata = list(name_table(data, "groups")), data.get("strata")
    if strata is None:
        stratification = name_table(data, "context").get("stratification", USUAL_STRATIFICATION)
        if len(groups) > 1 and is_number(stratification) and stratification > 0:
            yield source.fault(("strata",), "fault-strata-needed", None, allowed=listed_names(groups))
        return
    seen: dict[str, int] = {}
    for position, name in enumerate(strata if isinstance(strata, list) else []):
        yield from reference(source, ("strata", position), name, groups, "group")
        if isinstance(name, str) and seen.setdefault(name, position) != position:
            yield source.fault(("strata", position), "fault-strata-twice", name)
    missing = [name for name in groups if name not in seen]
    if isinstance(strata, list) and missing:
        yield source.fault(("strata",), "fault-strata-missing", None, missing=listed_names(missing))


def _shares(source: Source, data: dict[str, Any]) -> Iterator[Fault]:
    """Numbers that are weighed against each other stand on one scale: 30 beside .7 are percents beside shares."""
    families: list[tuple[Path_, dict[str, Any]]] = [
        (("groups",), {name: group.get("share") for name, group in name_table(data, "groups").items() if isinstance(group, dict)})]
    families += [(("organizations", position, "interests"), entry["interests"]) for position, entry in entries(data)
                 if isinstance(entry.get("interests"), dict)]
    for path, found in families:
        numbers = {name: float(value) for name, value in found.items() if is_number(value)}
        small = {name: value for name, value in numbers.items() if LEAST_SHARE <= value < 1.0}
        large = {name: value for name, value in numbers.items() if PERCENTS[0] <= value <= PERCENTS[1]}
        if small and large and not ALL_PERCENTS[0] <= math.fsum(numbers.values()) <= ALL_PERCENTS[1]:  # .5 beside 99.5 are percents
            name, value = next(iter(large.items()))
            other = next(iter(small))
            where = (*path, name, "share") if path == ("groups",) else (*path, name)
            yield source.fault(where, "fault-percent-beside-share", value if value % 1 else int(value), other=other,
                               share=str(small[other]), percent=f"{100 * small[other]:g}", fraction=f"{value / 100:g}")


def _interests(source: Source, path: Path_, interests: Any, issues: Collection[str]) -> Iterator[Fault]:
    if not isinstance(interests, dict):
        return
    for issue in interests:
        yield from reference(source, (*path, "interests", issue), issue, issues, "issue")
    weights = [weight for weight in interests.values() if is_number(weight)]
    if len(weights) == len(interests) and not sum(max(weight, 0) for weight in weights) > 0:
        yield source.fault((*path, "interests"), "fault-no-interest")


def _keys(source: Source, data: dict[str, Any]) -> Iterator[Fault]:
    """Keys are unique in their place, given ones and those that follow from the position alike."""
    if sum(1 for _ in entries(data)) > MOST_ENTRIES:
        return  # too many is a fault by itself; to count half a million keys takes long
    taken: dict[tuple[str, int], int] = {}
    for position, place, first, count, given in placed_keys(data):
        path: Path_ = ("organizations", position, "key")
        clash = next((key for key in range(first, first + count) if (place, key) in taken), None)
        if clash is not None:
            other = str(source.place(("organizations", taken[place, clash]))[0])
            yield source.fault(path, "fault-key-taken", given, taken=str(clash), first=other)
        elif first + count - 1 > HIGHEST_KEY:
            yield source.fault(path, "fault-keys-too-high", given, high=str(HIGHEST_KEY))
        for key in range(first, first + count):
            taken.setdefault((place, key), position)


def placed_keys(data: dict[str, Any]) -> Iterator[tuple[int, str, int, int, int | None]]:
    """(position, place, first key, count, key as given) of every entry whose place is known, in the order of the file.

    An entry without a key takes the place of its first organization among all of its place, counted from 1 in the order of what
    they are (`_what_it_is`), whatever line they stand in. Counting within the place means that a change elsewhere moves nobody's
    key here.
    """
    filled: dict[str, int] = {}
    found: list[tuple[int, str, int, int, int | None]] = []
    for position, entry in sorted(entries(data), key=lambda row: _what_it_is(row[1])):
        place, count, given = _place_of(data, entry), size(entry), entry.get("key")
        if place is None or count == 0:
            continue
        usable = isinstance(given, int) and not isinstance(given, bool) and 1 <= given <= HIGHEST_KEY
        if given is None or usable:
            found.append((position, place, given if usable else filled.get(place, 0) + 1, count, given))
        filled[place] = filled.get(place, 0) + count
    yield from sorted(found, key=lambda row: row[0])


def _what_it_is(entry: dict[str, Any]) -> tuple[str, ...]:
    """Kind, group, whether it is outside, name, and only then the rest: numbers, which experiments vary, decide between entries
    that are otherwise the same and between no others."""
    first = (str(entry.get(key, "")) for key in ("kind", "group", "outside", "name"))
    rest = ((str(key), sorted(map(repr, value.items())) if isinstance(value, dict) else repr(value))
            for key, value in entry.items())
    return (*first, repr(sorted(rest, key=lambda pair: pair[0])))


def _places(source: Source, data: dict[str, Any]) -> Iterator[Fault]:
    if not any(entries(data)):
        return
    sizes = dict.fromkeys(list(name_table(data, "places")) or [ONLY], 0)
    for _, entry in entries(data):
        place = _place_of(data, entry)
        if place is None or size(entry) == 0:
            return  # that entry is at fault; a count without it would mislead
        sizes[place] += size(entry)
    for place, count in sizes.items():
        path: Path_ = ("places", place) if name_table(data, "places") else ("organizations",)
        if not SMALLEST_PLACE <= count <= LARGEST_PLACE:
            yield source.fault(path, "fault-place-size", None, given=count, low=SMALLEST_PLACE, high=LARGEST_PLACE)


def _ties(source: Source, data: dict[str, Any]) -> Iterator[Fault]:
    found, known = data.get("ties"), dict.fromkeys(declared_names(data))
    seen: dict[tuple[str, str], int] = {}
    for position, tie in enumerate(found if isinstance(found, list) else []):
        if not isinstance(tie, dict):
            continue
        path: Path_ = ("ties", position)
        for end in ("from", "to"):
            yield from reference(source, (*path, end), tie.get(end), known, "organization")
        ends = (tie.get("from"), tie.get("to"))
        if not all(isinstance(end, str) for end in ends):
            continue
        if ends[0] == ends[1]:
            yield source.fault((*path, "to"), "fault-tie-to-itself", ends[1])
        elif ends in seen:
            yield source.fault(path, "fault-tie-twice", None, first=str(source.place(("ties", seen[ends]))[0]))
        seen.setdefault(ends, position)


def time(data: dict[str, Any], key: str) -> int | None:
    """A number of months as given or by default; None when it is not usable."""
    value = data.get(key, ScenarioFile.model_fields[key].default)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 10_000 else None


def _times(source: Source, data: dict[str, Any]) -> Iterator[Fault]:
    months, start = time(data, "months"), time(data, "start")
    if months is None or start is None:
        return
    if start > months - 12:
        yield source.fault(("start",) if "start" in data else ("months",), "fault-start-too-late", start,
                           months=months, high=max(months - 12, 0))
        return
    horizons = data.get("horizons")
    seen: set[int] = set()
    for position, horizon in enumerate(horizons if isinstance(horizons, list) else []):
        if not isinstance(horizon, int) or isinstance(horizon, bool) or horizon < 1:
            continue
        if start + horizon > months:
            yield source.fault(("horizons", position), "fault-horizon-too-late", horizon, start=start, months=months,
                               high=months - start)
        elif horizon in seen:
            yield source.fault(("horizons", position), "fault-horizon-twice", horizon)
        seen.add(horizon)
    paid = name_table(data, "subsidy").get("months")
    if isinstance(paid, int) and not isinstance(paid, bool) and 1 <= paid <= 240 and start + paid > months:
        yield source.fault(("subsidy", "months"), "fault-subsidy-too-long", paid, start=start, months=months,
                           high=months - start)
