"""The values of the two sides of a unit, compared."""
