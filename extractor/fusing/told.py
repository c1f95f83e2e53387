"""candidates_to_told: all that is told of a document's offering and notes, with its evidence, undecided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractor.fusing.offered.judge import without_others
from extractor.fusing.offered.others import Other, unsold_to_others
from extractor.fusing.offered.unsold import find_unsold
from extractor.fusing.owners.drafted.drafting import Drafting
from extractor.fusing.owners.group import group
from extractor.fusing.weighing.evidence import ReadingOf, groups_to_readings
from extractor.fusing.weighing.groups import candidates_to_groups, groups_to_leaders
from extractor.fusing.weighing.layouts import Layouts
from extractor.fusing.weighing.scene import Scene
from extractor.grids.fingerprint import document_to_fingerprint
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.layout import Layout
from extractor.ground.schema import Schema

Readings = dict[str, list[ReadingOf]]


class Told(NamedTuple):
    """The readings of each field of each record, what they have around them, and the document's name and layout."""

    source: str
    scene: Scene
    layout: Layout | None
    offering: Readings
    notes: tuple[Readings, ...]
    others: tuple[Other, ...] = ()


def candidates_to_told(
    document: Document,
    grids: Sequence[Grid],
    candidates: Sequence[Candidate],
    schema: Schema,
    layouts: Layouts | None,
) -> Told:
    """Group the candidates into records and readings, and state each reading's evidence."""
    candidates, others = without_others(document.text, grids, candidates, schema)
    drafting = Drafting(document.text, grids, candidates, schema)
    drafts = group(drafting)
    if unsold := find_unsold(document.text, drafts):
        others += unsold_to_others(unsold)
        # What is said of all notes, or of the last one, was given to them as well.
        candidates = [c for c in candidates if c.field != schema.identifier or c.value not in unsold]
        drafting = Drafting(document.text, grids, candidates, schema)
        drafts = group(drafting)
    layout = None if layouts is None else layouts.place(document_to_fingerprint(document))
    novelty = None if layout is None else layout.novelty
    scene = Scene(document, grids, candidates, schema, notes=[d.candidates for d in drafts], novelty=novelty)
    of_offering = candidates_to_groups(drafting.offering, schema.offering_fields)
    of_notes = [candidates_to_groups(d.candidates, schema.note_fields) for d in drafts]
    common = groups_to_leaders(of_offering)
    leading = [groups_to_leaders(groups) for groups in of_notes]
    # The offering's dates are compared with those of its first note.
    offering = groups_to_readings(of_offering, scene, {**(leading[0] if leading else {}), **common})
    notes = tuple(
        groups_to_readings(groups, scene, {**common, **own}) for groups, own in zip(of_notes, leading, strict=True)
    )
    return Told(document.source, scene, layout, offering, notes, tuple(others))
