"""Where somebody lives of whom somebody else must not know travels by no way."""

import pytest

from akishima_support.access import Refused, acting_as
from cases.actions import referral_answer, referral_follow, referral_prepare
from cases.rules.packet_content import check_content, content_of
from cases.rules.packet_lint import doubts_about
from cases.states import State
from tests.cases.stage import NOW, drafted, received, yoko
from tests.factories.cases import ProgressRecordFactory
from tests.factories.records import AttachmentFactory

ADDRESS = "東京都昭島市架空町1-2-3 ハイツ架空201"
SEALED = [{"secrecy_from": "夫"}, {"restricted": True}]


def choose(cast, draft, **more):
    words = {"request": "お願いします", "items": ["name", "address"], "texts": {}} | more
    with acting_as(cast.aida.actor):
        return referral_prepare.choose_content(referral=draft, by=cast.aida.actor, version=draft.version, **words)


@pytest.mark.parametrize("why", SEALED)
def test_a_sealed_address_is_no_item(cast, why):
    chosen = choose(cast, drafted(cast, person=yoko(cast, address=ADDRESS, **why)))

    assert "架空町" not in str(content_of(chosen))
    check_content(chosen, content_of(chosen))


@pytest.mark.parametrize(
    "text",
    [
        ADDRESS,
        "架空町１－２－３に住む",
        "架空町1丁目2番3号",
        "アパートはハイツ架空 201号室",
        "架空町 1－2－3",
    ],
)
@pytest.mark.parametrize("place", ["request", "texts"])
def test_nor_does_it_stand_in_a_sentence(cast, text, place):
    draft = drafted(cast, person=yoko(cast, address=ADDRESS, secrecy_from="夫"))
    chosen = choose(cast, draft, **{place: text if place == "request" else {"history": text}})

    with pytest.raises(Refused, match="住所は渡せません"):
        check_content(chosen, content_of(chosen))


@pytest.mark.parametrize("text", ["架空町にお住まいです", "昭島市の方", "3月1日に2回", "201号室の話"])
def test_what_tells_no_address_goes_through(cast, text):
    draft = drafted(cast, person=yoko(cast, address=ADDRESS, secrecy_from="夫"))

    chosen = choose(cast, draft, texts={"history": text})

    check_content(chosen, content_of(chosen))


def test_nor_in_what_is_said_afterwards(cast):
    referral = received(cast, person=yoko(cast, address=ADDRESS, secrecy_from="夫"))
    with acting_as(cast.eguchi.actor):
        referral_answer.ask(referral=referral, text="いつがよいですか", by=cast.eguchi.actor, at=NOW)
    said = {"referral": referral, "by": cast.aida.actor, "at": NOW}

    with acting_as(cast.aida.actor):
        for move in (referral_follow.answer, referral_follow.withdraw):
            with pytest.raises(Refused, match="住所は渡せません"):
                move(text="架空町1-2-3です", **said)
        assert referral_follow.answer(text="お昼すぎです", **said).state == State.RECEIVED


def test_a_document_is_asked_about(cast):
    draft = drafted(cast, person=yoko(cast, address=ADDRESS, secrecy_from="夫"))
    letter = AttachmentFactory(record=ProgressRecordFactory(case=draft.case))

    chosen = choose(cast, draft, picked={f"file_{letter.uid}": "health"})

    with acting_as(cast.aida.actor):
        assert ["書類に住所がないか" in doubt.what for doubt in doubts_about(chosen, content_of(chosen))] == [True]


def test_an_address_that_nobody_must_not_know_travels(cast):
    chosen = choose(cast, drafted(cast, person=yoko(cast, address=ADDRESS)), texts={"history": ADDRESS})

    assert "架空町1-2-3" in str(content_of(chosen))
    check_content(chosen, content_of(chosen))
