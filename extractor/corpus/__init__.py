"""Documents with gold on disk, which of them teach and which measure, and corrections in a database.

``samples`` are documents with gold; ``disk`` and ``written`` read them from the training data (``root``), whose sides
are told by ``splits`` and kept apart by ``guard``, with ``near_duplicates``.

``corrections`` are what people say, ``correction_lines`` how they stand in files, ``plain_values`` how JSON's values
become typed. ``store`` keeps them in the ``tables`` of a database, which ``engine`` opens and ``migrations`` bring up
to date.
"""
