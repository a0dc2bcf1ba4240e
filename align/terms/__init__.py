"""Glossaries: loading them, and finding their terms in text."""
