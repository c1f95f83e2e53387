"""When notes may be called, at what price, how often and after which notice.

``redemption`` asks all that reads running text: ``answers`` to a label, ``denials``, and ``rights``, whose clause tells
its ``terms``, ``frequency`` and ``notices``; ``schedule`` and ``make_whole`` are kinds of their own. ``form`` reads the
calls that a sheet's blanks hold; ``columns`` (with ``headed``) and ``make_whole_columns`` read those of a table.
"""
