"""CUSIP and ISIN: found, joined where they are printed in parts, and checked by their last digit."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from stdnum import cusip as _cusip
from stdnum import isin as _isin

from extractor.ground.ascii import text_to_ascii
from extractor.ground.regex import regex

ISSUER_LENGTH = 6
"""Characters of a CUSIP that name the issuer."""
_NOISE = regex(r"[\s*_\\\u200b|]+")
_WHOLE_CUSIP = regex(r"(?=(?:[A-Z]*[0-9]){3})[0-9A-Z]{6}[0-9A-Z*@#]{2}[0-9]")
# A number that is still to come is printed as zeros and crosses: ``00000XXX0``.
_MASK = regex(r"\A0{3,}X{2,}|X{3,}")
# A day as terminals print it has nine characters, too: ``15MAY2031``.
_DAY = regex(r"[0-3][0-9](?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?:19|20)[0-9]{2}")
_WHOLE_ISIN = regex(r"[A-Z]{2}[0-9A-Z]{9}[0-9]")
# A code is six characters of issuer, two of issue and a digit, sometimes printed in parts; some desks part it where the
# letters begin (``02006 DUP 4``) or part off the digit alone (``02006DUP-4``).
OTHERWISE_PARTED = r"[0-9A-Z]{8}[ -][0-9]|[0-9A-Z]{5}[ -][0-9A-Z]{3}[ -]?[0-9]"
_OTHERWISE = regex(OTHERWISE_PARTED)
_IN_TEXT = regex(
    rf"(?<![0-9A-Za-z.,$/-])(?:[0-9A-Z]{{8}}[0-9]|[0-9A-Z]{{6}}[ -][0-9A-Z]{{2}}[ -]?[0-9]|{OTHERWISE_PARTED})"
    r"(?![0-9A-Za-z/]|[.,][0-9])"
)
_BEFORE_CODE = 24  # characters in which a code that is parted otherwise is called one
_ISIN_IN_TEXT = regex(r"(?<![0-9A-Za-z])[A-Z]{2} ?[0-9A-Z]{9} ?[0-9](?![0-9A-Za-z])")


_CAPITALS_AND_DIGITS = (string.ascii_uppercase + string.digits).encode()
_MADE_OF_RUNS = regex(r"[0-9A-Z]+")
_MARKS = bytes(ord("x" if byte in _CAPITALS_AND_DIGITS else ".") for byte in range(256))


class FoundCode(NamedTuple):
    """A code in a text: ``text[start:end]`` is how it is printed, ``code`` has no blanks."""

    start: int
    end: int
    code: str
    valid: bool


def _marks(text: str) -> bytes:
    """Mark each character: a row of equal marks is found many times faster than a set of characters."""
    return text_to_ascii(text).translate(_MARKS)


_text_to_marks = lru_cache(maxsize=4)(_marks)  # of whole documents: several steps look for their codes


def text_to_runs(text: str, least: int, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the places of the runs of ``least`` and more capitals and digits, where codes may stand."""
    if end is None and not start:
        return iter(_whole_text_to_runs(text, least))
    return _marks_to_runs(_marks(text[start:end]), least, start)


@lru_cache(maxsize=8)
def _whole_text_to_runs(text: str, least: int) -> tuple[tuple[int, int], ...]:
    return tuple(_marks_to_runs(_text_to_marks(text), least, 0))


def _marks_to_runs(marks: bytes, least: int, start: int) -> Iterator[tuple[int, int]]:
    shortest = b"x" * least
    at = marks.find(shortest)
    while at >= 0:
        stop = marks.find(b".", at)
        stop = stop if stop >= 0 else len(marks)
        yield start + at, start + stop
        at = marks.find(shortest, stop)


