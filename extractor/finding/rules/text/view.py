r"""A text as pieces and separators, built once for all families.

What stands between words (line ends, pipes, tabs, emphasis, tags, runs of blanks) becomes one
character that still tells a line's end from a cell's; each place maps back to the document.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, chain

from extractor.finding.rules.text.places import Places
from extractor.ground.mojibake import masked
from extractor.ground.places import Span
from extractor.ground.regex import beginnings, regex
from extractor.ground.spacing import is_double_spaced

GAP = "\v"  # three blanks or more: the next column of a fixed-width page
BREAK = "\n"  # the end of a line
CELL = "\f"  # a blank line, a pipe, a tab, a rule: the next paragraph or cell
_ONE_LINE = 300  # characters a line, on average: so long are only pages without line ends

# Two blanks are masked by two NULs first: one class of characters is found much faster than "two blanks or one of".
_MASK = "\0\0"
_TORN = "\1"  # masks what tore a word at a line's end, or a sign into its bytes
_SIGN = r"\0\1\t\n\r\f\v\u00a0\u2002\u2003\u2009\u200b\ufeff|*\\"
_TAG = r"/?[A-Za-z][^<>\n]{0,60}>"
# Converters put italics between underscores; a form's boxes and blanks are made of them, too: "_X_", "___".
_ITALICS = r"(?<=_)(?:(?:(?<=[\s|(*]_)|(?<=\A_))(?=[A-Za-z]{3})|(?<=[^\s_]{2}_)(?!\w))"
# Behind a line's end stands what a mail program quotes it with.
_SEPARATOR = regex(
    rf"([{_SIGN}<_](?:(?<![<_])|{_ITALICS}|(?<=<){_TAG})(?:[ {_SIGN}]|<{_TAG}|-{{4,}}|={{4,}}|(?<=\n)>|(?<=\n> )>)*)"
)
# Narrow columns tear the words of dates and labels at their lines' ends: "Septem-" over "ber 25, 2008". Other hyphens
# may belong to their words ("semi-" over "annual").
_HYPHENED = regex(r"(?<![A-Za-z-])([A-Za-z]{2,12})(-[ \t]*\r?\n[ \t]*)([a-z]{2,12})(?![A-Za-z-])")
_TEARABLE = frozenset(
    (
        *("january", "february", "august", "september", "october", "november", "december"),
        *("supplement", "prospectus", "settlement", "redemption", "redeemable", "callable", "maturity"),
        *("denomination", "denominations", "minimum", "principal", "interest", "payment", "concession", "commission"),
        *("underwriting", "discount", "proceeds", "increments", "multiples", "registration"),
        *("statement", "aggregate", "survivor", "trustee", "original"),
    )
)
_BLANK_LINE = regex(r"\n[ \0\u00a0\r\\]*\n")
_CELL = regex(rf"[|\t\f<]|--|==|{_BLANK_LINE.pattern}")
_UPPER = {ord(c): ord(c.lower()) for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


@dataclass(frozen=True, slots=True)
class View:
    """The text, the same in lower case and plain blanks, where its pieces start here and in the ``source``.

    ``found`` tells where a literal stands in ``low``.
    """

    text: str
    low: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    source: str
    found: Places = field(compare=False)

    def origin(self, at: int) -> int:
        """Return the document's offset of the character at ``at``."""
        piece = max(bisect_right(self.starts, at) - 1, 0)
        return self.origins[piece] + at - self.starts[piece]

    def span(self, start: int, end: int) -> Span:
        """Return the document's place of a non-empty range of the text."""
        return Span(self.origin(start), self.origin(end - 1) + 1)

    def places(self, literal: str) -> tuple[int, ...]:
        """Return where ``literal`` (in lower case) stands."""
        return self.found[literal]

    def windows(self, literals: tuple[str, ...], before: int, after: int) -> list[tuple[int, int]]:
        """Return the ranges around the literals, those that overlap joined."""
        hits = list(chain.from_iterable(map(self.found.__getitem__, literals)))
        if not hits:
            return []
        if len(literals) > 1:
            hits.sort()
        windows: list[tuple[int, int]] = []
        start = max(hits[0] - before, 0)
        end = hits[0] + after
        for at in hits:
            if at - before > end:
                windows.append((start, end))
                start = at - before
            end = at + after
        windows.append((start, min(end, len(self.low))))
        return windows

    def search(
        self, pattern: re.Pattern[str], text: str, windows: Sequence[tuple[int, int]], needs: tuple[str, ...]
    ) -> Iterator[re.Match[str]]:
        """Search some windows of ``text``, which is the view's own in another case.

        A window that holds none of ``needs`` is passed over.
        """
        return self._searched(pattern, text, windows, needs) if windows else iter(())  # mostly nothing to go through

    def _searched(
        self, pattern: re.Pattern[str], text: str, windows: Sequence[tuple[int, int]], needs: tuple[str, ...]
    ) -> Iterator[re.Match[str]]:
        held = [need for need in needs if self.found[need]]
        if needs and not held:
            return
        begins = beginnings(pattern)
        places = sorted(chain.from_iterable(map(self.places, begins)))
        for start, end in windows:
            if held and not any(self.low.find(need, start, end) >= 0 for need in held):
                continue
            if not begins:
                yield from pattern.finditer(text, start, end)
                continue
            done = start
            for at in places[bisect_left(places, start) : bisect_left(places, end)]:
                if at >= done and (found := pattern.match(text, at, end)):
                    yield found
                    done = found.end()

    def near(
        self,
        pattern: re.Pattern[str],
        *triggers: str,
        before: int = 40,
        after: int = 240,
        until: int | None = None,
        needs: tuple[str, ...] = (),
    ) -> Iterator[re.Match[str]]:
        """Search the text, but only around ``triggers`` (lower case).

        What stands further on than ``until`` is not looked at. Where none of ``needs``, one of which (in lower case)
        stands in all that the pattern finds, stands around a trigger, nothing is searched.
        """
        windows = self.windows(triggers, before, after)
        if until is not None:
            windows = [window for window in windows if window[0] <= until]
        return self.search(pattern, self.text, windows, needs)


