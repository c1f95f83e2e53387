"""without_programme_kinds: what a programme says of its fixed and its floating rate notes tells no kind of this one.

``Interest on floating rate notes will be computed, unless the pricing supplement says otherwise, ...``: a prospectus
behind a supplement describes every kind that its issuer may sell. Which of them is sold the supplement tells; how days
are counted for another kind, and how often it pays, is then no term, either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.sentences import sentence_around

_KIND, _OF_A_KIND = "coupon_type", frozenset({"day_count", "coupon_frequency"})
_FIXED, _FLOATS, _BOTH = "fixed", "floating", "both"
_FLOATING = frozenset({"rate_index", "spread"})
_REACH = 320  # characters of a sentence, either way
_OF_KIND = regex(
    r"(?<![\w-])(?:(?P<kind>fixed[\s-]+rate|floating[\s-]+rate|zero[\s-]+coupon)\s+notes\b(?!\s+(?:due|offered)\b)"
    # A kind of floating ones: "with respect to a LIBOR note".
    r"|(?:an?|each|any)\s+(?:libor|sofr|euribor|cmt|cd|prime|commercial\s+paper|federal\s+funds|treasury)(?:\s+rate)?\s+note\b)",
    re.IGNORECASE,
)
_THESE = regex(r"(?:\b(?:the|these|our|such|this)|%|\bof)\s+(?:[\w-]+\s+){0,2}\Z", re.IGNORECASE)
_OF_A_PROGRAMME = regex(
    r"\b(?:unless|except\s+as|if)\b[^.;]{0,80}\b(?:otherwise|pricing\s+supplement|specif\w+|indicat\w+)"
    r"|\b(?:(?:applicable|relevant|related|each|any|a)|(?:stated|specified|fixed|described|shown|set(?:\s+forth)?)\s+in\s+the)"
    r"\s+pricing\s+supplement\b"
    r"|\bfor\s+(?:instance|example)\b|\bwould\s+(?:be|bear|pay|accrue)\b"
    r"|\b(?:with\s+respect\s+to|in\s+the\s+case\s+of)\s+(?:an?|each|any)\b|\bwe\s+may\s+(?:issue|offer|sell)\b|\binterest\s+on\s+(?:fixed|floating)[\s-]+rate\s+notes\b",
    re.IGNORECASE,
)
# "Floating rate notes. Unless ...": a heading that its own paragraph goes on from.
_RUN_IN = regex(r"\s?[.:—–-]{1,2}\s+(?=[A-Z])")
# A heading: a short line of words alone.
_HEADING = regex(r"[ \t]*[A-Za-z][A-Za-z /&-]{0,58}[ \t]*\n\s*")
_ITSELF = regex(
    r"\bthis\s+(?:pricing|document|offering|supplement)|\boffered\s+(?:here)?by\b|\bwe\s+are\b", re.IGNORECASE
)
# "fixed, floating, step-up and zero-coupon notes": no offer is of so many kinds at once.
_KINDS_NAME = (
    r"(?:fixed|floating|variable|stepp?ed|step[\s-]+up|zero|inflation|index(?:ed)?|linked|amortizing|dual[\s-]+currency)"
    r"(?:[\s-]+(?:rate|coupon|linked|up|down|indexed))?(?:\s+(?:notes|securities))?"
)
_LISTED = regex(
    rf"\b{_KINDS_NAME},\s+(?:{_KINDS_NAME},?\s+)+(?:and|or|and/or)\s+(?:other\s+)?{_KINDS_NAME}\b", re.IGNORECASE
)
# "stands in the supplement of a floating rate note only": these are called by their names, or "the notes".
_OF_ANY = regex(r"\b(?:of|for|on|to|with)\s+(?:an?|any|each|every)\s+\Z", re.IGNORECASE)
_ONE_NOTE = regex(r"[\w\s-]{0,24}?\bnote\b(?!\s+(?:due|offered|described|maturing))", re.IGNORECASE)
_PARAGRAPH = 700  # characters below a heading
_NAMED = 24  # characters before a name that tell it to be these notes'


def without_programme_kinds(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without kinds that a programme describes, and without what it tells of other kinds."""
    text = document.text
    left = [c for c in candidates if c.field != _KIND or c.value is None or not _is_described(text, c.span)]
    if not any(c.field in _OF_A_KIND for c in left):
        return left
    told = {c.value for c in left if c.field == _KIND and c.status is Status.FOUND}
    if any(c.field in _FLOATING and c.status is Status.FOUND and c.method is not Method.TOKENS for c in left):
        told.add(_FLOATS)
    elif not told and any(c.field == "coupon_rate" and c.status is Status.FOUND for c in left):
        told.add(_FIXED)
    if len(told) != 1:
        return left
    (kind,) = told
    return [c for c in left if c.field not in _OF_A_KIND or _described_kind(text, c.span) in {None, _BOTH, kind}]


def _is_described(text: str, place: Span) -> bool:
    if _is_of_any(text, place) or _described_kind(text, place) is not None or _heads_a_programme(text, place):
        return True
    sentence = sentence_around(text, place, _REACH)
    return any(m.start() <= place.start < m.end() for m in _LISTED.finditer(text, sentence.start, sentence.end))


def _is_of_any(text: str, place: Span) -> bool:
    """Tell whether a sentence speaks of any note of a kind, and not of one that it offers."""
    if _OF_ANY.search(text, max(place.start - _NAMED, 0), place.start) is None:
        return False
    return _ONE_NOTE.match(text, place.start) is not None


def _heads_a_programme(text: str, place: Span) -> bool:
    """Tell whether a place stands in a heading, and the paragraph below it leaves what it tells to the supplements."""
    line = text.rfind("\n", 0, place.start) + 1
    heading = _HEADING.match(text, line) if place.start - line <= _PARAGRAPH else None
    if heading is None or heading.end() <= place.end:
        return False
    end = text.find("\n\n", heading.end(), heading.end() + _PARAGRAPH)
    told = text[heading.end() : end if end >= 0 else heading.end() + _PARAGRAPH]
    return _OF_A_PROGRAMME.search(told) is not None and _ITSELF.search(told) is None


def _described_kind(text: str, place: Span) -> str | None:
    """Return the kind of which the sentence around a place speaks for a whole programme; None where it does not."""
    sentence = sentence_around(text, place, _REACH)
    spoken = "note" in sentence.of(text).casefold()  # as in all that the pattern finds
    names = list(_OF_KIND.finditer(text, sentence.start, sentence.end)) if spoken else []
    if not names and (before := text.rfind("\n", 0, sentence.start)) >= 0 and sentence.start - before < _NAMED * 2:
        heading = _OF_KIND.match(text, before + 1)
        names = [heading] if heading and _RUN_IN.match(text, heading.end()) else []
    if not names or any(
        _THESE.search(text, max(n.start() - _NAMED, min(sentence.start, n.start())), n.start()) for n in names
    ):
        return None
    end = sentence.end
    if run_in := _RUN_IN.match(text, names[-1].end()):
        end = sentence_around(text, Span(run_in.end(), run_in.end()), _REACH).end
    if _OF_A_PROGRAMME.search(text, sentence.start, end) is None:
        return None
    kinds = {(name["kind"] or _FLOATS).casefold().replace("-", " ").split()[0] for name in names}
    return kinds.pop() if len(kinds) == 1 else _BOTH
