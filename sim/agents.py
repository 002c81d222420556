"""Mesa agents: organizations, structures and places. An agent is a view of one row of the community and owns no number.

Reading or setting `organization.morale` reads or sets the column `morale` of `sim/state/columns.py` in the agent's row; a verb such
as `organization.seek()` calls the rule of that name (`sim/rules`) for the row. So agents can never differ from the compiled run of
the same community, and yet one of their verbs can be overridden:

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

There is one verb for each rule of the month (`agent_verbs.py`). A method that is no verb, and that nothing in the class calls, is
refused when the class is defined, and so is setting an attribute that an agent does not have. Single decisions within a rule are
replaced in the model (`decisions.py`).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simpul.sim.agent_verbs import OrganizationVerbs, PlaceVerbs, StructureVerbs
from simpul.sim.row_view import column
from simpul.sim.schedule import ORGANIZATIONS, PLACES
from simpul.sim.state.columns import FUNDS, INFORMATION, SKILLS


class Place(PlaceVerbs):
    """A place: where crises strike, windows and openings appear, and services meet needs.

    >>> import simpul
    >>> town = simpul.CollaborationModel("small", "nothing", seed=1, compiled=True)
    >>> [place.row for place in town.places]
    [0]
    """

    crisis_left: NDArray[np.int64] = column("crisis_left")
    crisis_need: NDArray[np.float64] = column("crisis_need")
    crisis_got: NDArray[np.float64] = column("crisis_got")
    window_left: NDArray[np.int64] = column("window_left")
    win_until: NDArray[np.int64] = column("win_until")
    opening_left: int = column("opening_left")
    opening_size: float = column("opening_size")
    need: NDArray[np.float64] = column("need")

    @property
    def organizations(self) -> list[Organization]:
        """The organizations of the place, in key order."""
        first = self.model.community.first_row
        return self.model.rows[ORGANIZATIONS][first[self.row] : first[self.row + 1]]


class Organization(OrganizationVerbs):
    """An organization of the community, or a larger institution or government outside it (`outside`).

    Columns are read and set like attributes; verbs such as `seek()` can be overridden in a class of one's own.

    >>> import simpul
    >>> town = simpul.CollaborationModel("small", "nothing", seed=1, compiled=True)
    >>> first = next(iter(town.organizations))
    >>> first.name, round(first.power, 2)
    ('Kantor desa', 0.28)
    """

    key: int = column("key")
    outside: int = column("outside")
    dormant: int = column("dormant")
    power: float = column("power")
    size: float = column("size")
    morale: float = column("morale")
    capacity: float = column("capacity")
    reliability: float = column("reliability")
    disposition: float = column("disposition")
    interest: NDArray[np.float64] = column("interest")
    expertise: NDArray[np.float64] = column("expertise")
    carried: NDArray[np.float64] = column("carried")
    voice: float = column("voice")
    convening: float = column("convening")
    follow: float = column("follow")
    hours_used: float = column("hours_used")
    hour_price: float = column("hour_price")
    produced: float = column("produced")
    funds: float = column("stock", FUNDS)
    skills: float = column("stock", SKILLS)
    information: float = column("stock", INFORMATION)

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
        return self.model.rows[PLACES][self.model.community.place[self.row]]

    @property
    def structures(self) -> list[Structure]:
        """The structures it is a member of."""
        return [structure for structure in self.model.structures if self.model.community.member[structure.row, self.row] == 1]

    def contacts(self, depth: int = 0) -> list[Organization]:
        """Return whom it knows, with arcs of at least `depth` (0 known, 1 shares information, 2 informal, 3 formal, 4 several)."""
        c, i = self.model.community, self.row
        everybody = self.model.rows[ORGANIZATIONS]
        return [everybody[c.partner[i, s]] for s in range(c.contacts[i]) if c.depth[i, s] >= depth]

    def trust_in(self, other: Organization) -> float | None:
        """Return the probability with which it expects `other` to keep a promise; None if it does not know it."""
        c, i = self.model.community, self.row
        return next((float(c.trust[i, s]) for s in range(c.contacts[i]) if c.partner[i, s] == other.row), None)


class Structure(StructureVerbs):
    """A structure that a strategy has set up: it has money, hours, members and an agenda, and acts through them.

    There is none before the strategy begins.

    >>> import simpul
    >>> town = simpul.CollaborationModel("small", "coalition-broad", seed=1, compiled=True)
    >>> len(town.structures)
    0
    >>> while town.month <= town.begins:
    ...     town.step()
    >>> [type(structure).__name__ for structure in town.structures]
    ['Coalition']
    """

    account: float = column("account")
    agenda: NDArray[np.float64] = column("agenda")
    attendance: float = column("attendance")
    ended: int = column("ended")
    formed: int = column("formed")
    legitimacy: NDArray[np.float64] = column("legitimacy")
    member_count: int = column("member_count")
    planned: float = column("planned")
    reach_hours: float = column("reach_hours")
    bank: NDArray[np.float64] = column("bank")

    @property
    def host(self) -> Organization | None:
        """The organization that hosts it, if any."""
        row = int(self.model.community.host[self.row])
        return self.model.rows[ORGANIZATIONS][row] if row >= 0 else None

    @property
    def members(self) -> list[Organization]:
        """The organizations that are members."""
        inside = self.model.community.member[self.row]
        return [organization for organization in self.model.organizations if inside[organization.row] == 1]


class Broker(Structure):
    """A broker: a host organization, a new corporation or an informal body that mediates and links to the outside.

    >>> import simpul
    >>> issubclass(simpul.Broker, simpul.Structure)
    True
    """


class Coalition(Structure):
    """A coalition: members meet every month, pool part of what they have and speak together.

    >>> import simpul
    >>> issubclass(simpul.Coalition, simpul.Structure)
    True
    """


class Partnership(Structure):
    """A partnership: a few organizations chosen by fit and trust, one project, a term.

    >>> import simpul
    >>> issubclass(simpul.Partnership, simpul.Structure)
    True
    """


class GrantScheme(Structure):
    """Direct grants: money that goes to organizations, members or not.

    >>> import simpul
    >>> issubclass(simpul.GrantScheme, simpul.Structure)
    True
    """
