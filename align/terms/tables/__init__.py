"""Glossaries as tables, as people keep them in a spreadsheet: one row a term."""
