"""A strategy of one's own: an arisan, the savings circle of Indonesian neighbourhoods, as a way of organizations to come together.

Copy this file, change the class, and name the new file in a scenario in the same folder, as `village.yaml` does; then
`simpul compare scenarios/own-strategy/village.yaml --own-code`.
"""

from typing import Literal

from simpul.plugin import Declared, StructurePlan, homes, insiders, number, strategy


@strategy
class Arisan(Declared):
    """Members meet every month, keep it going themselves, and the pot goes to one of them, drawn by lot.

    What holds an arisan together is the meeting, not the money: hence no staff to speak of, much convening and telling, and small
    sums for few at a time. Source: Geertz, C. (1962), The rotating credit association: a "middle rung" in development, Economic
    Development and Cultural Change 10(3), 241-263; the numbers are assumptions.
    """

    TITLE = {"en": "Savings circle (arisan)", "id": "Arisan"}

    type: Literal["arisan"]
    staff_share: float = number(0.0, 0.5, 0.1, lever=True, meaning="Share of the money that pays somebody to keep the books.")
    winners: int = number(1, 10, 1, lever=True, meaning="How many members get the pot each month.")
    membership: float = number(0.2, 1.0, 0.6, lever=True, meaning="Share of the organizations that are invited.")

    def plans(self, scenario, community):
        """One circle for each place, or one for all where organizations reach beyond their place."""
        return [
            StructurePlan(
                home=home, meets=1, staff_share=self.staff_share, grant_share=1.0, grant_recipients=self.winners,
                volunteer_hours=2.0, partners_most=max(2, round(self.membership * len(insiders(community, home)))),
                verbs={"convene": 0.5, "inform": 0.2, "introduce": 0.2, "fund": 0.1},
            )
            for home in homes(scenario)
        ]
