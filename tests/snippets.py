"""Texts of many kinds in many encodings, made from word lists of our own.

``snippets(seed)`` gives the same snippets for the same seed on every machine.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PROSE = """
双方は、来月上旬に次官級協議を都内で開催することを申し合わせた。
両首脳は、海洋の安全保障に係る連携を一層強めていくことで意見の一致を見た。
先方より、震災の折に寄せられた支援に対し、改めて謝意が表された。
当方からは、在留邦人の安否確認に万全を期してほしいと要請した。
今回の往来を機に、青少年の相互派遣を倍増させる構想が披露された。
昼食会では、漁業資源の保存や再生可能エネルギーの活用も話題に上った。
国連安保理改革について、引き続き緊密に意見交換していくことを確かめ合った。
あすは西から下り坂で、夕方には九州北部から雨が降り出すでしょう。
関東の沿岸では、朝のうち濃い霧が立ちこめ、見通しの悪いところがあります。
この冬いちばんの寒気が流れ込み、山沿いでは大雪となるおそれがあります。
台風は奄美の東を北へ進み、速さを増しながら温帯低気圧に変わりました。
梅雨前線が停滞し、降り始めからの雨量は多い所で三百ミリを超えています。
九回裏、代打の新人が右翼席へ逆転サヨナラ本塁打を放った。
優勝候補の横綱が、千秋楽で小結に寄り切られる波乱があった。
女子駅伝は、最終区で襷を受けた主将が三人を抜き去って逆転した。
水泳の背泳ぎで、高校二年生が十年ぶりに日本新をマークした。
卵をよく溶きほぐし、だし汁と醤油を合わせて弱火でじっくり焼く。
ねぎは小口切りにし、豆腐は一口大に切って鍋に入れます。
祖母の家の縁側で、すいかを食べながら花火を眺めたのを覚えている。
そんなことを言われても、どうすればよいのか、わたしにはわからなかった。
ここから駅までは歩いて十五分ほどですが、坂道なので少しきついかもしれません。
ゆっくりでいいから、ひとつずつ、ていねいにやってみましょう。
「もう少し早く教えてくれたらよかったのに」と姉はため息をついた。
いつもありがとうございます。ただいま電話が込み合っております。
図書館は月曜が休みで、夜は八時まで開いている。
蒸気機関車が汽笛を鳴らし、鉄橋を渡って谷あいの村へ向かった。
夕暮れの港に、かもめの鳴き声と船のエンジン音だけが響いていた。
薬は食後に水で飲み、めまいがしたら服用をやめて医師に相談してください。
江戸の町人は、朝顔や菊を鉢に植えて品評会を楽しんだという。
ペンギンの雛は、親鳥の足の上で極寒の冬を越す。
"""

EXTENSIONS = """
①日程の調整、②議題の整理、③共同文書の起草
㈱山髙商店、℡〇三局、№一二号
第Ⅰ部 総則　第Ⅱ部 細則　第Ⅲ部 附則
床面積は八五㎡、天井高は二六〇㎝、重さ三㎏
髙﨑市立第三中学校（㈹〇二七）
①②③④⑤は必ず記入し、⑥⑦は該当する者のみ
㊤㊦二巻、㍾三十年刊、㍽復刻
宮﨑駅前の塚本㈲、德川美術館
㈱㈲㈹のいずれかに○をつける
⑧交流事業 ⑨留学生 ⑩姉妹都市 ⑪その他
Ⅳ 今後の予定　⑳次回会合　≒四十名
栁沢、髙木、濵田、﨑山、德永の五名
〝平和の鐘〟を鳴らす式典
㍉単位で㌔㌘㌧㍑を換算する∑∮∟⊿
""".replace("濵", "濵")

HALF_WIDTH = """
ﾎﾝｼﾞﾂ ｺﾞｺﾞ 3ｼﾞ ﾊﾈﾀﾞﾁｬｸ ﾑｶｴ ﾀﾉﾑ
ｻｸﾗｻｸ ｺﾞｳｶｸ ｵﾒﾃﾞﾄｳ
ﾁﾁｷﾄｸ ｽｸﾞｶｴﾚ
ﾀｲｼ ｱｽ ｷｺｸﾆﾂｷ ｼｷｭｳ ﾚﾝﾗｸｻﾚﾀｼ
ｶｲｷﾞﾊ ｴﾝｷﾄﾅﾘ ﾗｲｹﾞﾂﾄｵｶ ﾎﾝﾌﾞﾆﾃ ｵｺﾅｳ
ﾄｳｷｮｳﾄ ｼﾝｼﾞｭｸｸ ﾆｼｼﾝｼﾞｭｸ 2-8-1
ｵｵｻｶﾌ ｻｶｲｼ ﾐﾅﾐｶﾜﾗﾏﾁ
ﾎｯｶｲﾄﾞｳ ｸｼﾛｼ ｸﾛｶﾞﾈﾁｮｳ
ﾌﾘｺﾐｻｷ: ﾐｽﾞﾎｷﾞﾝｺｳ ﾄﾗﾉﾓﾝｼﾃﾝ ﾌﾂｳ
ﾔﾏﾓﾄ ﾊﾅｺ ｻﾏ ｺﾞｹｯｺﾝ ｵﾒﾃﾞﾄｳｺﾞｻﾞｲﾏｽ｡
ｻﾄｳ ｹﾝｲﾁ､ ｽｽﾞｷ ﾕﾐｺ､ ﾜﾀﾅﾍﾞ ﾋﾛｼ
ｷｼｮｳﾁｮｳ ﾊｯﾋﾟｮｳ: ｵｵｱﾒ ｹｲﾎｳ ﾊﾂﾚｲﾁｭｳ
ｼｱｲｹｯｶ 3ﾀｲ2 ﾃﾞ ｶﾁﾏｼﾀ
ﾃﾞﾝﾜﾊﾞﾝｺﾞｳ･ﾌｧｸｼﾐﾘ･ﾒｰﾙｱﾄﾞﾚｽ ｦ ｷﾆｭｳ
ｺﾝﾋﾟｭｰﾀｰ ﾉ ﾃﾞｰﾀ ﾊﾞｯｸｱｯﾌﾟ ｶﾝﾘｮｳ
ﾌﾟﾘﾝﾀｰﾉﾖｳｼｶﾞｱﾘﾏｾﾝ｡ﾎｷｭｳｼﾃｸﾀﾞｻｲ｡
ﾕｳﾋﾞﾝﾌﾟｯｼｭ ｻｰﾋﾞｽｾﾝﾀｰ ｳｹﾂｹ ﾏﾄﾞｸﾞﾁ
ｷﾞｮｷﾞｮｳｷｮｳﾃｲ ﾃｲｹﾂ ﾆ ﾂｷ ﾋｶｴﾗﾚﾀｼ
ﾆｲｶﾞﾀｺｳ ﾆｭｳｺｳ､ｼﾞｮｳｲﾝ ｾﾞﾝｲﾝ ﾌﾞｼﾞ
ﾋﾞﾙ ﾁｶ 1F ｼｮｸﾄﾞｳ ｴｲｷﾞｮｳﾁｭｳ
ｹﾞﾝｹﾞﾝ ﾎﾟｲﾝﾄ ｶﾞ ﾀﾏﾘﾏｼﾀ
ﾐｬﾝﾏｰ･ﾍﾞﾄﾅﾑ･ｳｽﾞﾍﾞｷｽﾀﾝ
ｽｲｿｳｶﾞｸﾌﾞ ｾﾞﾝｺｸﾀｲｶｲ ｷﾝｼｮｳ ｼﾞｭｼｮｳ
ﾊﾊ ﾉ ﾋ ﾉ ﾌﾟﾚｾﾞﾝﾄ ﾆ ｶｰﾈｰｼｮﾝ
ｷｭｳﾖ ﾌﾘｺﾐ ｱﾘｶﾞﾄｳｺﾞｻﾞｲﾏｼﾀ
ﾑﾗﾏﾂﾘ ﾔｸｲﾝｶｲ ｱｻﾃ ﾖﾙ 7ｼﾞ ﾖﾘ
"""

MIXED = """
TEL 03-5555-0123 (代表)、FAXは兼用
JR東日本の駅ﾋﾞﾙ3Fで集合
G7サミット(広島)の開催日程
e-mailで申込み、締切は5月31日(金)
ＷＨＯとUNICEFが共同声明
PDF形式で添付、容量は2MB以内
ODA予算: 約4,200億円（前年比+1.3%）
ｱﾝｹｰﾄの回収率は67%でした
〒100-8919 東京都千代田区霞が関2丁目
EU・日本EPAの発効から5年
<p class="lead">会談の概要は以下のとおり</p>
<a href="/index.html">トップページ</a>
※詳細は https://example.org/ja/ を参照
ｶﾀｶﾅ英字OK、絵文字NG
「Peace Boat」が横浜に寄港
午前10:30開会、正午12:00閉会
A案とB案を比較（表3）
Tシャツ 1,980円 (税込)
第2回TICAD閣僚会合 in ナイロビ
住所：ｻｲﾀﾏｹﾝ 川口市 本町４－１
"""

NAMES = """
髙橋正彦、濵口英二、﨑田みどり
栁澤德一郎・髙嶋智惠子
齋藤龍之介、渡邊恒彦、渡邉瑞穂
廣瀨 蓉子、黑川 眞澄
彅野、纐纈、躑躅森、鷲頭
釼持昇、槇原敬吾、薗田碩哉
瀧澤晄、曻地三郎、冨樫敏
靍岡、靎見、鶴﨑、福﨑
薄井羚那、蔡英俊、盧武昌
勅使河原、四十物、一尺八寸
壱岐、對馬、隠岐、奄美の各島
欒島洋、胡錦坤、鄧頴、溥傑
嘉納治五、大隈重雄、犬養毅夫
閒宮林藏、伊能忠敬、榎本武揚
鯰江佳奈、鰐淵涼、鵜飼哲
枦山、椛島、糀谷、匂坂
神 祥子、福 靖、精一、羽 都
"""

LABELS = """
１．冒頭　２．経緯　３．結果
（１）総論　（２）各論
(1) 要旨 (2) 背景 (3) 展望
ア　目的　イ　対象　ウ　方法
一、開会の辞　二、祝辞　三、閉会
【第４条】　〔別表１〕　《附則》
２０１９年１１月３０日（土）
令和6年 2月 14日
平成２９年度　第３四半期
＋０．５％、－１２．３％、±０
１２，３４５円（内税）
Ａ－１　Ｂ－２　Ｃ－３　合計：６
①　②　③　（※）　（注１）
● 出席者　■ 場所　◆ 時間
→ 次頁へ　← 前頁へ　↑ 先頭へ
０９０－１２３４－５６７８
"""

KATAKANA = """
フランス・ドイツ・イタリア
インターネットプロトコル
コーヒーとサンドイッチ
ウラジオストク、ハバロフスク
サッカーワールドカップ
クリスマスプレゼント
トリニダード・トバゴ
シンポジウム、ワークショップ、レセプション
パスポートとビザ
ヴェネツィア・ビエンナーレ
ブエノスアイレス
ハンドボール、バドミントン、フェンシング
モーツァルトのピアノソナタ
キュウリ、ジャガイモ、ニンジン
ツェツェバエ
アンモナイトとトリケラトプス
カンボジア　ラオス　ミャンマー
"""

KANJI = """
日露平和条約締結交渉 全国都道府県知事会議 外務省欧州局参事官
駐日特命全権大使 気象庁予報部 高気圧 寒冷前線 東京都港区麻布台
北海道札幌市中央区大通西 京都市左京区吉田本町 国際連合安全保障理事会
経済協力開発機構 自由民主党総裁選挙 核兵器不拡散条約 大韓民国大統領府
中華人民共和国 緊急地震速報 東海道新幹線運転再開 野球選手権大会準決勝
柔道無差別級金銀銅 春夏秋冬 花鳥風月 一期一会 臥薪嘗胆 弱肉強食
勧進帳 義経千本桜 源氏物語絵巻 正倉院御物 国宝重要文化財
肺炎球菌予防接種 胃腸薬 糖尿病専門医 小児科 皮膚科 眼科
醤油味噌砂糖胡椒 鮭鱒鰯鯖鯛鮪 松竹梅 薔薇蒲公英紫陽花
煙草 饅頭 蝋燭 硝子 団扇 提灯 箪笥 算盤 羅針盤
福岡県 鹿児島県 長崎県 岐阜県 山梨県 群馬県 茨城県 栃木県 埼玉県
"""

ENGLISH = """
The two ministers met over coffee at a café in Zürich.
Ambassador José Peña thanked his counterpart, Mr. Łukas's aide.
São Paulo and Brasília will host the forum.
Côte d’Ivoire’s delegation arrived on Tuesday – a day late.
“We must not be naïve,” she said, “nor blasé.”
The communiqué was issued in Malmö, Sweden.
Señor Núñez’s résumé lists Bogotá and Córdoba.
It was déjà vu: a fiancée, a soirée, a façade.
The price rose to £3.50 (about €4) – up 12%.
Temperatures of 30°C are expected in Québec.
Chargé d'affaires François Lefèvre took note.
Düsseldorf’s Königsallee, Göteborg’s harbour
© 2005 Ministry of Foreign Affairs. All rights reserved.
The coup d’état… was condemned by the Élysée.
Prime Minister Erna Solberg flew from Tromsø to Ålesund.
Mr. Dvorák conducted at the Théâtre du Châtelet.
Japan’s proposal — the “Hiroshima Action Plan” — was welcomed.
Pokémon and piñatas at the children’s fête
§ 4 applies ½ of the time; see · note ².
The crêpes, the pâté and the rosé were très bien.
""".replace("Ł", "L")

X0212 = """
草彅剛と琯教授、喆夫の三名
焄熙大使、昕先生の講演
珉宇、玹雨、翀飛、鄴城
鄭和、鄧拓、劉鶚、蔣介石
蔣経国総統、翟理斯、彀中に入る
媼は嫗より翀、圳市に至る
深圳市、瑊坊、珣玗琪の玉
"""

KINDS = {
    "prose": PROSE,
    "extensions": EXTENSIONS,
    "half-width": HALF_WIDTH,
    "mixed": MIXED,
    "names": NAMES,
    "labels": LABELS,
    "katakana": KATAKANA,
    "kanji": KANJI.replace(" ", "\n"),
    "English": ENGLISH,
    "JIS X 0212": X0212,
}
LENGTHS = (20, 21, 24, 28, 34, 42, 64, 100, 180, 400)


@cache
def _rows() -> dict[str, bytes]:
    """Each character of rows 1 to 94 by its row and cell, with 21 for the first."""
    found: dict[str, bytes] = {}
    for row in range(94):
        for cell in range(94):
            lead = row // 2 + (0x81 if row < 62 else 0xC1)
            trail = cell + (0x9F if row % 2 else 0x40 if cell < 63 else 0x41)
            character = bytes([lead, trail]).decode("cp932", "ignore")
            if len(character) == 1 and not "\ue000" <= character <= "\uf8ff":
                found.setdefault(character, bytes([row + 0x21, cell + 0x21]))
    return found


def _x0212(character: str) -> bytes:
    pair = character.encode("euc_jp")
    if pair[0] != 0x8F:
        raise UnicodeEncodeError("euc-jp", character, 0, 1, "in no JIS set")
    return bytes(byte & 0x7F for byte in pair[1:])


def _set_of(character: str) -> tuple[bytes, bytes]:
    """The escape sequence of a character's set in ISO-2022-JP, and its bytes."""
    if character.isascii():
        return b"\x1b(B", character.encode()
    if "｡" <= character <= "ﾟ":
        return b"\x1b(I", bytes([ord(character) - 0xFF61 + 0x21])
    if character in _rows():
        return b"\x1b$B", _rows()[character]
    return b"\x1b$(D", _x0212(character)


