"""What letters, words, a label or a box right beside a value say that it is.

Where a list of such words is enough it stands in ``other_meanings.toml`` (``other_meanings``); each other file looks at
more.

- Whose note it is: ``other_codes`` (is it a CUSIP at all?), ``other_securities`` (a stock's, or that of a note which is
  repaid).
- Pieces of something longer: ``torn_numbers``, ``torn_words``.
- Numbers of something else: ``amounts_paid``, ``joint_amounts`` (of several offerings together), ``lone_amounts``,
  ``foreign_money``, ``later_prices``, ``floating_period``, ``histories``.
- Words that state nothing here: ``legends`` (keys of short forms), ``unticked`` (options of a form),
  ``other_agencies``, ``conformed_names`` (EDGAR's spelling of a name).
"""
