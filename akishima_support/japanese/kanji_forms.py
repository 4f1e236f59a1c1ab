"""Old, new and variant forms of kanji in names. The first of each group is the form that searches compare.

A table for finding, not a statement that two names are the same: 斉 and 斎 are different characters, and both are
offered to who types either.
"""

_GROUPS = """
高髙 崎﨑嵜 辺邊邉 斉齊斎齋 沢澤 浜濱濵 広廣 国國囯圀 真眞 徳德 恵惠 吉𠮷 島嶋嶌 瀬瀨
桜櫻 条條 栄榮 学學 円圓 蔵藏 竜龍 浅淺 髪髮 頼賴 黒黑 緑綠 縄繩 館舘 鉄鐵銕 関關
豊豐 静靜 彦彥 顕顯 暁曉 滝瀧 渋澁澀 済濟 満滿 礼禮 禅禪 穂穗 秋穐龝 糸絲 総總 経經
継繼 聡聰 芸藝 薗園 薮藪籔 蛍螢 覚覺 観觀 読讀 譲讓 遥遙 郎郞 亀龜 塩鹽 寿壽 実實
宝寶寳 寛寬 峰峯 巌巖 応應 恒恆 悦悅 戸戶 曽曾 会會 来來 松枩 柳栁 桧檜 楽樂 様樣
槙槇 権權 横橫 歩步 浄淨 涼凉 清淸 温溫 湾灣 為爲 将將 尭堯 稲稻 籠篭 万萬 与與 両兩
並竝 乗乘 亘亙 亜亞 伝傳 児兒 内內 凛凜 剣劍劔 勲勳 厳嚴 双雙 台臺 呉吳 壮壯 声聲
奥奧 嬢孃 岳嶽 巣巢 帯帶 当當 恋戀 旧舊 昇曻 気氣 冲沖 渓溪 淵渕渊 灯燈 県縣 砺礪
絵繪 荘莊 薫薰 衛衞 鋭銳 録錄 鎮鎭 霊靈 駅驛 鴎鷗 鶏鷄 麦麥 黄黃 梅楳 桝枡 祢禰 弥彌
称稱 穣穰 祷禱 侠俠 倶俱 土圡 増增 巻卷 教敎 強强 青靑 冨富 桑桒 仏佛 鉱鑛 銭錢 闘鬪
隠隱 険險 雑雜 体體 余餘 処處 単單
"""


def _table() -> dict[int, str]:
    return {ord(form): group[0] for group in _GROUPS.split() for form in group[1:]}


KANJI_FORMS = _table()
