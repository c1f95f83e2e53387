"""without_other_questions: a yes to another question of a sheet is no survivor's option.

"Global form only: Yes" answers as a survivor's option does, and by itself says nothing of what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex

_BEFORE = 80  # characters
_ANOTHER = regex(
    r"\b(?:form|listing|listed|callable|redeemable|putable|repayable|book[\s-]entry|extendible|amortizing)\b"
    r"(?:(?!surviv|estate|death)[^:\n]){0,30}:\s*"
    # a form's boxes, and the blanks of the answers before
    r"(?:(?:yes|no|on)\b|\[\s?x?\s?\]|/\s?x?\s?/|\(\s?x?\s?\)|[\s_☐☑☒x]){0,40}\Z",
    re.IGNORECASE,
)
_PUT = regex(r"\b(?:repay|repaid|put)\w*\b.*\bholder|\bholder.*\b(?:repay|repaid|put)", re.IGNORECASE | re.DOTALL)
_DEATH = regex(r"surviv|estate|death|deceased", re.IGNORECASE)


def without_other_questions(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without survivors' options that answer another label, in the same order."""

    def is_anothers(c: Candidate) -> bool:
        before = document.text[max(c.span.start - _BEFORE, 0) : c.span.start]
        return c.field == "survivors_option" and _ANOTHER.search(before) is not None

    return [c for c in candidates if not (is_anothers(c) or _is_a_put(c))]


def _is_a_put(c: Candidate) -> bool:
    """Tell whether the label asks of every holder's right to be repaid, whoever dies."""
    return c.field == "survivors_option" and _PUT.search(c.label) is not None and _DEATH.search(c.label) is None
