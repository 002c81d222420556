"""Which tie of the data is which depth of the model: one mapping, the same in every row and table.

A judgement, with what the data say for it. Joint programmes are the deepest (several projects): in Juiz de Fora 88% of them are
formal and 77% go with joint cases, while of the formal relations only 29% have a joint programme; shares of all relations: referral
.74, formal .67, joint cases .46, joint programmes .22. Joint cases are rarer than formal ties, and 82% of them lie inside these, so
depth 2 for them follows the wording, not the data. Referral and training are flows within a relation and have no depth; neither has
the frequency of contact during a rescue. Who names whom (estuaries) holds a tie of depth 1, on that side only.
"""

from __future__ import annotations

ROSTER_DEPTHS = {"roster": 1, "informal": 2, "formal": 3, "several": 4}
"""What is ticked on a roster: any relation, or one at that depth or deeper."""

TICKED_FOR = {
    "indiana-contact": "roster", "indiana-collaboration": "informal", "indiana-formal": "formal", "indiana-several": "several",
    "juiz-any": "roster", "juiz-cases": "informal", "juiz-formal": "formal", "juiz-programmes": "several",
    "rescue-any": "roster", "knoke-information": "roster", "knoke-money": "formal",
    "chemicals-political": "roster", "chemicals-scientific": "informal",
}
"""What is ticked for each question of a public network."""

JOINT = {name: ROSTER_DEPTHS[TICKED_FOR[question]] for name, question in (("programme", "juiz-programmes"), ("case", "juiz-cases"))}
"""Depths of joint programmes and joint case work."""
DEEP = ROSTER_DEPTHS["formal"]
"""Formal and deeper."""
