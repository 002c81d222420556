"""The rules of a month by name, as agents call them: plain Python, or compiled behind the addresses of a handle.

Both tables have the same names and take the same arguments, except that the first two, the community and the settings, are
the columns and the settings themselves in the plain table and their addresses (`sim/state/pointer.py`) in the compiled one:

    plain().seek(community, settings, row, month)
    compiled().seek(handle.community, handle.settings, row, month)

A plain rule can be stepped through with a debugger. A compiled one takes half a microsecond to call; it is compiled when
it is first called, so that nobody waits for what is not used. Calls for one organization after the other would take most of a
compiled model's time: `compiled_sweeps` has, for every verb of organizations, what does it for many of them in one call.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from inspect import signature
from types import SimpleNamespace

from simpul.sim.numerics.compiler import verb
from simpul.sim.schedule import MONTH_STEPS, ORGANIZATIONS
from simpul.sim.state.pointer import community_at, settings_at

RULES: tuple[Callable, ...] = tuple(step.rule for step in MONTH_STEPS)
"""Every rule of the month, for one row."""


SWEEPS: dict[str, tuple[Callable, ...]] = {
    step.rule.__name__: step.together or (step.rule,) for step in MONTH_STEPS if step.over == ORGANIZATIONS
}
"""The rules by which many organizations do a verb, as the compiled loop calls them, by the name of the verb."""


@functools.cache
def plain_rules() -> SimpleNamespace:
    """Return the rules as they stand in `sim/rules`."""
    return SimpleNamespace(**{rule.__name__: rule for rule in RULES})


@functools.cache
def compiled_rules() -> SimpleNamespace:
    """Return the rules compiled, each to be called with addresses in place of the community and the settings."""
    return SimpleNamespace(**{rule.__name__: behind_addresses(rule) for rule in RULES})


@functools.cache
def compiled_sweeps() -> SimpleNamespace:
    """Return for every verb of organizations what does it for rows first .. last - 1 of one community, one call after the other:

        for call in compiled_sweeps().seek:
            call(handle.community, handle.settings, first, last, month)
    """
    found = {verb: tuple(behind_addresses(rule, over_rows=True) for rule in rules) for verb, rules in SWEEPS.items()}
    return SimpleNamespace(**found)


def behind_addresses(rule: Callable, file: str = "", over_rows: bool = False) -> Callable:
    """Return the compiled form of `rule`; rules that need no settings take the address of the community alone.

    file: where it is said to come from. Code of another file than ours is not kept on disk.
    over_rows: a first and a last row in place of the row, for rules that need settings.
    """
    if over_rows and "first" not in signature(rule).parameters:

        def call(community, settings, first, last, *rest):
            c, p = community_at(community), settings_at(settings)
            for row in range(first, last):
                rule(c, p, row, *rest)

    elif "p" in signature(rule).parameters:

        def call(community, settings, *rest):
            return rule(community_at(community), settings_at(settings), *rest)
    else:

        def call(community, *rest):
            return rule(community_at(community), *rest)

    if file:
        call.__code__ = call.__code__.replace(co_filename=file)
    # the linker takes two functions of one name for the same, even if one comes from the cache on disk
    call.__qualname__ = f"{rule.__qualname__}.{'over_rows' if over_rows else 'verb'}"
    return verb(call)
