"""The names that files of sources end in."""

#: Each is read by :func:`align.ingest.formats.read_page`.
SUFFIXES = (".txt", ".html", ".htm", ".xhtml", ".docx")
