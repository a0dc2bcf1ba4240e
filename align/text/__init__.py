"""Text as characters: scripts, widths, folds that remember where each character came from."""
