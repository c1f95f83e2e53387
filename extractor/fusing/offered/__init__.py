"""Which of the notes that a page names by a code does this page offer? An explicit decision whose evidence adds up.

What one place tells for certain has left before (``finding.refusals``); here each code that is left is weighed.

``judge`` is the step before notes are told apart. A code stands in tables (``tables`` weighs each) and in sentences
(``sentences``); what their words tell of other notes is in ``cues``. ``places`` holds what both share: a place, its
codes, and its reasons; ``others`` tells what came of it. ``unsold`` looks once more when every note has what is said of
it.
"""
