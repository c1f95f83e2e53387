"""JsonResults: a results file of ``extractor extract``, indexed once, each line read when it is wanted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from extractor.ground.errors import SourceError
from extractor.ground.record import Extraction
from extractor.ground.schema import Schema
from extractor.service.results.from_json import dict_to_extraction
from extractor.service.results.summary import Summary, extraction_to_summary


class JsonResults:
    """A JSONL file, or a JSON file holding a result or an array of them."""

    def __init__(self, path: Path, schema: Schema) -> None:
        """Index the file. Raises SourceError when it cannot be read or holds something else."""
        self.path, self.schema = path, schema
        self._places: list[tuple[int, int]] = []
        self._whole: list[dict[str, Any]] | None = None
        self._summaries: list[Summary] = []
        try:
            for number, data in enumerate(self._scan()):
                result = dict_to_extraction(data, schema, f"{path}, document {number + 1}")
                self._summaries.append(extraction_to_summary(number, result, schema))
        except (OSError, UnicodeDecodeError) as error:
            msg = f"{path}: cannot be read ({error}); give a results file"
            raise SourceError(msg) from error
        if not self._summaries:
            msg = f"{path}: holds no document; give results of `extractor extract`"
            raise SourceError(msg)

    def _scan(self) -> Iterator[dict[str, Any]]:
        with self.path.open("rb") as stream:
            head = stream.read(1).strip()
            stream.seek(0)
            first = stream.readline()
            # An indented object or an array cannot be taken apart by lines; such files are small.
            if head == b"[" or first.strip() == b"{":
                self._whole = self._parse_whole(first + stream.read())
                yield from self._whole
                return
            stream.seek(0)
            start = 0
            for k, line in enumerate(stream, 1):
                if line.strip():
                    data = self._parse(line, k)
                    self._places.append((start, len(line)))
                    yield data
                start += len(line)

    def _parse_whole(self, content: bytes) -> list[dict[str, Any]]:
        data = self._parse(content, 1)
        return data if isinstance(data, list) else [data]

    def _parse(self, content: bytes, line: int) -> Any:
        try:
            data = json.loads(content, parse_float=Decimal)
        except ValueError as error:
            msg = f"{self.path}, line {line}: is not JSON ({error}); give results of `extractor extract`"
            raise SourceError(msg) from error
        if not isinstance(data, dict | list):
            msg = f"{self.path}, line {line}: holds no result; give results of `extractor extract`"
            raise SourceError(msg)
        return data

    def summaries(self) -> list[Summary]:
        """Return every document's line, by number."""
        return self._summaries

    def extraction(self, number: int) -> Extraction:
        """Return a document's result. Raises KeyError when there is no such number."""
        if not 0 <= number < len(self._summaries):
            raise KeyError(number)
        if self._whole is not None:
            data = self._whole[number]
        else:
            start, length = self._places[number]
            with self.path.open("rb") as stream:
                stream.seek(start)
                data = json.loads(stream.read(length), parse_float=Decimal)
        return dict_to_extraction(data, self.schema, f"{self.path}, document {number + 1}")
