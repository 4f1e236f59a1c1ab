"""名簿を書き出す: everything for the office, and only the public part for everybody."""

import csv
import json
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from django.utils import timezone
from jsonschema import Draft202012Validator, FormatChecker
from openpyxl import load_workbook
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from akishima_support.spreadsheets import Table, workbook_of
from network.codes import AliasStatus, CostType, OrganizationKind, ServiceCode
from network.models import Organization
from network.presenters.directory_files import directory_tables
from network.presenters.open_data import HEADINGS
from network.rules.import_plan import State
from tests.factories import (
    CatchmentAreaFactory,
    ContactPointFactory,
    OrganizationAliasFactory,
    OrganizationFactory,
    PlatformMembershipFactory,
    ServiceOfferingFactory,
)
from tests.network.lists import hand_in
from tests.queries import asks
from tests.spreadsheets.books import book_of
from tests.workbooks import assert_office_shows

PAGE = "/network/organizations/export/"
SCHEMAS = Path(__file__).parents[1] / "hsds"
# What must never leave with open data, each in a place of its own.
SECRETS = {
    "description": "秘密の説明",
    "strengths": "秘密の強み",
    "note": "秘密の備考",
    "privacy_note": "秘密の伝えること",
    "participant_note": "民生委員が参加",
    "capacity_said_by": "架空の受入担当",
    "area_note": "秘密の区域",
    "cost_note": "秘密の費用",
    "age_rule_note": "秘密の年齢",
    "source_note": "秘密の出典",
}


@pytest.fixture
def shown(cast):
    """A body that the city has confirmed, with every kind of contact and with words for colleagues in every place."""
    body = OrganizationFactory(
        name="架空の家族会「𠮷」", name_kana="カクウノカゾクカイ", kind=OrganizationKind.FAMILY_GROUP,
        verified_on=timezone.localdate(), **SECRETS,
    )  # fmt: skip
    public = {"organization": body, "is_public": True, "note": "秘密の連絡の備考"}
    ContactPointFactory(
        **public, purpose="代表", phone="042-000-0001", email="mado@example.jp", url="https://example.jp/",
        address="昭島市架空町1-1", postal_code="196-0000", hours="第2土曜 13時30分から",
    )  # fmt: skip
    ContactPointFactory(**public, purpose="携帯", phone="０９０-0000-0002", fax="03-0000-0003")
    ContactPointFactory(organization=body, purpose="専門職用", phone="042-000-0004", email="himitsu@example.jp")
    OrganizationAliasFactory(organization=body, name="架空会", status=AliasStatus.CONFIRMED)
    OrganizationAliasFactory(organization=body, name="秘密の別名")
    PlatformMembershipFactory(organization=body, delegate_name="架空 代表子")
    service = ServiceOfferingFactory(
        organization=body, code=ServiceCode.FAMILY_MEETING, name="架空の集い", age_min=18, cost_type=CostType.FREE,
        target_note="秘密の条件", note="秘密の支援の備考", cost_note="秘密の料金", age_rule_note="秘密の数え方",
    )  # fmt: skip
    service.catchments.add(CatchmentAreaFactory(name="架空北部"))
    return body


def export(client, kind: str, encoding: str = "utf-8-sig", **more):
    return client.post(PAGE, {"kind": kind, "encoding": encoding} | more)


@pytest.mark.parametrize("kind", ["open_data", "open_referral"])
def test_only_what_is_public_leaves_for_everybody(browse, cast, shown, kind):
    text = export(browse(cast.fujii), kind).content.decode("utf-8-sig")

    for public in ("架空の家族会「𠮷」", "042-000-0001", "03-0000-0003", "mado@example.jp", "第2土曜 13時30分から"):
        assert public in text
    hidden = ("秘密", "himitsu", "042-000-0004", "0000-0002", "民生委員", "代表子", "受入担当")
    assert [word for word in hidden if word in text] == []


