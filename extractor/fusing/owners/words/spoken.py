"""spoken_to_owners: sentences that name one note, by its code, its place in the list or its due day, speak of it alone.

``Redemption: 12345AAA1 is non-callable. 12345AAB9 is callable at 100%`` and ``The second note may be called`` below a
table: what they say is no other note's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType

from extractor.fusing.owners.words.ordinals import COUNTS, LAST, OF_OTHERS, ORDINALS, named_notes
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.values.codes import code_places

_NUMBER = (
    rf"the\s(?P<place>{'|'.join(ORDINALS)}|{LAST})\s"
    # "The first two notes cannot be redeemed".
    rf"(?:(?:of\sthe\s(?:notes|two|three)|note)\b|(?P<count>{'|'.join(COUNTS)})\s(?:notes|issues|series|tranches)\b)"
    r"(?=\s(?:is|are|may|can|cannot|will|pays?|bears?|matures?|has|have|was|were)\b|,\s(?:cusip|due)\b)"
)
_OPENING = regex(_NUMBER, re.IGNORECASE)
# A stop or a line's end is looked for first: that is much faster.
_NUMBERED = regex(rf"[.;:(\n](?:(?<!\n)\s{{1,3}}|(?<=\n)[^\S\n]*){_NUMBER}", re.IGNORECASE)
_NAMED = regex(
    r"(?:\A|[.;:]\s{1,3}|(?<![,&])(?<!\band)(?<!\bor)\n[^\S\n]*)"
    r"(?:the\snotes?\s(?:(?:with|under|bearing|having|of)\s(?:the\s)?)?)?"
    r"(?:\(?cusips?\s(?:no\.\s|numbers?\s)?)?(?P<code>[0-9][0-9A-Z]{8})\)?"
    # Those that are named with it, and what is said of them all.
    r"(?P<more>(?:(?:,|,?\s(?:and|&|or))\s\(?(?:cusips?\s)?[0-9][0-9A-Z]{8}\)?){0,6})"
    r"(?=\s(?:is|are|may|can|cannot|will|notes?|pays?|bears?|matures?|has|have)\b"
    r"|(?:\s?[-–—:,]\s?|\s)(?:none\b|n/a\b|not\s|non-?\s?call|callable\b|redeemable\b))",
    re.IGNORECASE,
)
# Behind a label of one note: "Call feature, 39006RBC5: on or after ...", "Redemption (39006RBC5 only): callable at".
_LABEL = regex(
    r"(?:\A|[.;]\s{1,3}|\n[^\S\n]*)(?!(?i:the\s)?(?i:cusips?|isins?|notes?|bonds?|series|new)\b)"
    r"(?:[A-Za-z][A-Za-z'’]{1,14}[ ,(–—-]{1,3}){1,4}\Z"
)
_LABEL_BEHIND = regex(r"(?:\s(?:notes?\s)?only)?\)?\s?:\s", re.IGNORECASE)
# "The 09/15/2032 notes: callable at 100%", the day as the note's own row prints it.
_BEFORE_DAY = regex(r"(?:\A|[.;:]\s{1,3}|\n[^\S\n]*)(?:the\s)?\Z", re.IGNORECASE)
_BEHIND_DAY = regex(r"\s(?:\w+\s)?notes?(?=\s?:|\s(?:is|are|may|can|will|pay|bear|have|has)\b)", re.IGNORECASE)
_END = regex(r"[.;]\)?\s+(?=[A-Z0-9(])|\n\s*\n")
# Behind a code stands no verb, as in a list, or a colon ("CUSIP 39006RBC5: 4.10% due"): it says no more than its line,
# or what stands before the next code.
_VERBLESS = regex(r"\)?(?:\s?[-–—:,]\s?|\s)(?:none\b|n/a\b|not\s|non-?\s?call|callable\b|redeemable\b)", re.IGNORECASE)
_ENTRY_END = regex(
    _END.pattern + r"|\n(?=[^\S\n]*(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z])|(?=\b[0-9][0-9A-Z]{8}\b)"
)
_DEEP = 200_000  # characters; what is said of a first and a second note stands near them, not in a prospectus behind
_BEFORE = 40  # characters: "The notes with the CUSIP number "
_BEHIND = 100  # characters: the codes named beside one, and the verb
_LONGEST = 400  # characters
# "It bears interest", "Its CUSIP number is": the next sentence of the same paragraph speaks of it, too.
_IT = regex(r"[.;]\)?[^\S\n]*\n?[^\S\n]*(?=(?:It|Its|This\snote)\b)")


def spoken_to_owners(
    text: str, identifiers: Sequence[str | None], days: Sequence[Collection[str]] = ()
) -> dict[Span, set[int]]:
    """Return the places of sentences that name one note, with its number in ``identifiers`` (in reading order).

    ``days`` are each note's due day as the page prints it.
    """
    out: dict[Span, set[int]] = {}
    for found in filter(None, (_OPENING.match(text), *_NUMBERED.finditer(text, 0, _DEEP))):
        if held := set(named_notes(found["place"], found["count"], len(identifiers))):
            _give(out, text, found.start("place"), held)
    numbers = {code: k for k, code in enumerate(identifiers) if code}
    if len(numbers) == len(identifiers):
        for code, k in numbers.items():
            for start, end in _begun_by(text, code):
                if _VERBLESS.match(text, end) or _LABEL_BEHIND.match(text, end):
                    held = {k, *(number for other, number in numbers.items() if other in text[start:end])}
                    out[_sentence(text, start, _ENTRY_END, end)] = held
                else:
                    _give(out, text, start, {k}, numbers)
    for day in sorted(set().union(*days)):
        held = {k for k, own in enumerate(days) if day in own}
        for start in _begun_by_day(text, day) if 0 < len(held) < len(days) else ():
            sentence = _sentence(text, start)
            if not OF_OTHERS.search(text, sentence.start, sentence.end):
                out[sentence] = held
    return out


def _begun_by_day(text: str, day: str) -> Iterator[int]:
    at = text.find(day, 0, _DEEP)
    while at >= 0:
        if _BEHIND_DAY.match(text, at + len(day)) and _BEFORE_DAY.search(text, max(at - _BEFORE, 0), at):
            yield at
        at = text.find(day, at + 1, _DEEP)


def _begun_by(text: str, code: str) -> Iterator[tuple[int, int]]:
    """Yield where a code begins a sentence, and where it ends, with those named beside it.

    A filing of megabytes is searched for the code, not for sentences.
    """
    for at in code_places(text, code):
        near = _NAMED.finditer(text, max(at - _BEFORE, 0), at + len(code) + _BEHIND)
        if found := next((m for m in near if m.start("code") == at), None):
            yield at, found.end()
        elif _is_labelled(text, at, code):
            yield at, at + len(code)


def _is_labelled(text: str, at: int, code: str) -> bool:
    """Tell whether a code stands between a label and its colon."""
    behind = at + len(code)
    return _LABEL_BEHIND.match(text, behind) is not None and _LABEL.search(text, max(at - _BEFORE, 0), at) is not None


def _give(
    out: dict[Span, set[int]], text: str, start: int, held: set[int], numbers: Mapping[str, int] = MappingProxyType({})
) -> None:
    """Give a sentence to the notes that it names: those it begins with, and those of ``numbers`` that follow."""
    sentence = _sentence(text, start)
    if not OF_OTHERS.search(text, sentence.start, sentence.end):
        out[sentence] = {*held, *(number for code, number in numbers.items() if code in sentence.of(text))}


def _sentence(text: str, start: int, ends: re.Pattern[str] = _END, after: int = 0) -> Span:
    end = ends.search(text, max(start, after), start + _LONGEST)
    stop = end.start() if end else min(start + _LONGEST, len(text))
    again = _IT.match(text, stop) if ends is _END else None
    return Span(start, _sentence(text, again.end()).end if again else stop)
