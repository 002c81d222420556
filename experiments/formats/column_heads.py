"""Which column of a table means what, by its head, in English and Indonesian; ratings of a partner survey among them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from simpul.experiments.formats.import_errors import refuse
from simpul.experiments.formats.text_recognition import is_blank, plain_text, word_of
from simpul.sim.scenario.faults import nearest_name

# Heads as `word_of` gives them, the surest first.
ENDS = {
    "from": ("from", "source", "ego", "respondent", "rater", "sender", "dari", "asal", "responden", "penilai", "pengirim",
             "respondentorganization", "organizationfrom", "fromorganization", "organization1", "organisasi1", "org1", "node1",
             "sourcelabel", "fromlabel", "respondentname", "namaresponden", "organisasiasal", "lembagaasal", "sourceid", "fromid",
             "vertex1", "organizationa", "organisationa", "organisasia", "orga", "lembaga1", "lembagaa", "nodea", "actor1",
             "actora",
             "name1", "nama1", "tail", "origin", "sourcenode", "fromnode", "sourceorganization", "sourcename", "fromname",
             "pengusul",
             "instansi1", "egoname", "egoid", "nominator", "informant", "responder", "askingorganization", "sumber", "id1", "i"),
    "to": ("to", "target", "alter", "partner", "receiver", "nominee", "ke", "kepada", "tujuan", "mitra", "dinilai", "yangdinilai",
           "penerima", "partnerorganization", "organizationto", "toorganization", "organization2", "organisasi2", "org2", "node2",
           "targetlabel", "tolabel", "partnername", "namamitra", "organisasitujuan", "lembagatujuan", "targetid", "toid",
           "vertex2", "organizationb", "organisationb", "organisasib", "orgb", "lembaga2", "lembagab", "nodeb", "actor2", "actorb",
           "name2", "nama2", "head", "destination", "targetnode", "tonode", "targetorganization", "targetname", "toname",
           "instansi2", "altername", "alterid", "nominated", "namedorganization", "named", "sasaran", "organisasimitra",
           "lembagamitra", "ratedorganization", "id2", "j"),
}
OF_TIES = {
    "depth": ("depth", "tiedepth", "kedalaman", "kedalamanhubungan"),
    "weight": ("weight", "strength", "value", "bobot", "kekuatan", "frequency", "frekuensi", "nilai", "level", "tingkat",
               "edgeweight", "tieweight", "tiestrength", "frequencyofinteraction", "frequencyofcontact", "intensity", "intensitas",
               "numberofcontacts", "count", "jumlahkontak", "times", "w", "kekuatanhubungan", "bobothubungan", "closeness",
               "kedekatan"),
    "direction": ("direction", "arah", "directed", "type", "edgetype"),
    "relation": ("type", "edgetype", "connectiontype", "tietype", "jenis", "jenisrelasi", "tipe", "tipehubungan", "kind", "label",
                 "relationshiptype", "interaction", "sharedinteraction"),
    "tie": ("tie", "tied", "connected", "terhubung", "worktogether", "bekerjasama", "partners", "linked", "adahubungan", "yesno"),
    "wave": ("wave", "gelombang", "putaran", "round", "year", "tahun", "periode", "period", "timepoint", "t", "surveyyear",
             "tahunsurvei", "surveyround"),
    "network": ("network", "layer", "relation", "relationtype", "jaringan", "lapisan", "relasi", "jenishubungan", "question"),
    "kept": ("kept", "promiseskept", "janjiditepati", "ditepati"),
    "broken": ("broken", "promisesbroken", "janjidiingkari", "diingkari"),
    "trust": ("trust", "kepercayaan"),
}
OF_ORGANIZATIONS = {
    "name": ("primaryorganization", "primaryorganisation", "organisasiutama", "label", "name", "organization", "organisation",
             "organizationname", "organisationname", "org", "nama", "organisasi",
             "namaorganisasi", "lembaga", "namalembaga", "instansi", "namainstansi", "element", "node", "actor", "title", "partner",
             "mitra", "vertex", "agency", "yourorganization", "organisasianda", "namaorganisasianda", "namalembagaanda",
             "nodelabel",
             "member", "anggota", "stakeholder", "pemangkukepentingan", "institution", "institusi", "namainstitusi", "sharedname"),
    "id": ("id", "nodeid", "kode", "code", "key"),
    "kind": ("kind", "elementtype", "organizationtype", "orgtype", "type", "sector", "category", "jenis", "jenisorganisasi",
             "jenislembaga", "sektor", "kategori", "tipe"),
    "place": ("place", "location", "village", "district", "neighbourhood", "neighborhood", "region", "area", "city", "town",
              "tempat", "lokasi", "desa", "kelurahan", "kecamatan", "kabupaten", "kota", "wilayah", "dusun"),
    "group": ("group", "ethnicity", "ethnicgroup", "languagegroup", "kelompok", "suku", "etnis", "golongan"),
    "power": ("power", "influence", "powerinfluence", "pengaruh", "kekuasaan", "kuasa"),
    "income": ("income", "incomepm", "pendapatan", "pendapatanob"),
    "hours": ("hours", "hourspermonth", "jam", "jamperbulan"),
    "volunteers": ("volunteers", "volunteershare", "relawan"),
    "skills": ("skills", "keterampilan"),
    "reliability": ("reliability", "keandalan"),
    "outside": ("outside", "external", "luar", "eksternal", "pihakluar"),
    "interests": ("issues", "issue", "interests", "topics", "isu", "minat", "kepentingan", "bidang", "isuutama"),
}
# Questions of a partner survey are long, so that a word within the head decides; the first role that fits has it.
RATINGS = {
    "rated_power": ("power", "influence", "pengaruh", "kuasa"),
    "rated_involvement": ("involve", "terlibat", "keterlibatan"),
    "rated_resources": ("resource", "contribut", "sumberdaya", "sumbangan", "kontribusi"),
    "rated_reliability": ("reliab", "andal"),
    "rated_mission": ("mission", "misi"),
    "rated_openness": ("open", "terbuka", "keterbukaan"),
}
ANSWERING = ("respondent", "responden", "respondentname", "namaresponden", "informant", "responder", "ego", "rater", "penilai")
_MAYBE_PERSONS = ("name", "nama", "title", "member", "anggota", "actor", "node")
_OWN_ORGANIZATION = ("organization", "organisation", "organizationname", "organisasi", "namaorganisasi", "lembaga", "namalembaga",
                     "instansi", "yourorganization", "organisasianda", "respondentorganization", "organisasiresponden",
                     "primaryorganization", "agency", "lembagaresponden", "org")
ACTIVITY = ("activity", "activities", "cooperation", "kegiatan", "bentukkerjasama", "jeniskerjasama", "relationship", "hubungan",
            "collaboration", "kerjasama")
_NEXT_ROLE = re.compile(r",(?=\s*[\w]+\s*=)")  # a comma within a head is a part of it
INTEREST_HEADS = ("interest:", "minat:", "interests.", "issue:", "isu:")

SETTABLE = tuple(dict.fromkeys((*ENDS, *OF_TIES, *OF_ORGANIZATIONS, *RATINGS, "activity", "conflict")))
"""Everything a column may be declared to be, with `--columns`."""


def declared_heads(text: str) -> dict[str, str]:
    """The columns that a user named, `from=Asal, to=Mitra`: word of the head -> role. Raises ExchangeError for an unknown role."""
    found: dict[str, str] = {}
    for piece in filter(None, (piece.strip(" ,") for piece in _NEXT_ROLE.split(text))):
        role, equals, head = piece.partition("=")
        role = role.strip().casefold()
        if not equals or role not in SETTABLE or not word_of(head):
            raise refuse(None, 0, "exchange-columns", piece, allowed=", ".join(SETTABLE))
        found[word_of(head)] = role
    return found


def check_heads(text: str, heads: Mapping[str, str]) -> None:
    """Raise ExchangeError where a head that a user named stands in no file. heads: word of each that was met -> the head."""
    for word, role in declared_heads(text).items():
        if word not in heads:
            shown = {key: head for key, head in heads.items() if head}
            near = shown.get(nearest_name(word, shown) or "", "none")
            raise refuse(None, 0, "exchange-no-such-head", word, role=role, nearest=near, allowed="; ".join(shown.values())[:600])


def roles(heads: list[str], named: dict[str, str]) -> dict[str, int]:
    """Role -> position of the column. named: what a user declared, by word of the head.

    A table with both ends of a tie is one of ties; any other is read as one of organizations.
    """
    words = [word_of(head) for head in heads]
    found = {role: words.index(word) for word, role in named.items() if word in words}

    def take(table: dict[str, tuple[str, ...]]) -> None:
        for role, names in table.items():
            free = [name for name in names if name in words and words.index(name) not in found.values()]
            if role not in found and free:
                found[role] = words.index(free[0])

    take(ENDS)
    if "to" in found and "from" not in found and "name" in found:
        found["from"] = found.pop("name")
    if "to" in found and "from" not in found:  # whose partners these are stands under a head for organizations
        heads = (*_OWN_ORGANIZATION, *OF_ORGANIZATIONS["name"])  # a bare name beside an organization is that of a person
        whose = [name for name in heads if name in words and words.index(name) not in found.values()]
        if whose:
            found["from"] = words.index(whose[0])
    if "from" in found and "to" in found:
        _not_the_person(words, found, named)
        # "power" may be a rating, "trust" a number: ratings are looked for first where there are several of them.
        rated = {role: place for role, place in _ratings(words, found).items() if role not in found}
        if len(rated) >= 2 or any(role in RATINGS for role in named.values()):
            found |= rated
        take(OF_TIES)
        if "activity" not in found:
            free = [name for name in ACTIVITY if name in words and words.index(name) not in found.values()]
            if free:
                found["activity"] = words.index(free[0])
        return found
    found = {role: place for role, place in found.items() if role in named.values()}
    take(OF_ORGANIZATIONS)
    if "name" in found and words[found["name"]] in _MAYBE_PERSONS and "name" not in named.values():
        whose = [place for place, word in enumerate(words) if word in _OWN_ORGANIZATION and place not in found.values()]
        if whose:  # a bare name beside an organization is that of a person
            found["name"] = whose[0]
    if "name" in found and words[found["name"]] == "label" and "id" not in found and "name" in words:
        found["id"] = words.index("name")  # a list of choices (XLSForm): what stands in the answers, and what people read
    if "name" not in found and "id" in found:
        found["name"] = found["id"]
    return found


def _not_the_person(words: list[str], found: dict[str, int], named: dict[str, str]) -> None:
    """Where a respondent and an organization stand beside each other, the tie is that of the organization."""
    if words[found["from"]] in ANSWERING and "from" not in named.values():
        whose = [place for place, word in enumerate(words) if place not in found.values() and word in _OWN_ORGANIZATION]
        if whose:
            found["from"] = whose[0]


def _ratings(words: list[str], taken: dict[str, int]) -> dict[str, int]:
    found: dict[str, int] = {}
    for role, stems in RATINGS.items():
        for place, word in enumerate(words):
            if place not in taken.values() and place not in found.values() and any(stem in word for stem in stems):
                found[role] = place
                break
    return found


def interests(heads: list[str]) -> dict[int, str]:
    """Columns that hold the weight of one issue (`interest: water`), by position."""
    return {place: issue for place, head in enumerate(heads) if (issue := _issue_of(head))}


def _issue_of(head: str) -> str:
    """The issue whose weight stands under a head; empty for any other head."""
    text = plain_text(head)
    start = next((start for start in INTEREST_HEADS if text.casefold().startswith(start)), None)
    return text[len(start):].strip() if start else ""


def used_keys(data: Mapping[str, Any], table: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """Role -> the key under which a node or an edge says it; weights of issues have a key each and are under their own."""
    flat = {word_of(key): key for key in data}
    found = {}
    for role, names in table.items():
        key = next((flat[name] for name in names if name in flat and not is_blank(data[flat[name]])), None)
        if key is not None:
            found[role] = key
    if table is OF_ORGANIZATIONS:
        found |= {f"weights {key}": key for key in data if _issue_of(key)}
    return found


def said(data: Mapping[str, Any], table: dict[str, tuple[str, ...]]) -> dict[str, Any]:
    """What the attributes of a node or an edge say, by role; of a list (several types or tags) all, with semicolons between.

    table: OF_ORGANIZATIONS, or OF_TIES. Weights of issues stand under `weights`, as {issue: weight}.
    """
    flat = {word_of(key): value for key, value in data.items()}
    found: dict[str, Any] = {}
    for role, names in table.items():
        for name in names:
            value = flat.get(name)
            if isinstance(value, list):
                value = "; ".join(str(one) for one in value if isinstance(one, str | int | float) and not is_blank(one))
            if isinstance(value, str | int | float) and not is_blank(value):
                found[role] = value
                break
    if table is OF_ORGANIZATIONS:
        weights = {issue: value for key, value in data.items() if (issue := _issue_of(key)) and not is_blank(value)}
        if weights:
            found["weights"] = weights
    return found
