"""Words of office and address that stand beside names."""

from __future__ import annotations

import re

#: English words of a title; several may stand together: "Deputy Prime Minister".
ENGLISH_TITLE = (
    "Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Dame|Lord|Lady|H\\.E|Hon"
    "|Minister|Secretary|President|Premier|Chancellor|Ambassador|Chairman|Chairperson|Chair"
    "|Governor|Speaker|Senator|Representative|Director|Director-General|Commissioner|Envoy"
    "|Counsellor|Councillor|Advisor|Adviser|General|Admiral|Commander|Marshal|Colonel"
    "|King|Queen|Prince|Princess|Emperor|Empress|Sultan|Emir|Sheikh|Pope|Leader|Spokesperson"
    "|Secretary-General|Vice-Minister|Vice-President|Under-Secretary|Coordinator|Mayor|Judge"
)
#: An English title before a name, up to the name.
TITLE_BEFORE = re.compile(
    rf"\b(?:{ENGLISH_TITLE})\b\.?"
    r"(?:,? (?:of|for) (?:the )?[A-Z][\w-]+(?:(?:,|,? and) [A-Z][\w-]+| [A-Z][\w-]+){0,4})?,? +$"
)

#: What a Japanese title ends in.
JAPANESE_TITLE = (
    "大臣|外相|首相|[^\\W\\d_]相|総理|大統領|長官|部長|局長|次長|次官|審議官|大使|公使|参事官|代表|本部長"
    "|議長|議員|委員長|委員|主席|総書記|書記長|書記|国王|女王|皇太子|王子|殿下|陛下|閣下|天皇|法王|教皇"
    "|報道官|会長|社長|理事長|総長|総裁|知事|市長|教授|博士|補佐官|顧問|司令官|将軍|大将|幹事長|政務官"
    "|特使|調整官|裁判官|判事|団長|座長|内閣|政権"
)
#: Forms of address: nothing stands between a name and one of these.
_ADDRESS = "氏|さん|様"
#: What may stand between a name and what its title ends in: country and portfolio.
_PORTFOLIO = (
    "元|前|故|新|当時の|外務|防衛|財務|法務|文部|文部科学|厚生|労働|厚生労働|農林|水産|農林水産|経済|経済産業|産業|エネルギー"
    "|国土交通|環境|内閣|官房|内閣官房|内閣府|総理|国務|国防|外交|通商|貿易|安全保障|国家安全保障|国家"
    "|担当|副|首席|特別|上級|駐日|駐米|次席|筆頭|事務|政務|国際|協力|開発|英連邦|欧州|アジア|大洋州|北米"
    "|中南米|中東|アフリカ|総合|政策|条約|国際法|通信|運輸|保健|文化|教育|内務|司法|石油|首|共和国|連邦"
    "|[日米英仏独伊露ロ中韓朝豪加印]|[米英中韓]国|[ァ-ヶー]{2,12}+(?![ァ-ヶー])|EU|eu|・|、"
)
#: A Japanese title after a name, from the name on.
TITLE_AFTER = re.compile(rf"(?:{_ADDRESS})|(?:{_PORTFOLIO}){{0,6}}(?:{JAPANESE_TITLE})")
#: A Japanese title at the end of a term: 町村外務大臣.
TITLE_AT_END = re.compile(rf"(?:(?:{_ADDRESS})|(?:{_PORTFOLIO})*(?:{JAPANESE_TITLE}))\Z")

#: What may stand before a role when it is no office of one country: 同大臣, 両外相, 前首相.
BEFORE_ROLE = frozenset("同貴両各当元前副故該全現次新諸旧")

#: A name in a Japanese text with a title behind it, whoever it is.
NAME_WITH_TITLE = re.compile(
    "(?P<name>[々〇\u3400-\u4dbf\u4e00-\u9fff]{2,4}?|(?<![ァ-ヶー])[ァ-ヶー]{3,}+(?:・[ァ-ヶー]++){0,4})"
    rf"(?:(?:{_ADDRESS})|(?:{_PORTFOLIO}){{0,6}}(?:{JAPANESE_TITLE}))"
)
