"""Glossaries as TBX, the exchange format of terminology tools: written and read.

Public data categories hold what they have a place for; all else stands in one module of our own
(:mod:`align.terms.tbx.module`), so that a glossary comes back as it was.
"""

from align.terms.tbx.dialect import TbxDialect
from align.terms.tbx.reader import read_tbx
from align.terms.tbx.writer import write_tbx

__all__ = ["TbxDialect", "read_tbx", "write_tbx"]
