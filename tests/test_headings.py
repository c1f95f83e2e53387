"""A module whose first line begins with a name holds what that name says."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "extractor"
MODULES = [p for p in sorted(ROOT.rglob("*.py")) if p.stem != "__init__"]
_NAMES = re.compile(r"([A-Za-z]\w*(?:, [A-Za-z]\w*)*):")


def headings(tree):
    """The function's or class's names before the first colon; one capitalised word alone may be plain English."""
    found = _NAMES.match(ast.get_docstring(tree) or "")
    names = found[1].split(", ") if found else []
    return [n for n in names if "_" in n or n.islower()]


@pytest.mark.parametrize("module", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_what_a_module_is_headed_by_stands_in_it(module):
    tree = ast.parse(module.read_text("utf-8"))
    held = {n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.ClassDef)}
    assert set(headings(tree)) <= held
