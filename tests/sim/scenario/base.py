"""A scenario whose lines the tests change one by one."""

BASE = """\
simpul: 1
title: {en: River, id: Sungai}
description: A river and its people.
months: 96
burn_in: 24
start: 12
horizons: [36, 60]
reach: 0.2
issues:
  water: {en: Water, id: Air, need: {value: 1.5, assumption: a guess, range: [1, 2]}}
  food: {en: Food, id: Pangan}
groups:
  hill: {en: Hill, id: Bukit}
  shore: {en: Shore, id: Pantai, share: 2}
places:
  north: {en: North, id: Utara}
  south: {en: South, id: Selatan}
kinds:
  ngo: {en: NGO, id: LSM, income: 5}
  school: {en: School, id: Sekolah}
organizations:
  - {count: 4, kind: ngo, place: north, group: hill}
  - {name: Mata Air, kind: ngo, place: north, group: shore, interests: {water: 1}}
  - name: Sekolah Dasar
    kind: school
    place: south
    group: shore
    hours: 20
  - {count: 3, kind: ngo, place: south, group: hill}
  - {name: Kabupaten, kind: ngo, place: south, group: hill, outside: true}
ties:
  - {from: Mata Air, to: Sekolah Dasar, depth: 2}
context:
  history: 0.4
  divide: {value: 0.7, fact: "Somebody 2001, page 3"}
subsidy: {total: 48, months: 24}
strategies:
  broker-host: {type: broker, origin: host, hosts: [Mata Air]}
  broker-new: {type: broker, origin: new}
  coalition-broad: {type: coalition, scope: broad}
  coalition-issue: {type: coalition, scope: issue, issue: water}
  partnership: {type: partnership, term: 18}
uncertain: [issues.water.need]
parameters:
  closure: 0.5
strata: [hill, shore]
"""


def changed(lines: dict[int, str]) -> str:
    """The base with some lines (1-based) replaced."""
    rows = BASE.splitlines()
    for line, text in lines.items():
        rows[line - 1] = text
    return "\n".join(rows) + "\n"
