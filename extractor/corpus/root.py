"""Where the training data lies: where the caller says, beside the package in a repository, or in this folder."""

from __future__ import annotations

from pathlib import Path

from extractor.ground.errors import SourceError

NAME = "training_data"


def data_root(root: str | Path | None = None) -> Path:
    """Return the folder of the training data. Raises SourceError when there is none.

    An installed wheel ships models, not training data: there it is the working folder's ``training_data``.
    """
    if root is not None:
        folder = Path(root)
    else:
        beside = Path(__file__).resolve().parents[2] / NAME
        folder = beside if beside.is_dir() else Path.cwd() / NAME
    if not folder.is_dir():
        msg = f"{folder}: no training data here; go to a checkout of the repository, or name documents of your own"
        raise SourceError(msg)
    return folder
