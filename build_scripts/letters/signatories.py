"""Who signed a letter, in which role, by the blocks of its signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.letters.drafts import Draft
from build_scripts.letters.labels import CLOSING, FUNCTION, ORGANISATION, ROLE
from build_scripts.letters.signature import ARTICLE, DEPUTY, NAME, PARTICLE, name_and_function, role_and_name
from build_scripts.model import Signatory

# "(w.g.) Maria J.A. van der Hoeven": was getekend
SIGNED = re.compile(r"^\(?w\.?g\.?\)? (?=\S)", re.I)
PREMIER = re.compile(r"minister-president", re.I)
# Of the minister-president, in the row below his title
OWN_MINISTRY = re.compile(r"minister van algemene zaken,?", re.I)


def read_signatories(drafts: Sequence[Draft], sender: str = "") -> tuple[Signatory, ...]:
    """Who signed: roles and names in one order, the names above or below their roles; not the sender for whom they sign.

    Two ministers who sign beside each other give two roles and then two names.
    """
    texts = [draft.text for draft in drafts if draft.kind == "signature" and not CLOSING.fullmatch(draft.text) and draft.text.strip(" ,") != sender]
    signatories: list[Signatory] = []
    roles: list[str] = []
    names: list[str] = []
    for before, text in zip(["", *texts], texts):
        if DEPUTY.fullmatch(text):
            roles[-1:] = [f"{role}, {text.strip(' ,')}" for role in roles[-1:]]
            continue
        if one := role_and_name(text):
            signatories.append(Signatory(one[1], one[0]))
            continue
        found = ROLE.match(text)
        if roles and PREMIER.fullmatch(roles[-1]) and OWN_MINISTRY.fullmatch(text):
            roles[-1] += f", {text.strip(' ,')}"
        elif found:
            roles.append(found["role"])
        elif roles and before.endswith(",") and text.endswith(","):
            roles[-1] += f", {text.strip(' ,')}"
        else:
            names.append(SIGNED.sub("", text.strip(" ,")))
        if roles and names and not _goes_on_below(text):
            signatories.append(Signatory(names.pop(0), roles.pop(0)))
    signatories += [Signatory(name, role) for name, role in zip(names, roles)]
    return tuple(signatories or _without_ministers([SIGNED.sub("", text) for text in texts if not DEPUTY.fullmatch(text)]))


def signing_organisation(drafts: Sequence[Draft]) -> str:
    """For which organisation a letter is signed, by the signature's block that is its name and nobody's function; empty where none is."""
    for draft in drafts:
        name = draft.text.strip(" ,") if draft.kind == "signature" else ""
        if ORGANISATION.search(name) and name[0].isupper() and not (ROLE.match(name) or FUNCTION.match(ARTICLE.sub("", name)) or role_and_name(name) or name_and_function(name)):
            return name
    return ""


def _without_ministers(texts: Sequence[str]) -> list[Signatory]:
    """Who signed where nobody is a minister: names, each with the function that stands below it."""
    signatories: list[Signatory] = []
    role = ""
    for text, after in zip(texts, [*texts[1:], ""]):
        bare = text.rstrip(" ,")
        if named := name_and_function(text):
            signatories.append(Signatory(*named))
            continue
        function, _, name = bare.rpartition(", ")
        if FUNCTION.match(ARTICLE.sub("", function)) and NAME.fullmatch(name) and " " in name:
            signatories.append(Signatory(name, ARTICLE.sub("", function)))
            continue
        if signatories and not role and (FUNCTION.match(text) or text[:1].islower() and not PARTICLE.match(text) and not signatories[-1].role):
            at = _whose(signatories, after)
            signatories[at] = Signatory(signatories[at].name, bare)
        elif bare != text and NAME.fullmatch(after) and not NAME.fullmatch(bare):
            role = ARTICLE.sub("", bare)
        elif NAME.fullmatch(bare) and not (ORGANISATION.search(bare) and NAME.fullmatch(after.rstrip(" ,"))):
            signatories.append(Signatory(bare, role))
            role = ""
    return signatories or [Signatory(text, "") for text in texts[-1:] if len(text) < 60]


def _whose(signatories: Sequence[Signatory], after: str) -> int:
    """Of whom a function is: of the last who signs, or of the one before who has none where another function follows, as with two beside each other."""
    beside = len(signatories) > 1 and not signatories[-2].role and not signatories[-1].role
    return len(signatories) - 2 if beside and FUNCTION.match(after) else len(signatories) - 1


def _goes_on_below(text: str) -> bool:
    """Whether a role's name may go on in the row below: "de staatssecretaris van Volksgezondheid,"."""
    return bool(ROLE.match(text)) and text.endswith(",")