def encode_euc(text: str) -> bytes:
    """EUC-JP with the rows of vendors."""
    prefix = {b"\x1b(B": b"", b"\x1b(I": b"\x8e", b"\x1b$B": b"", b"\x1b$(D": b"\x8f"}
    parts = []
    for character in text:
        escape, code = _set_of(character)
        high = code if escape == b"\x1b(B" else bytes(byte | 0x80 for byte in code)
        parts.append(prefix[escape] + high)
    return b"".join(parts)


def encode_iso(text: str) -> bytes:
    """ISO-2022-JP with the rows of vendors."""
    parts, now = [], b"\x1b(B"
    for character in text:
        escape, code = _set_of(character)
        parts.append(code if escape == now else escape + code)
        now = escape
    return b"".join(parts) + (b"" if now == b"\x1b(B" else b"\x1b(B")


def _codec(name: str) -> Callable[[str], bytes]:
    return lambda text: text.encode(name)


ENCODERS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "UTF-8": ("utf-8", _codec("utf-8")),
    "UTF-8 with mark": ("utf-8", _codec("utf-8-sig")),
    "UTF-16 with mark": ("utf-16le", lambda text: b"\xff\xfe" + text.encode("utf-16-le")),
    "UTF-16BE with mark": ("utf-16be", lambda text: b"\xfe\xff" + text.encode("utf-16-be")),
    "UTF-16LE": ("utf-16le", _codec("utf-16-le")),
    "UTF-16BE": ("utf-16be", _codec("utf-16-be")),
    "UTF-32 with mark": ("utf-32le", lambda text: b"\xff\xfe\0\0" + text.encode("utf-32-le")),
    "Shift_JIS": ("shift_jis", _codec("cp932")),
    "EUC-JP": ("euc-jp", encode_euc),
    "ISO-2022-JP": ("iso-2022-jp", encode_iso),
    "windows-1252": ("windows-1252", _codec("cp1252")),
}
_LABELS = sorted({label for label, _ in ENCODERS.values()} | {"gb2312", "koi8-r"})


