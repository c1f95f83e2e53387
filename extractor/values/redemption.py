"""Reader of a redemption's wording: may the issuer call the notes or not."""

from __future__ import annotations

import re

from extractor.ground.schema import FieldSpec
from extractor.values.choices import find_bool
from extractor.values.outcome import Context, Read, failed, trimmed

_NOT_CALLABLE = re.compile(
    r"\s*(?:non[\s-]*call(?:able)?\b(?!\s+(?:for|until|before|period|prior|[0-9]))|not\s+(?:callable|redeemable|subject\s+to\s+(?:optional\s+)?redemption)"
    r"|no\b(?!\s*earlier)|none\b|n/?a\b|not\s+applicable|nil\b|.{0,60}\b(?:may|can|will|shall)\s*not\s+be\s+(?:redeemed|called)(?!\s+(?:before|prior|until)))",
    re.IGNORECASE,
)
_CALLABLE = re.compile(
    r"\bcallable\b|\bredeem(?:able|ed)?\b|\bat\s+(?:our|the\s+issuer)['’]?s?\s+option|\b(?:european|american|bermudan?)\b|\bmake[\s-]whole\b"
    r"|\bnc\s?[0-9]|\bin\s+whole\b|\bcall\s+(?:price|date)|\bpar\s+call\b|\bcontinuous(?:ly)?\b|\bany\s*time\b",
    re.IGNORECASE,
)


def read_callable(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """Read whether the issuer may redeem the notes early, from a redemption's wording."""
    if found := find_bool(text):
        return Read(*found)
    if found_not := _NOT_CALLABLE.match(text):
        return Read(False, *trimmed(found_not))
    if found_call := _CALLABLE.search(text):
        return Read(True, *trimmed(found_call))
    return failed("does not say whether the notes can be called")
