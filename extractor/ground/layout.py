"""Layout: which layout a document has, and how new it is to the model that read it."""

from __future__ import annotations

from typing import NamedTuple


class Layout(NamedTuple):
    """``id`` is shared by documents of one layout, ``novelty`` the distance to the nearest one of the training.

    A layout that the model was trained on gives its name to all that are near it; another is named by its own
    labels and blocks. Names hold within results of one model. ``novelty`` goes from 0, the same, to 1, nothing
    in common.
    """

    id: str
    novelty: float