def lower(text: str) -> str:
    """Return the text in lower case, of the same length.

    A few capitals have longer small letters: then only the plain ones are lowered.
    """
    low = text.lower()
    return low if len(low) == len(text) else text.translate(_UPPER)


class _Kinds(dict[str, str]):
    """Separator as printed to the character that it becomes."""

    def __init__(self, gap: int, *, double_spaced: bool) -> None:
        super().__init__()
        self.gap, self.double_spaced = gap, double_spaced

    def __missing__(self, run: str) -> str:
        if not run.strip(_TORN):
            kind = ""
        elif _CELL.search(_BLANK_LINE.sub("\n", run, count=1) if self.double_spaced else run):
            kind = CELL
        elif "\n" in run:
            kind = BREAK
        else:
            kind = GAP if run.count(" ") + run.count("\0") >= self.gap else " "
        self[run] = kind
        return kind


@lru_cache(maxsize=8)  # several rules ask, and a text may have megabytes
def is_one_line(text: str) -> bool:
    """Tell a page without line ends, or with next to none."""
    return len(text) >= _ONE_LINE * (text.count("\n") + 1)


def _least_gap(part: str) -> int:
    """Return how many blanks part two columns: three, or two in a page turned into one line.

    There two blanks are all that is left of a line's end, unless they stand between all words.
    """
    if not is_one_line(part):
        return 3
    return 2 if part.count("  ") * 6 < part.count(" ") else 3


def _mended(torn: re.Match[str]) -> str:
    """Mask what stands between the halves of a word that is torn at a line's end, as long as it is."""
    if (torn[1] + torn[3]).lower() not in _TEARABLE:
        return torn[0]
    return torn[1] + _TORN * len(torn[2]) + torn[3]


def _pieces(text: str, start: int, end: int) -> tuple[list[str], list[int]]:
    """Return pieces, each with its separator at its end, and where in the document each starts."""
    part = masked(text[start:end], _TORN)
    if "-\n" in part or "-\r\n" in part:
        part = _HYPHENED.sub(_mended, part)
    tokens = _SEPARATOR.split(part.replace("  ", _MASK))
    words, runs = tokens[::2], [*tokens[1::2], CELL]
    kinds = _Kinds(_least_gap(part), double_spaced=is_double_spaced(text))
    places = list(accumulate(map(len, tokens), initial=start))[:-1:2]
    parts: list[str] = []
    origins: list[int] = []
    for word, run, place in zip(words, runs, places, strict=True):
        bare = word[:-1] if word.endswith(" ") and run is not CELL else word
        if bare:
            parts.append(bare + kinds[run])
            origins.append(place)
    return parts, origins


@lru_cache(maxsize=8)
def text_to_view(text: str, ranges: tuple[tuple[int, int], ...]) -> View:
    """Return the view of these ranges of a text."""
    parts: list[str] = []
    origins: list[int] = []
    for start, end in ranges:
        more, places = _pieces(text, start, end)
        parts += more
        origins += places
    starts = tuple(accumulate(map(len, parts[:-1]), initial=0)) if parts else ()
    view = "".join(parts)
    low = lower(view).replace(BREAK, " ").replace(CELL, " ").replace(GAP, " ")
    return View(view, low, starts, tuple(origins), text, Places(low))
