"""What the sentence around it says of other notes and rates, or only supposes.

Whose notes it names is asked by ``older_notes`` (codes of notes that remain outstanding or were repaid), ``last_weeks``
(sales that are over), ``led_lists`` (words before a colon, codes behind it) and ``other_notes`` (titles and rates of
what is outstanding, repaid or ranked with).
"""
