"""Glossaries: loading them, and finding their terms in text."""

#: Changes whenever the same glossary may lead to other terms found in the same text.
SIGNATURE = "terms:7"
