"""Panels made up for tests, as folders and read."""

import numpy as np

from simpul.experiments.validation.panel_data import Panel

NODES = "id,place,kind,answered_2\na,x,ngo,1\nb,x,ngo,1\nc,x,office,1\nd,x,office,0\ne,y,ngo,1\nf,y,ngo,1\ng,y,office,1\n"
FIRST = "from,to\na,b\nb,a\nc,b\nd,b\ne,f\n"
SECOND = "from,to\na,b\na,c\nb,a\nc,b\nf,e\ng,e\n"


def panel_folder(folder, nodes=NODES, first=FIRST, second=SECOND, **more):
    """A folder with a panel of seven organizations in two places. more: further files by their names without the ending."""
    folder.mkdir(exist_ok=True)
    for name, text in {"nodes": nodes, "edges_1": first, "edges_2": second, **more}.items():
        (folder / f"{name}.{'yaml' if name == 'panel' else 'csv'}").write_text(text, encoding="utf-8")
    return folder


def made_panel(seed=1, places=3, size=12, density=0.15, kept=0.5, kinds=2) -> Panel:
    """A panel of random ties: some are kept, and those who are named often are named more often the second time."""
    chance = np.random.default_rng(seed)
    n = places * size
    place, kind = np.repeat(np.arange(places), size), chance.integers(0, kinds, n)
    inside = (place[:, None] == place) & ~np.eye(n, dtype=bool)
    first = inside & (chance.random((n, n)) < density)
    new = 0.03 + 0.05 * first.sum(axis=0) / density / size
    second = inside & np.where(first, chance.random((n, n)) < kept, chance.random((n, n)) < new)
    answered = chance.random(n) < 0.7
    second[~answered] = False
    return Panel("made", ("1", "2"), 24, tuple(f"o{row}" for row in range(n)), tuple(f"p{row}" for row in range(places)),
                 tuple(f"k{row}" for row in range(kinds)), place, kind, first, second, answered)
