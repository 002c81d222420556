"""Dealing in the model of `idiomatic.py`: weighing, choosing, asking, answering, delivering, remembering."""

from __future__ import annotations

import math
from dataclasses import dataclass

from simpul.sim.rules.bargaining import EXCHANGE, SHARING
from simpul.sim.state.columns import INFORMATION


@dataclass
class Tie:
    """What one organization knows and feels of another."""

    overlap: float
    bargain: float
    odds: float
    trust: float = 0.0
    kept: float = 0.0
    broken: float = 0.0
    fresh: tuple[float, float] = (0.0, 0.0)
    value: float = 0.0
    depth: int = 0
    idle: int = 0
    contract: bool = False


@dataclass
class Ask:
    """An offer: who asks, for which motive, what is asked for and offered, and what it is worth to the one asked."""

    asker: Dealer
    motive: int
    amount: float
    price: float
    worth: float


class Dealer:
    """An organization as far as it deals with others."""

    @property
    def hours_left(self) -> float:
        return max(0.0, self.available - self.used)

    def believe(self, tie: Tie) -> None:
        """Refresh trust from prior and evidence."""
        m = self.model.p.prior_mass
        tie.trust = (m * self.prior(tie) + tie.kept) / (m + tie.kept + tie.broken)

    def prior(self, tie: Tie) -> float:
        odds = tie.odds * math.exp(self.disposition)
        return odds / (1.0 + odds)

    def cost_of(self, resource: int) -> float:
        least = self.model.p.telling_cost
        return least if resource == INFORMATION else max(least, self.marginal[resource])

    def weigh_exchange(self, other: Dealer, tie: Tie) -> tuple[float, float]:
        """Return value and price of an exchange with `other`."""
        p, want, give = self.model.p, self.lack, self.surplus
        size, hours = p.deal_size, p.exchange_hours * p.hours_factor
        if want == give or other.stock[want] < size:
            return 0.0, 0.0
        wanted = tie.trust * self.marginal[want] * size - hours * self.hour_price
        worth, cost = tie.trust * other.marginal[give], self.cost_of(give)
        sacrifice = other.cost_of(want) * size + hours * other.hour_price
        if wanted <= 0.0 or wanted * worth <= cost * sacrifice:
            return 0.0, 0.0
        price = (1.0 - tie.bargain) * wanted / cost + tie.bargain * sacrifice / worth
        price = min(price, p.price_limit * size, self.stock[give])
        gain = worth * price - sacrifice
        if price < p.deal_least or gain <= 0.0:
            return 0.0, 0.0
        return wanted - cost * price + p.spill_over * tie.overlap * gain, price

    def told(self, depth: int) -> float:
        p = self.model.p
        return min(p.sharing_size * (1.0 + p.familiarity * min(depth, 2)), p.told_share * self.stock[INFORMATION])

    def worth_of_sharing(self, trust: float, overlap: float, size: float) -> float:
        p = self.model.p
        gain = (trust * overlap - (1.0 - trust) * p.exposure) * self.marginal[INFORMATION] * size
        return gain - p.sharing_hours * self.hour_price

    def choose(self) -> None:
        p, random = self.model.p, self.model.random
        if self.hours_left < p.sharing_hours:
            return
        values = {}
        for other, tie in self.ties.items():
            exchange, _ = self.weigh_exchange(other, tie)
            value = max(exchange, self.worth_of_sharing(tie.trust, tie.overlap, other.told(tie.depth)))
            if value > 0.0:
                values[other] = value
        if not values:
            return
        best = max(values.values())
        weights = [math.exp((value - best) / p.partner_noise) for value in values.values()]
        inclusive = best + p.partner_noise * math.log(sum(weights))
        if random.random() < 1.0 / (1.0 + math.exp(-inclusive / p.nobody_noise)):
            self.ask(random.choices(list(values), weights)[0])

    def ask(self, other: Dealer) -> None:
        p, tie = self.model.p, self.ties[other]
        exchange, price = self.weigh_exchange(other, tie)
        trust = other.ties[self].trust if self in other.ties else self.model.p.unknown_trust
        if exchange >= self.worth_of_sharing(tie.trust, tie.overlap, other.told(tie.depth)):
            self.promised[self.surplus] += price
            worth = trust * other.marginal[self.surplus] * price - other.cost_of(self.lack) * p.deal_size
            ask = Ask(self, EXCHANGE, p.deal_size, price, worth - p.exchange_hours * p.hours_factor * other.hour_price)
        else:
            offered = self.told(tie.depth)
            ask = Ask(self, SHARING, other.told(tie.depth), offered, other.worth_of_sharing(trust, tie.overlap, offered))
        other.asks.append(ask)

    def answer(self) -> None:
        p = self.model.p
        for ask in sorted(self.asks, key=lambda ask: ask.worth, reverse=True):
            asker, hours = ask.asker, p.sharing_hours if ask.motive == SHARING else p.exchange_hours * p.hours_factor
            if ask.worth <= 0.0 or min(self.hours_left, asker.hours_left) < hours:
                continue
            if ask.motive == EXCHANGE and asker.lack != INFORMATION:
                if self.stock[asker.lack] - self.promised[asker.lack] < ask.amount:
                    continue
                self.promised[asker.lack] += ask.amount
            self.used += hours
            asker.used += hours
            asker.chosen = (self, ask)

    def keeps(self, contract: bool) -> bool:
        p = self.model.p
        load = min(1.0, self.used / self.available) if self.available > 0.0 else 1.0
        chance = self.reliability * (1.0 - p.overload * max(0.0, load - p.easy_load))
        if contract:
            chance = 1.0 - (1.0 - chance) * (1.0 - p.contract_formality)
        return self.model.random.random() < chance

    def deliver(self) -> None:
        if self.chosen is None:
            return
        other, ask = self.chosen
        other.learn_of(self)
        mine, theirs = self.ties[other], other.ties[self]
        i_keep, they_keep = self.keeps(mine.contract), other.keeps(mine.contract)
        self.model.deals += 1
        gains = self.share(other, ask, i_keep, they_keep) if ask.motive == SHARING else self.swap(other, ask, i_keep, they_keep)
        self.remember(mine, gains[0], they_keep, ask.amount)
        other.remember(theirs, gains[1], i_keep, ask.price)
        skew = 2.0 * abs(mine.bargain - 0.5)
        if ask.motive == EXCHANGE and skew >= self.model.p.unfair_from:
            weaker, tie = (self, mine) if mine.bargain < 0.5 else (other, theirs)
            weaker.see(tie, False, self.model.p.unfairness * skew * min(1.0, ask.amount / self.model.p.stake_full))
        self.sign(other, mine, theirs)
        limit = 2 + mine.contract if ask.motive == SHARING else 4
        for one, tie, back, gain in ((self, mine, theirs, gains[0]), (other, theirs, mine, gains[1])):
            if gain > 0.0:
                one.grow_closer(tie, back, limit)

    def share(self, other: Dealer, ask: Ask, i_keep: bool, they_keep: bool) -> tuple[float, float]:
        overlap = self.ties[other].overlap
        self.stock[INFORMATION] += ask.amount * they_keep
        other.stock[INFORMATION] += ask.price * i_keep
        return self.worth_of_sharing(they_keep, overlap, ask.amount), other.worth_of_sharing(i_keep, overlap, ask.price)

    def swap(self, other: Dealer, ask: Ask, i_keep: bool, they_keep: bool) -> tuple[float, float]:
        hours = self.model.p.exchange_hours * self.model.p.hours_factor
        mine, theirs = -hours * self.hour_price, -hours * other.hour_price
        for giver, taker, resource, amount, kept in (
            (other, self, self.lack, ask.amount, they_keep), (self, other, self.surplus, ask.price, i_keep),
        ):
            if kept:
                worth, cost = taker.marginal[resource] * amount, 0.0
                if resource != INFORMATION:
                    amount = min(amount, giver.stock[resource])
                    giver.stock[resource] -= amount
                    cost = giver.marginal[resource] * amount
                taker.stock[resource] += amount
                mine += worth if taker is self else -cost
                theirs += worth if taker is other else -cost
        return mine, theirs

    def see(self, tie: Tie, kept: bool, weight: float) -> None:
        if kept:
            tie.kept += weight
        else:
            tie.broken += self.betrayal * weight
        tie.fresh = (tie.fresh[0] + weight * kept, tie.fresh[1] + weight * (not kept))
        self.believe(tie)

    def remember(self, tie: Tie, gain: float, kept: bool, size: float) -> None:
        tie.value += self.model.p.remembering * (gain - tie.value)
        self.see(tie, kept and self.model.random.random() >= self.model.p.misread, min(1.0, size / self.model.p.stake_full))
        if gain > 0.0:
            tie.idle = 0

    def sign(self, other: Dealer, mine: Tie, theirs: Tie) -> None:
        p = self.model.p
        hours = p.contract_hours * p.hours_factor
        if not mine.contract and min(mine.depth, theirs.depth) >= 2 and min(mine.trust, theirs.trust) >= p.trust_informal:
            if min(self.hours_left, other.hours_left) >= hours:
                self.used += hours
                other.used += hours
                mine.contract = theirs.contract = True

    def grow_closer(self, tie: Tie, back: Tie, limit: int) -> None:
        p, depth = self.model.p, tie.depth + 1
        if depth > limit or (depth >= 3 and (not tie.contract or back.depth < depth - 1)):
            return
        threshold = (p.trust_sharing, p.trust_informal, p.trust_formal, p.trust_several)[depth - 1]
        if self.model.random.random() < p.deepening / (1.0 + math.exp(-(tie.trust - threshold) / p.depth_width)):
            tie.depth = depth
