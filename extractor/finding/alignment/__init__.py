"""The columns of a grid are mapped to the schema's fields as a whole, by their headers and by what stands below.

``finder`` is the flow: ``features`` of a column go into the ``model``, ``assign`` gives each field out once, ``cells``
reads the columns, with what else their cells say: ``calls``, ``kinds`` of coupons, ``steps``.
"""
