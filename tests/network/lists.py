"""Handing in a list, as the administrator does."""

from uuid import UUID, uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

LIST = "関係機関の一覧（架空）\n\n名称,種別,電話番号,別名\n{rows}"


def csv_list(*rows: str) -> bytes:
    """A list as the office keeps it: a title, an empty row, headings."""
    return LIST.format(rows="\n".join(rows)).encode("cp932")


def hand_in(client, data: bytes, name: str = "一覧.csv", token: UUID | None = None):
    """The page that comes after handing in a file."""
    file = SimpleUploadedFile(name, data)
    typed = {"file": file, "submission_token": str(token or uuid4())}
    return client.post(reverse("network:import_new"), typed, follow=True)


def confirm(client, page, **more):
    """Press 取り込む on the page of a preview."""
    url = reverse("network:import_confirm", args=[page.context["upload"].uid])
    return client.post(url, {"fingerprint": page.context["plan"].fingerprint} | more)
