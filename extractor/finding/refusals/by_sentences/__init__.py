"""What the sentence around it says of other notes and rates, or only supposes.

- Whose notes it names: ``older_notes`` (codes of notes that remain outstanding or were repaid), ``last_weeks`` (sales
  that are over), ``led_lists`` (words before a colon, codes behind it), ``other_notes`` (titles and rates of what is
  outstanding, repaid or ranked with), ``made_up`` (examples).
- What it speaks of: ``suppositions``, ``benchmarks`` (Treasuries and yields), ``payoffs`` (of linked notes),
  ``special_calls`` (for taxes or a change of control), ``deferred_terms`` and ``programme_kinds`` (a prospectus that
  describes any note).
"""
