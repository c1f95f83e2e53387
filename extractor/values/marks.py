"""Footnote marks, placeholders and words for "does not apply"."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.ground.regex import regex

_ONE = r"\([0-9]{1,2}\)|\([a-z]\)|\(\s?\)|\*+|[†‡§]+|[¹²³⁰⁴-⁹]+"
_MARK = regex(_ONE)
_TAIL = regex(rf"(?:\s{{0,4}}(?:{_ONE}))+\Z")
_WINDOW = 40  # characters at a value's end in which its marks stand
# What a text with marks at its end ends in, and one with marks at its start begins with.
_CLOSING, _FIGURES = ")*†‡§¹²³⁰⁴⁵⁶⁷⁸⁹", "0123456789"
_LAST = f"{_CLOSING}+{_FIGURES}"
_FIRST = "(*†‡§¹²³⁰⁴⁵⁶⁷⁸⁹"
_BEFORE_FIGURE = "%'’ ,"  # or a letter: what stands before a figure that is a mark
_PLUS = regex(r"(?<=[a-z0-9%)])\s?\++\Z")
_HEAD = regex(rf"\s*+(?:(?:{_ONE})\s*+)+")
_GLUED = regex(r"(?:(?<=[\s(/'’-])|\A)[A-Za-z'’]{3,}(?P<marks>[0-9](?:[ ,][0-9])*)\Z")
_SIGNED = regex(r"(?<=%)[0-9]\Z")
_DATED = regex(r"(?<![0-9])[0-9]{1,2}/[0-9]{1,2}/(?:19|20)[0-9]{2}[0-9]\Z")  # a year has four digits
_RATED = regex(r"(?:Baa|Caa|Aa|Ba|Ca|[BC]?AA|BA)[1-3]\Z")
_BOLD = regex(r"\s*(?P<stars>\*{1,3}|_{1,2})(?=[^\s*_])(?P<inner>[^*_]+)(?<=\S)(?P=stars)\s*\Z")

_PLACEHOLDER = regex(
    r"(?:\\?\$)?\s*\\?\[(?:[\s\\$%•●○·■_—–\-.*]{0,8}|\s?[0-9]\s?|\s?X{2,}\s?)\\?\]\s*%?"
    r"|(?:\\?\$)?\s*(?:[-–—_•●·…][\s.]*)+\s*%?"
    r"|\\?\$\s*%?|%|\.{2,}"
    r"|\[?(?:tbd|tba|t\.b\.d\.|to\s+be\s+determined|to\s+be\s+announced|to\s+come)\]?(?:\s+(?:on|by|at|before|in)\s.{1,80})?[.*]?"
    r"|0{2,}X{2,}[0-9X]?|X{4,}[0-9]?|[0-9A-Z]{0,6}X{3,}[0-9]?|(?:\\?\$)?\s*X{2,}(?:[/.,-]X{2,}){0,3}\s*%?",
    re.IGNORECASE,
)
_LONGEST_OPEN = 120  # characters
_NOT_STATED = regex(
    r"\(?(?:n\s?/\s?a|n\.\s?a\.?|not\s+applicable|none|nil|does\s+not\s+apply|sans\s+objet)\)?[.;*]?",
    re.IGNORECASE,
)


class Lifted(NamedTuple):
    """``text[start:end]`` is the text without its ``marks`` and without white space around it."""

    start: int
    end: int
    marks: tuple[str, ...]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    return (end, end) if left == len(part) else (start + left, start + len(part.rstrip()))


def _tail(text: str) -> tuple[int, list[str]]:
    """Return where the text ends without its marks at the end, and these marks."""
    end, marks = len(text.rstrip()), list[str]()
    if end and text[end - 1] not in _LAST:
        return end, marks
    # Marks are short: looking at the last characters alone keeps this linear.
    if text[end - 1 : end] in _CLOSING and (found := _TAIL.search(text, max(0, end - _WINDOW), end)):
        end, marks = found.start(), _MARK.findall(found[0])
    low = max(0, end - _WINDOW)
    rest = text[low:end]
    if rest.endswith("+") and (found := _PLUS.search(rest)):
        return low + found.start(), [found[0].strip(), *marks]
    before = rest[-2:-1]
    dated = rest[-6:-5] == "/" and _DATED.search(rest) is not None
    if not dated and (rest[-1:] not in _FIGURES or not (before.isalpha() or before in _BEFORE_FIGURE)):
        return end, marks  # most values end in figures that belong to them
    if dated or _SIGNED.search(rest):
        return end - 1, [rest[-1], *marks]
    if (found := _GLUED.search(rest)) and not _RATED.search(rest):
        return low + found.start("marks"), [*re.split(r"[ ,]", found["marks"]), *marks]
    return end, marks


def lift_marks(text: str) -> Lifted:
    """Take footnote marks off the end and the start of a value or a header.

    A digit glued to a word (``Monthly4``) is a mark, a digit of a number or of a rating never is.
    Markdown's emphasis around the text is taken off as well and is no mark.
    """
    last = text[-1:]
    if last.isalpha() and not text.startswith((" ", "(", "*", "†", "‡", "§", "_", "¹", "²", "³", "\n", "|")):
        return Lifted(0, len(text), ())
    first = text.lstrip()[:1]
    if first in "*_" and (bold := _BOLD.match(text)):
        inner = lift_marks(bold["inner"])
        shift = bold.start("inner")
        return Lifted(inner.start + shift, inner.end + shift, inner.marks)
    end, after = _tail(text)
    start, before = 0, list[str]()
    if first in _FIRST and (found := _HEAD.match(text, 0, end)) and found.end() < end:
        start, before = found.end(), _MARK.findall(found[0])
    return Lifted(*_trim(text, start, end), (*before, *after))


def is_placeholder(text: str) -> bool:
    """Tell whether a document shows a value's place and leaves it open: ``[]``, ``TBD``, ``- - -``, blank."""
    bare = text.strip("\u200b\ufeff \t\r\n\f\v\u00a0|")
    if not bare:
        return True
    if len(bare) > _LONGEST_OPEN:
        return False
    if _PLACEHOLDER.fullmatch(bare) is not None:
        return True
    # Two answers to one label, both left open: "CUSIP / ISIN: [TBD] / [TBD]".
    first, slash, second = bare.partition("/")
    return bool(slash and _PLACEHOLDER.fullmatch(first.strip()) and _PLACEHOLDER.fullmatch(second.strip()))


def is_not_stated(text: str) -> bool:
    """Tell whether the text says that the matter does not apply: ``N/A``, ``None``, ``Not Applicable``."""
    return _NOT_STATED.fullmatch(text.strip()) is not None
