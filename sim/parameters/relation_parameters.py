"""Numbers of relations: trust, ties and meeting, dealing."""

from __future__ import annotations

from simpul.sim.parameters.parameter_row import DECK, DENSITY, ORDER, PROTOTYPE, Parameter, held_rows

LOSSES = "assumption: losses weigh more than gains; Kahneman & Tversky 1979, doi:10.2307/1914185"
RATERS = "assumption: in real ratings 59% of the variance of trust lies with the rater"
VULNERABLE = "assumption: who tells makes itself vulnerable; Mayer, Davis & Schoorman 1995, doi:10.5465/amr.1995.9508080335"
STRANGERS = "assumption: with the usual rivalry it makes the .57 that held together in a prototype over 8,200 parameter sets"
NICHES = "assumption: who lives from the same sources competes; Baum & Singh 1994, doi:10.1287/orsc.5.4.483"
FAMILIAR = "assumption: known partners tell more of use; Gulati 1995, doi:10.2307/256729"

RELATION_PARAMETERS: tuple[Parameter, ...] = (
    # trust
    Parameter("prior_trust", 0.4108, 0.3, 0.8, "probability", STRANGERS),
    Parameter("prior_mass", 6.8364, 4.0, 7.0, "promises", PROTOTYPE),
    Parameter("prior_months", 83.067, 60.0, 240.0, "months", ORDER),
    Parameter("betrayal_weight", 2.0073, 1.0, 3.0, "", LOSSES),
    Parameter("evidence_half_life", 7.1447, 6.0, 36.0, "months", PROTOTYPE),
    Parameter("disposition_spread", 0.53567, 0.5, 1.4, "log odds", RATERS),
    Parameter("disposition_memory", 0.97994, 0.9, 0.995, "a month", PROTOTYPE),
    Parameter("pair_spread", 0.45676, 0.0, 1.2, "log odds", PROTOTYPE),
    Parameter("rivalry_effect", 1.5953, 0.0, 3.0, "log odds", NICHES),
    Parameter("divide_effect", 1.1996, 0.5, 3.0, "log odds", "assumption: at a full divide trust across starts from about .2"),
    Parameter("power_distance", 0.20015, 0.0, 1.0, "log odds", "assumption: equal standing makes trust easier"),
    Parameter("misreading", 0.16022, 0.0, 0.25, "probability", f"assumption: {DECK} names misunderstanding, gives no figure"),
    Parameter("reliability_mean", 0.90988, 0.6, 0.98, "probability", PROTOTYPE),
    Parameter("reliability_mass", 23.968, 6.0, 60.0, "", PROTOTYPE),
    Parameter("unfairness", 0.68619, 0.0, 1.0, "", ORDER),
    *held_rows("""
        history_effect | 2.0 | 0.0 to 4.0 | log odds | assumption: from the worst history to the best, the odds of first trust
            grow sevenfold
        betrayal_reference | 1.6 | 1.0 to 3.0 | | assumption: `prior_trust` is meant at this weight; the prior makes up for a
            heavier one
        centralization_effect | 1.5 | 0.0 to 3.0 | log odds | assumption: the size; Provan & Kenis 2008,
            doi:10.1093/jopart/mum015, have the direction
        power_trusted | 0.4 | 0.2 to 0.8 | power | assumption: of about the usual power, which centralized trust neither
            favours nor slights
        niche_across | 0.5 | 0.0 to 1.0 | share | assumption: other kinds draw on half of the same sources; Baum & Singh 1994,
            doi:10.1287/orsc.5.4.483
        rivalry_misreading | 1.0 | 0.0 to 3.0 | | assumption: full rivalry doubles how often a promise is misread
        silence_misreading | 1.5 | 1.0 to 2.0 | | assumption: communication at the middle leaves misreading as it is, none
            makes it half as much again
        prior_spread_least | 0.05 | 0.01 to 0.2 | | assumption: keeps a nearly certain first impression from jumping with one
            experience
        stake_full | 0.25 | 0.05 to 1.0 | pm | assumption: the usual deal; a larger promise is no more of a test
        witness_weight | 0.5 | 0.0 to 1.0 | share | assumption: what a structure sees from outside counts half of what
            partners see themselves
    """),
    # ties and meeting
    Parameter("upkeep_sharing", 0.5341, 0.2, 1.0, "h a month", PROTOTYPE),
    Parameter("upkeep_informal", 3.7631, 1.0, 4.0, "h a month", PROTOTYPE),
    Parameter("upkeep_formal", 2.2172, 0.5, 8.0, "h a month", PROTOTYPE),
    Parameter("upkeep_several", 5.0372, 1.0, 20.0, "h a month", PROTOTYPE),
    Parameter("upkeep_limit", 0.72825, 0.4, 0.95, "share of hours", ORDER),
    Parameter("idle_grace", 9.1633, 3.0, 12.0, "months", DENSITY),
    Parameter("idle_decay", 0.2019, 0.05, 0.5, "a month", DENSITY),
    Parameter("forgotten", 45.678, 12.0, 60.0, "months", PROTOTYPE),
    Parameter("search_low", 0.077426, 0.0, 0.1, "a month", PROTOTYPE),
    Parameter("search_high", 0.90573, 0.1, 1.0, "a month", DENSITY),
    Parameter("closure", 0.29419, 0.0, 0.95, "share", PROTOTYPE),
    Parameter("deepening", 0.41304, 0.1, 0.8, "probability", DENSITY),
    Parameter("depth_width", 0.18723, 0.05, 0.3, "trust", PROTOTYPE),
    Parameter("trust_sharing", 0.104, 0.1, 0.6, "trust", PROTOTYPE),
    Parameter("trust_informal", 0.69531, 0.2, 0.7, "trust", PROTOTYPE),
    Parameter("trust_formal", 0.71575, 0.3, 0.8, "trust", PROTOTYPE),
    Parameter("trust_several", 0.41838, 0.4, 0.9, "trust", PROTOTYPE),
    Parameter("gossip", 0.55555, 0.0, 1.0, "a month", "assumption: witness reports after Jøsang & Ismail 2002"),
    *held_rows("""
        search_hours | 2.0 | 0.5 to 8.0 | h | assumption: order of magnitude, a visit or a few calls
        partners_enough | 6.0 | 1.0 to 20.0 | partners | assumption: with so many partners an organization looks half as often
            for new ones as with none
        visibility_least | 0.05 | 0.01 to 0.5 | power | assumption: even who has neither power nor partners is met at times
        visibility_partner | 0.1 | 0.0 to 0.5 | power a partner | assumption: ten partners make as visible as the most power;
            who has ties gets ties
        hearsay | 0.5 | 0.0 to 1.0 | share | assumption: hearsay counts half, before the discount for the witness of Jøsang &
            Ismail 2002
    """),
    # dealing
    Parameter("deal_size", 0.62625, 0.1, 1.0, "pm", ORDER),
    Parameter("partner_noise", 0.038342, 0.005, 0.06, "pm", PROTOTYPE),
    Parameter("nobody_noise", 0.12724, 0.03, 0.3, "pm", PROTOTYPE),
    Parameter("exchange_hours", 3.5522, 1.0, 12.0, "h", ORDER),
    Parameter("sharing_hours", 1.8057, 0.2, 2.0, "h", DENSITY),
    Parameter("sharing_size", 0.071038, 0.02, 0.3, "pm", DENSITY),
    Parameter("familiarity", 0.83152, 0.0, 1.0, "share a depth", FAMILIAR),
    Parameter("exposure", 0.96071, 0.0, 1.0, "share", VULNERABLE),
    Parameter("contract_hours", 7.7505, 2.0, 16.0, "h a side", ORDER),
    Parameter("contract_formality", 0.78228, 0.0, 1.0, "share", ORDER),
    Parameter("spill_over", 0.73762, 0.0, 1.0, "share", ORDER),
    Parameter("overload", 0.947, 0.0, 1.0, "share", ORDER),
    *held_rows("""
        price_limit | 2.0 | 1.0 to 5.0 | deal sizes | assumption: nobody gives more than twice what it asks for
        deal_least | 0.02 | 0.005 to 0.1 | pm | assumption: three hours of work; less is not worth an agreement
        telling_cost | 0.05 | 0.01 to 0.2 | pm | assumption: information is copied, but even that costs the telling
        told_share | 0.1 | 0.02 to 0.5 | share | assumption: a month's talk passes on a tenth of what one knows
        considered_within | 8.0 | 4.0 to 20.0 | noise | assumption: who is worse by more weighs less than a three-thousandth
            of the best in the choice
        unknown_trust | 0.3 | 0.1 to 0.6 | trust | assumption: about the trust it takes to share information
        remembering | 0.2 | 0.05 to 0.6 | share | assumption: what a partner is worth is learned over some five deals
        easy_load | 0.7 | 0.4 to 0.95 | share of hours | assumption: promises begin to slip where less than a third of the
            hours is left
        unfair_from | 0.2 | 0.0 to 0.6 | share | assumption: a bargain of .6 to .4 still passes for fair
    """),
)
