"""Labels that each stand before their own value: on one line, side by side, or several values a label.

``pairs`` finds them, with ``hanging`` for those that wrap and ``torn_days`` for days whose year stands below.
``columns`` reads labels that are followed by a value for each note, with ``placed`` where some notes have none,
``wrapped_columns`` where values wrap, and ``one_blank`` where a single blank parts them. ``sheets`` cuts a run of pairs
into the sheets of the notes, and ``closing`` cuts off the last of them what holds for all notes.
"""
