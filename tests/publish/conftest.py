from __future__ import annotations

from pathlib import Path

import pytest

from tests.publish.project import CONFIG


@pytest.fixture
def config(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Thuis\n\n[brieven](brieven/index.md)\n")
    path = tmp_path / "mkdocs.yml"
    path.write_text(CONFIG)
    return path
