"""支援経過一覧: the form 【3】 on paper."""

from datetime import UTC, datetime, timedelta

import pytest

from cases.rules.third_party import MASK, marked
from tests.cases.stage import received
from tests.cases.window_stage import case_of, kazuo, logged
from tests.factories.cases import (
    GoingOutObservationFactory,
    ProgressRecordFactory,
    ReferralFactory,
    ReferralStepFactory,
)

START = datetime(2026, 11, 2, 0, 0, tzinfo=UTC)
NEIGHBOR = "隣の方が、夜に物音がすると話した。"


@pytest.fixture
def case(cast):
    return case_of(cast, kazuo(cast))


@pytest.fixture
def told(cast, case):
    """A call and a visit, during which somebody else was spoken of."""
    logged(cast, case=case, person=case.person, said="はじめの電話", received_at=START)
    return ProgressRecordFactory(
        case=case,
        occurred_at=START + timedelta(days=1),
        recorded_by=cast.baba.user,
        method="visit",
        counterpart="family",
        result="met",
        fact=f"訪問した。{NEIGHBOR}",
        statement="来てくれてよかった",
        informant="母",
        opinion="次も玄関先で",
        next_step="電話をする",
        next_on="2026-12-01",
        third_party=True,
        third_party_passages=NEIGHBOR,
    )


def sheet(client, case, **asked):
    return client.get(f"/cases/cases/{case.uid}/timeline/sheet/", asked).content.decode()


def test_it_has_the_columns_of_the_form_and_says_who_printed(cast, browse, case, told):
    page = sheet(browse(cast.aida), case)

    heads = ["日時", "対応者", "相手先", "方法・種別", "内容(事実)・発言", "所見・方針", "次回予定"]
    places = [page.index(f'<th scope="col">{head}</th>') for head in heads]
    assert places == sorted(places)
    for text in (
        "取扱注意",
        case.case_no,
        "2件",
        cast.aida.user.name,
        "次も玄関先で",
        "令和8年12月1日",
        "訪問・会えた",
    ):
        assert text in page


@pytest.mark.parametrize(("order", "is_old_first"), [("", True), ("new", False), ("x", True)])
def test_it_is_in_the_order_of_time_and_can_be_turned(cast, browse, case, told, order, is_old_first):
    page = sheet(browse(cast.aida), case, order=order)

    assert (page.index("はじめの電話") < page.index("訪問した。")) == is_old_first


def test_third_parties_are_masked_unless_they_are_asked_for_and_then_marked(cast, browse, case, told):
    client = browse(cast.aida)

    masked, shown = sheet(client, case), sheet(client, case, third="mark")

    assert NEIGHBOR not in masked
    assert f"訪問した。{MASK}" in masked
    assert f"〔{NEIGHBOR}〕" in shown
    assert "ご本人に渡さないでください" in shown


def test_a_record_about_others_without_marked_passages_is_masked_whole(cast, browse, case, told):
    type(told).unscoped.filter(pk=told.pk).update(third_party_passages="")
    client = browse(cast.aida)

    masked, shown = sheet(client, case), sheet(client, case, third="mark")

    assert not any(text in masked for text in ("訪問した。", "来てくれてよかった", "次も玄関先で", "電話をする"))
    assert f"〔訪問した。{NEIGHBOR}〕" in shown


@pytest.mark.parametrize(("relation", "is_hidden"), [("commissioner", True), ("neighbor", True), ("mother", False)])
def test_who_told_of_the_household_is_masked_with_their_words(cast, browse, case, relation, is_hidden):
    words = {"said": "郵便物がたまっている。", "answered": "確かめますとお伝えした。", "consulter_name": "架空 井川"}
    row = logged(cast, case=case, person=case.person, relation=relation, **words)
    client = browse(cast.aida)

    masked, shown = sheet(client, case), sheet(client, case, third="mark")

    told = (*words.values(), row.get_relation_display())
    assert [text in masked for text in told] == [not is_hidden] * 4
    assert all(text in shown for text in told)
    assert (f"〔{words['said']}〕" in shown) == is_hidden


