"""What is usual for kinds of organizations, where a file does not say: income, power, hours, volunteers, each with a range.

All of it is assumption, in the orders of magnitude of the cases in `scenarios/`; a student is meant to change it.
"""

from __future__ import annotations

from dataclasses import dataclass

from simpul.experiments.formats.text_recognition import word_of
from simpul.sim.language import LANGUAGES, say


@dataclass(frozen=True)
class Usual:
    """The usual numbers of a kind, each as (value, low, high): income (pm a month), power, hours a month, share of volunteers.

    words: what people call it, as `word_of` writes it, with blanks between.
    """

    name: str
    words: str
    income: tuple[float, float, float]
    power: tuple[float, float, float]
    hours: tuple[float, float, float]
    volunteers: tuple[float, float, float]


KIND_NAMES = (
    Usual("residents", "residentsgroup residentgroup communitygroup community cbo neighbourhoodgroup neighborhoodgroup association "
          "womensgroup youthgroup warga kelompokwarga kelompokmasyarakat kelompok rt rw pkk karangtaruna paguyuban",
          (1, 0.3, 2), (0.3, 0.1, 0.5), (25, 5, 40), (0.7, 0.5, 0.9)),
    Usual("ngo", "nonprofit nonprofits notforprofit nonprofitorganization charity civilsociety cso lsm ornop yayasan oms",
          (5, 2, 12), (0.5, 0.3, 0.7), (60, 30, 90), (0.1, 0.05, 0.3)),
    Usual("faith", "faithbased faithcommunity church mosque congregation religious gereja masjid komunitasagama keagamaan "
          "pesantren jemaat agama komunitaskeagamaan",
          (3, 1, 8), (0.5, 0.3, 0.8), (30, 10, 50), (0.4, 0.2, 0.7)),
    Usual("cooperative", "coop koperasi", (3, 1.5, 6), (0.35, 0.2, 0.5), (30, 10, 50), (0.3, 0.1, 0.5)),
    Usual("school", "education university sekolah pendidikan universitas perguruantinggi",
          (5, 2, 12), (0.4, 0.2, 0.5), (20, 5, 40), (0.1, 0, 0.3)),
    Usual("health", "clinic hospital healthcare healthcentre healthcenter puskesmas kesehatan layanankesehatan klinik rumahsakit",
          (8, 3, 20), (0.5, 0.3, 0.7), (30, 10, 50), (0.05, 0, 0.2)),
    Usual("business", "company private privatesector usaha perusahaan swasta duniausaha",
          (6, 2, 15), (0.5, 0.2, 0.7), (12, 4, 30), (0.05, 0, 0.2)),
    Usual("government", "publicagency localgovernment public agency pemerintah pemerintahdesa dinas pemda kelurahan desa",
          (10, 4, 40), (0.8, 0.5, 0.95), (40, 15, 80), (0, 0, 0.1)),
    Usual("funder", "donor foundation philanthropy lembagadonor penyandangdana pendana pemberidana",
          (10, 4, 60), (0.8, 0.5, 0.95), (30, 10, 60), (0, 0, 0.1)),
    Usual("custom", "customary customaryinstitution adat lembagaadat",
          (0.6, 0.2, 1.5), (0.55, 0.3, 0.8), (15, 5, 30), (0.8, 0.5, 1)),
)
UNKNOWN_KIND = Usual("organization", "organisasi", (4, 1, 12), (0.4, 0.1, 0.8), (40, 10, 80), (0.1, 0, 0.6))
_SAME = {"nonprofit": "ngo", "nonprofits": "ngo", "notforprofit": "ngo", "nonprofitorganization": "ngo", "ornop": "ngo",
         "cso": "ngo",
         "civilsociety": "ngo", "oms": "ngo", "residentgroup": "residents", "communitygroup": "residents", "cbo": "residents",
         "kelompokmasyarakat": "residents", "warga": "residents",
         "faithbased": "faith", "keagamaan": "faith", "religious": "faith", "coop": "cooperative",
         "education": "school", "pendidikan": "school", "healthcare": "health", "kesehatan": "health", "healthcentre": "health",
         "healthcenter": "health", "layanankesehatan": "health", "private": "business", "privatesector": "business",
         "swasta": "business",
         "duniausaha": "business", "company": "business", "publicagency": "government", "publicsector": "government",
         "public": "government", "pemda": "government", "adat": "custom", "customary": "custom", "organisation": "organization"}
"""Words for a kind itself, in other words or languages; any other word is a kind of its own, with the usual numbers of its like."""
_BY_WORD = {word: kind for kind in (*KIND_NAMES, UNKNOWN_KIND) for word in (kind.name, *kind.words.split())}


def usual(kind: str) -> Usual:
    """What is usual for a kind, by the words people use for it."""
    return _BY_WORD.get(word_of(kind), UNKNOWN_KIND)


def is_kind_itself(word: str) -> bool:
    """Whether a word means one of the known kinds and nothing narrower: NGO, LSM; not: village government."""
    kind = usual(word)
    own = {kind.name, *(word_of(say(f"usual-{kind.name}", language)) for language in LANGUAGES)}
    return word_of(word) in own or _SAME.get(word_of(word)) == kind.name
