"""What a note is.

``identity`` reads its codes, ``titles`` (with ``series_titles``) its title and what is said around it: ``amounts``,
``maturities``, ``ranks``. ``heads`` reads titles over columns and before rows, ``listed_terms`` terms of several notes
in one list. ``ratings``, ``currency``, ``survivors`` (the survivor's option) and ``option_signs`` (the same, by ticks
and daggers) have labels or words of their own.
"""
