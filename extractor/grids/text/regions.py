"""text_to_regions: the parts of a long document that can state a note's terms.

A filing of hundreds of pages states its terms on the cover, in a table or schedule of terms, and
around its identifiers; the rest is about other things. A short document is one region. In a long one
the head and the tail are regions, and so is each stretch that is dense in label spellings and
identifiers, the densest first.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from extractor.grids.labels.lexicon import Lexicon, label_key, lexicon_of
from extractor.grids.text.telling import text_to_telling_lines
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.values.codes import ISSUER_LENGTH, cusip_checks, isin_checks, text_to_runs

WHOLE = 60_000  # characters up to which a document is read from end to end
_HEAD = 14_000  # cover, price table and key terms of the transcribed filings end within this
_TABLE = 4_000  # characters by which the head is longer where it would end within a table
_TAIL = 4_000  # characters at a document's end that may state terms
_STRETCH = 1_500  # characters that are weighed together
_MARGIN = 1_000  # a dense stretch is read with what stands around it
_MOST = 36_000  # characters read beyond head and tail
_LEAST = 4.0  # weight of a dense stretch: four different labels, or an identifier
_IDENTIFIER = 4.0  # an identifier makes a stretch dense by itself
_LONGEST_LINE = 600  # a region ends with a line, unless the line is longer than this

_LONGEST_LABEL = 60  # characters
_CELL_END = regex(r"[\t|]")
_ORNAMENT = " *\u2022\u200b\u00b7"
# Both open a run of capitals and digits, a CUSIP printed in parts one of its six characters of issuer.
_CODE = regex(r"(?<![0-9A-Za-z.,$/-])[0-9][0-9A-Z]{5} ?[0-9A-Z]{2} ?[0-9](?![0-9A-Za-z/-])")
_ISIN = regex(r"(?<![0-9A-Za-z])[A-Z]{2}[0-9][0-9A-Z]{8}[0-9](?![0-9A-Za-z])")


def text_to_regions(text: str, schema: Schema) -> tuple[Span, ...]:
    """Return the places to read, in order, apart from each other, each made of whole lines."""
    if len(text) <= WHOLE:
        return (Span(0, len(text)),)
    return _long_text_to_regions(text, schema)


@lru_cache(maxsize=8)  # texts of up to megabytes, of which a batch holds few
def _long_text_to_regions(text: str, schema: Schema) -> tuple[Span, ...]:
    weights = _weights(text, lexicon_of(schema))
    last = len(text) - _TAIL
    wanted = [Span(0, _table_end(text, _HEAD)), Span(last, len(text))]
    left = _MOST
    for k in sorted(weights, key=lambda k: (-weights[k], k)):
        if weights[k] < _LEAST or left <= 0:
            break
        start, end = k * _STRETCH - _MARGIN, (k + 1) * _STRETCH + _MARGIN
        if start < _HEAD and end <= _HEAD:
            continue
        left -= _STRETCH
        wanted.append(Span(max(start, 0), min(end, len(text))))
    return tuple(_merged(text, wanted))


def _weights(text: str, lexicon: Lexicon) -> dict[int, float]:
    """Weigh each stretch of the text: its different labels, its identifiers."""
    labels: dict[int, set[str]] = {}
    for at, line in text_to_telling_lines(text).lines:
        for cell in _CELL_END.split(line) if "\t" in line or "|" in line else (line,):
            printed = cell.partition(":")[0].strip(_ORNAMENT)
            key = _label(printed, lexicon) if 2 < len(printed) <= _LONGEST_LABEL else None
            if key is not None:
                labels.setdefault(at // _STRETCH, set()).add(key)
    out = {k: float(len(keys)) for k, keys in labels.items()}
    for at, weight in _identifiers(text):
        out[at // _STRETCH] = out.get(at // _STRETCH, 0.0) + weight
    return out


def _label(printed: str, lexicon: Lexicon) -> str | None:
    """Return the key of a listed label; most texts are told from one by their first word."""
    if printed.split(None, 1)[0].casefold().rstrip(",.*1234567890()") not in lexicon.words:
        return None
    key = label_key(printed)
    match = lexicon.exact(key)
    return key if match is not None and match.fields else None


def _identifiers(text: str) -> Iterator[tuple[int, float]]:
    for start, _ in text_to_runs(text, ISSUER_LENGTH):
        if code := _CODE.match(text, start):
            bare = code[0].replace(" ", "")
            if not bare.isdigit() and cusip_checks(bare):
                yield start, _IDENTIFIER
        elif (code := _ISIN.match(text, start)) and isin_checks(code[0]):
            yield start, _IDENTIFIER
    at = text.find("CUSIP")
    while at >= 0:  # its code may be blank, or printed in parts
        yield at, _IDENTIFIER
        at = text.find("CUSIP", at + 1)


def _merged(text: str, wanted: list[Span]) -> Iterator[Span]:
    """Join places that touch, and widen each to whole lines."""
    held: Span | None = None
    for span in sorted(wanted):
        line = Span(_line_start(text, span.start), _line_end(text, span.end))
        if held is None:
            held = line
        elif line.start <= held.end + 1:
            held = Span(held.start, max(held.end, line.end))
        else:
            yield held
            held = line
    if held is not None:
        yield held


def _table_end(text: str, at: int) -> int:
    """Return where the table around ``at`` ends, ``at`` itself where none stands there or it is a long one."""
    end, most = text.find("\n", at), at + _TABLE
    while 0 <= end < most:
        below = text.find("\n", end + 1)
        if text.find("\t", end + 1, max(below, end + 1)) < 0:
            return end
        end = below
    return at


def _line_start(text: str, at: int) -> int:
    start = text.rfind("\n", max(at - _LONGEST_LINE, 0), at) + 1
    return start or (0 if at <= _LONGEST_LINE else at)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at, at + _LONGEST_LINE)
    return end if end >= 0 else len(text) if len(text) <= at + _LONGEST_LINE else at
