"""What happens to one letter, as pure functions of a context and that letter: read, link, finish."""
