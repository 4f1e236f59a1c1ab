"""承認: `cases:referral_approve`, `cases:referral_send_back`."""

from cases.codes.consent import ConsentStatus
from cases.models import BasisDecision, Packet, Person, Referral
from cases.states import State
from tests.cases.referral_pages import BAD_TEXTS, assert_only, text_of, url
from tests.cases.stage import awaiting_approval
from tests.factories.cases import ConsentFactory

MANAGER = frozenset({"baba"})


def press(client, referral):
    form = client.get(url("referral_approve", referral)).context["form"]
    return client.post(url("referral_approve", referral), dict(form.initial), follow=True)


def state_of(referral):
    return Referral.unscoped.get(pk=referral.pk).state


def test_only_the_manager_of_the_sender_can(cast):
    referral = awaiting_approval(cast)

    for name in ("referral_approve", "referral_send_back"):
        assert_only(cast, name, referral, MANAGER)
        assert_only(cast, name, referral, MANAGER, method="post")


def test_the_page_shows_packet_reason_and_what_was_tried(cast, browse):
    page = text_of(browse(cast.baba).get(url("referral_approve", awaiting_approval(cast))))

    for words in ("架空 洋子", "安否を確かめるため", "手紙に返事がない", "他の行政機関"):
        assert words in page


def test_the_approver_reads_that_the_person_said_no_to_the_body(cast, browse):
    referral = awaiting_approval(cast)
    before = text_of(browse(cast.baba).get(url("referral_approve", referral)))
    ConsentFactory(person=referral.person, recipient=referral.to_organization, status=ConsentStatus.REFUSED)

    after = text_of(browse(cast.baba).get(url("referral_approve", referral)))

    assert "望んでいません" not in before
    assert "ご本人は、この機関に伝えることを望んでいません" in after


def test_approving_sends_once(cast, browse):
    referral = awaiting_approval(cast)
    baba = browse(cast.baba)
    boxes = dict(baba.get(url("referral_approve", referral)).context["form"].initial)

    first = text_of(baba.post(url("referral_approve", referral), boxes, follow=True))
    second = text_of(baba.post(url("referral_approve", referral), boxes, follow=True))

    assert "承認して送りました" in first
    assert "ほかの人が先に変更しました" in second
    assert Packet.unscoped.count() == 1
    assert BasisDecision.unscoped.get().approved_by_id == cast.baba.user.pk


def test_nothing_else_than_what_was_asked_for_is_approved(cast, browse):
    referral = awaiting_approval(cast)
    Person.unscoped.filter(pk=referral.person_id).update(name="架空 陽子")

    page = text_of(press(browse(cast.baba), referral))

    assert "内容が変わりました" in page
    assert state_of(referral) == State.AWAITING_APPROVAL


def test_it_goes_back_with_a_reason_that_the_receiver_never_sees(cast, browse):
    referral = awaiting_approval(cast)

    browse(cast.baba).post(url("referral_send_back", referral), {"note": "まず電話を", "version": referral.version})

    assert state_of(referral) == State.DRAFT
    assert "まず電話を" in text_of(browse(cast.aida).get(url("referral_detail", referral)))
    assert browse(cast.eguchi).get(url("referral_detail", referral)).status_code == 404


def test_going_back_needs_a_reason(cast, browse):
    referral = awaiting_approval(cast)

    for note in ["", *BAD_TEXTS]:
        response = browse(cast.baba).post(
            url("referral_send_back", referral), {"note": note, "version": referral.version}
        )
        assert response.context["form"]["note"].errors
        assert response.context["form"]["note"].value() == note
    assert state_of(referral) == State.AWAITING_APPROVAL