def test_pieces_together_are_the_text(told):
    told.third_party_passages = f"{NEIGHBOR}\n隣の方\n訪問"

    pieces = marked(told.fact, told)

    assert "".join(piece for piece, _third in pieces) == told.fact
    assert [piece for piece, third in pieces if third] == ["訪問", NEIGHBOR]


def test_only_what_was_chosen_is_printed(cast, browse, case, told):
    client = browse(cast.aida)

    by_kind, by_day = sheet(client, case, kind="record"), sheet(client, case, until="R8.11.2")

    assert ("はじめの電話" in by_kind, "訪問した。" in by_kind, "種類：支援経過" in by_kind) == (False, True, True)
    assert ("はじめの電話" in by_day, "訪問した。" in by_day) == (True, False)
    assert "当てはまる経過はありません" in sheet(client, case, kind="risk")


@pytest.fixture
def contacts(cast, case, told):
    """Beside the call of the mother and the visit to her: the son himself, the center, a neighbor, a referral."""
    for relation, said in (("self", "本人の声"), ("support_center", "包括の話"), ("neighbor", "隣の話")):
        logged(cast, case=case, person=case.person, relation=relation, said=said, received_at=START)
    ProgressRecordFactory(case=case, occurred_at=START, recorded_by=cast.aida.user, counterpart="self", fact="会った")
    received(cast, person=case.person, case=case)
    GoingOutObservationFactory(case=case, note="散歩した")


@pytest.mark.parametrize(
    ("counterpart", "expected"),
    [
        ("self", ["会った", "本人の声"]),
        ("family", ["はじめの電話", "訪問した。"]),
        ("agency", ["包括の話", "立川のハローワーク"]),
        ("other", []),
        ("nobody", ["会った", "本人の声", "はじめの電話", "訪問した。", "包括の話", "立川のハローワーク"]),
    ],
)
@pytest.mark.usefixtures("contacts")
def test_it_is_narrowed_by_whom_the_contact_was_with(cast, browse, case, counterpart, expected):
    page = sheet(browse(cast.aida), case, counterpart=counterpart, since="R8.11.1")

    texts = ["会った", "本人の声", "はじめの電話", "訪問した。", "包括の話", "立川のハローワーク"]
    assert [text for text in texts if text in page] == sorted(expected, key=texts.index)
    assert "隣の話" not in page


@pytest.mark.usefixtures("contacts")
def test_who_told_in_confidence_is_not_told_by_the_condition_of_the_sheet(cast, browse, case):
    masked = sheet(browse(cast.aida), case, counterpart="other")
    marked_up = sheet(browse(cast.aida), case, counterpart="other", third="mark")

    assert "この条件に当てはまる経過はありません。" in masked
    assert "隣の話" in marked_up
    assert "相手：その他" in marked_up


@pytest.mark.usefixtures("contacts")
def test_the_page_narrows_in_the_same_way_and_leads_to_the_sheet(cast, browse, case):
    page = browse(cast.aida).post(f"/cases/cases/{case.uid}/timeline/", {"counterpart": "self"}, follow=True)

    text = page.content.decode()
    assert [words in text for words in ("会った", "本人の声", "はじめの電話", "散歩した")] == [True, True, False, False]
    assert "/timeline/sheet/?counterpart=self" in text


@pytest.mark.parametrize(
    ("reason", "text"), [("age", "対応困難の理由：年齢要件"), ("already_involved", "既に関与あり")]
)
def test_that_a_body_knows_the_person_is_masked_and_another_reason_is_not(cast, browse, case, reason, text):
    referral = ReferralFactory(person=case.person, case=case, sent=True)
    answer = {"move": "decline", "state_after": "declined", "decline_reason": reason, "text": "昨年から伺っています"}
    ReferralStepFactory(referral=referral, organization=referral.to_organization, **answer)

    page, marked_page = sheet(browse(cast.aida), case), sheet(browse(cast.aida), case, third="mark")

    assert (text in page, "昨年から伺っています" in page) == ((True, True) if reason == "age" else (False, False))
    assert (MASK in page) == (reason == "already_involved")
    assert text in marked_page
    assert text in text_at_the_window(browse(cast.aida), case)


def text_at_the_window(client, case):
    return client.get(f"/cases/cases/{case.uid}/timeline/").content.decode()
