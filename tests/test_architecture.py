"""The layers of the design, as a test: a module imports only what lies below it."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "build_scripts"
# From the ground up; the names on one line know nothing of each other.
LAYERS = (
    {"model"},
    {"errors", "memory", "spelling", "signs", "edtf"},
    {"lists"},
    {"readers", "letters", "citations", "records", "manifest", "splicing"},
    {"registers", "topics", "links", "errata", "published"},
    {"render", "search"},
    {"sheets"},
    {"audit", "data", "bundle", "publish"},
    {"exports"},
    {"jobs"},
    {"cache"},
    {"stages"},
    {"pipeline", "explain", "add", "compare", "watch"},
    {"arguments"},
    {"cli"},
    {"__main__"},
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
LONGEST = 300


def modules():
    return sorted(PACKAGE.rglob("*.py"))


def part(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path):
    """The parts of the package that a module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names] if node.module == "build_scripts" else [node.module]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        yield from (name.split(".")[1] for name in names if name.startswith("build_scripts."))


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_lies_below_it(path):
    here = part(path)
    if here == "__init__":
        assert not list(imports(path))
        return
    for other in set(imports(path)) - {here}:
        assert LEVEL[other] < LEVEL[here], f"{here} imports {other}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_has_a_docstring_and_stays_readable(path):
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), "say in a line what the module does"
    assert text.count("\n") <= LONGEST


@pytest.mark.parametrize("path", [path for path in modules() if path.name != "__init__.py"], ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_uses_what_it_imports(path):
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    imported = {(alias.asname or alias.name).partition(".")[0] for node in nodes if isinstance(node, ast.Import | ast.ImportFrom) for alias in node.names}
    used = {node.id for node in nodes if isinstance(node, ast.Name)} | {"annotations"}
    assert imported <= used


def test_no_import_cycles():
    graph = {path: set() for path in modules()}
    by_name = {".".join(("build_scripts", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__"): path for path in graph}
    for path in graph:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module in by_name:
                names = [by_name.get(f"{node.module}.{alias.name}", by_name[node.module]) for alias in node.names]
                graph[path].update(name for name in names if name != path)
    done, open_ = set(), []

    def visit(path):
        assert path not in open_, " → ".join(str(p.relative_to(PACKAGE)) for p in [*open_[open_.index(path) :], path])
        if path in done:
            return
        open_.append(path)
        for other in graph[path]:
            visit(other)
        open_.pop()
        done.add(path)

    for path in graph:
        visit(path)
