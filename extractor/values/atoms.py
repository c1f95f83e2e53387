"""Atoms: a row or a glued run, split into typed pieces.

Where cells stand without borders, each shape's own make tells where one value ends and the next begins.
"""

from __future__ import annotations

from typing import NamedTuple

from extractor.ground.regex import regex
from extractor.values.codes import OTHERWISE_PARTED, is_glued_isin, is_parted, isin_checks, looks_like_cusip
from extractor.values.dates import find_dates, numeric_date_end
from extractor.values.numbers import SCALE
from extractor.values.shapes import COUPON_TYPE, FREQUENCY, RANKING, RATING, SHAPES, TO, Shape


class Atom(NamedTuple):
    """A typed piece of a row: ``text[start:end]``, and the footnote ``marks`` that stand right after it."""

    start: int
    end: int
    shape: Shape
    marks: tuple[str, ...] = ()


# A word may end where the case turns or where a known word begins: glued cells have no blank between.
_GLUE = (
    r"(?:(?<=[a-z])(?![a-z])|(?<=[A-Z])(?:(?![A-Za-z])|(?=SEN|UNS|SEC|SUB|JUN|YES|NO|FIX|FLO|MON|QUA|SEMI|ANN|[A-Z][a-z]"
    r"|US[0-9]|A[1-3+-]|AA|B[1-3B+-]|CCC|JAN|FEB|MAR|APR|MAY|JUL|AUG|SEP|OCT|DEC|month|quart|semi|annu)))"
)
_NUM = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)"
# Behind a dollar sign and thousands stand two decimals: a third one begins the next value.
_DOLLARS = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?"
_CENTS = r"(?:\.[0-9]{2}(?=[0-9]+(?:[.,/%]|\s%)|[0-9]{3,6}[A-Z][0-9A-Z])|\.[0-9]+)?"
_AHEAD = (  # what the next value may be
    r"[0-9]{1,2}/[0-9]{1,2}/|30 ?/ ?360|[0-9]{4,6}[A-Z][0-9A-Z]{0,3}[0-9]|[0-9]{5}[0-9A-Z] [0-9A-Z]{2} ?[0-9]"
)
# An amount left open before a price or a rate: "$ 6.050%"; with nothing between, what is no cents and a rate of naught
# or of one digit ("$100.000%", "$98.875%", "$4.250%"; "$25.715%" is $25.71 and 5%).
_OPEN_AMOUNT = (
    r"\\?\$(?:\s[0-9]{1,3}(?:\.[0-9]{1,4})?|(?:1[0-9]{2}|[6-9][0-9])(?:\.[0-9]{2,4})?|[0-9]{1,2}\.[0-9]{2}0)\s?%"
)
# Dollars of each $1,000: a share of par.
_OF_EACH = rf"\\?\$\s?{_NUM}{_CENTS}\s(?i:per|for\seach|each)\s\$1,000(?:\.00)?(?![,.]?[0-9])"
_CODES = regex(
    r"(?P<isin>[A-Z]{2}[0-9A-Z]{9}[0-9])"
    r"|(?P<cusip>[0-9A-Z]{8}[0-9]|[0-9A-Z]{6} {1,2}[0-9A-Z]{2} ?[0-9]"
    r"(?![0-9](?![0-9]{0,2},[0-9]{3}|[0-9]?[./][0-9])|(?!quart|month|semi|annu)[a-z]"
    r"|[A-Z](?![a-z.]|[A-Z][0-9]|BD|/A|SD|S ?\\?\$))"
    rf"|(?:[0-9A-Z]{{6}}-[0-9A-Z]{{2}}-?[0-9]|{OTHERWISE_PARTED})(?![0-9A-Za-z/]|[.,][0-9]))"
)
_SCALED = rf"(?:\s?(?:(?i:{SCALE})(?![A-Za-z])|M(?![A-Za-z])))?"
_ATOM = regex(
    rf"(?P<money>(?!{_OPEN_AMOUNT}|{_OF_EACH})"
    rf"(?:(?:U\.?S\.?\s{{0,2}}|USD\s?)?\\?\$\s?(?:{_DOLLARS}|{_NUM}{_CENTS}){_SCALED}|USD\s?{_NUM}{_CENTS}{_SCALED}"
    rf"|{_NUM}{_CENTS}(?:\s?(?i:{SCALE})(?![A-Za-z])|\s(?:[Uu]\.?[Ss]\.?\s)?(?i:dollars)\b)))"
    rf"|(?P<percent>{_OF_EACH}|[0-9]{{1,2}}\.[0-9]{{1,4}} ?% {TO} [0-9]{{1,2}}\.[0-9]{{1,4}} ?%"
    r"|[+-]?(?:[0-9]{1,3}[ -][0-9]{1,2}/[0-9]{1,2}|[0-9]{1,3}(?:\.[0-9]*)?|\.[0-9]+)\s{0,2}%+)"
    rf"|(?P<number>[0-9]{{1,3}}(?:,[0-9]{{3}})+{_CENTS}"
    r"|[0-9]*\.[0-9]{2,3}(?=[0-9]{1,2}/[0-9]{1,2}/)"
    r"|100(?=[0-9]\.[0-9]{2})|100\.0{2,3}(?=[1-9]|0?\.[0-9])|[0-9]*\.(?:[0-9]{3}|[0-9]{4}|[0-9]{2})(?=[1-9][0-9]{0,2},[0-9]{3})"
    r"|[0-9]*\.[0-9]{2,4}?(?=[0-9]\.[0-9])|[0-9]*\.[0-9]+|(?<![A-Za-z])(?!30 / ?360)[0-9]++(?![a-z/-]))"
    r"|(?P<placeholder>(?:\\?\$\s?)?\\?\[[\s$%•●_—–0-9-]{0,6}\\?\](?:\s?%)?|-(?:\s-)+|-{2,}|[–—•●]+|(?<!\S)-(?!\S)|_{2,}"
    r"|TBD(?!(?!quart|month|semi|annu)[a-z])|\\?\$(?=\s|\Z|\$[0-9])|%(?=\s|\Z)"
    rf"|(?={_OPEN_AMOUNT})\\?\$)"
    r"|(?P<not_stated>(?:(?:N/A|n/a|Not [Aa]pplicable|None)(?![a-z])|(?:NOT APPLICABLE|NONE)(?![A-Za-z])))"
    rf"|(?P<yesno>(?:YES|Yes|NO|No)(?!\.){_GLUE}|[✓✔✗✘](?=\s|\Z))"
    rf"|(?P<frequency>(?i:{FREQUENCY}){_GLUE}(?:-\Z)?)"  # "SEMI-", of which the line below says "ANNUAL"
    rf"|(?P<coupon_type>(?i:(?:{COUPON_TYPE})(?:\s+constant)?){_GLUE})"
    rf"|(?P<ranking>(?i:{RANKING}){_GLUE})"
    rf"|(?P<rating>(?:{RATING})(?:(?![a-z0-9+]|\.[0-9])|(?<=[ABa][123])(?=[0-9]{{1,3}}\.[0-9]|{_AHEAD})"
    rf"|(?<=[AB][+-])(?=[0-9]{{0,3}}\.[0-9]|[0-9]{{1,3}}\s?%|{_AHEAD}))|A(?=\s|\Z|[AB]))"
)
_MARKS_AFTER = regex(r"(?:\s?(?:\([0-9]{1,2}\)|\([a-z]\)|\(\)|\*+|[†‡¹²³]+))+")
_MARK = regex(r"\([^()]*\)|\*+|[†‡¹²³]+")
_GLUED_MARK = regex(r"[0-9](?=\s|\Z)(?!\s[0-9]{1,2}/[0-9]{1,2}(?![0-9/]))")  # "4 5/8" is a number
_WORD = regex(
    r"(?P<whole>30 ?/ ?360|[Aa]ct(?:ual)?/36[05]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} "
    r"(?:[12][0-9]|3[01]|[1-9])(?=[0-9]?\.[0-9]))"
    r"|[0-9][0-9A-Za-z]*|[A-Z]*[a-z]+|[A-Z]+|\S"
)
_WORDS = frozenset({Shape.YESNO, Shape.FREQUENCY, Shape.COUPON_TYPE, Shape.RANKING, Shape.RATING, Shape.NOT_STATED})
_MARKABLE = frozenset({Shape.FREQUENCY, Shape.COUPON_TYPE, Shape.YESNO})
# Where blanks part the cells, a digit behind these is a mark, too; in a glued run it begins the next cell.
_MARKABLE_APART = frozenset({Shape.NOT_STATED, Shape.DATE, Shape.PERCENT})
_BEFORE_LONE_A = frozenset({Shape.RATING, Shape.RANKING, Shape.YESNO})


