"""From the bytes of a source to a document: decode, read, mark boilerplate, number."""

#: Changes whenever the same source may become another document.
SIGNATURE = "ingest:4"
