"""The editable lists as the city starts with them (domain §3.3): code, label, reading, English label.

The administrator changes labels and order, adds codes and retires them; a later version adds only what is missing.
"""

from cases.codes.code_list import CodeList

Row = tuple[str, str, str, str]

_OTHER: Row = ("other", "その他", "そのた", "Other")
_UNKNOWN: Row = ("unknown", "不明", "ふめい", "Unknown")
_NOT_ASKED: Row = ("not_asked", "聞き取らない", "ききとらない", "Not asked")
_END = [_OTHER, _UNKNOWN, _NOT_ASKED]

# CL-04: the form's sixteen items with hikikomori first, then the window's own.
_TOPIC: list[Row] = [
    ("hikikomori_futoko", "ひきこもり・不登校", "ひきこもり ふとうこう", "Hikikomori or school non-attendance"),
    ("health", "病気や健康、障害のこと", "びょうき けんこう しょうがい", "Illness, health and disability"),
    ("housing", "住まいについて", "すまい", "Housing"),
    ("income", "収入・生活費のこと", "しゅうにゅう せいかつひ", "Income and living costs"),
    ("rent_loan", "家賃やローンの支払いのこと", "やちん ろーん しはらい", "Rent and loan payments"),
    (
        "tax_utility",
        "税金や公共料金等の支払いについて",
        "ぜいきん こうきょうりょうきん しはらい",
        "Payment of taxes and utility bills",
    ),
    ("debt", "債務について", "さいむ しゃっきん", "Debts"),
    ("job_search", "仕事探し、就職について", "しごとさがし しゅうしょく", "Job search and employment"),
    ("job_trouble", "仕事上の不安やトラブル", "しごと とらぶる", "Worries or trouble at work"),
    ("community", "地域との関係について", "ちいき", "Relations with the community"),
    ("family", "家族との関係について", "かぞく", "Family relations"),
    ("childcare", "子育てのこと", "こそだて", "Child-raising"),
    ("care", "介護のこと", "かいご", "Care of the elderly"),
    ("dv_abuse", "DV・虐待", "でぃーぶい dv ぎゃくたい", "Domestic violence or abuse"),
    ("no_food", "食べるものがない", "たべるもの しょくりょう", "No food"),
    ("how_to_relate", "本人への関わり方", "ほんにん かかわりかた", "How to relate to the person"),
    ("talk_listen", "話を聴いてほしい", "はなし きいてほしい", "Wants to be listened to"),
    ("ibasho", "居場所", "いばしょ", "Place to be"),
    ("peer_family", "家族会・当事者会", "かぞくかい とうじしゃかい", "Family and peer groups"),
    ("after_parents", "親亡き後", "おやなきあと", "After the parents are gone"),
    ("first_step_out", "外出・生活リズム", "がいしゅつ せいかつりずむ", "Going out and daily rhythm"),
    ("study", "学び直し・進路", "まなびなおし しんろ", "Returning to study and choosing a path"),
    ("mental", "こころの不調", "こころ", "Mental health concerns"),
    ("game_net", "ゲーム・ネット", "げーむ ねっと", "Games and internet"),
    ("violence_home", "家庭内暴力", "かていない ぼうりょく", "Violence at home"),
    ("women", "女性の生きづらさ", "じょせい いきづらさ", "Hardships of women"),
    ("young_carer", "ヤングケアラー", "やんぐけあらー", "Young carer"),
    ("info_only", "情報がほしい", "じょうほう", "Wants information"),
    *_END,
]
# CL-03
_ROUTE: list[Row] = [
    ("self_contact_visit", "本人自ら連絡(来所)", "ほんにん らいしょ", "The person themselves (at the counter)"),
    (
        "self_contact_remote",
        "本人自ら連絡(電話・メール)",
        "ほんにん でんわ めーる",
        "The person themselves (by telephone or mail)",
    ),
    ("family_contact_visit", "家族・知人から連絡(来所)", "かぞく らいしょ", "Family or acquaintance (at the counter)"),
    (
        "family_contact_remote",
        "家族・知人から連絡(電話・メール)",
        "かぞく でんわ めーる",
        "Family or acquaintance (by telephone or mail)",
    ),
    ("outreach", "アウトリーチにより把握", "あうとりーち", "Found by outreach"),
    ("agency_referral", "関係機関・関係者からの紹介", "かんけいきかん", "Introduced by an organization"),
    ("monitoring", "地域包括のモニタリング", "ちいきほうかつ", "Monitoring by a community support center"),
    ("care_manager_group", "ケアマネ部会・勉強会", "けあまね", "Care managers' section or study session"),
    ("case_conference", "地域ケア会議・事例検討会", "ちいきけあかいぎ", "Community care meeting or case study"),
    ("commissioner_tip", "民生委員・児童委員から", "みんせいいいん", "From a commissioned welfare volunteer"),
    ("school_futoko", "学校・SSW(不登校から)", "がっこう", "School or SSW (after school refusal)"),
    (
        "turning_18",
        "教育総合相談室からの引継ぎ(18歳)",
        "きょういくそうごうそうだんしつ",
        "Handed over by the education counseling room (at 18)",
    ),
    ("leaflet_letter", "チラシ・手紙を見て", "ちらし てがみ", "From a leaflet or letter"),
    ("website", "市ホームページ", "しほーむぺーじ", "The city's web site"),
    ("family_peer_group", "家族会・当事者会から", "かぞくかい とうじしゃかい", "From a family or peer group"),
    ("platform", "プラットフォームあきしま", "ぷらっとふぉーむ", "Platform Akishima"),
    ("survey", "実態調査", "じったいちょうさ", "Survey"),
    *_END,
]
# CL-08
_TRIGGER: list[Row] = [
    (
        "futoko_sm",
        "小中学校の不登校",
        "しょうちゅうがっこう ふとうこう",
        "Non-attendance at elementary or junior high school",
    ),
    ("futoko_hs", "高校の不登校・中退", "こうこう ふとうこう ちゅうたい", "Non-attendance at or leaving high school"),
    ("exam_univ", "受験・大学でのつまずき", "じゅけん だいがく", "Setback in an entrance examination or at university"),
    ("job_hunting", "就職活動がうまくいかなかった", "しゅうしょくかつどう", "Job hunting did not go well"),
    ("workplace", "職場になじめなかった", "しょくば", "Did not fit in at work"),
    ("retire", "退職・失業", "たいしょく しつぎょう", "Leaving or losing a job"),
    ("relation", "人間関係がうまくいかなかった", "にんげんかんけい", "Relations with others did not go well"),
    ("bullying", "いじめ", "いじめ", "Bullying"),
    ("illness", "病気(身体)", "びょうき", "Illness (physical)"),
    ("mental", "精神的な不調・疾病またはその疑い", "せいしん", "Mental condition or illness, or suspected"),
    ("developmental", "発達特性", "はったつ", "Developmental traits"),
    ("disability", "障害", "しょうがい", "Disability"),
    ("family_care", "介護・看護", "かいご かんご", "Caring for or nursing somebody"),
    ("pregnancy_childcare", "妊娠・出産・育児", "にんしん しゅっさん いくじ", "Pregnancy, birth or child-raising"),
    ("family_relation", "家族関係", "かぞくかんけい", "Family relations"),
    ("bereavement", "死別・離別", "しべつ りべつ", "Death of or parting from somebody"),
    ("move", "転居", "てんきょ", "Moving house"),
    ("covid", "新型コロナウイルス感染症の流行", "しんがたころな", "The COVID-19 pandemic"),
    ("none", "特に思い当たらない", "とくにおもいあたらない", "Nothing in particular"),
    *_END,
]
# CL-09, and the form's B票
_LIVING: list[Row] = [
    ("parents_siblings", "両親・きょうだいと同居", "りょうしん きょうだい", "With parents and siblings"),
    ("parents", "両親と同居", "りょうしん", "With both parents"),
    ("single_parent", "ひとり親と同居", "ひとりおや", "With a single parent"),
    ("spouse_children", "配偶者・子と同居", "はいぐうしゃ こ", "With spouse and children"),
    ("spouse", "配偶者と同居", "はいぐうしゃ", "With spouse"),
    ("siblings", "きょうだいと同居", "きょうだい", "With siblings"),
    ("grandparents", "祖父母と同居", "そふぼ", "With grandparents"),
    ("alone", "一人暮らし", "ひとりぐらし", "Alone"),
    ("facility", "施設・入院", "しせつ にゅういん", "In an institution or hospital"),
    *_END,
]
_HOUSING: list[Row] = [
    ("owned", "持家", "もちいえ", "Own house"),
    ("rented", "民間賃貸", "みんかんちんたい", "Rented"),
    ("public", "公営住宅", "こうえいじゅうたく", "Public housing"),
    ("company", "社宅・寮", "しゃたく りょう", "Company housing or dormitory"),
    ("street", "野宿", "のじゅく", "Sleeping rough"),
    *_END,
]
_WORK: list[Row] = [
    ("regular", "正社員・公務員", "せいしゃいん こうむいん", "Regular or public employee"),
    (
        "non_regular",
        "臨時・パート・アルバイト・派遣",
        "りんじ ぱーと あるばいと はけん",
        "Temporary, part-time or agency worker",
    ),
    (
        "self_employed",
        "自営・家族従業・内職",
        "じえい かぞくじゅうぎょう ないしょく",
        "Self-employed, family worker or work at home",
    ),
    ("student", "学生", "がくせい", "Student"),
    ("homemaker", "家事・育児・介護", "かじ いくじ かいご", "Housework, child-raising or caring"),
    ("pensioner", "年金生活", "ねんきんせいかつ", "Living on a pension"),
    ("unemployed", "失業・休職中", "しつぎょう きゅうしょく", "Out of work or on leave"),
    ("none", "仕事はしていない", "しごとはしていない", "Not working"),
    *_END,
]
_INSURANCE: list[Row] = [
    ("employee", "社会保険", "しゃかいほけん", "Employees' insurance"),
    ("national", "国民健康保険", "こくみんけんこうほけん こくほ", "National health insurance"),
    ("late_elderly", "後期高齢者医療", "こうきこうれいしゃ", "Medical care for those of 75 and over"),
    ("public_assistance", "医療扶助(生活保護)", "いりょうふじょ", "Medical assistance (public assistance)"),
    ("none", "加入していない", "かにゅうしていない", "Not insured"),
    *_END,
]
_PENSION: list[Row] = [
    ("receiving_old_age", "老齢年金を受給中", "ろうれいねんきん", "Receives an old-age pension"),
    ("receiving_disability", "障害年金を受給中", "しょうがいねんきん", "Receives a disability pension"),
    ("receiving_survivors", "遺族年金を受給中", "いぞくねんきん", "Receives a survivors' pension"),
    ("paying", "加入(納付中)", "かにゅう のうふ", "Insured (paying)"),
    ("exempt", "加入(免除・猶予)", "めんじょ ゆうよ", "Insured (exempt or deferred)"),
    ("unpaid", "加入(未納)", "みのう", "Insured (unpaid)"),
    ("none", "加入していない", "かにゅうしていない", "Not insured"),
    *_END,
]
# CL-10
_LIVELIHOOD: list[Row] = [
    ("father", "父", "ちち", "Father"),
    ("mother", "母", "はは", "Mother"),
    ("parents_pension", "親の年金", "おやのねんきん", "The parents' pension"),
    ("self", "本人", "ほんにん", "The person"),
    ("spouse", "配偶者・パートナー", "はいぐうしゃ ぱーとなー", "Spouse or partner"),
    ("sibling", "きょうだい", "きょうだい", "Sibling"),
    ("public_assistance", "生活保護", "せいかつほご", "Public assistance"),
    ("disability_pension", "障害年金", "しょうがいねんきん", "Disability pension"),
    *_END,
]
_ACTIVITY: list[Row] = [
    ("none", "特になし", "とくになし", "None in particular"),
    ("household_chores", "家事", "かじ", "Housework"),
    ("caring", "家族の介護・世話", "かぞくのかいご", "Caring for family members"),
    ("online_only", "インターネット上の交流", "いんたーねっと", "Contacts online"),
    ("hobby", "趣味", "しゅみ", "Hobby"),
    ("study", "学び", "まなび", "Study"),
    ("short_work", "短い時間の仕事", "みじかいじかんのしごと", "A few hours of work"),
    (
        "welfare_to_work",
        "福祉的な仕事・就労準備",
        "ふくしてきなしごと しゅうろうじゅんび",
        "Sheltered work or preparation for work",
    ),
    ("work", "仕事", "しごと", "Work"),
    *_END,
]
# CL-11
_EDUCATION: list[Row] = [
    ("elementary", "小学校在学", "しょうがっこう", "In elementary school"),
    ("junior_high", "中学校在学", "ちゅうがっこう ざいがく", "In junior high school"),
    ("junior_high_done", "中学校卒", "ちゅうがっこう そつ", "Finished junior high school"),
    ("high", "高校在学", "こうこう ざいがく", "In high school"),
    ("high_left", "高校中退", "こうこう ちゅうたい", "Left high school"),
    ("high_done", "高校卒", "こうこう そつ", "Finished high school"),
    ("vocational", "専門学校等", "せんもんがっこう", "Vocational school"),
    ("junior_college", "短大・高専", "たんだい こうせん", "Junior or technical college"),
    ("university", "大学在学", "だいがく ざいがく", "At university"),
    ("university_left", "大学中退", "だいがく ちゅうたい", "Left university"),
    ("university_done", "大学卒", "だいがく そつ", "University graduate"),
    ("graduate", "大学院", "だいがくいん", "Graduate school"),
    *_END,
]
# CL-12
_MEDICAL: list[Row] = [
    ("none_needed", "必要なし", "ひつようなし", "Not needed"),
    (
        "untreated_suspected",
        "未受診(必要の可能性)",
        "みじゅしん",
        "Not seen by a doctor (perhaps needed)",
    ),
    ("past", "過去に受診・中断", "かこ ちゅうだん", "Treated in the past, broken off"),
    ("current", "通院中", "つういんちゅう", "In treatment"),
    ("inpatient", "入院中", "にゅういんちゅう", "In hospital"),
    ("refuses", "受診を望まない", "じゅしんをのぞまない", "Does not wish to see a doctor"),
    *_END,
]
_HANDBOOK: list[Row] = [
    ("physical", "身体障害者手帳", "しんたい", "Physical disability handbook"),
    ("intellectual", "愛の手帳", "あいのてちょう", "Intellectual disability handbook"),
    ("mental", "精神障害者保健福祉手帳", "せいしん", "Mental disability handbook"),
    ("self_support_medical", "自立支援医療", "じりつしえんいりょう", "Medical support for self-reliance"),
    ("applying", "申請中", "しんせいちゅう", "Applied for"),
    ("none", "なし", "なし", "None"),
    _UNKNOWN,
    _NOT_ASKED,
]
# CL-13; on a case the 8050 mark is derived, here it is what was heard that day
_ISSUE: list[Row] = [
    ("household_8050", "8050(高齢の親と同居)", "はちまるごーまる", "8050 (living with elderly parents)"),
    ("parent_care", "親の介護", "おやのかいご", "Care of a parent"),
    ("parent_dementia", "親の認知症", "おやのにんちしょう", "Dementia of a parent"),
    ("parent_health", "親の健康不安", "おやのけんこうふあん", "Worries about a parent's health"),
    ("poverty", "経済的困窮", "けいざいてきこんきゅう", "Poverty"),
    ("violence_home", "家庭内暴力", "かていないぼうりょく", "Violence at home"),
    ("young_carer", "ヤングケアラー", "やんぐけあらー", "Young carer"),
    ("sibling_burden", "きょうだいの負担", "きょうだいのふたん", "Burden on siblings"),
    ("isolation", "地域からの孤立", "ちいきからのこりつ", "Isolation from the community"),
    ("home_condition", "住環境(ごみ等)", "じゅうかんきょう ごみ", "Condition of the home (rubbish etc.)"),
    ("after_parents", "親亡き後の不安", "おやなきあとのふあん", "Worries about the time after the parents"),
    ("none", "特になし", "とくになし", "None in particular"),
    *_END,
]
# CL-14
_FACTOR: list[Row] = [
    ("illness", "病気", "びょうき", "Illness"),
    ("injury", "けが", "けが", "Injury"),
    ("disability", "障害(手帳有)", "しょうがい てちょう", "Disability (with handbook)"),
    ("disability_suspected", "障害(疑い)", "しょうがい うたがい", "Disability (suspected)"),
    ("suicide", "自死企図", "じしきと", "Suicide attempt"),
    ("mental", "その他メンタルヘルスの課題", "めんたるへるす", "Other mental health issues"),
    ("housing", "住まい不安定", "すまいふあんてい", "Unstable housing"),
    ("homeless", "ホームレス", "ほーむれす", "Homelessness"),
    ("poverty", "経済的困窮", "けいざいてきこんきゅう", "Poverty"),
    ("debt", "(多重・過重)債務", "さいむ", "(Multiple or excessive) debts"),
    ("budget", "家計管理の課題", "かけいかんり", "Difficulty with the household budget"),
    ("job_finding", "就職活動困難", "しゅうしょくかつどう", "Difficulty in looking for a job"),
    ("job_keeping", "就職定着困難", "しゅうしょくていちゃく", "Difficulty in keeping a job"),
    ("rhythm", "生活習慣の乱れ", "せいかつしゅうかん", "Irregular daily rhythm"),
    (
        "isolation",
        "社会的孤立(ニート・ひきこもり等を含む)",
        "しゃかいてきこりつ",
        "Social isolation (including NEET and hikikomori)",
    ),
    ("family", "家族関係・家族の問題", "かぞくかんけい", "Family relations or problems"),
    ("futoko", "不登校", "ふとうこう", "School refusal"),
    ("delinquency", "非行", "ひこう", "Delinquency"),
    (
        "left_school",
        "中卒・高校中退",
        "ちゅうそつ こうこうちゅうたい",
        "Left school after junior high or during high school",
    ),
    ("single_parent", "ひとり親", "ひとりおや", "Single parent"),
    ("violence", "DV・虐待", "でぃーぶい ぎゃくたい", "Domestic violence or abuse"),
    ("foreign", "外国籍", "がいこくせき", "Foreign nationality"),
    ("released", "刑余者", "けいよしゃ", "Released from prison"),
    ("communication", "コミュニケーションが苦手", "こみゅにけーしょん", "Difficulty in communication"),
    ("ability", "本人の能力の課題", "ほんにんののうりょく", "Difficulty in abilities"),
    ("disaster", "被災", "ひさい", "Struck by a disaster"),
    *_END,
]
# CL-16
_SCREENING: list[Row] = [
    ("info_only", "情報提供や相談対応のみで終了", "じょうほうていきょう", "Ended with information or advice"),
    (
        "refer_out",
        "他の制度や専門機関で対応が可能であり、つなぐ",
        "つなぐ",
        "Another program or body can help: refer",
    ),
    (
        "seek_consent",
        "現時点では本人同意はとれていないが、引き続き同意に向けて取り組む",
        "どういにむけて",
        "The person has not agreed yet; keep working towards it",
    ),
    ("continue", "継続支援する", "けいぞく", "Continue support"),
    ("closed_before", "判断前に中断・終了", "はんだんまえ", "Broken off or ended before a decision"),
    _UNKNOWN,
    _NOT_ASKED,
]

