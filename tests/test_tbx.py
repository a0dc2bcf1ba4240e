"""Glossaries as TBX: what is written is read again, by us and by others."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from align.terms.tbx import TbxDialect, read_tbx, write_tbx
from tests.made_entries import glossaries

if TYPE_CHECKING:
    from align.terms.entries import ConceptEntry

every_dialect = pytest.mark.parametrize("dialect", TbxDialect)


def written(entries: list[ConceptEntry], dialect: TbxDialect) -> bytes:
    stream = io.BytesIO()
    write_tbx(entries, stream, dialect)
    return stream.getvalue()


@every_dialect
@given(entries=glossaries())
def test_a_glossary_comes_back_as_it_was(dialect: TbxDialect, entries: list[ConceptEntry]) -> None:
    found = list(read_tbx(io.BytesIO(written(entries, dialect)), "g.tbx"))
    assert [concept.entry() for concept in found] == entries
    assert not any(concept.left_out for concept in found)
