"""Reads Word documents (.docx) as blocks."""
