"""When notes may be called, at what price, how often and after which notice.

``redemption`` reads a clause as a whole and asks ``frequency``, ``schedule``, ``notices`` and ``make_whole`` for its
parts; ``form`` and ``columns`` read calls that a sheet or a table states.
"""
