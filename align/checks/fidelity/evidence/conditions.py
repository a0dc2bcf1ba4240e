"""A condition or a reason of which the other text knows nothing: "provided that …", …次第."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang


class _Kind(NamedTuple):
    """How a condition is said in each language, and any word that may answer it there."""

    said: dict[Lang, re.Pattern[str]]
    answers: dict[Lang, re.Pattern[str]]


def _kind(said: tuple[str, str], answers: tuple[str, str]) -> _Kind:
    return _Kind(
        {"en": re.compile(said[0], re.IGNORECASE), "ja": re.compile(said[1])},
        {"en": re.compile(answers[0], re.IGNORECASE), "ja": re.compile(answers[1])},
    )


_KINDS = (
    _kind(
        (
            (
                r"\b(?:provided\s+that|providing\s+that|on\s+(?:the\s+)?condition\s+that|on\s+condition\s+of|unless"
                r"|as\s+long\s+as|subject\s+to)\b[^.;:]+"
            ),
            "(?:(?<=[、，。])|^)[^、，。]{2,}?(?:を条件(?:として|に|とし)|ことを前提(?:として|に)|(?:場合|とき)に限[りっ])",
        ),
        (
            (
                r"\b(?:provid|condition|unless|if\b|as\s+long\s+as|so\s+long\s+as|subject\s+to|premis|only|when|once|assum|after|given"
                r"|contingent|depend|ad\s+referendum|without|until|where\b|in\s+case)"
            ),
            "条件|場合|限[りら]|前提|ば(?=[、，]|[一-鿿ぁ-ん])|なら|上で|もと|下[でに、]|次第|とき|際|後|従|たら",
        ),
    ),
    _kind(
        (
            r"\b(?:as\s+soon\s+as(?!\s+(?:(?:it\s+|was\s+|is\s+)*(?:possible|practicable|feasible)|(?:he|she|they|we)\s+c))|immediately\s+(?:after|upon|on)|once(?=\s+(?:the|all|an?|it|they|both)\s))\b[^.;:,]+",
            "(?:(?<=[、，。])|^)[^、，。]{3,}?(?:次第(?=[、，速直早])|(?:した|され)後直ちに|を待って)",
        ),
        (
            r"\b(?:as\s+soon|once|when|after|upon|on\b|following|immediate|prompt|until|by\b|pending|before|subject|if\b|with\b|then)",
            "次第|後|たら|てから|上で|待って|直後|同時|際|時|とき|以降|経て|受け|まで|前|と[、，]|れば|ば[、，]|より|伴",
        ),
    ),
    _kind(
        (
            r"\b(?:because\s+of|due\s+to(?=\s+(?:the|an?|his|her|its|their|this|these|bad|severe|heavy|strong|technical|poor|rising|[a-z]+\s+(?:weather|reasons|conditions|circumstances))\b)|owing\s+to|on\s+account\s+of)\b[^.;:]+",
            "(?:(?<=[、，。])|^)[^、，。]{2,}?(?:を理由(?:として|に)|の影響(?:により|で)|が原因で)",
        ),
        (
            r"\b(?:because|due|owing|account|as\b|since|by\b|through|reason|caus|follow|after|in\s+view|in\s+light|result|for\b|from|with)",
            "ため|ので|から|より|よ[りっる]|理由|受け|伴|影響|原因|鑑|応じ|対応|で[、，]|もの",
        ),
    ),
)


def left_out_conditions(here: str, there: str, lang: Lang) -> Iterator[tuple[int, int]]:
    """The conditions and reasons of a text where the other text has no word that says the like.

    >>> here = "The reserves could be used provided that all members gave their consent."
    >>> [here[a:b] for a, b in left_out_conditions(here, "準備金を使用することができる。", "en")]
    ['provided that all members gave their consent']
    >>> list(left_out_conditions(here, "全加盟国が同意すれば、準備金を使用することができる。", "en"))
    []
    """
    other: Lang = "ja" if lang == "en" else "en"
    for kind in _KINDS:
        for match in kind.said[lang].finditer(here):
            if not kind.answers[other].search(there):
                yield match.span()
