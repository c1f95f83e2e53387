"""Every module has its test at the mirrored path, or says in tests/elsewhere.txt where it is tested."""

from pathlib import Path

ROOT = Path(__file__).parents[1]


def mirrored(module: Path) -> Path:
    return ROOT / "tests" / module.parent.relative_to("extractor") / f"test_{module.name}"


def test_every_module_has_its_test_or_says_where_it_is_tested():
    modules = [p.relative_to(ROOT) for p in (ROOT / "extractor").rglob("*.py") if not p.stem.startswith("__")]
    lines = (ROOT / "tests" / "elsewhere.txt").read_text("utf-8").splitlines()
    elsewhere = dict(line.split() for line in lines if line and not line.startswith("#"))
    assert {m.as_posix() for m in modules if not mirrored(m).exists()} == elsewhere.keys()
    assert all((ROOT / place).exists() for pair in elsewhere.items() for place in pair)
