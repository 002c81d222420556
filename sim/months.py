"""Many months of a community, compiled: the loop of `month_loop.py` from the first draw to the last series."""

from simpul.sim.month_loop import pass_month, start_run
from simpul.sim.numerics.compiler import entry, rule
from simpul.sim.rules.hosts import choose_hosts
from simpul.sim.state.pointer import community_at, settings_at


@rule
def pass_months(c, p, first, last, series_out, ledger_out):
    """Run months first .. last - 1 (counted from the start of the burn-in) in place.

    series_out [months, series] gets the months after the burn-in, of the first community (the only one but in a region, which reads
    `tally`); ledger_out [months, entries, resources] gets every month. Month 0 first draws what everybody starts with, once: a run
    may stop before it and go on. A strategy begins between two calls: hosts that are still to be chosen are chosen first.
    """
    if first == 0 and c.warmth[0] == 0.0:
        start_run(c, p)
    choose_hosts(c)
    for t in range(first, last):
        pass_month(c, p, t)
        if t >= p.burn_in:
            for n in range(c.tally.shape[1]):
                series_out[t - p.burn_in, n] = c.tally[0, n]
        for e in range(c.flow.shape[0]):
            for r in range(c.flow.shape[1]):
                ledger_out[t, e, r] = c.flow[e, r]


@entry
def run_months(community, settings, first, last, series_out, ledger_out):
    """Run `pass_months` compiled; community and settings are the addresses of a `Handle`."""
    pass_months(community_at(community), settings_at(settings), first, last, series_out, ledger_out)
