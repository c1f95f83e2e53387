"""Titles that name a series by its rate: ``First Mortgage Bonds, 5.625% Series due June 1, 2064``.

Utilities sell their mortgage bonds, and some their notes, series by series; the paper's name comes first.
"""

from __future__ import annotations

from extractor.finding.rules.text.patterns import DATE, OPEN_DATE, RATE
from extractor.ground.regex import regex

_KIND = (
    r"(?:first|general|refunding|collateral|trust|mortgage|senior|junior|subordinated"
    r"|secured|unsecured|medium-term|and)"
)  #: With the groups of ``titles.DUE_TITLE``.
SERIES_TITLE = regex(
    rf"(?<![\w-])(?:{_KIND} (?:(?:and|&) )?){{0,5}}(?:bonds|notes|debentures),? (?:series \w{{1,3}},? )?"
    rf"(?P<rate>{RATE}) ?% series(?: [a-z]{{1,2}})?,? due "
    rf"(?:(?P<date>{DATE})|(?P<open>{OPEN_DATE})|(?P<year>(?:19|20)\d{{2}})(?![\d-]))"
)
EACH = "% series"  # what every such title holds
LONGEST = 110  # characters before that
