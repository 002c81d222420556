"""Columns about persons: who answered, how to reach them, when and from where. They make no organization and reach no file."""

from __future__ import annotations

import re
from collections.abc import Iterable

from simpul.experiments.formats.text_recognition import plain_text, word_of

_PERSONS = frozenset((
    "firstname", "lastname", "middlename", "surname", "givenname", "familyname", "fullname", "yourname", "respondentname",
    "nameofrespondent", "nameofperson", "person", "contact", "contactname", "contactperson", "respondentsname", "namadepan",
    "namabelakang", "namalengkap", "namaanda", "namaresponden", "namanarasumber", "namakontak", "namanarahubung", "narahubung",
    "kontak", "narasumber", "namapengisi", "pengisi", "namaenumerator", "enumerator", "surveyor", "interviewer", "pewawancara",
    "username", "user", "submittedby", "collectedby", "jobtitle", "position", "jabatan", "yourposition", "jabatananda", "posisi",
    "whatisyourname", "siapanamaanda", "isiandengannamaanda", "recipientfirstname", "recipientlastname", "externaldatareference",
    "narahubungkontak", "nameofcontact", "nameofthecontactperson", "initials", "inisial", "yourfullname", "salutation", "gender",
    "jeniskelamin", "age", "usia", "umur",
))
_OF_A_PERSON = ("contactperson", "contactname", "nameofcontact", "namakontak", "narahubung", "kontakperson", "respondentname",
                "namaresponden", "nameofrespondent", "nameofperson", "nameoftheperson", "namaorang", "personincharge", "namapic",
                "penanggungjawab", "jabatan", "yourposition", "positionin", "yourrole", "rolein", "peranandadi", "posisianda",
                "jobtitle", "yourtitle", "firstname", "lastname", "fullname", "namalengkap", "yourname", "namaanda")
"""Parts of heads that speak of a person, even where they speak of an organization too: your position in your organization."""
_WAYS = ("email", "surel", "phone", "telepon", "notelp", "nohp", "nomorhp", "whatsapp", "nomorwa", "mobile", "ipaddress",
         "alamatip",
         "deviceid", "subscriberid", "phonenumber", "latitude", "longitude", "geolocation", "useragent", "nik", "ktp")
# What survey tools write beside the answers: ids of the answer, times, versions.
_OF_THE_TOOL = frozenset((
    "timestamp", "stempelwaktu", "capwaktu", "start", "end", "startdate", "enddate", "startedat", "completedat", "submitdate",
    "datesubmitted", "submissiondate", "submissiontime", "submittime", "starttime", "completiontime", "startlanguage", "lastpage",
    "seed", "today", "uuid", "index", "status", "validationstatus", "notes", "tags", "attachments", "version", "xformidstring",
    "instanceid", "formid", "id", "responseid", "respondentid", "collectorid", "customdata", "recordeddate", "progress", "finished",
    "durationinseconds", "duration", "distributionchannel", "userlanguage", "responsetype", "networkid", "startdateutc", "token",
    "refurl", "datestamp", "lastmodifiedtime", "language", "parentindex", "parenttablename", "submissionid", "submitteddate",
    "surveyid", "surveytime", "referrer", "recordid", "redcapsurveyidentifier", "modeofcompletion", "tanggal", "waktu", "date",
    "time",
    "key", "device", "score", "totalscore", "points", "metainstanceid", "metainstancename", "rootuuid", "simserial", "audit",
    "createdat", "updatedat", "no", "nomor", "nourut", "idresponden", "responsestatus", "reviewstate", "edits",
))
_ORGANIZATION = ("organi", "lembaga", "instansi", "institusi", "institution", "agency", "agencies", "yayasan", "kelompok",
                 "company", "perusahaan", "komunitas", "entidad", "organisme", "einrichtung", "verein", "kantor")
_PARTNERS = ("workwith", "workedwith", "worktogether", "workingwith", "workclosely", "partner", "collaborat", "cooperat",
             "bekerjasama",
             "kerjasama", "bermitra", "mitra", "berjejaring", "jejaring", "berkoordinasi", "koordinasi", "berhubungan", "connected",
             "relationship", "interact", "contactwith", "exchang", "bertukar", "network", "jaringan", "shareinformation",
             "communicate", "refer", "trust", "percaya", "kenal", "doyouknow", "conflict", "konflik", "otherorgani",
             "organisasilain",
             "lembagalain")
_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T].*)?|\d{1,2}:\d{2}(:\d{2})?")


def is_personal(head: str) -> bool:
    """Whether a column by this head is about the person who answered. It is never shown, nor taken for organizations."""
    words = {word_of(head.rpartition("/")[2]), word_of(own_part(head))}
    ways = any(way in word for way in _WAYS for word in words)
    if ways or any(part in word for part in _OF_A_PERSON for word in words):
        return True
    return not is_of_organizations(head) and bool(words & _PERSONS)


def own_part(head: str) -> str:
    """A head without the groups that a form tool writes before it: `identity/org_name`, `identity-org_name`."""
    if " " in head.strip():
        return head.rpartition("/")[2] or head
    return re.split(r"[/:.-]", head)[-1] or head


def is_of_the_tool(head: str) -> bool:
    """Whether a survey tool writes this column by itself: ids, times, versions."""
    text = plain_text(head)
    return word_of(text) in _OF_THE_TOOL or text.startswith(("_", "meta/", "formhub/"))


def is_of_organizations(head: str) -> bool:
    """Whether a head speaks of organizations."""
    word = word_of(head)
    return any(stem in word for stem in _ORGANIZATION)


def asks_for_partners(head: str) -> bool:
    """Whether a head asks whom an organization works with."""
    word = word_of(head)
    return any(stem in word for stem in _PARTNERS)


def of_survey(heads: Iterable[str]) -> bool:
    """Whether heads are those of a survey tool: it writes a time or an id of its own beside the answers."""
    telling = {"timestamp", "stempelwaktu", "capwaktu", "submitdate", "submissiondate", "submissiontime", "respondentid",
               "responseid",
               "starttime", "completiontime", "startdate", "uuid", "lastpage", "recordeddate", "collectorid", "datesubmitted",
               "redcapsurveyidentifier", "submissionid", "token", "tanggalpengisian"}
    return any(word_of(head) in telling or plain_text(head).startswith(("_uuid", "_submission", "meta/", "formhub/"))
               for head in heads)


def is_date(cell: object) -> bool:
    """Whether a cell is a date or a time."""
    return bool(_DATE.fullmatch(plain_text(cell)))
