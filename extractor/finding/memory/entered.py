"""entered_to_value: what a person types for a field, as a filing prints it or as JSON holds it."""

from __future__ import annotations

from extractor.corpus.plain_values import plain_to_value
from extractor.ground.candidate import Status, Value
from extractor.ground.errors import UsageError
from extractor.ground.schema import FieldSpec
from extractor.values.reading import read_value


def entered_to_value(spec: FieldSpec, text: str) -> Value:
    """Return the typed value. Raises UsageError when it can be read neither way.

    ``3.600``, ``3.600 %`` and ``2023-05-15``, ``05/15/2023`` come to the same; nothing is guessed.
    """
    try:
        return plain_to_value(spec, text)
    except UsageError:
        reading = read_value(spec, text)
        if reading.status is Status.FOUND:
            return reading.value
        raise
