"""ranks: how notes rank, in the words of a heading or of a title."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex


def _ranks_in(words: str, more: str) -> tuple[str, str]:
    """Return the patterns of a whole ranking and of its first words, for one way of using capitals."""
    junior, senior, subordinated, secured, notes = words.split()
    first = rf"(?:{junior} )?(?:{senior}|{subordinated})"
    return rf"{first}(?: {secured})? {notes}(?![a-z])|{first} {secured}(?![\w-]| {more})", rf"{first}(?: {secured})?"


COVER = 3_000  # characters; further on, prose names other notes of the issuer too
FIRST_PAGES = 6_000  # further down notes' rank is told by their title alone
# Words in capitals and words in small letters belong to two cells.
_SMALL = _ranks_in("Junior Senior Subordinated (?:Uns|S)ecured (?:Notes?|Debentures)", "[A-Za-z-]")
_LARGE = _ranks_in("JUNIOR SENIOR SUBORDINATED (?:UN)?SECURED (?:NOTES?|DEBENTURES)", "(?:-|[A-Z]{2})")
RANK = regex(
    rf"(?<![\w-])(?:(?P<whole>{_SMALL[0]}|{_LARGE[0]})|(?P<apart>{_SMALL[1]}|{_LARGE[1]})"
    r"(?= (?!(?:UN)?SECURED|(?:Uns|S)ecured)(?:[A-Z][\w-]+ (?:to )?){1,4}(?:NOTES?|Notes?)\b))"
)
# "Secured Notes due 2030": without a word of seniority only a title tells a rank from prose.
_RANK_DUE = regex(
    r"(?<![\w-])(?<!senior )(?<!subordinated )((?:un)?secured (?:notes?|bonds|debentures)),? due "
    r"(?=[a-z]{3,9}\.? \d|\d)"
)


def ranks(flow: Flow) -> Iterator[Candidate]:
    """Propose the ranks that the first pages tell, and those that titles without a word of seniority do."""
    for trigger in ("senior", "subordinated"):
        at = flow.low.find(trigger)
        while 0 <= at < FIRST_PAGES:
            junior = flow.low.startswith("junior ", at - 7)
            found = RANK.match(flow.text, at - 7 * junior)
            if found:
                score = 0.9 if found["whole"] else 0.75
                yield candidate(flow, "product_ranking", found.span(), found[0], score)
            at = flow.low.find(trigger, at + 1)
    yield from _ranks_due(flow)


def _ranks_due(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_RANK_DUE, "secured ", before=16, after=40):
        start, end = found.span(1)
        if start < COVER and not flow.text[start].islower():
            yield candidate(flow, "product_ranking", (start, end), flow.printed(start, end), 0.75)
