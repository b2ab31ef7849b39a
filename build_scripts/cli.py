"""The commands. Exit codes: 0 done; 1 the check or the strict build found problems; 2 wrong call or input."""

from __future__ import annotations

import argparse
import json
import os
import socket
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from build_scripts import pipeline
from build_scripts.add import AlreadyThere, add_source, files_in, papers_in, record_of, write_record
from build_scripts.arguments import parser
from build_scripts.audit.reference import measure_all
from build_scripts.audit.report import as_data, as_lines
from build_scripts.citations import as_dict, find
from build_scripts.compare import agreement, compare
from build_scripts.errors import InputError
from build_scripts.explain import as_text, explanation
from build_scripts.jobs import Jobs
from build_scripts.links.archive import SAME_ADDRESS
from build_scripts.manifest import verify
from build_scripts.publish import PublishError
from build_scripts.readers import read
from build_scripts.records import belongs_to
from build_scripts.search import counted, explained, search, suggested
from build_scripts.signs import shown
from build_scripts.stages.reading import unread
from build_scripts.watch import Watch

DONE, PROBLEMS, WRONG = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit code. Errors in a call or an input file are one line each."""
    arguments = parser().parse_args(argv)
    try:
        return COMMANDS[arguments.command](arguments)
    except (InputError, PublishError) as error:
        print(shown(f"kamerarchief: {error}"), file=sys.stderr)
        return WRONG
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")
        return DONE
    except OSError as error:
        print(shown(f"kamerarchief: {error.filename or arguments.command}: {error.strerror or error}. Check the path, its permissions and the room on the disk"), file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        return WRONG


# ---------------------------------------------------------------- the commands


def _build(arguments: argparse.Namespace) -> int:
    watch = Watch()
    report = pipeline.build(arguments.sources, arguments.site, Jobs(arguments.jobs, arguments.scheduler), watch, _cache(arguments))
    if arguments.profile:
        watch.write_profile(arguments.profile)
    for problem in report.left_out:
        print(shown(f"left out: {problem.at}: {problem.message}"), file=sys.stderr)
    _tell_unread(arguments.sources)
    for problem in report.problems:
        if problem.kind in (SAME_ADDRESS, "encoding"):
            print(shown(f"{problem.at}: {problem.message}"), file=sys.stderr)
    for name, faults in report.faults.items():
        for fault in faults:
            print(shown(f"unaccounted: {name}: {fault.at}: {fault.message}"), file=sys.stderr)
    print(f"site: {arguments.site}/index.html · bundle: {arguments.site}/downloads/kamerarchief-offline.zip")
    count = len(report.problems) + sum(map(len, report.faults.values()))
    print(
        f"{report.letters} letters, {report.pages} pages, {report.linked}/{report.recognised} citations linked, "
        f"{count} problems, {report.seconds:.1f} s"
    )
    return PROBLEMS if arguments.strict and not report.ok else DONE


def _tell_unread(sources: Path) -> None:
    for name, why in unread(sources):
        print(shown(f"not read: {name}: {why}"), file=sys.stderr)


def _cache(arguments: argparse.Namespace) -> Path:
    """The folder for what the next build need not make again: beside the site, unless another is chosen."""
    site = arguments.site.absolute()
    if not site.name:
        raise InputError(str(site), "this can't be a site's folder", "Name a new folder with --site")
    return arguments.cache or site.with_name(f".{site.name}.cache")


def _serve(arguments: argparse.Namespace) -> int:
    from mkdocs.livereload import LiveReloadServer

    def rebuild() -> None:
        try:
            _build(arguments)
        except (InputError, PublishError) as error:
            print(shown(f"kamerarchief: {error}"), file=sys.stderr)

    _refuse_taken_port(arguments.port)
    _build(arguments)
    server = LiveReloadServer(rebuild, host="127.0.0.1", port=arguments.port, root=str(arguments.site), mount_path="/")
    for folder in (arguments.sources, pipeline.DOCS):
        server.watch(str(folder))
    print(f"http://127.0.0.1:{arguments.port}/", flush=True)
    try:
        server.serve()
    finally:
        server.shutdown()
    return DONE


def _refuse_taken_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise InputError("--port", f"{port} can't be used ({error.strerror})", "Choose another, such as --port 8001") from error


def _check(arguments: argparse.Namespace) -> int:
    archive, audits = pipeline.check(arguments.sources)
    letters = [entry.letter for entry in archive.entries]
    measured = measure_all(letters, arguments.reference) if arguments.reference else {}
    if arguments.reference:
        print(f"{len(measured)} of {len(letters)} letters have a reference in {arguments.reference}", file=sys.stderr)
    for letter in letters:
        told = (letter, audits[letter.id], measured.get(letter.id))
        print(json.dumps(as_data(*told), ensure_ascii=False) if arguments.json else as_lines(*told))
    for problem in archive.failed:
        line = {"left_out": problem.at.source, "line": problem.at.line, "message": problem.message}
        print(json.dumps(line, ensure_ascii=False) if arguments.json else shown(f"left out: {problem.at}: {problem.message}"))
    _tell_unread(arguments.sources)
    passed = not archive.failed and all(one.ok for one in (*audits.values(), *measured.values()))
    return DONE if passed else PROBLEMS


def _cite(arguments: argparse.Namespace) -> int:
    if arguments.file and str(arguments.file) != "-":
        try:
            text = arguments.file.read_bytes().decode("utf-8")
        except OSError as error:
            raise InputError(str(arguments.file), f"can't be read ({error.strerror})", "Check the path") from error
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            raise InputError(str(arguments.file), "not UTF-8", "Convert it to UTF-8 first", line) from error
    else:
        text = sys.stdin.buffer.read().decode("utf-8", "replace")
    found = [as_dict(mention) for mention in find(text)]
    for one in [found] if arguments.json else found:
        print(json.dumps(one, ensure_ascii=False))
    return DONE


def _explain(arguments: argparse.Namespace) -> int:
    archive, audits = pipeline.check(arguments.sources)
    wanted = arguments.letter
    for entry in archive.entries:
        names = (entry.letter.id, entry.letter.source.name)
        if wanted in names or Path(wanted).name == entry.letter.source.name:
            told = explanation(entry, audits[entry.letter.id])
            print(json.dumps(told, ensure_ascii=False, indent=2) if arguments.json else as_text(told))
            return DONE
    known = ", ".join(entry.letter.id for entry in archive.entries[:5])
    raise InputError(wanted, "the archive has no such letter", f"Use an id or a file name, such as {known}")


def _search(arguments: argparse.Namespace) -> int:
    if arguments.suggest:
        for one in suggested(arguments.site, arguments.query):
            print(json.dumps(one, ensure_ascii=False))
        return DONE
    chosen = {name: getattr(arguments, name) for name in ("type", "date_from", "date_to", "tag", "ministry", "dossier", "person")}
    if arguments.counts:
        for name, choices in counted(arguments.site, arguments.query, **chosen).items():
            for key, label, count in choices:
                print(json.dumps({"filter": name, "key": key, "label": label, "letters": count}, ensure_ascii=False))
        return DONE
    found = search(arguments.site, arguments.query, limit=arguments.limit, order=arguments.sort, **chosen)
    if arguments.explain:
        for one in explained(arguments.site, arguments.query):
            print(json.dumps(one, ensure_ascii=False), file=sys.stderr)
    for one in found:
        print(json.dumps(one, ensure_ascii=False))
    return DONE


def _verify(arguments: argparse.Namespace) -> int:
    found = verify(arguments.folder)
    for what, paths in (("changed", found.changed), ("missing", found.missing), ("not listed", found.extra)):
        for path in paths:
            print(f"{what}: {path}")
    print(f"{arguments.folder}: {found.files} files, {'all as listed' if found.none else 'not as listed'}")
    return DONE if found.none else PROBLEMS


def _compare(arguments: argparse.Namespace) -> int:
    differences = compare(arguments.one, arguments.other)
    for difference in differences:
        print(difference)
    print(f"agreement: {agreement(arguments.one, arguments.other):.4f} of the words, {len(differences)} differences", file=sys.stderr)
    return PROBLEMS if differences else DONE


def _add(arguments: argparse.Namespace) -> int:
    record = {key: value for key in ("betreft", "datum", "bron", "hoort_bij") if (value := getattr(arguments, key))}
    several = len(arguments.files) > 1 or arguments.files[0].is_dir()
    outcome = DONE
    files = list(files_in(arguments.files))
    if not files:
        raise InputError(str(arguments.files[0]), "there are no files in this folder", "Name a file, or a folder that holds letters")
    for file in files:
        try:
            _add_one(file, arguments.sources, record)
        except InputError as error:
            if not several:
                raise
            # Of many files one that is there already is no fault; one that can't be read stops none of the others.
            print(shown(f"kamerarchief: {error}"), file=sys.stderr)
            outcome = outcome if isinstance(error, AlreadyThere) else WRONG
    return outcome


def _add_one(file: Path, sources: Path, record: dict[str, str]) -> None:
    document = read(file)
    papers = papers_in(sources)
    filled = record_of(document, papers) | record
    for name in belongs_to(filled):
        if not (sources / "letters" / name).is_file():
            raise InputError("--hoort-bij", f"there is no letters/{name}", "Name a file of the archive")
    target = add_source(file, sources)
    write_record(sources, target.name, filled)
    letter = pipeline.read_letter(target, sources)
    print(shown(f"{file} → {target.name}, {document.form}, {letter.source.words} words"))
    if filled.get("kamerstuk") in papers:
        print(f"  doubt: the archive has {filled['kamerstuk']} already, as {papers[filled['kamerstuk']]}; keep one of the two")
    for name, fact in letter.facts.items():
        print(shown(f"  {name:10} {fact.value}  [{fact.provenance}{': ' + fact.basis if fact.basis else ''}]"))
    for name, key in (("betreft", "betreft"), ("date", "datum"), ("kenmerk", "kenmerk"), ("sender", "van"), ("addressee", "aan")):
        if name not in letter.facts or letter.facts[name].provenance == "inferred":
            print(f"  fill in '{key}' for {target.name} in register.yml if you know it")
    for problem in letter.problems:
        print(shown(f"  doubt: line {problem.at.line}: {problem.message}"))


def _anchors(arguments: argparse.Namespace) -> int:
    letters, noted = pipeline.note_anchors(arguments.sources)
    print(f"{letters} letters, addresses of {noted} noted in {arguments.sources}/anchors/")
    return DONE


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "build": _build, "serve": _serve, "check": _check, "cite": _cite, "explain": _explain,
    "search": _search, "verify": _verify, "compare": _compare, "add": _add, "anchors": _anchors,
}  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
