"""From documents with gold, composed ones and corrections to a model folder with its card (``shelve``).

- Samples come from ``synthesis``, from ``align_gold`` (facts laid on the text), and from what people said:
  ``corrected``, ``as_read``, ``exchange``, ``label_studio``, with ``doubts`` about it. Each is ``opened`` once.
- ``train`` is the whole training (``plan``, ``finders``, ``folds``), which ends with ``widen``; ``relearn`` goes on
  from a model over corrections, ``further`` over written documents.
- The alignment learns in ``alignment`` from ``columns``; the tagger in ``tokens`` (``token_gold``, ``token_noise``,
  ``token_scores``, ``silence``); what they are trusted with in ``fusion`` (``weights``, ``calibrating``, ``bounds``,
  ``trust``) and ``layouts``.
- ``heldout`` measures: ``card``, ``readme``, the ``gate``, ``compare``, ``archive_changes``; ``promotion`` puts a model
  in use.
- ``active`` tells what a person should look at next.
"""
