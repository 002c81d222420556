"""The diary of a run: what happened, for the story that is told afterwards. Without room for events nothing is written."""

from simpul.sim.numerics.compiler import rule


@rule
def note(c, t, kind, actor, other, place, issue, amount):
    """Write one event, if there is room: month, kind (a number of `simpul.sim.state.series.EVENTS`), rows or -1, amount in the
    kind's unit."""
    n = c.event_count[0]
    if n >= c.events.shape[0]:
        return
    c.events[n, 0] = float(t)
    c.events[n, 1] = float(kind)
    c.events[n, 2] = float(actor)
    c.events[n, 3] = float(other)
    c.events[n, 4] = float(place)
    c.events[n, 5] = float(issue)
    c.events[n, 6] = float(amount)
    c.event_count[0] = n + 1
