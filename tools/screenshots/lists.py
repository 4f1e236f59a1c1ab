"""Lists of organizations that are being taken over, made for the pictures."""

from uuid import uuid4

from django.utils import timezone

from akishima_support.access import acting_as
from akishima_support.spreadsheets import Sheet
from network.actions import directory_imports
from network.actors import actor_from
from network.models import Affiliation, DirectoryImport

ROWS = [
    ["関係機関一覧（架空）"],
    ["名称", "種別", "電話番号", "受付時間", "別名", "備考"],
    ["【架空】見本の家族会", "家族会", "000-0000-0001", "第2土曜 13時30分から", "見本会", ""],
    ["【架空】見本クリニック", "医療", "000-0000-0002", "平日 9時から17時", "", "予約が要ります"],
    ["社協", "", "000-0000-0003", "平日 8時30分から17時15分", "", ""],
    ["西部地域包括支援センター", "", "", "", "", "架空の備考"],
    ["ここから", "", "", "", "", ""],
    ["【架空】見本の塾", "塾", "あとで", "", "", ""],
    ["", "家族会", "000-0000-0004", "", "", ""],
]


def read() -> dict:
    """A list that was read and not confirmed."""
    return {"uid": _begun("関係機関一覧.xlsx", ROWS).uid}


def confirmed() -> dict:
    """One that was taken over."""
    done = DirectoryImport.unscoped.exclude(confirmed_at=None).first()
    return {"uid": (done or _confirmed()).uid}


def _begun(name: str, rows: list[list[str]]) -> DirectoryImport:
    by, at = actor_from(Affiliation.objects.get(user__username="fujii")), timezone.now()
    with acting_as(by):
        sheets = [Sheet("一覧", list(enumerate(rows, start=1)))]
        return directory_imports.begin(file_name=name, sheets=sheets, by=by, at=at, token=uuid4())


def _confirmed() -> DirectoryImport:
    upload = _begun("架空の団体.csv", [ROWS[1], ["【架空】見本の会", "当事者会", "000-0000-0005"]])
    by = actor_from(Affiliation.objects.get(user__username="fujii"))
    with acting_as(by):
        seen = directory_imports.plan_of(upload).fingerprint
        return directory_imports.confirm(upload=upload, fingerprint=seen, by=by, at=timezone.now())
