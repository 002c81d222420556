"""Answers of one made-up survey as survey tools lay them out: who works with whom, and how often."""

from __future__ import annotations

NAMES = ("Kali Bening", "Rumah Baca", "Kebun Warga", "Posko Siaga")
PERSONS = ("Responden Pertama", "Responden Kedua", "Responden Ketiga", "Responden Keempat")
OFTEN = {("Kali Bening", "Rumah Baca"): "Often", ("Kali Bening", "Kebun Warga"): "Never", ("Rumah Baca",
                                                                                           "Kali Bening"): "Sometimes",
         ("Rumah Baca", "Posko Siaga"): "Always", ("Kebun Warga", "Kali Bening"): "Rarely", ("Posko Siaga", "Rumah Baca"): "Often"}
TIES = {ends for ends, answer in OFTEN.items() if answer != "Never"}
YES = {ends: "yes" if ends in TIES else "no" for ends in OFTEN}


def lines(rows: list[list[str]], delimiter: str = ",") -> bytes:
    """Rows as a text table."""
    def cell(text: str) -> str:
        return '"' + text.replace('"', '""') + '"' if set(text) & set(f'{delimiter}"\n') else text

    return "\n".join(delimiter.join(map(cell, row)) for row in rows).encode()


def across(heads: list[str], first: list[str], answers: dict[tuple[str, str], str]) -> list[list[str]]:
    """One row for every answer: what stands before, then one cell for each partner."""
    return [heads, *([*first_cells, *(answers.get((name, other), "") for other in NAMES)]
                     for name, first_cells in zip(NAMES, ([*(part.format(person=person, name=name) for part in first)]
                                                          for name, person in zip(NAMES, PERSONS, strict=True)), strict=True))]


def listed(separator: str) -> list[str]:
    """The partners of each organization in one cell."""
    return [separator.join(other for other in NAMES if (name, other) in TIES) for name in NAMES]


def code(name: str) -> str:
    """A name as the code that form tools make of it."""
    return name.lower().replace(" ", "_")


def layouts() -> dict[str, bytes]:
    """Layout -> file. All of them hold TIES and nobody's name as an organization."""
    before = ["2026/05/01 9:12:11", "{person}", "{name}"]
    asked = "How often do you work with these?"
    rows = {
        "google grid": across(["Timestamp", "Name", "Your organization", *(f"{asked} [{name}]" for name in NAMES)], before, OFTEN),
        "google grid, Indonesian": across(
            ["Stempel waktu", "Nama", "Nama lembaga Anda", *(f"Seberapa sering bekerja sama? [{name}]" for name in NAMES)], before,
            {ends: {"Often": "Sering", "Never": "Tidak pernah", "Sometimes": "Kadang-kadang", "Always": "Selalu",
                    "Rarely": "Jarang"}[answer] for ends, answer in OFTEN.items()}),
        "google boxes": [["Timestamp", "Nama", "Organisasi Anda", "Organisasi mana yang bekerja sama dengan Anda?"],
                         *(["2026/05/01", person, name, cell] for person, name, cell in zip(PERSONS, NAMES, listed(", "),
                                                                                            strict=True))],
        "microsoft forms": [["ID", "Start time", "Completion time", "Email", "Name", "Your organisation", "Whom do you work with?"],
                            *([str(n), "1", "2", "anonymous", person, name, cell + ";" if cell else ""] for n, (person, name, cell)
                              in enumerate(zip(PERSONS, NAMES, listed(";"), strict=True)))],
        "kobo columns": across(
            ["start", "end", "group/respondent_name", "group/organization", *(f"group/partners/{code(name)}" for name in NAMES), ],
            ["a", "b", "{person}", "{name}"], {ends: "1" if answer == "yes" else "0" for ends, answer in YES.items()}),
        "kobo codes": [["start", "end", "respondent_name", "organization", "partners", "_uuid"],
                       *(["a", "b", person, name, " ".join(code(other) for other in NAMES if (name, other) in TIES), "u"]
                         for person, name in zip(PERSONS, NAMES, strict=True))],
        "limesurvey": across(
            ["id", "submitdate", "Q0. Full name", "Q1. Organization", *(f"Q2. Do you work with: [{name}]" for name in NAMES)],
            ["1", "2026-01-01", "{person}", "{name}"], {ends: answer.capitalize() for ends, answer in YES.items()}),
        "limesurvey, ids and answers": across(
            ["id", "submitdate", "Your organization", *(f"freq[{name}]" for name in NAMES)],
            ["1", "2026-01-01", "{name}"], OFTEN),
        "limesurvey, codes and text": across(
            ["id. Response ID", "submitdate. Date submitted", "ORG. Name of your organization",
             *(f"Q2[SQ00{n}]. {asked} [{name}]" for n, name in enumerate(NAMES, start=1))], ["1", "2026-01-01", "{name}"], OFTEN),
        "limesurvey, two brackets": across(
            ["Response ID", "Date submitted", "Your name", "Your organization",
             *(f"About others [{name}][{asked}]" for name in NAMES)],
            ["1", "2026-01-01", "{person}", "{name}"], OFTEN),
        "odk, groups before names": across(
            ["SubmissionDate", "who-respondent_name", "who-org_name", *(f"net-freq_{code(name)}" for name in NAMES), "KEY"],
            ["2026-01-01", "{person}", "{name}"], OFTEN),
        "kobo matrix": across(["start", "who/respondent_name", "who/organization", *(f"m/{code(name)}/freq" for name in NAMES)],
                              ["2026-01-01", "{person}", "{name}"], OFTEN),
        "redcap labels": across(
            ["Record ID", "Respondent name", "Organization name", *(f"Partners (choice={name})" for name in NAMES)],
            ["1", "{person}", "{name}"], {ends: "Checked" if answer == "yes" else "Unchecked" for ends, answer in YES.items()}),
        "matrix question, two rows of heads": [
            ["Respondent ID", "Collector ID", "Start Date", "What is your organization?", asked, "", "", ""],
            ["", "", "", "Open-Ended Response", *NAMES],
            *across([], ["11", "2", "2026-01-01", "{name}"], OFTEN)[1:]],
        "matrix question, three rows of heads": [
            ["StartDate", "ResponseId", "RecipientLastName", "Q1", *(f"Q2_{n}" for n in range(1, 5))],
            ["Start Date", "Response ID", "Recipient Last Name", "Name of your organization", *(f"{asked} - {name}"
                                                                                                for name in NAMES)],
            [f'{{"ImportId":"q{n}"}}' for n in range(8)],
            *across([], ["2026-01-01", "R_1", "{person}", "{name}"], OFTEN)[1:]],
        "jotform": across(["Submission Date", "Full Name", "Organization", *(f"{asked} >> {name}" for name in NAMES)],
                          ["2026-01-01", "{person}", "{name}"], OFTEN),
        "item before question": across(["Timestamp", "Organization", *(f"{name}: {asked}" for name in NAMES)],
                                       ["2026-01-01", "{name}"], OFTEN),
        "numbered columns": [["Organization", "Contact person", "Partner 1", "Partner 2"],
                             *([name, person, *([*(other for other in NAMES if (name, other) in TIES), "", ""][:2])]
                               for name, person in zip(NAMES, PERSONS, strict=True))],
        "numbered columns, Portuguese": [["Organização", "Parceiro nº 1", "Parceiro nº 2"],
                                         *([name, *([*(other for other in NAMES if (name, other) in TIES), "", ""][:2])]
                                           for name in NAMES)],
        "words down and across": across(["", *NAMES], ["{name}"], OFTEN),
    }
    return {layout: lines(table) for layout, table in rows.items()}
