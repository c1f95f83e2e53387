"""results_to_asks: which document a person should look at next, so that an answer teaches most.

Three things make a document worth asking about: finders that disagree on a value, fields that are hardly
believed, and a layout that nobody corrected yet. Documents of one layout are asked about in turn: after one
of them was corrected, the others may mend themselves.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.grids.fingerprint import SAME_LAYOUT, Fingerprint
from extractor.ground.candidate import Status
from extractor.ground.fields import Field
from extractor.ground.record import Extraction

# What an answer is worth, in fields: a disputed field counts as one, a doubted one by its doubt, and in a
# layout that nobody corrected each stated field may fall with the same blow.
_NEW_LAYOUT = 0.25


@dataclass(frozen=True, slots=True)
class Need:
    """What is known of a document that may be asked about, by its number.

    ``disputed`` and ``doubted`` count fields, ``stated`` those that state something; ``novelty`` is the distance
    to the nearest corrected layout, ``like`` counts the documents of the same layout, itself included.
    """

    number: int
    layout: int | str
    disputed: int
    doubted: float
    stated: int
    novelty: float
    like: int


@dataclass(frozen=True, slots=True)
class Ask:
    """A document to ask about: its number, its layout, why (see ``Need``), and what an answer is worth."""

    number: int
    layout: int | str
    disputed: int
    doubted: float
    novelty: float
    like: int
    worth: float


def results_to_asks(
    results: Sequence[Extraction],
    layouts: Sequence[Fingerprint],
    corrected: Sequence[Fingerprint] = (),
    *,
    target: float = 0.99,
) -> list[Ask]:
    """Return an ask for each document that was read, the most worth first, layouts in turn.

    ``layouts`` are the results' fingerprints in the same order, ``corrected`` those of the documents that
    were corrected already. ``target`` is the confidence from which a field needs no look.
    """
    groups = layouts_to_groups(layouts)
    size = Counter(groups)
    return needs_to_asks(
        _need(k, result, groups[k], size[groups[k]], _novelty(layouts[k], corrected), target)
        for k, result in enumerate(results)
        if result.status != "failed"
    )


def needs_to_asks(needs: Iterable[Need]) -> list[Ask]:
    """Return an ask for each need, the most worth first, layouts in turn."""
    return _in_turn(sorted(map(_ask, needs), key=lambda a: (-a.worth, a.number)))


def layouts_to_groups(layouts: Sequence[Fingerprint]) -> list[int]:
    """Return each document's layout number: those nearer to a layout's first than ``SAME_LAYOUT`` are of it."""
    firsts: list[Fingerprint] = []
    seen: dict[str, int] = {}
    out: list[int] = []
    for layout in layouts:
        if layout.id not in seen:
            near = [(first.distance(layout), g) for g, first in enumerate(firsts)]
            distance, group = min(near, default=(1.0, 0))
            if distance > SAME_LAYOUT:
                group = len(firsts)
                firsts.append(layout)
            seen[layout.id] = group
        out.append(seen[layout.id])
    return out


def _novelty(layout: Fingerprint, corrected: Sequence[Fingerprint]) -> float:
    return min((layout.distance(other) for other in corrected), default=1.0)


def _need(  # noqa: PLR0917
    number: int, result: Extraction, layout: int, like: int, novelty: float, target: float
) -> Need:
    fields = [f for record in (result.offering, *result.notes) for f in record.values() if is_open(f)]
    doubted = sum(1.0 - f.confidence for f in fields if f.confidence < target)
    return Need(number, layout, sum(map(is_disputed, fields)), doubted, len(fields), novelty, like)


def _ask(need: Need) -> Ask:
    new = _NEW_LAYOUT * need.stated if need.novelty > SAME_LAYOUT else 0.0
    # A lesson helps all documents of the layout, each a little less than the one before.
    worth = (need.disputed + need.doubted + new) * need.like**0.5
    return Ask(need.number, need.layout, need.disputed, need.doubted, need.novelty, need.like, worth)


def is_open(field: Field) -> bool:
    """Tell whether a field was read in the document, well or not."""
    return field.status in {Status.FOUND, Status.UNREADABLE, Status.PLACEHOLDER}


def is_disputed(field: Field) -> bool:
    """Tell whether another finder came to another value and nobody agreed with the one given out."""
    rivals = {a.method for a in field.alternatives} - {field.method}
    return is_open(field) and not field.agreed and bool(rivals)


def _in_turn(asks: Sequence[Ask]) -> list[Ask]:
    """Put the best of each layout first, then the second best of each, and so on."""
    turn: defaultdict[int | str, int] = defaultdict(int)
    ranked: list[tuple[int, Ask]] = []
    for ask in asks:
        ranked.append((turn[ask.layout], ask))
        turn[ask.layout] += 1
    return [ask for _, ask in sorted(ranked, key=lambda t: t[0])]
