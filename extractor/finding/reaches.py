"""reaches: the parts of a text whose words can speak of candidates: of a long text they are few.

What a refusal looks for stands in front of what it speaks against. A short text is searched whole, which is faster.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from extractor.ground.candidate import Candidate

_SHORT = 60_000  # characters


def reaches(
    text: str, candidates: Sequence[Candidate], fields: Collection[str], *, before: int, after: int
) -> Iterator[tuple[int, int]]:
    """Yield the parts, in order and apart, that hold all within ``before`` and ``after`` characters of a candidate.

    Only candidates of the given fields count, and how far away something is goes by where they begin.
    """
    if len(text) <= _SHORT:
        yield 0, len(text)
        return
    start = end = 0
    for at in sorted({c.span.start for c in candidates if c.field in fields}):
        if at - before > end:
            if start < end:
                yield start, end
            start = max(at - before, 0)
        end = min(at + after, len(text))
    if start < end:
        yield start, end
