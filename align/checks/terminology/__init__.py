"""Checks of the terms and names that the glossary knows."""
