"""Printed words to canonical ones: choices, yes and no, rankings, currencies, ratings, integers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from extractor.ground.regex import regex
from extractor.ground.schema import FieldSpec
from extractor.values.abroad import FOREIGN_NO, FOREIGN_YES
from extractor.values.boxes import find_options


class Choice(NamedTuple):
    """A canonical value and the place of the words that state it."""

    value: str
    start: int
    end: int


_SHORT = 3  # letters that a spelling has at least to be found among other words
_FOLDED: dict[int, tuple[Mapping[str, tuple[str, ...]], dict[str, str], int]] = {}


def fold(text: str) -> str:
    """Reduce a text to its letters and digits: case, hyphens, blanks and line wraps don't count."""
    return "".join(c for c in text.casefold() if c.isalnum())


def _spellings(spec: FieldSpec) -> tuple[dict[str, str], int]:
    """Return folded spelling to canonical value, and the longest spelling's length; kept per mapping."""
    kept = _FOLDED.get(id(spec.choices))
    if kept is None or kept[0] is not spec.choices:
        known = {fold(s): value for value, names in spec.choices.items() for s in (value, *names)}
        known.pop("", None)
        kept = (spec.choices, known, max(map(len, known), default=0))
        _FOLDED[id(spec.choices)] = kept
    return kept[1], kept[2]


def find_choices(spec: FieldSpec, text: str) -> list[Choice]:
    """Find the choices that a text spells in whole words, longest first at each place, in order.

    A spelling of one or two letters (``s/a``) counts only where it is the whole text.
    """
    known, longest = _spellings(spec)
    kept = [i for i, c in enumerate(text) if c.isalnum()]
    folded = "".join(text[i].casefold()[:1] for i in kept)
    if len(kept) < _SHORT:
        return [Choice(known[folded], kept[0], kept[-1] + 1)] if folded in known else []
    out: list[Choice] = []
    at = 0
    while at < len(kept):
        if _inside(text, kept[at] - 1, kept[at]):
            at += 1
            continue
        for size in range(min(longest, len(kept) - at), _SHORT - 1, -1):
            value = known.get(folded[at : at + size])
            last = kept[at + size - 1]
            if value is not None and not _inside(text, last, last + 1):
                out.append(Choice(value, kept[at], last + 1))
                at += size
                break
        else:
            at += 1
    return out


def _inside(text: str, left: int, right: int) -> bool:
    """Tell whether two neighbouring characters belong to one word (or one number)."""
    if left < 0 or right >= len(text):
        return False
    a, b = text[left], text[right]
    return (a.isalpha() and b.isalpha()) or (a.isdigit() and b.isdigit())


#: Words that answer whether the notes have an option, beside yes and no.
ANSWER = r"true|false|applicable|(?:not\s+)?(?:included|available|eligible)"
_YES_NO = regex(
    rf"(?-i:[YN])(?=[\s*]*\Z)|(?:{ANSWER}|yes|no|{'|'.join((*FOREIGN_YES, *FOREIGN_NO))})(?=[\s.*;,]*\Z)"
    r"|(?:yes|no)(?=\s*[,;(:–—-])|yes(?=\.)",
    re.IGNORECASE,
)
_TRUE = frozenset({"yes", "y", "true", "applicable", "included", "available", "eligible", *FOREIGN_YES})
_TICK = regex(r"\s*(?:(?P<yes>[✓✔])|(?P<no>[✗✘]))[\s*]*")


def find_bool(text: str) -> tuple[bool, int, int] | None:
    """Read ``Yes``, ``NO*``, ``✓`` or a pair of boxes with one ticked (``[X] Yes [ ] No``), with its place."""
    if alone := _TICK.fullmatch(text):
        return alone["yes"] is not None, *alone.span(str(alone.lastgroup))
    options = find_options(text)
    if options:
        ticked = [o for o in options if o.ticked]
        if len(ticked) != 1:
            return None
        found = _YES_NO.match(text, ticked[0].start, ticked[0].end)
    else:
        found = _YES_NO.match(text, len(text) - len(text.lstrip(" \t\r\n*\u200b\u00a0")))
    return (found[0].casefold() in _TRUE, found.start(), found.end()) if found else None


_ABBREVIATED = regex(r"[A-Za-z]+\.?")


def spell_out(spec: FieldSpec, text: str) -> str:
    """Spell a ranking's abbreviations out word by word (``Sen Un Not``), in single blanks.

    Full words stay as printed.
    """
    known = {k.casefold(): v for k, v in spec.abbreviations.items()}

    def word(found: re.Match[str]) -> str:
        return known.get(found[0].rstrip(".").casefold(), found[0])

    return _ABBREVIATED.sub(word, " ".join(text.split()))


_RATED = regex(
    r"(?:\((?:P|p)\))?(?:Aaa|Aa[1-3]?|Baa[1-3]?|Ba[1-3]?|Caa[1-3]?|Ca|(?:[BC]?AA|BA)[1-3]|[ABC]-?[1-3]|A{1,3}[+\-–−]?|B{1,3}[+\-–−]?|C{1,3}[+\-–−]?|NR|WR)"
    r"(?:u|\(sf\))?(?![A-Za-z0-9+])"
)


def find_rating(text: str) -> tuple[str, int, int] | None:
    """Read the rating a text begins with; an outlook after it is left off: ``AA- (stable outlook)``."""
    start = len(text) - len(text.lstrip())
    found = _RATED.match(text, start)
    if found is None:
        return None
    return found[0].replace("–", "-").replace("−", "-"), found.start(), found.end()


_INTEGER = regex(
    r"\s*+(?:[A-Za-z]{3,8}(?:ty|een|ve|en)\s*)?"
    r"\(?(?P<number>[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,12})\)?(?![0-9.,/%])"
)
_LEAST = regex(r"(?:at\s+least|not\s+(?:less|fewer)\s+than|minimum\s+of)\s+", re.IGNORECASE)


def find_integer(text: str) -> tuple[int, int, int] | None:
    """Read the whole number a text begins with, words like "at least" before it aside: ``30 Days``."""
    before = _LEAST.match(text, len(text) - len(text.lstrip()))
    found = _INTEGER.match(text, before.end() if before else 0)
    if found is None:
        return None
    return int(found["number"].replace(",", "")), found.start("number"), found.end("number")
