"""Extractions against gold: scores, calibration, what each finder adds, and the floors that may not be broken.

``score`` compares ``cases`` with gold by ``agreement``; ``tally`` sums up, ``evaluate`` breaks down, by ``newness``
too. ``curves`` and ``reliability`` tell how far confidences hold, ``ablation`` what each finder adds, ``gains`` what
changed, ``gate`` (with its ``slack``) what fell. ``tables``, ``card_tables``, ``figure_table``, ``figures``,
``waterfall`` and ``report`` are for the eye.
"""
