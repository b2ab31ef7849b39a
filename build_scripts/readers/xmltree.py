"""XML from strangers, read with limits: no entities, no network, bounded size and depth."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from build_scripts.errors import InputError

Element = etree._Element
MOST_BYTES = 60_000_000
MOST_ELEMENTS = 2_000_000
DEEPEST = 120
"""Levels; the deepest official papers have some thirty."""


def parse_xml(name: str, data: bytes, what: str = "XML") -> Element:
    """The root element, comments and processing instructions left out.

    `what` names the part of the file in messages. Raises InputError where the XML is broken,
    declares entities or is too large.
    """
    if len(data) > MOST_BYTES:
        raise InputError(name, f"the {what} is larger than {MOST_BYTES // 1_000_000} MB", "Split the document")
    depth = count = 0
    # Without huge_tree libxml2 bounds depth, the length of names and what entities may grow to.
    options = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False, "remove_comments": True, "remove_pis": True}
    try:
        walk = etree.iterparse(BytesIO(data), events=("start", "end"), **options)
        for event, _ in walk:
            depth += 1 if event == "start" else -1
            count += event == "start"
            if depth > DEEPEST or count > MOST_ELEMENTS:
                raise InputError(name, f"the {what} is nested too deep or has too many elements", "Ask for another copy of the document")
    except etree.XMLSyntaxError as error:
        raise InputError(name, f"not valid {what} ({_reason(error)})", "Download the file again", error.lineno or None) from error
    except (ValueError, LookupError) as error:
        raise InputError(name, f"the {what} has an encoding that can't be read", "Save it as UTF-8") from error
    root = walk.root
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and next(dtd.iterentities(), None) is not None:
        raise InputError(name, f"the {what} declares entities, which are not read", "Ask for a copy without a DTD of its own")
    return root


def _reason(error: etree.XMLSyntaxError) -> str:
    return str(error.msg or "no element found").split(", line ")[0][:120]


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """The value of an attribute by its name without namespace; "" where there is none."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""


def number_in(element: Element, name: str, least: int = 1, most: int = 1000) -> int:
    """An attribute that counts something, kept between `least` and `most`."""
    value = attribute(element, name)
    return max(least, min(int(value), most)) if value.isascii() and value.isdigit() and len(value) < 10 else least


def words(element: Element) -> str:
    """All text of an element on one line."""
    return " ".join("".join(map(str, element.itertext())).split())


def children(element: Element, name: str) -> Iterator[Element]:
    """The children of one name, without namespace."""
    return (child for child in element if local(child) == name)


def first(element: Element, name: str) -> Element | None:
    """The first element below this one that has the name."""
    return next((child for child in element.iter() if local(child) == name), None)
