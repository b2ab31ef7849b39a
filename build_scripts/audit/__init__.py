"""Proof, from the source and the finished page, that no word was lost or invented; and how well a letter is read."""

from build_scripts.audit.account import Audit, audit, expected

__all__ = ["Audit", "audit", "expected"]
