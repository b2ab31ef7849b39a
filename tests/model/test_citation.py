from __future__ import annotations

from build_scripts.model import own_dossier


def test_a_kamerstuk_names_its_own_dossier() -> None:
    assert own_dossier("kst-36410-XVI-55") == "36410-XVI"
    assert own_dossier("kst-29325-156") == "29325"
    assert own_dossier("kst-29325") is None
    assert own_dossier("stb-2014-280") is None

    assert own_dossier("ah-tk-20202021-3235") is None