@pytest.mark.parametrize("kind", ["open_data", "open_referral"])
@pytest.mark.parametrize(
    "change",
    [{"verified_on": None}, {"is_demo": True}, {"valid_until": "2024-03-31"}, {"kind": OrganizationKind.ROLE}],
)
def test_what_the_city_has_not_confirmed_or_what_is_no_body_does_not_leave(browse, cast, shown, kind, change):
    Organization.unscoped.filter(pk=shown.pk).update(**change)

    assert "架空の家族会" not in export(browse(cast.fujii), kind).content.decode("utf-8-sig")


@pytest.mark.parametrize("kind", ["open_data", "open_referral"])
def test_a_body_without_a_public_contact_does_not_leave(browse, cast, shown, kind):
    shown.contact_points.model.unscoped.exclude(purpose="携帯").update(is_public=False)
    shown.contact_points.model.unscoped.filter(purpose="携帯").update(fax="070-0000-0000")

    assert "架空の家族会" not in export(browse(cast.fujii), kind).content.decode("utf-8-sig")


def test_the_open_data_has_the_columns_of_the_standard_and_the_place_of_the_city(browse, cast, shown):
    answer = export(browse(cast.fujii), "open_data")

    rows = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))
    assert list(rows[0]) == HEADINGS
    assert [row["電話番号"] for row in rows] == ["042-000-0001", ""]
    first = rows[0]
    assert (first["全国地方公共団体コード"], first["所在地_連結表記"]) == ("132071", "東京都昭島市架空町1-1")
    assert first["備考"] == "代表／家族会／家族会"
    assert answer["Content-Disposition"].startswith('attachment; filename="132071_')


def validator(name: str) -> Draft202012Validator:
    """Of one schema of HSDS 3.0, with the others beside it."""
    schemas = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in SCHEMAS.glob("*.json")}
    pairs = [(file, DRAFT202012.create_resource(schema)) for file, schema in schemas.items()]
    registry = Registry().with_resources(pairs)
    return Draft202012Validator(schemas[name], registry=registry, format_checker=FormatChecker())


def test_the_json_is_valid_open_referral(browse, cast, shown):
    page = json.loads(export(browse(cast.fujii), "open_referral").content)

    [body] = page["contents"]
    services = body.pop("services")
    assert list(validator("organization.json").iter_errors(body)) == []
    assert [list(validator("service.json").iter_errors(each)) for each in services] == [[]]
    assert (page["total_items"], page["empty"], body["alternate_name"]) == (1, False, "架空会")
    assert (services[0]["minimum_age"], services[0]["service_areas"][0]["name"]) == (18, "架空北部")
    assert {phone["number"] for phone in body["phones"]} == {"042-000-0001", "03-0000-0003"}


def test_the_schemas_would_tell_a_fault(browse, cast, shown):
    [body] = json.loads(export(browse(cast.fujii), "open_referral").content)["contents"]

    for wrong in ({"id": "7"}, {"name": None}, {"email": "keine"}, {"phones": [{"id": body["id"]}]}):
        assert list(validator("organization.json").iter_errors(body | wrong)), wrong


def test_every_word_of_the_json_is_one_of_the_schema(browse, cast, shown):
    [body] = json.loads(export(browse(cast.fujii), "open_referral").content)["contents"]
    services = body.pop("services")

    def unknown(value: dict, name: str) -> list[str]:
        known = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))["properties"]
        found = [f"{name} {key}" for key in value if key not in known]
        for key, each in value.items():
            if isinstance(each, list) and key in known:
                found += [word for one in each for word in unknown(one, known[key]["items"]["$ref"])]
        return found

    assert unknown(body, "organization.json") == []
    assert [word for each in services for word in unknown(each, "service.json")] == []


def test_an_empty_directory_is_an_empty_page(browse, cast):
    page = json.loads(export(browse(cast.fujii), "open_referral").content)

    assert (page["contents"], page["empty"], page["total_items"]) == ([], True, 0)


