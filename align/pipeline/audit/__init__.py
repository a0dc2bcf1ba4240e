"""The audit of terminology: occurrences of each concept, their renderings, and what changed."""
