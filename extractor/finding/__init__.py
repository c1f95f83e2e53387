"""Three finders that know nothing of each other propose candidates for fields (``finders``).

``alignment`` maps the columns of grids, ``tokens`` labels words where no grid holds them, and ``rules`` are patterns.
``settled`` tells which tables need no second reading. Candidates that the page itself speaks against are dropped by
``refusals``; ``memory`` adds what corrections taught.

``cues`` holds words that several of them look for, ``beside`` reads lists of such words from files, ``codes`` knows
which candidates name a security, ``outside`` drops candidates by place, and ``reaches`` tells which parts of a long
text can speak of candidates.
"""
