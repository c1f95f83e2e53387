"""take_headings, open_blocks: a note begins at its heading, or where its block does, and not at its identifier."""

from __future__ import annotations

from extractor.fusing.owners.drafted.blocks import find_blocks
from extractor.fusing.owners.drafted.drafting import Drafting
from extractor.fusing.owners.drafts import heads, line_start

_NEAR = 4  # lines between a heading and the first line of its note


def take_headings(drafting: Drafting) -> None:
    """Let a note begin at the heading right above it, so that what the heading says is the note's."""
    for draft in drafting.drafts:
        others = [d.start for d in drafting.drafts if d is not draft and d.start < draft.start]
        above = max(others, default=-1)
        near = [
            c
            for c in drafting.loose
            if heads(drafting.schema, c) and above < line_start(drafting.text, c) < draft.start
        ]
        if near and len(drafting.drafts) > 1:
            last = max(near, key=lambda c: c.span)
            if drafting.text.count("\n", last.span.end, draft.start) <= _NEAR:
                draft.start = line_start(drafting.text, last)


def open_blocks(drafting: Drafting) -> int:
    """Let notes outside of tables begin where the document's repetition tells; return where the last one ends."""
    named = [drafting.identifier(d.candidates) for d in drafting.drafts]
    places = [c.span.start for c in named if c is not None]
    if len(places) < max(len(drafting.drafts), 2) or places != sorted(places):
        return -1
    if not all(-1 in d.grids for d in drafting.drafts):
        return -1
    blocks = find_blocks(drafting.text, drafting.loose, places, [d.start for d in drafting.drafts])
    for draft, start in zip(drafting.drafts, blocks.starts, strict=True):
        draft.start = start
    return blocks.end
