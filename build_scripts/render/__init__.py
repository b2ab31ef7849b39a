"""From values to Markdown pages: letters, overviews, and the words around them. Writes no files."""
