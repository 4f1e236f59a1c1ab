"""名簿に取り込む: handing in a file."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from network.models import DirectoryImport, Organization
from tests.factories import DirectoryImportFactory
from tests.network.lists import csv_list, hand_in
from tests.queries import asks
from tests.spreadsheets.books import book_of

PAGE = "/network/organizations/import/"


def test_reading_a_file_changes_nothing_in_the_directory(browse, cast):
    before = Organization.unscoped.count()

    page = hand_in(browse(cast.fujii), csv_list("架空の新しい会,家族会,042-000-0000,"))

    assert Organization.unscoped.count() == before
    assert "架空の新しい会" in page.content.decode()
    assert "3行目を見出しとして読みました。" in page.content.decode()


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("名簿.pdf", b"%PDF-1.7", "Excel（xlsx）とCSV"),
        ("名簿.csv", b"", "ファイルが空です"),
        ("名簿.xlsm", b"PK\x03\x04", "Excel（xlsx）とCSV"),
    ],
)
def test_a_wrong_file_is_told_at_the_field(browse, cast, name, data, reason):
    page = hand_in(browse(cast.fujii), data, name)

    assert page.status_code == 200
    assert reason in str(page.context["form"].errors["file"])
    assert not DirectoryImport.unscoped.exists()


def test_no_file_at_all_is_told_at_the_field(browse, cast):
    page = browse(cast.fujii).post(PAGE, {"submission_token": str(uuid4())})

    assert "ファイルを選んでください" in str(page.context["form"].errors["file"])


def test_a_double_click_reads_the_file_once(browse, cast):
    client, token = browse(cast.fujii), uuid4()

    first, second = (hand_in(client, csv_list("架空の会,家族会,,"), token=token) for _click in range(2))

    assert first.context["upload"] == second.context["upload"]
    assert DirectoryImport.unscoped.count() == 1


def test_what_nobody_confirmed_for_a_day_is_removed_with_the_next_file(browse, cast):
    old = DirectoryImportFactory(read_by=cast.fujii.user, read_at=timezone.now() - timedelta(days=1, minutes=1))
    young = DirectoryImportFactory(read_by=cast.fujii.user, read_at=timezone.now() - timedelta(hours=23))

    hand_in(browse(cast.fujii), csv_list("架空の会,家族会,,"))

    assert not DirectoryImport.unscoped.filter(pk=old.pk).exists()
    assert DirectoryImport.unscoped.filter(pk=young.pk).exists()


@pytest.mark.parametrize("count", [1, 20])
def test_the_page_asks_as_often_for_one_file_as_for_twenty(browse, cast, count):
    client = browse(cast.fujii)
    client.get(PAGE)
    DirectoryImportFactory.create_batch(count, read_by=cast.fujii.user)

    with asks(4):
        client.get(PAGE)


def test_the_template_is_read_again_with_every_column_known(browse, cast):
    client = browse(cast.fujii)
    template = client.get(reverse("network:import_template"))

    page = hand_in(client, template.content, "directory-template.xlsx")

    assert "" not in page.context["upload"].columns
    assert [entry.name for entry in page.context["plan"].entries] == ["【架空】見本相談室"]


def test_a_thousand_rows_are_read_and_compared_with_as_many_questions_as_one(browse, cast):
    client = browse(cast.fujii)
    small = hand_in(client, csv_list("架空の会,家族会,,")).context["upload"]
    rows = [["名称", "種別"], *([f"架空の会その{number}", "家族会"] for number in range(1000))]
    large = hand_in(client, book_of(rows), "千.xlsx").context["upload"]

    for upload in (small, large):
        with asks(8):
            page = client.get(reverse("network:import_detail", args=[upload.uid]))
    assert len(page.context["plan"].entries) == 1000
