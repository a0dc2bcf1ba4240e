"""Invented texts that are neither Japanese nor English, and the encodings they may come in."""

from __future__ import annotations

KOREAN = """
한국·벨모라 외교장관 회담

2014년 5월 8일

1. 양국 장관은 목재 무역의 증가를 환영하고 항만 사용료를 절반으로 줄이기로 합의하였다.

2. 우리 장관은 산호초 조사 계획을 설명하였으며, 상대측 장관은 유월까지 회답하겠다고 약속하였다.
"""
SIMPLIFIED = """
中国和韦尔莫拉外长会谈

2014年5月8日

一、双方对木材贸易的增长表示欢迎，同意把港口费减少一半。

二、中方介绍了珊瑚礁调查的计划，对方表示将在六月以前作出答复。双方还就渔业问题交换了意见，认为今后应当继续加强合作。
"""
TRADITIONAL = """
我國與韋爾莫拉外交部長會談

2014年5月8日

一、雙方對木材貿易的增長表示歡迎，同意把港口費減少一半。

二、我方說明了珊瑚礁調查的計畫，對方表示將在六月以前作出答覆。雙方還就漁業問題交換了意見，認為今後應當繼續加強合作。
"""
RUSSIAN = """
Встреча министров иностранных дел

8 мая 2014 года

1. Министры приветствовали рост торговли лесом и согласились вдвое снизить портовые сборы.

2. Наш министр рассказал о плане исследования рифа. Его собеседник обещал дать ответ до июня.
"""
UKRAINIAN = """
Зустріч міністрів закордонних справ

1. Міністри привітали зростання торгівлі деревиною та погодилися вдвічі зменшити портові збори.

2. Наш міністр розповів про план дослідження рифу. Його співрозмовник обіцяв дати відповідь до червня.
"""
GREEK = """
Συνάντηση των υπουργών Εξωτερικών

8 Μαΐου 2014

1. Οι υπουργοί χαιρέτισαν την αύξηση του εμπορίου ξυλείας και συμφώνησαν να μειώσουν τα λιμενικά τέλη.

2. Ο υπουργός μας παρουσίασε το σχέδιο για την έρευνα του υφάλου και ζήτησε απάντηση έως τον Ιούνιο.
"""
THAI = """
การหารือระหว่างรัฐมนตรีว่าการกระทรวงการต่างประเทศ

๑. รัฐมนตรีทั้งสองยินดีต่อการค้าไม้ที่เพิ่มขึ้น และตกลงกันว่าจะลดค่าธรรมเนียมท่าเรือลงครึ่งหนึ่ง

๒. รัฐมนตรีของเราได้อธิบายแผนการสำรวจแนวปะการัง และอีกฝ่ายสัญญาว่าจะตอบภายในเดือนมิถุนายน
"""
HEBREW = """
פגישת שרי החוץ

1. השרים בירכו על הגידול בסחר העצים והסכימו להפחית את דמי הנמל במחצית.

2. השר שלנו הציג את התוכנית לסקר השונית, ועמיתו הבטיח להשיב עד חודש יוני.
"""
ARABIC = """
لقاء وزيري الخارجية

1. رحب الوزيران بنمو تجارة الأخشاب واتفقا على خفض رسوم الميناء إلى النصف.

2. عرض وزيرنا خطة مسح الشعاب المرجانية، ووعد نظيره بالرد قبل شهر يونيو.
"""
VIETNAMESE = """
Cuộc gặp giữa hai Bộ trưởng Ngoại giao

Ngày 8 tháng 5 năm 2014

1. Hai Bộ trưởng hoan nghênh sự tăng trưởng của buôn bán gỗ và nhất trí giảm một nửa phí cảng.

2. Bộ trưởng của chúng tôi đã trình bày kế hoạch khảo sát rạn san hô và được hứa trả lời trước tháng sáu.
"""
FRENCH = """
Entretien des ministres des Affaires étrangères

8 mai 2014

1. Les ministres se sont félicités de la croissance du commerce du bois et sont convenus de réduire de moitié les droits de port.

2. Notre ministre a présenté le plan de l'étude du récif. Son homologue a promis une réponse avant le mois de juin.
"""
GERMAN = """
Treffen der Außenminister

8. Mai 2014

1. Die Minister begrüßten das Wachstum des Holzhandels und kamen überein, die Hafengebühren um die Hälfte zu senken.

2. Unser Minister erläuterte den Plan für die Untersuchung des Riffs. Sein Kollege sagte eine Antwort bis Juni zu.
"""
SPANISH = """
Reunión de los ministros de Relaciones Exteriores

1. Los ministros celebraron el crecimiento del comercio de la madera y acordaron reducir a la mitad las tasas del puerto.

2. Nuestro ministro explicó el plan para el estudio del arrecife. Su colega prometió una respuesta antes de junio.
"""
POLISH = """
Spotkanie ministrów spraw zagranicznych

1. Ministrowie z zadowoleniem przyjęli wzrost handlu drewnem i uzgodnili zmniejszenie o połowę opłat portowych.

2. Nasz minister przedstawił plan badania rafy, a jego rozmówca obiecał odpowiedź do czerwca. Ministrowie zapowiedzieli też, że nie będą szukać nowych sporów i że spotkają się ponownie w przyszłym roku.
"""
INDONESIAN = """
Pertemuan para menteri luar negeri

1. Kedua menteri menyambut baik pertumbuhan perdagangan kayu dan sepakat untuk mengurangi biaya pelabuhan menjadi setengahnya.

2. Menteri kami menjelaskan rencana survei terumbu karang, dan rekannya berjanji akan memberi jawaban sebelum bulan Juni.
"""
ROMAJI = """
Nichi-Verumora gaishou kaidan

1. Ryou daijin wa mokuzai no boueki no nobi wo kangei shi, kouwanryou wo hangaku ni suru koto de itchi shita.

2. Hoshino daijin yori ganshou chousa no keikaku wo setsumei shi, Revaru daijin yori rokugatsu made ni kaitou suru mune yakusoku shita.
"""

#: Each text with the legacy encodings of its language.
TEXTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "Korean": (KOREAN, ("euc-kr", "cp949")),
    "Chinese, simplified": (SIMPLIFIED, ("gb2312", "gbk", "gb18030")),
    "Chinese, traditional": (TRADITIONAL, ("big5", "cp950")),
    "Russian": (RUSSIAN, ("cp1251", "koi8-r", "iso8859-5", "cp866")),
    "Ukrainian": (UKRAINIAN, ("cp1251", "koi8-u")),
    "Greek": (GREEK, ("iso8859-7", "cp1253")),
    "Thai": (THAI, ("tis-620", "cp874")),
    "Hebrew": (HEBREW, ("iso8859-8", "cp1255")),
    "Arabic": (ARABIC, ("cp1256", "iso8859-6")),
    "Vietnamese": (VIETNAMESE, ()),
    "French": (FRENCH, ("cp1252", "latin-1")),
    "German": (GERMAN, ("cp1252", "latin-1")),
    "Spanish": (SPANISH, ("cp1252",)),
    "Polish": (POLISH, ("cp1250", "iso8859-2")),
    "Indonesian": (INDONESIAN, ("ascii",)),
    "Japanese in Latin letters": (ROMAJI, ("ascii",)),
}

#: Of these, the encodings that are read: such a text is told by its words.
SOUND = frozenset({"ascii", "latin-1", "cp1252", "cp1250", "iso8859-2"})
