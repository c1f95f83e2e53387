"""How an offering names itself, on which days it runs, and in which pieces it is sold.

``filing`` reads rule, numbers and status of a supplement, with the days of its papers (``supplement_days``);
``dates`` and ``offering_period`` read those of the sale, ``denominations`` the smallest piece and where notes clear.
"""
