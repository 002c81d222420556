"""The verbs of the Mesa agents: one for each rule of the month, and one for each turn of several rules.

Written by `python -m simpul.sim.loop_writer` from `schedule.py`: change that file, not this one.
"""

from simpul.sim.row_view import RowView


class PlaceVerbs(RowView):
    """What a place does in a month, in the order of the month."""

    def turn_world(self) -> None:
        """Let crises, windows and openings begin."""
        self.rules.turn_world(*self.state, self.row, self.month)

    def see_prominent(self) -> None:
        """See who is prominent at public meetings here."""
        self.rules.see_prominent(*self.state, self.row, self.month)

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

    def divide_work(self) -> None:
        """See how far services double each other; who works or plans together divides the work."""
        self.rules.divide_work(*self.state, self.row, self.month)

    def count_needs(self) -> None:
        """Compare the month's services with needs."""
        self.rules.count_needs(self.state[0], self.row)


class OrganizationVerbs(RowView):
    """What an organization does in a month, in the order of the month."""

    def endow(self) -> None:
        """Draw what it starts with, before the first month."""
        self.rules.endow(*self.state, self.row)

    def turn_luck(self) -> None:
        """Let its trust in anybody, its fortune and its morale move on."""
        self.rules.turn_luck(*self.state, self.row, self.month)

    def begin_month(self) -> None:
        """Start the month: representative, mood, income, payroll, information."""
        self.rules.begin_month(*self.state, self.row, self.month)

    def keep_ties(self) -> None:
        """Pay the upkeep of its ties; let go what lies idle or does not fit."""
        self.rules.keep_ties(*self.state, self.row, self.month)

    def renew_agreements(self) -> None:
        """Renew agreements whose term has run out, or let them end."""
        self.rules.renew_agreements(*self.state, self.row, self.month)

    def decide_to_attend(self) -> None:
        """Decide whether to go to a public meeting of its place."""
        self.rules.decide_to_attend(*self.state, self.row, self.month)

    def attend_venue(self) -> None:
        """Notice somebody at the meeting, if it goes."""
        self.rules.attend_venue(*self.state, self.row, self.month)

    def decide_to_seek(self) -> None:
        """Decide whether to look for somebody new this month."""
        self.rules.decide_to_seek(*self.state, self.row, self.month)

    def seek(self) -> None:
        """Look for somebody new to know, if that is decided."""
        self.rules.seek(*self.state, self.row, self.month)

    def take_stock(self) -> None:
        """See what it lacks most and what it can best spare."""
        self.rules.take_stock(*self.state, self.row)

    def set_reserve(self, turn: int) -> None:
        """Draw what dealing has to be worth to it in round `turn` of the month."""
        self.rules.set_reserve(*self.state, self.row, self.month, turn)

    def choose_partner(self, turn: int) -> None:
        """Choose in round `turn` of the month whether to deal, and whom to ask."""
        self.rules.choose_partner(*self.state, self.row, self.month, turn)

    def answer_asks(self) -> None:
        """Accept, best first, the asks that are worth its while."""
        self.rules.answer_asks(*self.state, self.row)

    def deliver_deal(self, turn: int) -> None:
        """Carry out the deal it asked for in round `turn`, if it was accepted: keep or break promises, remember, grow closer."""
        self.rules.deliver_deal(*self.state, self.row, self.month, turn)

    def decide_to_listen(self) -> None:
        """Decide whether to hear this month what a partner tells of others."""
        self.rules.decide_to_listen(*self.state, self.row, self.month)

    def listen(self) -> None:
        """Hear from a partner what that partner saw of somebody, if that is decided."""
        self.rules.listen(*self.state, self.row, self.month)

    def finish_work(self) -> None:
        """Return the hours left over as skills."""
        self.rules.finish_work(*self.state, self.row)

    def produce(self) -> None:
        """Give the month's services and learn by doing."""
        self.rules.produce(*self.state, self.row)

    def shift_power(self) -> None:
        """Gain or lose power with means and position."""
        self.rules.shift_power(*self.state, self.row, self.month)


class StructureVerbs(RowView):
    """What a structure does in a month, in the order of the month."""

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
