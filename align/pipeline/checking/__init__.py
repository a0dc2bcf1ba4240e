"""What ``align check`` judges besides the corpus: rows of a table; and what people waive."""
