"""The pages of the audit: which forms of each concept stand in the texts, since when, how often."""
