"""The modelling choices: rules that could as well be others."""

from __future__ import annotations

from dataclasses import dataclass

CES = "Arrow, Chenery, Minhas & Solow 1961, doi:10.2307/1927286"


@dataclass(frozen=True)
class _Choice:
    """A modelling choice: a rule that could as well be another one, to see whether a conclusion hangs on it.

    Attributes:
        name: identifier, also the key in a scenario file.
        options: what it may be; the first is the model's own, and used when the file says nothing.
        source: author and year with DOI, or "assumption: ..." with its reason.
    """

    name: str
    options: tuple[str, ...]
    source: str


CHOICES: tuple[_Choice, ...] = (
    _Choice("partner_choice", ("nested", "plain"), "McFadden 1978: nested logit, or one level with nobody as one more partner"),
    _Choice("production", ("ces", "cobb-douglas"), f"{CES}: elasticity below 1, or 1"),
    _Choice("trust", ("beta", "exponential"), "Jøsang & Ismail 2002: all evidence counts, or each promise moves trust by a share"),
    _Choice("rounds", ("one", "two"), "assumption: an organization may strike one deal of its own in a month, or two"),
    _Choice("prior", ("learning", "fixed"), "assumption: first impressions follow experience, or stay for ever"),
)
