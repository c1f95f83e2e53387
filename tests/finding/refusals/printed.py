"""What a finder reads where a text prints it, for refusals to judge."""

from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span

AS_PRINTED = object()


def printed(text, field, raw, value=AS_PRINTED, *, method=Method.TOKENS, label=""):
    at = text.index(raw)
    read = raw if value is AS_PRINTED else value
    return Candidate(field, None, Span(at, at + len(raw)), raw, read, Status.FOUND, 0.9, method, label)