# What one body asks another to bring about (after CL-22 and CL-23). Work is one of many.
_ASKED: list[Row] = [
    ("met", "ご本人に会えること", "ごほんにん あえる", "Meeting the person"),
    ("contact", "ご本人・ご家族と連絡がつくこと", "れんらく", "Being in contact with the person or family"),
    ("safety", "安否・安全の確認", "あんぴ あんぜん", "Making sure that they are safe"),
    ("view", "状況の見立て・助言", "みたて じょげん", "A view of the situation, or advice"),
    ("consultation", "継続した相談につながること", "けいぞくそうだん", "Linking to continued consultation"),
    ("medical", "医療・健康の相談につながること", "いりょう けんこう", "Linking to medical care or health advice"),
    ("welfare", "介護・福祉サービスの利用", "かいご ふくし さーびす", "Use of care or welfare services"),
    ("budget", "家計・生活費の見通しが立つこと", "かけい せいかつひ", "A plan for the household budget"),
    ("work", "就労準備・仕事の相談につながること", "しゅうろう しごと", "Linking to preparation for work"),
    ("study", "学び直し・進路の相談につながること", "まなびなおし しんろ", "Linking to study and choosing a path"),
    (
        "ibasho",
        "居場所・家族会・当事者会につながること",
        "いばしょ かぞくかい",
        "Linking to a place or peer group",
    ),
    ("family", "ご家族の負担が軽くなること", "かぞく ふたん", "Relief for the family"),
    _OTHER,
]

