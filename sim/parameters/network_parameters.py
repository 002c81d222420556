"""Numbers of the network: who is noticed at public meetings, and agreements that hold for a term."""

from __future__ import annotations

from simpul.sim.parameters.parameter_row import ORDER, Parameter

FOCI = "assumption: ties begin where people meet; Feld 1981, doi:10.1086/227352"
REFERRED = "assumption: partners refer to partners; Gulati & Gargiulo 1999, doi:10.1086/210179"
ADVANTAGE = "assumption: who is known becomes better known; de Solla Price 1976, doi:10.1002/asi.4630270505"
RETURNED = "assumption: what is returned is worth more; Gouldner 1960, doi:10.2307/2092623"
ALIKE = "assumption: the alike notice each other; McPherson, Smith-Lovin & Cook 2001, doi:10.1146/annurev.soc.27.1.415"
SAFEGUARD = "assumption: a contract is a safeguard and asks less trust; Gulati 1995, doi:10.2307/256729"
MANDATE = "assumption: lead agencies and funders ask for agreements; Provan & Milward 1995, doi:10.2307/2393698"

NETWORK_PARAMETERS: tuple[Parameter, ...] = (
    Parameter("gathering", 0.83889, 0.0, 1.0, "a month", FOCI),
    Parameter("referral", 0.19175, 0.0, 0.4, "share", REFERRED),
    Parameter("popularity", 2.1307, 0.0, 3.0, "", ADVANTAGE),
    Parameter("visibility_holder", 2.8053, 0.0, 3.0, "power a holder", ADVANTAGE),
    Parameter("attention_kept", 0.087426, 0.0, 0.6, "share", FOCI),
    Parameter("attention_across", 0.49316, 0.2, 1.0, "probability", ALIKE),
    Parameter("attended_back", 0.087295, 0.0, 0.8, "probability", RETURNED),
    Parameter("access_worth", 0.89661, 0.0, 1.0, "pm", ORDER),
    Parameter("returned_worth", 1.8666, 0.0, 3.0, "", RETURNED),
    Parameter("table_attention", 0.31433, 0.0, 1.0, "probability", FOCI),
    Parameter("venue_hours", 1.0, 0.5, 4.0, "h", "assumption: a public meeting, once a month", held=True),
    Parameter("reputation_months", 6.0, 1.0, 12.0, "months", "assumption: who is prominent is learned twice a year", whole=True,
              held=True),
    Parameter("agreement_term", 24.0, 0.0, 60.0, "months",
              "assumption: agreements follow grants and budgets, of one to three years", whole=True, held=True),
    Parameter("agreement_chance", 0.58068, 0.0, 0.6, "probability", SAFEGUARD),
    Parameter("trust_agreement", 0.30254, 0.2, 0.7, "trust", SAFEGUARD),
    Parameter("hub_signing", 0.77969, 0.0, 1.0, "probability", MANDATE),
    Parameter("hub_asks", 3.0, 1.0, 12.0, "months", "assumption: reports and budgets come by the quarter", whole=True, held=True),
    Parameter("programme_signing", 0.39559, 0.0, 0.5, "probability", MANDATE),
)
