"""渡す内容を決める: `cases:referral_sections`."""

from django.urls import reverse

from cases.codes.consent import Category
from cases.codes.referral import Act
from cases.models import Referral
from cases.states import State
from tests.cases.referral_pages import BAD_TEXTS, ODD_TEXT, WINDOW, assert_only, text_of, url
from tests.cases.stage import drafted, in_state
from tests.factories.cases import PersonFactory


def boxes(referral, **more):
    return {"version": referral.version, "request": "お会いください", "items": ["name"]} | more


def now(referral):
    return Referral.unscoped.get(pk=referral.pk)


def test_only_the_sender_has_the_page(cast):
    assert_only(cast, "referral_sections", drafted(cast), WINDOW)


def test_the_items_show_their_values_and_the_boxes_their_readers(cast, browse):
    page = text_of(browse(cast.aida).get(url("referral_sections", drafted(cast))))

    assert "お名前：架空 洋子" in page
    assert "電話：042-000-0000" in page
    assert "この欄を読める人：福祉総務課、立川のハローワーク" in page


def test_the_choice_is_kept_and_leads_to_the_basis(cast, browse):
    referral = drafted(cast)

    response = browse(cast.aida).post(
        url("referral_sections", referral), boxes(referral, items=["phone"], text_health="通院中")
    )

    assert response.url == url("referral_basis", referral)
    assert now(referral).prepared == {"items": ["phone"], "texts": {"health": "通院中"}}
    assert now(referral).request == "お会いください"


def test_without_anything_personal_the_basis_is_skipped(cast, browse):
    referral = drafted(cast, act=Act.INQUIRY)

    response = browse(cast.aida).post(url("referral_sections", referral), boxes(referral, items=[]))

    assert response.url == url("referral_preview", referral)


def test_a_stale_page_shows_both_texts_and_loses_neither(cast, browse):
    referral = drafted(cast)
    client = browse(cast.aida)
    client.post(url("referral_sections", referral), boxes(referral, request="同僚の文"))

    response = client.post(url("referral_sections", referral), boxes(referral, request="私の文"))

    page = text_of(response)
    assert response.status_code == 409
    assert "同僚の文" in page
    assert "私の文" in page
    assert now(referral).request == "同僚の文"
    again = boxes(now(referral), request="二人の文")
    assert client.post(url("referral_sections", referral), again).status_code == 302


def test_what_was_sent_can_be_changed_no_more(cast, browse):
    referral = in_state(cast, State.SENT)
    client = browse(cast.aida)

    assert "この操作はできません" in text_of(client.get(url("referral_sections", referral)))
    page = text_of(client.post(url("referral_sections", referral), boxes(referral)))
    assert "下書きではないため" in page
    assert "お会いください" in page


def test_bad_input_is_named_at_its_box(cast, browse):
    referral = drafted(cast)
    client = browse(cast.aida)

    for text in ["", *BAD_TEXTS]:
        response = client.post(url("referral_sections", referral), boxes(referral, request=text, text_money=text))
        assert response.context["form"]["request"].errors
        assert bool(response.context["form"]["text_money"].errors) == bool(text)
        assert response.context["form"]["text_money"].value() == text
    for items in (["address"], ["x", "\x00"]):
        response = client.post(url("referral_sections", referral), boxes(referral, items=items))
        assert response.context["form"]["items"].errors
    for version in ("", "x", "-1", "9" * 30):
        response = client.post(url("referral_sections", referral), boxes(referral, version=version))
        assert "この画面は古くなっています" in text_of(response)
    assert client.post(url("referral_sections", referral)).status_code == 200
    assert now(referral).version == referral.version


def test_odd_text_is_kept_as_typed(cast, browse):
    referral = drafted(cast)

    browse(cast.aida).post(url("referral_sections", referral), boxes(referral, text_history=ODD_TEXT))

    assert now(referral).prepared["texts"][Category.HISTORY] == ODD_TEXT.replace("\r\n", "\n")


def test_a_draft_of_a_partner_offers_its_own_record_only(cast, browse):
    person = PersonFactory(keeper=cast.kurashigoto, name="架空 花子")
    referral = drafted(cast, by=cast.doi, to=cast.window, person=person, case=None)

    assert "架空 花子" in text_of(browse(cast.doi).get(reverse("cases:referral_sections", args=[referral.uid])))
    assert browse(cast.aida).get(url("referral_sections", referral)).status_code == 404
