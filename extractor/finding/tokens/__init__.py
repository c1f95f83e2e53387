"""A small trained tagger labels words where no grid holds them; trained with spaCy, applied by numpy.

``finder`` is the flow. A text is cut into ``windows`` around what deserves ``focus``, less its ``silence``, and into
``pieces``. ``layout_tokens`` cuts these into tokens, of which ``chunks``, ``kinds``, ``labels`` and ``columns`` tell
what they are and stand under: ``docs`` puts it together for the network (``hashing``, ``projecting``, ``network``, all
of them from what is ``trained``). ``labelling`` makes spans of what it says (``decoding``, ``snapping``), and a span
that has no ``grounds`` is dropped. ``tagger`` is the same for training, as a component of spaCy's.
"""
