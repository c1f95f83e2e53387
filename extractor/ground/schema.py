"""Schema: the fields as data. The shipped one is ``retail_note.toml``; a user's own loads alike."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal

from extractor.ground.errors import SchemaError, UsageError

Scope = Literal["offering", "note"]

TYPES = frozenset(
    [
        "text", "list", "cusip", "isin", "money", "percent", "basis_points", "int", "date", "bool", "choice",
        "ranking", "rating", "callable", "currency", "rule", "registration", "supplement", "steps",
    ]
)  # fmt: skip
_KEYS = frozenset({"type", "unit", "labels", "choices", "abbreviations", "extended", "bare_limit", "foreign"})


@dataclass(frozen=True, slots=True, eq=False)
class FieldSpec:
    """One field: its name, scope, type and unit, and how it is printed.

    ``choices`` maps a canonical value to its spellings. ``extended`` marks a field that only some
    documents state and that a whole-note comparison leaves out. Above ``bare_limit`` a percentage is
    not believed without its sign (0: no limit). ``foreign`` are values of the type that this field never has:
    grades of another agency's scale.
    """

    name: str
    scope: Scope
    type: str
    unit: str = ""
    labels: tuple[str, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    extended: bool = False
    bare_limit: int = 0
    foreign: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Relation:
    """What fields must say of each other: ``kind`` names the rule, ``fields`` its members in order."""

    name: str
    kind: str
    fields: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Schema:
    """All fields of one kind of record, in their printed order (compared by identity, so it can key caches)."""

    name: str
    version: int
    fields: tuple[FieldSpec, ...]
    decoys: tuple[str, ...] = ()
    identifier: str = ""
    identifier_base: int = 0
    heading: str = ""
    core: frozenset[str] = frozenset()
    least_core: int = 1
    relations: tuple[Relation, ...] = ()

    @property
    def id(self) -> str:
        """Name and version, as every output carries it: ``retail_note/1``."""
        return f"{self.name}/{self.version}"

    @cached_property
    def by_name(self) -> Mapping[str, FieldSpec]:
        """Look a field up by its name."""
        return {f.name: f for f in self.fields}

    def named(self, name: str) -> FieldSpec:
        """Return the field of this name. Raises UsageError, which says what names are near."""
        if spec := self.by_name.get(name):
            return spec
        from rapidfuzz.fuzz import WRatio, token_set_ratio
        from rapidfuzz.process import extract

        asked, words = name.replace("_", " "), {known: known.replace("_", " ") for known in self.by_name}
        # "price" shares a word with "call_price", "coupn" some letters with "coupon_rate", "nope" nothing.
        scorers = (token_set_ratio, WRatio)
        found = (extract(asked, words, scorer=scorer, limit=3, score_cutoff=70) for scorer in scorers)
        near = ", ".join(known for *_, known in next(filter(None, found), []))
        meant = f"did you mean {near}? " if near else ""
        msg = f"no field {name!r} in {self.id}: {meant}`extractor schema` lists them all"
        raise UsageError(msg)

    @cached_property
    def offering_fields(self) -> tuple[FieldSpec, ...]:
        """Fields that a document states once."""
        return tuple(f for f in self.fields if f.scope == "offering")

    @cached_property
    def note_fields(self) -> tuple[FieldSpec, ...]:
        """Fields that each note has of its own."""
        return tuple(f for f in self.fields if f.scope == "note")


def _field(name: str, scope: Scope, table: Mapping[str, Any], where: str) -> FieldSpec:
    unknown = set(table) - _KEYS
    if unknown:
        msg = f"{where}: field {scope}.{name} has unknown keys {sorted(unknown)}; allowed are {sorted(_KEYS)}"
        raise SchemaError(msg)
    if table.get("type") not in TYPES:
        msg = f"{where}: field {scope}.{name} has type {table.get('type')!r}; choose one of {sorted(TYPES)}"
        raise SchemaError(msg)
    return FieldSpec(
        name=name,
        scope=scope,
        type=table["type"],
        unit=table.get("unit", ""),
        labels=tuple(table.get("labels", ())),
        choices={k: tuple(v) for k, v in table.get("choices", {}).items()},
        abbreviations=dict(table.get("abbreviations", {})),
        extended=bool(table.get("extended", False)),
        bare_limit=int(table.get("bare_limit", 0)),
        foreign=frozenset(table.get("foreign", ())),
    )


def parse_schema(source: str, where: str = "schema") -> Schema:
    """Read a schema from TOML text. Raises SchemaError with the field that is wrong."""
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        msg = f"{where}: not valid TOML ({error}); mend the file and try again"
        raise SchemaError(msg) from error
    scopes: tuple[Scope, ...] = ("offering", "note")
    fields = tuple(_field(n, scope, t, where) for scope in scopes for n, t in data.get(scope, {}).items())
    if not fields or "name" not in data:
        msg = f"{where}: a schema needs a name and at least one [offering.*] or [note.*] field"
        raise SchemaError(msg)
    names = {f.name for f in fields}
    related = {name for r in data.get("relations", ()) for name in r["fields"]}
    named = {data.get("identifier", ""), data.get("heading", ""), *data.get("core", ()), *related} - {""}
    if strange := named - names:
        msg = f"{where}: identifier, heading, core and relations name fields not defined: {sorted(strange)}"
        raise SchemaError(msg)
    relations = tuple(Relation(r["name"], r["kind"], tuple(r["fields"])) for r in data.get("relations", ()))
    return Schema(
        name=str(data["name"]),
        version=int(data.get("version", 1)),
        fields=fields,
        decoys=tuple(data.get("decoys", ())),
        identifier=data.get("identifier", ""),
        identifier_base=int(data.get("identifier_base", 0)),
        heading=data.get("heading", ""),
        core=frozenset(data.get("core", ())),
        least_core=int(data.get("least_core", 1)),
        relations=relations,
    )


@cache
def retail_note() -> Schema:
    """Return the schema that ships with the package."""
    return parse_schema(Path(__file__).with_name("retail_note.toml").read_text("utf-8"), "retail_note.toml")


def load_schema(path: str | Path | None = None) -> Schema:
    """Return the schema at ``path``, or the shipped one. Raises SchemaError."""
    if path is None:
        return retail_note()
    try:
        return parse_schema(Path(path).read_text("utf-8"), str(path))
    except OSError as error:
        msg = f"{path}: the schema cannot be read ({error.strerror}); check the path"
        raise SchemaError(msg) from error