def code_places(text: str, code: str) -> Iterator[int]:
    """Yield where a code stands in one piece: a long text is searched once for the runs that may hold any."""
    runs: Iterable[tuple[int, int]] = [(0, len(text))]
    if len(code) >= ISSUER_LENGTH and _MADE_OF_RUNS.fullmatch(code):
        runs = text_to_runs(text, ISSUER_LENGTH)
    for start, end in runs:
        at = text.find(code, start, end)
        while at >= 0:
            yield at
            at = text.find(code, at + 1, end)


@lru_cache(maxsize=512)
def cusip_checks(code: str) -> bool:
    """Tell whether the ninth character is the CUSIP check digit of the other eight."""
    return bool(_cusip.is_valid(code))


@lru_cache(maxsize=512)
def isin_checks(code: str) -> bool:
    """Tell whether the last character is the ISIN check digit of the others."""
    return bool(_isin.is_valid(code))


def is_glued_isin(code: str) -> bool:
    """Tell whether twelve characters that check as an ISIN are a word that was glued to a CUSIP: ``YES02006DUP4``.

    Yemen's, Bosnia's and Norway's own identifiers hold no CUSIP.
    """
    worded = code.startswith(("YES", "BBB")) and cusip_checks(code[3:])
    return worded or (code.startswith("NO") and not code[2:].isdigit() and cusip_checks(code[2:11]))


def is_parted(code: str, printed: str) -> bool:
    """Tell whether nine characters that are printed in parts are one CUSIP: any figures may stand beside each other."""
    return cusip_checks(code) and (
        bool(_WHOLE_CUSIP.fullmatch(code)) and not code.isdigit()
        if _OTHERWISE.fullmatch(printed)
        else not code.isdigit()
    )


def parse_cusip(text: str) -> str | None:
    """Return the CUSIP that the whole text prints, if its check digit holds: ``59018S P73`` is 59018SP73."""
    code = _NOISE.sub("", text).upper().rstrip(".,;")
    if "-" in code and (code := code.replace("-", "")).isdigit():  # a taxpayer's number, a telephone's
        return None
    return code if _WHOLE_CUSIP.fullmatch(code) and not _MASK.search(code) and cusip_checks(code) else None


def parse_isin(text: str) -> str | None:
    """Return the ISIN that the whole text prints, if its check digit holds."""
    code = _NOISE.sub("", text).upper().rstrip(".,;")
    return code if _WHOLE_ISIN.fullmatch(code) and isin_checks(code) else None


def looks_like_cusip(code: str) -> bool:
    """Tell whether nine characters have the make of a CUSIP, whatever their check digit.

    Digits alone are taken for one only when the check digit holds: any amount has nine digits.
    """
    if not _WHOLE_CUSIP.fullmatch(code) or _MASK.search(code) or _DAY.fullmatch(code):
        return False
    return cusip_checks(code) or (not code.isdigit() and code[0].isdigit())


def find_cusips(text: str) -> list[FoundCode]:
    """Find the CUSIPs in a text, also those whose check digit fails (``valid`` is False then)."""
    found = []
    for match in _IN_TEXT.finditer(text):
        code = re.sub(r"[ -]", "", match[0])
        if len(code) != len(match[0]) and not is_parted(code, match[0]):
            continue
        if _OTHERWISE.fullmatch(match[0]) and not _called(text, match.start()):
            continue
        if looks_like_cusip(code) and len(set(code)) > 2:
            found.append(FoundCode(match.start(), match.end(), code, cusip_checks(code)))
    return found


def _called(text: str, at: int) -> bool:
    return "cusip" in text[max(0, at - _BEFORE_CODE) : at].casefold()


def find_isins(text: str) -> list[FoundCode]:
    """Find the ISINs in a text; where the check digit fails, only with digits in its middle."""
    found = []
    for match in _ISIN_IN_TEXT.finditer(text):
        code = match[0].replace(" ", "")
        valid = isin_checks(code)
        if valid or (len(code) == len(match[0]) and sum(map(str.isdigit, code[2:11])) >= 3):
            found.append(FoundCode(match.start(), match.end(), code, valid))
    return found
