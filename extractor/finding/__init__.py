"""Three finders that know nothing of each other propose candidates for fields (``Finders.candidates``).

What the page itself speaks against leaves them by ``refusals``; ``memory`` adds what corrections taught. ``cues`` holds
the words that several of them look for, ``beside`` reads those that stand in lists, ``codes`` knows which candidates
name a security, and ``outside`` leaves out what stands in some places.
"""
