"""Everything that the model takes from outside a rule: context factors, model parameters, modelling choices.

One table, one place. The scenario check, the JSON Schema, the reports and the model description all read it, so a default, a
range or a source stands here and nowhere else. Labels and plain sentences live in the message catalogues under
``context-<name>``, ``parameter-<name>`` and ``rule-<name>``.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Parameter:
    """A number the model uses.

    Attributes:
        name: identifier, also the key in a scenario file.
        default: value used when the file says nothing.
        low, high: plausible range; a scenario may not leave it.
        unit: unit of the value ("" for a pure number).
        source: author and year with DOI, or "assumption: ..." with its reason.
    """

    name: str
    default: float
    low: float
    high: float
    unit: str
    source: str


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


def _context(name: str, default: float, source: str) -> Parameter:
    return Parameter(name, default, 0.0, 1.0, "share", source)


DECK = "Chaskin, Brown, Venkatesh & Vidal 2001 (outline in the source deck)"
SURVEYS = "assumption: magnitude read off public inter-organizational surveys, see the evidence table"
PROTOTYPE = "assumption: held together in a prototype over 8,200 parameter sets"
ORDER = "assumption: order of magnitude"
DENSITY = "assumption: set so that simulated surveys are about as dense as real ones (sim/README.md)"
LOSSES = "assumption: losses weigh more than gains; Kahneman & Tversky 1979, doi:10.2307/1914185"
RATERS = "assumption: in real ratings 59% of the variance of trust lies with the rater"
VULNERABLE = "assumption: who tells makes itself vulnerable; Mayer, Davis & Schoorman 1995, doi:10.5465/amr.1995.9508080335"
STRANGERS = "assumption: with the usual rivalry it makes the .57 that held together in a prototype over 8,200 parameter sets"
NICHES = "assumption: who lives from the same sources competes; Baum & Singh 1994, doi:10.1287/orsc.5.4.483"
OUTLIVED = "assumption: such that coalitions end about as often after their grant as Feinberg 2008 found (pattern P14)"
FAMILIAR = "assumption: known partners tell more of use; Gulati 1995, doi:10.2307/256729"

CONTEXT: tuple[Parameter, ...] = (
    _context("power_imbalance", 0.4, f"{DECK}: unequal influence and power"),
    _context("power_use", 0.5, f"{DECK}: whether the strong use their power in a bargain"),
    _context("history", 0.5, f"{DECK}: history and nature of relations"),
    _context("rivalry", 0.4, f"{DECK}: misunderstanding and rivalry"),
    _context("divide", 0.3, f"{DECK}: local balance of race, ethnicity and class"),
    _context("stratification", 0.3, f"{DECK}: race, ethnicity and poverty go together"),
    _context("ambiguity", 0.3, f"{DECK}: ambiguous representation"),
    _context("selection", 0.5, f"{DECK}: representatives chosen formally or informally"),
    _context("resource_overlap", 0.4, f"{DECK}: resources to share"),
    _context("goal_consensus", 0.5, "Provan & Kenis 2008, doi:10.1093/jopart/mum015"),
    _context("trust_centralization", 0.3, "Provan & Kenis 2008, doi:10.1093/jopart/mum015"),
    _context("communication", 0.4, f"{DECK}: flow of information between peers"),
    _context("opportunity", 0.5, f"{DECK}: opportunities from outside the community"),
    _context("barrier", 0.3, f"{DECK}: barriers from outside the community"),
    _context("crisis", 0.5, f"{DECK}: acting together in a crisis"),
    _context("window", 0.5, f"{DECK}: influence on policy"),
)

PARAMETERS: tuple[Parameter, ...] = (
    # trust
    Parameter("prior_trust", 0.61, 0.3, 0.8, "probability", STRANGERS),
    Parameter("prior_mass", 5.5, 4.0, 7.0, "promises", PROTOTYPE),
    Parameter("prior_months", 120.0, 60.0, 240.0, "months", ORDER),
    Parameter("betrayal_weight", 1.6, 1.0, 3.0, "", LOSSES),
    Parameter("evidence_half_life", 12.0, 6.0, 36.0, "months", PROTOTYPE),
    Parameter("disposition_spread", 1.0, 0.5, 1.4, "log odds", RATERS),
    Parameter("disposition_memory", 0.97, 0.9, 0.995, "a month", PROTOTYPE),
    Parameter("pair_spread", 0.5, 0.0, 1.2, "log odds", PROTOTYPE),
    Parameter("rivalry_effect", 1.5, 0.0, 3.0, "log odds", NICHES),
    Parameter("divide_effect", 1.5, 0.5, 3.0, "log odds", "assumption: at a full divide trust across starts from about .2"),
    Parameter("power_distance", 0.3, 0.0, 1.0, "log odds", "assumption: equal standing makes trust easier"),
    Parameter("misreading", 0.05, 0.0, 0.25, "probability", f"assumption: {DECK} names misunderstanding, gives no figure"),
    Parameter("reliability_mean", 0.85, 0.6, 0.98, "probability", PROTOTYPE),
    Parameter("reliability_mass", 18.0, 6.0, 60.0, "", PROTOTYPE),
    Parameter("unfairness", 0.3, 0.0, 1.0, "", ORDER),
    # ties and meeting
    Parameter("upkeep_sharing", 0.5, 0.2, 1.0, "h a month", PROTOTYPE),
    Parameter("upkeep_informal", 2.0, 1.0, 4.0, "h a month", PROTOTYPE),
    Parameter("upkeep_formal", 4.5, 2.0, 8.0, "h a month", PROTOTYPE),
    Parameter("upkeep_several", 12.0, 6.0, 20.0, "h a month", PROTOTYPE),
    Parameter("upkeep_limit", 0.7, 0.4, 0.95, "share of hours", ORDER),
    Parameter("idle_grace", 9.0, 3.0, 12.0, "months", DENSITY),
    Parameter("idle_decay", 0.1, 0.05, 0.5, "a month", DENSITY),
    Parameter("forgotten", 30.0, 12.0, 60.0, "months", PROTOTYPE),
    Parameter("search_low", 0.02, 0.0, 0.1, "a month", PROTOTYPE),
    Parameter("search_high", 0.8, 0.1, 1.0, "a month", DENSITY),
    Parameter("closure", 0.6, 0.0, 0.95, "share", PROTOTYPE),
    Parameter("deepening", 0.45, 0.1, 0.8, "probability", DENSITY),
    Parameter("depth_width", 0.14, 0.05, 0.3, "trust", PROTOTYPE),
    Parameter("trust_sharing", 0.31, 0.1, 0.6, "trust", PROTOTYPE),
    Parameter("trust_informal", 0.43, 0.2, 0.7, "trust", PROTOTYPE),
    Parameter("trust_formal", 0.55, 0.3, 0.8, "trust", PROTOTYPE),
    Parameter("trust_several", 0.67, 0.4, 0.9, "trust", PROTOTYPE),
    Parameter("gossip", 0.3, 0.0, 1.0, "a month", "assumption: witness reports after Jøsang & Ismail 2002"),
    # dealing
    Parameter("deal_size", 0.25, 0.1, 1.0, "pm", ORDER),
    Parameter("partner_noise", 0.018, 0.005, 0.06, "pm", PROTOTYPE),
    Parameter("nobody_noise", 0.09, 0.03, 0.3, "pm", PROTOTYPE),
    Parameter("exchange_hours", 4.0, 1.0, 12.0, "h", ORDER),
    Parameter("sharing_hours", 0.5, 0.2, 2.0, "h", DENSITY),
    Parameter("sharing_size", 0.08, 0.02, 0.3, "pm", DENSITY),
    Parameter("familiarity", 0.5, 0.0, 1.0, "share a depth", FAMILIAR),
    Parameter("exposure", 0.4, 0.0, 1.0, "share", VULNERABLE),
    Parameter("contract_hours", 6.0, 2.0, 16.0, "h a side", ORDER),
    Parameter("contract_formality", 0.5, 0.0, 1.0, "share", ORDER),
    Parameter("spill_over", 0.3, 0.0, 1.0, "share", ORDER),
    Parameter("overload", 0.3, 0.0, 1.0, "share", ORDER),
    # resources and production
    Parameter("income_spread", 0.85, 0.2, 1.4, "sd of log", PROTOTYPE),
    Parameter("income_shock", 0.2, 0.0, 0.4, "sd of log a month", ORDER),
    Parameter("payroll", 0.6, 0.3, 0.8, "share of income", ORDER),
    Parameter("spending", 0.25, 0.05, 0.6, "share of funds a month", ORDER),
    Parameter("information_half_life", 9.0, 3.0, 24.0, "months", PROTOTYPE),
    Parameter("elasticity", 0.7, 0.3, 0.95, "", PROTOTYPE),
    Parameter("floor", 0.02, 0.005, 0.1, "pm", PROTOTYPE),
    Parameter("need_level", 1.3, 0.5, 2.5, "need per balanced resource", ORDER),
    Parameter("learning", 0.02, 0.0, 0.08, "a month at full effort", ORDER),
    Parameter("unlearning", 0.005, 0.0, 0.03, "a month", ORDER),
    # the outside world
    Parameter("crisis_rate", 0.02, 0.0, 0.06, "per issue and month", PROTOTYPE),
    Parameter("crisis_low", 4.0, 1.0, 10.0, "pm per 25 organizations", PROTOTYPE),
    Parameter("crisis_high", 10.0, 4.0, 30.0, "pm per 25 organizations", PROTOTYPE),
    Parameter("crisis_effort", 0.06, 0.01, 0.3, "share of a month's bundle", ORDER),
    Parameter("window_rate", 0.01, 0.0, 0.05, "per issue and month", PROTOTYPE),
    Parameter("window_threshold", 0.4, 0.2, 0.7, "share of power", PROTOTYPE),
    Parameter("window_income", 0.05, 0.0, 0.3, "share of income on the issue", ORDER),
    Parameter("opening_rate", 0.1667, 0.0, 0.5, "a month", PROTOTYPE),
    Parameter("opening_low", 6.0, 2.0, 12.0, "pm", PROTOTYPE),
    Parameter("opening_high", 36.0, 12.0, 72.0, "pm", PROTOTYPE),
    Parameter("application_hours", 30.0, 5.0, 120.0, "h", ORDER),
    # structures
    Parameter("maintain_rate", 1.5, 0.5, 3.0, "member hours per staff hour", "assumption: to be swept; no figure was found"),
    Parameter("introduce_hours", 6.0, 2.0, 12.0, "h", PROTOTYPE),
    Parameter("mediate_hours", 8.0, 3.0, 20.0, "h", PROTOTYPE),
    Parameter("mediate_effect", 0.5, 0.0, 1.2, "log odds", ORDER),
    Parameter("vouch_hours", 2.0, 0.5, 6.0, "h", ORDER),
    Parameter("inform_effect", 0.1, 0.0, 0.3, "morale", PROTOTYPE),
    Parameter("morale_decay", 0.05, 0.01, 0.2, "a month", PROTOTYPE),
    Parameter("strengthen_hours", 10.0, 4.0, 40.0, "h", ORDER),
    Parameter("strengthen_money", 0.25, 0.05, 1.0, "pm", ORDER),
    Parameter("strengthen_effect", 0.08, 0.0, 0.3, "share of the gap", ORDER),
    Parameter("legitimacy_rate", 0.1, 0.02, 0.3, "a month", PROTOTYPE),
    Parameter("coordinator_months", 48.0, 12.0, 120.0, "months", OUTLIVED),
    Parameter("formation_months", 24.0, 6.0, 48.0, "months", "assumption: Erlang-2, the long process the deck names"),
    Parameter("meeting_hours", 3.0, 1.0, 6.0, "h a member", PROTOTYPE),
    Parameter("secretariat_fixed", 20.0, 5.0, 60.0, "h a month", PROTOTYPE),
    Parameter("secretariat_member", 2.0, 0.5, 5.0, "h a month", PROTOTYPE),
    Parameter("negotiation_hours", 8.0, 2.0, 20.0, "h a pair", PROTOTYPE),
)

CES = "Arrow, Chenery, Minhas & Solow 1961, doi:10.2307/1927286"

CHOICES: tuple[_Choice, ...] = (
    _Choice("partner_choice", ("nested", "plain"), "McFadden 1978: nested logit, or one level with nobody as one more partner"),
    _Choice("production", ("ces", "cobb-douglas"), f"{CES}: elasticity below 1, or 1"),
    _Choice("trust", ("beta", "exponential"), "Jøsang & Ismail 2002: all evidence counts, or each promise moves trust by a share"),
    _Choice("rounds", ("two", "one"), "assumption: an organization may strike two deals of its own in a month, or one"),
    _Choice("prior", ("learning", "fixed"), "assumption: first impressions follow experience, or stay for ever"),
)
