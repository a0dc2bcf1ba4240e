"""What one case of the benchmark of fidelity is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: A fault must be told by its check; of a trap no check of fidelity may tell anything.
Kind = Literal["fault", "trap"]


@dataclass(frozen=True, slots=True)
class FidelityCase:
    """A pair of texts with one fault planted, or a right one that looks wrong.

    Args:
        id: unique; `CHECK-kind-group-number`.
        check: whose case it is, such as ``N002``.
        group: what kind of fault or trap it is, in a few words with hyphens.
        en: cells of a row of a table, or whole texts if `readout`.
        ja: the same.
        date: of the readout, ISO; empty where the case does not need it.
        also: other checks that may tell the same fault with equal right.
        readout: whether `en` and `ja` are whole readouts, to be read as text files and aligned.
        partner: cases with the same partner stand in one table, for checks that compare rows.
    """

    id: str
    check: str
    kind: Kind
    group: str
    en: str
    ja: str
    date: str = ""
    also: frozenset[str] = frozenset()
    readout: bool = False
    partner: str = ""
