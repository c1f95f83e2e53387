"""grids_to_option_signs: survivor's options that a table tells by signs: ticks in a column, or a dagger at a code.

``✓ survivor's option attached, – not attached`` below the table says what the signs of a column mean, and
``† With survivor's option; notes without the sign carry none`` what the one behind a code does. A column that names the
option needs no such key for a tick and a cross; a dash or a blank is a no only where the page says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.finding.rules.text.proposing import propose
from extractor.grids.labels.lexicon import Lexicon, lexicon_of
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.grid import Grid, Row
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import Schema

_FIELD = "survivors_option"
_TICKS, _CROSSES = frozenset("✓✔√☑"), frozenset("✗✘☒")
_DASHES = frozenset("–—-")
_MARKS = "†‡●■◆"
_SIGNS = (*_TICKS, *_CROSSES, *_MARKS)  # without any of them nothing is told by signs
_OPTION = (
    r"(?:survivor['’]?s?['’]?\s(?:option|right\sof\srepayment)|estate\s(?:option|feature|put)|death\sput(?:\soption)?)"
)
_MEANS = r"\s*(?:=|:|[-–—]|means|denotes|indicates)?\s*"
_KEY = regex(
    rf"(?P<sign>[{''.join(_TICKS)}{_MARKS}]){_MEANS}(?:(?:note\s)?(?:with|has|have|carries|carry)\s)?(?:the\s|a\s)?{_OPTION}"
    rf"(?:\s(?:is\s)?(?:applies|attached|applicable|available|included))?"
    rf"(?:\s*[,;]\s*(?P<other>[✗✘–—-]|0|blank){_MEANS}(?:it\sdoes\s)?(?:not?|none|without)\b)?"
    # A list's point, or a form's box, goes on to answer.
    r"(?!['’]?\s?:|\s(?:is\s|are\s)?(?:no[nt]?e?|yes|does)\b)",
    re.IGNORECASE,
)
_POINTS = regex(r"(?:\A|\n)[^\S\n]*(?P<sign>[●■◆])\s+[A-Za-z]")
_WITHOUT = regex(
    r"\b(?:(?:all\s)?(?:other\s)?notes\s(?:without\s(?:the|this|a|such)\s(?:sign|mark|symbol)|not\sso\smarked)|all\sother\snotes|unmarked\snotes)"
    r"\s(?:carry|have|are\swithout|do\snot|has)\s?(?:no(?:ne|t)?\b)?[^.;]{0,40}",
    re.IGNORECASE,
)
_DEEP = 200_000  # characters; behind them stands a prospectus
_BEHIND = 160  # characters behind the key in which it is said of the others
_YES_IS_ONE = regex(r"\(\s*1\s?=\s?yes\b[^)]*\)", re.IGNORECASE)
_SCORE = 0.93


@dataclass(frozen=True, slots=True)
class _Key:
    """What the page says of its signs; ``rest`` is where it says that notes without one have no option."""

    sign: str
    other: str | None
    rest: Span | None


def grids_to_option_signs(document: Document, grids: Sequence[Grid], schema: Schema) -> Iterator[Candidate]:
    """Propose yes and no for the notes of the rows, each at its sign."""
    explained = any("=" in column.header for grid in grids for column in grid.columns)  # "(1 = yes)"
    if _FIELD not in schema.by_name or not (explained or any(sign in document.text for sign in _SIGNS)):
        return
    key = _text_to_key(document.text)
    lexicon = lexicon_of(schema)
    for grid in grids:
        if grid.is_sheet:
            continue
        answers: dict[int, tuple[Span, bool]] = {}
        for k, column in enumerate(grid.columns):
            answers = answers or _column_to_answers(grid, k, _meanings(column.header, key, lexicon))
        if not answers and key is not None and key.sign in _MARKS:
            answers = dict(_marked(document.text, grid, key))
        for note, (place, has) in answers.items():
            yield propose(document.text, _FIELD, place, has, _SCORE, note=note, label="sign")


def _text_to_key(text: str) -> _Key | None:
    """Return what a page says its signs mean, where it says that once."""
    found = [key for sign in (*_TICKS, *_MARKS) for at in _places(text, sign) if (key := _KEY.match(text, at))]
    if len(found) != 1 or sum(point["sign"] == found[0]["sign"] for point in _POINTS.finditer(text)) > 1:
        return None  # points of a list
    rest = _WITHOUT.search(text, found[0].end(), found[0].end() + _BEHIND)
    return _Key(found[0]["sign"], found[0]["other"], Span(*rest.span()) if rest else None)


def _places(text: str, sign: str) -> Iterator[int]:
    """Yield where a sign stands: a filing of megabytes is searched for it, not for what may follow."""
    at = text.find(sign, 0, _DEEP)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1, _DEEP)


def _meanings(header: str, key: _Key | None, lexicon: Lexicon) -> dict[str, bool]:
    """Return what signs in a column of this header mean."""
    meant: dict[str, bool] = {}
    bare = _YES_IS_ONE.sub("", header).strip()
    named = lexicon.exact(bare) if bare else None
    if named is not None and named.fields == {_FIELD}:
        meant = dict.fromkeys(_TICKS, True) | dict.fromkeys(_CROSSES, False)
        if bare != header:
            meant |= {"1": True, "0": False}
    if key is not None and (named is None or not named.fields or meant):
        meant[key.sign] = True
        if key.other is not None:
            meant[key.other.casefold()] = False
            if key.other in _DASHES:
                meant |= dict.fromkeys(_DASHES, False)
    return meant


def _column_to_answers(grid: Grid, k: int, meant: dict[str, bool]) -> dict[int, tuple[Span, bool]]:
    """Return the answers of a column by its rows, where all of its cells are signs that mean something."""
    cells = grid.column(k) if meant else []
    read = [(note, cell.span, meant.get(cell.text.strip())) for note, cell in cells]
    if any(has is None for *_, has in read):
        return {}
    return {note: (place, has) for note, place, has in read if has is not None}


def _marked(text: str, grid: Grid, key: _Key) -> Iterator[tuple[int, tuple[Span, bool]]]:
    """Yield the rows that bear the sign, and, where the page says what that tells of them, those that do not."""
    signs = [(row, _sign_place(text, row, key.sign)) for row in grid.rows]
    if not any(place for _, place in signs):
        return
    for row, place in signs:
        if place is not None:
            yield row.span.start, (place, True)
        elif key.rest is not None:
            yield row.span.start, (key.rest, False)


def _sign_place(text: str, row: Row, sign: str) -> Span | None:
    """Return where a row's first cell that states anything ends with a sign, or begins with it."""
    first = next((cell for cell in row.filled if cell.text.strip()), None)
    at = -1 if first is None else text.find(sign, first.span.start, first.span.end)
    return Span(at, at + len(sign)) if at >= 0 else None
