"""The command that judges: the corpus, or files, once or whenever one is saved."""
