"""Patterns and labels, one family a file; they stand alone where no model is present.

``text`` holds the views of a page that all families search. The families are sorted by what they read: the ``offering``
and its days, the ``names`` in it, what the ``notes`` are, their ``prices``, ``coupons`` and ``calls``, and ``lists`` of
many terms. ``finder`` asks them one after the other.
"""
