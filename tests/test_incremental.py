"""What a build makes of what is left of an earlier one is what it would have made of nothing."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from build_scripts import pipeline
from build_scripts.jobs import Jobs

NUMBERS = range(8)
DOSSIERS = (29325, 34104, 29538)
LISTS = ("topics.yml", "ministeries.yml", "dossiers.yml", "organisaties.yml", "recessen.yml", "synoniemen.yml", "stopwoorden.yml", "wetten.yml")


def kenmerk(number: int) -> str:
    return f"{4100000 + number}-{2000000 + number}-DMO"


def letter(number: int, chance: random.Random) -> str:
    """A letter that names others: by kenmerk, by date, by a Kamerstuk that the register may give to one."""
    other, dossier = chance.choice(NUMBERS), chance.choice(DOSSIERS)
    return (
        f"Kenmerk\n{kenmerk(number)}\n\nDatum {number + 1} maart 2024\nBetreft Voortgang {chance.choice(('wonen', 'zorg', 'werk'))}\n\n"
        f"Geachte voorzitter,\n\nIn de brief met kenmerk {kenmerk(other)} stond meer over dakloosheid en dakloze mensen, en over beschermd wonen."
        f"\n\nMijn brief van {chance.choice(NUMBERS) + 1} maart 2024 gaat over bemoeizorg.¹ Voor de zomer stuur ik uw Kamer een brief over {chance.randint(2, 99)} woningen.\n\n"
        f"¹ Kamerstukken II 2023/24, {dossier}, nr. {chance.randint(1, 3)}.\n\nHoogachtend,\n\nde minister van Volksgezondheid,\nWelzijn en Sport,\n\nJan de Vries\n"
    )


class Sources:
    """A small archive that changes at random."""

    def __init__(self, folder: Path, seed: int):
        self.folder, self.chance = folder, random.Random(seed)
        (folder / "letters").mkdir(parents=True)
        for name in LISTS:
            if (pipeline.SOURCES / name).is_file():
                shutil.copy(pipeline.SOURCES / name, folder)
        for number in (0, 1, 2, 3):
            self.write(number)

    def write(self, number: int) -> None:
        (self.folder / "letters" / f"brief-{number}.txt").write_text(letter(number, self.chance), encoding="utf-8")

    def change(self) -> str:
        there = sorted((self.folder / "letters").glob("*.txt"))
        what = self.chance.choice(("add", "edit", "word", "rename", "remove", "register") if len(there) > 2 else ("add",))
        one = self.chance.choice(there)
        if what == "add":
            self.write(self.chance.choice(NUMBERS))
        elif what == "edit":
            one.write_text(one.read_text(encoding="utf-8").replace("stond meer", f"stond {self.chance.randint(1, 9)} keer meer"), encoding="utf-8")
        elif what == "word":  # nothing that another page shows
            text = one.read_text(encoding="utf-8")
            one.write_text(text.replace("Hoogachtend", f"Er zijn {self.chance.randint(1, 99)} huizen van hout gebouwd.\n\nHoogachtend"), encoding="utf-8")
        elif what == "rename":
            one.rename(one.with_name(f"nieuw-{self.chance.randint(100, 999)}.txt"))
        elif what == "remove":
            one.unlink()
        else:
            record = f'{one.name}:\n  titel: "Titel {self.chance.randint(1, 9)}"\n  kamerstuk: kst-{self.chance.choice(DOSSIERS)}-{self.chance.randint(1, 3)}\n'
            (self.folder / "register.yml").write_text(record, encoding="utf-8")
        return what


def tree(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_after_any_change_the_site_is_that_of_a_full_build(tmp_path: Path, seed: int) -> None:
    sources = Sources(tmp_path / "sources", seed)
    pipeline.build(sources.folder, tmp_path / "site", cache=tmp_path / "cache")
    done = []
    for _ in range(4):
        done += [sources.change() for _ in range(sources.chance.randint(1, 2))]
        pipeline.build(sources.folder, tmp_path / "site", cache=tmp_path / "cache")
        pipeline.build(sources.folder, tmp_path / "full", Jobs(2))
        assert tree(tmp_path / "site") == tree(tmp_path / "full"), done


def test_only_pages_that_say_something_of_the_changed_letter_are_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = Sources(tmp_path / "sources", 3)
    texts = {
        0: f"Zie de brief met kenmerk {kenmerk(1)}.",
        1: "Deze brief noemt niets.",
        2: "Deze brief noemt ook niets.",
        3: f"Zie de brief met kenmerk {kenmerk(7)}.",
    }
    for number, text in texts.items():
        head = f"Kenmerk\n{kenmerk(number)}\n\nDatum {number + 1} maart 2024\nBetreft Zaak {number}\n\nGeachte voorzitter,\n\n"
        (sources.folder / "letters" / f"brief-{number}.txt").write_text(f"{head}{text}\n\nHoogachtend,\n\nJan de Vries\n", encoding="utf-8")
    made: list[str] = []

    def watched(context, work, finish=pipeline.finish_one):
        result = finish(context, work)
        made.append(result[0].path)
        return result

    monkeypatch.setattr(pipeline, "finish_one", watched)

    def again() -> list[str]:
        made.clear()
        pipeline.build(sources.folder, tmp_path / "site", cache=tmp_path / "cache")
        return sorted(made)

    assert len(again()) == 4
    assert again() == []
    path = sources.folder / "letters" / "brief-1.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("Betreft Zaak 1", "Betreft Andere zaak"), encoding="utf-8")
    assert sorted(name.split("-", 3)[3] for name in again()) == ["andere-zaak.md", "zaak-0.md", "zaak-2.md"]
    # A letter that is named by its kenmerk is added: its own page, and the one that names it.
    text = path.read_text(encoding="utf-8").replace(kenmerk(1), kenmerk(7)).replace("Datum 2", "Datum 8").replace("Andere zaak", "Zaak 7")
    (sources.folder / "letters" / "brief-7.txt").write_text(text, encoding="utf-8")
    assert sorted(name.split("-", 3)[3] for name in again()) == ["zaak-3.md", "zaak-7.md"]


@pytest.mark.parametrize(
    ("new", "alone"),
    [
        ("Er staat een huis van hout aan de rand van het dorp.", True),
        ("De weg is lang.\n\nEr staan\ntwee huizen.\n\nHet regent al de hele dag.", True),
        ("Zie de brief met kenmerk {kenmerk}.", False),
        ("Dakloosheid komt voor, en dakloze mensen ook: zie Kamerstukken II 2023/24, 34104, nr. 2.", False),
        ("Ik stuur uw Kamer voor 1 mei een brief over hout.", False),
    ],
)
def test_a_letter_of_which_no_other_page_shows_the_change_is_made_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, new: str, alone: bool) -> None:
    sources = Sources(tmp_path / "sources", 10)
    path = sources.folder / "letters" / "brief-2.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("Hoogachtend", "Hier staat een huis.\n\nHoogachtend"), encoding="utf-8")
    pipeline.build(sources.folder, tmp_path / "site", cache=tmp_path / "cache")
    gathered: list[Path] = []

    def watched(folder, desk, gather=pipeline.gather_letters):
        gathered.append(folder)
        return gather(folder, desk)

    monkeypatch.setattr(pipeline, "gather_letters", watched)
    for text in (new, f"{new} Niet waar."):
        old = "Hier staat een huis." if text == new else new.format(kenmerk=kenmerk(1))
        path.write_text(path.read_text(encoding="utf-8").replace(old, text.format(kenmerk=kenmerk(1))), encoding="utf-8")
        pipeline.build(sources.folder, tmp_path / "site", cache=tmp_path / "cache")
    assert (not gathered) == alone
    pipeline.build(sources.folder, tmp_path / "full")
    assert tree(tmp_path / "site") == tree(tmp_path / "full")


def test_two_letters_that_become_the_same_are_told(tmp_path: Path) -> None:
    sources = Sources(tmp_path / "sources", 11)
    pipeline.build(sources.folder, tmp_path / "site", cache=tmp_path / "cache")
    letters = sources.folder / "letters"
    shutil.copy(letters / "brief-1.txt", letters / "brief-2.txt")
    report = pipeline.build(sources.folder, tmp_path / "site", cache=tmp_path / "cache")
    assert report.letters == 3 and "the same file as brief-1.txt" in report.left_out[0].message


def test_a_law_that_is_added_is_found_in_the_letters_that_were_there(tmp_path: Path) -> None:
    sources = Sources(tmp_path / "sources", 7)
    name, laws = "Wet op de vuurtorens", sources.folder / "wetten.yml"
    path = sources.folder / "letters" / "brief-1.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("Geachte voorzitter,", f"Geachte voorzitter,\n\nZo staat het in de {name}."), encoding="utf-8")
    pipeline.build(sources.folder, tmp_path / "site", cache=tmp_path / "cache")
    assert not (tmp_path / "site/wetten/wet-op-de-vuurtorens").exists()
    laws.write_text(f"{laws.read_text(encoding='utf-8')}\n- name: {name}\n  bwb: BWBR0000042\n", encoding="utf-8")
    pipeline.build(sources.folder, tmp_path / "site", cache=tmp_path / "cache")
    pipeline.build(sources.folder, tmp_path / "full")
    assert (tmp_path / "site/wetten/wet-op-de-vuurtorens").is_dir()
    assert tree(tmp_path / "site") == tree(tmp_path / "full")


def test_what_somebody_changed_in_the_site_is_put_right(tmp_path: Path) -> None:
    sources = Sources(tmp_path / "sources", 6)
    pipeline.build(sources.folder, tmp_path / "site", cache=tmp_path / "cache")
    whole = tree(tmp_path / "site")
    for path in sorted((tmp_path / "site").rglob("*.html"))[::3]:
        path.write_bytes(b"veranderd")
    next((tmp_path / "site/assets/zoeken/data").glob("b*.js")).unlink()
    pipeline.build(sources.folder, tmp_path / "site", cache=tmp_path / "cache")
    assert tree(tmp_path / "site") == whole


def test_what_somebody_did_to_an_older_site_comes_not_back(tmp_path: Path) -> None:
    # What a build replaces the next begins with: there were two builds before that.
    sources = Sources(tmp_path / "sources", 9)

    def again() -> dict[str, bytes]:
        path = sources.folder / "letters" / "brief-2.txt"
        path.write_text(path.read_text(encoding="utf-8").replace("Hoogachtend", "Het regent.\n\nHoogachtend"), encoding="utf-8")
        pipeline.build(sources.folder, tmp_path / "site", cache=tmp_path / "cache")
        return tree(tmp_path / "site")

    def full() -> dict[str, bytes]:
        pipeline.build(sources.folder, tmp_path / "full")
        return tree(tmp_path / "full")

    again()
    (tmp_path / "site/brieven/erbij.txt").write_text("x", encoding="utf-8")
    again()
    assert again() == full()
    for path in (*(tmp_path / "site").glob("brieven/*/index.html"), tmp_path / "site/data/brieven.jsonl"):
        path.write_bytes(b"veranderd")
    assert again() == full()
    (tmp_path / "site/data/verwijzingen.csv").unlink()
    assert again() == full() and again() == full()


def test_where_nothing_changed_nothing_is_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources, site = Sources(tmp_path / "sources", 8), tmp_path / "site"
    made: list[Path] = []

    def watched(*work: Path, make=pipeline._made):
        made.append(work[1])
        return make(*work)

    monkeypatch.setattr(pipeline, "_made", watched)

    def again() -> bool:
        before, report = len(made), pipeline.build(sources.folder, site, cache=tmp_path / "cache")
        assert report.letters == 4 and report.pages > 4
        return len(made) > before

    assert again() and not again()
    page = next(site.glob("brieven/*/index.html"))
    page.write_bytes(page.read_bytes())
    assert again() and not again()
    (site / "brieven/erbij.txt").write_text("x", encoding="utf-8")
    assert again() and not again()
    monkeypatch.setenv("KAMERARCHIEF_CONTACT", "mailto:archief@voorbeeld.nl")
    assert again() and not again()
    (sources.folder / "afkortingen.yml").write_text("VUUR: Vereniging van Uitkijkers", encoding="utf-8")
    assert again() and not again()
    shutil.rmtree(site)
    assert again() and not again()


def test_a_cache_that_is_no_data_base_is_made_anew(tmp_path: Path) -> None:
    sources = Sources(tmp_path / "sources", 4)
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "letters.sqlite").write_bytes(b"x" * 5000)
    assert pipeline.build(sources.folder, tmp_path / "site", cache=tmp_path / "cache").letters == 4


def test_a_letter_that_cant_be_read_is_tried_again(tmp_path: Path) -> None:
    sources = Sources(tmp_path / "sources", 5)
    path = sources.folder / "letters" / "brief-9.txt"
    path.write_bytes(b"{\\rtf1 x}")
    first = pipeline.build(sources.folder, tmp_path / "site", cache=tmp_path / "cache")
    assert first.letters == 4 and [problem.at.source for problem in first.left_out] == ["brief-9.txt"]
    second = pipeline.build(sources.folder, tmp_path / "site", cache=tmp_path / "cache")
    assert [problem.at.source for problem in second.left_out] == ["brief-9.txt"] and not second.ok