def _code(text: str, at: int, glued: bool) -> tuple[int, Shape] | None:
    """Read a CUSIP or ISIN at ``at``; ``glued`` says that an atom or a blank ends right before it."""
    found = _CODES.match(text, at)
    if found is None or not (glued or not (text[at - 1].isalnum() or text[at - 1] in ",.$/-")):
        return None
    if found.lastgroup == "isin":
        if isin_checks(found[0]) and not is_glued_isin(found[0]):
            return found.end(), Shape.ISIN
        found = _CODES.match(text, at, at + 9)
        if found is None:
            return None
    code = found[0].replace(" ", "").replace("-", "")
    checks = is_parted(code, found[0])
    whole = not text[found.end() : found.end() + 1].isalnum() and len(code) == len(found[0])
    if checks or (whole and looks_like_cusip(code) and text[found.end() : found.end() + 2][1:2] != ","):
        return found.end(), Shape.CUSIP
    return None


def _piece(text: str, at: int, glued: bool, last: Shape | None) -> tuple[int, Shape] | None:
    """Return where the atom that begins at ``at`` ends, and its shape."""
    if text[at].isdigit() and (end := numeric_date_end(text, at, glued=glued)) is not None:
        return end, Shape.DATE
    if code := _code(text, at, glued):
        return code
    found = _ATOM.match(text, at)
    if found is None:
        return None
    kind = SHAPES[found.lastgroup or "text"]
    if kind is Shape.RATING and found[0] == "A" and last not in _BEFORE_LONE_A:
        return None
    return (found.end(), kind) if glued or _stands_free(kind, text[at - 1], text[at]) else None


