"""The arguments of the commands: what may be asked, and the help that says so."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from build_scripts import pipeline
from build_scripts.jobs import here
from build_scripts.model import TYPES
from build_scripts.records import fault_of
from build_scripts.search import ORDERS


class _Parser(argparse.ArgumentParser):
    """Says in one line what is wrong with a call, as the commands do of a file."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. See {self.prog} --help\n")


def parser() -> argparse.ArgumentParser:
    """What the command line may hold; the chosen command's name is in `command`."""
    whole = _Parser(prog="kamerarchief", description="A static, searchable archive of Dutch government letters to parliament.")
    commands = whole.add_subparsers(required=True, metavar="COMMAND", dest="command")

    def command(name: str, text: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=text, description=text)

    def sources(sub: argparse.ArgumentParser) -> None:
        sub.add_argument("--sources", type=Path, default=pipeline.SOURCES, metavar="DIR", help="the folder with letters/ and *.yml")

    for name, text in (("build", "build the whole site"), ("serve", "build, serve on loopback, rebuild on change")):
        sub = command(name, text)
        sources(sub)
        sub.add_argument("--site", type=Path, default=pipeline.SITE, metavar="DIR", help="where the site goes")
        sub.add_argument("--jobs", type=_positive, default=here(), metavar="N", help="processes that work on letters (default: as many as there are processors)")
        sub.add_argument("--scheduler", default="", metavar="ADDRESS", help="work on a Dask cluster instead: the address of its scheduler")
        sub.add_argument("--cache", type=Path, metavar="DIR", help="where results are kept for the next build (default: beside the site)")
        sub.add_argument("--profile", type=Path, metavar="FILE", help="write where the time went to this file")
        sub.add_argument("--strict", action="store_true", help="exit 1 where a letter is left out or a word unaccounted for")
        sub.add_argument("--port", type=_port, default=8000, help=argparse.SUPPRESS if name == "build" else "the port to serve on")

    sub = command("check", "audit every letter without building a site")
    sources(sub)
    sub.add_argument("--json", action="store_true", help="as JSON, one object a letter")
    sub.add_argument(
        "--reference", type=Path, metavar="DIR",
        help="a folder with transcriptions (NAME.txt): measure the letters that have one; see tests/letters/reference/README.md",
    )  # fmt: skip
    sub.epilog = "Exit code: 0 all is well; 1 a word is unaccounted for, a letter was left out or, with --reference, differs from its reference; 2 wrong call or input."

    sub = command("cite", "the citations in any text, one JSON object a line")
    sub.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a text file (default, and for -: standard input)")
    sub.add_argument("--json", action="store_true", help="as one JSON list, not an object a line")

    sub = command("explain", "one letter as the program understood it")
    sub.add_argument("letter", metavar="LETTER", help="its id, or its file")
    sources(sub)
    sub.add_argument("--json", action="store_true", help="as JSON")

    sub = command("search", "search a built site, as its own search page does")
    sub.add_argument("query", metavar="QUERY")
    sub.add_argument("--site", type=Path, default=pipeline.SITE, metavar="DIR", help="a built site")
    sub.add_argument("--limit", type=_positive, default=10, metavar="N")
    sub.add_argument("--type", choices=TYPES, metavar="T", help="only letters of this type")
    sub.add_argument("--from", dest="date_from", metavar="DATE", help="only letters of this date or later")
    sub.add_argument("--to", dest="date_to", metavar="DATE", help="only letters of this date or earlier")
    sub.add_argument("--tag", metavar="T", help="only letters on this topic")
    sub.add_argument("--ministry", metavar="M", help="only letters of this ministry (VWS)")
    sub.add_argument("--dossier", metavar="D", help="only letters that name this dossier (36410-XVI)")
    sub.add_argument("--person", metavar="P", help="only letters signed by this person, as the site writes the name")
    sub.add_argument("--sort", choices=ORDERS, default="relevance", help="the order (default: relevance)")
    sub.add_argument("--suggest", action="store_true", help="instead of letters, what the search page suggests while this is typed")
    sub.add_argument("--counts", action="store_true", help="instead of letters, how many each choice of each filter leaves, as the search page shows")
    sub.add_argument("--explain", action="store_true", help="say first, on standard error, what each word was searched as, too")

    sub = command("verify", "hold a site, or an unzipped bundle, against its list of SHA-256 sums")
    sub.add_argument("folder", type=Path, metavar="FOLDER")

    sub = command("compare", "where two readings of one paper differ (XML and PDF, say)")
    sub.add_argument("one", type=Path, metavar="FILE")
    sub.add_argument("other", type=Path, metavar="FILE")

    sub = command("add", "file new sources in the archive, of any format, or a folder of them")
    sub.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a file or a folder")
    sources(sub)
    sub.add_argument("--betreft", type=_recorded("betreft"), help="what the letter is about, where its text doesn't say")
    sub.add_argument("--datum", type=_recorded("datum"), help="its date (2024-06-04), where its text doesn't say")
    sub.add_argument("--bron", type=_recorded("bron"), metavar="URL", help="where it was published")
    sub.add_argument("--hoort-bij", metavar="NAME", help="the file in the archive that it is one publication with")

    sub = command("anchors", "note which addresses each letter's page has, so that they lead on when they change")
    sources(sub)
    return whole


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("must be a whole number, 1 or more")
    return int(text)


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError("must be a whole number from 1 to 65535")
    return int(text)


def _recorded(key: str) -> Callable[[str], str]:
    """A value for the register, that must be one which can stand there."""

    def checked(text: str) -> str:
        fault = fault_of(key, text)
        if fault:
            raise argparse.ArgumentTypeError(". ".join(fault))
        return text

    return checked
