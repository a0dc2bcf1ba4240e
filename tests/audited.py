"""The glossary that tests of the audit read."""

from __future__ import annotations

from align.terms.glossary import read_glossary
from align.terms.matching import TermBase

GLOSSARY = """\
- id: six-party-talks
  type: event
  terms:
    - {lang: en, term: Six-Party Talks, status: preferred}
    - {lang: en, term: Six Party Conference, status: deprecated}
    - {lang: ja, term: 六者会合, status: preferred}
    - {lang: ja, term: 六か国協議, status: deprecated}
- id: Kyiv
  type: place
  terms:
    - {lang: en, term: Kyiv, status: preferred}
    - {lang: ja, term: キーウ, status: preferred}
    - {lang: ja, term: キエフ, status: superseded, validTo: "2022-03-30"}
- id: Never.月光
  type: generic
  terms:
    - {lang: en, term: moonlight <clause>, status: preferred}
    - {lang: ja, term: 月光条項, status: preferred}
"""
TERMS = TermBase(read_glossary(GLOSSARY, "talks.yaml"))
