"""What tells that two texts say the same: words, names, parties, and passages without an answer."""
