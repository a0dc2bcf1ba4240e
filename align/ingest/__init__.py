"""From the bytes of a source to a document: decode, read, find boilerplate, number."""

#: The version of reading. Change it when the same source may give another document.
SIGNATURE = "ingest:4"
