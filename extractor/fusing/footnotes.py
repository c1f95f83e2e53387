"""marks_to_footnotes: the texts that footnote markers point to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractor.fusing.places import evidence_of
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.fields import Footnote
from extractor.ground.places import Span
from extractor.ground.regex import regex

_LONGEST = 1500  # characters of a footnote; what goes on longer is the text behind it
# The next footnote of the same paragraph: a line that begins with a marker of its own.
_NEXT = regex(r"\n[ \t|>]*(?:\(|[*†‡+]{1,3}[ \t])")
# One that goes on in the same line: "(1) Sold at 100%. (2) Callable on ...".
_INSIDE = {
    True: regex(r"[.;][ \t]+(?=\([0-9]{1,2}\)[ \t]+[A-Z])"),  # behind one with a number, and one with a letter
    False: regex(r"[.;][ \t]+(?=\([a-z]\)[ \t]+[A-Z])"),
}
_OPENED = regex(r"[ \t|>]*(?:\*\*)?\([0-9a-z]{1,2}\)")
_NEXT_NUMBER = regex(r"\n[ \t|>]*[0-9]{1,2}[ \t]+(?=[A-Z])")  # where the marker is a bare number, too


def _openings(text: str, marker: str) -> Iterator[re.Match[str]]:
    """Find where the marker begins a line, or goes on in a line of footnotes, with text behind it (not its use)."""
    begins = rf"[ \t|>]*(?:\*\*)?{re.escape(marker)}"
    apart = r"(?=[ \t|\n]|[A-Z(\"“])" if marker.isdigit() else ""  # "2nd" is no text of a "2"
    whole = re.compile(rf"{begins}(?:\*\*)?{apart}[ \t|\n]*(?=[^\W_]|[(\"“])")
    # Looking for the line's end before it is much faster than asking of each character whether a line begins there.
    starts = [0, *(m.start() + 1 for m in re.compile(rf"\n(?={begins})").finditer(text))]
    starts = sorted([*starts, *_inside(text, marker)])
    last = 0
    for start in starts:
        found = whole.match(text, start) if start >= last else None
        if found is not None:
            last = found.end()
            yield found


def _inside(text: str, marker: str) -> Iterator[int]:
    """Yield where a bracketed marker stands behind a sentence of a line that itself begins with one."""
    at = text.find(f" {marker} ") if marker.startswith("(") else -1
    while at >= 0:
        line = text.rfind("\n", 0, at) + 1
        if _OPENED.match(text, line) and (stop := text[line:at].rstrip()) and stop[-1] in ".;":
            yield at + 1
        at = text.find(f" {marker} ", at + 1)


def marks_to_footnotes(document: Document, candidates: Iterable[Candidate]) -> tuple[Footnote, ...]:
    """Return one footnote for each marker on a chosen value or its header, in reading order.

    The text is the paragraph that begins with the marker, nearest below the value (or, failing that,
    nearest above); None when no paragraph does.
    """
    out: dict[tuple[str, str], Footnote] = {}
    for c in candidates:
        for marker in c.marks:
            key = (marker, c.field)
            if key in out or not marker.strip("() "):
                continue
            span = marker_to_span(document.text, marker, c.span)
            text = None if span is None else " ".join(span.of(document.text).split())
            places = () if span is None else (evidence_of(document, span),)
            out[key] = Footnote(marker, text, c.field, places)
    return tuple(out.values())


def marker_to_span(text: str, marker: str, value: Span) -> Span | None:
    """Return the place of the paragraph that begins with a value's marker, without the marker; None when none does."""
    openings = list(_openings(text, marker))
    below = [m for m in openings if m.start() >= value.end]
    hit = below[0] if below else openings[-1] if openings else None
    if hit is None:
        return None
    stop = text.find("\n\n", hit.end())
    following = _NEXT.search(text, hit.end())
    ends = [hit.end() + _LONGEST, len(text), stop if stop >= 0 else len(text)]
    if marker.startswith("("):
        inside = _INSIDE[marker[1].isdigit()].search(text, hit.end(), min(ends))
        ends += [inside.start() + 1] if inside else []
    numbered = _NEXT_NUMBER.search(text, hit.end()) if marker.isdigit() else None
    ends += [found.start() for found in (following, numbered) if found is not None]
    span = Span(hit.end(), min(ends))
    body = span.of(text).rstrip()
    return Span(span.start, span.start + len(body)) if body else None
