"""Where the training data lies: beside the package in a repository, or where the caller says."""

from __future__ import annotations

from pathlib import Path

from extractor.ground.errors import SourceError

NAME = "training_data"


def data_root(root: str | Path | None = None) -> Path:
    """Return the folder of the training data. Raises SourceError when there is none.

    An installed wheel ships models, not training data: there the caller has to give ``root``.
    """
    folder = Path(root) if root is not None else Path(__file__).resolve().parents[2] / NAME
    if not folder.is_dir():
        msg = f"{folder}: no training data here; give a folder that holds documents/ and splits.toml"
        raise SourceError(msg)
    return folder
