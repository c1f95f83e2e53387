"""Printed text to typed values: what a field's type is read by, and what that stands on.

``reading`` asks the reader of the type (``readers``, with ``amounts``, ``filing``, ``redemption`` and ``texts``). They
stand on what finds ``numbers``, ``dates``, ``codes``, ``names``, ``choices``, ``currencies`` and ``boxes`` in a text;
``marks``, ``torn``, ``thousands``, ``ranges`` and ``abroad`` know how else these are printed. ``shapes`` tells what a
cell looks like, ``atoms`` cuts a glued row into such pieces. ``call_terms`` reads what else a call's cell says;
``interest`` is the arithmetic, ``legal_forms`` how a company's name ends, ``outcome`` what readers get and give.
"""
