"""Whether a body can take somebody on, and the other things that it keeps itself."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.urls import reverse

from network.models import ContactPoint, NamedContact, Notice, Organization
from tests.factories import ContactPointFactory, NamedContactFactory, NoticeFactory, UserFactory
from tests.queries import asks

DAY = datetime(2026, 11, 30, 3, tzinfo=UTC)
NOTICE = {"title": "架空の催し", "text": "架空の本文", "shown_from": "R8.11.30"}
PERSON = {"profession": "public_health_nurse", "name": "架空 保健子", "phone": "000-0000", "agreed_on": "R8.11.1"}
CONTACT = {"purpose": "架空の夜間", "phone": "000-1111"}


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(DAY, tick=False):
        yield


def url(name, thing):
    return reverse(f"network:{name}", args=[thing.uid])


def body_page(browse, member, body):
    return browse(member).get(url("organization_detail", body)).content.decode()


def test_it_counts_at_once_with_the_day_and_who_said_so(browse, cast):
    typed = {"capacity": "waiting", "as_of": "R8.11.29", "said_by": "架空 千葉"}

    browse(cast.chiba).post(url("capacity_edit", cast.hokatsu_west), typed)

    assert "待機あり / 令和8年11月29日(日) / 架空 千葉" in body_page(browse, cast.aida, cast.hokatsu_west)


HEARD = {"capacity": "waiting", "as_of": "R8.11.29", "said_by": "架空 江口", "heard_via": "phone"}


def test_what_the_window_heard_says_so_and_the_body_reads_and_corrects_it(browse, cast):
    body, partner, page = cast.hokatsu_west, browse(cast.chiba), url("capacity_edit", cast.hokatsu_west)

    browse(cast.aida).post(page, HEARD)

    shown = body_page(browse, cast.chiba, body)
    assert "待機あり / 令和8年11月29日(日) / 架空 江口（電話で聞いた） / 記した人：" in shown
    assert page in partner.get(reverse("today")).content.decode()
    partner.post(page, {"capacity": "open", "as_of": "R8.11.30", "said_by": "架空 千葉"})
    shown = body_page(browse, cast.chiba, body)
    assert "受入可 / 令和8年11月30日(月) / 架空 千葉" in shown
    assert "記した人" not in shown
    assert page not in partner.get(reverse("today")).content.decode()


def test_a_partner_notes_nothing_for_another_body_and_the_window_says_how_it_heard(browse, cast):
    assert browse(cast.chiba).post(url("capacity_edit", cast.kurashigoto), HEARD).status_code == 404

    page = browse(cast.aida).post(url("capacity_edit", cast.kurashigoto), HEARD | {"heard_via": ""})

    assert set(page.context["form"].errors) == {"heard_via"}
    assert Organization.unscoped.get(pk=cast.kurashigoto.pk).capacity == "unknown"


def test_what_was_heard_does_not_replace_what_the_body_itself_wrote_later(browse, cast):
    page = url("capacity_edit", cast.hokatsu_west)
    browse(cast.chiba).post(page, {"capacity": "open", "as_of": "R8.11.30", "said_by": "架空 千葉"})

    refused = browse(cast.aida).post(page, HEARD).content.decode()

    assert "もっと新しい受入状況" in refused
    assert Organization.unscoped.get(pk=cast.hokatsu_west.pk).capacity == "open"
    assert browse(cast.aida).post(page, HEARD | {"as_of": "R8.11.30"}).status_code == 302


@pytest.mark.parametrize(
    "wrong", [{"capacity": ""}, {"capacity": "unknown"}, {"as_of": "R8.12.1"}, {"as_of": "x"}, {"said_by": ""}]
)
def test_what_is_wrong_is_said_at_its_box(browse, cast, wrong):
    typed = {"capacity": "open", "as_of": "R8.11.30", "said_by": "架空 千葉"} | wrong

    page = browse(cast.chiba).post(url("capacity_edit", cast.hokatsu_west), typed)

    assert set(page.context["form"].errors) == set(wrong)
    assert Organization.unscoped.get(pk=cast.hokatsu_west.pk).capacity == "unknown"


@pytest.mark.parametrize(
    ("name", "typed", "model"),
    [
        ("contact_new", CONTACT, ContactPoint),
        ("notice_new", NOTICE, Notice),
        ("named_contact_new", PERSON, NamedContact),
    ],
)
def test_a_body_writes_about_itself_and_about_nobody_else(browse, cast, name, typed, model):
    client = browse(cast.chiba)

    assert client.post(url(name, cast.kurashigoto), typed).status_code == 404
    assert client.post(url(name, cast.hokatsu_west), typed).status_code == 302
    assert [row.organization for row in model.unscoped.select_related("organization")] == [cast.hokatsu_west]
    assert client.post(url(name, cast.hokatsu_west), typed).status_code == 200  # the same again
    assert model.unscoped.count() == 1


@pytest.mark.parametrize(
    ("factory", "name", "typed"),
    [
        (ContactPointFactory, "contact_edit", CONTACT),
        (NoticeFactory, "notice_edit", NOTICE),
        (NamedContactFactory, "named_contact_edit", PERSON),
    ],
)
def test_an_edit_is_kept_stale_ones_are_shown_and_those_of_others_do_not_exist(browse, cast, factory, name, typed):
    own, other = factory(organization=cast.hokatsu_west), factory(organization=cast.kurashigoto)
    client = browse(cast.chiba)

    assert client.get(url(name, other)).status_code == 404
    assert client.post(url(name, own), typed | {"version": 1}).status_code == 302
    assert client.post(url(name, own), typed | {"version": 1, "name": "架空 別", "text": "別"}).status_code in (
        302,
        409,
    )
    own.refresh_from_db()
    assert own.version == 2


def test_a_contact_that_is_taken_off_stays_in_the_books_and_its_purpose_is_free_again(browse, cast):
    contact = ContactPointFactory(organization=cast.hokatsu_west, purpose="架空の夜間")
    client = browse(cast.chiba)

    client.post(url("contact_end", contact), {"version": 1})

    assert "架空の夜間" not in body_page(browse, cast.aida, cast.hokatsu_west)
    assert client.get(url("contact_edit", contact)).status_code == 404
    client.post(url("contact_new", cast.hokatsu_west), CONTACT)
    assert ContactPoint.unscoped.filter(purpose="架空の夜間").count() == 2


def test_a_notice_is_read_between_its_days(browse, cast):
    NoticeFactory(organization=cast.kokokara, title="架空の今日")
    NoticeFactory(organization=cast.kokokara, title="架空の明日", shown_from="2026-12-01")
    NoticeFactory(organization=cast.kokokara, title="架空の昨日", shown_until="2026-11-29")
    pages = [
        browse(cast.doi).get(reverse("network:notice_list")).content.decode(),
        body_page(browse, cast.doi, cast.kokokara),
    ]

    for page in pages:
        assert "架空の今日" in page
        assert "架空の明日" not in page
        assert "架空の昨日" not in page


def test_people_are_found_by_profession_across_bodies_and_it_opens_nothing_to_them(browse, cast):
    NamedContactFactory(organization=cast.kokokara, name="架空 保健子")
    NamedContactFactory(organization=cast.shakyo, name="架空 保健太")
    NamedContactFactory(organization=cast.shakyo, name="架空 相談子", profession="counselor")
    NamedContactFactory(organization=cast.shakyo, name="架空 去った人", ended_on="2026-11-29")
    named = UserFactory(username="hokenko", name="架空 保健子")

    page = browse(cast.chiba).get(reverse("network:named_contact_list") + "?profession=public_health_nurse")

    text = page.content.decode()
    assert "架空 保健子" in text
    assert "架空 保健太" in text
    assert "架空 相談子" not in text
    assert "架空 去った人" not in text
    assert not any(field.related_model is type(named) for field in NamedContact._meta.get_fields())
    assert browse(cast.chiba).get(reverse("network:named_contact_list") + "?profession=x").status_code == 200


@pytest.mark.parametrize("name", ["notice_list", "named_contact_list"])
def test_the_lists_cost_the_same_however_long_they_are(browse, cast, name):
    client = browse(cast.chiba)
    client.get(reverse(f"network:{name}"))
    for _each in range(20):
        NoticeFactory()
        NamedContactFactory()

    with asks(3):  # session, account, rows
        client.get(reverse(f"network:{name}"))
