"""Patterns and labels, one family a file; they stand alone where no model is present.

``text`` is how every family looks at a page. The families stand by what they tell: the ``offering`` and its days, the
``names`` in it, what the ``notes`` are, their ``prices``, ``coupons`` and ``calls``; ``lists`` reads runs of many
terms at once. ``finder`` asks one after the other.
"""
