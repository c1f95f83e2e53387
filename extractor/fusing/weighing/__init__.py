"""How probable a reading is: what speaks for it as named numbers (``evidence``), and their sum (``weigh``).

``groups`` puts together who came to the same value, which makes a reading. ``scene`` gathers once what a document's
readings have around them, ``relations`` tells which of them fit together, ``openness`` what speaks for a field that is
left open; ``naming`` spells the evidence. Of two fields that read one place, ``claims`` leaves one. ``layouts`` knows
how new a layout is; ``curve`` calibrates, and ``acceptance`` holds the bounds that training stored.
"""
