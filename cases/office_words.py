"""Words that are asked about before a text crosses, as the city starts with them. The administrator changes them."""

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
