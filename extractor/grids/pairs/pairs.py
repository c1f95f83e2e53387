"""Pairs: a label and its value, on one line, in neighbouring cells or on lines one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.grids.labels.fits import LIKELY, fit
from extractor.grids.labels.lexicon import LabelMatch, Lexicon
from extractor.grids.pairs.hanging import segments_to_hanging
from extractor.grids.pairs.torn_days import segments_to_year
from extractor.grids.text.lines import Line, Segment, tidy, trimmed
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.values.shapes import Shape, shape

# A colon, none that stands in an address or a time; a dash behind a known label; or the dots that lead the eye from a
# label to its value.
_COLON = regex(
    r"(?<=[\w)])\s?(?:--|—)\s(?=\S)|:(?!//)(?:(?<!\d:)|(?!\d\d))"
    r"|(?<=[\w)])(?:\s?\.(?:\s?\.){3,}|\s?\.{2,3}(?=\s))"
)
_LEADER = "..."
_SHORTEST = " .. "  # behind a known label
_FEW = 4  # characters of a leader with its blank: the longest label of a sheet leaves room for no more
_PAGE = regex(r"\.*\s?(?:[A-Z]{1,3}-?)?(?:\d{1,4}|[ivxlc]{1,6})", re.IGNORECASE)
_WORDS = regex(
    r"(?!(?:notes?|bonds?|series|tranche|class|issue) \w{1,3}$)[^\W\d]+(?:[ /'’-]{1,2}[^\W\d]+)*(?: \$1,000)?",
    re.IGNORECASE,
)
_CLOSERS = (":", "=", "--", "—")
# A line of a program's file: one word that names a value, an equals sign, the value.
_KEYED = regex(r"[A-Za-z][\w.-]{0,40} ?=(?! ?=)")
_OPEN_END = regex(
    r"(?:[,;&/–-]|\b(?:and|or|to|through|of|the|a|on|at|from|in|per|dated|Monday|Tuesday|Wednesday|Thursday|Friday))$"
)
# Before an item of a form: "6. Proceeds to", "(ii) Tranche", "a. Interest", "* Rate".
_ITEM = regex(r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]|[*•·▪–-])\s+(?=[A-Z])")
_LONGEST_UNKNOWN = 64  # characters of a label that the schema does not list
_SIGN = regex(r"(?:US|U\.S\.)?\s?\\?\$")
# Where a word begins, also one that is glued to the word or the value before.
_WORD = regex(r"(?<!\S)\S|(?<=[a-z\d.)%])(?=[A-Z])|(?:(?<=NO)|(?<=YES)|(?<=USD)|(?<=N/A)|(?<=[a-z)%]))(?=[A-Z]|1st )")
_VALUE = regex(r"\d{2}|[$%|]|\bFixed Rate\b.*\bFloating\b")
_VALUE_LINES = 4  # a wrapped value runs over at most this many more lines
_VALUE_CHARS = 700  # and over so many characters


class Pair(NamedTuple):
    """A label as printed and its value (empty when nothing stands there; torn as a ``GridCell`` is)."""

    label: str
    label_span: Span
    value: Span
    text: str
    line: int
    torn: bool = False


def _label_before(text: str, start: int, colon: int, lexicon: Lexicon) -> tuple[Span, bool] | None:
    """Find the label that ends at ``colon``: the whole stretch when known or short, else its longest known tail."""
    span = trimmed(text, start, colon)
    if not len(span):
        return None
    if numbered := _ITEM.match(text, span.start, span.end):
        span = Span(numbered.end(), span.end)
    whole = tidy(span.of(text))
    opening = start == 0 or text[start - 1] != ":"
    if not opening and lexicon.exact(whole) is None:  # a value, and the next label glued to it
        for word in _WORD.finditer(text, max(span.start, span.end - 90), span.end):
            if not text[word.start() - 1].isspace() and lexicon.exact(tidy(text[word.start() : span.end])):
                return Span(word.start(), span.end), True
    if len(whole) <= 90 and lexicon.match(whole).score:
        return span, True
    if opening and len(whole.split()) <= 5 and whole[0].isalpha() and not _VALUE.search(whole):
        return span, False
    for word in _WORD.finditer(text, max(span.start, span.end - 90), span.end):
        tail = text[word.start() : span.end]
        if tail.count(")") <= tail.count("(") and lexicon.exact(tidy(tail)):  # a remark on the label is no label
            return Span(word.start(), span.end), True
    fresh = len(whole) <= _LONGEST_UNKNOWN and len(whole.split()) <= 9 and whole[0].isalpha() and "." not in whole[:-1]
    return (span, False) if fresh else None


def _inline(text: str, segment: Segment, lexicon: Lexicon) -> list[tuple[Span, Span]]:
    """Cut a segment at its colons, or behind the key of a program's file, into (label, value) places."""
    if (key := _KEYED.match(text, segment.span.start, segment.span.end)) is not None:
        return [(trimmed(text, key.start(), key.end() - 1), trimmed(text, key.end(), segment.span.end))]
    found: list[tuple[Span, int]] = []
    at = segment.span.start
    for colon in _COLON.finditer(text, segment.span.start, segment.span.end):
        led = colon[0].endswith(".")
        dashed = colon[0][-1].isspace()
        few = led and colon[0][0].isspace() and len(colon[0]) <= _FEW  # no more than an ellipsis of a sentence
        hit = _label_before(text, at, colon.start(), lexicon)
        if led and hit is not None and not lexicon.match(tidy(hit[0].of(text))).score:
            behind = tidy(text[colon.end() : segment.span.end])
            if not behind or _PAGE.fullmatch(behind) or not _WORDS.fullmatch(hit[0].of(text)):
                continue  # a table of contents, what is listed with its amount, or the heading of a note
        if (dashed or few) and (hit is None or lexicon.exact(tidy(hit[0].of(text))) is None):
            continue  # of a sentence
        if hit is None or (found and not hit[1]):
            continue  # an unknown word before a colon in the middle of a value is no label
        found.append((hit[0], colon.end()))
        at = colon.end()
    out: list[tuple[Span, Span]] = []
    for k, (label, after) in enumerate(found):
        end = found[k + 1][0].start if k + 1 < len(found) else segment.span.end
        out.append((label, trimmed(text, after, end)))
    return out


