"""maturities: when notes fall due, in sentences and behind labels; of several that are called by their year, each."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import DATE, printed_date
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_MATURES = regex(
    rf"(?:maturing|mature[sd]?|will mature|(?:stated |final )?maturity(?: date)?:?)(?: on)?:? ({DATE})"
    rf"|notes?(?:,? series \w{{1,3}}|(?: \w+){{0,3}}),? due ({DATE})",
    begins=("matur", "will mature", "stated maturit", "final maturit", "note"),
)
_NEXT_DATE = regex(rf",? {DATE}")
_LABEL_BEFORE = regex(r"(?:date|time|cusip) \Z")
_SENTENCE = 400  # characters before the last of several notes
# "The 2028 notes will mature on March 9, 2028 and the 2033 notes on March 9, 2033."
_OF_YEAR = regex(
    rf"\b(?P<year>(?:19|20)\d\d) (?:notes?|bonds?|debentures?)(?: will| shall)?(?: mature| fall due| are due)?,?"
    rf" on (?P<day>{DATE})"
)
_WILL_MATURE = regex(r"\b(?:will|shall) (?:mature|fall due|be due)\b|\b(?:notes|bonds|debentures) (?:mature|are due)\b")
_TREASURY = regex(r"treasury|\bust\b|benchmark|initial maturity|scheduled final|tender|registered")


def maturities(flow: Flow) -> Iterator[Candidate]:
    """Propose the days on which notes mature."""
    yield from _of_years(flow)
    for found in flow.matches(_MATURES, "matur", "due ", before=50, after=60):
        if _TREASURY.search(flow.low, max(found.start() - 40, 0), found.end()):
            continue
        group = 1 if found[1] else 2
        # A row of labels above a row of dates: the first date is the first label's.
        start, end = found.span()
        if _NEXT_DATE.match(flow.low, end) and _LABEL_BEFORE.search(flow.low, max(start - 8, 0), start):
            continue
        if (day := printed_date(flow, found[group])) is not None:
            yield candidate(flow, "maturity_date", found.span(group), day, 0.93)


def _of_years(flow: Flow) -> Iterator[Candidate]:
    """Read the days of notes that are called by their year, where the day is in it."""
    for found in flow.matches(_OF_YEAR, " notes", " bonds", " debentures", before=6, after=60):
        day = printed_date(flow, found["day"])
        said = flow.low[max(found.start() - _SENTENCE, 0) : found.end()].rpartition(". ")[2]
        if day is not None and day.year == int(found["year"]) and _WILL_MATURE.search(said):
            yield candidate(flow, "maturity_date", found.span("day"), day, 0.95)
