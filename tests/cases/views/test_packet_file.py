"""A document of a packet, to be saved: `cases:packet_file`."""

import pytest
from django.urls import reverse

from akishima_support.access import Refused, acting_as
from akishima_support.uploads import store
from cases.actions import attachments, referral_answer, referral_prepare, referral_send
from cases.codes.consent import Category
from cases.models import Attachment, Packet, PacketFile, Referral
from tests.cases.referral_pages import RECEIVER, WINDOW, text_of, url
from tests.cases.stage import NOW, consent_of, drafted
from tests.conftest import signed_in
from tests.factories.cases import ProgressRecordFactory
from tests.factories.records import LETTER, AttachmentFactory


def with_letter(cast):
    """A draft that takes a letter along, and the letter."""
    draft = drafted(cast)
    letter = AttachmentFactory(record=ProgressRecordFactory(case=draft.case), note="主治医の手紙")
    with acting_as(cast.aida.actor):
        chosen = referral_prepare.choose_content(
            referral=draft,
            by=cast.aida.actor,
            request="お話を聞いてください。",
            items=["name"],
            texts={},
            picked={f"file_{letter.uid}": "health"},
            version=draft.version,
        )
    return chosen, letter


def send(cast, draft):
    consent = consent_of(draft.person, draft.to_organization, [Category.BASIC, Category.HEALTH])
    aida = cast.aida.actor
    with acting_as(aida):
        ready = referral_prepare.choose_consent(referral=draft, consent=consent, by=aida, at=NOW, version=draft.version)
        return referral_send.send(referral=ready, by=aida, at=NOW, version=ready.version)


def receive(cast, referral):
    with acting_as(cast.eguchi.actor):
        return referral_answer.receive(referral=referral, by=cast.eguchi.actor, at=NOW)


def address():
    return reverse("cases:packet_file", args=[PacketFile.unscoped.get().uid])


def test_both_sides_have_it_and_the_receiver_only_once_it_has_opened_the_referral(cast):
    draft, _letter = with_letter(cast)
    referral = send(cast, draft)

    before = {who for who, member in cast.members().items() if signed_in(member).get(address()).status_code == 200}
    receive(cast, referral)
    after = {who for who, member in cast.members().items() if signed_in(member).get(address()).status_code == 200}

    assert before == WINDOW
    assert after == WINDOW | RECEIVER


def test_the_copy_stays_what_it_was_when_the_original_is_taken_back(cast, browse, django_capture_on_commit_callbacks):
    draft, letter = with_letter(cast)
    receive(cast, send(cast, draft))

    with acting_as(cast.aida.actor), django_capture_on_commit_callbacks(execute=True):
        attachments.remove(attachment=letter, reason="別の方の書類", by=cast.aida.actor, at=NOW)

    answer = browse(cast.eguchi).get(address())
    assert answer.content == LETTER
    assert "手紙.pdf" in answer["Content-Disposition"] or "filename" in answer["Content-Disposition"]
    assert Attachment.unscoped.get().stored_name == ""
    assert PacketFile.unscoped.get().sha256 == letter.sha256


def test_it_stands_in_its_category_and_leads_to_the_document(cast, browse):
    draft, _letter = with_letter(cast)
    referral = receive(cast, send(cast, draft))

    page = text_of(browse(cast.eguchi).get(url("referral_detail", referral)))

    assert f'<a href="{address()}">手紙.pdf（主治医の手紙）</a>' in page
    assert [section["category"] for section in Packet.unscoped.get().content["sections"]] == ["basic", "health"]


def test_a_consent_without_its_category_does_not_cover_it(cast):
    draft, _letter = with_letter(cast)

    with acting_as(cast.aida.actor), pytest.raises(Refused):
        consent = consent_of(draft.person, draft.to_organization)
        referral_prepare.choose_consent(
            referral=draft, consent=consent, by=cast.aida.actor, at=NOW, version=draft.version
        )


@pytest.mark.parametrize("harm", ["lost", "changed"])
def test_a_document_that_is_lost_or_changed_is_not_sent(cast, harm):
    draft, letter = with_letter(cast)
    if harm == "lost":
        store.drop(letter.stored_name)
    else:
        Attachment.unscoped.update(sha256="0" * 64)

    with pytest.raises(Refused, match=r"手紙\.pdf"):
        send(cast, draft)

    assert Referral.unscoped.get(pk=draft.pk).state == "draft"
    assert not PacketFile.unscoped.exists()


def test_what_is_not_sent_leaves_no_copy_behind(cast, settings, monkeypatch):
    draft, _letter = with_letter(cast)
    before = kept(settings)

    def fail(**_words):
        raise RuntimeError("電源")

    monkeypatch.setattr(referral_send, "make_move", fail)
    with pytest.raises(RuntimeError):
        send(cast, draft)

    assert kept(settings) == before
    monkeypatch.undo()
    send(cast, Referral.unscoped.get(pk=draft.pk))
    assert len(kept(settings)) == len(before) + 1


def kept(settings) -> set[str]:
    return {str(path) for path in settings.ATTACHMENTS_DIR.rglob("*") if path.is_file()}
