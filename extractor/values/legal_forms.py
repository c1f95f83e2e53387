"""How a company's name ends: its legal form, written out or shortened; patterns for others to build on."""

from __future__ import annotations

#: As names print it, with its full stop.
LEGAL_FORM = (
    r"(?:Inc|LLC|LLP|L\.L\.C|L\.P|LP|Ltd|Corp|Co|N\.A|PLC|plc|S\.A|Incorporated|Corporation|Company|Limited)\b\.?"
)
#: As names in capitals print it.
CAPITAL_FORM = r"(?:INC|CORP|CO|LTD)\b\.?"
#: Of the companies whose retail notes end with a closing block, and of few of the others that such a block may name.
ISSUERS_FORM = r"(?:Inc|Corp|Corporation|Company|LLC)\b\.?"
