"""Mesa agents: organizations, structures and places. An agent is a view of one row of the community and owns no number.

Reading or setting `organization.morale` reads or sets the column `morale` of `sim/state/columns.py` in the agent's row; a verb
such as
`organization.seek()` calls the rule of that name (`sim/rules`) for the row. So agents can never differ from the compiled run of the
same community, and yet one of their verbs can be overridden:

    from simpul.sim.model import CollaborationModel
    from simpul.sim.agents import Organization

    class Homebody(Organization):
        def seek(self):
            if self.morale > 0.6:  # looks around only in good spirits
                super().seek()

    class Village(CollaborationModel):
        organization_class = Homebody

    model = Village("scenarios/small.yaml", "coalition-broad", seed=1)
    while model.running:
        model.step()
    print(model.datacollector.get_model_vars_dataframe()["trust_mean"])
"""

from __future__ import annotations

from simpul.sim.row_view import RowView, column
from simpul.sim.state.columns import FUNDS, INFORMATION, SKILLS


class Place(RowView):
    """A place: where crises strike, windows and openings appear, and services meet needs."""

    crisis_left = column("crisis_left")
    crisis_need = column("crisis_need")
    crisis_got = column("crisis_got")
    window_left = column("window_left")
    win_until = column("win_until")
    opening_left = column("opening_left")
    opening_size = column("opening_size")
    need = column("need")

    @property
    def organizations(self) -> list[Organization]:
        """The organizations of the place, in key order."""
        first = self.model.community.first_row
        return list(self.model.organizations)[first[self.row] : first[self.row + 1]]

    def turn_world(self) -> None:
        """Let crises, windows and openings begin."""
        self.rules.turn_world(*self.state, self.row, self.month)

    def list_working_partners(self) -> None:
        """See who works with whom here: those are called when something is decided."""
        self.rules.list_working_partners(self.state[0], self.row)

    def answer_events(self) -> None:
        """Respond to crises, try to win windows, apply for the opening."""
        self.respond_to_crises()
        self.decide_windows()
        self.decide_openings()

    def respond_to_crises(self) -> None:
        """Let those who hear of a crisis give to it, alone or together."""
        self.rules.respond_to_crises(*self.state, self.row, self.month)

    def decide_windows(self) -> None:
        """Let those who speak together try to win the policy windows that are open."""
        self.rules.decide_windows(*self.state, self.row, self.month)

    def decide_openings(self) -> None:
        """Let the best group apply for the opening."""
        self.rules.decide_openings(*self.state, self.row, self.month)

    def count_needs(self) -> None:
        """Compare the month's services with needs."""
        self.rules.count_needs(self.state[0], self.row)


class Organization(RowView):
    """An organization of the community, or a larger institution or government outside it (`outside`)."""

    key = column("key")
    outside = column("outside")
    dormant = column("dormant")
    power = column("power")
    size = column("size")
    morale = column("morale")
    capacity = column("capacity")
    reliability = column("reliability")
    disposition = column("disposition")
    interest = column("interest")
    expertise = column("expertise")
    carried = column("carried")
    voice = column("voice")
    convening = column("convening")
    follow = column("follow")
    hours_used = column("hours_used")
    hour_price = column("hour_price")
    produced = column("produced")
    funds = column("stock", FUNDS)
    skills = column("stock", SKILLS)
    information = column("stock", INFORMATION)

    @property
    def name(self) -> str:
        """The organization's name, in the language of the model."""
        return self.model.names[self.row]

    @property
    def kind(self) -> str:
        """Its kind, as the scenario calls it."""
        return list(self.model.case.kinds)[self.model.community.kind[self.row]]

    @property
    def group(self) -> str:
        """Its ethnic or class identity, as the scenario calls it."""
        return list(self.model.case.groups)[self.model.community.group[self.row]]

    @property
    def place(self) -> Place:
        """Where it is at home."""
        return list(self.model.places)[self.model.community.place[self.row]]

    @property
    def structures(self) -> list[Structure]:
        """The structures it is a member of."""
        return [structure for structure in self.model.structures if self.model.community.member[structure.row, self.row] == 1]

    def contacts(self, depth: int = 0) -> list[Organization]:
        """Return whom it knows, with arcs of at least `depth` (0 known, 1 shares information, 2 informal, 3 formal, 4 several)."""
        c, i = self.model.community, self.row
        everybody = list(self.model.organizations)
        return [everybody[c.partner[i, s]] for s in range(c.contacts[i]) if c.depth[i, s] >= depth]

    def trust_in(self, other: Organization) -> float | None:
        """Return the probability with which it expects `other` to keep a promise; None if it does not know it."""
        c, i = self.model.community, self.row
        return next((float(c.trust[i, s]) for s in range(c.contacts[i]) if c.partner[i, s] == other.row), None)

    def endow(self) -> None:
        """Draw what it starts with, before the first month."""
        self.rules.endow(*self.state, self.row)

    def begin_month(self) -> None:
        """Start the month: representative, mood, income, payroll, information."""
        self.rules.turn_luck(*self.state, self.row, self.month)
        self.rules.begin_month(*self.state, self.row, self.month)

    def keep_ties(self) -> None:
        """Pay the upkeep of its ties; let go what lies idle or does not fit."""
        self.rules.keep_ties(*self.state, self.row, self.month)

    def seek(self) -> None:
        """Look for somebody new to know."""
        self.rules.decide_to_seek(*self.state, self.row, self.month)
        self.rules.seek(*self.state, self.row, self.month)

    def take_stock(self) -> None:
        """See what it lacks most and what it can best spare."""
        self.rules.take_stock(*self.state, self.row)

    def choose_partner(self, turn: int) -> None:
        """Choose in round `turn` of the month whether to deal, and whom to ask."""
        self.rules.set_reserve(*self.state, self.row, self.month, turn)
        self.rules.choose_partner(*self.state, self.row, self.month, turn)

    def answer_asks(self) -> None:
        """Accept, best first, the asks that are worth its while."""
        self.rules.answer_asks(*self.state, self.row)

    def deliver_deal(self, turn: int) -> None:
        """Carry out the deal it asked for, if it was accepted: keep or break promises, remember, grow closer."""
        self.rules.deliver_deal(*self.state, self.row, self.month, turn)

    def listen(self) -> None:
        """Hear from a partner what that partner saw of somebody."""
        self.rules.decide_to_listen(*self.state, self.row, self.month)
        self.rules.listen(*self.state, self.row, self.month)

    def produce(self) -> None:
        """Give the month's services and learn by doing."""
        self.rules.finish_work(*self.state, self.row)
        self.rules.produce(*self.state, self.row)

    def shift_power(self) -> None:
        """Gain or lose power with means and position."""
        self.rules.shift_power(*self.state, self.row, self.month)


