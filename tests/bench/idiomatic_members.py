"""The organizations of `idiomatic.py`, written once for every library that they are timed in: plain objects and dictionaries.

A library's agent is a `Neighbour` besides, and its model a `Neighbourhood`; both say themselves how they are made and activated.
"""

from __future__ import annotations

import math

from simpul.sim.state.column_types import HOURS_OF_A_MONTH
from simpul.sim.state.columns import FUNDS, INFORMATION, RESOURCES, SKILLS
from tests.bench.idiomatic_deals import Ask, Dealer, Tie

COUNTED = ("deals", "served", "arcs", "trust")  # what every library records of a month
BEFORE, ROUND, AFTER = ("begin_month", "keep_ties", "seek"), ("take_stock", "choose", "answer", "deliver"), ("listen", "produce")


class Neighbour(Dealer):
    """An organization: its months, its address book, whom it meets, what it produces."""

    def start(self, row: int) -> None:
        """Begin as the other model drew it for that organization."""
        c = self.model.drawn
        for name in ("power", "hours", "income", "payroll", "skill_flow", "information_flow", "reliability", "betrayal",
                     "volunteer", "morale", "disposition", "group", "kind"):
            setattr(self, name, getattr(c, name)[row : row + 1].item())
        self.interest = c.interest[row].tolist()
        self.expertise = c.expertise[row].tolist()
        self.stock = c.stock[row].tolist()
        self.level = 0.0
        self.ties: dict[Neighbour, Tie] = {}
        self.asks: list[Ask] = []
        self.chosen: tuple[Neighbour, Ask] | None = None

    @property
    def partners(self) -> list[Neighbour]:
        return [other for other, tie in self.ties.items() if tie.depth > 0]

    def begin_month(self) -> None:
        p, random = self.model.p, self.model.random
        self.used = 0.0
        self.disposition = p.disposition_memory * self.disposition + p.disposition_innovation * random.gauss(0, 1)
        self.level = p.income_memory * self.level + p.income_shock * random.gauss(0, 1)
        self.morale += p.morale_decay * (p.morale_usual - self.morale)
        self.available = self.hours * (1.0 + self.volunteer * (self.morale - 0.5))
        self.stock[INFORMATION] = self.stock[INFORMATION] * p.information_kept_share + self.information_flow
        self.stock[FUNDS] = max(0.0, self.stock[FUNDS] + self.income * math.exp(self.level) - self.payroll)
        self.stock[SKILLS] += self.skill_flow

    def keep_ties(self) -> None:
        p = self.model.p
        for other, tie in list(self.ties.items()):
            tie.kept *= p.evidence_kept_share
            tie.broken *= p.evidence_kept_share
            tie.fresh = (0.0, 0.0)
            self.believe(tie)
            if tie.kept + tie.broken > 0.0:
                prior = self.prior(tie)
                tie.odds *= 1.0 + (tie.trust - prior) / (max(p.prior_spread_least, prior * (1.0 - prior)) * p.prior_months)
            tie.idle += 1
            if tie.depth > 0 and tie.idle >= p.idle_grace and self.model.random.random() < p.idle_decay:
                self.loosen(other)
            if tie.depth == 0 and tie.idle >= p.forgotten:
                del self.ties[other]
        cost = self.model.upkeep
        needed = sum(cost[tie.depth] for tie in self.ties.values())
        while needed > p.upkeep_limit * self.available and self.partners:
            least = min(self.partners, key=lambda other: self.ties[other].value)
            before = cost[self.ties[least].depth]
            self.loosen(least)
            needed -= before - cost[self.ties[least].depth]
        self.used += needed

    def loosen(self, other: Neighbour) -> None:
        tie = self.ties[other]
        tie.depth -= 1
        if tie.depth < 2:
            tie.contract = False
            if self in other.ties:
                other.ties[self].contract = False

    def seek(self) -> None:
        p, random = self.model.p, self.model.random
        partners = self.partners
        wish = p.search_rate * p.partners_enough / (p.partners_enough + len(partners))
        if self.hours_left < p.search_hours or random.random() >= wish:
            return
        self.used += p.search_hours
        if partners and random.random() < p.closure:
            beyond = random.choice(partners).partners
            if beyond:
                self.meet(random.choice(beyond))
                return
        pair = random.choices(self.model.members, k=2)
        visible = [p.visibility_least + other.power + p.visibility_partner * len(other.partners) for other in pair]
        self.meet(random.choices(pair, visible)[0])

    def meet(self, other: Neighbour) -> None:
        if other is not self:
            self.learn_of(other)
            other.learn_of(self)

    def learn_of(self, other: Neighbour) -> None:
        if other in self.ties:
            return
        p = self.model.p
        shared = sum(map(min, self.interest, other.interest))
        x = p.prior_log_odds + p.pair_spread * self.model.random.gauss(0, 1)
        x -= p.rivalry_effect * p.rivalry * shared * (1.0 if self.kind == other.kind else p.niche_across)
        x -= p.divide_effect * p.divide * (self.group != other.group)
        x -= p.power_distance * p.power_use * abs(math.log(self.power / other.power))
        x += p.centralization_effect * p.trust_centralization * (other.power - p.power_trusted)
        bargain = 1.0 / (1.0 + math.exp(-p.power_use * math.log(self.power / other.power)))
        tie = Tie(shared, bargain, math.exp(x))
        self.ties[other] = tie
        self.believe(tie)

    def take_stock(self) -> None:
        p = self.model.p
        bundle = [p.spending * self.stock[FUNDS] + p.floor, self.stock[SKILLS] + p.floor, self.stock[INFORMATION] + p.floor]
        mean = sum(x**p.exponent for x in bundle) / len(RESOURCES)
        self.marginal = [(mean ** (1.0 / p.exponent) / x) ** (1.0 - p.exponent) for x in bundle]
        self.hour_price = self.marginal[SKILLS] / HOURS_OF_A_MONTH
        self.lack = self.marginal.index(max(self.marginal))
        self.surplus = self.marginal.index(min(self.marginal))
        self.promised = [0.0, 0.0, 0.0]
        self.asks = []
        self.chosen = None

    def listen(self) -> None:
        p, random = self.model.p, self.model.random
        partners = self.partners
        if not partners or random.random() >= p.gossip * 2.0 * p.communication:
            return
        witness = random.choice(partners)
        seen = [(other, tie) for other, tie in witness.ties.items() if sum(tie.fresh) > 0.0 and other in self.ties]
        if seen:
            other, tie = random.choice(seen)
            mine, discount = self.ties[other], p.hearsay * self.ties[witness].trust
            mine.kept += discount * tie.fresh[0]
            mine.broken += discount * self.betrayal * tie.fresh[1]
            self.believe(mine)

    def produce(self) -> None:
        p = self.model.p
        self.stock[SKILLS] += self.hours_left / HOURS_OF_A_MONTH
        funds = p.spending * self.stock[FUNDS]
        mean = sum((x + p.floor) ** p.exponent for x in (funds, self.stock[SKILLS], self.stock[INFORMATION])) / len(RESOURCES)
        output = len(RESOURCES) * (mean ** (1.0 / p.exponent) - p.floor)
        self.stock[FUNDS] -= funds
        self.stock[SKILLS] = 0.0
        for issue, weight in enumerate(self.interest):
            self.model.served += output * weight * (p.productivity_floor + p.productivity_gain * self.expertise[issue])
            self.expertise[issue] *= 1.0 - p.unlearning
            self.expertise[issue] += p.learning * weight * (1.0 - self.expertise[issue])


class Neighbourhood:
    """What every library's model has: settings `p`, the columns `drawn` at the start (`endow`), its `members`, and counts."""

    def open(self, drawn, p) -> None:
        """Take what organizations start with, before the first of them is made."""
        self.drawn = drawn
        self.upkeep = (0.0, p.upkeep_sharing, p.upkeep_informal, p.upkeep_formal, p.upkeep_several)
        self.deals, self.served = 0, 0.0

    @property
    def arcs(self) -> int:
        return sum(len(member.ties) for member in self.members)

    @property
    def trust(self) -> float:
        return sum(tie.trust for member in self.members for tie in member.ties.values()) / max(1, self.arcs)

    def verbs(self) -> tuple[str, ...]:
        """The verbs of a month in their order; counts of the month begin anew."""
        self.deals, self.served = 0, 0.0
        return BEFORE + ROUND * self.p.rounds + AFTER
