"""Results to review, whatever they are kept in (``book`` says what each kind can do, ``shelf`` opens it).

``jsonl`` reads a JSONL or JSON file, by ``from_json``; ``parquet`` the tables of a run or of a file, with ``lines`` for
the queue; ``recent`` keeps what the service itself extracted. A ``summary`` is a document's line in the queue.
"""
