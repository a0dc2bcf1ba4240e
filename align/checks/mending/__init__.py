"""What to write in place of a form that a check refuses, where that is unambiguous."""
