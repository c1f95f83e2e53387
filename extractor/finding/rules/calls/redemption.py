"""The issuer's right to redeem, from clauses and one-line statements; a holder's put is none."""

from __future__ import annotations

from extractor.finding.rules.calls.answers import answers
from extractor.finding.rules.calls.denials import denials
from extractor.finding.rules.calls.make_whole import make_whole_candidates
from extractor.finding.rules.calls.notices import notice_candidates
from extractor.finding.rules.calls.rights import rights
from extractor.finding.rules.calls.schedule import call_schedules
from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.proposing import first_at_each_place
from extractor.ground.candidate import Candidate


def find(flow: Flow) -> list[Candidate]:
    """Propose the call fields of the notes."""
    told = (answers, denials, rights, notice_candidates, call_schedules, make_whole_candidates)
    return first_at_each_place(c for tell in told for c in tell(flow))
