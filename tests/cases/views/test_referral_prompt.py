"""Which activity prompted a consultation or a referral, and what the activity's page says of it (F73, S12)."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from akishima_support.access import acting_as
from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from cases.models import Prompt, Referral
from tests.cases.stage import received, sent, yoko
from tests.factories import ActivityFactory, TrainingFactory
from tests.factories.cases import ConsultationFactory, PersonFactory, PromptFactory, RestrictedReaderFactory

BEGIN = {"act": "introduction", "urgency": "u4"}


def page_of(row, what):
    kind = "referral" if isinstance(row, Referral) else "consultation"
    return reverse(f"cases:{kind}_{what}", args=[row.uid])


@pytest.fixture
def study(db):
    return TrainingFactory(name="架空の勉強会", status="held")


def test_it_is_said_said_otherwise_and_taken_back(browse, cast, study):
    activity, client = ActivityFactory(), browse(cast.aida)
    referral = received(cast)

    for value in (f"training:{study.uid}", f"activity:{activity.uid}"):
        assert client.post(page_of(referral, "prompt"), {"prompted_by": value}).status_code == 302
    assert Prompt.unscoped.get().activity == activity
    client.post(page_of(referral, "prompt"), {"prompted_by": ""})

    assert not Prompt.unscoped.exists()
    assert AuditEvent.unscoped.filter(type=EventType.PROMPT_NOTED).count() == 3


def test_the_composer_asks_for_it_in_its_first_step(browse, cast, study):
    person = PersonFactory(keeper=cast.hokatsu_west, name="架空 ハナ")
    client = browse(cast.chiba)
    address = reverse("cases:referral_new") + f"?person={person.uid}&act=introduction"
    form = client.get(address).context["begin"]
    typed = BEGIN | {"submission_token": form["submission_token"].value(), "prompted_by": f"training:{study.uid}"}

    client.post(address, typed | {"to_organization": str(cast.window.uid)})

    assert Prompt.unscoped.get().training == study
    referral = Referral.unscoped.get()
    assert "架空の勉強会" in client.get(page_of(referral, "prompt")).content.decode()
    assert "架空の勉強会" in client.get(page_of(referral, "detail")).content.decode()


@pytest.mark.parametrize("value", ["x", "training:x", "\x00", "training:00000000-0000-0000-0000-000000000000"])
def test_what_is_not_offered_stays_on_the_page(browse, cast, study, value):
    page = browse(cast.aida).post(page_of(received(cast), "prompt"), {"prompted_by": value})

    assert set(page.context["form"].errors) == {"prompted_by"}
    assert not Prompt.unscoped.exists()


def test_the_sender_and_the_window_read_it_and_a_receiver_does_not(browse, cast, study):
    referral = received(cast)
    PromptFactory(referral=referral, training=study)

    seen = {}
    for name in ("aida", "eguchi", "chiba", "fujii"):
        with acting_as(getattr(cast, name).actor):
            seen[name] = Prompt.objects.count()

    assert seen == {"aida": 1, "eguchi": 0, "chiba": 0, "fujii": 0}
    sender, receiver = (
        browse(member).get(page_of(referral, "detail")).content.decode() for member in (cast.aida, cast.eguchi)
    )
    assert study.name in sender and study.name not in receiver


def test_the_page_of_the_training_counts_what_came_of_it_and_tells_few_to_the_window_alone(browse, cast, study):
    page = reverse("network:training_detail", args=[study.uid])
    PromptFactory(referral=received(cast), training=study)
    for _each in range(5):
        PromptFactory(consultation=ConsultationFactory(received_by=cast.aida.user), training=study)

    called = Prompt.unscoped.exclude(consultation=None).first().consultation
    window, partner = (browse(member).get(page).content.decode() for member in (cast.aida, cast.chiba))

    assert "架空の勉強会" in browse(cast.aida).get(page_of(called, "detail")).content.decode()
    assert "きっかけになった相談：5件" in window and "きっかけになった連携：1件" in window
    assert "きっかけになった相談：5件" in partner and "きっかけになった連携" not in partner


def test_who_is_restricted_is_in_nobody_else_s_number(browse, cast, study):
    person = yoko(cast, restricted=True)
    RestrictedReaderFactory(person=person, user=cast.aida.user)
    for _each in range(4):
        PromptFactory(consultation=ConsultationFactory(received_by=cast.aida.user), training=study)
    PromptFactory(consultation=ConsultationFactory(received_by=cast.aida.user, person=person), training=study)
    page = reverse("network:training_detail", args=[study.uid])

    shown = {name: browse(getattr(cast, name)).get(page).content.decode() for name in ("aida", "murata", "chiba")}

    assert "きっかけになった相談：5件" in shown["aida"]
    assert "きっかけになった相談：4件" in shown["murata"]
    assert "きっかけになった相談" not in shown["chiba"]


def test_one_row_and_one_thing(cast, study):
    referral = sent(cast)
    for wrong in ({"activity": ActivityFactory()}, {"consultation": ConsultationFactory()}, {"training": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            PromptFactory(**{"referral": referral, "training": study} | wrong)
