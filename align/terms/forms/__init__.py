"""All ways to write the terms of a glossary."""
