"""``python -m extractor.learning.align_gold [train|evaluation]``: print the label recall by field."""

from __future__ import annotations

import sys
from typing import cast

from extractor.corpus.disk import load_documents
from extractor.corpus.splits import Split
from extractor.ground.errors import ExtractorError, UsageError
from extractor.ground.schema import retail_note
from extractor.learning.align_gold.recall import label_recall, recall_table


def main(arguments: list[str]) -> int:
    """Print the table; return the exit code (2 for wrong usage, 1 when the documents cannot be read)."""
    try:
        if arguments and arguments[0] not in {"train", "evaluation"}:
            msg = f"unknown split {arguments[0]!r}; say train, evaluation or nothing for all documents"
            raise UsageError(msg)
        split = cast("Split", arguments[0]) if arguments else None
        table = recall_table(label_recall(load_documents(split), retail_note()))
    except ExtractorError as error:
        sys.stderr.write(f"{error}\n")
        return 2 if isinstance(error, UsageError) else 1
    sys.stdout.write(table + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
