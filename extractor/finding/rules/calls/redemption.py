"""The issuer's right to redeem, from clauses and one-line statements; a holder's put is none."""

from __future__ import annotations

from extractor.finding.rules.calls.answers import answers
from extractor.finding.rules.calls.denials import denials
from extractor.finding.rules.calls.make_whole import make_whole_candidates
from extractor.finding.rules.calls.notices import notice_candidates
from extractor.finding.rules.calls.rights import rights
from extractor.finding.rules.calls.schedule import call_schedules
from extractor.finding.rules.text.flow import text_to_flow
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.schema import Schema


def find(document: Document, schema: Schema) -> list[Candidate]:
    """Propose the call fields of the notes."""
    flow = text_to_flow(document.text)
    found = (
        *answers(flow),
        *denials(flow),
        *rights(flow),
        *notice_candidates(flow),
        *call_schedules(flow),
        *make_whole_candidates(flow),
    )
    best: dict[tuple[str, int], Candidate] = {}
    for c in found:
        if c.field in schema.by_name:
            best.setdefault((c.field, c.span.start), c)
    return list(best.values())