def test_characters_that_would_be_lost_are_shown_first_each_with_its_place(browse, cast, shown):
    page = export(browse(cast.aida), "list", "cp932")

    assert page.status_code == 200
    assert [(each.heading, each.characters) for each in page.context["lost"]] == [("名称", "𠮷")] * 3
    assert "CP932にない文字があります" in page.content.decode()
    assert not AuditEvent.unscoped.filter(type=EventType.DIRECTORY_EXPORTED).exists()

    replaced = export(browse(cast.aida), "list", "cp932", replace="on")
    assert "架空の家族会「〓」" in replaced.content.decode("cp932")


def test_every_file_is_noted_with_its_sum(browse, cast, shown):
    for kind in ("workbook", "list", "open_data", "open_referral"):
        export(browse(cast.aida), kind)

    details = [event.detail for event in AuditEvent.unscoped.filter(type=EventType.DIRECTORY_EXPORTED)]
    assert {detail["kind"] for detail in details} == {"workbook", "list", "open_data", "open_referral"}
    assert all(len(detail["sha256"]) == 64 for detail in details)


@pytest.mark.parametrize("kind", ["workbook", "list"])
def test_what_was_exported_comes_back_and_changes_nothing(browse, cast, shown, kind):
    client = browse(cast.fujii)
    OrganizationFactory(name="=架空の計算する会", parent=shown, ways=["come", "phone"], can_receive=False)
    file = export(client, kind)

    page = hand_in(client, file.content, "directory.xlsx" if kind == "workbook" else "directory.csv")

    plan = page.context["plan"]
    assert {entry.state for entry in plan.entries} == {State.UNCHANGED}
    assert len(plan.entries) == Organization.unscoped.count()


def test_the_workbook_has_a_sheet_per_table_no_delegate_and_says_who_took_it(browse, cast, shown):
    book = load_workbook(BytesIO(export(browse(cast.aida), "workbook").content))

    assert book.sheetnames == ["機関", "支援メニュー"]
    assert "相田" in book["機関"].oddFooter.center.text
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "042-000-0004" in cells
    assert not any("代表子" in cell for cell in cells)


@pytest.mark.parametrize("bad", [{"kind": "謎"}, {"encoding": "utf-7"}, {"kind": ""}, {"kind": "\x00"}])
def test_bad_words_are_told_at_the_field(browse, cast, bad):
    page = browse(cast.fujii).post(PAGE, {"kind": "list", "encoding": "cp932"} | bad)

    assert page.status_code == 200
    assert page.context["form"].errors


@pytest.mark.parametrize("count", [1, 20])
def test_a_file_of_twenty_bodies_asks_as_often_as_one_of_one(browse, cast, shown, count):
    client = browse(cast.fujii)
    for body in OrganizationFactory.create_batch(count, verified_on=timezone.localdate()):
        ContactPointFactory(organization=body, is_public=True)
        ServiceOfferingFactory(organization=body)

    with asks(9):
        export(client, "open_referral")
    with asks(9):
        export(client, "workbook")


@pytest.mark.prove
@pytest.mark.office
def test_libreoffice_shows_the_workbook_as_it_was_meant(cast, shown, as_member, tmp_path):
    OrganizationFactory(name="=1+1", description='一行目\n二行目、"引用"', name_en="-1")
    with as_member(cast.fujii):
        tables = directory_tables(timezone.localdate())

    assert_office_shows(workbook_of(tables, stamp="架空"), tables, tmp_path)


@pytest.mark.prove
@pytest.mark.office
def test_libreoffice_would_calculate_with_a_formula(tmp_path):
    book = book_of([["名称"], ["=1+1"]], title="一覧")

    with pytest.raises(AssertionError):
        assert_office_shows(book, [Table("一覧", ["名称"], [["=1+1"]])], tmp_path)
