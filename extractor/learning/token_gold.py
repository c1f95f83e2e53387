"""Token gold: labels on places of a text to label numbers on tokens."""

from __future__ import annotations

from calendar import day_name
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from extractor.corpus.samples import Label
from extractor.finding.tokens.layout_tokens import LayoutToken
from extractor.ground.places import Span
from extractor.ground.schema import Schema
from extractor.learning.align_gold.places import Text

UNKNOWN = -1  # a token of which gold says nothing: it is not learnt
_BEFORE_A_DATE = frozenset({day.lower() for name in day_name for day in (name, name[:3])} | {","})


def _inside(tokens: Sequence[LayoutToken], place: Span) -> list[int]:
    return [i for i, t in enumerate(tokens) if t.start >= place.start and t.end <= place.end]


def tokens_to_gold(
    tokens: Sequence[LayoutToken],
    labels: Iterable[Label],
    numbers: Mapping[str, int],
    unknown: Iterable[Span] = (),
) -> list[int]:
    """Return each token's label number: tokens that lie wholly inside a label's place carry it.

    Of nested labels the outer one counts. ``numbers`` gives each field its number (see
    ``finding.tokens.decoding``). Unlabelled tokens at places ``unknown`` get -1: not to be learnt.
    """
    gold = [0] * len(tokens)
    if not tokens:
        return gold
    window = Span(tokens[0].start, tokens[-1].end)
    here = [x for x in labels if x.span.overlaps(window) and x.field in numbers]
    for label in sorted(here, key=lambda x: -len(x.span)):
        inside = _inside(tokens, label.span)
        # A date begins behind its weekday, whether or not the label takes that in.
        while len(inside) > 2 and tokens[inside[0]].text.lower() in _BEFORE_A_DATE:
            inside.pop(0)
        if any(gold[i] for i in inside):
            continue
        begin = 1 + 2 * numbers[label.field]
        for position, index in enumerate(inside):
            gold[index] = begin + bool(position)
    for place in unknown:
        if place.overlaps(window):
            for index in _inside(tokens, place):
                gold[index] = gold[index] or UNKNOWN
    return gold


def gold_to_places(text: str, gold: Mapping[str, Any], schema: Schema) -> list[Span]:
    """Return every place where a value of ``gold`` stands, whichever field it states there.

    Distant labels leave out what may state two fields alike; to learn that such a place states none
    would be wrong.
    """
    printed = Text(text)
    places: set[Span] = set()
    for record in (gold["offering"], *gold["notes"]):
        for name, value in record.items():
            if name in schema.by_name and value is not None:
                places.update(printed.find(schema.by_name[name], value))
    return sorted(places)