class Structure(RowView):
    """A structure that a strategy has set up: it has money, hours, members and an agenda, and acts through them."""

    account = column("account")
    agenda = column("agenda")
    attendance = column("attendance")
    ended = column("ended")
    formed = column("formed")
    legitimacy = column("legitimacy")
    member_count = column("member_count")
    planned = column("planned")
    reach_hours = column("reach_hours")
    bank = column("bank")

    @property
    def host(self) -> Organization | None:
        """The organization that hosts it, if any."""
        row = int(self.model.community.host[self.row])
        return list(self.model.organizations)[row] if row >= 0 else None

    @property
    def members(self) -> list[Organization]:
        """The organizations that are members."""
        inside = self.model.community.member[self.row]
        return [organization for organization in self.model.organizations if inside[organization.row] == 1]

    def work(self) -> None:
        """Do the month's work: money and hours, agenda, members, meeting, verbs, project, joint work."""
        self.open_month()
        self.set_agenda()
        self.invite()
        self.hold_meeting()
        self.do_verbs()
        self.run_project()
        self.work_jointly()

    def open_month(self) -> None:
        """Receive the instalment, form if it is time, set money aside, find hours."""
        self.rules.open_month(*self.state, self.row, self.month)

    def set_agenda(self) -> None:
        """Set what it works on: a fixed issue, the members' vote, or the staff's reading."""
        self.rules.set_agenda(*self.state, self.row, self.month)

    def invite(self) -> None:
        """Invite organizations; each decides by what membership promises it."""
        self.rules.invite(*self.state, self.row, self.month)

    def hold_meeting(self) -> None:
        """Meet, if that is agreed or hours allow; who comes meets the others."""
        self.rules.hold_meeting(*self.state, self.row, self.month)

    def do_verbs(self) -> None:
        """Introduce, maintain, mediate, vouch, inform, strengthen, channel, plan, fund: as far as the hours for each go."""
        self.rules.do_verbs(*self.state, self.row, self.month)

    def run_project(self) -> None:
        """Begin, go on with, or end a project."""
        self.rules.run_project(*self.state, self.row, self.month)

    def work_jointly(self) -> None:
        """Let members pool part of their month's bundle."""
        self.rules.work_jointly(*self.state, self.row, self.month)

    def settle(self) -> None:
        """Settle the month with the members, then close it."""
        self.settle_membership()
        self.close_month()

    def settle_membership(self) -> None:
        """Move legitimacy and standing; who has lost by being a member leaves."""
        self.rules.settle_membership(*self.state, self.row, self.month)

    def close_month(self) -> None:
        """Let plans fade; end, if hardly anybody is left."""
        self.rules.close_month(*self.state, self.row, self.month)

    def withdraw(self) -> None:
        """Withdraw if its time is over, handing members and money on to those that follow it."""
        self.rules.withdraw(*self.state, self.row, self.month)


class Broker(Structure):
    """A broker: a host organization, a new corporation or an informal body that mediates and links to the outside."""


class Coalition(Structure):
    """A coalition: members meet every month, pool part of what they have and speak together."""


class Partnership(Structure):
    """A partnership: a few organizations chosen by fit and trust, one project, a term."""


class GrantScheme(Structure):
    """Direct grants: money that goes to organizations, members or not."""
