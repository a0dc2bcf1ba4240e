"""An entry of a glossary file: its form, its values as texts, writing and changing it."""