class PairReader:
    """Reads the pairs of one document's lines."""

    def __init__(self, text: str, lines: Sequence[Line], taken: set[int], schema: Schema, lexicon: Lexicon) -> None:
        """Hold the lines; ``taken`` are the starts of segments that a table already holds."""
        self.text, self.schema, self.lexicon = text, schema, lexicon
        self.segments = [s for line in lines for s in line.filled if s.span.start not in taken]
        self.last = -1  # where the last pair without a colon ended
        self.blank = {line.index for line in lines if not line.segments and not line.piped}

    def pairs(self) -> Iterator[Pair]:
        """Yield the pairs in reading order."""
        used: set[int] = set()
        for k, segment in enumerate(self.segments):
            if k in used:
                continue
            hanging = segments_to_hanging(self.text, self.segments[k : k + 4], self.lexicon)
            if hanging is not None:
                used.update(range(k, k + hanging.segments))
                yield Pair(*hanging[:4], segment.line, torn=hanging.torn)
                continue
            closed = any(sign in segment.text for sign in _CLOSERS) or _is_led(segment.text)
            inline = _inline(self.text, segment, self.lexicon) if closed else []
            for label, value in inline[:-1]:
                yield self._pair(label, value, segment)
            if inline:
                label, value = inline[-1]
                if len(inline) == 1:
                    label = self._with_head(label, k)
                yield self._open_pair(label, value, k, used)
            else:
                bare = self._bare_pair(k, segment, used)
                if bare is not None:
                    self.last = max(used, default=k)
                    yield bare

    def _with_head(self, label: Span, k: int) -> Span:
        """Take in the line above where a label that wraps began there (``Stated Maturity / Date:``)."""
        segment = self.segments[k]
        if label.start != segment.span.start or not k:
            return label
        above = self.segments[k - 1]
        if segment.line - above.line not in {1, 2} or ":" in above.text or len(above.text) > 60:
            return label
        whole = Span(above.span.start, label.end)
        return whole if self.lexicon.exact(tidy(whole.of(self.text).replace("|", " "))) else label

    def _pair(self, label: Span, value: Span, segment: Segment) -> Pair:
        name = tidy(label.of(self.text).replace("|", " "))
        return Pair(name, label, value, tidy(value.of(self.text)), segment.line)

    def _open_pair(self, label: Span, value: Span, k: int, used: set[int]) -> Pair:
        """Close the last pair of a segment: look for its value further on, or for the rest of it."""
        segment = self.segments[k]
        if not len(value):
            follower = self._follower(k)
            if follower is not None:
                at = self.segments.index(follower, k)
                used.add(at)
                return self._pair(label, self._whole(follower, at, used), segment)
            return self._pair(label, value, segment)
        pair = self._pair(label, value, segment)
        if (found := segments_to_year(self.text, self.segments, k, value, pair.text)) is not None:
            n, year = found
            if self.segments[n].span == year:  # nothing else stands in it
                used.add(n)
            return pair._replace(value=Span(value.start, year.end), text=f"{pair.text} {year.of(self.text)}", torn=True)
        return self._pair(label, self._continued(value, k, used), segment)

    def _is_label(self, segment: Segment) -> bool:
        if segment.text.endswith(":") or _inline(self.text, segment, self.lexicon):
            return True
        match = self.lexicon.exact(segment.text)
        return match is not None and shape(segment.text) is Shape.TEXT

    def _follower(self, k: int) -> Segment | None:
        """Return the segment that holds the value of the label before it, unless that is a label too."""
        if k + 1 >= len(self.segments):
            return None
        follower = self.segments[k + 1]
        segment = self.segments[k]
        if follower.line == segment.line and segment.text.endswith(":") and follower.text.endswith("Date."):
            return follower  # "Interest Commencement Date:   Issue Date."
        beside = k and self.segments[k - 1].line == segment.line
        if follower.line - segment.line > 4 or self._is_label(follower) or (beside and follower.line != segment.line):
            return self._below(k)
        return follower

    def _below(self, k: int) -> Segment | None:
        """Return the segment under a label whose right neighbour is a label too (two columns of labels)."""
        segment = self.segments[k]
        across = segment.span.start - self.text.rfind("\n", 0, segment.span.start)
        for below in self.segments[k + 1 : k + 8]:
            if below.line == segment.line + 1:
                offset = below.span.start - self.text.rfind("\n", 0, below.span.start)
                if abs(offset - across) <= 3 and not self._is_label(below):
                    return below
        return None

    def _whole(self, first: Segment, at: int, used: set[int]) -> Span:
        """Return a value's place: with the number behind a sign that stands alone, and over wrapped lines."""
        if _SIGN.fullmatch(first.text) and at + 1 < len(self.segments) and self.segments[at + 1].text[0].isdigit():
            used.add(at + 1)
            return Span(first.span.start, self.segments[at + 1].span.end)
        return self._continued(first.span, at, used)

    def _continued(self, value: Span, k: int, used: set[int]) -> Span:
        """Extend a value over the lines that its text wraps to."""
        end, at = value, k
        for nxt in range(k + 1, min(k + 1 + _VALUE_LINES, len(self.segments))):
            segment = self.segments[nxt]
            wraps = segment.line == self.segments[at].line + 1 and segment.column == 0
            if not wraps or segment.span.end - value.start > _VALUE_CHARS or self._is_label(segment):
                break
            so_far = tidy(end.of(self.text))
            if shape(so_far) not in {Shape.TEXT, Shape.EMPTY} or not _goes_on(so_far, segment.text):
                break
            end, at = Span(value.start, segment.span.end), nxt
            used.add(nxt)
        return end

    def _bare_pair(self, k: int, segment: Segment, used: set[int]) -> Pair | None:
        """Read a label without a colon: a listed spelling, and a neighbour whose type suits it."""
        match: LabelMatch | None = self.lexicon.exact(segment.text)
        if match is None or not match.fields:
            return None
        follower = self._follower(k)
        if follower is None or fit(self.schema, match, follower.text) < LIKELY:
            return None
        at = self.segments.index(follower, k)
        # One word over a text may be anything, unless the lines above took turns as label and value, too.
        sure = len(segment.text.split()) > 1 or (self.last >= 0 and k == self.last + 1)
        if sure or follower.line == segment.line or shape(follower.text) is not Shape.TEXT:
            used.add(at)
            return self._pair(segment.span, self._continued(follower.span, at, used), segment)
        return None


def _is_led(text: str) -> bool:
    """Tell whether dots may lead from a label to its value."""
    led = text.count(".") >= len(_LEADER) and _LEADER in text.replace(" ", "")
    return led or _SHORTEST in text


def _goes_on(so_far: str, following: str) -> bool:
    """Tell whether a line's text goes on in the next line: the one is left open, or the other opens in mid-sentence."""
    if following.startswith("("):
        return False
    return bool(_OPEN_END.search(so_far)) or following[0].islower() or (len(so_far) >= 50 and so_far[-1] not in ".:;)")
