"""Flow: a document's text as one single-spaced run, with the way back to where it stands.

Sentences and labels are torn over lines, cells and pipes. Patterns read the flow, where each run of
white space, pipes, asterisks, trademark or zero-width signs is one blank, and typographic quotes and
dashes are plain; candidates carry the places in the document itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extractor.finding.rules.text.places import Places
from extractor.finding.rules.text.view import BREAK, CELL, GAP, View, text_to_view
from extractor.grids.text.regions import text_to_regions
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import retail_note

_TOKEN = regex(r"[^\s|*\\\u200b\ufeff\u00ae\u2122]+")
# Typographic signs become the plain ones of the same length, so that patterns know one spelling.
_PLAIN = tuple(zip("\u2018\u2019\u201c\u201d\u2010\u2011\u2012\u2013\u2014\u2212", "''\"\"------", strict=True))
_TRADEMARK = regex(r"\s?[\u00ae\u2122]+\s?")
# Of a rate that a scan tore the blank goes: "a coupon of 6 .125%", "6 .375% Senior Notes". Behind other words two
# columns may have met: "5 .500%" in a list of years and fees.
_TORN = regex(
    r"(?:\b(?:at|of|is|the|our|bears?|bearing)\s|[a-z]:\s)[0-9]{1,2}( )(?=\.[0-9]{2,4} ?%)"
    r"|(?:\A|[\n\f\v])[0-9]{1,2}( )(?=\.[0-9]{2,4} ?% (?:[A-Z][a-z]+ ){1,4}?(?:Notes|Bonds|Debentures)\b)",
    re.IGNORECASE,
)
_TEAR = regex(r"(?<=[0-9]) (?=\.[0-9])")


@dataclass(frozen=True, slots=True)
class Flow:
    """``text`` is the run, ``low`` the same in lower case; offsets of both are equal."""

    text: str
    low: str
    source: str
    view: View

    def origin(self, position: int) -> int:
        """Return where the character at ``position`` of the run stands in the document."""
        return self.view.origin(position)

    def span(self, start: int, end: int) -> Span:
        """Return the place of ``text[start:end]`` (not empty) in the document."""
        return self.view.span(start, end)

    def printed(self, start: int, end: int) -> str:
        """Return ``text[start:end]`` with the document's own signs and single blanks."""
        printed = " ".join(_TOKEN.findall(self.span(start, end).of(self.source))).replace(" ,", ",")
        # What is torn there is whole in the run.
        return _TEAR.sub("", printed) if " ." in printed and " ." not in self.text[start:end] else printed

    def matches(
        self,
        pattern: re.Pattern[str],
        *triggers: str,
        before: int = 0,
        after: int = 200,
        needs: tuple[str, ...] = (),
    ) -> Iterator[re.Match[str]]:
        """Search the lower run, but only around ``triggers`` (plain text, lower case).

        Finding literals first costs a hundredth of running the pattern over the whole text. Where
        none of ``needs``, one of which stands in all that the pattern finds, stands around a trigger,
        nothing is searched, and a pattern that finds nothing to search is never compiled.
        """
        return self.view.search(pattern, self.low, self.view.windows(triggers, before, after), needs)


def _plain(text: str) -> str:
    if text.isascii():
        return text
    for sign, plain in _PLAIN:
        text = text.replace(sign, plain)
    return text


def _mended(view: View) -> View:
    """Return the view with its trademark signs taken for blanks, and without the blanks in rates that are torn."""
    parts: list[str] = []
    lows: list[str] = []
    origins: list[int] = []
    starts: list[int] = []
    length, at = 0, 0
    # Each piece of the view stays one, divided where a sign is cut out.
    torn = [found.span(found.lastindex or 0) for found in _TORN.finditer(view.text)]
    cuts = sorted([*(found.span() for found in _TRADEMARK.finditer(view.text)), *torn])
    cuts.append((len(view.text), len(view.text)))
    bounds = view.starts
    for low, high in cuts:
        if low > at:
            inside = [at, *bounds[bisect_right(bounds, at) : bisect_left(bounds, low)]]
            starts += [length + b - at for b in inside]
            origins += [view.origin(b) for b in inside]
            parts.append(view.text[at:low])
            lows.append(view.low[at:low])
            length += low - at
            if high > low + 1 or (high > low and view.text[low] != " "):
                parts.append(" ")
                lows.append(" ")
                length += 1
        at = high
    whole = "".join(lows)
    return View("".join(parts), whole, tuple(starts), tuple(origins), view.source, Places(whole))


@lru_cache(maxsize=8)
def text_to_flow(source: str) -> Flow:
    """Build the run of ``source`` (of a long one: its regions); the last few are kept, as each family reads it."""
    regions = text_to_regions(source, retail_note())
    view = text_to_view(source, tuple((r.start, r.end) for r in regions))
    if "\u00ae" in view.text or "\u2122" in view.text or (" ." in view.text and _TEAR.search(view.text)):
        view = _mended(view)
    text = _plain(view.text.removesuffix(CELL).replace(BREAK, " ").replace(CELL, " ").replace(GAP, " "))
    low = view.low[: len(text)]
    plain = _plain(low)
    if plain != view.low:
        found = view.found if plain == low else Places(plain)
        view = View(view.text, plain, view.starts, view.origins, source, found)
    return Flow(text, plain, source, view)
