"""Fetch pages over HTTP as bytes, with pauses and a cache, and note where they came from."""
