"""The lists that people keep in YAML: read by the C library where it is there, in a tenth of the time.

What stands there is text, as it stands: "0123", "1:30", "ja" and "2024-06-04" are no numbers, answers or
dates. Only a whole number is a number, so that the text of it is what was written.
"""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from build_scripts.errors import InputError


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    yaml_implicit_resolvers: dict = {}


_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(?:~|null|)\Z"), ["~", "n", ""])
_Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"(?:0|[1-9][0-9]{0,17})\Z"), list("0123456789"))


def load_mapping(path: Path) -> tuple[dict, dict[object, int]]:
    """A mapping, and the line of each of its keys; a missing file counts as empty.

    Raises InputError (file, line, likely fix) where it is no YAML or no mapping, or a key stands in it twice.
    """
    value, node = _load(path)
    if value is None:
        return {}, {}
    if not isinstance(value, dict):
        raise InputError(path.name, "the file must map names to values", "Begin each line with 'name:'", 1)
    return value, {name: key.start_mark.line + 1 for name, (key, _) in zip(value, node.value, strict=True)}


def load_rows(path: Path) -> tuple[list, list[int]]:
    """A list of rows, and the line of each; a missing file counts as empty.

    Raises InputError (file, line, likely fix) where it is no YAML or no list, or a key stands in a row twice.
    """
    value, node = _load(path)
    if value is None:
        return [], []
    if not isinstance(value, list):
        raise InputError(path.name, "the file must be a list", "Begin each row with '- '", 1)
    return value, [row.start_mark.line + 1 for row in node.value]


def _load(path: Path) -> tuple[object, yaml.Node | None]:
    """The value of a file, and the nodes that it was made from."""
    if not path.exists():
        return None, None
    try:
        loader = _Loader(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(path.name, f"can't be read ({error.strerror})", "It must be a file that you may read") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise InputError(path.name, "the file is not UTF-8", "Save it as UTF-8", line) from error
    except yaml.YAMLError as error:
        raise _no_yaml(path, error) from error
    try:
        node = loader.get_single_node()
        _refuse_doubles(path, node)
        return (loader.construct_document(node), node) if node else (None, None)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise _no_yaml(path, error) from error
    finally:
        loader.dispose()


def _no_yaml(path: Path, error: Exception) -> InputError:
    mark = getattr(error, "problem_mark", None)
    what = getattr(error, "problem", None) or str(error).partition("\n")[0]
    return InputError(path.name, f"not valid YAML: {what}", "Check indentation, colons and quotes", mark.line + 1 if mark else None)


def _refuse_doubles(path: Path, node: yaml.Node | None) -> None:
    """YAML takes the last of two values with one name, without a word."""
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            if str(key.value) in seen:
                raise InputError(path.name, f"'{key.value}' stands in it twice", "Keep one of the two", key.start_mark.line + 1)
            seen.add(str(key.value))
            _refuse_doubles(path, value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            _refuse_doubles(path, value)
