"""Which note each candidate speaks of: the row or sheet it stands in, what is said of it, or its place.

``group`` is the flow: notes are ``drafted``; ``giving`` gives to these ``drafts`` what no table holds, by ``words`` or
as ``placed``; and of a note's calls those past its lifetime are dropped (``lifetimes``).
"""
