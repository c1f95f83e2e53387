"""The HTTP service and the review page: one application (``app``), over HTTP for programs and for people.

``run`` serves it. The ``desk`` holds what all requests share: ``results`` to review, the ``originals`` of their
documents, their ``layouts``, the store and the model. A ``view`` is a document with what people said of it, with its
``findings``; the ``queue`` puts documents in order, and ``siblings`` tells what a correction changes in others.

Programs come in by ``api`` (described by ``openapi``), their corrections by ``incoming``; people by the ``page``, whose
corrections ``say`` and ``typed`` read. ``auth``, ``limits``, ``errors`` and ``metrics`` stand around all of it.
"""
