"""Labels that each stand before their own value: on one line, side by side, or several values a label.

``pairs`` finds them, with ``hanging`` for those that wrap; ``columns`` reads labels that one value a note follows;
``sheets`` cuts a run of pairs into the sheets of the notes, and ``closing`` what holds for all of them off the last.
"""
