"""Recognize how a text was written: encoding, delimiter, decimal comma, padded labels, apostrophes that Excel shows.

Whatever is recognized is noted, so that the account can tell it.
"""

from __future__ import annotations

import csv
import math
import re
import unicodedata
from functools import lru_cache
from typing import Any

from charset_normalizer import from_bytes

from simpul.experiments.formats.import_errors import refuse
from simpul.sim.characters import DOING

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
PLAUSIBLE = ["cp1252", "cp1251", "cp1256", "gb18030", "shift_jis", "big5"]  # one for each script: close relatives cannot be told
SAMPLE = 200_000  # bytes that are looked at to guess an encoding
LONGEST_LABEL = 80
_KEPT = 50_000  # texts of which is kept what they are: the same names and answers stand in a file again and again
# What is no letter, or does something rather than show something (no scenario holds it either): left out of every text.
UNSEEN = re.compile(f"[\ufffe\uffff{DOING}]")

NUMBER_POINT = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d{1,3})?\Z", re.ASCII)
NUMBER_COMMA = re.compile(r"[-+]?(\d+(,\d*)?|,\d+)([eE][-+]?\d{1,3})?\Z", re.ASCII)
GROUPED_POINT = re.compile(r"[-+]?\d{1,3}(,\d{3})+(\.\d+)?\Z", re.ASCII)  # 1,234.5
GROUPED_COMMA = re.compile(r"[-+]?\d{1,3}(\.\d{3})+(,\d+)?\Z", re.ASCII)  # 1.234,5
EITHER = re.compile(r"[-+]?\d{1,3},\d{3}\Z", re.ASCII)  # 1,234: a thousand or a decimal comma
THOUSANDS_OR_NOT = re.compile(r"[-+]?[1-9]\d{0,2}(\.\d{3})+\Z", re.ASCII)  # 1.200: a thousand or a decimal point
BLANKS = {"", "-", "–", "—", ".", "..", "...", "na", "n/a", "n.a.", "#n/a", "nan", "null", "none", "nil", "kosong",
          "tidak ada", "tidak tahu", "tt", "don't know", "dont know", "do not know", "don’t know", "not applicable",
          "prefer not to say", "no answer", "tidak menjawab", "tidak relevan", "unsure", "not sure", "?", "#ref!", "#value!",
          "#name?", "#div/0!", "refused", "refuse to answer", "refused to answer", "declined to answer", "no response", "skipped",
          "missing", "no opinion", "can't say", "cannot say", "not asked", "not sure / don't know", "don't know/not sure",
          "don't know / not applicable", "don't know / refused", "not applicable (n/a)", "menolak", "menolak menjawab",
          "tidak berlaku", "tidak ada jawaban", "tidak bersedia menjawab", "tdk tahu", "tidak yakin", "belum tahu",
          "tidak mau menjawab", "kurang tahu", "entah"}


def decode_table(raw: bytes, file: str, encoding: str = "") -> tuple[str, str]:
    """Bytes as text, and the encoding they were read in. Raises ExchangeError for a file that is no text."""
    for mark, name in _MARKS:
        if raw.startswith(mark) and not encoding:
            encoding = name
    try:
        text, used = (raw.decode(encoding), encoding) if encoding else (raw.decode("utf-8"), "utf-8")
    except LookupError:
        raise refuse(file, 0, "exchange-no-encoding", encoding) from None
    except UnicodeDecodeError:
        if encoding:
            raise refuse(file, 0, "exchange-wrong-encoding", encoding) from None
        text, used = _guessed(raw, file)
    if "\0" in text:
        raise refuse(file, text.count("\n", 0, text.index("\0")) + 1, "exchange-no-text")
    return text, used


def _guessed(raw: bytes, file: str) -> tuple[str, str]:
    """Text that is not UTF-8: the guess of charset-normalizer among plausible ones, Windows 1252 when it has none."""
    if b"\0" in raw:
        raise refuse(file, 0, "exchange-no-text")
    best = from_bytes(raw[:SAMPLE], cp_isolation=PLAUSIBLE).best()
    for name in ([best.encoding] if best is not None else []) + ["cp1252", "latin-1"]:
        try:
            return raw.decode(name), name
        except UnicodeDecodeError:
            continue
    raise refuse(file, 0, "exchange-no-text")


