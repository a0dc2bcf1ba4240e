"""Pages over HTTP as bytes: polite, cached, each with a note of where it came from."""
