"""Where a list that may wrap over lines ends: a wrapped line goes on with it, the next block does not."""

from __future__ import annotations

from functools import lru_cache

from extractor.finding.rules.text.view import GAP, View
from extractor.finding.rules.text.when import DATE
from extractor.ground.regex import regex
from extractor.values.legal_forms import LEGAL_FORM

# A comma, a semicolon, a conjunction, or initials; "L.P." and the like are none.
_GOES_ON = regex(r"(?:[,;&/-]|\band|\bor|(?<!L\.)(?<!N\.)(?<!S\.)(?<!A\.)\b[A-Z]\.)\s*\Z")
_PROSE = regex(r"\b(?!division|subsidiary)[a-z]{2,} (?!of\b)[a-z]{2,}")
_SUFFIX = regex(rf"{LEGAL_FORM}|&|and\b|[a(]")
_COMPLETE = regex(
    rf"(?:\b{LEGAL_FORM}|Securities|Markets|Services|Management|Advisors|Investments|Association)\)?\s*\Z"
)
# A list of firms that end otherwise stands above its issuer's line as often as it goes on in it.
_ISSUES = regex(r"\b(?i:corporation|corp\.?)\Z")
# Another name after a comma: the line is part of the list.
_LISTS = regex(rf",\s(?!{DATE})(?!{LEGAL_FORM}|[12]\d{{3}}\b)(?=[A-Z])|\sand\s(?=[A-Z])")
_BREAK = regex(r"[\n\v]")
_LINE = regex(r"[^\n\f\v]*")
_DEEP = 100_000  # characters of a page that tell how wide it is
_WIDEST = 110  # characters of the widest page that prose was wrapped to


@lru_cache(maxsize=4)
def _page_width(source: str, *, quoted: bool = False) -> int:
    """Return the longest line of prose where lines are wrapped; 0 where they are not.

    What a mail quotes was wrapped apart from what is written around it.
    """
    lines = source[:_DEEP].split("\n")
    lines = [line for line in lines if line.startswith(">")] if quoted else lines
    prose = [len(line) for line in lines if "\t" not in line and "|" not in line and "   " not in line]
    widest = max(prose, default=0)
    return widest if widest <= _WIDEST else 0


def _fits(flat: View, source: str, start: int, at: int, word: str) -> bool:
    """Tell whether the word after a line's end had room on the line: then nothing was wrapped there.

    The widest line of the list itself says how wide it is, its only line is compared to the page.
    """
    first, last = flat.origin(start), flat.origin(at - 1)
    begin = source.rfind("\n", 0, first) + 1
    lines = source[begin : source.find("\n", last) if "\n" in source[last:] else len(source)].split("\n")
    width = max(map(len, lines)) if len(lines) > 1 else _page_width(source, quoted=_is_quoted(source, first))
    return len(lines[-1].rstrip()) + 1 + len(word) <= width


def _is_quoted(source: str, at: int) -> bool:
    return source.startswith(">", source.rfind("\n", 0, at) + 1)


def goes_on(printed: str) -> bool:
    """Tell whether a line ends in the midst of a list: with a comma, a semicolon, a conjunction or an initial."""
    return _GOES_ON.search(printed[-12:]) is not None


def list_end(flat: View, source: str, start: int, end: int) -> int:
    """Return where the list of names that begins at ``start`` ends, at ``end`` at the latest."""
    for found in _BREAK.finditer(flat.text, start, end):
        at = found.start()
        left, right = flat.text[start:at], _LINE.match(flat.text, at + 1)
        below = right[0].strip() if right else ""
        if not below or goes_on(left) or _SUFFIX.match(below):
            continue
        complete = _COMPLETE.search(left[-16:]) is not None
        if "," not in left and (not complete or _COMPLETE.search(below[-16:])):
            continue
        if found[0] == GAP:
            return at
        if complete and _COMPLETE.search(below[-16:]) and not (_LISTS.search(left) or _ISSUES.search(below)):
            continue  # a firm a line, whose commas are those of its legal form
        if _LISTS.search(below) and not _PROSE.search(below):
            continue
        width = _page_width(source, quoted=_is_quoted(source, flat.origin(start)))
        if complete or not width or _fits(flat, source, start, at, below.split()[0]):
            return at
    return end
