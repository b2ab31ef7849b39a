"""SourceDocument → Letter: segment, letterhead, notes, body."""
