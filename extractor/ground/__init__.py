"""Types that every step shares, and what every step asks of a text.

- What is handed on: a ``document``, its recovered ``grid``, a ``candidate``, the ``fields`` of a ``record``, its
  ``layout``, ``reasons`` of a decision; ``places`` say where something stands, ``errors`` what went wrong, and
  ``schema`` what fields there are. ``placed`` holds the words of a PDF's pages.
- What texts are asked for: ``sentences``, ``words`` and ``literals`` (plain ones, found fast), a ``regex`` that is
  compiled when it is used, ``ascii`` (the text as a byte a character), ``spacing`` and ``mojibake``.
"""
