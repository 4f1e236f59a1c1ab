"""The preview of a list, and which of its columns is what."""

import pytest
from django.urls import reverse
from django.utils import timezone

from network.codes import OrganizationKind
from network.models import DirectoryImport, RememberedHeading
from network.rules.import_plan import State
from tests.factories import DirectoryImportFactory, OrganizationAliasFactory
from tests.network.bad_input import GARBAGE_IDS, LONG, NUL, OUTSIDERS
from tests.network.lists import csv_list, hand_in
from tests.spreadsheets.books import book_of


def address(upload):
    return reverse("network:import_detail", args=[upload.uid])


def typed(upload, **columns):
    words = {f"column_{index}": key for index, key in enumerate(upload.columns)}
    return words | {"header_row": upload.header_row, "usual_kind": ""} | columns


@pytest.mark.parametrize("name", OUTSIDERS)
def test_nobody_but_the_administrator_sees_it(browse, cast, name):
    upload = DirectoryImportFactory(read_by=cast.fujii.user)

    assert browse(getattr(cast, name)).get(address(upload)).status_code == 404


def test_new_changed_unchanged_and_unreadable_stand_apart_with_their_rows(browse, cast):
    OrganizationAliasFactory(organization=cast.kokokara, name="架空の別名")
    rows = ["架空の新しい会,家族会,,", "架空の別名,,042-000-0000,", "ばすてる,,,", "架空の会,謎,,", ",家族会,,"]

    page = hand_in(browse(cast.fujii), csv_list(*rows))

    plan = page.context["plan"]
    assert [entry.rows for state in State for entry in plan.of(state)] == [[4], [5], [6], [7], [8]]
    text = page.content.decode()
    assert "要確認の別名「架空の別名」で「ここから」に当てはめました。" in text
    assert "7行目：種別「謎」：選べるのは、市の課" in text
    assert "8行目：名称がありません。" in text


def test_a_column_that_somebody_names_is_known_in_the_next_file(browse, cast):
    client = browse(cast.fujii)
    odd = "よびな,なんとか\n架空の新しい会,042-000-0000".encode()
    upload = hand_in(client, odd).context["upload"]
    assert not hand_in(client, odd).context["has_name"]

    sent = {"column_0": "name", "column_1": "phone", "header_row": "1", "usual_kind": OrganizationKind.OTHER}
    first = client.post(address(upload), sent | {"header_row": "0"}, follow=True)
    client.post(address(upload), sent, follow=True)
    client.post(address(upload), sent, follow=True)
    page = hand_in(client, odd)

    assert first.status_code == 200
    assert set(RememberedHeading.unscoped.values_list("column", flat=True)) == {"name", "phone"}
    assert page.context["upload"].columns == ["name", "phone"]


def test_two_columns_are_never_the_same_thing(browse, cast):
    upload = DirectoryImportFactory(read_by=cast.fujii.user)

    page = browse(cast.fujii).post(address(upload), typed(upload, column_1="name"))

    assert page.status_code == 200
    assert "「名称」と同じ項目です" in page.content.decode()


def test_another_sheet_brings_its_own_columns(browse, cast):
    def second(book):
        book.create_sheet("二枚目").append(["機関名", "FAX"])
        book["二枚目"].append(["架空の会", "042-000-0000"])

    client = browse(cast.fujii)
    upload = hand_in(
        client, book_of([["名称", "種別", "電話"], ["甲", "その他", ""]], change=second), "二枚.xlsx"
    ).context["upload"]

    client.post(address(upload), typed(upload, sheet="1", header_row="1"))

    upload.refresh_from_db()
    assert (upload.sheet, upload.columns) == (1, ["name", "fax"])


@pytest.mark.parametrize(
    "bad",
    [
        {"header_row": "x"},
        {"header_row": "99999999999"},
        {"column_0": "謎"},
        {"column_0": LONG},
        {"usual_kind": NUL},
        {"header_row": "-1"},
    ],
)
def test_bad_words_are_told_at_the_field_and_change_nothing(browse, cast, bad):
    upload = DirectoryImportFactory(read_by=cast.fujii.user)

    page = browse(cast.fujii).post(address(upload), typed(upload) | bad)

    assert page.status_code == 200
    assert page.context["form"].errors
    upload.refresh_from_db()
    assert upload.columns == ["name", "kind", "phone"]


def test_of_a_file_that_was_confirmed_only_the_numbers_are_left(browse, cast):
    done = {"confirmed_at": timezone.now(), "confirmed_by": cast.fujii.user, "content": "", "added": 12}
    upload = DirectoryImportFactory(read_by=cast.fujii.user, **done)
    client = browse(cast.fujii)

    assert "12" in client.get(address(upload)).content.decode()
    assert client.post(address(upload), typed(upload)).status_code == 200
    assert DirectoryImport.unscoped.get() == upload


@pytest.mark.parametrize("garbage", GARBAGE_IDS)
def test_an_odd_address_leads_nowhere(browse, cast, garbage):
    assert browse(cast.fujii).get(f"/network/imports/{garbage}/").status_code == 404
