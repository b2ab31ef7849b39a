"""Kamerarchief: Dutch government letters to parliament, from source file to searchable site."""
