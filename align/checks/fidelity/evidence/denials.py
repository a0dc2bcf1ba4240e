"""Words that deny by what they mean, in pairs: prevent and 防止, refuse and 拒否.

Such a word answers its counterpart, so it cannot also answer a plain "not" or ない of the other text.
"""

from __future__ import annotations

import re

_PAIRS = tuple(
    (re.compile(rf"\b(?:{english})", re.IGNORECASE), re.compile(japanese))
    for english, japanese in (
        (r"prevent\w*|deter\w*", "防[ぎぐ止]|予防|抑止"),
        (r"refus\w*|reject\w*|declin\w*|turn\w*\s+down", "拒|断[っり]|辞退|却下"),
        (r"oppos\w*", "反対"),
        (r"avoid\w*", "避け|回避"),
        (r"prohibit\w*|ban(?:ned|s)?\b|forb\w+", "禁"),
        (r"suspen\w*|halt\w*|stop\w*|ceas\w*", "停止|停戦|中断|止め|止ま"),
        (r"lift\w*|remov\w*", "解除|撤去|撤廃|除[いきくけ去]"),
        (r"limit\w*|restrict\w*", "制限|限[らりる定]"),
        (r"end(?:ed|ing|s)?\b|terminat\w*", "終[わえ了結]|末"),
        (r"remain\w*", "残|依然|引き続き|なお"),
        (r"withdr\w+", "撤|取り下げ|脱退"),
        (r"los[est]\w*|loss\w*", "失[っうわい]|損失"),
        (r"lack\w*|short\w*", "欠|不足"),
        (r"difficult\w*|hard\b", "困難|難[しく]"),
        (r"postpon\w*", "延期|先送"),
        (r"keep|kept|maintain\w*", "維持|保[ちつっ持]"),
        (r"still\b", "なお|依然"),
        (r"regret\w*|sorry", "遺憾|残念"),
        (r"against", "反対|対[しす]"),
        (r"abol\w*|eliminat\w*", "廃|撤廃|根絶"),
        (r"cancel\w*|abandon\w*", "中止|取[りや]|断念|放棄"),
        (r"break\w*|broke\w*", "破|断"),
        (r"before", "前"),
        (r"less\b|few\w*|little", "少な|わずか|未満"),
        (r"but\b|although|despite|nevertheless", "が、|しかし|ものの|かかわらず|一方"),
        (r"only\b", "のみ|だけ|専ら"),
        (r"violat\w*", "違反|侵害"),
        (r"exclud\w*|except\w*", "除[いきくけ外]|以外"),
        (r"block\w*", "封鎖|阻"),
        (r"doubt\w*", "疑"),
        (r"neglect\w*|ignor\w*", "無視"),
        (r"unprecedented", "未曽有|未曾有|前例のない"),
        (r"uncertain\w*|unclear", "不透明|不明|不確実"),
        (r"unstable|instability", "不安定"),
        (r"unlawful\w*|illegal\w*", "不法|違法"),
        (r"unconditional\w*", "無条件"),
        (r"non-?proliferat\w*", "不拡散"),
        (r"indispensable|essential", "不可欠"),
        (r"missing", "行方不明|不明"),
    )
)
#: Words in which such a sign denies nothing.
_NO_DENIAL_JA = re.compile(
    "無償|無線|無人|無事|無論|無料|不断|不動|不測|非核|非公式|未明|判断|決断|診断|横断|断固|断続|断層|破壊|突破|絶対|絶大|免許|免税|免除"
    "|反応|反映|限り?(?:を|の)尽|期限|権限|上限|下限|最低限|最小限|最大限|無限"
)


def without_answered(english: str, japanese: str) -> tuple[str, str]:
    """Both texts, blank where such a word of one answers such a word of the other.

    >>> without_answered("It is sufficient to prevent it.", "防止に十分ではない。")
    ('It is sufficient to _______ it.', '__に十分ではない。')
    """
    japanese = _NO_DENIAL_JA.sub(lambda match: "_" * len(match[0]), japanese)
    for ours, theirs in _PAIRS:
        count = min(len(ours.findall(english)), len(theirs.findall(japanese)))
        if count:
            english = ours.sub(lambda match: "_" * len(match[0]), english, count=count)
            japanese = theirs.sub(lambda match: "_" * len(match[0]), japanese, count=count)
    return english, japanese
