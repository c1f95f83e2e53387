"""Readers of what names a filing: its rule, registration number and supplement number."""

from __future__ import annotations

import re

from extractor.ground.regex import regex
from extractor.ground.schema import FieldSpec
from extractor.values.outcome import Context, Read, failed

_RULE = regex(
    r"(?P<number>4(?:24|33|97)|424)\s*(?:\(?\s*(?P<letter>[a-eA-E])\s*\)?\s*\(?\s*(?P<digit>[1-8])\s*\)?)?(?![0-9])"
)
_REGISTRATION = regex(r"(?<![0-9-])(?:333|33|2|811|1|0|000|001)-[0-9]{4,6}(?:-[0-9]{2,3})?(?![0-9])")
_ONE_NUMBER = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,A-Za-z%])|[0-9]{4}-[A-Z]{2,8}[0-9]{1,6}(?![0-9A-Za-z])"
    r"|(?:U\s?)?[0-9]{1,5}(?:-[0-9]{1,4})?(?:/[A-Z])?(?:\s?\([a-z]\))?(?:\s+Addendum)?(?![0-9A-Za-z%]|,[0-9]{3}(?![0-9])|-[A-Z]{2}))"
)
_SUPPLEMENT = regex(_ONE_NUMBER)
_LABELLED = regex(rf"(?:\bNos?\b\.?|\bNumbers?\b|#)[\s:.#]*(?={_ONE_NUMBER})", re.IGNORECASE)
_NEXT = regex(r"\s*(?:,\s*(?:and\s+)?|and\s+|&\s*)")


def read_rule(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """Read a filing rule: ``424(b)(2)``, also printed ``424B2``; ``433``."""
    found = _RULE.search(text)
    if found is None:
        return failed("names no filing rule")
    if found["number"] == "424" and not found["letter"]:
        return failed("names no paragraph of rule 424, by one of which each supplement is filed")
    detail = f"({found['letter'].lower()})({found['digit']})" if found["letter"] else ""
    return Read(found["number"] + detail, found.start(), len(text[: found.end()].rstrip()))


def read_registration(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """Read the first registration number: ``333-226651``."""
    found = _REGISTRATION.search(text)
    return Read(found[0], found.start(), found.end()) if found else failed("holds no registration number")


def read_supplement(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """Read a supplement's number or numbers as printed (``17(a)``, ``27 Addendum``), joined by ", "."""
    low = text.lower()
    label = _LABELLED.search(text) if "no" in low or "number" in low or "#" in low else None
    at = label.end() if label else len(text) - len(text.lstrip())
    numbers: list[re.Match[str]] = []
    while found := _SUPPLEMENT.match(text, at):
        numbers.append(found)
        more = _NEXT.match(text, found.end())
        if more is None:
            break
        at = more.end()
    if not numbers:
        return failed("holds no supplement number")
    value = ", ".join(" ".join(m[0].split()) for m in numbers)
    return Read(value, numbers[0].start(), numbers[-1].end())
