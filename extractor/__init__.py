"""Typed rows, each value with its confidence and its place, from American retail note filings.

    >>> import extractor
    >>> ex = extractor.load()
    >>> ex("samples/ally-2020-supp223.txt").notes[0].coupon_rate.value
    Decimal('3.600')

Names are imported when they are first used, so that ``import extractor`` costs next to nothing.
"""

from __future__ import annotations

import gc
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.checking.supplements import compare_supplements
    from extractor.emitting.frame import to_frame
    from extractor.ground.errors import ExtractorError
    from extractor.ground.fields import Field
    from extractor.ground.record import Extraction
    from extractor.ground.schema import Schema
    from extractor.loading import load
    from extractor.measuring.evaluate import evaluate
    from extractor.pipeline import Extractor

__version__ = "2026.11.0"
__all__ = [
    "Extraction",
    "Extractor",
    "ExtractorError",
    "Field",
    "Schema",
    "__version__",
    "compare_supplements",
    "evaluate",
    "load",
    "to_frame",
]

_HOMES = {
    "Extraction": "extractor.ground.record",
    "Extractor": "extractor.pipeline",
    "ExtractorError": "extractor.ground.errors",
    "Field": "extractor.ground.fields",
    "Schema": "extractor.ground.schema",
    "compare_supplements": "extractor.checking.supplements",
    "evaluate": "extractor.measuring.evaluate",
    "load": "extractor.loading",
    "to_frame": "extractor.emitting.frame",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for."""
    if name not in _HOMES:
        msg = f"module 'extractor' has no attribute {name!r}"
        raise AttributeError(msg)
    searched = gc.isenabled()
    gc.disable()  # modules stay: a twentieth of the time would go to looking for cycles among them
    try:
        value = getattr(import_module(_HOMES[name]), name)
    finally:
        if searched:
            if not gc.get_freeze_count():  # what a caller has frozen stays so
                gc.freeze()
                gc.unfreeze()  # now the modules count as old, and the next short look passes over them
            gc.enable()
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names before they are imported, too: completion in a notebook shows them."""
    return sorted({*globals(), *__all__})
