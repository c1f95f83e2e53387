"""Other: a note that a page names, but does not offer; why that is said, and the page without what it says of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from extractor.fusing.offered.places import Place
from extractor.ground.document import Document
from extractor.ground.reasons import Reason, in_words
from extractor.ground.record import Finding

NOT_OFFERED = -4  # points at which a code is of a note that is not offered
_MOST_NAMED = 5  # codes in a message


class Other(NamedTuple):
    """A code that is judged to be of a note that is not offered, and the place that speaks best for it."""

    code: str
    place: Place
    alone: bool  # whether the place names no note that is offered


def unsold_to_others(codes: Iterable[str]) -> list[Other]:
    """Return codes of whose own sale nothing is told, though that of the notes beside them is."""
    reasons = (Reason("nothing is told of its own sale, as of the others'", NOT_OFFERED),)
    return [Other(code, Place((), {code: None}, reasons), alone=False) for code in sorted(codes)]


def others_to_findings(others: Sequence[Other]) -> list[Finding]:
    """Say why notes are not given out, once for those of one table."""
    by_reasons: defaultdict[tuple[Reason, ...], list[str]] = defaultdict(list)
    for other in others:
        by_reasons[other.place.reasons].append(other.code)
    return [_finding(codes, reasons) for reasons, codes in by_reasons.items()]


def _finding(codes: Sequence[str], reasons: Sequence[Reason]) -> Finding:
    named = ", ".join(codes[:_MOST_NAMED]) + (f" and {len(codes) - _MOST_NAMED} more" if codes[_MOST_NAMED:] else "")
    said = f"named, but not offered here: {named}: {in_words(reasons)}; it takes {NOT_OFFERED:+d}"
    return Finding("note_not_offered", "info", said)


def without_places(document: Document, others: Sequence[Other]) -> Document:
    """Return the document with blanks where it speaks of other notes alone: what it says there is not of its own kind.

    A new issue whose proceeds pay for a tender offer is no tender offer.
    """
    spans = sorted({span for other in others if other.alone for span in other.place.spans})
    text, at, parts = document.text, 0, []
    for span in spans:
        parts += [text[at : span.start], " " * (span.end - max(at, span.start))]
        at = max(at, span.end)
    return replace(document, text="".join([*parts, text[at:]])) if spans else document
