"""How an offering names itself, on which days it runs, and in which pieces it is sold.

``filing`` reads rule, numbers and status of a supplement, ``dates`` and ``offering_period`` its days,
``denominations`` the smallest piece and where the notes clear.
"""