def delimiter_of(text: str) -> str | None:
    """The delimiter that splits most lines into the same number of fields, two or more; None when there is none."""
    lines = [line for line in text[:SAMPLE].splitlines()[:200] if line.strip()]
    best: tuple[float, int, str] = (0.0, 0, "")
    for delimiter in DELIMITERS.values():
        try:
            widths = [len(row) for row in csv.reader(lines, delimiter=delimiter, strict=False) if row]
        except csv.Error:  # a field longer than any name
            continue
        if not widths:
            continue
        usual = max(set(widths), key=lambda width: (widths.count(width), width))
        if usual > 1:
            best = max(best, (widths.count(usual) / len(widths), usual, delimiter))
    return best[2] or None


def decimal_comma(cells: list[str], delimiter: str) -> bool | None:
    """Whether numbers among the cells have a decimal comma; None when it cannot be told (`1,234` alone)."""
    comma = [cell for cell in cells if "," in cell and (NUMBER_COMMA.match(cell) or GROUPED_COMMA.match(cell))]
    point = [cell for cell in cells if "." in cell and (NUMBER_POINT.match(cell) or GROUPED_POINT.match(cell))]
    unclear = [cell for cell in comma if EITHER.match(cell)]
    if len(comma) > len(unclear):
        return True
    if not comma and point and all(THOUSANDS_OR_NOT.match(cell) for cell in point) and (
            delimiter == ";" or any(cell.endswith("0") for cell in point)):
        return None  # 1.200: a thousand where decimals have a comma
    if not comma or [cell for cell in point if NUMBER_POINT.match(cell)]:
        return False
    return True if delimiter == ";" else None


def read_number(cell: Any, comma: bool = False) -> float | None:
    """A cell as a finite number; None when it is none. comma: numbers have a decimal comma."""
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, int | float):
        return float(cell) if abs(cell) < 1e300 else None
    return _number_in(str(cell), comma)


@lru_cache(maxsize=_KEPT)
def _number_in(text: str, comma: bool) -> float | None:
    """The number that a text is; see `read_number`."""
    text = text.strip().lstrip("'").replace("\u00a0", "").replace("−", "-")
    hundredth, text = text.endswith("%"), text.removesuffix("%").strip()
    if comma and GROUPED_COMMA.match(text):
        text = text.replace(".", "")
    elif not comma and GROUPED_POINT.match(text):
        text = text.replace(",", "")
    if not (NUMBER_COMMA if comma else NUMBER_POINT).match(text):
        return None
    found = float(text.replace(",", ".")) / (100.0 if hundredth else 1.0)
    return found if abs(found) < 1e300 else None


def is_blank(cell: Any) -> bool:
    """Whether a cell says nothing: empty, or one of the words that people write for that."""
    return cell is None or (isinstance(cell, str) and cell.strip().casefold() in BLANKS) or (
        isinstance(cell, float) and math.isnan(cell))


def plain_text(cell: Any) -> str:
    """A cell as one line of text: no control characters or doubled blanks, no turns of the direction of writing, letters in
    their composed form."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        cell = int(cell)
    return _one_line(str(cell))


@lru_cache(maxsize=_KEPT)
def _one_line(text: str) -> str:
    """A text as one line; see `plain_text`."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split()) if " " in text else text
    text = text.encode("utf-8", "ignore").decode("utf-8")  # lone halves of letters outside the basic plane
    text = UNSEEN.sub("", "".join(" " if unicodedata.category(letter) in ("Cc", "Zl", "Zp") else letter for letter in text))
    return unicodedata.normalize("NFC", " ".join(text.split()))


def label_of(cell: Any) -> str:
    """A label: text without the apostrophe by which spreadsheets keep something from being a formula or a number."""
    text = plain_text(cell)
    if text[:1] == "'" and (text[1:2] in tuple("=+-@") or text[1:2].isdigit()):
        text = text[1:].strip()
    return text


def word_of(head: Any) -> str:
    """A head of a column as it is compared: small letters and digits only."""
    return _word(plain_text(head))


@lru_cache(maxsize=_KEPT)
def _word(text: str) -> str:
    """Small letters and digits of a text."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text).casefold() if letter.isalnum())
