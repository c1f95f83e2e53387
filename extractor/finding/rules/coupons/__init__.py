"""What notes pay: the rate or how it is reckoned, how often, and from which day.

``coupons`` reads fixed rates and their first payments, with ``steps`` and ``frequency``; ``coded_rates`` those in front
of a code, ``first_payments`` days beside their amounts. ``floating``, ``formulas``, ``linked`` and ``opening_years``
read the kinds that change, and ``rate_cells`` those that a rate's own cell tells. ``intervals`` reads how often notes
pay where it is told apart from the rate, ``column_days`` and ``column_lists`` days that wrap in a column of their own.
"""
