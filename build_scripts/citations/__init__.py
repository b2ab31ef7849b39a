"""Text → mentions of what it cites: papers of parliament, laws, judgments, addresses."""

from .find import as_dict, find

__all__ = ["as_dict", "find"]
