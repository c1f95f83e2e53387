"""What the sentence around it says of other notes and rates, or only supposes.

Whose notes it names is asked by ``led_lists`` (words before a colon, codes behind it) and ``other_notes`` (titles and
rates of what is outstanding, repaid or ranked with).
"""