# What made a referral hard to use: about how it was asked, never about the person.
_FAULT: list[Row] = [
    ("too_little", "情報が足りなかった", "じょうほう たりない", "Too little information"),
    ("too_much", "情報が多すぎた", "じょうほう おおい", "Too much information"),
    ("unclear", "お願いが分かりにくかった", "おねがい わかりにくい", "Unclear request"),
    ("out_of_scope", "対象外だった", "たいしょうがい", "Out of scope"),
    ("too_late", "時機が遅かった", "じき おそい", "Too late"),
    ("too_early", "時機が早かった", "じき はやい", "Too early"),
    ("short_notice", "回答期限が短かった", "きげん みじかい", "Too little time to answer"),
    (
        "not_told",
        "ご本人・ご家族に話が伝わっていなかった",
        "ほんにん かぞく つたわる",
        "Person or family not told",
    ),
    ("contact", "連絡先や連絡のしかたが合っていなかった", "れんらくさき", "Contact details or way of contact wrong"),
    _OTHER,
]

STARTING_LISTS: dict[CodeList, list[Row]] = {
    CodeList.TOPIC: _TOPIC,
    CodeList.DISCOVERY_ROUTE: _ROUTE,
    CodeList.TRIGGER: _TRIGGER,
    CodeList.LIVING_SITUATION: _LIVING,
    CodeList.HOUSING_TYPE: _HOUSING,
    CodeList.WORK_STATUS: _WORK,
    CodeList.HEALTH_INSURANCE: _INSURANCE,
    CodeList.PENSION: _PENSION,
    CodeList.LIVELIHOOD: _LIVELIHOOD,
    CodeList.ACTIVITY: _ACTIVITY,
    CodeList.EDUCATION: _EDUCATION,
    CodeList.MEDICAL_STATUS: _MEDICAL,
    CodeList.HANDBOOK: _HANDBOOK,
    CodeList.HOUSEHOLD_ISSUE: _ISSUE,
    CodeList.BACKGROUND_FACTOR: _FACTOR,
    CodeList.SCREENING_RESULT: _SCREENING,
    CodeList.ASKED_OUTCOME: _ASKED,
    CodeList.REFERRAL_FAULT: _FAULT,
}
