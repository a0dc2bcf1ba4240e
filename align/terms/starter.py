"""The glossary that a new workspace begins with."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

#: Its path in the repository, and inside the package in a wheel (see pyproject.toml).
STARTER = "glossaries/diplomacy.yaml"


def starter_glossary() -> str:
    """The text of the glossary that comes with this project."""
    packed = files("align").joinpath(STARTER)
    if packed.is_file():
        return packed.read_text(encoding="utf-8")
    checkout = Path(__file__).parents[2] / STARTER
    return checkout.read_text(encoding="utf-8")
