"""What is done with glossaries as files: checked, exchanged, edited, tried out."""
