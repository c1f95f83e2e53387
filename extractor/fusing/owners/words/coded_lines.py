"""lines_to_owners: a line that holds the code of one note, and is no sentence, tells of that note alone.

Below its terms a page names its notes again, in rows of ratings or of underwriters that no table reader sees as one:
``Floating Rate Notes   12345AAA1   02/22/2024   Baa1   A-``. What stands there is no other note's. Where lines one
after the other open with a code and a gap, or a code and a label, each tells of its own note in sentences, too::

    12345AAA1     Non-Callable
    12345AAB9     Callable at 100.000% on 03/15/2019 and every coupon date thereafter with 30 calendar
                  days notice
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from extractor.ground.places import Span
from extractor.ground.regex import regex

_DEEP = 200_000  # characters; behind them stands a prospectus
_LONGEST = 200  # characters of a line
_SENTENCE = regex(r"[a-z)]\.(?:\s|\Z)|(?:[a-z]+,? ){6}")
_KEY_END = regex(r"[ \t]{2,}\S|\t\S|\s?[:–—-]\s|\.{3,}| [A-Z][a-z]+(?: [A-Za-z]+){0,2}:")
_MOST_WRAPS = 3  # lines below the code's that belong to it


def lines_to_owners(text: str, identifiers: Sequence[str | None]) -> list[tuple[Span, list[int]]]:
    """Return the lines that hold the code of one note alone, each with its number in ``identifiers``."""
    codes = {code: k for k, code in enumerate(identifiers) if code}
    out: list[tuple[Span, list[int]]] = []
    keyed: list[tuple[Span, int]] = []
    for code, k in codes.items():
        for line in _lines(text, code):
            printed = line.of(text)
            others = any(other in printed for other in codes if other != code)
            if not others and not _SENTENCE.search(printed):
                out.append((line, [k]))
            if not others and _is_keyed(printed, code):
                keyed.append((_with_wraps(text, line, codes), k))
    return [*out, *((line, [k]) for line, k in _listed(text, sorted(keyed)))]


def _is_keyed(printed: str, code: str) -> bool:
    """Tell whether a line opens with a code that a gap, or a label, follows."""
    bare = printed.lstrip(" \t")
    return bare.startswith(code) and _KEY_END.match(bare, len(code)) is not None


def _with_wraps(text: str, line: Span, codes: Collection[str]) -> Span:
    """Return a line with those below it that begin farther in: the code's own words go on there."""
    indent, end = _indent(text, line.start), line.end
    for _ in range(_MOST_WRAPS):
        stop = text.find("\n", end + 1)
        below = text[end + 1 : stop if stop >= 0 else len(text)]
        if not below.strip() or _indent(text, end + 1) <= indent or any(code in below for code in codes):
            break
        end += 1 + len(below)
    return Span(line.start, end)


def _indent(text: str, at: int) -> int:
    return next((k for k in range(_LONGEST) if text[at + k : at + k + 1] not in (" ", "\t")), _LONGEST)


def _listed(text: str, keyed: Sequence[tuple[Span, int]]) -> Iterator[tuple[Span, int]]:
    """Yield those of the lines that stand right above or below one of another note's: a list, and no lone heading."""
    for k, (line, owner) in enumerate(keyed):
        near = [keyed[j] for j in (k - 1, k + 1) if 0 <= j < len(keyed)]
        if any(
            other != owner and not text[min(a.end, line.end) : max(a.start, line.start)].strip() for a, other in near
        ):
            yield line, owner


def _lines(text: str, code: str) -> Iterator[Span]:
    at = text.find(code, 0, _DEEP)
    while at >= 0:
        begin, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        end = len(text) if end < 0 else end
        if end - begin <= _LONGEST:
            yield Span(begin, end)
        at = text.find(code, at + 1, _DEEP)
