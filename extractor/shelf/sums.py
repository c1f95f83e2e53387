"""SHA256SUMS: which files make a model, and that they are still the ones that were written."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path, PurePosixPath

from extractor.ground.errors import ModelError

SUMS = "SHA256SUMS"
# Formats that run code when they are opened; a model holds arrays, JSON and spaCy's msgpack only.
_PICKLES = frozenset({".pkl", ".pickle", ".joblib", ".dill", ".pt", ".pth"})
_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")


def file_sha256(path: Path) -> str:
    """Return the file's SHA-256 as lower-case hex."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def model_files(path: Path) -> list[str]:
    """Name the model's files, relative with forward slashes, sorted; the sums themselves left out."""
    names = (p.relative_to(path).as_posix() for p in path.rglob("*") if p.is_file())
    return sorted(name for name in names if name != SUMS)


def refuse_pickles(path: Path, names: list[str]) -> None:
    """Raise ModelError when one of the files is of a kind that runs code when opened."""
    for name in names:
        if PurePosixPath(name).suffix.lower() in _PICKLES:
            msg = f"{path}: {name} is a pickle, which runs code when opened; retrain the model"
            raise ModelError(msg)


def write_sums(path: Path) -> None:
    """Write SHA256SUMS over all files of the model; ``sha256sum -c`` reads it. Raises ModelError."""
    names = model_files(path)
    refuse_pickles(path, names)
    lines = (f"{file_sha256(path / name)}  {name}\n" for name in names)
    (path / SUMS).write_text("".join(lines), "utf-8", newline="\n")


def read_sums(path: Path) -> dict[str, str]:
    """Return digest by file name. Raises ModelError when the list is missing or not well formed."""
    try:
        text = (path / SUMS).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{path}: {SUMS} cannot be read; install or train the model again"
        raise ModelError(msg) from error
    sums: dict[str, str] = {}
    for line in text.splitlines():
        match = _LINE.fullmatch(line)
        name = PurePosixPath(match[2]) if match else None
        if match is None or name is None or name.is_absolute() or ".." in name.parts:
            msg = f"{path}: {SUMS} has a line that is no checksum; install or train the model again"
            raise ModelError(msg)
        sums[match[2]] = match[1]
    return sums


def verify_sums(path: Path) -> str:
    """Check every file of the model and return its fingerprint, the SHA-256 of the list.

    Raises ModelError at the first file that is changed, missing, not listed, or a pickle.
    """
    sums = read_sums(path)
    names = model_files(path)
    refuse_pickles(path, names)
    again = "install or train the model again"
    for name in names:
        if name not in sums:
            msg = f"{path}: {name} is not listed in {SUMS}; {again}"
            raise ModelError(msg)
    for name, digest in sums.items():
        if not (path / name).is_file():
            msg = f"{path}: {name} is missing; {again}"
            raise ModelError(msg)
        if file_sha256(path / name) != digest:
            msg = f"{path}: {name} is not the file that was trained (checksum differs); {again}"
            raise ModelError(msg)
    return file_sha256(path / SUMS)
