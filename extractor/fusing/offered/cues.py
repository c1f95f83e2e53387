"""What words tell of notes other than those for sale: over a table, in its header, in a sentence, in a heading.

None of these decides alone: an offer's own words speak of repayment and of earlier notes as well.
"""

from __future__ import annotations

import re

from extractor.finding.cues import MORE_OF_THE_SAME
from extractor.ground.regex import regex

_KINDS = (
    r"(?:weeks?|months?|quarters?|years?|\w*notes|series|offerings?|issues|issuances|supplements?|sales|pricings?"
    r"|results?)"
)
# Over a table: notes whose sale is over, or that are to be repaid.
PAST = regex(
    rf"\b(?:last|previous(?:ly)?|prior|earlier|past|recent(?:ly)?)\s+(?:\w+\s+){{0,3}}?{_KINDS}\b"
    r"|\b(?:offered|issued|sold|placed|priced)\s+(?:\w+\s+){0,2}?(?:earlier|before|previously|since|lately|so\s+far|to\s+date"
    r"|in\s+the\s+(?:last|past)|(?:during|in)\s+(?:19|20)\d\d)\b"
    r"|\bnot\s+available\b|\bno\s+longer\b|\bwithdrawn\b|\bcancell?ed\b|\bclosed\b|\boutstanding\b"
    r"|\b(?:tender|exchange|cash)\s+offers?\b|\bpayments?\s+(?:made\s+)?in\s+(?:19|20)\d\d\b"
    r"|\bto\s+be\s+(?:redeemed|repaid|retired|repurchased|called)\b"
    r"|\b(?:repay|retire|refinance|pay\s+off|redeems?)\s+(?:(?:all|some)\s+(?:of\s+)?)?(?:our|its)\s+(?:\w+\s+){0,3}?notes\b",
    re.IGNORECASE,
)
# Or notes that others sell, that nobody sells to the public, or that stand there to be compared.
OTHERS = regex(
    r"\b(?:our|its|the\s+(?:company|issuer)['’]s)\s+(?:other|existing)\b(?!\s+(?:\w+\s+){0,3}?(?:debt|indebtedness|obligations)\b)"
    r"|\bother\s+(?:series|issuers?)\b"
    r"|\bcompar(?:able|ison)\b|\bsister\b|\bpeers\b|\bnone\s+has\s+to\s+do\b|\bquot(?:es|ed|ations?)\b|\bholdings\s+(?:of|at|as)\b"
    r"|\b144a\b|\bexempt\s+from\s+registration\b|\bcapitali[sz]ation\b"
    r"|\bratings?\s+(?:of|by)\s+(?:\w+['’]?s?\s+){0,3}?(?:debt|issues?|securities)\b"
    r"|\b(?:debt|indebtedness)\s+(?:of|at)\b",
    re.IGNORECASE,
)
# More of notes that are there, and what is told of this offer all the same.
ADDED = regex(
    rf"\b(?:{MORE_OF_THE_SAME}|additional\s+(?:notes|issu)|further\s+issu)"
    r"|\btogether\s+with\b|\bwill\s+be\s+outstanding\b|\bgiving\s+effect|\boffered\s+(?:hereby|by\s+this)|\bhereby\s+offered|\b(?:priced|sold|issued)\s+(?:today|this\s+week)",
    re.IGNORECASE,
)
# That these are not for sale, said outright. A law under which nobody may sell them to some is no such thing.
_HERE = (
    r"(?:hereby|here|hereunder|(?:by|with|under|in|through|pursuant\s+to)\s+this\s+(?:\w+\s+)?"
    r"(?:supplement|prospectus|document|sheet|page|offer|offering))\b(?!\s+(?:to|in|into|within|where|if|until|unless|except|other)\b)"
)
NOT_HERE = regex(
    rf"\b(?:none|neither)\s+of\s+(?:which|these|those|them|the\s+following)(?:\s+notes)?\s+(?:is|are|will\s+be)\s+(?:being\s+)?"
    rf"(?:offered|sold|for\s+sale)(?:\s*(?:[.:;]|\Z)|\s+{_HERE})"
    rf"|\b(?<!that )(?:is|are)\s+not\s+(?:being\s+)?(?:offered|sold|for\s+sale)\s+{_HERE}"
    rf"|\bnot\s+(?:offer|sell)(?:ing)?\s+(?:any\s+of\s+)?(?:the|these|those|our)\s+(?:\w+\s+){{0,5}}?{_HERE}",
    re.IGNORECASE,
)
# A header's words for what is over or is somebody's: a note for sale has no holder, no result and no repayment yet.
COLUMN = regex(
    r"\boutstanding\b|\b(?:placed|(?<!amount\s)sold(?!\s+(?:at|to|by|for|through)\b)|redeemed|repaid|paid\s+out|matured|tendered|accepted|withdrawn|repurchased)\b"
    r"|\b(?:called|quoted|tender|exchange|consideration|bid|ask(?:ed)?|holdings?)\b|\Astatus\Z"
    r"|\Aredemption\s+date\Z|\bmarket\s+(?:price|value|yield)\b|\blast\s+(?:price|trade)\b|\bprice\s+per\s+\$1,000\b",
    re.IGNORECASE,
)
# A row's words for notes that no registered offer sells.
ROW = regex(r"\b144a\b|\breg(?:ulation)?\.?\s+s\b|\bunregistered\b", re.IGNORECASE)
# And for one that is for sale no more.
OVER = regex(
    r"closed|sold\s+out|withdrawn|cancell?ed|called|redeemed|repaid|matured|expired|(?:no\s+longer|not)\s+(?:available|offered)",
    re.IGNORECASE,
)
# Of a code, in front of it: what is to be repaid, what others sell. A note's own terms say that it may be redeemed.
_OWN_TERMS = r"(?<!\bmay )(?<!\bcan )(?<!\bright to )(?<!\boption to )(?<!\bnot )"
_NOT_OURS = (
    r"(?!(?:the|these|any|some|all|a)(?:\s+or\s+(?:all|any))?(?:\s+of)?(?:\s+(?:the|these))?\s+(?:offered\s+)?notes?\b)"
)
BEFORE = regex(
    rf"{_OWN_TERMS}\b(?:repay|redeem|retire|refinance|refund|repurchase|pay\s+off|buy\s+(?:in|back)|to\s+exchange"
    rf"|which\s+will\s+pay:?)\s+{_NOT_OURS}(?:(?!\bthe\s+notes\b).)*\Z"
    r"|\bproceeds\b(?:(?!\bthe\s+notes\b).)*\b(?:towards?|(?:will|to|shall)\s+pay|retire)\s(?:(?!\bthe\s+notes\b).)*\Z"
    # What the notes rank with is beside them.
    r"|\branks?\s+(?:\w+\s+){0,3}?(?:with|to|behind|ahead\s+of)\s(?:(?!\bthe\s+notes\b).)*\b(?:our|its|['’]s)\s(?:(?!\bthe\s+notes\b).)*\Z"
    r"|\bunder\s+(?:a\s+different|another|a\s+separate)\s+(?:pricing\s+|prospectus\s+)?supplement\b.*\Z"
    r"|\b(?:about\s+to\s+be|(?:notes|series)\s+to\s+be)\s+(?:repaid|redeemed|retired|called|withdrawn)\b.*\Z"
    r"|\b(?:were|was|been)\s+(?:withdrawn|cancell?ed)\b.*\Z|\bunregistered\b.*\Z|\bcalled:.*\Z",
    re.IGNORECASE | re.DOTALL,
)
# And behind it.
BEHIND = regex(
    r"[^.;]{0,80}?(?:\bwill\s+not\s+be\s+used\b"
    r"|\b(?:were|was|has\s+been|have\s+been)\s+(?:called|quoted|withdrawn|repaid|redeemed|cancell?ed)\b"
    r"|\b(?:is|are|will\s+be)\s+(?:repaid|paid(?:\s+off)?|retired|redeemed|refunded|refinanced)\s+(?:with|from|out\s+of)\s+(?:the|these|our|its|this)\s+(?:net\s+)?(?:proceeds|money|sale)\b"
    r"|,\s+called\s+(?:at|for|on)\b|\brule\s+144a\b|\bin\s+another\s+prospectus\b)",
    re.IGNORECASE,
)
# A heading over a paragraph or a list, or the words that open it.
HEADING = regex(
    r"\buse\s+of\s+proceeds\b|\b(?:debt|indebtedness|capitali[sz]ation|outstanding|repaid|redeemed|withdrawn|called)\b"
    r"|\bnotes\s+maturing\b|\b(?:tender|exchange)\s+offer|\b(?:previous|prior|earlier|other)\s+(?:\w+\s+)?(?:notes|series)\b"
    r"|\blast\s+week|\bcomparable\b",
    re.IGNORECASE,
)
# What is owed is told as of a day; what is sold is not.
AS_OF = regex(
    r"\b(?:debt|indebtedness|borrowings|notes|securities)\b[^\n]*\b(?:at|as\s+of)\s+"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d",
    re.IGNORECASE,
)
