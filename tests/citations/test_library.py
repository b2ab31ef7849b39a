"""`from build_scripts.citations import find` stands on its own."""

from __future__ import annotations

import doctest
import importlib
import re
import subprocess
import sys
from pathlib import Path

from bench.citations import floors

README = Path(__file__).parents[2] / "README.md"
ALLOWED = {"build_scripts", "build_scripts.model", "build_scripts.errors", "build_scripts.lists", "build_scripts.citations"}


def test_nothing_else_of_the_pipeline_is_imported() -> None:
    program = (
        "import sys\n"
        "from build_scripts.citations import as_dict, find\n"
        "print(as_dict(find('Wmo 2015, Kamerstuk 29 325, nr. 156')[1])['id'])\n"
        "print(*sorted(name for name in sys.modules if name.startswith('build_scripts')))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    answer, modules = done.stdout.splitlines()
    assert answer == "kst-29325-156"
    others = [
        name
        for name in modules.split()
        if not name.startswith(("build_scripts.citations.", "build_scripts.model."))
    ]
    assert set(others) <= ALLOWED


def test_the_examples_of_its_docstrings() -> None:
    result = doctest.testmod(importlib.import_module("build_scripts.citations.find"))
    assert result.attempted and not result.failed


def test_the_examples_of_the_readme() -> None:
    """One for each kind of citation, with what it gives."""
    blocks = re.findall(r"^```python\n(.*?)^```", README.read_text(encoding="utf-8"), re.S | re.M)
    examples = "\n".join(block for block in blocks if "build_scripts.citations" in block)
    parsed = doctest.DocTestParser().get_doctest(examples, {}, "README.md", None, 0)
    result = doctest.DocTestRunner().run(parsed)
    assert result.attempted > len(floors()) and not result.failed
    assert all(f"('{kind}', " in examples for kind in floors())
