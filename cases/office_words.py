"""Words that are asked about before a text crosses, and what an answer to an inquiry may say all the same.

As the city starts with them; the administrator changes them.
"""

# What the list is to begin with: work inside the office, and words that judge people. One a line.
START = """所見
支援方針
内部資料
部内
課内
庁内
起案
決裁
復命
申し送り
通報者
情報提供者
困難ケース
困難事例
処遇困難
問題行動
問題家族
クレーマー
怠け
要注意人物
生保"""

# Harmless, although a word in them could tell that somebody is known (`cases/rules/telling_words.py`). One a line.
START_HARMLESS = """ケースワーカー
ケースワーク
ケースバイケース
ケースによ
該当する制度
該当するサービス
該当する窓口
該当する機関
該当する要件
該当する場合
該当する方法
ご存じ
と存じます
く存じます
相談がありましたら
相談に来てください
相談に来られるときは
相談に来られる際
相談に来られる場合は
相談に来ていただけ"""
