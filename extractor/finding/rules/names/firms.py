"""What a company's name looks like, and which companies in a filing are somebody else."""

from __future__ import annotations

import re

from extractor.ground.regex import regex
from extractor.values.names import wrapped_houses

# The last word of a company's name, as a quick test and as a pattern.
LAST_WORDS = frozenset(
    [
        "inc", "incorporated", "corp", "corporation", "company", "co", "llc", "l.l.c", "l.p", "lp", "ltd",
        "limited", "plc", "n.a", "bancorp", "holdings", "bank", "group", "trust", "ag", "s.a", "n.v", "sa", "nv",
        "ab", "asa", "se", "authority", "association", "poration", "bancorporation", "partners", "partnership",
        "agency", "fsb", "bancshares", "bankshares",
    ]
)  # fmt: skip
ENDING = (
    r"(?:(?i:inc|incorporated|corp|corporation|company|llc|l\.l\.c|l\.p|lp|ltd|limited|plc|n\.a|bancorp|holdings"
    r"|bank|group|authority|association|bancorporation|banc?shares|bankshares|partners(?:hip)?"
    r"|agency|fsb)\b\.?|(?:Co|CO)\.|(?<=[A-Z]{3}\s)CO\Z|(?:AG|SA|NV|AB|ASA|SE)\b|S\.A\.|N\.V\."
    r"|(?i:trust)(?:\s(?:No\.\s)?\d[\w-]*)?|(?i:bank\sof|corporation\sof)(?:\s[A-Z]\w+){1,3})"
)
NAME_WORD = r"(?:[A-Z][\w&.,'’/-]*|&|of|and|the|for|de)"
NAME = regex(rf"[A-Z][\w&.,'’/-]*\s(?:{NAME_WORD}\s){{0,8}}?{ENDING}")
SHORT = regex(ENDING)
_WRAPPED = "|".join(re.escape(line).replace(r"\ ", r"\s") for line in wrapped_houses())
# Names that stand on a line of their own without being the issuer's.
OTHERS = regex(
    r"\b(?:securities|markets(?!\sholdings)|depository|depositary|clearstream|euroclear|trustee|counsel|advisors|exchange"
    r"|registration|commission|supplement|prospectus|notes|agent|book-?running|national\sassociation|trust\scompany)\b"
    r"|\A(?:(?:the|our)\s)?(?:company|corporation|bank|trust|group)\Z"
    r"|\b(?:to|by)\s(?:(?:the|our)\s)?(?:company|corporation|issuer|bank|trust|group)\Z"
    rf"|\b(?:{_WRAPPED})\b|\A(?:about|additional|description\sof|overview\sof|summary\sof|obligations\sof|emittente|emittent(?:in)?|emisor|[ée]metteur|soci[ée]t[ée]\s[ée]mettrice)\b|\b(?:cusip|proceeds|principal\samount|coupon|maturity|concession|callable"
    r"|redemption|per\sannum|interest\srate|selling\sprice)\b",
    re.IGNORECASE,
)
