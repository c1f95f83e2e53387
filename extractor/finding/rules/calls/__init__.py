"""When notes may be called, at what price, how often and after which notice.

``redemption`` asks all that reads running text: ``answers`` to a label, ``denials``, and ``rights``, whose clause tells
its ``terms``, ``frequency`` and ``notices``; ``schedule`` and ``make_whole`` are kinds of their own. ``form`` and
``columns`` read calls that a sheet or a table states.
"""
