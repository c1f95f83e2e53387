"""The shelf: model versions on disk, verified when loaded, promoted and rolled back by one file.

``places`` tells where models stand, ``load`` gives one, verified by its ``sums``, whose parts are read by ``parts``.
``store`` puts models there and changes which is in use, as ``current`` keeps it.
"""
