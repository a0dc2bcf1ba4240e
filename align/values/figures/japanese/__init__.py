"""Figures and dates of Japanese texts."""
