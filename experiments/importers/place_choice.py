"""Which places a scenario has: those with enough organizations and not too many; the rest is put together or left out."""

from __future__ import annotations

from collections import Counter

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.import_errors import refuse
from simpul.experiments.importers.import_account import Account
from simpul.experiments.importers.valid_names import OTHER_NAME
from simpul.sim.scenario.models import LARGEST_PLACE, MOST_ENTRIES, SMALLEST_PLACE


def placed(places: dict[str, str], asking: Asking, account: Account) -> dict[str, str]:
    """Places with enough organizations; those with too few are put together, or all places are left out, as the user says."""
    counted = Counter(places.values())
    if len(counted) < 2:
        return _in_one_place(places)
    small = [place for place, count in counted.items() if count < SMALLEST_PLACE]
    large = [place for place, count in counted.items() if count > LARGEST_PLACE]
    if not small and not large and "" not in counted:
        return places
    joined = sum(counted[place] for place in {*small, ""} if place in counted)
    possible = SMALLEST_PLACE <= joined <= LARGEST_PLACE and not large
    if large and len(places) > LARGEST_PLACE:  # leaving places out would only make one that is larger still
        named = ", ".join(f"{place or '-'} ({counted[place]})" for place in large)
        raise refuse(None, 0, "exchange-place-too-large", named, most=LARGEST_PLACE)
    choices = ("together", "none") if possible else ("none",)
    shown = ", ".join(f"{place or '-'} ({counted[place]})" for place in dict.fromkeys([*small, *large, *({""} & set(counted))]))
    choice = asking.choose("places", choices, names=shown[:400])
    if choice == "none":
        account.tell("", "account-no-places")
        return _in_one_place(places)
    return {name: OTHER_NAME if not place or place in small else place for name, place in places.items()}


def _in_one_place(members: dict[str, str]) -> dict[str, str]:
    """No places, for organizations that fit into one. Raises ExchangeError for too many of them."""
    if len(members) > LARGEST_PLACE:
        raise refuse(None, 0, "exchange-too-many-in-place", len(members), most=LARGEST_PLACE, all=MOST_ENTRIES)
    return {}