@dataclass(frozen=True)
class Snippet:
    """A text, the bytes it was made into, and what a page would say of them."""

    kind: str
    encoder: str
    text: str
    data: bytes
    encoding: str
    declared: str


def snippets(seed: int, draws: int) -> Iterator[Snippet]:
    """Every kind in every encoding that has its characters, at every length."""
    chance = random.Random(seed)  # noqa: S311
    for encoder, (encoding, encode) in ENCODERS.items():
        for kind, phrases in KINDS.items():
            lines = [line for line in phrases.splitlines() if fits(line, encode)]
            if not lines or (encoder == "windows-1252") > (kind == "English"):
                continue
            for length in LENGTHS:
                wrong = [label for label in _LABELS if label != encoding]
                for declared in (encoding, "", chance.choice(wrong)):
                    for _ in range(draws):
                        text = cut(lines, encode, length, chance)
                        yield Snippet(kind, encoder, text, encode(text), encoding, declared)


def fits(line: str, encode: Callable[[str], bytes]) -> bool:
    """Whether an encoding has all characters of a line that is not empty."""
    try:
        return bool(encode(line)) and bool(line)
    except UnicodeEncodeError:
        return False


def cut(
    lines: list[str], encode: Callable[[str], bytes], length: int, chance: random.Random
) -> str:
    """Some lines, begun anywhere, as many characters as the length has room for."""
    separator = chance.choice(["", "\n", "　" if "。" in "".join(lines) else " "])
    first = chance.choice(lines)
    text = first[chance.choice([0, 0, chance.randrange(len(first))]) :]
    while len(encode(text)) < length + 4:
        text += separator + chance.choice(lines)
    size = next(n for n in range(len(text), 0, -1) if n == 1 or len(encode(text[: n - 1])) < length)
    return text[:size]
