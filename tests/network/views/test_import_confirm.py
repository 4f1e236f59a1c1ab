"""Taking over what the preview showed: all of it, once, and only as it was seen."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.actions import import_writing
from network.codes import AliasStatus, OrganizationKind
from network.models import ContactPoint, DirectoryImport, Organization, OrganizationAlias
from network.rules.import_plan import State
from tests.factories import CatchmentAreaFactory, ContactPointFactory, DirectoryImportFactory, OrganizationFactory
from tests.network.lists import confirm, csv_list, hand_in
from tests.spreadsheets.books import book_of

ROWS = ["架空の新しい会,家族会,042-000-0001,新会、しんかい", "ここから,,042-000-0002,", "ばすてる,当事者会,,"]


def test_new_bodies_and_changes_are_written_and_the_file_is_gone(browse, cast):
    ContactPointFactory(organization=cast.kokokara, purpose="代表", phone="042-999-9999")
    client = browse(cast.fujii)

    page = confirm(client, hand_in(client, csv_list(*ROWS)))

    upload, new = DirectoryImport.unscoped.get(), Organization.unscoped.get(name="架空の新しい会")
    assert page.status_code == 302
    assert (upload.content, upload.added, upload.changed, upload.confirmed_by) == ("", 1, 2, cast.fujii.user)
    assert (new.kind, new.verified_on, new.source_note) == (
        OrganizationKind.FAMILY_GROUP,
        None,
        "取り込んだ一覧：一覧.csv",
    )
    assert set(OrganizationAlias.unscoped.filter(organization=new).values_list("name", "status")) == {
        ("新会", AliasStatus.UNCONFIRMED),
        ("しんかい", AliasStatus.UNCONFIRMED),
    }
    assert Organization.unscoped.matching("シンカイ").get() == new
    assert ContactPoint.unscoped.get(organization=cast.kokokara).phone == "042-000-0002"
    [event] = AuditEvent.unscoped.filter(type=EventType.DIRECTORY_IMPORTED)
    assert event.detail["added"] == 1
    assert new.pk in event.detail["organizations"]


def test_a_changed_body_is_before_confirmation_again_and_one_with_a_new_number_alone_is_not(browse, cast):
    for body in (cast.kokokara, cast.basuteru):
        Organization.unscoped.filter(pk=body.pk).update(verified_on=timezone.localdate(), kind=OrganizationKind.OTHER)
    client = browse(cast.fujii)

    confirm(client, hand_in(client, csv_list("ここから,,042-000-0002,", "ばすてる,当事者会,,")))

    cast.kokokara.refresh_from_db()
    cast.basuteru.refresh_from_db()
    assert cast.kokokara.is_verified
    assert not cast.basuteru.is_verified
    assert cast.basuteru.kind == OrganizationKind.PEER_GROUP


def test_the_same_file_twice_changes_nothing(browse, cast):
    client = browse(cast.fujii)
    confirm(client, hand_in(client, csv_list(*ROWS)))

    again = hand_in(client, csv_list(*ROWS))

    assert {entry.state for entry in again.context["plan"].entries} == {State.UNCHANGED}
    assert "取り込むことはありません" in again.content.decode()
    assert confirm(client, again).status_code == 302
    assert AuditEvent.unscoped.filter(type=EventType.DIRECTORY_IMPORTED).count() == 1


def test_a_double_click_writes_once(browse, cast):
    client = browse(cast.fujii)
    page = hand_in(client, csv_list(*ROWS))

    first, second = confirm(client, page), confirm(client, page)

    assert (first.status_code, second.status_code) == (302, 302)
    assert Organization.unscoped.filter(name="架空の新しい会").count() == 1
    assert AuditEvent.unscoped.filter(type=EventType.DIRECTORY_IMPORTED).count() == 1


def test_a_directory_that_changed_meanwhile_is_shown_anew_and_nothing_is_written(browse, cast):
    client = browse(cast.fujii)
    page = hand_in(client, csv_list(*ROWS))
    cast.basuteru.description = "架空の新しい説明"
    cast.basuteru.version += 1
    cast.basuteru.save()

    stale = confirm(client, page)

    assert stale.status_code == 409
    assert "何も取り込んでいません" in stale.content.decode()
    assert not Organization.unscoped.filter(name="架空の新しい会").exists()
    assert confirm(client, stale).status_code == 302
    assert Organization.unscoped.filter(name="架空の新しい会").exists()


def test_columns_that_changed_in_another_tab_are_shown_anew(browse, cast):
    client = browse(cast.fujii)
    page = hand_in(client, csv_list(*ROWS))
    DirectoryImport.unscoped.update(columns=["name", "kind", "", ""])

    assert confirm(client, page).status_code == 409
    assert not ContactPoint.unscoped.exists()


def test_a_name_that_is_taken_at_this_very_moment_undoes_everything(browse, cast, monkeypatch):
    client = browse(cast.fujii)
    page = hand_in(client, csv_list(*ROWS))

    def taken(_entries, _source, _at):
        with transaction.atomic():
            OrganizationFactory(name="架空の新しい会")
        raise IntegrityError

    monkeypatch.setattr(import_writing, "_add_aliases", taken)

    assert confirm(client, page).status_code == 409
    assert not Organization.unscoped.filter(name="架空の新しい会").exists()
    assert DirectoryImport.unscoped.get().content


def test_every_column_of_a_workbook_reaches_its_place(browse, cast):
    CatchmentAreaFactory(name="架空北部")
    rows = [
        [
            "種別",
            "名称",
            "上の機関",
            "担当区域の区分",
            "利用の方法",
            "年齢(下限)",
            "費用",
            "公開してよい連絡先",
            "電話",
            "住所",
        ],
        ["市の課", "架空課", None, "架空北部", "電話、来所・会場", 18, "無料", "○", 425440000, "架空町1"],
        [None, "架空係", "架空課", None, None, None, None, None, None, None],
    ]
    client = browse(cast.fujii)

    confirm(client, hand_in(client, book_of(rows, merged="A2:A3"), "一覧.xlsx"))

    above, below = (Organization.unscoped.get(name=name) for name in ("架空課", "架空係"))
    assert above.catchments.through.objects.get(organization=above).catchmentarea.name == "架空北部"
    assert (above.ways, above.age_min, above.cost_type) == (["come", "phone"], 18, "free")
    assert (below.parent, below.kind) == (above, OrganizationKind.CITY_DIVISION)
    assert ContactPoint.unscoped.values_list("phone", "is_public").get() == ("0425440000", True)


@pytest.mark.parametrize("fingerprint", ["", "x" * 5000, "\x00"])
def test_a_wrong_fingerprint_writes_nothing(browse, cast, fingerprint):
    upload = DirectoryImportFactory(read_by=cast.fujii.user)
    url = reverse("network:import_confirm", args=[upload.uid])

    assert browse(cast.fujii).post(url, {"fingerprint": fingerprint}).status_code == 409
    assert not Organization.unscoped.filter(name="架空の新しい相談室").exists()


def test_dropping_removes_what_was_read_and_never_what_was_confirmed(browse, cast):
    client = browse(cast.fujii)
    kept = hand_in(client, csv_list(*ROWS))
    confirm(client, kept)
    dropped = DirectoryImportFactory(read_by=cast.fujii.user)

    for upload in (dropped, kept.context["upload"]):
        client.post(reverse("network:import_drop", args=[upload.uid]))

    assert DirectoryImport.unscoped.get() == kept.context["upload"]
    assert OrganizationAlias.unscoped.filter(name="新会").exists()
