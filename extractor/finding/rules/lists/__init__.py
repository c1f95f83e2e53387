"""Runs of many terms at once.

``keyed_terms`` reads what lists tell by identifier, ``labelled_runs`` paragraphs of labels with their values,
``label_lines`` lines of labels over lines of values, and ``data_sheets`` the sheets of bond sites abroad.
"""
