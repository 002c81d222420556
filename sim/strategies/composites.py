"""Plans in time: strategies one after another, each handing over to the next, or side by side with a share of the money each."""

from __future__ import annotations

from dataclasses import replace

from simpul.sim.strategies.structure_plan import StructurePlan, shares_of

Plans = list[StructurePlan]


class SequencePlanner:
    """Phases: each strategy withdraws when its months are over and hands members and money on to the next (a broker that convenes
    a coalition; partnerships that grow into one), or to nobody (what is left when it is gone?).

    The subsidy flows evenly over all phases, unless the shares say otherwise; a last phase without months goes on for good.
    Source: S6, S7, S17 and S34 of the deck (bodies that become others, a wider network out of a project, a broker that unites).
    """

    traits = frozenset({"plan in time"})

    def parts(self, declared, months: int) -> list[tuple[str, int]]:
        """Return the strategy of each phase and the months for which it is paid, within the `months` of the subsidy."""
        return [(phase.strategy, paid) for phase, _begins, paid in self._times(declared, months)]

    def joined(self, declared, found: list[Plans], months: int) -> Plans:
        """Return the structures of all phases, each in its time; neighbouring phases carry the same mark of handing over."""
        times = self._times(declared, months)
        lengths = [paid for _phase, _begins, paid in times]  # who begins when the money is over gets none
        shares = by_size([phase.share for phase in declared.phases], lengths)
        marks = highest_mark([plan for plans in found for plan in plans])
        result = []
        for n, (phase, begins, paid) in enumerate(times):
            for plan in with_money(found[n], shares[n]):
                until = phase.months if plan.until is None else plan.until
                to_the_end = phase.months is not None and until >= phase.months
                result.append(replace(
                    plan, after=begins + plan.after, paid=paid if plan.paid is None else plan.paid,
                    until=None if until is None else begins + min(until, phase.months or until),
                    passes_on=marks + n + 1 if to_the_end and n + 1 < len(times) else plan.passes_on,
                    takes_over=marks + n if n > 0 and plan.after == 0 else plan.takes_over,
                ))
        return result

    def _times(self, declared, months: int) -> list[tuple[object, int, int]]:
        """Return each phase with the month it begins and the months it is paid; a last phase may have none to itself."""
        result = []
        begins = 0
        for phase in declared.phases:
            left = max(0, months - begins)
            result.append((phase, begins, left if phase.months is None else min(left, phase.months)))
            begins += phase.months or 0
        return result


class PortfolioPlanner:
    """Strategies side by side from the beginning, each with its share of the subsidy. Source: the deck's S11-S17 and S22 name forms
    of working together that exclude one another nowhere; funders commonly support several at once.
    """

    traits = frozenset({"plan in time"})

    def parts(self, declared, months: int) -> list[tuple[str, int]]:
        """Return every strategy; each is paid as long as there is a subsidy."""
        return [(part.strategy, months) for part in declared.of]

    def joined(self, declared, found: list[Plans], months: int) -> Plans:
        """Return the structures of all parts, with marks of handing over that no two parts share."""
        shares = by_size([part.share for part in declared.of], [1] * len(found))
        result = []
        marks = 0
        for plans, share in zip(found, shares, strict=True):
            result += [replace(plan, passes_on=plan.passes_on and plan.passes_on + marks,
                               takes_over=plan.takes_over and plan.takes_over + marks) for plan in with_money(plans, share)]
            marks = highest_mark(result)
        return result


def highest_mark(plans: Plans) -> int:
    """Return the highest mark of handing over that is taken."""
    return max((max(plan.passes_on, plan.takes_over) for plan in plans), default=0)


def by_size(given: list[float | None], sizes: list[int]) -> list[float]:
    """Return shares that sum to 1: those given, all relative to each other, or (where none is given) by size."""
    return shares_of(sizes if all(share is None for share in given) else given)


def with_money(plans: Plans, share: float) -> Plans:
    """Return the plans with `share` of the subsidy among them, split as they split it before."""
    return [replace(plan, money=share * part) for plan, part in zip(plans, shares_of([x.money for x in plans]), strict=True)]
