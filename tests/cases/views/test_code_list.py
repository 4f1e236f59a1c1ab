"""コード表: the administrator moves codes, retires them and brings them back."""

import pytest
from django.db import IntegrityError, transaction

from akishima_support.audit.models import AuditEvent
from cases.models import Code

URL = "/cases/codes/topic/"


def codes(name="topic"):
    return list(Code.unscoped.filter(list=name).in_order().values_list("code", flat=True))


def ibasho():
    return Code.unscoped.get(list="topic", code="ibasho")


def test_all_codes_are_shown_in_order_with_their_reading(cast, browse):
    page = browse(cast.fujii).get(URL).content.decode()

    assert page.index("ひきこもり・不登校") < page.index("居場所") < page.index("聞き取らない")
    assert "いばしょ" in page


def test_a_code_goes_up_and_down_again(cast, browse):
    client, before = browse(cast.fujii), codes()

    client.post(f"{URL}ibasho/move/", {"to": "up"})
    up = codes()
    client.post(f"{URL}ibasho/move/", {"to": "down"})

    assert up.index("ibasho") == before.index("ibasho") - 1
    assert codes() == before
    assert AuditEvent.unscoped.filter(type="code_moved").count() == 2


def test_at_the_end_of_the_list_nothing_moves(cast, browse):
    client, before = browse(cast.fujii), codes()

    client.post(f"{URL}{before[0]}/move/", {"to": "up"})
    client.post(f"{URL}{before[-1]}/move/", {"to": "down"})

    assert codes() == before


def test_a_retired_code_is_no_longer_offered_and_comes_back(cast, browse):
    client = browse(cast.fujii)

    client.post(f"{URL}ibasho/active/", {"to": "retire"})
    retired = browse(cast.aida).get("/cases/consultations/new/").content.decode()
    client.post(f"{URL}ibasho/active/", {"to": "use"})
    back = browse(cast.aida).get("/cases/consultations/new/").content.decode()

    assert 'value="ibasho"' not in retired
    assert 'value="ibasho"' in back
    events = AuditEvent.unscoped.filter(type__startswith="code_").order_by("id")
    assert list(events.values_list("type", flat=True)) == ["code_retired", "code_brought_back"]


def test_unknown_and_not_asked_are_never_retired(cast, browse):
    page = browse(cast.fujii).post(f"{URL}unknown/active/", {"to": "retire"}, follow=True).content.decode()

    assert "どのコード表でも使います" in page
    assert Code.unscoped.get(list="topic", code="unknown").is_active


def test_the_database_keeps_every_code_as_what_it_is(cast):
    for change in (lambda: ibasho().delete(), lambda: Code.unscoped.filter(code="ibasho").update(code="other_name")):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()

    Code.unscoped.filter(code="ibasho").update(label="いられる所")
    assert ibasho().label == "いられる所"


def test_the_database_keeps_unknown_in_use(cast):
    with pytest.raises(IntegrityError), transaction.atomic():
        Code.unscoped.filter(list="topic", code="unknown").update(is_active=False)

    assert Code.unscoped.filter(list="topic", code="ibasho").update(is_active=False) == 1


def test_a_list_that_is_fixed_or_not_there_is_not_found(cast, browse):
    client = browse(cast.fujii)

    assert client.get("/cases/codes/urgency/").status_code == 404
    assert client.get(f"{URL}nothing/edit/").status_code == 404