def _stands_free(kind: Shape, before: str, first: str) -> bool:
    """Tell whether an atom may begin with ``first`` after ``before``, a character of a word that is no atom."""
    if kind in _WORDS:
        return not before.isalpha() or (before.islower() and first.isupper())
    return kind is not Shape.NUMBER or not (before.isalnum() or before in "-/")


def _marks(text: str, start: int, at: int, kind: Shape) -> tuple[int, tuple[str, ...]]:
    """Return the footnote marks that stand right at ``at``, after the atom from ``start`` on, and where they end."""
    apart = kind in _MARKABLE_APART and (not start or text[start - 1].isspace())
    if (apart or kind in _MARKABLE) and (digit := _GLUED_MARK.match(text, at)):
        return digit.end(), (digit[0],)
    found = _MARKS_AFTER.match(text, at)
    return (found.end(), tuple(_MARK.findall(found[0]))) if found else (at, ())


def _between(text: str, start: int, end: int, out: list[Atom]) -> None:
    part = text[start:end]
    if bare := part.strip():
        left = start + len(part) - len(part.lstrip())
        out.append(Atom(left, left + len(bare), Shape.TEXT))


def atoms(text: str) -> list[Atom]:
    """Split a row or a glued run into typed atoms, in order; what lies between them becomes TEXT atoms.

    Blanks between atoms belong to none, nor do the footnote marks, which each atom names in
    ``marks``. A glued amount takes exactly two decimals.
    """
    named = {d.start: d.end for d in find_dates(text) if any(map(str.isalpha, d.printed))}
    out: list[Atom] = []
    at, rest, glued = 0, 0, True
    last: Shape | None = None
    while at < len(text):
        if text[at].isspace():
            at, glued = at + 1, True
            continue
        piece = (named[at], Shape.DATE) if at in named else _piece(text, at, glued, last)
        if piece is None:
            word = _WORD.match(text, at)
            at, glued = (word.end() if word else at + 1), bool(word and word["whole"])  # a day count, a day
            continue
        _between(text, rest, at, out)
        rest, marks = _marks(text, at, *piece)
        out.append(Atom(at, *piece, marks))
        at, last, glued = rest, piece[1], True
    _between(text, rest, len(text), out)
    return out
