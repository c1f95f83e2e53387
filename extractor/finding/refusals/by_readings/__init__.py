"""What another reading shows to be a part, a copy or a rival of it.

- Parts of a whole: ``torn_ends``, ``cut_lists``, ``run_on_names``, ``listed_names``, ``bare_names``, ``long_numbers``,
  ``cells_of_indices``, ``dated_indices``.
- Numbers of something else: ``later_steps``, ``longer_notice``, ``amounts_of_each``, ``unscaled``,
  ``lone_denominations``, ``coupons_of_zeros``.
- Days of something else: ``days_of_issue``, ``mispaired_days``, ``par_days``.
- What is said of other notes or agencies: ``answered_calls``, ``shared_grades``.
"""
