"""Regular expressions that are compiled late."""

import gc
import importlib
import re
from pathlib import Path

import pytest

import extractor
from extractor.ground import regex as late
from extractor.ground.regex import regex


def test_it_finds_what_a_compiled_pattern_finds():
    known, plain = regex(r"(?P<rate>\d+)%", re.IGNORECASE), re.compile(r"(?P<rate>\d+)%", re.IGNORECASE)
    text = "5% to 7%"
    assert known.findall(text) == plain.findall(text)
    assert [m.span("rate") for m in known.finditer(text)] == [m.span("rate") for m in plain.finditer(text)]
    assert known.search(text, 3)[0] == "7%"
    assert known.match(text)["rate"] == "5"
    assert known.fullmatch(text) is None
    assert known.sub("x", text) == "x to x"
    assert known.split(text) == plain.split(text)
    assert (known.pattern, known.groups) == (plain.pattern, plain.groups)


def test_it_is_compiled_at_its_first_use_and_once(monkeypatch):
    compiled = []
    monkeypatch.setattr(late.re, "compile", lambda *how: compiled.append(how) or re._compiler.compile(*how))
    known = regex("a+", re.IGNORECASE)
    assert not hasattr(known, "__array__")
    assert not compiled
    assert known.search("bAA")[0] == "AA"
    assert known.match("b") is None
    assert compiled == [("a+", re.IGNORECASE)]


def test_a_broken_pattern_is_named_when_it_is_used():
    with pytest.raises(re.error):
        regex("(").search("")


def test_every_pattern_of_the_package_is_sound():
    root = Path(extractor.__file__).parent
    users = [path for path in root.rglob("*.py") if "import regex\n" in path.read_text("utf-8")]
    for path in users:
        importlib.import_module(".".join(path.relative_to(root.parent).with_suffix("").parts))
    gc.unfreeze()  # a reader that was loaded for long may have been taken out of sight
    known = [thing for thing in gc.get_objects() if isinstance(thing, late._Compiled) and thing.pattern != "("]
    assert len(known) > len(users) > 50
    for pattern in known:
        re.compile(pattern.pattern, pattern.asked)
