"""Text as characters: language, scripts, widths and folded forms for comparison."""
