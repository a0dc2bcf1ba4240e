"""Formats that hold texts and the links between them in files of their own."""
