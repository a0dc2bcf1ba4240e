"""Checks of the glossary itself: whether it is sound before it judges others."""
