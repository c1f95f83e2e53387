"""spoken_to_owners: sentences that name one note, by its code, its place in the list or its due day, speak of it alone.

``Redemption: 12345AAA1 is non-callable. 12345AAB9 is callable at 100%`` and ``The second note may be called`` below a
table: what they say is no other note's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType

from extractor.ground.places import Span
from extractor.ground.regex import regex

_ORDINALS = {word: k for k, word in enumerate(("first", "second", "third", "fourth", "fifth", "sixth"))}
_LAST = "last"
_NUMBER = (
    rf"the\s(?P<place>{'|'.join(_ORDINALS)}|{_LAST})\s(?:of\sthe\s(?:notes|two|three)|note)\b"
    r"(?=\s(?:is|may|can|will|pays|bears|matures|has|was)\b|,\s(?:cusip|due)\b)"
)
_OPENING = regex(_NUMBER, re.IGNORECASE)
# A stop or a line's end is looked for first: that is much faster.
_NUMBERED = regex(rf"[.;:(\n](?:(?<!\n)\s{{1,3}}|(?<=\n)[^\S\n]*){_NUMBER}", re.IGNORECASE)
_NAMED = regex(
    r"(?:\A|[.;:]\s{1,3}|(?<![,&])(?<!\band)(?<!\bor)\n[^\S\n]*)(?:the\snotes?\s)?"
    r"(?:\(?cusips?\s)?(?P<code>[0-9][0-9A-Z]{8})\)?"
    r"(?=\s(?:is|are|may|can|will|notes?|pays|bears|matures|has)\b"
    r"|(?:\s?[-–—:,]\s?|\s)(?:none\b|n/a\b|not\s|non-?\s?call|callable\b|redeemable\b))",
    re.IGNORECASE,
)
# "The 09/15/2032 notes: callable at 100%", the day as the note's own row prints it.
_BEFORE_DAY = regex(r"(?:\A|[.;:]\s{1,3}|\n[^\S\n]*)(?:the\s)?\Z", re.IGNORECASE)
_BEHIND_DAY = regex(r"\s(?:\w+\s)?notes?(?=\s?:|\s(?:is|are|may|can|will|pay|bear|have|has)\b)", re.IGNORECASE)
_END = regex(r"[.;]\)?\s+(?=[A-Z0-9(])|\n\s*\n")
# Behind a code and no verb, as in a list: it says no more than its line, or what stands before the next code.
_VERBLESS = regex(r"\)?(?:\s?[-–—:,]\s?|\s)(?:none\b|n/a\b|not\s|non-?\s?call|callable\b|redeemable\b)", re.IGNORECASE)
_ENTRY_END = regex(
    _END.pattern + r"|\n(?=[^\S\n]*(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z])|(?=\b[0-9][0-9A-Z]{8}\b)"
)
_DEEP = 200_000  # characters; what is said of a first and a second note stands near them, not in a prospectus behind
_BEFORE = 40  # characters: "The notes (CUSIP " and the verb behind the code
_LONGEST = 400  # characters
# "It bears interest", "Its CUSIP number is": the next sentence of the same paragraph speaks of it, too.
_IT = regex(r"[.;]\)?[^\S\n]*\n?[^\S\n]*(?=(?:It|Its|This\snote)\b)")
# "The first note is for ten years, and all of the notes carry an option".
_OF_OTHERS = regex(r"\b(?:all|both|each|every|any|either|other|these)\b[^.;]{0,15}\bnotes?\b", re.IGNORECASE)


def spoken_to_owners(
    text: str, identifiers: Sequence[str | None], days: Sequence[Collection[str]] = ()
) -> dict[Span, set[int]]:
    """Return the places of sentences that name one note, with its number in ``identifiers`` (in reading order).

    ``days`` are each note's due day as the page prints it.
    """
    out: dict[Span, set[int]] = {}
    for found in filter(None, (_OPENING.match(text), *_NUMBERED.finditer(text, 0, _DEEP))):
        place = found["place"].casefold()
        k = len(identifiers) - 1 if place == _LAST else _ORDINALS[place]
        if k < len(identifiers):
            _give(out, text, found.start("place"), k)
    numbers = {code: k for k, code in enumerate(identifiers) if code}
    if len(numbers) == len(identifiers):
        for code, k in numbers.items():
            for start in _begun_by(text, code):
                if _VERBLESS.match(text, start + len(code)):
                    out[_sentence(text, start, _ENTRY_END, start + len(code))] = {k}
                else:
                    _give(out, text, start, k, numbers)
    for day in sorted(set().union(*days)):
        held = {k for k, own in enumerate(days) if day in own}
        for start in _begun_by_day(text, day) if 0 < len(held) < len(days) else ():
            sentence = _sentence(text, start)
            if not _OF_OTHERS.search(text, sentence.start, sentence.end):
                out[sentence] = held
    return out


def _begun_by_day(text: str, day: str) -> Iterator[int]:
    at = text.find(day, 0, _DEEP)
    while at >= 0:
        if _BEHIND_DAY.match(text, at + len(day)) and _BEFORE_DAY.search(text, max(at - _BEFORE, 0), at):
            yield at
        at = text.find(day, at + 1, _DEEP)


def _begun_by(text: str, code: str) -> Iterator[int]:
    """Yield where a code begins a sentence; a filing of megabytes is searched for the code, not for sentences."""
    at = text.find(code)
    while at >= 0:
        near = _NAMED.finditer(text, max(at - _BEFORE, 0), at + len(code) + _BEFORE)
        if any(found.start("code") == at for found in near):
            yield at
        at = text.find(code, at + 1)


def _give(
    out: dict[Span, set[int]], text: str, start: int, k: int, numbers: Mapping[str, int] = MappingProxyType({})
) -> None:
    """Give a sentence to the notes that it names: the one it begins with, and those of ``numbers`` that follow."""
    sentence = _sentence(text, start)
    if not _OF_OTHERS.search(text, sentence.start, sentence.end):
        out[sentence] = {k, *(number for code, number in numbers.items() if code in sentence.of(text))}


def _sentence(text: str, start: int, ends: re.Pattern[str] = _END, after: int = 0) -> Span:
    end = ends.search(text, max(start, after), start + _LONGEST)
    stop = end.start() if end else min(start + _LONGEST, len(text))
    again = _IT.match(text, stop) if ends is _END else None
    return Span(start, _sentence(text, again.end()).end if again else stop)
