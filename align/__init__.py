"""Japanese-English diplomatic readouts: anchors, alignment, terminology."""

__version__ = "0.1.0"
