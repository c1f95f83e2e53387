"""answers: a label of a call that yes or no answers, ticked or plain, or a style of call."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.calls.terms import call_terms, clause_end
from extractor.finding.rules.text.boxes import box_before
from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_ANSWERED = regex(
    r"(?P<label>callable(?: by (?:the )?issuer)?|(?:redeemable|redemption)(?: at (?:the )?option of (?:the )?"
    r"(?:company|issuer|corporation|bank|trust)"
    # Where no box answers, the denials read it.
    r"| (?:at|by) (?:the )?(?:company|issuer|corporation|bank|trust)'s option(?= ?: ?[\[/☐☑☒]))?"
    r"|optional redemption) ?(?:(?::|\.(?: ?\.){2,}) ?|(?=\[ ?[xv_]? ?\] ?(?:yes|no)\b))"
    r"(?P<answer>(?:[^\s\w]{0,4}|\[ ?[xv_]? ?\]|/ ?[xv]? ?/|[xo]) ?(?:yes|no)\b(?! (?:notes?|bonds?) )"
    r"(?:,? ?(?:[^\s\w]{0,4}|\[ ?[xv_]? ?\]|[xo]) ?(?:yes|no)\b)?)"
)
# "[X] Yes [ ] No", and the terms in words below: "In whole, on 30 days' notice, on May 15, 2001 and each May 15 after".
_TOLD_BEHIND = regex(r"[ .,;:–—-]*(?=(?:in whole|in part|on|at|from|beginning|commencing)\b)")
# A label glued to its answer: "CallableNo", before a line's end.
_GLUED = regex(r"(?<![\w-])callable(no|yes)\b")
_YES_NO = regex(r"\b(?:yes|no)\b")
_STYLE = regex(r"call (?:type|style) ?: ?(american|european)\b")


def answers(flow: Flow) -> Iterator[Candidate]:
    """Read a callable label that is answered by yes or no, ticked or plain, or by a style of call."""
    for found in flow.matches(_ANSWERED, "callable", "redeemable", "redemption", after=90):
        ticked = [
            m for m in _YES_NO.finditer(flow.low, *found.span("answer")) if box_before(flow, m.start()) is not False
        ]
        if len({m[0] for m in ticked}) == 1:
            place = ticked[0].span()
            yield candidate(flow, "callable", place, ticked[0][0] == "yes", 0.93, label=found["label"])
            if ticked[0][0] == "yes" and (behind := _TOLD_BEHIND.match(flow.low, found.end())):
                yield from call_terms(flow, behind.end(), clause_end(flow, behind.end()))
    for found in flow.matches(_GLUED, "callableno", "callableyes", before=2, after=16):
        yield candidate(flow, "callable", found.span(1), found[1] == "yes", 0.93, label="callable")
    for found in flow.matches(_STYLE, "call ", after=40):
        often = "once" if found[1] == "european" else "any_time"
        yield candidate(flow, "call_frequency", found.span(1), often, 0.9)
