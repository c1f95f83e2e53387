"""Words that say which note is spoken of, each file one way of saying it; all return places with their notes.

By its code: ``spoken``, ``keyed``, ``coded_lines``. By its year or day: ``called_years``, ``due``, ``years``. By
another name: ``called_names``, ``named_clauses``, ``kinds``; the ``clauses`` behind a name are cut in one way. By its
number or order: ``counted_notes``, ``respective``; the words are ``ordinals``. By a mark or a heading: ``noted``,
``sheet_headings``.
"""
