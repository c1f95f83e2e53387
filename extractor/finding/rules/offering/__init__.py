"""How an offering names itself, on which days it runs, and in which pieces it is sold.

``filing`` reads rule, registration and status of a supplement, with its numbers (``supplement_numbers``) and the days
of its papers (``supplement_days``, and ``cover_days`` for one that only its place tells).

``dates`` reads when it trades and settles, with ``paired_days`` (one label for two days) and ``dealt_days`` (two days
in one sentence); ``offering_period`` when it opens and closes. ``denominations``, with ``multiples``, reads the
smallest piece and where notes clear.
"""
