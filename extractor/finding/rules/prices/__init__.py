"""What notes are sold for: amount, price, concession and proceeds.

``prices`` reads a cover's lines, ``price_table`` its table in dollars a note and in total. ``sentences`` reads what
running text says, ``far_prices`` a price far behind its verb, ``shared_sentences`` a price for each of several notes,
``yields`` the yield. ``net_columns`` and ``note_prices`` tell columns by their figures.
"""
