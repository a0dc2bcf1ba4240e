"""HTML pages of all eras to blocks."""
